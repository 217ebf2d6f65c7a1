"""Passages: nothing left out, nothing too long, breaks where people make them, lines that can be found again."""

import itertools
import math
import random
from array import array

import pytest
from hypothesis import given, strategies as st

from app.domain.passages import Piece, digest, halves, nearest, similarity, split

texts = st.text(alphabet=st.sampled_from("ab. \n\t#é漢"), max_size=300)


@given(texts, st.integers(1, 40))
def test_split__any_text__every_letter_once_in_order_and_never_too_long(text: str, letters: int) -> None:
    pieces = split(text, letters)
    said = "".join(text[piece.start : piece.end] for piece in pieces)
    assert "".join(said.split()) == "".join(text.split())
    assert all(0 < piece.end - piece.start <= letters for piece in pieces)
    assert all(one.end <= other.start for one, other in itertools.pairwise(pieces))
    for piece in pieces:
        assert piece.line == 1 + text[: piece.start].count("\n")
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]


@given(texts.filter(lambda text: bool(text.strip())))
def test_halves__any_piece__its_whole_in_smaller_parts(text: str) -> None:
    (whole,) = split(text, max(len(text), 1))
    parts = halves(text, whole)
    said = "".join(text[part.start : part.end] for part in parts)
    assert "".join(said.split()) == "".join(text.split())
    assert all(part.line == 1 + text[: part.start].count("\n") for part in parts)
    if whole.end - whole.start > 1:
        assert all(part.end - part.start < whole.end - whole.start for part in parts)
    else:
        assert parts == [whole]


def test_split__paragraphs_and_sentences__breaks_at_the_best_place() -> None:
    text = "# Title\n\nOne sentence here. Another one follows it.\n\nA second paragraph, which is rather long."
    assert [text[piece.start : piece.end] for piece in split(text, 60)] == [
        "# Title\n\nOne sentence here. Another one follows it.",
        "A second paragraph, which is rather long.",
    ]
    assert next(text[piece.start : piece.end] for piece in split(text, 32)) == "# Title\n\nOne sentence here."
    assert [piece.line for piece in split(text, 60)] == [1, 5]


def test_split__no_break_at_all__cut_after_so_many_letters() -> None:
    assert split("x" * 25, 10) == [Piece(1, 0, 10), Piece(1, 10, 20), Piece(1, 20, 25)]


@pytest.mark.parametrize("text", ["", " \n\t ", "\n\n\n"])
def test_split__nothing_said__no_passage(text: str) -> None:
    assert split(text) == []


def test_digest__same_text_or_another__same_or_another() -> None:
    assert digest("a") == digest("a") != digest("b")
    assert len(digest("")) == 32


def _unit(seed: int) -> "array[float]":
    source = random.Random(seed)
    values = [source.gauss(0, 1) for _ in range(384)]
    size = math.hypot(*values)
    return array("f", [value / size for value in values])


def test_similarity__itself_its_opposite_and_another__one_minus_one_and_between() -> None:
    one = _unit(1)
    assert similarity(one, one) == pytest.approx(1.0)
    assert similarity(one, one) <= 1.0
    assert similarity(one, array("f", [-value for value in one])) == pytest.approx(-1.0)
    assert abs(similarity(one, _unit(2))) < 0.3


def test_nearest__many__best_first_and_no_more_than_asked() -> None:
    vectors = [_unit(seed) for seed in range(20)]
    found = nearest(vectors[7], vectors, 3)
    assert found[0][0] == pytest.approx(1.0)
    assert found[0][1] == 7
    assert [score for score, _ in found] == sorted((score for score, _ in found), reverse=True)
    assert len(found) == 3
    assert nearest(vectors[0], [], 3) == []
    assert [place for _, place in nearest(vectors[7], [vectors[7]] * 3, 2)] == [0, 1]
