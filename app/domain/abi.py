"""Contract ABI encoding, strict in both directions: one value has one encoding, and nothing else decodes.

Types are Solidity's own names: uintN, intN, address, bool, bytesN, bytes, string, T[] and tuples such as
`(address,uint96)`. Addresses are checksummed hex; arrays and tuples come back as tuples.
Source: https://docs.soliditylang.org/en/latest/abi-spec.html
"""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.hashing import checksum, keccak

WORD = 32
_ELEMENTARY = re.compile(r"(uint|int|bytes)([1-9][0-9]{0,2})|address|bool|bytes|string")


@dataclass(frozen=True)
class Kind:
    """A parsed type. `base` is its name without a number; `size` bits of a number or bytes of a bytesN; `parts` inner types."""

    base: str
    size: int = 0
    parts: tuple["Kind", ...] = ()

    @functools.cached_property
    def dynamic(self) -> bool:
        return self.base in ("bytes", "string", "array") or any(part.dynamic for part in self.parts)

    @functools.cached_property
    def head(self) -> int:
        """Bytes this takes where it stands: itself, or the offset of what is dynamic."""
        return WORD if self.dynamic or self.base != "tuple" else sum(part.head for part in self.parts)


def selector(signature: str) -> bytes:
    """Return the four bytes that name a function or error, such as `transfer(address,uint256)`."""
    return keccak(signature.encode())[:4]


def encode(types: Sequence[str], values: Sequence[Any]) -> bytes:
    """Return the encoding of `values`, as of a function's arguments.

    Raises:
        ValueError: a type is unknown, or a value does not fit its type.
    """
    return _encode_all([parse(name) for name in types], values)


def decode(types: Sequence[str], data: bytes) -> tuple[Any, ...]:
    """Return the values whose encoding `data` is.

    Raises:
        ValueError: `data` is not exactly what `encode` writes: cut short, dirty padding, other offsets, bytes left over.
    """
    values, rest = decode_start(types, data)
    if rest:
        raise ValueError("ABI data has bytes left over")
    return values


def decode_start(types: Sequence[str], data: bytes) -> tuple[tuple[Any, ...], bytes]:
    """Return the values that `data` begins with, and the bytes after them. Raises ValueError as `decode`."""
    values, end = _decode_all([parse(name) for name in types], data, 0)
    return values, data[end:]


@functools.cache
def parse(name: str) -> Kind:
    """Return the type called `name`. Raises ValueError for one that is not read here."""
    if name.endswith("[]"):
        return Kind("array", parts=(parse(name[:-2]),))
    if name.startswith("(") and name.endswith(")"):
        return Kind("tuple", parts=tuple(parse(part) for part in _split(name[1:-1])))
    match = _ELEMENTARY.fullmatch(name)
    if match is None:
        raise ValueError(f"'{name}' is no type that is read here")
    base, size = match[1], int(match[2] or 0)
    if base is None:
        return Kind(name)
    fits = size <= WORD if base == "bytes" else size <= 256 and size % 8 == 0
    if not fits:
        raise ValueError(f"'{name}' is no type")
    return Kind("fixed" if base == "bytes" else base, size)


