"""What `fallow jury` and `fallow dispute` say."""

import argparse
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from app.cli import disputes
from app.cli.output import Output
from app.domain.errors import WrongUsage
from app.wire import api
from tests.fakes.client import FakeClient

ANN, BOB = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
NOW = 1_750_000_000


def one(**changes: Any) -> api.DisputeInfo:
    given = {
        "case": b"\1" * 32, "job": b"", "accused": BOB, "state": "commit", "round": 1, "until": NOW + 3600, "verdict": "",
        "commits": 1, "guilty": 0, "innocent": 0, "mine": False, "seated": True, "votes": ["guilty"],
    }  # fmt: skip
    return api.DisputeInfo(**{**given, **changes})


def reply(*found: api.DisputeInfo, **changes: Any) -> api.JuryReply:
    given = {
        "account": ANN, "duty": str(20 * 10**18), "votes_left": 4, "bond": str(200 * 10**18), "settled_at": NOW,
        "device_is_current": True, "now": NOW, "disputes": list(found),
    }  # fmt: skip
    return api.JuryReply(**{**given, **changes})


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> FakeClient:
    client = FakeClient()

    @asynccontextmanager
    async def line() -> AsyncIterator[FakeClient]:
        yield client

    async def connect(_: argparse.Namespace) -> Any:
        return line()

    monkeypatch.setattr(disputes, "connect", connect)
    return client


async def test_jury__with_a_seat__one_line_says_it_all(client: FakeClient, capsys: pytest.CaptureFixture[str]) -> None:
    client.answers[api.GetJury] = reply(one())
    assert await disputes.jury(argparse.Namespace(), Output(False)) == 0
    said = capsys.readouterr().out
    assert "20 FLW, enough for 4 votes" in said
    assert "votes are being cast, for 1:00 more, round 1, this account has a seat, voted guilty" in said
    assert BOB in said


async def test_jury__as_json__everything_by_name(client: FakeClient, capsys: pytest.CaptureFixture[str]) -> None:
    client.answers[api.GetJury] = reply(one(state="over", verdict="guilty", mine=True, job=b"\2" * 16))
    await disputes.jury(argparse.Namespace(), Output(True))
    said = json.loads(capsys.readouterr().out)
    assert (said["duty_wei"], said["votes_left"]) == (str(20 * 10**18), 4)
    assert said["disputes"][0]["verdict"] == "guilty"
    assert said["disputes"][0]["job"] == "02" * 16


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "yes"),
        ({"bond": "0"}, "nothing is at stake"),
        ({"device_is_current": False}, "not the registered one"),
        ({"votes_left": 0}, "fallow duty"),
        ({"settled_at": NOW + 7200}, "2:00 from now on"),
    ],
)
async def test_jury__ready_or_not__says_why(
    client: FakeClient, capsys: pytest.CaptureFixture[str], changes: dict[str, Any], words: str
) -> None:
    client.answers[api.GetJury] = reply(**changes)
    await disputes.jury(argparse.Namespace(), Output(False))
    (line,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("juror")]
    assert words in line


async def test_dispute__no_hex__wrong_usage(client: FakeClient) -> None:
    with pytest.raises(WrongUsage):
        await disputes.dispute(argparse.Namespace(job="the last one"), Output(False))


async def test_dispute__a_job__prepared_for_the_first_address(
    client: FakeClient, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    async def carry_out(*values: Any) -> list[api.OutcomeReply]:
        asked.append(values[-1])
        return [api.OutcomeReply("0xaa", 1, 5, 21_000, "1")]

    async def first_address(_: Any) -> str:
        return ANN

    monkeypatch.setattr(disputes, "carry_out", carry_out)
    monkeypatch.setattr(disputes, "first_address", first_address)
    assert await disputes.dispute(argparse.Namespace(job="0x" + "02" * 16), Output(True)) == 0
    assert asked == [api.PrepareDispute(ANN, b"\2" * 16)]
    assert json.loads(capsys.readouterr().out) == {"job": "02" * 16, "transactions": ["0xaa"]}
