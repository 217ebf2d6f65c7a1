"""The password field takes keys, gives bytes, and keeps no text."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.ui.views.widgets import PasswordField
from tests.house.rules import ROOT

pytestmark = pytest.mark.usefixtures("application")
SECRET = "Heron7-Quartz9!Umbrella"


def typed(widget: QWidget, text: str) -> None:
    """Press the keys of any letters; Qt's own test keys are ASCII."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign))


@pytest.fixture
def field() -> PasswordField:
    made = PasswordField("Password", "At least 8 characters")
    made.show()
    return made


def test_field__typed__gives_its_bytes_once(field: PasswordField) -> None:
    typed(field, "pässwört")
    assert len(field) == 8
    assert field.take() == "pässwört".encode()
    assert len(field) == 0
    assert field.take() == b""
    assert not any(field._secret)


def test_field__backspace__takes_a_whole_character(field: PasswordField) -> None:
    typed(field, "aé")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.take() == b"a"
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert len(field) == 0


def test_field__shows_dots_alone(field: PasswordField) -> None:
    typed(field, "secret")
    assert set(field.text()) == {"●"}
    assert len(field.text()) == 6


def test_field__escape__empties(field: PasswordField) -> None:
    typed(field, "secret")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(field) == 0
    assert not any(field._secret)


def test_field__enter__is_told(field: PasswordField) -> None:
    told: list[int] = []
    field.entered.connect(lambda: told.append(len(field)))
    typed(field, "ab")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [2]


def test_field__paste__is_refused_in_words(field: PasswordField) -> None:
    said: list[str] = []
    field.refused.connect(said.append)
    QGuiApplication.clipboard().setText("secret")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(field) == 0
    assert len(said) == 1
    QGuiApplication.clipboard().clear()


def test_field__too_long__stops_at_its_end(field: PasswordField) -> None:
    from app.ui.views.widgets.password import LONGEST

    typed(field, "x" * (LONGEST + 5))
    assert len(field) == LONGEST


def test_same_as__two_fields__compared_by_bytes(field: PasswordField) -> None:
    other = PasswordField("Again")
    for one in (field, other):
        typed(one, "abc")
    assert field.same_as(other)
    typed(other, "d")
    assert not field.same_as(other)


def test_field__assistive_technology__sees_a_protected_field_and_no_secret(field: PasswordField) -> None:
    typed(field, SECRET)
    face = QAccessible.queryAccessibleInterface(field)
    assert face.text(QAccessible.Text.Name) == "Password"
    assert face.role() == QAccessible.Role.EditableText
    assert face.state().passwordEdit
    assert SECRET not in face.text(QAccessible.Text.Value)
    field.clear()


def test_field__shortcut_of_the_window__does_not_take_a_key_of_the_secret() -> None:
    window, fired = QWidget(), []
    field = PasswordField("Password")
    QVBoxLayout(window).addWidget(field)
    QShortcut("k", window).activated.connect(lambda: fired.append(1))
    window.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_K)
    assert not fired
    assert field.take() == b"k"
    window.deleteLater()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_field__taken_and_wiped__leaves_no_copy_in_memory(field: PasswordField, encoding: str) -> None:
    for sign in _letters(1):
        typed(field, sign)
    given = field.take()
    given[:] = bytes(len(given))
    assert _count(1, encoding) == 0


def test_field__not_yet_taken__is_found_by_the_search(field: PasswordField) -> None:
    for sign in _letters(2):
        typed(field, sign)
    assert _count(2, "utf-8") == 1, "in the one bytearray and nowhere else"
    field.clear()
    assert _count(2, "utf-8") == 0


def test_line_edit_of_qt__cleared__leaves_copies() -> None:
    line = QLineEdit()
    line.show()
    for sign in _letters(3):
        typed(line, sign)
    line.clear()
    assert _count(3, "utf-16-le") > 0, "then our own field would not be needed"
    line.deleteLater()


def _letters(by: int) -> Iterator[str]:
    """Yield a secret's letters one by one: put together, the test itself would leave the copies it looks for."""
    return (chr(ord(sign) ^ by) for sign in SECRET)


def _count(by: int, encoding: str) -> int:
    """Count copies of `_letters(by)` in this process's memory, looked for by another, which is told them in disguise."""
    gc.collect()
    hidden = bytes(byte ^ 0x55 for sign in _letters(by) for byte in sign.encode(encoding))
    argv = [sys.executable, "-m", "tests.ui.memory", str(os.getpid()), hidden.hex()]
    return int(subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
