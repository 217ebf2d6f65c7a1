"""The stake page: phases and countdowns of what leaves, the three answers before a signature, and each act."""

import time
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QSpinBox

from app.domain.errors import BadInput, ChainAway, Reverted
from app.domain.staking import COOLDOWN, DAY, WINDOW
from app.ui.viewmodels import stake
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel, at_risk, loss, position_of
from app.ui.views.desk import Desk
from app.ui.views.stake import StakePage
from app.ui.views.stake_sheet import ActSheet, read_amount
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, GAS, MAX_FEE, NONE, OPEN, OVER, WAITING, leaving, script, staked


class Acts:
    """A vault that only notes what it is to carry out."""

    def __init__(self) -> None:
        self.done: list[tuple[str, int, str]] = []
        self.error: Exception | None = None

    async def perform(self, request: api.PrepareAct, loss: str = "") -> list[api.OutcomeReply]:
        assert request.sender == ADDRESS
        if self.error is not None:
            raise self.error
        self.done.append((request.act, int(request.amount), loss))
        return []


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


@pytest.mark.parametrize(
    ("act", "amount", "risk"),
    [
        ("bond", 100 * FLW, 400 * FLW),
        ("unbond", 100 * FLW, 300 * FLW),
        ("register", 2, 200 * FLW),
        ("deposit", 10 * FLW, 60 * FLW),
        ("unlock", 10 * FLW, 50 * FLW),
        ("withdraw", 0, None),
        ("withdraw-escrow", 0, None),
    ],
)
async def test_act__performed__with_what_can_be_lost(
    model: StakeViewModel, acts: Acts, act: str, amount: int, risk: int | None
) -> None:
    position = model.state.position.value
    assert position is not None
    assert at_risk(act, amount, position) == risk
    await model.run(model._act(act, amount))
    assert acts.done == [(act, amount, loss(act, amount, position))]
    assert ("Nothing" if risk is None else f"{risk // FLW} FLW") in acts.done[0][2]


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


async def test_consider__amount__fee_and_second_signature(model: StakeViewModel) -> None:
    model.consider("bond", 100 * FLW)
    await until(lambda: model.state.terms.status == "content")
    terms = model.state.terms.value
    assert terms is not None
    assert (terms.fee, terms.more, terms.nothing) == (GAS * MAX_FEE, True, False)


async def test_consider__too_much__why_not(model: StakeViewModel) -> None:
    model.consider("bond", 2000 * FLW)
    await until(lambda: model.state.terms.status == "error")
    assert "the account has 1,000" in model.state.terms.title


async def test_consider__unreadable_bytes__refused(model: StakeViewModel, client: FakeClient) -> None:
    client.answers[api.PrepareAct] = api.PreparedReply(b"\x02nonsense", "A step", "", False)
    model.consider("bond", FLW)
    await until(lambda: model.state.terms.status == "error")
    assert model.state.terms.title == "The agent prepared something unreadable"


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
    assert acts.done == [("withdraw", 0, "Nothing can be lost.")]


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


async def form(page: StakePage, act: str) -> ActSheet:
    """Open a form."""
    page.open_form(act)
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    return page.window().findChildren(ActSheet)[0]


async def test_form__amount__three_answers_then_performed(page: StakePage, acts: Acts) -> None:
    await shown(page)
    sheet = await form(page, "bond")
    assert not sheet.sign.isEnabled()
    sheet.field.setText("100")  # type: ignore[union-attr]
    await until(sheet.sign.isEnabled)
    assert sheet.lose.figure.text() == "400 FLW"
    assert sheet.leave.figure.text() == "7 days"
    assert sheet.cost.figure.text() == "0.00016 ETH"
    assert "first of several signatures" in sheet.cost.words.text()
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done[0][:2] == ("bond", 100 * FLW)
    assert page.model.state.terms.status == "empty"


@pytest.mark.parametrize(
    ("written", "said"), [("a lot", "is no amount"), ("2000", "the account has 1,000"), ("1e3", "is no amount")]
)
async def test_form__bad_amount__said_in_place_and_not_performed(
    page: StakePage, acts: Acts, written: str, said: str
) -> None:
    await shown(page)
    sheet = await form(page, "bond")
    sheet.field.setText(written)  # type: ignore[union-attr]
    await until(lambda: said in sheet.trouble.text())
    assert not sheet.sign.isEnabled()
    sheet.refuse.click()
    await settle()
    assert acts.done == []


async def test_form__same_units__nothing_to_do(page: StakePage) -> None:
    await shown(page)
    sheet = await form(page, "register")
    assert isinstance(sheet.field, QSpinBox)
    assert sheet.field.maximum() == 3
    await until(lambda: "registered already" in sheet.trouble.text())
    assert not sheet.sign.isEnabled()
    sheet.field.setValue(2)
    await until(sheet.sign.isEnabled)
    assert sheet.lose.figure.text() == "200 FLW"
    sheet.refuse.click()
    await settle()


async def test_form__all_of_it__every_wei(page: StakePage) -> None:
    await shown(page, staked(token=str(650 * FLW + 1)))
    sheet = await form(page, "deposit")
    sheet._take_all()
    assert sheet.amount == 650 * FLW + 1
    sheet.refuse.click()
    await settle()


@pytest.mark.parametrize(
    ("language", "written", "wei"),
    [("fr", "1 500,5", 15005 * FLW // 10), ("fr", "1.5", 15 * FLW // 10), ("en", "1.5", 15 * FLW // 10)],
)
def test_read_amount__locale__its_own_signs(language: str, written: str, wei: int) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert read_amount(written) == wei
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("written", ["1,500", "1.5,2", "-1", ""])
def test_read_amount__english__ambiguous_is_refused(written: str) -> None:
    with pytest.raises(BadInput):
        read_amount(written)
