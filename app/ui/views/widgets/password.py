"""A field for secrets that leaves no copies of them as text.

Qt's line edit keeps what was typed in buffers that outlive it. So keys never reach it: each key's bytes are appended to one
bytearray that is overwritten when the field is emptied, and the line edit below holds as many dots. Nothing can be pasted.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from app.ui.texts import translate

LONGEST = 1024
_DOT = "●"


class PasswordField(QLineEdit):
    """Takes a secret key by key. `take()` hands the bytes over and leaves the field empty; `entered` is the Enter key."""

    typed = Signal()
    entered = Signal()
    refused = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._secret = bytearray(LONGEST)
        self._lengths: list[int] = []  # bytes of each character, so that Backspace takes a whole one
        self._used = 0
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setEchoMode(QLineEdit.EchoMode.Password)  # tells assistive technology that it is protected
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def __len__(self) -> int:
        return len(self._lengths)

    def __bool__(self) -> bool:
        return True  # a field is there, full or empty

    def take(self) -> bytearray:
        """Return what was typed as UTF-8 and empty the field; the caller wipes what it was given."""
        given = self._secret[: self._used]
        self.clear()
        return given

    def same_as(self, other: "PasswordField") -> bool:
        """Tell whether both hold the same."""
        with memoryview(self._secret) as mine, memoryview(other._secret) as theirs:
            return mine[: self._used] == theirs[: other._used]

    def clear(self) -> None:
        """Overwrite and forget what was typed."""
        self._secret[:] = bytes(LONGEST)
        self._lengths.clear()
        self._used = 0
        self._show()

    def event(self, event: QEvent) -> bool:
        # A shortcut of the window must not take a key that is part of the secret.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _writes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.refused.emit(translate("widgets", "Type the password: a copied one stays in the clipboard"))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self._drop()
        elif event.key() == Qt.Key.Key_Escape and self._used:
            self.clear()
        elif _writes(event):
            self._append(event.text())
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.ignore()

    def _append(self, character: str) -> None:
        data = bytearray(character, "utf-8", "ignore")
        if self._used + len(data) <= LONGEST:
            self._secret[self._used : self._used + len(data)] = data
            self._used += len(data)
            self._lengths.append(len(data))
        data[:] = bytes(len(data))
        self._show()

    def _drop(self) -> None:
        if self._lengths:
            size = self._lengths.pop()
            self._used -= size
            self._secret[self._used : self._used + size] = bytes(size)
            self._show()

    def _show(self) -> None:
        self.setText(_DOT * len(self._lengths))
        self.typed.emit()


def _writes(event: QKeyEvent) -> bool:
    """Tell whether a key press stands for a character."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    with_alt_gr = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and (not held or bool(with_alt_gr))
