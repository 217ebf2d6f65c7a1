"""The one table that turns what nodes, web3 and contracts say into errors that people can read.

Order of questions: is it ours already -> did a contract revert (by the error's name) -> does the message hold a phrase
that nodes agree on -> which class of the vendor's is it. What no line knows is a fault of our own and stays as it is.
"""

import functools
from collections.abc import Callable
from typing import Any

from app.adapters.chain.reverts import reverted
from app.domain.calls import error_name
from app.domain.errors import AppError, ChainAway, InsufficientFunds, Refused

START_HINT = "The local network starts again by itself; try again in a moment"


class AlreadyKnown(Refused):
    """The node has this very transaction; never leaves this folder."""


class NonceTooLow(Refused):
    """Another transaction of the sender took this number; never leaves this folder."""


def away(why: str) -> ChainAway:
    """Return the error of a network that does not answer."""
    return ChainAway(f"The network does not answer: {why}", START_HINT)


# What geth and its likes say in the message of an error, in lower case -> what it means.
PHRASES: tuple[tuple[str, Callable[[str], AppError]], ...] = (
    ("already known", AlreadyKnown),
    ("known transaction", AlreadyKnown),
    ("nonce too low", NonceTooLow),
    (
        "nonce too high",
        lambda _: Refused("An earlier transaction of this account is missing", "Prepare the transaction again"),
    ),
    (
        "replacement transaction underpriced",
        lambda _: Refused("Another transaction of this account waits at the same place", "Wait until it is mined"),
    ),
    (
        "insufficient funds",
        lambda _: InsufficientFunds("The account cannot pay the amount and the gas", "Add ETH to it, or send less"),
    ),
    (
        "intrinsic gas too low",
        lambda _: Refused("The transaction has too little gas", "Prepare the transaction again"),
    ),
    (
        "max fee per gas less than block base fee",
        lambda _: Refused("Fees have risen since the transaction was prepared", "Prepare it again"),
    ),
    (
        "exceeds block gas limit",
        lambda _: Refused("The transaction needs more gas than a block has", "Split it into smaller ones"),
    ),
    (
        "invalid sender",
        lambda _: Refused("The transaction's signature is not valid on this network", "Prepare and sign it again"),
    ),
    (
        "invalid chain id",
        lambda _: Refused("The transaction is signed for another network", "Prepare and sign it again"),
    ),
    ("; again in ", lambda why: Refused("The faucet gives no more play money today", why[:1].upper() + why[1:])),
    ("execution reverted", lambda _: reverted(None)),
)


def translate(error: Exception) -> AppError | None:
    """Return our error for a vendor's; None when no line of the table knows it."""
    if isinstance(error, AppError):
        return error
    data = _revert_data(error)
    if data is not None:
        return reverted(error_name(data))
    message = _message(error)
    for phrase, meaning in PHRASES:
        if phrase in message.lower():
            return meaning(message)
    for kinds, turn in _classes():
        if isinstance(error, kinds):
            return turn(message)
    return None


def translate_said(message: str, data: Any) -> AppError:
    """Return our error for what a node refused with, in its own words and the data it gave."""
    read = _read_data(data)
    if read is not None:
        return reverted(error_name(read))
    found = next((meaning(message) for phrase, meaning in PHRASES if phrase in message.lower()), None)
    return found or Refused(f"The node refused: {message[:300]}", "Try again, or report it")


@functools.cache
def _classes() -> tuple[tuple[tuple[type[Exception], ...], Callable[[str], AppError]], ...]:
    """Return the vendors' classes, most special first; loaded late because the vendors are slow to load."""
    import json

    import aiohttp
    from web3 import exceptions as web3

    return (
        ((web3.MethodUnavailable,), _not_offered),
        ((web3.RequestTimedOut, web3.TooManyRequests), away),
        ((web3.BadResponseFormat, json.JSONDecodeError, UnicodeDecodeError), lambda _: away("what answers is no node")),
        ((TimeoutError,), lambda _: away("no answer in time")),
        ((aiohttp.ClientError, OSError), away),
        ((web3.Web3Exception,), lambda message: Refused(f"The node refused: {message}", "Try again, or report it")),
    )


def _not_offered(_: str) -> AppError:
    return Refused("This network does not offer that", "Play money and jumps in time exist on the local network only")


def _message(error: Exception) -> str:
    """Return what the node said, without the wrapping that web3 puts around it."""
    response = getattr(error, "rpc_response", None)
    if isinstance(response, dict) and isinstance(response.get("error"), dict):
        return str(response["error"].get("message", ""))[:300]
    return str(getattr(error, "message", None) or error or type(error).__name__)[:300]


def _revert_data(error: Exception) -> bytes | None:
    """Return the bytes a contract reverted with (none: reverted without a reason); None when it is no revert."""
    data: Any = getattr(error, "data", None)
    if data is None and isinstance(response := getattr(error, "rpc_response", None), dict):
        body = response.get("error")
        data = body.get("data") if isinstance(body, dict) else None
    return _read_data(data)


def _read_data(data: Any) -> bytes | None:
    if not isinstance(data, str) or not data.startswith("0x"):
        return None
    try:
        return bytes.fromhex(data[2:])
    except ValueError:
        return None
