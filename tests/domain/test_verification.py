"""Comparison of tensors: equal bits, close rows, and everything that must not pass as close."""

import math
import struct

import pytest
from hypothesis import given, strategies as st

from app.domain.jobs import Output, Terms
from app.domain.verification import EMBEDDING_BOUND, compare, floats

TERMS = Terms("class", "engine", "", 1)
numbers = st.floats(-1e3, 1e3, width=32)


def tensor(*rows: list[float]) -> Output:
    data = b"".join(struct.pack(f"<{len(row)}f", *row) for row in rows)
    return Output(data, (len(rows), len(rows[0]) if rows else 0), TERMS)


@given(st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=1, max_size=3))
def test_compare__the_same_bits__exact(rows: list[list[float]]) -> None:
    found = compare(tensor(*rows), tensor(*rows))
    assert (found.exact, found.distance, found.agrees) == (True, 0.0, True)


@given(st.lists(numbers, min_size=2, max_size=2), st.lists(numbers, min_size=2, max_size=2))
def test_compare__distance__is_relative_to_ones_own(claimed: list[float], own: list[float]) -> None:
    found = compare(tensor(claimed), tensor(own))
    apart = math.dist(claimed, own)
    if math.hypot(*own) == 0:
        assert found.distance == (math.inf if apart else 0.0)
    else:
        assert found.distance == pytest.approx(apart / math.hypot(*own))
    assert found.agrees is (found.exact or found.distance <= EMBEDDING_BOUND)


def test_compare__one_bad_row_among_good_ones__does_not_agree() -> None:
    good = [1.0, 0.0]
    assert compare(tensor(good, [1.0005, 0.0]), tensor(good, good)).agrees
    assert not compare(tensor(good, good, [1.002, 0.0]), tensor(good, good, good)).agrees


def test_compare__a_smaller_model_at_cosine_0_99__does_not_agree() -> None:
    angle = math.acos(0.99)
    assert not compare(tensor([math.cos(angle), math.sin(angle)]), tensor([1.0, 0.0])).agrees


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_compare__no_number__does_not_agree(bad: float) -> None:
    assert not compare(tensor([bad, 0.0]), tensor([1.0, 0.0])).agrees
    assert not compare(tensor([1.0, 0.0], [1.0, bad]), tensor([1.0, 0.0], [1.0, 0.0])).agrees
    assert not compare(tensor([1.0, 0.0], [bad, 0.0], [1.0, 0.0]), tensor(*[[1.0, 0.0]] * 3)).agrees


def test_compare__other_shape_or_size__does_not_agree() -> None:
    own = tensor([1.0, 2.0], [3.0, 4.0])
    assert not compare(Output(own.data, (4, 1), TERMS), own).agrees
    assert not compare(Output(own.data[:-4], own.shape, TERMS), own).agrees
    assert not compare(Output(b"", (0, 2), TERMS), own).agrees


def test_floats__are_little_endian() -> None:
    assert list(floats(bytes.fromhex("0000803f000020c0"))) == [1.0, -2.5]
