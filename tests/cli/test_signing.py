"""Consent at the terminal: cautions are shown, and danger is asked about once more."""

import argparse

import pytest

from app.cli import signing, terminal
from app.cli.output import Output
from app.cli.signing import effect_lines, effect_values
from app.domain.errors import Refused
from app.domain.transactions import Transaction
from app.signer import review
from app.wire import api

ME, ADA = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
DANGER = api.CautionInfo("look-alike", "danger", "This address only looks like one you know", "Compare", ME, ADA)
NOTE = api.CautionInfo("first-time", "note", "You have never paid this address", "Compare all of it", ADA)
SUMMARY = review.summarise(Transaction(1337, 0, 1, 2, 21_000, ADA, 5, b""), ME)


def prepared(*cautions: api.CautionInfo) -> api.PreparedReply:
    return api.PreparedReply(b"x", "Send", "It cannot be called back.", False, None, list(cautions))


def options(*, yes: bool = False, despite: bool = False) -> argparse.Namespace:
    return argparse.Namespace(yes=yes, despite_danger=despite)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    questions: list[str] = []

    def confirm(question: str) -> bool:
        questions.append(question)
        return True

    monkeypatch.setattr(terminal, "confirm", confirm)
    return questions


async def test_consent__note__shown_and_asked_once(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert await signing.consent_of(options(), Output(False))(SUMMARY, prepared(NOTE))
    assert asked == [signing.SIGN]
    assert "NOTE: You have never paid this address" in capsys.readouterr().err


async def test_consent__danger__asked_once_more_with_differing_digits_marked(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert await signing.consent_of(options(), Output(False))(SUMMARY, prepared(DANGER))
    assert asked == [signing.SIGN, signing.DESPITE]
    lines = capsys.readouterr().err.splitlines()
    marks = next(line for line in lines if "^^" in line)
    here = next(line for line in lines if line.strip().startswith("this is"))
    known = next(line for line in lines if line.strip().startswith("you know"))
    assert [mark == "^" for mark in marks.ljust(len(here))] == [
        one != other for one, other in zip(here.replace("this is ", "you know"), known, strict=True)
    ]


async def test_consent__yes_alone__does_not_cover_danger(asked: list[str]) -> None:
    with pytest.raises(Refused, match="does not cover"):
        await signing.consent_of(options(yes=True), Output(False))(SUMMARY, prepared(DANGER))
    assert await signing.consent_of(options(yes=True), Output(False))(SUMMARY, prepared(NOTE))
    assert await signing.consent_of(options(yes=True, despite=True), Output(False))(SUMMARY, prepared(DANGER))
    assert asked == []


async def test_consent__no_to_the_second_question__not_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "confirm", lambda question: question == signing.SIGN)
    assert not await signing.consent_of(options(), Output(False))(SUMMARY, prepared(DANGER))


def test_effect_lines__changes_permissions_or_why_not__each_told() -> None:
    told = api.EffectsInfo(
        [api.ChangeInfo("", "ETH", "-5", 18), api.ChangeInfo("0x7", "", "3", 0, items=True)],
        [api.PermissionInfo("0x7", "FET", "0x8", None, 18), api.PermissionInfo("0x7", "FET", "0x8", "0", 18)],
    )
    text = "\n".join(effect_lines(told))
    for needed in (
        "-0.000000000000000005 ETH",
        "+3 items of 0x7",
        "all your FET, without limit",
        "nothing more of FET",
    ):
        assert needed in text
    assert "nothing but the fee" in "\n".join(effect_lines(api.EffectsInfo()))
    assert effect_lines(api.EffectsInfo(unknown="Nobody knows.")) == ["  Nobody knows."]
    assert (effect_lines(None), effect_values(None)) == ([], None)
    values = effect_values(told)
    assert values is not None
    assert (values["changes"][0]["amount"], values["unknown"]) == ("-5", None)
