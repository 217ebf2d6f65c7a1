"""RLP against the examples of the Ethereum wiki and against the reference package."""

import pytest
import rlp as reference  # type: ignore[import-untyped]
from hypothesis import given, strategies as st

from app.domain import rlp

items = st.recursive(st.binary(max_size=80), lambda inner: st.lists(inner, max_size=5), max_leaves=20)

EXAMPLES: list[tuple[rlp.Item, str]] = [
    (b"", "80"),
    (b"\x00", "00"),
    (b"\x0f", "0f"),
    (b"\x04\x00", "820400"),
    (b"dog", "83646f67"),
    ([b"cat", b"dog"], "c88363617483646f67"),
    ([], "c0"),
    ([[], [[]], [[], [[]]]], "c7c0c1c0c3c0c1c0"),
    (
        b"Lorem ipsum dolor sit amet, consectetur adipisicing elit",
        "b838" + b"Lorem ipsum dolor sit amet, consectetur adipisicing elit".hex(),
    ),
]


@pytest.mark.parametrize(("item", "encoded"), EXAMPLES)
def test_examples_both_ways(item: rlp.Item, encoded: str) -> None:
    assert rlp.encode(item).hex() == encoded
    assert rlp.decode(bytes.fromhex(encoded)) == item


@given(items)
def test_equals_the_reference(item: rlp.Item) -> None:
    encoded = rlp.encode(item)
    assert encoded == reference.encode(item)
    assert rlp.decode(encoded) == item


@given(st.binary(max_size=60))
def test_any_bytes_are_canonical_or_refused(data: bytes) -> None:
    try:
        item = rlp.decode(data)
    except ValueError:
        return
    assert rlp.encode(item) == data


@pytest.mark.parametrize(
    "data",
    [
        "",  # nothing
        "8100",  # a small byte with a header
        "817f",
        "b80100",  # long form for a short string
        "b90038" + "00" * 56,  # length with a leading zero
        "b837" + "00" * 55,  # long form, 55 bytes
        "83646f",  # cut short
        "83646f6767",  # left over
        "c883636174",  # list cut short
        "c28363",  # an item over its list's end
        "c3836162" + "63",  # the same with bytes following
        "f80102",  # long list form for one byte
        "bfffffffffffffffff00",  # absurd length
        "c1" * 40 + "c0",  # not a nesting: cut short
    ],
)
def test_malformed_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match="RLP"):
        rlp.decode(bytes.fromhex(data))


def test_deep_nesting_is_refused() -> None:
    item: rlp.Item = []
    for _ in range(40):
        item = [item]
    with pytest.raises(ValueError, match="too deep"):
        rlp.decode(rlp.encode(item))


@given(st.integers(0, 2**256 - 1))
def test_integers_go_round(value: int) -> None:
    assert rlp.to_integer(rlp.integer(value)) == value


@pytest.mark.parametrize(
    ("item", "bits"), [(b"\x00", 256), (b"\x00\x01", 256), (b"\x02", 1), (b"\x01" + bytes(32), 256), ([], 8)]
)
def test_bad_integers_are_refused(item: rlp.Item, bits: int) -> None:
    with pytest.raises(ValueError, match="integer"):
        rlp.to_integer(item, bits)
