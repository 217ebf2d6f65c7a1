"""The real pages in the real frame: each has names for all its controls, and the keyboard reaches them in both themes' frames."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.settings import SETTINGS, Settings
from app.ui import theme
from app.ui.views.desk import Desk
from app.ui.views.first_start import FirstStartPage
from app.ui.views.main_window import MainWindow
from app.ui.views.pages import PAGES
from app.ui.views.tree import tree, unnamed
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui.settle import settle, until

EACH = pytest.mark.parametrize("key", [entry.key for entry in PAGES])


@pytest.fixture
async def window(desk: Desk, client: FakeClient) -> AsyncIterator[MainWindow]:
    held = Settings()
    client.answers[api.GetSettings] = api.SettingsReply(
        [api.SettingInfo(key, held.text(key), "", "") for key in SETTINGS]
    )
    made = MainWindow(desk)
    made.resize(theme.FIRST_WIDTH, theme.FIRST_HEIGHT)
    made.show()
    desk.shell.start()
    await until(lambda: desk.shell.state.token is not None)
    yield made
    made.hide()
    made.close_pages()
    made.deleteLater()
    await settle()


def walk(window: QWidget) -> Iterator[QWidget]:
    """Press Tab from widget to widget until it comes round."""
    seen: list[QWidget] = []
    widget = QApplication.focusWidget()
    while widget is not None and widget not in seen:
        seen.append(widget)
        yield widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()


@EACH
async def test_page__every_control__has_a_name(window: MainWindow, key: str) -> None:
    window.open_page(key)
    await settle()
    assert not [str(node) for node in unnamed(window)]


@EACH
async def test_page__tab__comes_round_and_reaches_the_page(window: MainWindow, key: str) -> None:
    window.open_page(key)
    await settle()
    window.activateWindow()
    await until(window.isActiveWindow)
    window.rail.findChildren(QPushButton)[0].setFocus()
    reached = list(walk(window))
    page = window.page
    assert reached, "nothing takes the focus"
    focusable = [one for one in tree(page) if one.focusable and one.depth]
    if focusable:
        assert any(page.isAncestorOf(widget) for widget in reached), f"Tab never enters {key}"


@EACH
async def test_page__closed_and_opened_100_times__leaves_no_task(desk: Desk, window: MainWindow, key: str) -> None:
    window.open_page(key)
    await settle()
    tasks = len(window.page.viewmodel._tasks)
    other = next(entry.key for entry in PAGES if entry.key != key)
    for _ in range(100):
        window.open_page(other)
        await settle(1)
        window.open_page(key)
        await settle(1)
    await until(lambda: len(window.page.viewmodel._tasks) <= tasks)


async def test_first_start__opened__the_easiest_way_has_the_focus(desk: Desk) -> None:
    made = MainWindow(desk, first="start")
    made.show()
    await settle()
    page = made.page
    assert isinstance(page, FirstStartPage)
    assert made.focusWidget() is page.look
    made.close_pages()


MOST_LOADED = 8  # modules in a step: some milliseconds
COUNT = """
import json, sys
from app.ui import run
from app.ui.views import front, main_window
from app.ui.views.pages import ready_modules
counts, held = [], len(sys.modules)
for _ in ready_modules():
    counts.append(len(sys.modules) - held)
    held = len(sys.modules)
from app.ui.views import models, monitor, settings, share, stake, stake_overview, use, wallet
print(json.dumps([max(counts), len(sys.modules) - held]))
"""


def test_ready_modules__each_step__loads_few_and_nothing_is_left_at_the_end() -> None:
    told = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True).stdout
    most, left = json.loads(told)
    assert most <= MOST_LOADED
    assert left == 0
