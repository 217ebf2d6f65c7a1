"""Typed data in the words of Trezor's messages: what a field's type is, and the value at a place that the device asks for."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from app.domain.typed_data import ARRAY, DOMAIN, TypedData
from app.domain.typed_values import encode_atomic
from app.signer.hardware import protobuf

_UINT, _INT, _BYTES, _STRING, _BOOL, _ADDRESS, _ARRAY, _STRUCT = range(1, 9)
_SIZED = re.compile(r"(u?int|bytes)([0-9]*)")
_PLAIN = {"string": _STRING, "bool": _BOOL, "address": _ADDRESS}
_DEEPEST = 16


def field_type(kind: str, data: TypedData, depth: int = 0) -> bytes:
    """Return the EthereumFieldType of a type. Raises ValueError for one that has no place in it."""
    if depth > _DEEPEST:
        raise ValueError("a type is nested too deep")
    if array := ARRAY.fullmatch(kind):
        size = int(array[2]) if array[2] else None
        return protobuf.encode([(1, _ARRAY), (2, size), (3, field_type(array[1], data, depth + 1))])
    if kind in data.types:
        return protobuf.encode([(1, _STRUCT), (2, len(data.types[kind])), (4, kind)])
    if kind in _PLAIN:
        return protobuf.encode([(1, _PLAIN[kind])])
    sized = _SIZED.fullmatch(kind)
    if sized is None:
        raise ValueError(f"there is no type '{kind}'")
    if sized[1] == "bytes":
        return protobuf.encode([(1, _BYTES), (2, int(sized[2]) if sized[2] else None)])
    return protobuf.encode([(1, _UINT if sized[1] == "uint" else _INT), (2, int(sized[2] or 256) // 8)])


def value_at(data: TypedData, place: Sequence[int]) -> bytes:
    """Return the value at a place: 0 is the domain, 1 the message, then the numbers of members and items.

    Of an array it is how many items there are.

    Raises:
        ValueError, IndexError: there is nothing at it.
    """
    kind, value = (DOMAIN, data.domain) if place[0] == 0 else (data.primary, data.message)
    for number in place[1:]:
        kind, value = _inside(data, kind, value, number)
    if ARRAY.fullmatch(kind):
        return len(value).to_bytes(2, "big")
    return _atomic(kind, value)


def _inside(data: TypedData, kind: str, value: Any, number: int) -> tuple[str, Any]:
    if array := ARRAY.fullmatch(kind):
        return array[1], value[number]
    if not isinstance(value, Mapping):
        raise ValueError("there is no value")
    name, inner = data.types[kind][number]
    return inner, value.get(name)


def _atomic(kind: str, value: Any) -> bytes:
    """Return a value's bytes as the device hashes them."""
    word, text = encode_atomic(kind, value, "it")
    sized = _SIZED.fullmatch(kind)
    if sized is not None and sized[1] != "bytes":
        return word[32 - int(sized[2] or 256) // 8 :]
    if sized is not None or (kind == "string" and not isinstance(value, str)):
        return bytes.fromhex(text[2:])
    return {"bool": word[-1:], "address": word[-20:]}.get(kind, text.encode())
