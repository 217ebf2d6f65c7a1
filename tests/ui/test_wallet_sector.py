"""The AI sector's section: each of its states, figures with source and age, networks and hosts turned on and off."""

import time
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.errors import ChainAway, Refused
from app.ui.viewmodels.wallet_sector import SectorViewModel, part_of
from app.ui.views import wallet_sector_words as words
from app.ui.views.desk import Desk
from app.ui.views.wallet_sector import SectorCard
from app.ui.views.wallet_sector_history import PriceSheet
from app.ui.views.wallet_sector_sheet import OTHER, NetworksSheet
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.sector_replies import hosts, line, reply
from tests.ui.settle import settle, until

ON = ("ethereum", "bnb")


@pytest.fixture
async def card(desk: Desk, client: FakeClient) -> AsyncIterator[SectorCard]:
    client.answers |= {api.GetSector: reply(*ON), api.GetHosts: hosts(*ON), api.ConfirmBalances: api.Ok()}
    made = SectorCard(desk)
    made.resize(1000, 500)
    yield made
    made.hide()
    made.model.close()


async def shown(card: SectorCard, status: str = "content") -> SectorViewModel:
    card.show()
    await until(lambda: card.states.shown == status)
    await settle()
    return card.model


def cells(card: SectorCard, number: int) -> list[str]:
    model = card.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


async def test_card__unseen__asks_nothing(card: SectorCard, client: FakeClient) -> None:
    await settle()
    assert client.asked == []


async def test_card__networks_off__says_what_turning_on_means(card: SectorCard, client: FakeClient) -> None:
    client.answers[api.GetSector] = reply()
    await shown(card, "empty")
    assert card.choose.isVisible()
    assert not card.check.isVisible()
    assert not card.networks.isVisible()


async def test_card__play_wallet__no_way_to_public_networks(card: SectorCard, client: FakeClient, desk: Desk) -> None:
    client.answers[api.GetSector] = reply()
    desk.vault.path.parent.mkdir(parents=True, exist_ok=True)
    desk.vault.path.write_bytes(b"sealed")
    desk.vault.play.make()
    desk.vault.look()
    await shown(card, "locked")
    assert not card.choose.isVisible()


async def test_card__content__a_line_a_token_and_network(card: SectorCard) -> None:
    await shown(card)
    assert list(zip(cells(card, 0), cells(card, 1), strict=True)) == [
        ("AI", "BNB Chain"), ("FET", "Ethereum"), ("FET", "BNB Chain"), ("NMR", "Ethereum"), ("WLD", "Ethereum"),
        ("ETH", "Ethereum"), ("BNB", "BNB Chain"),
    ]  # fmt: skip
    assert cells(card, 2)[:2] == ["40.1234", "1,250"]
    assert cells(card, 3)[:2] == ["no price", "$0.25"]
    assert cells(card, 4)[:2] == ["", "Chainlink, 33 min ago"]
    assert cells(card, 5)[:2] == ["–", "$312.50"]
    assert cells(card, 6)[0] == "read just now"
    assert card.worth.text().startswith("worth at least $")
    assert not card.notes.isVisible()


async def test_card__a_network_away__its_lines_are_stale_and_the_others_are_not(
    card: SectorCard, client: FakeClient
) -> None:
    client.answers[api.GetSector] = reply(*ON, troubled="bnb")
    await shown(card)
    states = dict(zip(zip(cells(card, 0), cells(card, 1), strict=True), cells(card, 6), strict=True))
    assert states["FET", "BNB Chain"].startswith("stale since ")
    assert states["FET", "Ethereum"] == "read just now"
    assert cells(card, 2)[0] == "40.1234"
    assert card.notes.text().startswith("BNB Chain does not answer · stale since ")


async def test_card__never_read__loading_then_error_and_no_zero(card: SectorCard, client: FakeClient) -> None:
    client.answers[api.GetSector] = reply("bnb", as_of=0.0)
    model = await shown(card, "loading")
    client.answers[api.GetSector] = reply("bnb", as_of=0.0, troubled="bnb")
    model.wake()
    await until(lambda: card.states.shown == "error")
    assert words.balance_words(line("FET", "x", "bnb", "", 0.0)) == "–"


async def test_card__agent_away__the_old_lines_as_stale(card: SectorCard, client: FakeClient) -> None:
    model = await shown(card)
    client.answers[api.GetSector] = ChainAway("No node answers")
    model.wake()
    await until(lambda: card.states.shown == "partial")
    assert len(cells(card, 0)) == 7


async def test_part__no_wallet__says_what_is_needed() -> None:
    part = part_of(reply("bnb", accounts=()))
    assert (part.status, "wallet first" in part.hint) == ("locked", True)


async def test_check__asked__every_network_and_the_badges(card: SectorCard, client: FakeClient) -> None:
    await shown(card)
    client.answers[api.GetSector] = reply(*ON, checked="proven")
    card.check.click()
    await until(lambda: "proven" in cells(card, 6))
    assert [one.network for one in client.asked if isinstance(one, api.ConfirmBalances)] == list(ON)
    assert set(cells(card, 6)) == {"proven", "confirmed"}


async def test_check__endpoints_contradict_each_other__told(card: SectorCard, client: FakeClient, desk: Desk) -> None:
    await shown(card)
    client.answers[api.ConfirmBalances] = Refused("The network's endpoints contradict each other: 2 different answers")
    card.check.click()
    await until(lambda: bool(desk.notices.items))
    assert "contradict" in desk.notices.items[0].title


