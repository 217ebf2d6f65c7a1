"""RLP, Ethereum's serialisation of byte strings and lists, canonical in both directions."""

from collections.abc import Sequence

Item = bytes | list["Item"]
MAX_DEPTH = 16


def encode(item: "bytes | Sequence[Item]") -> bytes:
    """Return the RLP of a byte string or a (nested) list of them."""
    if isinstance(item, bytes):
        return item if len(item) == 1 and item[0] < 0x80 else _head(0x80, len(item)) + item
    body = b"".join(encode(part) for part in item)
    return _head(0xC0, len(body)) + body


def decode(data: bytes) -> Item:
    """Return the one item that `data` is.

    Raises:
        ValueError: not canonical (a shorter form exists), cut short, bytes left over, or nested too deep.
    """
    item, end = _decode(data, 0, 0)
    if end != len(data):
        raise ValueError("RLP has bytes left over")
    return item


def integer(value: int) -> bytes:
    """Return a non-negative integer as RLP's scalar: big-endian without leading zeros, zero as nothing."""
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def to_integer(item: Item, bits: int = 256) -> int:
    """Return the integer a scalar stands for. Raises ValueError for a list, leading zeros or more than `bits` bits."""
    if not isinstance(item, bytes):
        raise ValueError("an integer is expected, a list came")
    if item[:1] == b"\0":
        raise ValueError("an integer has leading zeros")
    if len(item) * 8 > bits + 7 or (value := int.from_bytes(item, "big")) >> bits:
        raise ValueError(f"an integer has more than {bits} bits")
    return value


def _head(base: int, size: int) -> bytes:
    if size < 56:
        return bytes([base + size])
    length = integer(size)
    return bytes([base + 55 + len(length)]) + length


def _decode(data: bytes, at: int, depth: int) -> tuple[Item, int]:
    if at >= len(data):
        raise ValueError("RLP is cut short")
    first = data[at]
    if first < 0x80:
        return data[at : at + 1], at + 1
    start, end = _body(data, at, first - (0xC0 if first >= 0xC0 else 0x80))
    if first < 0xC0:
        if end - start == 1 and data[start] < 0x80:
            raise ValueError("RLP is not canonical: a small byte has a header")
        return data[start:end], end
    if depth >= MAX_DEPTH:
        raise ValueError("RLP is nested too deep")
    items: list[Item] = []
    while start < end:
        item, start = _decode(data, start, depth + 1)
        items.append(item)
    if start != end:
        raise ValueError("RLP has an item that reaches over its list's end")
    return items, end


def _body(data: bytes, at: int, code: int) -> tuple[int, int]:
    """Return where an item's body starts and ends; `code` is its first byte less the base of its kind."""
    start = at + 1
    size = code
    if code > 55:
        length = data[start : start + code - 55]
        start += code - 55
        if len(length) < code - 55 or length[0] == 0 or (size := int.from_bytes(length, "big")) < 56:
            raise ValueError("RLP has a length that is cut short or not canonical")
    if start + size > len(data):
        raise ValueError("RLP is cut short")
    return start, start + size
