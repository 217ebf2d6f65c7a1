"""Passwords: the sheets that take them, from the field to the signer's pipe without a copy, and the lock of the frame."""

import asyncio
import math

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError, WrongPassword
from app.ui.texts import translate
from app.ui.viewmodels.proposals import Attempt
from app.ui.viewmodels.vault import Vault
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Banner, Button, Label, PasswordField, muted, row, text

SHORTEST = 8  # as the signer has it


class UnlockSheet(Sheet):
    """Answers true once the password was taken; a wrong one is said in place, with the wait it costs."""

    def __init__(self, parent: QWidget, attempt: Attempt) -> None:
        super().__init__(parent, translate("unlock", "Unlock the wallet"))
        self._attempt = attempt
        self.field = PasswordField(translate("unlock", "Password"))
        self.trouble = Banner("loss")
        self.trouble.hide()
        self.unlock = Button(translate("unlock", "Unlock"), "main", "lock-open", self._try)
        later = Button(translate("unlock", "Not now"), clicked=lambda: self.give(False))
        label = Label(translate("unlock", "Password"), "strong")
        label.setBuddy(self.field)
        sentence = translate("unlock", "It goes to the signer alone, which locks itself after 10 quiet minutes.")
        self.add(muted(sentence), label, self.field, self.trouble, row(None, later, self.unlock))
        self._wait = QTimer(self)
        self._wait.setInterval(1000)
        self._wait.timeout.connect(self._tick)
        self._left = 0
        self.field.entered.connect(self._try)
        self.field.typed.connect(self._show)
        self.field.refused.connect(lambda words: self._say(words, ""))
        self.field.setFocus()
        self._show()

    def _try(self) -> None:
        if self.unlock.isEnabled():
            self._trying = asyncio.ensure_future(self._give())

    async def _give(self) -> None:
        self.field.setEnabled(False)
        self.unlock.setEnabled(False)
        self.unlock.setText(translate("unlock", "Unlocking"))
        try:
            await self._attempt(self.field.take())
        except WrongPassword as error:
            self._say(error.title, "")
            self._left = math.ceil(error.wait_seconds)
            self._wait.start()
        except AppError as error:
            self._say(error.title, error.hint)
        else:
            self.give(True)
            return
        self.field.setEnabled(True)
        self.field.setFocus()
        self.unlock.setText(translate("unlock", "Unlock"))
        self._tick(0)

    def _tick(self, by: int = 1) -> None:
        self._left = max(0, self._left - by)
        if not self._left:
            self._wait.stop()
        self._show()

    def _show(self) -> None:
        self.unlock.setEnabled(self._left == 0 and len(self.field) > 0)
        waiting = translate("unlock", "Unlock in {0} s").format(self._left)
        self.unlock.setText(waiting if self._left else translate("unlock", "Unlock"))

    def _say(self, title: str, hint: str) -> None:
        self.trouble.show_message(title, hint)
        self.trouble.show()


class NewPasswordSheet(Sheet):
    """Answers a new password, typed twice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("unlock", "Choose a password"))
        self.first = PasswordField(translate("unlock", "Password"))
        self.second = PasswordField(translate("unlock", "The same again"))
        self.trouble = Label("", "danger", wrap=True)
        self.trouble.hide()
        self.proceed = Button(translate("unlock", "Continue"), "main", clicked=self._finish)
        later = Button(translate("unlock", "Not now"), clicked=lambda: self.give(None))
        labels = [Label(field.accessibleName(), "strong") for field in (self.first, self.second)]
        for label, field in zip(labels, (self.first, self.second), strict=True):
            label.setBuddy(field)
            field.typed.connect(self._show)
            field.refused.connect(self._say)
        self.add(
            text(translate("unlock", "It protects the wallet on this computer. A few random words are a good one.")),
            labels[0],
            self.first,
            labels[1],
            self.second,
            self.trouble,
            muted(translate("unlock", "If you forget it, the words of the wallet make it again.")),
            row(None, later, self.proceed),
        )
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self._finish)
        self.first.setFocus()
        self._show()

    def _finish(self) -> None:
        if not self.first.same_as(self.second):
            self._say(translate("unlock", "The two passwords differ"))
            return
        if self.proceed.isEnabled():
            self.second.clear()
            self.give(self.first.take())

    def _show(self) -> None:
        self.trouble.hide()
        self.proceed.setEnabled(len(self.first) >= SHORTEST and len(self.second) > 0)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()


class LockButton(Button):
    """The wallet's lock in the frame, always in reach (Ctrl+L): locks at once, unlocks by password."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(translate("unlock", "Lock the wallet"), "icon", "lock", self._turn)
        self._vault = vault
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(self._turn)
        vault.changed.connect(self._show)
        self._dress()
        if vault.state.status == "missing":
            self.hide()

    def _turn(self) -> None:
        if self._vault.state.status == "unlocked":
            self._vault.lock()
        else:
            self._vault.open()

    def _show(self) -> None:
        self._dress()
        self.setVisible(self._vault.state.status != "missing")

    def _dress(self) -> None:
        unlocked = self._vault.state.status == "unlocked"
        words = (
            translate("unlock", "The wallet is unlocked: lock it")
            if unlocked
            else translate("unlock", "The wallet is locked: unlock it")
        )
        self.set_picture("lock-open" if unlocked else "lock")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({QKeySequence('Ctrl+L').toString(QKeySequence.SequenceFormat.NativeText)})")
