"""Sites at the terminal: the list in words, questions with who asks, and what is refused before anything is asked."""

import argparse
from pathlib import Path
from typing import Any

import pytest

from app.cli import sites, terminal
from app.cli.output import Output
from app.cli.site_consent import TerminalPerson
from app.client.calls import CodeChange
from app.domain.errors import BadInput, Refused, WrongUsage
from app.domain.sites import PROGRAM, Kind
from app.domain.transactions import Transaction
from app.signer import review, statements
from app.wire import api

SITE = "https://app.example.org"
ME, YOU = "0x9A3f6aF7C2eE4b3B2aD1c0F9e8D7b6A5f4E377d1", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
DANGER = api.CautionInfo("account-code", "danger", "The account would be controlled by somebody else's code", "Be sure")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Say yes to everything; return what was asked."""
    found: list[str] = []

    def confirm(question: str) -> bool:
        found.append(question)
        return True

    async def confirm_meanwhile(question: str) -> bool:
        return confirm(question)

    monkeypatch.setattr(terminal, "confirm", confirm)
    monkeypatch.setattr(terminal, "confirm_meanwhile", confirm_meanwhile)
    return found


def event(kind: Kind, **given: Any) -> api.SiteEvent:
    return api.SiteEvent(1, kind, given.pop("origin", SITE), 7, "Local network", ME, **given)


def test_list__on_with_sites_and_knocks__all_said() -> None:
    found = [api.SiteInfo(PROGRAM, [], "Local network", 0.0), api.SiteInfo(SITE, [ME], "Ethereum", 0.0)]
    text = sites._told(api.SitesReply(True, 1248, "", found, ["https://new.example"]))
    for words in (
        "port 1248",
        "programs of this computer",
        "sees no account",
        f"sees {ME} on Ethereum",
        "https://new.example",
    ):
        assert words in text


def test_list__off_or_in_trouble__said() -> None:
    assert "fallow sites on" in sites._told(api.SitesReply(False, 0, "", [], []))
    assert "taken" in sites._told(api.SitesReply(True, 0, "It is taken", [], []))


@pytest.mark.parametrize(("act", "site"), [("allow", None), ("remove", None), ("list", SITE), ("on", SITE)])
async def test_sites__a_site_missing_or_too_many__wrong_usage(act: str, site: str | None) -> None:
    with pytest.raises(WrongUsage, match="take a site"):
        await sites.sites(argparse.Namespace(act=act, site=site), Output(False))


@pytest.mark.parametrize(("act", "contract"), [("set", None), ("revoke", YOU), ("list", YOU)])
async def test_delegation__a_contract_missing_or_too_many__wrong_usage(act: str, contract: str | None) -> None:
    with pytest.raises(WrongUsage, match="set takes"):
        await sites.delegation(argparse.Namespace(act=act, account=ME, contract=contract), Output(False))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": "2.0.0"}', "[" * 100_000])
async def test_batch__file_holds_none__said(tmp_path: Path, text: str) -> None:
    (tmp_path / "batch.json").write_text(text)
    with pytest.raises(BadInput, match="holds no batch"):
        await sites.batch(argparse.Namespace(file=str(tmp_path / "batch.json")), Output(False))


async def test_person__each_question__says_who_asks_and_what(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    person = TerminalPerson(Output(False))
    assert await person.shows(event(Kind.CONNECT, accounts=[ME, YOU])) == [ME]
    assert await person.turns_on(event(Kind.NETWORK, origin=PROGRAM))
    summary = review.summarise(Transaction(7, 1, 1, 2, 21_000, YOU, 5, b""), ME)
    assert await person.signs(event(Kind.TRANSACTION, position=2, count=3, cautions=[DANGER]), summary)
    assert await person.signs(event(Kind.MESSAGE), statements.message(b"hello", ME))
    said = capsys.readouterr().err
    for words in (f"{SITE} wants to see an account", "A program of this computer wants to use", f"Send 0.000000000000000005 ETH to {YOU}",
                  f"{SITE} wants this signed on Local network (2 of 3)", "DANGER", "hello"):  # fmt: skip
        assert words in said
    assert len(asked) == 5  # a danger needs a word of its own


def change() -> CodeChange:
    statement = statements.authorization(ME, 7, YOU, 4)[0]
    return CodeChange(statement, api.PreparedReply(b"", "Run it", "", False, cautions=[DANGER]), 10**14)


def options(*, yes: bool, despite: bool) -> argparse.Namespace:
    return argparse.Namespace(yes=yes, despite_danger=despite)


async def test_delegation__yes_alone__does_not_hand_an_account_over(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refused, match="--yes does not cover"):
        await sites._agrees(options(yes=True, despite=False), Output(False), change())
    assert await sites._agrees(options(yes=True, despite=True), Output(False), change())
    assert asked == []
    assert await sites._agrees(options(yes=False, despite=False), Output(False), change())
    assert len(asked) == 2
    assert f"Let {ME} run the code of {YOU}." in capsys.readouterr().err