def _split(inner: str) -> list[str]:
    """Split a tuple's inside at the commas that are not in a tuple of their own."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(inner):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append(inner[start:at])
            start = at + 1
    return [*parts, inner[start:]]


def _encode_all(kinds: Sequence[Kind], values: Sequence[Any]) -> bytes:
    if isinstance(values, str | bytes) or not isinstance(values, Sequence) or len(values) != len(kinds):
        raise ValueError(f"{len(kinds)} values are expected")
    heads, tails = [], []
    offset = sum(kind.head for kind in kinds)
    for kind, value in zip(kinds, values, strict=True):
        encoded = _encode(kind, value)
        if kind.dynamic:
            heads.append(offset.to_bytes(WORD, "big"))
            tails.append(encoded)
            offset += len(encoded)
        else:
            heads.append(encoded)
    return b"".join(heads + tails)


def _encode(kind: Kind, value: Any) -> bytes:
    match kind.base, value:
        case "uint" | "int", int() if not isinstance(value, bool):
            return _number(kind, value)
        case "bool", bool():
            return int(value).to_bytes(WORD, "big")
        case "address", str():
            return bytes.fromhex(checksum(value)[2:]).rjust(WORD, b"\0")
        case "fixed", bytes() if len(value) == kind.size:
            return value.ljust(WORD, b"\0")
        case "bytes", bytes():
            return _sized(value)
        case "string", str():
            return _sized(value.encode())
        case "array", list() | tuple():
            return len(value).to_bytes(WORD, "big") + _encode_all(kind.parts * len(value), value)
        case "tuple", list() | tuple():
            return _encode_all(kind.parts, value)
    raise ValueError(f"a value of type {type(value).__name__} does not fit {kind.base}{kind.size or ''}")


def _number(kind: Kind, value: int) -> bytes:
    low, high = (0, 1 << kind.size) if kind.base == "uint" else (-1 << kind.size - 1, 1 << kind.size - 1)
    if not low <= value < high:
        raise ValueError(f"a number is out of the range of {kind.base}{kind.size}")
    return value.to_bytes(WORD, "big", signed=kind.base == "int")


def _sized(value: bytes) -> bytes:
    return len(value).to_bytes(WORD, "big") + value + bytes(-len(value) % WORD)


def _decode_all(kinds: Sequence[Kind], data: bytes, start: int) -> tuple[tuple[Any, ...], int]:
    """Read values whose heads begin at `start`; return them and where their encoding ends.

    Each dynamic value must begin where the one before it ended: so every byte is read once and means one thing.
    """
    values, at = [], start
    end = start + sum(kind.head for kind in kinds)
    for kind in kinds:
        if not kind.dynamic:
            value, at = _decode(kind, data, at)
        else:
            if start + _integer(data, at) != end:
                raise ValueError("ABI data has an offset that is not canonical")
            value, end = _decode(kind, data, end)
            at += WORD
        values.append(value)
    return tuple(values), end


def _decode(kind: Kind, data: bytes, at: int) -> tuple[Any, int]:
    """Read one value that lies at `at` itself; return it and where it ends."""
    match kind.base:
        case "tuple":
            return _decode_all(kind.parts, data, at)
        case "array":
            count = _integer(data, at)
            if count * kind.parts[0].head > len(data):
                raise ValueError("ABI data is cut short")
            return _decode_all(kind.parts * count, data, at + WORD)
        case "bytes":
            return _bytes(data, at)
        case "string":
            value, end = _bytes(data, at)
            return value.decode(), end
    return _decode_word(kind, _word(data, at)), at + WORD


def _decode_word(kind: Kind, word: bytes) -> Any:
    """Read a value of one word; that it encodes to the same word again refuses all dirt."""
    value: Any
    match kind.base:
        case "address":
            value = checksum(word[12:])
        case "fixed":
            value = word[: kind.size]
        case "bool":
            value = word[-1] == 1
        case _:
            value = int.from_bytes(word, "big", signed=kind.base == "int")
    if _encode(kind, value) != word:
        raise ValueError(f"ABI data has a word that is no {kind.base}{kind.size or ''}")
    return value


def _word(data: bytes, at: int) -> bytes:
    word = data[at : at + WORD]
    if len(word) != WORD:
        raise ValueError("ABI data is cut short")
    return word


def _integer(data: bytes, at: int) -> int:
    return int.from_bytes(_word(data, at), "big")


def _bytes(data: bytes, at: int) -> tuple[bytes, int]:
    size = _integer(data, at)
    start = at + WORD
    end = start + size + -size % WORD
    if end > len(data):
        raise ValueError("ABI data is cut short")
    if any(data[start + size : end]):
        raise ValueError("ABI data has padding that is not zero")
    return data[start : start + size], end
