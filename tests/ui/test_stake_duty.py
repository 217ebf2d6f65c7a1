"""Jury duty: the deposit, what is missing for a seat, disputes with seats and votes, opening one."""

from collections.abc import AsyncIterator

import pytest

from app.domain.errors import ChainAway
from app.ui.viewmodels import stake as stake_model
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.stake_duty import DutySection
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import section_replies as replies
from tests.ui.section_replies import dispute, jury, positions, stake, wei
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
async def section(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[DutySection]:
    replies.script(client)
    async with opened(desk, DutySection, acts) as made:
        await until(lambda: made.duty.state.jury.status == "content")
        yield made


def cells(section: DutySection) -> list[str]:
    model = section.disputes.table.model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


async def test_deposit__more__up_to_what_it_may_hold(section: DutySection, acts: Acts) -> None:
    assert (section.deposit.held.text(), section.deposit.votes.text()) == ("20 FLW", "4")
    assert section.deposit.pill.text() == "on duty"
    section.deposit.put.click()
    sheet = await form(section)
    assert "Up to 30 FLW more" in sheet.held.text()
    await agreed(section, "30")
    assert acts.done == [("duty", 30 * FLW, {})]


async def test_deposit__taken_whole__every_wei(section: DutySection, acts: Acts) -> None:
    section.deposit.take.click()
    (await form(section)).take_all()
    await agreed(section)
    assert acts.done == [("duty-withdraw", 0, {"all": "yes"})]


@pytest.mark.parametrize(
    ("state", "held", "pill"), [("off", 0, "off"), ("empty", 4, "too little"), ("idle", 20, "no seat yet")]
)
async def test_deposit__states__said(section: DutySection, state: str, held: int, pill: str) -> None:
    section.show_stake(Part.of(stake(positions(duty=api.DutyInfo(wei(held), wei(50), wei(5), state, 0)))))
    assert section.deposit.pill.text() == pill
    assert section.deposit.take.isEnabled() is bool(held)


async def test_deposit__full__says_why(section: DutySection) -> None:
    section.show_stake(Part.of(stake(positions(duty=api.DutyInfo(wei(50), wei(50), wei(5), "ready", 0)))))
    assert section.deposit.put.toolTip() == "A deposit has at most 50 FLW"


async def test_needs__what_is_missing__not_yet(section: DutySection) -> None:
    assert [one.text() for one in section.needs.pills] == ["yes"] * 4
    section.show_stake(Part.of(stake(replies.nobody())))
    assert [one.text() for one in section.needs.pills] == ["not yet"] * 4
    section.show_stake(Part())
    assert section.needs.pills[0].text() == "asking"


async def test_disputes__seated_and_voted__told(section: DutySection) -> None:
    found = cells(section)
    assert [found[0], found[1], found[2], found[4]] == ["0x7e5F…5Bdf", "votes are cast", "1", "a seat, voted guilty"]
    section.disputes.table.selectRow(0)
    assert "2 votes cast in all rounds" in section.disputes.detail.text()
    assert not section.disputes.open.isVisible()


async def test_disputes__proven_here__opened(section: DutySection, acts: Acts, client: FakeClient) -> None:
    found = dispute("found", job=b"\x07" * 16, round=0, seated=False, votes=[], mine=True)
    client.answers[api.GetJury] = jury(found, dispute("over", verdict="guilty"))
    section.duty.wake()
    await until(section.disputes.open.isVisible)
    assert not section.disputes.open.isEnabled()
    section.disputes.table.selectRow(1)
    assert section.disputes.open.toolTip() == "It is open already"
    section.disputes.table.selectRow(0)
    section.disputes.open.click()
    await until(lambda: bool(acts.disputes))
    assert acts.disputes == [b"\x07" * 16]


async def test_disputes__none_and_stale__said(section: DutySection, client: FakeClient) -> None:
    client.answers[api.GetJury] = ChainAway("No node answers", "")
    section.duty.wake()
    await until(lambda: section.disputes.states.shown == "partial")
    client.answers[api.GetJury] = jury()
    section.duty.wake()
    await until(lambda: section.disputes.states.shown == "empty")


async def test_section__not_seen__asks_nothing(section: DutySection, client: FakeClient) -> None:
    section.hide()
    await settle()
    asked = len(client.asked_of(api.GetJury))
    section.duty.wake()
    await settle()
    assert len(client.asked_of(api.GetJury)) == asked


async def test_section__error__only_the_deposit_tells(section: DutySection) -> None:
    section.show_stake(Part("error", title="No node answers", hint=""))
    assert section.deposit.states.shown == "error"
    assert not section.disputes.isVisible()
    assert not section.needs.isVisible()
