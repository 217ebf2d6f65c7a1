"""The names of the token standards are those of the calls that are read."""

from app.domain.standard_calls import STANDARD_FUNCTIONS
from app.domain.standards import STANDARDS


def test_standards__those_whose_calls_are_read__are_all_named() -> None:
    assert {function.contract for function in STANDARD_FUNCTIONS} == STANDARDS
