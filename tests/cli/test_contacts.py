"""What `fallow contacts`, `fallow receive` and `fallow history` do and say."""

import argparse
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from app.cli import contacts, wallet
from app.cli.output import Output
from app.domain.errors import BadInput, Refused, WrongUsage
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.acting import NETWORK

ME, ADA = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"
BOOK = api.ContactsReply([api.ContactInfo("Ada", ADA)])


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> FakeClient:
    client = FakeClient(
        {
            api.GetContacts: BOOK,
            api.PutContacts: BOOK,
            api.RemoveContact: api.ContactsReply([]),
            api.GetDeployment: NETWORK,
            api.GetAccounts: api.AccountsReply([api.AccountInfo(ME, "0", "0", 0.0)], "local"),
            api.GetRecords: api.RecordsReply([], False),
        }
    )

    @asynccontextmanager
    async def line() -> AsyncIterator[FakeClient]:
        yield client

    async def connect(_: argparse.Namespace) -> Any:
        return line()

    monkeypatch.setattr(contacts, "connect", connect)
    monkeypatch.setattr(wallet, "connect", connect)
    return client


def options(act: str = "list", *given: str) -> argparse.Namespace:
    which, what = (*given, None, None)[:2]
    return argparse.Namespace(act=act, which=which, what=what)


async def test_contacts__list__names_and_addresses(client: FakeClient, capsys: pytest.CaptureFixture[str]) -> None:
    assert await contacts.contacts(options(), Output(True)) == 0
    assert json.loads(capsys.readouterr().out) == {"contacts": [{"name": "Ada", "address": ADA}]}


async def test_contacts__add_rename_remove__ask_the_agent(client: FakeClient) -> None:
    await contacts.contacts(options("add", "Bob", ME), Output(True))
    await contacts.contacts(options("rename", "ada", "Ada Lovelace"), Output(True))
    await contacts.contacts(options("remove", ADA), Output(True))
    assert client.asked_of(api.PutContacts) == [
        api.PutContacts([api.ContactInfo("Bob", ME)]),
        api.PutContacts([api.ContactInfo("Ada Lovelace", ADA)]),
    ]
    assert client.asked_of(api.RemoveContact) == [api.RemoveContact(ADA)]


async def test_contacts__file__goes_out_and_comes_back(client: FakeClient, tmp_path: Path) -> None:
    file = str(tmp_path / "book.json")
    await contacts.contacts(options("export", file), Output(True))
    await contacts.contacts(options("import", file), Output(True))
    assert client.asked_of(api.PutContacts) == [api.PutContacts([api.ContactInfo("Ada", ADA)])]


async def test_contacts__wrong_words_or_nobody__refused(client: FakeClient) -> None:
    with pytest.raises(WrongUsage, match="takes 2"):
        await contacts.contacts(options("add", "Bob"), Output(True))
    with pytest.raises(BadInput, match="no contact 'Bob'"):
        await contacts.contacts(options("remove", "Bob"), Output(True))
    assert client.asked_of(api.PutContacts) == []


async def test_receive__amount__in_the_link(client: FakeClient, capsys: pytest.CaptureFixture[str]) -> None:
    await contacts.receive(argparse.Namespace(amount="1.5", asset="ETH"), Output(True))
    assert json.loads(capsys.readouterr().out)["link"] == f"ethereum:{ME}@{NETWORK.chain_id}?value={15 * 10**17}"


async def test_history__network_away__written_and_told(
    client: FakeClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    prices = tmp_path / "prices.csv"
    prices.write_text("date,asset,usd\n")
    asked = argparse.Namespace(csv=str(tmp_path / "h.csv"), to_json=None, prices=str(prices))
    assert await contacts.history(asked, Output(True)) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["records"] == 0
    assert "network is away" in said.err
    assert (tmp_path / "h.csv").read_text().startswith("date,hash")
    with pytest.raises(WrongUsage, match="json"):
        await contacts.history(argparse.Namespace(csv=None, to_json="h.txt", prices=None), Output(True))


def sending(to: str, amount: str | None, asset: str | None = None) -> argparse.Namespace:
    return argparse.Namespace(to=to, amount=amount, asset=asset, fee="", dry_run=True, network="local", sender=None)


@pytest.mark.parametrize(
    ("to", "amount", "asset", "asked"),
    [
        ("ada", "2", None, (ADA, "FLW", 2 * 10**18)),
        (ME, "2", "ETH", (ME, "ETH", 2 * 10**18)),
        (f"ethereum:{ADA}?value=5", None, None, (ADA, "ETH", 5)),
        (f"ethereum:{ADA}", "1", None, (ADA, "ETH", 10**18)),
    ],
)
async def test_send__contact_or_link__who_and_what_is_meant(
    client: FakeClient, to: str, amount: str | None, asset: str | None, asked: tuple[str, str, int]
) -> None:
    client.answers[api.PrepareSend] = api.PreparedReply(b"x", "Send", "", False)
    await wallet.send(sending(to, amount, asset), Output(True))
    (request,) = client.asked_of(api.PrepareSend)
    assert (request.to, request.asset, int(request.amount)) == asked


async def test_send__name__resolved_and_shown_before_anything_is_prepared(
    client: FakeClient, capsys: pytest.CaptureFixture[str]
) -> None:
    client.answers[api.PrepareSend] = api.PreparedReply(b"x", "Send", "", False)
    mixed = api.CautionInfo("mixed-script", "warning", "The name mixes letters", "Compare the address")
    client.answers[api.ResolveName] = api.NameReply("ann.eth", ADA, "ethereum", [mixed])
    await wallet.send(sending("ANN.eth", "2"), Output(True))
    (request,) = client.asked_of(api.PrepareSend)
    assert request.to == ADA
    told = capsys.readouterr().err
    assert f"ann.eth is {ADA}" in told
    assert "mixes letters" in told


async def test_send__name_of_nobody__refused(client: FakeClient) -> None:
    client.answers[api.ResolveName] = Refused("Nobody is called ann.eth", "Look at each letter")
    with pytest.raises(Refused):
        await wallet.send(sending("ann.eth", "2"), Output(True))
    assert not client.asked_of(api.PrepareSend)


@pytest.mark.parametrize(
    ("to", "amount", "asset"),
    [
        ("Ada", None, None),
        (f"ethereum:{ADA}", None, None),
        (f"ethereum:{ADA}?value=5", "1", None),
        (f"ethereum:{ADA}?value=5", None, "FLW"),
    ],
)
async def test_send__nothing_or_two_things_said__refused(
    client: FakeClient, to: str, amount: str | None, asset: str | None
) -> None:
    with pytest.raises(WrongUsage):
        await wallet.send(sending(to, amount, asset), Output(True))
    assert client.asked_of(api.PrepareSend) == []
