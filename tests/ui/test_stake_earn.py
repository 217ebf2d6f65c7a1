"""Earning with tokens: pool, lending, one's own loan, and loans that can be recalled; each in its states."""

from collections.abc import AsyncIterator

import pytest

from app.domain.errors import ChainAway
from app.domain.staking import WINDOW
from app.ui.viewmodels import stake as stake_model
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.stake_earn import EarnSection
from app.wire import api
from app.wire.frames import changed
from tests.fakes.client import FakeClient
from tests.ui import section_replies as replies
from tests.ui.section_replies import OTHER, leaving, positions, provider, providers, stake, wei
from tests.ui.sections import agreed, form, opened
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, Acts


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stake_model, "PAUSE_SECONDS", 0.0)


@pytest.fixture
def acts() -> Acts:
    return Acts()


@pytest.fixture
async def section(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[EarnSection]:
    replies.script(client)
    async with opened(desk, EarnSection, acts) as made:
        yield made


def tell(section: EarnSection, found: api.PositionsInfo) -> None:
    """Have the section show these positions."""
    section.show_stake(Part.of(stake(found)))


async def test_pool__put__form_then_performed(section: EarnSection, acts: Acts) -> None:
    assert section.pool.own.text() == "121.25 FLW"
    section.pool.put.click()
    await agreed(section, "50")
    assert acts.done == [("pool", 50 * FLW, {})]


async def test_pool__all_leaves__its_shares_not_their_worth(section: EarnSection, acts: Acts) -> None:
    section.pool.leave.click()
    sheet = await form(section)
    sheet.take_all()
    await agreed(section)
    assert acts.done == [("pool-leave", 0, {"all": "yes"})]


@pytest.mark.parametrize(
    ("seconds", "withdraws", "words"),
    [(100, False, "leaving"), (-100, True, "ready"), (-WINDOW - 100, False, "time is over")],
)
async def test_pool__leaving__waits_opens_and_ends(
    section: EarnSection, acts: Acts, seconds: int, withdraws: bool, words: str
) -> None:
    tell(section, positions(pool=api.PoolInfo("0", "0", leaving(80, seconds))))
    strip = section.pool.leaving
    assert strip.isVisible()
    assert strip.pill.text() == words
    assert (strip.withdraw.isVisible() and strip.withdraw.isEnabled()) is withdraws
    assert not strip.again.isVisible()
    assert section.pool.put.property("role") == ("plain" if withdraws else "main")
    (strip.withdraw if withdraws else strip.keep).click()
    await agreed(section)
    assert acts.done == [("pool-redeem" if withdraws else "pool-cancel", 0, {})]


async def test_pool__time_is_over__kept_before_it_leaves_anew(section: EarnSection) -> None:
    tell(section, positions(pool=api.PoolInfo("0", "0", leaving(80, -WINDOW - 100))))
    assert "then let it leave anew" in section.pool.leaving.when.text()


async def test_pool__measured__with_its_period(section: EarnSection) -> None:
    await until(lambda: section.network.state.history.value is not None)
    section.show_stake(section.network.state.stake)
    assert "past 12 d it earned 8.30 % a year" in section.pool.earned.text()
    assert "once a whole epoch is over" in section.lend.earned.text()


async def test_lend__part_with_borrowers__only_idle_can_be_taken(section: EarnSection, acts: Acts) -> None:
    assert "203 FLW of yours are with borrowers" in section.lend.sentence.text()
    section.lend.take.click()
    sheet = await form(section)
    assert "700 FLW can be taken out now" in sheet.held.text()
    await agreed(section, "700")
    assert acts.done == [("lend-withdraw", 700 * FLW, {})]


async def test_lend__nothing_idle__says_why(section: EarnSection) -> None:
    tell(section, positions(lend=api.LendInfo(wei(5), wei(5), "0")))
    assert not section.lend.take.isEnabled()
    assert section.lend.take.toolTip() == "Nothing is idle now"


async def test_loan__healthy__bar_limits_and_years(section: EarnSection, acts: Acts) -> None:
    assert "40.0 % of the bond" in section.loan.bar.accessibleName()
    assert "87.5 %" in section.loan.limits.text()
    assert "recallable in 8.0 years" in section.loan.sentence.text()
    assert section.loan.interest.text() == "8.70 FLW"
    section.loan.borrow.click()
    await agreed(section, "100")
    assert acts.done == [("borrow", 100 * FLW, {})]


async def test_loan__too_large__repaid_whole(section: EarnSection, acts: Acts) -> None:
    tell(section, positions(loan=api.LoanInfo(wei(450), 0.9, 0.75, 0.875, "0", "recallable", 0)))
    assert section.loan.pill.text() == "can be recalled"
    assert section.loan.borrow.toolTip() == "The bond carries no larger loan"
    section.loan.repay.click()
    (await form(section)).take_all()
    await agreed(section)
    assert acts.done == [("repay", 0, {"all": "yes"})]


async def test_loan__recalled__said(section: EarnSection) -> None:
    tell(section, positions(loan=api.LoanInfo(wei(450), 0.9, 0.75, 0.875, "0", "recalled", None)))
    assert section.loan.pill.text() == "recalled"
    assert "pays the lenders first" in section.loan.sentence.text()


async def test_section__nothing_there__buttons_say_why(section: EarnSection) -> None:
    tell(section, changed(replies.nobody(), token="0"))
    cards = (section.pool, section.lend, section.loan)
    pairs = ((cards[0].put, cards[0].leave), (cards[1].put, cards[1].take), (cards[2].borrow, cards[2].repay))
    for button in (one for pair in pairs for one in pair):
        assert not button.isEnabled()
        assert button.toolTip() == button.accessibleDescription() != ""


async def test_recalls__bad_loan__recalled_by_anyone(section: EarnSection, acts: Acts, client: FakeClient) -> None:
    await until(lambda: section.recalls.states.shown == "empty")
    client.answers[api.GetProviders] = providers(provider(lent=900), provider("0x" + "11" * 20, lent=100))
    section.network.wake()
    await until(lambda: section.recalls.states.shown == "content")
    assert not section.recalls.recall.isEnabled()
    section.recalls.table.selectRow(0)
    section.recalls.recall.click()
    await agreed(section)
    assert acts.done == [("recall", 0, {"provider": OTHER})]


async def test_section__states__told_once_and_stale_stays(section: EarnSection, client: FakeClient) -> None:
    section.show_stake(Part())
    assert section.pool.states.shown == "loading"
    section.show_stake(Part.of(stake()).failed(ChainAway("No node answers", "")))
    assert section.lend.states.shown == "partial"
    assert section.lend.isVisible()
    section.show_stake(Part("error", title="No node answers", hint="Wait"))
    assert section.pool.states.shown == "error"
    assert not section.lend.isVisible()
    assert not section.recalls.isVisible()
    section.show_stake(Part("locked", title="There is no wallet here yet", hint="Make one"))
    assert section.pool.states.shown == "locked"
    section.show_stake(Part.of(stake()))
    await settle()
    assert section.loan.isVisible()
