"""Eyes and hands before the real window: controls found by their accessible names, clicked and typed at as a person does."""

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QTableView, QWidget

from app.ui.views.front import Front

PATIENCE = 90.0  # a busy machine starts an agent slowly
LOOK_SECONDS = 0.05
T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Unseen(AssertionError):
    """What was to appear did not; the message tells what is there instead."""


class Hands:
    """What somebody does at the window, and sees in it: in the sheet that is open, or else in the window."""

    def __init__(self, front: Front) -> None:
        self._front = front

    @property
    def place(self) -> QWidget:
        """What takes the clicks now."""
        return QApplication.activeModalWidget() or self._front.window

    def words(self) -> list[str]:
        """Return every sentence that is shown."""
        return [one.text() for one in _seen(self.place, QLabel) if one.text()]

    async def see(self, words: str, seconds: float = PATIENCE) -> str:
        """Wait until a sentence with these words is shown; return it."""
        return await self.until(lambda: next((one for one in self.words() if words in one), None), words, seconds)

    async def until(self, look: Callable[[], T | None], what: str, seconds: float = PATIENCE) -> T:
        """Wait until `look` finds something; return it. Raises Unseen."""
        end = time.monotonic() + seconds
        while not (found := look()):
            if time.monotonic() > end:
                raise Unseen(f"'{what}' did not come, but: {self.words()}")
            await asyncio.sleep(LOOK_SECONDS)
        return found

    async def click(self, name: str) -> None:
        """Click the button of this name, once it can be clicked."""
        button = await self.until(lambda: self._usable(QAbstractButton, name), f"the button {name}")
        _bring_into_view(button)
        await move(lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))

    async def write(self, name: str, text: str) -> None:
        """Click the field of this name, and type."""
        field = await self.until(lambda: self._usable(QLineEdit, name), f"the field {name}")
        _bring_into_view(field)
        await move(lambda: QTest.mouseClick(field, Qt.MouseButton.LeftButton))
        await move(lambda: QTest.keyClicks(field, text))

    async def press(self, key: Qt.Key) -> None:
        """Press a key with Ctrl, as for a page of the rail or the lock."""
        place = self.place
        place.activateWindow()  # as the screen's manager does when a sheet over it has closed; offscreen there is none
        await self.until(place.isActiveWindow, "the keyboard's focus")
        await move(lambda: QTest.keyClick(place, key, Qt.KeyboardModifier.ControlModifier))

    def field(self, name: str) -> QLineEdit | None:
        """Return the field of this name, if it can be typed in."""
        return self._usable(QLineEdit, name)

    def can(self, name: str) -> bool:
        """Say whether there is a button of this name that can be clicked."""
        return self._usable(QAbstractButton, name) is not None

    def cells(self, table: str) -> list[list[str]]:
        """Return the rows of the table of this name, as they are written."""
        view = next((one for one in _seen(self.place, QTableView) if name_of(one) == table), None)
        return [] if view is None else list(_rows(view.model()))

    def _usable(self, kind: type[W], name: str) -> W | None:
        return next((one for one in _seen(self.place, kind) if one.isEnabled() and name_of(one) == name), None)


def name_of(widget: QObject) -> str:
    """Return the name that assistive technology is told."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


async def move(hand: Callable[[], None]) -> None:
    """Move outside every task: what Qt then lets run at once may be tasks, and they cannot run within one."""
    moved = asyncio.get_running_loop().create_future()

    def move() -> None:
        hand()
        moved.set_result(None)

    asyncio.get_running_loop().call_soon(move)
    await moved


def _seen(place: QWidget, kind: type[W]) -> Iterator[W]:
    """Return the widgets of a kind that are shown: what a page has of its own before what the frame around it has."""
    found = [one for one in place.findChildren(kind) if one.isVisible()]
    return iter(sorted(found, key=_framed))


def _framed(widget: QWidget) -> bool:
    parent: QWidget | None = widget
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return False
        parent = parent.parentWidget()
    return True


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _rows(model: QAbstractItemModel) -> Iterator[list[str]]:
    for row in range(model.rowCount()):
        yield [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
