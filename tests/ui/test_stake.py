"""The stake page: phases and countdowns of what leaves, the three answers before a signature, and each act."""

import time
from collections.abc import AsyncIterator

import pytest

from app.domain.errors import ChainAway, Reverted
from app.domain.staking import COOLDOWN, DAY, WINDOW
from app.ui.viewmodels import stake
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel, position_of
from app.ui.views.desk import Desk
from app.ui.views.stake import StakePage
from app.ui.views.stake_sheet import ActSheet
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, NONE, OPEN, OVER, WAITING, Acts, leaving, script, staked, terms


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for terms without the pause after the last key."""
    monkeypatch.setattr(stake, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
async def model(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[StakeViewModel]:
    script(client, staked())
    made = StakeViewModel(desk.client, desk.notices, acts)
    await made.refresh()
    yield made
    made.close()
    await settle()


@pytest.fixture
async def page(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[StakePage]:
    script(client, staked())
    desk.__dict__["vault"] = acts
    made = StakePage(desk)
    made.resize(900, 700)
    yield made
    made.hide()
    made.model.close()
    made.deleteLater()
    await settle()


async def shown(page: StakePage, position: api.PositionReply | None = None) -> None:
    """Show the page with a position that was read."""
    if position is not None:
        script(page.model.client, position)  # type: ignore[arg-type] # the fixture's fake one
    page.show()
    await until(lambda: page.model.state.position.status == "content")


# ------------------------------------------------------------------ what leaves, and when


@pytest.mark.parametrize(("reply", "phase"), [(WAITING, "waiting"), (OPEN, "open"), (OVER, "over"), (NONE, "nothing")])
def test_position__moment__phase_of_what_leaves(reply: api.PositionReply, phase: str) -> None:
    position = position_of(reply, ADDRESS, "local", 0)
    assert position.leaving.phase == phase
    assert position.staying == int(reply.bond) - (200 * FLW if phase in ("waiting", "open") else 0)


def test_position__clock_ahead__moments_on_ours() -> None:
    position = position_of(leaving(DAY, ahead=3 * DAY), ADDRESS, "local", 3 * DAY)
    assert position.leaving.phase == "waiting"
    assert abs(position.leaving.opens - time.time() - DAY) < 5
    assert abs(position.leaving.until - time.time() - DAY - WINDOW) < 5


def test_position__escrow_spent_meanwhile__no_more_leaves_than_there_is() -> None:
    reply = staked(unlocking=str(80 * FLW), unlock_at=int(time.time()) + DAY)
    assert position_of(reply, ADDRESS, "local", 0).unlocking.amount == 50 * FLW
    spent = staked(escrow="0", unlocking=str(80 * FLW), unlock_at=int(time.time()) + DAY)
    assert position_of(spent, ADDRESS, "local", 0).unlocking.phase == "nothing"


async def test_refresh__old_block__largest_lead_counts_until_the_clock_goes_back(
    model: StakeViewModel, client: FakeClient
) -> None:
    async def ahead_of(seconds: int) -> int:
        client.answers[api.GetPosition] = staked(time=int(time.time()) + seconds)
        await model.refresh()
        assert model.state.position.value is not None
        return model.state.position.value.ahead

    assert abs(await ahead_of(7 * DAY) - 7 * DAY) <= 1
    assert abs(await ahead_of(7 * DAY - 60) - 7 * DAY) <= 1, "the block was a minute old"
    assert abs(await ahead_of(8 * DAY) - 8 * DAY) <= 1
    assert abs(await ahead_of(0)) <= 1, "another chain"


# ------------------------------------------------------------------ acts


async def test_act__parameters__performed_and_told(model: StakeViewModel, acts: Acts) -> None:
    ended: list[bool] = []
    model.acted.connect(lambda: ended.append(True))
    model.act("undelegate", 0, provider=ADDRESS, all="yes")
    await until(lambda: not model.busy)
    assert acts.done == [("undelegate", 0, {"provider": ADDRESS, "all": "yes"})]
    assert ended == [True]


async def test_act__reverted__told_with_retry_and_read_anew(
    model: StakeViewModel, acts: Acts, client: FakeClient
) -> None:
    acts.error = Reverted("Stake: the chain refused it", "It cost its gas")
    readings = len(client.asked_of(api.GetPosition))
    model.act("withdraw")
    await until(lambda: bool(model.notices.items))
    assert model.notices.items[0].retry is not None
    assert len(client.asked_of(api.GetPosition)) == readings + 1


async def test_act__no_wallet__nothing_performed(desk: Desk, client: FakeClient, acts: Acts) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    model = StakeViewModel(desk.client, desk.notices, acts)
    await model.refresh()
    assert model.state.position.status == "locked"
    model.act("bond", FLW)
    await until(lambda: bool(model.notices.items))
    assert acts.done == []
    model.close()


async def test_refresh__chain_away__stale_then_new(model: StakeViewModel, client: FakeClient) -> None:
    client.answers[api.GetPosition] = ChainAway("No node answers", "")
    await model.refresh()
    assert model.state.position.status == "partial"
    client.answers[api.GetPosition] = staked()
    await model.refresh()
    assert model.state.position.status == "content"


async def test_consider__amount__the_agents_answers(model: StakeViewModel) -> None:
    model.consider("bond", 100 * FLW)
    await until(lambda: model.state.terms.status == "content")
    found = model.state.terms.value
    assert found is not None
    assert (found.answers, found.more, found.nothing) == (terms(), True, False)


async def test_consider__too_much__why_not(model: StakeViewModel) -> None:
    model.consider("bond", 2000 * FLW)
    await until(lambda: model.state.terms.status == "error")
    assert "the account has 1,000" in model.state.terms.title


async def test_time__let_pass__asked_and_read_anew(model: StakeViewModel, client: FakeClient) -> None:
    readings = len(client.asked_of(api.GetPosition))
    await model.run(model._advance(DAY))
    assert [one.seconds for one in client.asked_of(api.AdvanceTime)] == [DAY]
    assert len(client.asked_of(api.GetPosition)) == readings + 1


# ------------------------------------------------------------------ the page


async def test_page__waiting__countdown_and_keep_but_no_withdrawal(page: StakePage, acts: Acts) -> None:
    await shown(page, WAITING)
    strip = page.leaving
    assert strip.isVisible()
    assert strip.countdown.text().startswith("5 d 23 h")
    assert not strip.withdraw.isEnabled()
    assert page.bond.property("role") == "main"
    strip.keep.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][:2] == ("unbond", 0)


async def test_page__window_open__withdrawal_is_the_main_act(page: StakePage, acts: Acts) -> None:
    await shown(page, OPEN)
    assert page.leaving.countdown.text().startswith("5 d 23 h")
    assert [page.bond.property("role"), page.leaving.withdraw.property("role")] == ["plain", "main"]
    page.leaving.withdraw.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("withdraw", 0, {})]


async def test_page__window_over__stayed_and_asked_again(page: StakePage, acts: Acts) -> None:
    await shown(page, OVER)
    assert not page.leaving.withdraw.isVisible()
    assert "it has stayed" in page.leaving.when.text()
    page.leaving.again.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][:2] == ("unbond", 200 * FLW)


async def test_page__escrow_leaves__withdrawn_when_open(page: StakePage, acts: Acts) -> None:
    await shown(page, staked(unlocking=str(20 * FLW), unlock_at=int(time.time()) - 10))
    page.unlocking.withdraw.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][0] == "withdraw-escrow"
    assert not page.unlocking.countdown.isVisible()


async def test_page__states__sentence_and_cards(page: StakePage, client: FakeClient) -> None:
    await shown(page)
    assert page.sentence.text() == "300 FLW at stake stand behind 3 units"
    client.answers[api.GetPosition] = NONE
    page.model.wake()
    await until(lambda: page.sentence.text() == "Nothing is at stake")
    assert not page.unbond.isEnabled()
    assert not page.register.isEnabled()
    page.model.update(position=Part("error", title="No node answers", hint="Wait"))
    assert page.stake_states.shown == "error"
    assert not page.bond.isEnabled()
    assert not page.device_states.isVisible()


async def test_page__another_network__no_clock(page: StakePage, client: FakeClient) -> None:
    await shown(page)
    assert page.clock.isVisible()
    client.answers[api.GetAccounts] = api.AccountsReply([api.AccountInfo(ADDRESS, "0", "0", 1.0)], "base")
    page.model.wake()
    await until(lambda: not page.clock.isVisible())


async def test_page__let_a_week_pass__clock_asked(page: StakePage, client: FakeClient) -> None:
    await shown(page)
    page.clock.buttons[1].click()
    await until(lambda: bool(client.asked_of(api.AdvanceTime)))
    assert client.asked_of(api.AdvanceTime)[0].seconds == COOLDOWN


async def test_page__form__filled_in_and_performed(page: StakePage, acts: Acts) -> None:
    await shown(page)
    page.bond.click()
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    sheet = page.window().findChildren(ActSheet)[0]
    sheet.field.setText("100")  # type: ignore[union-attr]
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("bond", 100 * FLW, {})]
