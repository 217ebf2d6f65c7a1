"""What a model takes is checked before anything is computed, and the message says which text is wrong."""

import pytest

from app.domain.errors import BadInput
from app.domain.inputs import MAX_TEXT_BYTES, check_ids, check_texts
from app.domain.jobs import MAX_TEXTS
from app.domain.models import MINILM


@pytest.mark.parametrize(
    "texts", [["a"], ["a"] * MAX_TEXTS, ["é" * (MAX_TEXT_BYTES // 2)]], ids=["one", "most", "long"]
)
def test_texts__within_limits__pass(texts: list[str]) -> None:
    check_texts(texts)


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ([], "no text"),
        (["a"] * (MAX_TEXTS + 1), "257 texts; the limit of one job is 256"),
        (["a", ""], "Text 2 of 2 is empty"),
        ([" \n", "a"], "Text 1 of 2 is empty"),
        (["a", "b", "\ud800"], "Text 3 of 3 is not valid Unicode"),
        (["é" * (MAX_TEXT_BYTES // 2) + "e"], "Text 1 of 1 has 65537 bytes; the limit is 65536"),
    ],
)
def test_texts__unusable__are_refused_by_number(texts: list[str], message: str) -> None:
    with pytest.raises(BadInput, match=message) as caught:
        check_texts(texts)
    assert caught.value.hint


def test_ids__within_limits__pass() -> None:
    check_ids(MINILM, [(0, 99), (99,) * MINILM.max_tokens], 100)


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ([], "no text"),
        ([(1,)] * (MAX_TEXTS + 1), "257 texts"),
        ([(1,), ()], "Text 2 of 2 has no tokens"),
        ([(1,) * 257], "Text 1 of 1 has 257 tokens; minilm-l6-v2-int8 takes 256"),
        ([(1,), (1, 100)], "Text 2 of 2 holds a token id outside 0 to 99"),
        ([(-1,)], "outside 0 to 99"),
    ],
)
def test_ids__unusable__are_refused_by_number(inputs: list[tuple[int, ...]], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        check_ids(MINILM, inputs, 100)
