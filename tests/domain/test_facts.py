"""What the window may remember of a profile."""

import pytest

from app.domain.errors import BadInput
from app.domain.facts import FACTS, check_fact

GOOD = {
    "consent_network": "yes",
    "first_start_done": "yes",
    "background_asked": "no",
    "language": "fr",
    "theme": "dark",
    "text_size": "150",
    "where": "here",
    "page": "share",
}


def test_facts__good_values__are_taken() -> None:
    assert GOOD.keys() == FACTS.keys()
    for key, value in GOOD.items():
        check_fact(key, value)
        check_fact(key, "")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "pink"),
        ("language", "french!"),
        ("language", "fr\n"),
        ("text_size", "5"),
        ("where", "network2"),
        ("consent_network", "no"),
        ("accounts", "[]"),
        ("page", "x" * 100),
    ],
)
def test_facts__bad__are_refused_with_what_would_be_good(key: str, value: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_fact(key, value)
    assert caught.value.hint
