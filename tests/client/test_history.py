"""The whole history into a file, page by page."""

import csv
import json
from pathlib import Path

import pytest

from app.client import history
from app.client.history import export
from app.wire import api
from tests.fakes.client import FakeClient

ME, ADA = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


def info(number: int) -> api.ActivityInfo:
    return api.ActivityInfo(
        hash=f"0x{number:02}", direction="out", kind="transfer", title="Sent", account=ME, other=ADA, asset="FLW",
        amount="1", state="done", fee="1", time=1_764_028_800.0 + number, block=number, error="",
    )  # fmt: skip


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> FakeClient:
    monkeypatch.setattr(history, "PAGE", 2)
    every = [info(number) for number in range(5)]

    def page(asked: api.GetRecords) -> api.RecordsReply:
        return api.RecordsReply(every[asked.skip : asked.skip + asked.limit], asked.skip > 0)

    return FakeClient(
        {
            api.GetRecords: page,
            api.GetAccounts: api.AccountsReply([api.AccountInfo(ME, "0", "0", 0.0)], "local"),
            api.GetContacts: api.ContactsReply([api.ContactInfo("Ada", ADA)]),
        }
    )


async def test_export__several_pages__every_entry_once_and_incomplete_is_told(
    client: FakeClient, tmp_path: Path
) -> None:
    assert await export(client, tmp_path / "history.csv", {}) == (5, False)
    with (tmp_path / "history.csv").open(newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["hash"] for row in found] == [f"0x{number:02}" for number in range(5)]
    assert {row["name"] for row in found} == {"Ada"}


async def test_export__json_name__json(client: FakeClient, tmp_path: Path) -> None:
    await export(client, tmp_path / "history.json", {})
    assert len(json.loads((tmp_path / "history.json").read_text())["records"]) == 5
