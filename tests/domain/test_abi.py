"""ABI encoding against eth_abi, and the refusal of everything that is not the one encoding of a value."""

from typing import Any

import pytest
from eth_abi import abi as eth_abi
from hypothesis import given, strategies as st

from app.domain.abi import decode, encode, parse, selector
from app.domain.hashing import checksum

sizes = st.integers(1, 32)
addresses = st.binary(min_size=20, max_size=20).map(checksum)
elementary: st.SearchStrategy[tuple[str, st.SearchStrategy[Any]]] = st.one_of(
    sizes.map(lambda size: (f"uint{8 * size}", st.integers(0, (1 << 8 * size) - 1))),
    sizes.map(lambda size: (f"int{8 * size}", st.integers(-1 << 8 * size - 1, (1 << 8 * size - 1) - 1))),
    sizes.map(lambda size: (f"bytes{size}", st.binary(min_size=size, max_size=size))),
    st.just(("address", addresses)),
    st.just(("bool", st.booleans())),
    st.just(("bytes", st.binary(max_size=70))),
    st.just(("string", st.text(st.characters(exclude_categories=["Cs"]), max_size=40))),
)


def _array(inner: tuple[str, st.SearchStrategy[Any]]) -> tuple[str, st.SearchStrategy[Any]]:
    return f"{inner[0]}[]", st.lists(inner[1], max_size=3).map(tuple)


def _tuple(parts: list[tuple[str, st.SearchStrategy[Any]]]) -> tuple[str, st.SearchStrategy[Any]]:
    return f"({','.join(name for name, _ in parts)})", st.tuples(*(values for _, values in parts))


kinds = st.recursive(
    elementary, lambda inner: inner.map(_array) | st.lists(inner, min_size=1, max_size=3).map(_tuple), max_leaves=5
)
typed_values = st.lists(kinds, max_size=4).flatmap(
    lambda parts: st.tuples(st.just([name for name, _ in parts]), st.tuples(*(values for _, values in parts)))
)


def _theirs(value: Any) -> Any:
    """Write addresses in lower case, as eth_abi returns them."""
    if isinstance(value, tuple):
        return tuple(map(_theirs, value))
    return value.lower() if isinstance(value, str) and value.startswith("0x") and len(value) == 42 else value


@given(typed_values)
def test_values__encoded__equal_eth_abi_and_go_round(pair: tuple[list[str], tuple[Any, ...]]) -> None:
    types, values = pair
    encoded = encode(types, values)
    assert encoded == eth_abi.encode(types, values)
    assert decode(types, encoded) == values
    assert _theirs(eth_abi.decode(types, encoded)) == _theirs(values)


@given(typed_values, st.data())
def test_decode__damaged_data__refused_or_another_value(
    pair: tuple[list[str], tuple[Any, ...]], data: st.DataObject
) -> None:
    types, values = pair
    damaged = bytearray(encode(types, values) or bytes(32))
    damaged[data.draw(st.integers(0, len(damaged) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        found = decode(types, bytes(damaged))
    except ValueError:
        return
    assert found != values
    assert encode(types, found) == damaged


@given(st.lists(kinds, min_size=1, max_size=3), st.binary(max_size=200))
def test_decode__garbage__is_a_value_error_or_exact(parts: list[tuple[str, Any]], data: bytes) -> None:
    types = [name for name, _ in parts]
    try:
        found = decode(types, data)
    except ValueError:
        return
    assert encode(types, found) == data


def _words(*numbers: int) -> bytes:
    return b"".join(number.to_bytes(32, "big") for number in numbers)


TEXT = b"text".ljust(32, b"\0")


@pytest.mark.parametrize(
    ("types", "data"),
    [
        (["uint8"], _words(256)),
        (["int8"], _words(128)),
        (["bool"], _words(2)),
        (["address"], _words(1 << 160)),
        (["bytes4"], b"text\x01".ljust(32, b"\0")),
        (["uint256"], _words(1)[:31]),
        (["uint256"], _words(1, 1)),
        (["uint256"], b""),
        ([], b"\0"),
        (["string"], _words(32, 4)),
        (["string"], _words(32, 4) + b"text\x01".ljust(32, b"\0")),
        (["string"], _words(32, 4) + TEXT[:4]),
        (["string"], _words(64, 0, 4) + TEXT),
        (["string"], _words(0, 4) + TEXT),
        (["string"], _words(32, 1) + b"\xff".ljust(32, b"\0")),
        (["string", "string"], _words(64, 64, 4) + TEXT),
        (["string", "string"], _words(128, 64, 0) + _words(0)),
        (["uint256[]"], _words(32, 1 << 250)),
        (["uint256[]"], _words(32, 2, 1)),
        (["string[]"], _words(32, 2, 64, 64, 4) + TEXT),
        (["bytes"], _words(32, (1 << 256) - 1)),
    ],
)
def test_decode__dirt_leftovers_and_bad_offsets__refused(types: list[str], data: bytes) -> None:
    with pytest.raises(ValueError):
        decode(types, data)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("uint8", 256),
        ("uint8", -1),
        ("uint8", True),
        ("uint8", 1.0),
        ("int8", 128),
        ("bool", 1),
        ("address", "0x12"),
        ("address", b"\1" * 20),
        ("address", "nobody"),
        ("bytes4", b"abc"),
        ("bytes", "text"),
        ("string", b"text"),
        ("string", "\ud800"),
        ("uint8[]", [256]),
        ("uint8[]", 1),
        ("(uint8,bool)", (1,)),
        ("(uint8,bool)", (1, True, 1)),
    ],
)
def test_encode__value_of_another_type_or_size__refused(name: str, value: Any) -> None:
    with pytest.raises(ValueError):
        encode([name], [value])
    with pytest.raises(ValueError):
        encode([name], [])


@pytest.mark.parametrize(
    "name",
    ["", "uint", "uint7", "uint264", "bytes33", "bytes0", "uint08", "()", "(uint8", "uint8)", "uint8[2]", "x", "(a)"],
)
def test_parse__unknown_type__refused(name: str) -> None:
    with pytest.raises(ValueError):
        parse(name)


def test_selector__of_known_functions__is_theirs() -> None:
    assert selector("transfer(address,uint256)").hex() == "a9059cbb"
    assert selector("Error(string)").hex() == "08c379a0"
