"""The table of providers: rows, filters, order, the acts of a row by mouse and key, and each of its states."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.errors import ChainAway
from app.domain.staking import DAY
from app.ui.viewmodels import stake
from app.ui.viewmodels.base import Part
from app.ui.views.desk import Desk
from app.ui.views.stake import StakePage
from app.ui.views.stake_provider_rows import Row, matching, rows_of
from app.ui.views.stake_providers import DelegateSection
from app.ui.views.stake_sheet import ActSheet
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import settle, until
from tests.ui.stake_script import FLW, NONE, PROVIDERS, STAYS, Acts, going, provider, providers, script, staked, wei


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
    made.open_at("delegate")
    yield made
    made.hide()
    made.network.close()
    made.deleteLater()
    await settle()


async def shown(page: StakePage, *delegations: api.DelegationInfo, token: str = wei(650)) -> DelegateSection:
    """Show the table to somebody with these delegations."""
    client = page.network.client
    assert isinstance(client, FakeClient)
    script(client, staked(delegations=list(delegations), token=token))
    page.show()
    await until(lambda: "content" == page.network.state.stake.status == page.network.state.providers.status)
    assert isinstance(page.section, DelegateSection)
    return page.section


def mine(leaving: api.ExitInfo = STAYS) -> api.DelegationInfo:
    return api.DelegationInfo(PROVIDERS[0], wei(150), wei(152.5), leaving)


def addresses(section: DelegateSection) -> list[str]:
    """Return the addresses of the rows from top to bottom."""
    model = section.table.model()
    return [model.data(model.index(line, 0), Qt.ItemDataRole.ToolTipRole) for line in range(model.rowCount())]


def words(section: DelegateSection, line: int) -> list[str]:
    model = section.table.model()
    return [model.data(model.index(line, place)) for place in range(model.columnCount())]


# ------------------------------------------------------------------ rows


async def test_table__three__what_each_has_takes_did_and_lost(page: StakePage) -> None:
    section = await shown(page, mine())
    assert section.sentence.text().startswith("3 provider")
    assert words(section, 0) == ["0x27b1…1c26", "healthy", "17,220", "8 %", "311.40", "44/44", "–", "152.50"]
    assert words(section, 1)[5:7] == ["8/9", "2, lost 260"]
    assert words(section, 2)[1] == "not healthy"
    assert "1,000 borrowed" in section.table.model().data(
        section.table.model().index(0, 2), Qt.ItemDataRole.ToolTipRole
    )


@pytest.mark.parametrize(("column", "first"), [(2, 2), (3, 1), (4, 2), (6, 0)])
async def test_table__header_clicked__smallest_first(page: StakePage, column: int, first: int) -> None:
    section = await shown(page)
    section.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert addresses(section)[0] == PROVIDERS[first]
    across, model = Qt.Orientation.Horizontal, section.table.model()
    titles = [str(model.headerData(place, across)) for place in range(model.columnCount())]
    assert [place for place, title in enumerate(titles) if title.endswith("↑")] == [column]


async def test_order__picked_by_key__follows_header_and_leads_it(page: StakePage) -> None:
    section = await shown(page)
    assert (section.order.currentText(), addresses(section)[0]) == ("By stake", PROVIDERS[0])
    page.activateWindow()
    section.order.setFocus()
    QTest.keyClick(section.order, Qt.Key.Key_Down)
    assert (section.order.currentText(), addresses(section)[0]) == ("By take", PROVIDERS[1])
    section.table.sortByColumn(6, Qt.SortOrder.DescendingOrder)
    assert (section.order.currentText(), addresses(section)[0]) == ("By disputes", PROVIDERS[1])


async def test_table__narrow__columns_that_the_chosen_row_tells_are_left_out(page: StakePage) -> None:
    section = await shown(page)
    page.resize(752, 700)
    await until(lambda: section.table.isColumnHidden(4))
    assert not section.table.horizontalScrollBar().maximum()
    assert "311.40 FLW from" in section.chosen.past.text()
    page.resize(1000, 700)
    await until(lambda: not section.table.isColumnHidden(4))


async def test_filter__text_and_health__rows_that_match(page: StakePage) -> None:
    section = await shown(page)
    section.text.setText("5AAEB6")
    assert addresses(section) == [PROVIDERS[1]]
    section.text.setText("")
    section.health.button("healthy").click()
    assert addresses(section) == [PROVIDERS[0], PROVIDERS[1]]
    section.text.setText("nobody")
    assert section.none.isVisible()
    assert not section.table.isVisible()
    assert not section.chosen.isVisible()


def test_matching__nothing_asked__all() -> None:
    rows = (Row(provider(PROVIDERS[0]), 0), Row(provider(PROVIDERS[1], healthy=False), 0))
    assert matching(rows, "  ", healthy=False) == rows
    assert matching(rows, "", healthy=True) == rows[:1]


async def test_rows_of__behind_one_that_is_not_listed__there_all_the_same(page: StakePage) -> None:
    gone = api.DelegationInfo("0x" + "ee" * 20, wei(1), wei(7), going(-DAY, 7))
    (row,) = rows_of([], [gone], page.network)
    assert (row.mine, row.leaving.phase, row.info.healthy) == (7 * FLW, "open", False)


async def test_table__read_anew__chosen_row_stays_chosen(page: StakePage, client: FakeClient) -> None:
    section = await shown(page)
    section.table.setCurrentIndex(section.table.model().index(1, 0))
    listed = [provider(address) for address in (PROVIDERS[2], *PROVIDERS[:2], "0x" + "dd" * 20)]
    client.answers[api.GetProviders] = providers(*listed)
    page.network.wake()
    await until(lambda: section.table.model().rowCount() == 4)
    assert section.chosen.address._address == PROVIDERS[1]


# ------------------------------------------------------------------ acts of a row


async def test_delegate__enter_on_a_row__form_and_performed(page: StakePage, acts: Acts) -> None:
    section = await shown(page)
    page.activateWindow()
    section.table.setFocus()
    section.table.setCurrentIndex(section.table.model().index(1, 0))
    QTest.keyClick(section.table, Qt.Key.Key_Return)
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    sheet = page.window().findChildren(ActSheet)[0]
    sheet.field.setText("20")  # type: ignore[union-attr]
    await until(sheet.sign.isEnabled)
    sheet.sign.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("delegate", 20 * FLW, {"provider": PROVIDERS[1]})]


async def test_delegate__no_tokens__not_possible_and_said_why(page: StakePage) -> None:
    section = await shown(page, token="0")
    assert not section.chosen.delegate.isEnabled()
    assert section.chosen.delegate.toolTip() == "No tokens are in the account"
    section.chosen.act("delegate")
    await settle()
    assert not page.window().findChildren(ActSheet)


async def test_undelegate__nothing_behind_it__only_delegating(page: StakePage) -> None:
    section = await shown(page)
    assert section.chosen.delegate.isEnabled()
    assert not section.chosen.undelegate.isEnabled()
    assert [action.isEnabled() for action, _ in section._actions] == [True, False, False, False]


async def test_undelegate__some__form_asks_at_most_what_is_there(page: StakePage) -> None:
    section = await shown(page, mine())
    section._actions[1][0].trigger()
    await until(lambda: bool(page.window().findChildren(ActSheet)))
    assert page.window().findChildren(ActSheet)[0]._form.most == 152_500 * 10**15


async def test_leaving__waiting__countdown_and_kept(page: StakePage, acts: Acts) -> None:
    section = await shown(page, mine(going(2 * DAY, 60)))
    strip = section.chosen.leaving
    assert strip.countdown.text().startswith("1 d 23 h")
    assert not strip.withdraw.isEnabled()
    strip.keep.click()
    await until(lambda: bool(acts.done))
    assert acts.done == [("undelegate", 0, {"provider": PROVIDERS[0]})]


async def test_leaving__open__withdrawal_is_the_main_act(page: StakePage, acts: Acts) -> None:
    section = await shown(page, mine(going(-DAY, 60)))
    assert [section.chosen.delegate.property("role"), section.chosen.leaving.withdraw.property("role")] == [
        "plain",
        "main",
    ]
    section._actions[2][0].trigger()
    await until(lambda: bool(acts.done))
    assert acts.done == [("withdraw-delegated", 0, {"provider": PROVIDERS[0]})]


# ------------------------------------------------------------------ states


async def test_states__nobody_provides__sentence_and_way(page: StakePage, client: FakeClient, desk: Desk) -> None:
    opened: list[tuple[str, str]] = []
    desk.shell.opened.connect(lambda page, argument: opened.append((page, argument)))
    script(client, NONE)
    client.answers[api.GetProviders] = api.ProvidersReply(1, NONE.time, 0, [])
    page.show()
    assert isinstance(page.section, DelegateSection)
    section = page.section
    await until(lambda: section.states.shown == "empty")
    assert section.sentence.text() == "No provider is registered yet"


async def test_states__nobody_listed_but_tokens_behind_one__the_row(page: StakePage, client: FakeClient) -> None:
    script(client, staked(delegations=[mine()]))
    client.answers[api.GetProviders] = api.ProvidersReply(1, NONE.time, 0, [])
    page.show()
    assert isinstance(page.section, DelegateSection)
    section = page.section
    await until(lambda: section.states.shown == "content")
    assert addresses(section) == [PROVIDERS[0]]


async def test_states__stale_error_locked_loading__each_in_place(page: StakePage, client: FakeClient) -> None:
    section = await shown(page)
    client.answers[api.GetStake] = ChainAway("No node answers", "")
    page.network.wake()
    await until(lambda: section.states.shown == "partial")
    assert addresses(section)
    page.network.update(stake=Part("error", title="No node answers"), providers=Part("error", title="No node answers"))
    assert section.states.shown == "error"
    assert section.sentence.text() == "No provider is known just now"
    page.network.update(stake=Part("locked", hint="Make a wallet"), providers=Part("locked"))
    assert section.states.shown == "locked"
    page.network.update(stake=Part(), providers=Part())
    assert section.states.shown == "loading"
