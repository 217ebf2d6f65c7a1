"""What a verb says: results on standard output, everything else on standard error."""

import json

import pytest

from app.cli.output import Output, rows
from app.domain.errors import Locked, Refused

ERROR = Locked("The wallet is locked", "Unlock it first")


@pytest.mark.parametrize(("as_json", "said"), [(True, '{"wei": "5"}\n'), (False, "5 wei\n")])
def test_result__one_of_both_forms__on_standard_output(
    capsys: pytest.CaptureFixture[str], as_json: bool, said: str
) -> None:
    Output(as_json).result({"wei": "5"}, "5 wei")
    assert tuple(capsys.readouterr()) == (said, "")


def test_result__no_text__no_empty_line(capsys: pytest.CaptureFixture[str]) -> None:
    Output(False).result({"shown": True}, "")
    assert capsys.readouterr().out == ""


def test_note__with_json__keeps_off_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    Output(True).note("Waiting")
    assert tuple(capsys.readouterr()) == ("", "Waiting\n")


def test_failure__for_people__title_and_hint_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    Output(False).failure(ERROR)
    assert tuple(capsys.readouterr()) == ("", "fallow: The wallet is locked\n  Unlock it first\n")
    Output(False).failure(Refused("No"))
    assert tuple(capsys.readouterr()) == ("", "fallow: No\n")


def test_failure__for_programs__one_object_and_the_same_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    Output(True).failure(ERROR)
    said = capsys.readouterr()
    assert json.loads(said.out) == {"error": "The wallet is locked", "hint": "Unlock it first", "code": "Locked"}
    assert said.out.count("\n") == 1
    assert "The wallet is locked" in said.err


def test_rows__names_of_any_length__values_aligned() -> None:
    assert rows([("rpc", "a"), ("chain id", "b")]) == "rpc       a\nchain id  b"
    assert rows([]) == ""
