"""Share, monitor and settings for everybody: each control that takes the focus has a name, in the order of reading."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.views.desk import Desk
from app.ui.views.monitor import MonitorPage
from app.ui.views.page import Page
from app.ui.views.settings import SettingsPage
from app.ui.views.share import SharePage
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import share_replies as replies
from tests.ui.settle import until

ROW = 36


@pytest.fixture
def client(client: FakeClient) -> FakeClient:
    client.answers |= {
        api.GetShare: replies.share(electricity=None),
        api.GetMonitor: replies.monitor(replies.CPU, replies.GPU),
        api.GetHistory: lambda request: replies.history(request.span),
        api.GetSettings: replies.settings(idle_seconds="77"),
        api.GetModels: replies.models(),
    }
    return client


def controls(page: Page) -> list[QWidget]:
    """Return what can take the focus by Tab, in that order."""
    found: list[QWidget] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if by_tab and page.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("made", [SharePage, MonitorPage, SettingsPage])
async def test_page__every_control__has_a_name(desk: Desk, made: Callable[[Desk], Page]) -> None:
    page = made(desk)
    page.resize(940, 900)
    page.show()
    await until(lambda: len(controls(page)) > 4)
    nameless = [type(one).__name__ for one in controls(page) if not name(one)]
    assert nameless == []


@pytest.mark.parametrize("made", [SharePage, MonitorPage, SettingsPage])
async def test_page__tab__goes_as_one_reads(desk: Desk, made: Callable[[Desk], Page]) -> None:
    page = made(desk)
    page.resize(1100, 900)
    page.show()
    await until(lambda: len(controls(page)) > 4)
    inside = page.widget()
    assert inside is not None
    places = [one.mapTo(inside, one.rect().center()) for one in controls(page)]
    # Back up only to go on at the right, into the next card of a row.
    backwards = [(one, other) for one, other in pairwise(places) if other.y() < one.y() - ROW and other.x() <= one.x()]
    assert backwards == []
