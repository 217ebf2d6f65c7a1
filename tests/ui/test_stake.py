"""The stake page's frame: its sections, acts, the states that concern all of it, and the local network's clock."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.errors import NoContracts, Reverted
from app.domain.staking import COOLDOWN, DAY
from app.ui.viewmodels import stake
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.views.desk import Desk
from app.ui.views.stake import StakePage, sections
from app.ui.views.stake_overview import OverviewSection
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, Acts, script, staked, terms

NOTHING_THERE = NoContracts("This network has no contracts of Fallow's", "Deploy them first: fallow deploy")


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
    yield made
    made.close()
    await settle()


@pytest.fixture
async def page(desk: Desk, client: FakeClient, acts: Acts) -> AsyncIterator[StakePage]:
    script(client, staked())
    desk.__dict__["vault"] = acts
    made = StakePage(desk)
    made.resize(900, 700)
    made.show()
    await until(lambda: made.network.state.stake.status == "content")
    yield made
    made.hide()
    made.network.close()
    made.deleteLater()
    await settle()


# ------------------------------------------------------------------ acts


async def test_act__parameters__performed_and_told(model: StakeViewModel, acts: Acts) -> None:
    ended: list[bool] = []
    model.acted.connect(lambda: ended.append(True))
    model.act("undelegate", 0, provider=ADDRESS, all="yes")
    await until(lambda: not model.busy)
    assert acts.done == [("undelegate", 0, {"provider": ADDRESS, "all": "yes"})]
    assert ended == [True]


async def test_act__reverted__told_with_retry(model: StakeViewModel, acts: Acts) -> None:
    acts.error = Reverted("Stake: the chain refused it", "It cost its gas")
    ended: list[bool] = []
    model.acted.connect(lambda: ended.append(True))
    model.act("withdraw")
    await until(lambda: bool(model.notices.items))
    assert model.notices.items[0].retry is not None
    assert ended == [True]


async def test_act__no_wallet__nothing_performed(model: StakeViewModel, client: FakeClient, acts: Acts) -> None:
    client.answers[api.GetAccounts] = api.AccountsReply([], "local")
    model.act("bond", FLW)
    await until(lambda: bool(model.notices.items))
    assert acts.done == []


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


# ------------------------------------------------------------------ sections


async def test_sections__each__opened_when_asked_for_and_not_before(page: StakePage) -> None:
    assert list(page._sections) == ["overview"]
    for entry in sections():
        page.open_at(entry.key)
        await settle()
        assert page.section is page._sections[entry.key]
        assert [one.isVisible() for one in page._sections.values()].count(True) == 1
        assert page.choices.button(entry.key).isChecked()


async def test_section__unknown_word__the_one_on_show_stays(page: StakePage) -> None:
    page.open_at("nothing like that")
    assert isinstance(page.section, OverviewSection)


async def test_choices__arrow_key__next_section_and_its_readings(page: StakePage, client: FakeClient) -> None:
    page.activateWindow()
    page.choices.button("overview").setFocus()
    assert not client.asked_of(api.GetProviders)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Right)
    await until(lambda: bool(client.asked_of(api.GetProviders)))
    assert page.section is page._sections["delegate"]


async def test_page__hidden__asks_for_nothing(page: StakePage, client: FakeClient) -> None:
    page.hide()
    asked = len(client.asked_of(api.GetStake))
    client.tell(api.StakeEvent(1))
    await settle()
    assert len(client.asked_of(api.GetStake)) == asked
    assert client.asked_of(api.WatchStake)[-1].watching is False


async def test_page__act_ends__read_anew(page: StakePage, client: FakeClient, acts: Acts) -> None:
    asked = len(client.asked_of(api.GetStake))
    page.acts.act("bond", FLW)
    await until(lambda: len(client.asked_of(api.GetStake)) > asked)
    assert acts.done == [("bond", FLW, {})]


async def test_page__closed__acts_end_too(page: StakePage) -> None:
    page.network.close()
    assert page.acts._closed


# ------------------------------------------------------------------ no contracts, and the clock


async def test_page__network_without_contracts__says_so_and_names_the_command(
    page: StakePage, client: FakeClient
) -> None:
    assert not page.missing.isVisible()
    client.answers[api.GetStake] = NOTHING_THERE
    page.network.update(stake=type(page.network.state.stake)())
    page.network.wake()
    await until(lambda: page.missing.isVisible())
    assert not page._place.isVisible()
    assert not page.choices.isVisible()
    assert not page.clock.isVisible()
    assert page.missing.command.text().startswith("fallow deploy ")
    page.missing.copy.click()
    assert QGuiApplication.clipboard().text() == page.missing.COMMAND
    client.answers[api.GetStake] = staked()
    page.missing.again.click()
    await until(lambda: page._place.isVisible())
    assert not page.missing.isVisible()


async def test_page__another_network__no_clock(page: StakePage, client: FakeClient) -> None:
    assert page.clock.isVisible()
    found = staked()
    client.answers[api.GetStake] = api.StakeReply("base", found.block, found.time, found.figures, found.positions)
    page.network.wake()
    await until(lambda: not page.clock.isVisible())


async def test_page__let_a_week_pass__clock_asked_and_read_anew(page: StakePage, client: FakeClient) -> None:
    asked = len(client.asked_of(api.GetStake))
    page.clock.buttons[1].click()
    await until(lambda: len(client.asked_of(api.GetStake)) > asked)
    assert [one.seconds for one in client.asked_of(api.AdvanceTime)] == [COOLDOWN]


async def test_clock__ahead__says_by_how_much(page: StakePage, client: FakeClient) -> None:
    client.answers[api.GetStake] = staked(ahead=3 * DAY)
    page.network.wake()
    await until(lambda: "3 d 0 h ahead" in page.clock._words.text() or "2 d 23 h ahead" in page.clock._words.text())