async def test_sheet__a_network_turned_on__set_and_its_hosts_shown(card: SectorCard, client: FakeClient) -> None:
    client.answers[api.GetSector] = reply()
    client.answers[api.GetHosts] = hosts()
    model = await shown(card, "empty")
    sheet = NetworksSheet(card, model)
    sheet.show()
    assert not sheet._places["bnb"].isVisible()

    def set_it(request: api.SetSetting) -> api.Ok:
        client.answers[api.GetSector] = reply("bnb")
        return api.Ok()

    client.answers[api.SetSetting] = set_it
    QTest.mouseClick(sheet.switches["bnb"], Qt.MouseButton.LeftButton)
    await until(lambda: sheet.switches["bnb"].isChecked() and sheet._places["bnb"].isVisible())
    assert api.SetSetting("networks", "bnb") in client.asked
    await until(lambda: card.states.shown == "content")
    sheet.close()


async def test_sheet__a_host_turned_off__set_and_seen(card: SectorCard, client: FakeClient) -> None:
    model = await shown(card)
    model.look_at_hosts()
    sheet = NetworksSheet(card, model)
    await until(lambda: sheet.hosts["bnb", "bsc.drpc.org"].isEnabled())
    assert sheet.hosts["bnb", "bsc.drpc.org"].isChecked()
    client.answers[api.SetHost] = hosts(*ON, off=("bsc.drpc.org",))
    QTest.mouseClick(sheet.hosts["bnb", "bsc.drpc.org"], Qt.MouseButton.LeftButton)
    await until(lambda: not sheet.hosts["bnb", "bsc.drpc.org"].isChecked())
    assert api.SetHost("bsc.drpc.org", False) in client.asked
    sheet.close()


def test_words__host__contacted_or_not_and_its_fault() -> None:
    quiet, troubled = hosts("bnb").hosts[0], next(one for one in hosts("bnb").hosts if one.trouble)
    assert words.host_words(quiet) == "not contacted"
    assert words.host_words(troubled) == "asked just now · does not answer in time"


def test_words__price__source_place_and_age_on_hover() -> None:
    fet = line("FET", "x", "bnb", "", time.time())
    assert words.source_tip(fet).startswith("Chainlink, 33 min ago\nChainlink's feed 0x")
    assert "deep enough" in words.source_tip(line("AI", "x", "bnb", "", time.time()))


async def test_prices__chosen_line__its_history_is_read_and_drawn(card: SectorCard, client: FakeClient) -> None:
    now = int(time.time())
    price = api.PriceInfo("250000000000000000", "chainlink", now, "0x" + "1" * 40)
    values: list[str | None] = [str(10**16 * one) for one in (24, 26, 25)]
    client.answers[api.GetPriceHistory] = api.PriceHistoryReply(price, [now - 200, now - 100, now], values)
    model = await shown(card)
    assert not card.prices.isEnabled()
    card.table.selectRow(cells(card, 0).index("AI"))
    assert not card.prices.isEnabled()  # it has no price
    card.table.selectRow(cells(card, 0).index("FET"))
    card.prices.click()
    await until(lambda: model.state.history.status == "content")
    (sheet,) = card.findChildren(PriceSheet)
    chosen = client.asked_of(api.GetPriceHistory)[0]
    assert (chosen.network, chosen.address) in {(one.network, one.address) for one in reply(*ON).lines}
    assert sheet.states.shown == "content"
    assert sheet.chart.accessibleDescription() == "$0.25"
    client.answers[api.GetPriceHistory] = ChainAway("BNB Smart Chain does not answer", "Asked: one")
    sheet._read()
    await until(lambda: sheet.states.shown == "error")
    client.answers[api.GetPriceHistory] = api.PriceHistoryReply(price, [now], ["1"])
    sheet._read()
    await until(lambda: sheet.states.shown == "empty")
    sheet.give(None)
    await until(lambda: not model.busy)


async def test_sheet__hosts_of_no_public_network__with_what_they_are_for(card: SectorCard, client: FakeClient) -> None:
    relay = api.HostInfo("127.0.0.1:4222", ["relay"], True, True, time.time(), "", here=True)
    node = api.HostInfo("rpc.example.org", ["deploy"], True, True, time.time(), "")
    client.answers[api.GetHosts] = api.HostsReply([*hosts(*ON).hosts, relay, node])
    model = await shown(card)
    sheet = NetworksSheet(card, model)
    assert sheet._others_head.isHidden()
    model.look_at_hosts()
    await until(lambda: (OTHER, "rpc.example.org") in sheet.hosts)
    assert not sheet._others_head.isHidden()
    assert (sheet.hosts[OTHER, "127.0.0.1:4222"].isEnabled(), sheet.hosts[OTHER, "rpc.example.org"].isEnabled()) == (
        False,
        True,
    )
    assert "relay of jobs, on this computer" in sheet._asked[OTHER, "127.0.0.1:4222"].text()
    assert sheet._asked[OTHER, "rpc.example.org"].text().startswith("creating contracts · asked")
    client.answers[api.SetHost] = client.answers[api.GetHosts]
    sheet.hosts[OTHER, "rpc.example.org"].click()
    await until(lambda: api.SetHost("rpc.example.org", False) in client.asked)
    assert len([one for one in sheet.hosts if one[0] == OTHER]) == 2, "each is listed once"
    sheet.close()
