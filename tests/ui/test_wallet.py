"""The wallet page: each state of its cards, and what has happened."""

import pytest

from app.domain.errors import ChainAway
from app.ui.views.desk import Desk
from app.ui.views.wallet import WalletPage
from app.ui.views.wallet_words import details, kind_words, moved, state_words, tones
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import until
from tests.ui.wallet_page import COIN, OTHER, entry, leave, made_page, shown


@pytest.fixture
def page(desk: Desk, client: FakeClient) -> WalletPage:
    return made_page(desk, client)


async def test_page__content__balance_activity_and_lock(page: WalletPage) -> None:
    await shown(page)
    assert page.balance.text() == "1,204.50 FLW"
    assert page.ether.text() == "1 ETH"
    assert page.main_states.shown == page.activity_states.shown == "content"
    assert page.activity.model().rowCount() == 3
    assert page.unlock.isVisible()
    assert not page.lock.isVisible()
    assert "password" in page.lock_words.text()
    assert page.send.isEnabled()
    page.viewmodel.update(status="unlocked")
    assert page.lock.isVisible()
    leave(page)


async def test_page__no_wallet__one_sentence_and_the_way_to_one(
    page: WalletPage, desk: Desk, client: FakeClient
) -> None:
    desk.vault.path.unlink()
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    opened: list[str] = []
    desk.shell.opened.connect(lambda key, _: opened.append(key))
    await shown(page, "empty")
    assert page.main_states.shown == "empty"
    assert not page._lock_card.isVisible()
    leave(page)


async def test_page__wallet_whose_addresses_nobody_knows__asks_to_unlock_once(
    page: WalletPage, client: FakeClient
) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    await shown(page, "empty")
    assert page.main_states.shown == "locked"
    leave(page)


async def test_page__chain_away__old_balance_as_stale_else_the_error(page: WalletPage, client: FakeClient) -> None:
    model = await shown(page)
    client.answers[api.GetAccounts] = ChainAway("No node answers")
    client.answers[api.GetActivity] = ChainAway("No node answers")
    model.wake()
    await until(lambda: model.state.accounts.status == "partial")
    assert page.balance.text() == "1,204.50 FLW"
    assert page.main_states.shown == "partial"
    leave(page)


async def test_page__never_read__error_with_retry(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.GetAccounts] = ChainAway("No node answers")
    await shown(page, "error")
    assert page.main_states.shown == "error"
    assert not page.send.isEnabled()
    leave(page)


async def test_page__balance_not_read_yet__no_figure(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([api.AccountInfo(ADDRESS, "0", "0", 0.0)], "local")
    await shown(page)
    assert page.balance.text() == "–"
    assert page.read.text() == "not read yet"
    leave(page)


async def test_page__several_accounts__listed(page: WalletPage, client: FakeClient) -> None:
    first = api.AccountInfo(ADDRESS, "0", "5", 1.0)
    client.answers[api.GetAccounts] = api.AccountsReply([first, api.AccountInfo(OTHER, "0", "0", 0.0)], "local")
    await shown(page)
    assert page.accounts.isVisible()
    model = page.accounts.model()
    assert [model.index(line, 0).data() for line in range(2)] == ["Main account", "Account 2"]
    leave(page)


async def test_page__play_wallet__says_so_and_leads_to_ones_own(page: WalletPage, desk: Desk) -> None:
    desk.vault.play.make()
    await shown(page)
    assert "play wallet" in page.lock_words.text()
    assert page.own.isVisible()
    assert not page.words.isVisible()
    page.viewmodel.update(network="ethereum")
    assert not page.receive.isEnabled()
    assert not page.drip.isVisible()
    leave(page)


async def test_drip__asked__for_the_main_account(page: WalletPage, client: FakeClient) -> None:
    client.answers[api.Drip] = api.Ok()
    model = await shown(page)
    page.drip.click()
    await until(lambda: bool(client.asked_of(api.Drip)) and not model.busy)
    assert client.asked_of(api.Drip) == [api.Drip(ADDRESS)]
    leave(page)


def test_words__every_kind_and_state__has_its_own() -> None:
    from app.domain.activity import TITLES, ActivityState

    for kind in TITLES.keys() - {"call"}:
        assert kind_words(entry(kind)) != "Called a contract"
    assert kind_words(entry("call")) == "Called a contract"
    assert set(tones()) == {state_words(state) for state in ActivityState}


def test_moved__direction_and_asset__signed_exactly() -> None:
    assert moved(entry("earnings", "in", amount=COIN + 1)) == "+1 FLW"
    assert moved(entry("transfer", amount=COIN + 1), exactly=True) == "−1.000000000000000001 FLW"
    assert moved(entry("approve")) == "1 FLW"
    assert moved(entry("register", asset="")) == ""


def test_details__failed__says_why() -> None:
    said = details(entry("transfer", state="failed", error="The chain refused it"))
    assert "The chain refused it" in said
    assert OTHER in said
    assert "Block 7" in said
