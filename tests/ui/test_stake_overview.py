"""The overview: own stake, device and escrow, what leaves and when, other roles, losses, measured yields, charts."""

import time
from collections.abc import AsyncIterator

import pytest

from app.domain.errors import ChainAway
from app.domain.staking import DAY
from app.ui.viewmodels import stake
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.stake import StakePage
from app.ui.views.stake_overview import OverviewSection
from app.ui.views.stake_sheet import ActSheet
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import settle, until
from tests.ui.stake_script import (
    DISPUTE,
    FLW,
    NONE,
    OPEN,
    OTHER_DEVICE,
    OVER,
    PROVIDERS,
    SESSION,
    WAITING,
    Acts,
    bond,
    everything,
    going,
    history,
    losses,
    script,
    staked,
    wei,
)  # fmt: skip


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for terms without the pause after the last key."""
    monkeypatch.setattr(stake, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
async def page(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[StakePage]:
    script(client, staked())
    desk.__dict__["vault"] = acts
    made = StakePage(desk)
    made.resize(900, 700)
    yield made
    made.hide()
    made.network.close()
    made.deleteLater()
    await settle()


async def shown(
    page: StakePage, found: api.StakeReply | None = None, past: api.StakeHistoryReply | None = None
) -> OverviewSection:
    """Show the page with what was read."""
    client = page.network.client
    assert isinstance(client, FakeClient)
    script(client, found or staked(), None, past)
    page.show()
    await until(lambda: "content" == page.network.state.stake.status == page.network.state.history.status)
    assert isinstance(page.section, OverviewSection)
    return page.section


# ------------------------------------------------------------------ what leaves


async def test_stake__waiting__countdown_and_keep_but_no_withdrawal(page: StakePage, acts: Acts) -> None:
    card = (await shown(page, WAITING)).stake
    assert card.leaving.isVisible()
    assert card.leaving.countdown.text().startswith("5 d 23 h")
    assert not card.leaving.withdraw.isEnabled()
    assert card.bond.property("role") == "main"
    card.leaving.keep.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][:2] == ("unbond", 0)


async def test_stake__window_open__withdrawal_is_the_main_act(page: StakePage, acts: Acts) -> None:
    card = (await shown(page, OPEN)).stake
    assert card.leaving.countdown.text().startswith("5 d 23 h")
    assert [card.bond.property("role"), card.leaving.withdraw.property("role")] == ["plain", "main"]
    card.leaving.withdraw.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("withdraw", 0, {})]


async def test_stake__window_open_but_disputed__not_withdrawn_and_said_why(page: StakePage) -> None:
    card = (await shown(page, staked(bond=bond(300, 1, leaving=going(-DAY, 200), locks=1)))).stake
    assert card.leaving.isVisible()
    assert not card.leaving.withdraw.isEnabled()
    assert "before the verdict" in card.disputed.text()


async def test_stake__window_over__stayed_and_asked_again(page: StakePage, acts: Acts) -> None:
    card = (await shown(page, OVER)).stake
    assert not card.leaving.withdraw.isVisible()
    assert "it has stayed" in card.leaving.when.text()
    card.leaving.again.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][:2] == ("unbond", 200 * FLW)


async def test_escrow__leaves__withdrawn_when_open(page: StakePage, acts: Acts) -> None:
    escrow = api.EscrowInfo(wei(50), SESSION, going(-10, 20, window=0))
    card = (await shown(page, staked(escrow=escrow))).escrow
    assert not card.unlocking.countdown.isVisible()
    assert not card.unlocking.again.isVisible()
    card.unlocking.withdraw.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][0] == "withdraw-escrow"


# ------------------------------------------------------------------ own stake and device


async def test_stake__states__sentence_and_cards(page: StakePage, client: FakeClient) -> None:
    section = await shown(page)
    assert section.stake.sentence.text() == "300 FLW at stake behind 3 units"
    client.answers[api.GetStake] = NONE
    page.network.wake()
    await until(lambda: section.stake.sentence.text() == "Nothing is at stake")
    assert not section.stake.unbond.isEnabled()
    assert not section.stake.claim.isVisible()
    page.network.update(stake=Part("error", title="No node answers", hint="Wait"))
    assert section.stake.states.shown == "error"
    for card in (section.device, section.escrow, section.roles, section.yields, section.charts, section.losses):
        assert not card.isVisible()


async def test_stake__chain_away__old_values_with_their_age(page: StakePage, client: FakeClient) -> None:
    section = await shown(page)
    client.answers[api.GetStake] = ChainAway("No node answers", "")
    page.network.wake()
    await until(lambda: section.stake.states.shown == "partial")
    assert section.device.isVisible()
    assert section.stake.sentence.text().startswith("300 FLW")


async def test_stake__no_wallet__locked_with_the_way_to_it(page: StakePage, client: FakeClient) -> None:
    script(client, staked())
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    page.show()
    assert isinstance(page.section, OverviewSection)
    section = page.section
    await until(lambda: section.stake.states.shown == "locked")
    assert not section.device.isVisible()


async def test_stake__everything__figures_that_are_there(page: StakePage, acts: Acts) -> None:
    card = (await shown(page, everything())).stake
    assert card._facts["lent"].isVisible()
    assert card._facts["behind"].text() == "155 FLW"
    card.claim.click()
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    sheet = page.window().findChildren(ActSheet)[0]
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("claim", 0, {})]


async def test_stake__form__filled_in_and_performed(page: StakePage, acts: Acts) -> None:
    section = await shown(page)
    section.stake.bond.click()
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    sheet = page.window().findChildren(ActSheet)[0]
    sheet.field.setText("100")  # type: ignore[union-attr]
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("bond", 100 * FLW, {})]


async def test_device__none_and_no_stake__can_register_all_the_same(page: StakePage) -> None:
    card = (await shown(page, NONE)).device
    assert card.register.isEnabled()
    assert card.pill.text() == "not registered"
    assert "without a stake" in card.sentence.text()
    assert not card.device.isVisible()


async def test_device__anothers_key__offers_to_replace_it(page: StakePage, acts: Acts) -> None:
    card = (await shown(page, staked(bond=bond(300, 3, this_device=False, device=OTHER_DEVICE)))).device
    assert (card.pill.text(), card.pill.property("pill")) == ("another device", "wait")
    assert card.register.text() == "Replace its key by this device's"
    card.register.click()
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    sheet = page.window().findChildren(ActSheet)[0]
    sheet.field.setValue(2)  # type: ignore[union-attr]
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("register", 2, {"cut": "5"})]


async def test_device__replaced_key__how_long_it_still_answers(page: StakePage, client: FakeClient) -> None:
    until_ = int(time.time()) + 2 * DAY
    section = await shown(page, staked(bond=bond(300, 3, old_device=OTHER_DEVICE, old_until=until_)))
    assert section.device.old.isVisible()
    assert section.device.old_left.text().startswith("1 d 23 h")
    client.answers[api.GetStake] = staked()
    page.network.wake()
    await until(lambda: not section.device.old.isVisible())


# ------------------------------------------------------------------ other roles


async def test_roles__every_one__a_row_with_state_and_way(page: StakePage, desk: Desk) -> None:
    opened: list[tuple[str, str]] = []
    desk.shell.opened.connect(lambda page, argument: opened.append((page, argument)))
    card = (await shown(page, everything())).roles
    rows = [one for one in card.rows if not one.isHidden()]
    assert len(rows) == 7
    assert not card.none.isVisible()
    assert rows[0].pill.text() == "leaving"
    assert rows[0].left.text().startswith("1 d 23 h")
    assert rows[5].amount.text() == "112.50 FLW + 0.0375 ETH"
    rows[2].open.click()
    assert opened == [("stake", "earn")]


async def test_roles__fewer_than_before__rows_go_and_nothing_says_so(page: StakePage, client: FakeClient) -> None:
    card = (await shown(page, everything())).roles
    client.answers[api.GetStake] = staked()
    page.network.wake()
    await until(lambda: card.none.isVisible())
    assert all(one.isHidden() for one in card.rows)
    assert card.see.isVisible()


# ------------------------------------------------------------------ losses, yields, charts


async def test_losses__three__how_much_when_and_by_which_dispute(page: StakePage) -> None:
    card = (await shown(page, past=history(24, losses()))).losses
    assert card.isVisible()
    assert card.total.text() == "79.50 FLW lost"
    first, second, third = card.rows
    assert first.amount.text() == "−70 FLW"
    assert first.words.text() == "of your own stake"
    assert first.dispute._address == DISPUTE
    assert "shared pool" in second.words.text()
    assert third.words.text() == f"of what you put behind {PROVIDERS[1][:6]}…{PROVIDERS[1][-4:]}"
    assert not card.more.isVisible()


async def test_losses__none__no_card(page: StakePage) -> None:
    assert not (await shown(page)).losses.isVisible()


async def test_losses__more_than_are_shown__still_in_the_figure(page: StakePage) -> None:
    many = tuple(api.LossInfo("bond", PROVIDERS[0], 1_700_000_000 + n, wei(1), "") for n in range(8))
    card = (await shown(page, past=history(24, many))).losses
    assert card.total.text() == "8 FLW lost"
    assert card.more.isVisible()
    assert not card.rows[0].dispute.isVisible()


async def test_yields__measured__with_their_period_and_too_short_not_reckoned(page: StakePage) -> None:
    card = (await shown(page)).yields
    assert card.cells["delegate"].rate.text() == "4.12 % a year"
    assert card.cells["delegate"].period.text().startswith("measured over 24 d, since ")
    assert card.cells["pool"].rate.text() == "−2.53 % a year"
    assert card.cells["lend"].rate.text() == "–"
    assert card.cells["lend"].period.text().startswith("Not measured yet")
    assert not card.cells["lend"].sums.isVisible()


async def test_charts__one_point__sentence_in_place_of_a_line(page: StakePage, client: FakeClient) -> None:
    charts = (await shown(page, past=history(0))).charts
    assert not any(card.chart.isVisible() for card in charts.cards)
    assert all(card.none.isVisible() for card in charts.cards)
    client.answers[api.GetStakeHistory] = history(24)
    page.network.wake()
    await until(lambda: all(card.chart.isVisible() for card in charts.cards))
    assert charts.cards[3].chart.accessibleDescription() == "40.80 FLW"


async def test_charts__reading_on__says_so(page: StakePage) -> None:
    charts = (await shown(page, past=history(24, complete=False))).charts
    assert charts._more.isVisible()


async def test_charts__history_away__its_own_error_and_the_rest_stands(page: StakePage, client: FakeClient) -> None:
    script(client, staked())
    client.answers[api.GetStakeHistory] = ChainAway("No node answers", "")
    page.show()
    assert isinstance(page.section, OverviewSection)
    section = page.section
    await until(lambda: section.charts.states.shown == "error")
    assert section.stake.states.shown == "content"
    assert not section.yields.isVisible()
