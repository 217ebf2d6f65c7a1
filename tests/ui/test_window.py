"""The frame: pages, rail, line to the agent, notices, themes; and that nothing is left behind or without a name."""

import asyncio
import gc
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QScrollArea, QWidget
from shiboken6 import isValid

from app.domain.errors import ChainAway
from app.ui import theme
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing
from app.ui.views.main_window import MainWindow
from app.ui.views.page import Page
from app.ui.views.pages import Entry
from app.ui.views.plain import PlainPage
from app.ui.views.tree import tree, unnamed
from app.ui.views.widgets import Banner, Pill, Switch
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.conftest import ADDRESS, STATUS
from tests.ui.settle import settle, until

KEYS = ("share", "wallet", "stake", "monitor", "models", "use")


class Told(PlainPage):
    """A page that remembers what of it was asked for."""

    argument = ""

    def open_at(self, argument: str) -> None:
        self.argument = argument


class Holding(Told):
    """A page with something of the person's on it."""

    @property
    def holding(self) -> bool:
        return True


def entries() -> tuple[Entry, ...]:
    def entry(key: str) -> Entry:
        make = Holding if key == "use" else Told
        return Entry(key, lambda: key.title(), lambda: f"The {key} page", "sprout", make, in_rail=key in KEYS)

    return tuple(entry(key) for key in (*KEYS, "settings"))


@pytest.fixture
async def window(desk: Desk) -> MainWindow:
    made = MainWindow(desk, entries())
    made.resize(theme.FIRST_WIDTH, theme.FIRST_HEIGHT)
    made.show()
    desk.shell.start()
    await settle()
    return made


async def opened(window: MainWindow, key: str) -> Page:
    """Open a page and wait until it is on show."""
    window.open_page(key)
    page = window.page
    await until(page.isVisible)
    return page


def label(window: QWidget, words: str) -> bool:
    return any(words in one.text() for one in window.findChildren(QLabel) if one.isVisible())


async def test_window__shown__paints_before_the_agent_answers(desk: Desk, client: FakeClient) -> None:
    await client.break_off()
    window = MainWindow(desk, entries())
    window.show()
    await settle()
    assert label(window, "Connecting")
    assert label(window, "No wallet yet")
    assert not window.grab().isNull()
    window.hide()


async def test_window__agent_answers__account_and_state_in_sight(window: MainWindow) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    assert label(window, "0x9A3f…77d1")
    assert label(window, "Sharing")
    assert not label(window, "Connecting")


async def test_window__agent_gone__says_reconnecting_until_it_is_back(window: MainWindow, client: FakeClient) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    await client.break_off()
    await until(lambda: label(window, "Reconnecting"))
    assert label(window, "1,204.50 FLW"), "what was known stays"
    await client.come_back()
    await until(lambda: not label(window, "Reconnecting"))


