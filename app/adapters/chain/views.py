"""Asking a contract one question: whatever answers must be of the view's types."""

from typing import TypeVar

from app.adapters.chain.node import Web3
from app.domain.bindings import View
from app.domain.errors import Refused

T = TypeVar("T")


async def ask(web3: Web3, to: str, view: View[T], block: int | str = "latest") -> T:
    """Return what the contract at `to` answers. Raises Refused when the bytes are not of the view's types."""
    answer = await web3.eth.call({"to": to, "data": "0x" + view.data.hex()}, block)
    try:
        return view.read(bytes(answer))
    except ValueError:
        raise Refused(f"At {to} is no {view.contract} contract of Fallow's", "Check which network the node is of")
