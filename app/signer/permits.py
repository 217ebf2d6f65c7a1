"""Typed data that lets somebody take tokens: EIP-2612's Permit, DAI's older one, and the shapes of Permit2.

Shapes by their whole type, so that a struct of the same name with other fields is not taken for one.
Sources: https://eips.ethereum.org/EIPS/eip-2612; Permit2's published PermitHash library.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.errors import Refused
from app.domain.typed_data import DOMAIN, TypedData

_UNLIMITED = 1 << 95  # more than tokens have
_LONG_SECONDS = 10 * 365 * 86_400 + 1_700_000_000
_DETAILS = "PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce)"
_AMOUNTS = "TokenPermissions(address token,uint256 amount)"
Told = tuple[list[str], list[str]]


def read(data: TypedData, sender: str) -> Told:
    """Return sentences and warnings about typed data.

    Raises:
        Refused: a permit for tokens of somebody else than `sender`.
    """
    reader = _SHAPES.get(data.encode_type(data.primary))
    if data.primary == DOMAIN:
        return ["Sign the name of an application and nothing else."], []
    if reader is None:
        return [f"Sign typed data of the kind {data.primary}."], ["Fallow does not know this kind: read every field."]
    values = {field.path: field.text for field in data.signed_fields()}
    if (owner := values.get("owner", values.get("holder", sender))) != sender:
        raise Refused(f"The permit is for tokens of {owner}, not of {sender}", "Nothing was signed")
    return reader(data.message, values)


def _permit(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    what = f"Let {values['spender']} take up to {_amount(values['value'])} of the token {_contract(values)}"
    return _told(what, [values["value"]], values["deadline"])


def _dai_permit(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    if values["allowed"] != "true":
        return [f"Let {values['spender']} take no more of the token {_contract(values)}."], []
    what = f"Let {values['spender']} take an unlimited amount of the token {_contract(values)}"
    return _told(what, [str(_UNLIMITED)], values["expiry"])


def _permit_single(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    amount, until = values["details.amount"], values["details.expiration"]
    what = f"Let {values['spender']} take up to {_amount(amount)} of the token {values['details.token']}"
    return _told(what, [amount], until)


def _permit_batch(message: Mapping[str, Any], values: dict[str, str]) -> Told:
    return _many(message["details"], "details", values, "expiration")


def _transfer_from(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    amount = values["permitted.amount"]
    what = f"Let {values['spender']} take up to {_amount(amount)} of the token {values['permitted.token']}, once"
    return _told(what, [amount], values["deadline"])


def _batch_transfer_from(message: Mapping[str, Any], values: dict[str, str]) -> Told:
    return _many(message["permitted"], "permitted", values, "")


def _many(items: Any, name: str, values: dict[str, str], expiry: str) -> Told:
    sentences: list[str] = []
    warnings: list[str] = []
    for number in range(len(items)):
        place = f"{name}[{number}]"
        amount = values[f"{place}.amount"]
        what = f"Let {values['spender']} take up to {_amount(amount)} of the token {values[f'{place}.token']}"
        until = values[f"{place}.{expiry}"] if expiry else values["deadline"]
        told, warned = _told(what if expiry else f"{what}, once", [amount], until)
        sentences += told
        warnings += [one for one in warned if one not in warnings]
    return sentences or [f"Let {values['spender']} take nothing."], warnings


def _told(what: str, amounts: list[str], until: str) -> Told:
    warnings = []
    if any(int(amount) >= _UNLIMITED for amount in amounts):
        warnings.append("The amount has no limit: all you have and will have of this token can be taken.")
    if int(until) > _LONG_SECONDS or int(until) == 0:
        warnings.append("It does not run out.")
    return [f"{what}, {_until(int(until))}."], warnings


def _until(seconds: int) -> str:
    if not 0 < seconds < 1 << 33:
        return "without an end"
    return "until " + dt.datetime.fromtimestamp(seconds, dt.UTC).strftime("%Y-%m-%d %H:%M UTC")


def _amount(units: str) -> str:
    return "an unlimited amount" if int(units) >= _UNLIMITED else f"{int(units):,} of the smallest units"


def _contract(values: dict[str, str]) -> str:
    return values.get("domain.verifyingContract", "that reads this")


_SHAPES: dict[str, Callable[[Mapping[str, Any], dict[str, str]], Told]] = {
    "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)": _permit,
    "Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)": _dai_permit,
    f"PermitSingle(PermitDetails details,address spender,uint256 sigDeadline){_DETAILS}": _permit_single,
    f"PermitBatch(PermitDetails[] details,address spender,uint256 sigDeadline){_DETAILS}": _permit_batch,
    "PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)"
    f"{_AMOUNTS}": _transfer_from,
    "PermitBatchTransferFrom(TokenPermissions[] permitted,address spender,uint256 nonce,uint256 deadline)"
    f"{_AMOUNTS}": _batch_transfer_from,
}
