"""Passwords in the window: from the field to the signer, what is said when one is wrong, and the lock in the frame."""

import asyncio
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import BadInput, WrongPassword
from app.ui.views.consent import Sheets
from app.ui.views.desk import Desk
from app.ui.views.main_window import MainWindow
from app.ui.views.unlock import LockButton, NewPasswordSheet, UnlockSheet
from tests.ui.settle import settle, until

Given = Callable[[bytearray], None]


@pytest.fixture
def parent(application: QApplication) -> QWidget:
    return QWidget()


class Door:
    """Takes one password; keeps what it was given."""

    def __init__(self, *refusals: Exception) -> None:
        self.refusals = list(refusals)
        self.given: list[bytes] = []

    async def attempt(self, password: bytearray) -> None:
        self.given.append(bytes(password))
        password[:] = bytes(len(password))
        if self.refusals:
            raise self.refusals.pop(0)


async def test_unlock__typed_and_entered__goes_to_the_signer_as_bytes(parent: QWidget) -> None:
    door = Door()
    asking = asyncio.ensure_future(Sheets(parent).unlock(door.attempt))
    await until(lambda: bool(parent.findChildren(UnlockSheet)))
    (sheet,) = parent.findChildren(UnlockSheet)
    assert not sheet.unlock.isEnabled()
    QTest.keyClicks(sheet.field, "correct horse")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert await asking is True
    assert door.given == [b"correct horse"]
    parent.hide()


async def test_unlock__wrong__said_in_place_and_waits_before_the_next_try(parent: QWidget) -> None:
    door = Door(WrongPassword("The password is wrong", "Try again in 2 s", 2.0), BadInput("The vault is damaged", "Oh"))
    asking = asyncio.ensure_future(Sheets(parent).unlock(door.attempt))
    await until(lambda: bool(parent.findChildren(UnlockSheet)))
    (sheet,) = parent.findChildren(UnlockSheet)
    QTest.keyClicks(sheet.field, "wrong one")
    sheet.unlock.click()
    await until(sheet.trouble.isVisible)
    assert sheet.trouble.title.text() == "The password is wrong"
    QTest.keyClicks(sheet.field, "another")
    assert not sheet.unlock.isEnabled()
    assert sheet.unlock.text() == "Unlock in 2 s"
    sheet._tick(2)
    assert sheet.unlock.isEnabled()
    sheet.unlock.click()
    await until(lambda: sheet.trouble.title.text() == "The vault is damaged")
    sheet.reject()
    assert await asking is False
    parent.hide()


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [("correct horse", "correct horse", b"correct horse"), ("short", "short", None), ("correct horse", "corect", None)],
)
async def test_new_password__typed_twice__answered_when_same_and_long_enough(
    parent: QWidget, first: str, second: str, answer: bytes | None
) -> None:
    asking = asyncio.ensure_future(Sheets(parent).new_password())
    await until(lambda: bool(parent.findChildren(NewPasswordSheet)))
    (sheet,) = parent.findChildren(NewPasswordSheet)
    QTest.keyClicks(sheet.first, first)
    QTest.keyClick(sheet.first, Qt.Key.Key_Return)
    assert sheet.second.hasFocus() or not sheet.isActiveWindow()
    QTest.keyClicks(sheet.second, second)
    QTest.keyClick(sheet.second, Qt.Key.Key_Return)
    await settle()
    if answer is None:
        assert not asking.done()
        assert sheet.trouble.isVisible() is (first != second)
        sheet.reject()
    given = await asking
    assert given == answer
    parent.hide()


async def test_lock_button__in_the_frame__follows_the_vault(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(desk.vault, "lock", lambda: asked.append("lock"))
    monkeypatch.setattr(desk.vault, "open", lambda: asked.append("unlock"))
    window = MainWindow(desk)
    window.show()
    (button,) = window.findChildren(LockButton)
    assert not button.isVisible()
    desk.vault.update(status="locked")
    assert button.isVisible()
    assert button.accessibleName() == "The wallet is locked: unlock it"
    button.click()
    desk.vault.update(status="unlocked")
    assert button.accessibleName() == "The wallet is unlocked: lock it"
    (keys,) = button.findChildren(QShortcut)
    assert keys.key().toString() == "Ctrl+L"
    keys.activated.emit()
    assert asked == ["unlock", "lock"]
    window.hide()
    window.close_pages()