async def test_rail__ctrl_and_number__opens_the_page(window: MainWindow) -> None:
    for number, key in enumerate(KEYS, 1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        assert window.key == key
        assert label(window, f"The {key} page")


async def test_rail__page_outside_it__leaves_none_marked(window: MainWindow) -> None:
    marked = [one for one in window.rail.findChildren(QPushButton) if one.isCheckable() and one.isChecked()]
    assert len(marked) == 1
    window.open_page("settings")
    assert not any(one.isChecked() for one in window.rail.findChildren(QPushButton) if one.isCheckable())


async def test_open_page__argument__reaches_the_page(window: MainWindow, desk: Desk) -> None:
    desk.shell.open("settings", "idle_seconds")
    assert isinstance(window.page, Told)
    assert window.page.argument == "idle_seconds"
    desk.shell.open("no such page")
    assert window.key == "share"


async def test_pages__made_when_first_opened_and_kept(window: MainWindow) -> None:
    assert len(window.findChildren(Told)) == 1
    page = await opened(window, "use")
    await opened(window, "share")
    assert await opened(window, "use") is page
    assert len(window.findChildren(Told)) == 2


async def test_pages__new_one__the_one_before_stays_until_it_is_whole(window: MainWindow) -> None:
    first = window.page
    window.open_page("use")
    coming = window.page
    assert first.isVisible()
    assert not coming.isVisible()
    assert label(window, "The use page")
    await until(coming.isVisible)
    assert not first.isVisible()


async def test_pages__another_opened_before_one_has_come__only_that_is_shown(window: MainWindow) -> None:
    first = window.page
    window.open_page("use")
    coming = window.page
    window.open_page("share")
    await settle()
    assert first.isVisible()
    assert not coming.isVisible()
    assert await opened(window, "use") is coming


async def test_pages__closed_while_one_is_coming__nothing_is_left(desk: Desk) -> None:
    window = MainWindow(desk, entries())
    window.show()
    window.open_page("use")
    window.close_pages()
    window.deleteLater()
    await settle()
    assert not isValid(window)


async def test_pages__more_than_are_kept__those_longest_unseen_go(window: MainWindow) -> None:
    first = window.page
    window.open_page("use")
    held = window.page
    for key in ("wallet", "stake", "monitor"):
        window.open_page(key)
    await settle()
    assert window.page.isVisible()
    assert not isValid(first)
    window.open_page("use")
    assert window.page is held
    window.open_page("share")
    assert label(window, "The share page")


async def test_page__hidden__neither_renders_nor_is_watched(window: MainWindow, desk: Desk, client: FakeClient) -> None:
    window.hide()
    rendered = []
    window.page.show_state = lambda: rendered.append(1)  # type: ignore[method-assign]
    desk.shell.update(jobs_done=99)
    asked = len(client.asked)
    desk.shell.wake()
    await asyncio.sleep(0.05)
    assert not rendered
    assert len(client.asked) == asked
    window.show()
    assert rendered == [1]


async def test_switch__clicked__asks_the_agent_and_shows_what_is_true(window: MainWindow, client: FakeClient) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    client.answers[api.SetSharing] = api.Ok()
    client.answers[api.GetStatus] = msgspec.structs.replace(STATUS, state="off", sharing=False)
    switch = window.rail.findChild(Switch)
    assert isinstance(switch, Switch)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    await until(lambda: bool(client.asked_of(api.SetSharing)))
    assert client.asked_of(api.SetSharing) == [api.SetSharing(False)]
    await until(lambda: label(window, "Off"))
    assert not switch.isChecked()


async def test_switch__refused__goes_back_and_says_why(window: MainWindow, client: FakeClient) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    client.answers[api.SetSharing] = ChainAway("No node answers", "Wait")
    switch = window.rail.findChild(Switch)
    assert isinstance(switch, Switch)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    await until(lambda: label(window, "No node answers"))
    assert switch.isChecked()


async def test_notices__error__is_shown_once_and_dismissed(window: MainWindow, desk: Desk) -> None:
    desk.notices.error(ChainAway("No node answers", "Wait a little"))
    desk.notices.error(ChainAway("No node answers", "Wait a little"))
    await settle()
    (banner,) = [one for one in window.findChildren(Banner) if one.isVisible()]
    QTest.mouseClick(banner.dismiss, Qt.MouseButton.LeftButton)
    await settle()
    assert not [one for one in window.findChildren(Banner) if one.isVisible()]


async def test_notices__news_of_the_agent__is_shown(window: MainWindow, client: FakeClient) -> None:
    client.tell(api.NoticeEvent("The local network began anew", "Play money is new"))
    await until(lambda: label(window, "The local network began anew"))


async def test_theme__switched__repaints_all(window: MainWindow, dressing: Dressing) -> None:
    def ground() -> str:
        return window.grab().toImage().pixelColor(700, 770).name().upper()

    assert ground() == theme.LIGHT.ground
    dressing.wear("dark", 1.0)
    await settle()
    assert ground() == theme.DARK.ground


@pytest.mark.parametrize("scale", [1.0, 2.0])
async def test_text_scale__least_window__nothing_is_cut(desk: Desk, dressing: Dressing, scale: float) -> None:
    dressing.wear("light", scale)
    window = MainWindow(desk, entries())
    window.resize(theme.LEAST_WIDTH, theme.LEAST_HEIGHT)
    window.show()
    desk.shell.start()
    await until(lambda: label(window, "FLW"))
    cut = [
        one.text()
        for one in window.findChildren(QLabel)
        if one.isVisible() and not one.wordWrap() and one.text() and one.width() < one.minimumSizeHint().width()
    ]
    assert not cut
    assert window.width() == theme.least_width()
    window.hide()


async def test_tab__walks_every_control__each_has_a_name_and_a_ring(window: MainWindow) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    window.activateWindow()
    start = window.rail.findChildren(QPushButton)[0]
    start.setFocus()
    seen: list[QWidget] = []
    widget: QWidget | None = start
    while widget is not None and widget not in seen:
        seen.append(widget)
        plain = widget.grab().toImage()
        window.setFocus()
        if not isinstance(widget, QScrollArea):
            assert widget.grab().toImage() != plain, f"{widget} shows no focus"
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
    assert len(seen) >= 11  # six pages, switch, account, network, theme, settings
    assert not unnamed(window)


async def test_tree__window__tells_pages_switch_and_account(window: MainWindow) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    told = [str(node) for node in tree(window)]
    assert any("Share compute" in line for line in told)
    assert any(ADDRESS in line for line in told)


async def test_tree__nameless_button__is_found(window: MainWindow) -> None:
    button = QPushButton(window)
    button.show()
    assert [node.role.name for node in unnamed(window)] == ["Button"]
    button.deleteLater()


def kinds(window: QWidget) -> Counter[str]:
    """Count what belongs to a window by its class."""
    return Counter(one.metaObject().className() for one in window.findChildren(QObject))


async def test_page_changes__1000__leave_nothing_behind(window: MainWindow, desk: Desk) -> None:
    for key in KEYS * 2:  # the first round makes pages, the second what Qt makes when it changes them
        window.open_page(key)
        await settle(2)
    await until(lambda: label(window, "1,204.50 FLW"))
    gc.collect()
    objects, widgets, tasks = (
        kinds(window),
        len(QApplication.allWidgets()),
        len(asyncio.all_tasks()),
    )
    for number in range(1000):
        window.open_page(KEYS[number % len(KEYS)])
        if number % 10 == 0:
            await settle(1)
    for key in KEYS:  # the pages that are kept are those of before
        window.open_page(key)
        await settle(2)
    gc.collect()
    # Waited for: Qt takes its own animations away by a later event.
    await until(lambda: len(asyncio.all_tasks()) <= tasks and kinds(window) == objects)
    assert len(QApplication.allWidgets()) == widgets


async def test_pictures__light_and_dark__are_written(window: MainWindow, dressing: Dressing, tmp_path: Path) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    for name in ("light", "dark"):
        dressing.wear(name, 1.0)
        await settle()
        assert window.grab().save(str(tmp_path / f"shell-{name}.png"))
    assert isinstance(window.page, Page)
    assert isinstance(window.rail.findChild(Pill), Pill)


async def test_network__its_menu__gives_play_money_and_lets_days_pass(window: MainWindow, client: FakeClient) -> None:
    await until(lambda: label(window, "1,204.50 FLW"))
    client.answers[api.Drip] = api.Ok()
    client.answers[api.AdvanceTime] = api.Ok()
    menu = window.topbar._network.menu()
    actions = {action.text(): action for action in menu.actions()}
    actions["Get play money"].trigger()
    await until(lambda: client.asked_of(api.Drip) == [api.Drip(ADDRESS)])
    within = actions["Let time pass"].menu()
    assert isinstance(within, QMenu)
    for action in within.actions():
        action.trigger()
    await until(lambda: len(client.asked_of(api.AdvanceTime)) == 3)
    assert {one.seconds for one in client.asked_of(api.AdvanceTime)} == {days * 86_400 for days in (1, 7, 14)}
