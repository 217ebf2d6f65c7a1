"""Contracts that a test writes: a token that only says who it is and claims to have paid somebody, as spam does."""

from app.domain import abi
from app.domain.contracts import token
from app.domain.tokens import DECIMALS, NAME, SYMBOL
from tests.adapters.chain.planted import fixed


def saying(symbol: str, name: str, decimals: int) -> bytes:
    """Return code that answers the three questions about a token, and reverts on every other call."""
    return fixed(
        {
            SYMBOL.selector: abi.encode(["string"], [symbol]),
            NAME.selector: abi.encode(["string"], [name]),
            DECIMALS.selector: abi.encode(["uint8"], [decimals]),
        }
    )


def spam(code: bytes, sender: str, to: str, amount: int) -> bytes:
    """Return what creates a contract of `code` that tells on being created of a transfer that nobody made."""
    signature, *marked = token.Transfer.topics(sender, to)
    topics = [bytes.fromhex(str(one)[2:]) for one in (signature, *marked)]
    log = b"\x7f" + amount.to_bytes(32, "big") + b"\x5f\x52"
    log += b"".join(b"\x7f" + topic for topic in reversed(topics)) + b"\x60\x20\x5f\xa3"
    size = len(code).to_bytes(2, "big")
    tail = b"\x61" + size + b"\x80\x61" + b"\0\0" + b"\x5f\x39\x5f\xf3"
    at = (len(log) + len(tail)).to_bytes(2, "big")
    return log + tail.replace(b"\x80\x61\0\0", b"\x80\x61" + at) + code
