"""EIP-5792: several calls that an application asks for at once (`wallet_sendCalls`), read strictly.

Source: https://eips.ethereum.org/EIPS/eip-5792
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain import addresses

MOST_CALLS = 32
_QUANTITY = re.compile(r"0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})")
_DATA = re.compile(r"0x(?:[0-9a-fA-F]{2})*")
_KNOWN = {"version", "id", "from", "chainId", "atomicRequired", "calls", "capabilities"}


class NotOffered(ValueError):
    """A capability is asked for that is not offered, and not as an option."""


class TooManyCalls(ValueError):
    """More calls than one batch may have."""


@dataclass(frozen=True)
class BatchCall:
    """One call: `to` None would create a contract; `value` in wei."""

    to: str | None
    value: int
    data: bytes


@dataclass(frozen=True)
class Batch:
    """A request: `sender` None leaves the account to the wallet; `atomic` asks for all or nothing."""

    chain_id: int
    sender: str | None
    atomic: bool
    calls: tuple[BatchCall, ...]
    id: str = ""


def parse(request: Any) -> Batch:
    """Read the one parameter of `wallet_sendCalls`, as JSON gives it.

    Raises:
        ValueError: another version or shape, or no call; NotOffered and TooManyCalls are such errors.
    """
    match request:
        case {"version": "2.0.0", "chainId": str(chain), "atomicRequired": bool(atomic), "calls": list(calls)}:
            pass
        case _:
            raise ValueError("a batch has version 2.0.0, a chainId, atomicRequired and calls")
    if odd := set(request) - _KNOWN:
        raise ValueError(f"'{min(odd)[:20]}' is no field of a batch")
    if len(calls) > MOST_CALLS:
        raise TooManyCalls(f"a batch has at most {MOST_CALLS} calls")
    if not calls:
        raise ValueError("a batch has at least one call")
    identity, sender = request.get("id", ""), request.get("from")
    if not isinstance(identity, str) or len(identity) > 4096:
        raise ValueError("a batch's id is a text of at most 4096 signs")
    _refuse_capabilities(request)
    made = tuple(_call(call) for call in calls)
    return Batch(_number(chain), None if sender is None else _address(sender), atomic, made, identity)


def _call(call: Any) -> BatchCall:
    if not isinstance(call, Mapping) or set(call) - {"to", "value", "data", "capabilities"}:
        raise ValueError("a call of a batch has to, value and data")
    _refuse_capabilities(call)
    to, value, data = call.get("to"), call.get("value", "0x0"), call.get("data", "0x")
    if not isinstance(data, str) or not _DATA.fullmatch(data):
        raise ValueError("data of a call is hex after 0x")
    if to is None and data == "0x":
        raise ValueError("a call of a batch has a recipient or data")
    return BatchCall(None if to is None else _address(to), _number(value), bytes.fromhex(data[2:]))


def _refuse_capabilities(holder: Mapping[str, Any]) -> None:
    """What a wallet does not know must be refused unless it says that it is optional."""
    asked = holder.get("capabilities", {})
    if not isinstance(asked, Mapping):
        raise ValueError("capabilities are an object")
    for name, wanted in asked.items():
        if not isinstance(wanted, Mapping) or wanted.get("optional") is not True:
            raise NotOffered(f"the capability '{str(name)[:20]}' is not offered")


def _number(text: Any) -> int:
    if not isinstance(text, str) or not _QUANTITY.fullmatch(text):
        raise ValueError("a number is hex after 0x, without leading zeros")
    return int(text, 16)


def _address(text: Any) -> str:
    if not isinstance(text, str):
        raise ValueError("an address is text")
    return addresses.parse(text)
