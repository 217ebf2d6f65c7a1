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
# What is said without anything put in; the window has it in its languages.
_NAME_SENTENCE = "Sign the name of an application and nothing else."
_UNKNOWN_NOTE = "Fallow does not know this kind: read every field."
_UNLIMITED_NOTE = "The amount has no limit: all you have and will have of this token can be taken."
_ONCE_SENTENCE = "It can do so once."
_ENDLESS_NOTE = "It does not run out."


def read(data: TypedData, sender: str) -> Told:
    """Return sentences and warnings about typed data.

    Raises:
        Refused: a permit for tokens of somebody else than `sender`.
    """
    reader = _SHAPES.get(data.encode_type(data.primary))
    if data.primary == DOMAIN:
        return [_NAME_SENTENCE], []
    if reader is None:
        sentence = f"Sign typed data of the kind {data.primary}."
        return [sentence], [_UNKNOWN_NOTE]
    values = {field.path: field.text for field in data.signed_fields()}
    if (owner := values.get("owner", values.get("holder", sender))) != sender:
        raise Refused(f"The permit is for tokens of {owner}, not of {sender}", "Nothing was signed")
    return reader(data.message, values)


def _permit(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    return _told(values["spender"], int(values["value"]), _contract(values), int(values["deadline"]))


def _dai_permit(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    if values["allowed"] != "true":
        sentence = f"Let {values['spender']} take no more of the token {_contract(values)}."
        return [sentence], []
    return _told(values["spender"], _UNLIMITED, _contract(values), int(values["expiry"]))


def _permit_single(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    amount, until = int(values["details.amount"]), int(values["details.expiration"])
    return _told(values["spender"], amount, values["details.token"], until)


def _permit_batch(message: Mapping[str, Any], values: dict[str, str]) -> Told:
    return _many(message["details"], "details", values, "expiration")


def _transfer_from(_: Mapping[str, Any], values: dict[str, str]) -> Told:
    amount, until = int(values["permitted.amount"]), int(values["deadline"])
    sentences, warnings = _told(values["spender"], amount, values["permitted.token"], until)
    return [*sentences, _ONCE_SENTENCE], warnings


def _batch_transfer_from(message: Mapping[str, Any], values: dict[str, str]) -> Told:
    sentences, warnings = _many(message["permitted"], "permitted", values, "")
    return [*sentences, _ONCE_SENTENCE], warnings


def _many(items: Any, name: str, values: dict[str, str], expiry: str) -> Told:
    sentences: list[str] = []
    warnings: list[str] = []
    for number in range(len(items)):
        place = f"{name}[{number}]"
        until = values[f"{place}.{expiry}"] if expiry else values["deadline"]
        token, amount = values[f"{place}.token"], int(values[f"{place}.amount"])
        told, warned = _told(values["spender"], amount, token, int(until))
        sentences += told
        warnings += [one for one in warned if one not in warnings]
    nothing_sentence = f"Let {values['spender']} take nothing."
    return sentences or [nothing_sentence], warnings


def _told(spender: str, amount: int, token: str, until: int) -> Told:
    warnings = []
    if amount >= _UNLIMITED:
        warnings.append(_UNLIMITED_NOTE)
    if until > _LONG_SECONDS or until == 0:
        warnings.append(_ENDLESS_NOTE)
    return [_allowing(spender, amount, token, until)], warnings


def _allowing(spender: str, amount: int, token: str, until: int) -> str:
    units, ends = f"{amount:,}", 0 < until < 1 << 33
    end = dt.datetime.fromtimestamp(until if ends else 0, dt.UTC).strftime("%Y-%m-%d %H:%M UTC")
    if amount >= _UNLIMITED:
        sentence = f"Let {spender} take an unlimited amount of the token {token}, without an end."
        ending_sentence = f"Let {spender} take an unlimited amount of the token {token}, until {end}."
    else:
        sentence = f"Let {spender} take up to {units} of the smallest units of the token {token}, without an end."
        ending_sentence = f"Let {spender} take up to {units} of the smallest units of the token {token}, until {end}."
    return ending_sentence if ends else sentence


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
