"""Spans of time as people write them."""

import pytest

from app.cli.networks import LONGEST_JUMP, read_span
from app.domain.errors import WrongUsage


@pytest.mark.parametrize(
    ("text", "seconds"), [("1", 1), ("90s", 90), ("30m", 1800), ("12h", 43_200), ("7d", 604_800), ("2w", 1_209_600)]
)
def test_span__number_and_unit__seconds(text: str, seconds: int) -> None:
    assert read_span(text) == seconds
    assert seconds <= LONGEST_JUMP


@pytest.mark.parametrize("text", ["", "0", "0d", "-1", "7 d", "7D", "1.5h", "d", "367d", "9999999999", "٣d"])
def test_span__anything_else__refused_with_an_example(text: str) -> None:
    with pytest.raises(WrongUsage) as caught:
        read_span(text)
    assert "7d" in caught.value.hint
