"""The windows in which a wallet's words are typed or shown; they are opened in a process of their own alone (app.ui.words_child)."""

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtWidgets import QPlainTextEdit

from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import said, translate
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import (
    Banner,
    Button,
    Label,
    PasswordField,
    column,
    faint,
    muted,
    row,
    text,
)
from app.ui.views.words_parts import Handed, PassphraseBox, Step, WordGrid


class RestoreSheet(Sheet):
    """Takes the words of a wallet that exists; `problem` says what is wrong with them. Answers them, as Handed."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, problem: Callable[[str], str]) -> None:
        super().__init__(None, translate("words", "Bring a wallet back"))
        self._problem = problem
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(translate("words", "Words"))
        self.field.setTabChangesFocus(True)
        self.field.setUndoRedoEnabled(False)
        self.field.setFixedHeight(theme.now().sizes.row * 3)
        self.trouble = Label("", "danger", wrap=True)
        self.count = faint()
        self.passphrase = PassphraseBox(new=False)
        self.restore = Button(translate("words", "Restore"), "main", "check", self._finish)
        later = Button(translate("words", "Not now"), clicked=lambda: self.give(None))
        self.add(
            text(translate("words", "Type its 12 to 24 words in their order, in any of their languages.")),
            column(self.field, self.count),
            self.trouble,
            self.passphrase,
            row(None, later, self.restore),
        )
        self.field.textChanged.connect(self._show)
        self.field.setFocus()
        self._show()

    def _show(self) -> None:
        count = len(self._text().split())
        self.trouble.hide()
        self.count.setText(translate("words", "%n word(s)", "", count))
        self.restore.setEnabled(count > 0)

    def _finish(self) -> None:
        trouble = self._problem(self._text())
        if trouble:
            self.trouble.setText(said(trouble))
            self.trouble.show()
            self.field.setFocus()
        elif self.passphrase.is_whole():
            words = bytearray(" ".join(self._text().lower().split()).encode())
            self.give(Handed(words, self.passphrase.take()))

    def _text(self) -> str:
        return self.field.toPlainText()


class ShowSheet(Sheet):
    """Asks for the password and shows the words; `unveil` opens the vault. Answers empty bytes once they were seen."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, unveil: Callable[[bytearray], Awaitable[list[str]]]) -> None:
        super().__init__(None, translate("words", "The words of your wallet"))
        self._unveil = unveil
        self.field = PasswordField(translate("unlock", "Password"))
        self.trouble = Banner("loss")
        self.trouble.hide()
        self.open_vault = Button(translate("words", "Show the words"), "main", "eye", self._open)
        label = Label(translate("unlock", "Password"), "strong")
        label.setBuddy(self.field)
        later = Button(translate("words", "Not now"), clicked=lambda: self.give(None))
        self._locked = Step(
            muted(translate("words", "Nobody should see your screen now: whoever has the words has the money.")),
            column(label, self.field),
            self.trouble,
            row(None, later, self.open_vault),
        )
        self.add(self._locked)
        self.field.entered.connect(self._open)
        self.field.typed.connect(lambda: self.open_vault.setEnabled(len(self.field) > 0))
        self.open_vault.setEnabled(False)
        self.field.setFocus()

    def _open(self) -> None:
        if self.open_vault.isEnabled():
            self.open_vault.setEnabled(False)
            self._opening = asyncio.ensure_future(self._show())

    async def _show(self) -> None:
        try:
            words = await self._unveil(self.field.take())
        except AppError as error:
            self.trouble.show_message(error.title, error.hint)
            self.trouble.show()
            return
        done = Button(translate("words", "Done"), "main", clicked=lambda: self.give(bytearray()))
        self._locked.hide()
        self.add(WordGrid(words), row(None, done))
        done.setFocus()
