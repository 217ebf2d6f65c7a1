"""Errors keep their kind across processes."""

import inspect
import re

import pytest

from app.domain import errors
from app.domain.errors import AppError, Busy, JobFailed, PaymentRequired, error_classes

OWN = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, AppError)]


@pytest.mark.parametrize("kind", OWN)
def test_error__by_its_code__is_found_again(kind: type[AppError]) -> None:
    error = kind("What happened", "What to do")
    assert error_classes()[error.code] is kind
    assert (error.title, error.hint, str(error)) == ("What happened", "What to do", "What happened")


def test_codes__are_the_classes_names_and_belong_to_one_class_each() -> None:
    found = error_classes()
    assert len(found) == len({kind.__name__ for kind in found.values()})
    assert "Exception" not in found
    assert "ValueError" not in found


def test_numbers__of_two_errors__have_their_defaults() -> None:
    assert Busy("b").wait_seconds == 1.0
    assert PaymentRequired("p").due == 0
    assert issubclass(Busy, JobFailed)


def test_tree__in_the_modules_docstring__is_the_tree() -> None:
    names = set(re.findall(r"\b[A-Z][A-Za-z]+(?=\s{2,}|,|\n|$)", (errors.__doc__ or "").split("AppError", 1)[1]))
    assert {kind.__name__ for kind in OWN} - {"AppError"} <= names
