"""The windows of a wallet's words; they are opened in a process of their own alone (app.ui.words_child)."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import said, translate
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Banner, Button, Inset, Label, PasswordField, column, faint, muted, row, text
from app.ui.views.widgets.boxes import Item, fill

ASKED = 3  # of the words are asked for, to see that they were written down
_IN_A_ROW = 3


class MakeSheet(Sheet):
    """Shows new words, then asks for some of them; answers all as bytes, between spaces."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(None, translate("words", "The words of your new wallet"))
        self._words = tuple(words)
        self.asked = sorted(secrets.SystemRandom().sample(range(len(words)), ASKED))
        self.written = Button(
            translate("words", "I have written them down"), "main", clicked=lambda: self._turn(check=True)
        )
        self.check = Button(translate("words", "Finish"), "main", "check", self._finish)
        self.fields = [_WordField(number + 1) for number in self.asked]
        self.trouble = Label("", "danger", wrap=True)
        self._first, self._second = self._shown(), self._checked()
        self.add(self._first, self._second)
        self._turn(check=False)

    def _shown(self) -> QWidget:
        return _Step(
            text(translate("words", "Write these words on paper, in this order.")),
            WordGrid(self._words),
            muted(
                translate(
                    "words",
                    "Whoever has them has the money; without them nobody can bring the wallet back. "
                    "This window is a process of its own that ends with this step.",
                )
            ),
            row(None, self._later(), self.written),
        )

    def _checked(self) -> QWidget:
        back = Button(translate("words", "Show them again"), clicked=lambda: self._turn(check=False))
        for field in self.fields:
            field.line.textChanged.connect(self._show)
            field.line.returnPressed.connect(self._finish)
        return _Step(
            text(translate("words", "Type these words from your paper.")),
            *self.fields,
            self.trouble,
            row(None, self._later(), back, self.check),
        )

    def _later(self) -> Button:
        return Button(translate("words", "Not now"), clicked=lambda: self.give(None))

    def _turn(self, *, check: bool) -> None:
        self._first.setVisible(not check)
        self._second.setVisible(check)
        for field in self.fields:
            field.line.clear()
        self._show()
        (self.fields[0].line if check else self.written).setFocus()

    def _show(self) -> None:
        self.trouble.hide()
        self.check.setEnabled(all(field.word for field in self.fields))

    def _finish(self) -> None:
        if not self.check.isEnabled():
            return
        wrong = [
            number for number, field in zip(self.asked, self.fields, strict=True) if field.word != self._at(number)
        ]
        if wrong:
            words = translate("words", "Word {0} is another one. Look at your paper again.")
            self.trouble.setText(words.format(wrong[0] + 1))
            self.trouble.show()
            return
        self.give(bytearray(" ".join(self._words).encode()))

    def _at(self, number: int) -> str:
        return self._words[number]


class RestoreSheet(Sheet):
    """Takes the words of a wallet that exists; `problem` says what is wrong with them. Answers them as bytes."""

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
        self.restore = Button(translate("words", "Restore"), "main", "check", self._finish)
        later = Button(translate("words", "Not now"), clicked=lambda: self.give(None))
        self.add(
            text(translate("words", "Type its 12 to 24 words in their order, with spaces between them.")),
            column(self.field, self.count),
            self.trouble,
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
            return
        self.give(bytearray(" ".join(self._text().lower().split()).encode()))

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
        self._locked = _Step(
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


class WordGrid(Inset):
    """Words with their numbers, in rows."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(name=translate("words", "Words"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.BASE)
        for place, word in enumerate(words):
            number, shown = faint(f"{place + 1}"), Label(word, "heading")
            shown.setAccessibleName(f"{place + 1}: {word}")
            line, at = divmod(place, _IN_A_ROW)
            grid.addWidget(number, line, at * 2)
            grid.addWidget(shown, line, at * 2 + 1)
            grid.setColumnStretch(at * 2 + 1, 1)
        self.box.addLayout(grid)


class _WordField(QWidget):
    """One word that is asked for by its number."""

    def __init__(self, number: int) -> None:
        super().__init__()
        words = translate("words", "Word {0}").format(number)
        self.line = QLineEdit()
        self.line.setAccessibleName(words)
        label = Label(words, "strong")
        label.setBuddy(self.line)
        box = row(label, self.line)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    @property
    def word(self) -> str:
        return self.line.text().strip().lower()


class _Step(QWidget):
    """What one step of a sheet shows."""

    def __init__(self, *items: Item) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        fill(box, items, theme.WIDE)
