"""What sites ask, read strictly: JSON-RPC calls and the parameters of the methods that Fallow answers itself.

Sources: EIP-1474, EIP-1193, EIP-712, EIP-191, EIP-2255, EIP-3085, EIP-3326, EIP-5792, and the execution APIs' transaction object.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from app.domain import addresses
from app.domain.sites import Code, SiteError, bad_params

MOST_BYTES = 256 << 10  # of a request; typed data and a batch of calls fit
MOST_CALLS = 20  # of a JSON-RPC batch
_DEEPEST = 32
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_QUANTITY = re.compile(r"0x(0|[1-9a-fA-F][0-9a-fA-F]{0,63})")
_DATA = re.compile(r"0x(?:[0-9a-fA-F]{2})*")
_ADDRESS = re.compile(r"0x[0-9a-fA-F]{40}")
_CHOSEN_HERE = frozenset(
    {"gas", "gasLimit", "gasPrice", "maxFeePerGas", "maxPriorityFeePerGas", "nonce", "type", "accessList"}
)
_TAKEN = frozenset({"from", "to", "value", "data", "input", "chainId"})

# Passed on to the network's endpoints as they are: they read, and cannot change or sign anything.
READS = frozenset(
    {
        "eth_blockNumber", "eth_call", "eth_createAccessList", "eth_estimateGas", "eth_feeHistory", "eth_gasPrice",
        "eth_getBalance", "eth_getBlockByHash", "eth_getBlockByNumber", "eth_getBlockReceipts",
        "eth_getBlockTransactionCountByHash", "eth_getBlockTransactionCountByNumber", "eth_getCode", "eth_getLogs",
        "eth_getProof", "eth_getStorageAt", "eth_getTransactionByBlockHashAndIndex",
        "eth_getTransactionByBlockNumberAndIndex", "eth_getTransactionByHash", "eth_getTransactionCount",
        "eth_getTransactionReceipt", "eth_maxPriorityFeePerGas", "eth_syncing",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """One call; `id` is what the answer carries, and a call without one (`silent`) is not answered."""

    id: str | int | float | None
    method: str
    params: list[Any]
    silent: bool = False


@dataclass(frozen=True)
class Wish:
    """A transaction that a site wants sent; `chain_id` 0 leaves the network as it is chosen."""

    sender: str
    to: str | None
    value: int
    data: bytes
    chain_id: int = 0


def parse(body: bytes) -> tuple[list[Asked | SiteError], bool]:
    """Return the calls of a request, and whether it is a batch; a call that is none stands there as its error.

    Raises:
        SiteError: it is no JSON, nested too deep, or a batch of none or too many.
    """
    steps = (1 if bracket in b"[{" else -1 for bracket in body.translate(None, delete=_NO_BRACKETS))
    if len(body) > MOST_BYTES or max(accumulate(steps), default=0) > _DEEPEST:
        raise SiteError(Code.INVALID_REQUEST, "the request is too large")
    try:
        said = json.loads(body, parse_constant=_no_number)
        if b"\\u" in body:
            json.dumps(said, ensure_ascii=False).encode()  # halves of letters, which no text has
    except (ValueError, RecursionError):
        raise SiteError(Code.PARSE, "this is no JSON")
    if not isinstance(said, list):
        return [_call(said)], False
    if not 0 < len(said) <= MOST_CALLS:
        raise SiteError(Code.INVALID_REQUEST, f"a batch has 1 to {MOST_CALLS} calls")
    return [_call(one) for one in said], True


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _call(said: Any) -> Asked | SiteError:
    if not isinstance(said, dict) or said.get("jsonrpc", "2.0") != "2.0" or not isinstance(said.get("method"), str):
        return SiteError(Code.INVALID_REQUEST, "this is no JSON-RPC call")
    number, params = said.get("id"), said.get("params", [])
    if isinstance(number, bool) or not isinstance(number, str | int | float | None):
        return SiteError(Code.INVALID_REQUEST, "an id is a string or a number")
    if params is None:
        params = []
    if not isinstance(params, list):
        return SiteError(Code.INVALID_REQUEST, "parameters are a list")
    return Asked(number, said["method"], params, "id" not in said)


def transaction(params: list[Any]) -> Wish:
    """Read what eth_sendTransaction is given. Fees, gas and number are chosen here, whatever the site proposes.

    Raises:
        SiteError: no transaction, or one of a kind that no site may ask for.
    """
    given = _object(params)
    if given.get("authorizationList"):
        raise SiteError(Code.UNSUPPORTED, "no site may have an account run another contract's code (EIP-7702)")
    if (
        odd := {name for name, value in given.items() if value is not None}
        - _TAKEN
        - _CHOSEN_HERE
        - {"authorizationList"}
    ):
        raise bad_params(f"'{min(odd)[:30]}' is no field of a transaction that is sent here")
    data, same = given.get("data"), given.get("input")
    if data is not None and same is not None and data != same:
        raise bad_params("data and input differ")
    to = given.get("to")
    code = read_data(data if data is not None else same if same is not None else "0x")
    if to is None and not code:
        raise bad_params("a transaction has a recipient or data")
    return Wish(
        sender=read_address(given.get("from")),
        to=None if to is None else read_address(to),
        value=read_quantity(given.get("value") or "0x0"),
        data=code,
        chain_id=read_quantity(given["chainId"]) if given.get("chainId") else 0,
    )


def personal_message(params: list[Any]) -> tuple[bytes, str]:
    """Return the bytes and the account of personal_sign; a message that is no hex is text. Raises SiteError."""
    match params:
        case [str(first), str(second), *_]:
            pass
        case _:
            raise bad_params("personal_sign takes a message and an account")
    if _ADDRESS.fullmatch(first) and not _ADDRESS.fullmatch(second):
        first, second = second, first  # some libraries give the account first
    message = bytes.fromhex(first[2:]) if _DATA.fullmatch(first) else first.encode()
    return message, read_address(second)


def typed_data(params: list[Any]) -> tuple[str, str]:
    """Return the JSON and the account of eth_signTypedData_v4. Raises SiteError."""
    match params:
        case [str(account), str(text)]:
            return text, read_address(account)
        case [str(account), dict(value)]:
            return json.dumps(value, separators=(",", ":")), read_address(account)
    raise bad_params("eth_signTypedData_v4 takes an account and typed data")


def chain_asked(params: list[Any]) -> int:
    """Return the chain of wallet_switchEthereumChain and wallet_addEthereumChain. Raises SiteError."""
    number = read_quantity(_object(params).get("chainId"))
    if not 0 < number < 1 << 53:
        raise bad_params("no chain has this id")
    return number


def permissions_asked(params: list[Any]) -> None:
    """See that what is asked for is to see accounts, the one permission there is. Raises SiteError."""
    given = _object(params)
    if set(given) != {"eth_accounts"} or not isinstance(given["eth_accounts"], Mapping):
        raise SiteError(Code.UNSUPPORTED, "the one permission to ask for is eth_accounts")
    if given["eth_accounts"]:
        raise bad_params("eth_accounts is given no caveats: the person chooses")


def read_quantity(value: Any) -> int:
    """Return a number. Raises SiteError."""
    if not isinstance(value, str) or not _QUANTITY.fullmatch(value):
        raise bad_params("a number is hex after 0x, without leading zeros")
    return int(value, 16)


def read_data(value: Any) -> bytes:
    """Return bytes. Raises SiteError."""
    if not isinstance(value, str) or not _DATA.fullmatch(value):
        raise bad_params("bytes are hex after 0x, two digits each")
    return bytes.fromhex(value[2:])


def read_address(value: Any) -> str:
    """Return a checksummed address; mixed case has to be the checksum's. Raises SiteError."""
    if not isinstance(value, str):
        raise bad_params("an address is text")
    try:
        return addresses.parse(value)
    except ValueError as error:
        raise bad_params(f"this is no address: {error}")


def _object(params: list[Any]) -> dict[str, Any]:
    match params:
        case [dict(given)]:
            return given
        case [dict(given), str()]:  # a block's name, which some libraries add
            return given
    raise bad_params("the parameter is one object")
