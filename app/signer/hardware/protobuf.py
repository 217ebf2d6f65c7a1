"""As much of protocol buffers as Trezor's messages need: numbers, bytes and messages within messages, by field number.

Source: https://protobuf.dev/programming-guides/encoding
"""

from collections.abc import Iterable

Value = int | bytes | str | bool
_VARINT, _LENGTH = 0, 2
_FIXED = {1: 8, 5: 4}


def encode(fields: Iterable[tuple[int, Value | None]]) -> bytes:
    """Return the message of (number, value); None is left out. A field that repeats is given several times."""
    made = b""
    for number, value in fields:
        if value is None:
            continue
        if isinstance(value, int):
            made += _varint(number << 3 | _VARINT) + _varint(int(value))
        else:
            data = value.encode() if isinstance(value, str) else value
            made += _varint(number << 3 | _LENGTH) + _varint(len(data)) + data
    return made


def decode(data: bytes) -> dict[int, list[int | bytes]]:
    """Return the values of a message by field number. Raises ValueError when it is none."""
    found: dict[int, list[int | bytes]] = {}
    at = 0
    while at < len(data):
        key, at = _read(data, at)
        kind, value = key & 7, 0
        if kind == _VARINT:
            value, at = _read(data, at)
            found.setdefault(key >> 3, []).append(value)
            continue
        size = _FIXED.get(kind, -1)
        if kind == _LENGTH:
            size, at = _read(data, at)
        if size < 0 or at + size > len(data):
            raise ValueError("a message is cut short, or has a field of a kind that is not read")
        found.setdefault(key >> 3, []).append(data[at : at + size])
        at += size
    return found


def packed(data: bytes) -> list[int]:
    """Return numbers that were written behind each other. Raises ValueError when they are cut short."""
    found, at = [], 0
    while at < len(data):
        number, at = _read(data, at)
        found.append(number)
    return found


def _varint(number: int) -> bytes:
    made = bytearray()
    while number > 0x7F:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    made.append(number)
    return bytes(made)


def _read(data: bytes, at: int) -> tuple[int, int]:
    number = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            break
        number |= (data[at] & 0x7F) << shift
        at += 1
        if not data[at - 1] & 0x80:
            return number, at
    raise ValueError("a number is cut short")
