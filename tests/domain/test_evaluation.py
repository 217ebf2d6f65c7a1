"""Test sets: what is read and what is refused, scores to the millionth, when a claim is false."""

import hashlib
import json
from array import array
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import BadInput
from app.domain.evaluation import MILLION, MOST_ITEMS, DisputedClaim, metric_word, read_set
from app.runtime import resources
from tests.fakes.evaluations import small_set

SHIPPED = resources.folder() / "evaluations" / "walden-neighbours.json"


def test_read_set__shipped_file__is_what_its_recipe_makes_of_the_text() -> None:
    content = SHIPPED.read_bytes()
    found = read_set(content)
    lines = Path(resources.folder() / "texts" / "walden.txt").read_text(encoding="utf-8").splitlines()
    far = len(lines) // 2
    made = tuple((lines[i], lines[i + 1], lines[(i + far) % len(lines)]) for i in range(0, len(lines) - 1, 4))
    assert (found.items, found.digest) == (made, hashlib.sha256(content).digest())
    assert (found.name, found.metric, found.tolerance) == ("walden-neighbours", "triplet-accuracy", 20_000)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "another"}, {"metric": "charm"}, {"items": []}, {"items": [["a", "b"]]}, {"items": [["a", "b", " "]]},
        {"items": [["a", "b", "c"]] * (MOST_ITEMS + 1)}, {"items": "abc"}, {"tolerance": -1}, {"tolerance": True},
        {"tolerance": 0.5}, {"tolerance": MILLION + 1}, {"name": ""}, {"more": 1},
    ],
)  # fmt: skip
def test_read_set__value_out_of_form__refused(change: dict[str, Any]) -> None:
    value = json.loads(small_set()) | change
    with pytest.raises(BadInput, match="This is no test set"):
        read_set(json.dumps(value).encode())


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"{", b"\xff", b"[" * 5000, b" " * (1 << 20) + b"{}"])
def test_read_set__no_object_at_all__refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_set(content)


def test_texts__repeated__each_once_in_order() -> None:
    value = json.loads(small_set()) | {"items": [["a", "b", "c"], ["b", "a", "d"]]}
    assert read_set(json.dumps(value).encode()).texts == ["a", "b", "c", "d"]


def test_score__one_of_three_right__in_millionths_rounded_down() -> None:
    found = read_set(small_set(items=3))
    right = [array("f", one) for one in ([1.0, 0.0], [0.9, 0.1], [0.0, 1.0])]
    wrong = [array("f", one) for one in ([1.0, 0.0], [0.0, 1.0], [0.9, 0.1])]
    same = [array("f", [1.0, 1.0])] * 3  # as near as the other is not nearer
    assert found.score([*right, *wrong, *same]) == 333_333


def test_score__length_and_emptiness_of_vectors__do_not_matter() -> None:
    found = read_set(small_set(items=2))
    vectors = [array("f", one) for one in ([2.0, 0.0], [9.0, 1.0], [0.0, 0.1], [0.0, 0.0], [1.0, 0.0], [0.0, 1.0])]
    assert found.score(vectors) == 500_000
    nan = [array("f", [float("nan")] * 2)] * 6
    assert found.score(nan) == 0


@given(st.integers(0, MILLION), st.integers(0, MILLION), st.integers(0, MILLION))
def test_is_false__only_when_the_own_run_is_below_by_more_than_the_tolerance(
    own: int, score: int, tolerance: int
) -> None:
    claim = DisputedClaim(1, bytes(32), score, bytes(32), metric_word("triplet-accuracy"), tolerance)
    assert claim.is_false(own) == (score - own > tolerance)
