"""The atomic types of EIP-712: which 32 bytes stand for a JSON value, and the value as it is really signed, as text.

Numbers come as integers or as text in decimal or hex; bytes as hex, as other text (its UTF-8), or as a number's own bytes;
whatever does not fit its type exactly is refused. Only a bytesN may be shorter: it is filled with zeros, and told so.
"""

import re
from typing import Any

from app.domain import addresses
from app.domain.hashing import keccak

Shown = str
ATOMIC = re.compile(r"(u?int)([1-9][0-9]{0,2})?|bytes([1-9][0-9]?)?|address|bool|string")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,80}")
_HEX_NUMBER = re.compile(r"-?0[xX][0-9a-fA-F]{1,64}")
_HEX = re.compile(r"0[xX][0-9a-fA-F]*")
_TRUTHS = {"true": True, "True": True, "1": True, "false": False, "False": False, "0": False}


def encode_atomic(kind: str, value: Any, place: str) -> tuple[bytes, Shown]:
    """Return the word and the text of one value; `place` names it in errors.

    Raises:
        ValueError: no such type, or a value that does not fit it.
    """
    match = ATOMIC.fullmatch(kind)
    if match is None:
        raise ValueError(f"there is no type '{kind}'")
    try:
        return _encode(kind, match, value)
    except ValueError as error:
        raise ValueError(f"{place} does not fit {kind}: {error}")


def _encode(kind: str, match: re.Match[str], value: Any) -> tuple[bytes, Shown]:
    if value is None:
        raise ValueError("it is missing")
    if match[1]:
        return _number(match[1] == "int", int(match[2] or 256), value)
    match kind:
        case "address":
            address = _address(value)
            return bytes.fromhex(address[2:]).rjust(32, b"\0"), address
        case "bool":
            truth = _truth(value)
            return int(truth).to_bytes(32, "big"), str(truth).lower()
        case "string":
            return _string(value)
        case "bytes":
            data = _bytes(value)
            return keccak(data), "0x" + data.hex()
    size, data = int(match[3]), _bytes(value)
    if size > 32:
        raise ValueError("there is no such type")
    if len(data) > size:
        raise ValueError(f"it has {len(data)} bytes")
    return data.ljust(32, b"\0"), "0x" + data.ljust(size, b"\0").hex()


def _number(signed: bool, bits: int, value: Any) -> tuple[bytes, Shown]:
    if bits % 8 or bits > 256:
        raise ValueError("there is no such type")
    number = _integer(value)
    low, high = (-1 << bits - 1, 1 << bits - 1) if signed else (0, 1 << bits)
    if not low <= number < high:
        raise ValueError("it is out of range")
    return number.to_bytes(32, "big", signed=signed), str(number)


def _integer(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        if _DECIMAL.fullmatch(value):
            return int(value)
        if _HEX_NUMBER.fullmatch(value):
            return int(value, 16)
    raise ValueError("it is no whole number")


def _address(value: Any) -> str:
    if not isinstance(value, str) or value[:2] not in ("0x", "0X"):
        raise ValueError("an address has 40 hex digits after 0x")
    return addresses.parse(value)


def _truth(value: Any) -> bool:
    if isinstance(value, bool | int):
        return bool(value)
    if isinstance(value, str) and value in _TRUTHS:
        return _TRUTHS[value]
    raise ValueError("it is neither true nor false")


def _string(value: Any) -> tuple[bytes, Shown]:
    if isinstance(value, str):
        try:
            return keccak(value.encode()), value
        except UnicodeEncodeError:
            raise ValueError("it is no Unicode text")
    data = _bytes(value)  # what is no text is signed as a number's bytes
    return keccak(data), "0x" + data.hex()


def _bytes(value: Any) -> bytes:
    if isinstance(value, bytes | bytearray):
        return bytes(value)
    if isinstance(value, str):
        if _HEX.fullmatch(value):
            digits = value[2:]
            return bytes.fromhex(digits.rjust(len(digits) + len(digits) % 2, "0"))
        try:
            return value.encode()
        except UnicodeEncodeError:
            raise ValueError("it is no Unicode text")
    if isinstance(value, int) and not isinstance(value, bool):
        number = max(value, 0)
        return number.to_bytes(max(1, (number.bit_length() + 7) // 8), "big")
    raise ValueError("it is neither hex, text nor a number")
