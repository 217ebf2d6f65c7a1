"""The windows of a wallet's words; they are opened in a process of their own alone (app.ui.words_child)."""

import asyncio
import secrets
import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import said, translate
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import (
    Banner,
    Button,
    Choices,
    Inset,
    Label,
    PasswordField,
    Picker,
    column,
    faint,
    muted,
    row,
    text,
)
from app.ui.views.widgets.boxes import Item, fill

COUNTS = (12, 24)
ASKED = 3  # of the words are asked for, to see that they were written down
_IN_A_ROW = 3


@dataclass(frozen=True)
class Handed:
    """What a sheet answers: the words, between spaces, and the passphrase beside them where there is one."""

    words: bytearray = field(repr=False)
    passphrase: bytearray | None = field(default=None, repr=False)


class MakeSheet(Sheet):
    """Shows new words, then asks for some of them; answers all, as Handed.

    `make` gives so many new words of a language, one of `languages` (what the standard calls it, its own name).
    """

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, make: Callable[[int, str], Sequence[str]], languages: Sequence[tuple[str, str]]) -> None:
        super().__init__(None, translate("words", "The words of your new wallet"))
        self._make = make
        self.count = Choices(translate("words", "How many words"), [(str(one), str(one)) for one in COUNTS])
        self.language = Picker(translate("words", "Language of the words"), list(languages))
        self.passphrase = PassphraseBox(new=True)
        self.written = Button(translate("words", "I have written them down"), "main", clicked=self._go_on)
        self.check = Button(translate("words", "Finish"), "main", "check", self._finish)
        self.fields = [_WordField() for _ in range(ASKED)]
        self.trouble = Label("", "danger", wrap=True)
        self._grids = QVBoxLayout()
        self._first, self._second = self._shown(), self._checked()
        self.add(self._first, self._second)
        self.count.chosen.connect(lambda count: self._begin(int(count)))
        self.language.picked.connect(lambda _: self._begin(len(self._words)))
        self._begin(COUNTS[0])
        self._turn(check=False)

    def _shown(self) -> QWidget:
        return _Step(
            text(translate("words", "Write these words on paper, in this order.")),
            row(muted(self.count.accessibleName()), self.count, None, self.language),
            self._grids,
            muted(
                translate(
                    "words",
                    "Whoever has them has the money; without them nobody can bring the wallet back. "
                    "This window is a process of its own that ends with this step.",
                )
            ),
            self.passphrase,
            row(None, self._later(), self.written),
        )

    def _checked(self) -> QWidget:
        back = Button(translate("words", "Show them again"), clicked=lambda: self._turn(check=False))
        for asked in self.fields:
            asked.line.textChanged.connect(self._show)
            asked.line.returnPressed.connect(self._finish)
        return _Step(
            text(translate("words", "Type these words from your paper.")),
            *self.fields,
            self.trouble,
            row(None, self._later(), back, self.check),
        )

    def _later(self) -> Button:
        return Button(translate("words", "Not now"), clicked=lambda: self.give(None))

    def _begin(self, count: int) -> None:
        """Show other words: those before are forgotten."""
        self.count.choose(str(count))
        self._words = tuple(self._make(count, self.language.currentData()))
        self.asked = sorted(secrets.SystemRandom().sample(range(count), ASKED))
        for asked, number in zip(self.fields, self.asked, strict=True):
            asked.ask(number + 1)
        while (old := self._grids.takeAt(0)) is not None:
            widget = old.widget()
            assert widget is not None
            widget.setParent(None)
            widget.deleteLater()
        self._grids.addWidget(WordGrid(self._words))

    def _go_on(self) -> None:
        if self.passphrase.is_whole():
            self._turn(check=True)

    def _turn(self, *, check: bool) -> None:
        self._first.setVisible(not check)
        self._second.setVisible(check)
        for asked in self.fields:
            asked.line.clear()
        self._show()
        (self.fields[0].line if check else self.written).setFocus()

    def _show(self) -> None:
        self.trouble.hide()
        self.check.setEnabled(all(asked.word for asked in self.fields))

    def _finish(self) -> None:
        if not self.check.isEnabled():
            return
        wrong = [
            number for number, asked in zip(self.asked, self.fields, strict=True) if asked.word != self._at(number)
        ]
        if wrong:
            words = translate("words", "Word {0} is another one. Look at your paper again.")
            self.trouble.setText(words.format(wrong[0] + 1))
            self.trouble.show()
            return
        self.give(Handed(bytearray(" ".join(self._words).encode()), self.passphrase.take()))

    def _at(self, number: int) -> str:
        return _plain(self._words[number])


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


class PassphraseBox(QWidget):
    """A passphrase of BIP-39 beside the words, for those who use one; a `new` one is typed twice."""

    def __init__(self, *, new: bool) -> None:
        super().__init__()
        self.wanted = Button(
            translate("words", "Protect them with a passphrase")
            if new
            else translate("words", "They have a passphrase"),
            "quiet",
            "plus",
            self._open,
        )
        self.first = PasswordField(translate("words", "Passphrase"))
        self.second = PasswordField(translate("words", "The passphrase again"))
        self.trouble = Label("", "danger", wrap=True)
        self._new = new
        sentence = (
            translate(
                "words",
                "It belongs to the words from then on: without it they open another, empty wallet, and nobody can bring it back.",
            )
            if new
            else translate(
                "words", "With another passphrase the same words open another wallet: look at its addresses."
            )
        )
        items: list[Item] = [muted(sentence), column(*_labelled(self.first))]
        self.open_box = _Step(*items, *((column(*_labelled(self.second)),) if new else ()), self.trouble)
        box = column(row(self.wanted, None), self.open_box)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)
        self.open_box.hide()
        self.trouble.hide()
        for line in (self.first, self.second):
            line.typed.connect(self.trouble.hide)
            line.refused.connect(self._say)

    def is_whole(self) -> bool:
        """Whether it can be taken; says what is missing."""
        if self.open_box.isHidden() or not len(self.first):
            return True
        if self._new and not self.first.same_as(self.second):
            self._say(translate("words", "The two passphrases differ"))
            return False
        return True

    def take(self) -> bytearray | None:
        """Return the passphrase, which the fields forget; None when there is none."""
        self.second.clear()
        return None if self.open_box.isHidden() or not len(self.first) else self.first.take()

    def _open(self) -> None:
        shown = self.open_box.isHidden()
        self.open_box.setVisible(shown)
        for line in (self.first, self.second):
            line.clear()
        if shown:
            self.first.setFocus()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()


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

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.label = Label("", "strong")
        self.label.setBuddy(self.line)
        box = row(self.label, self.line)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def ask(self, number: int) -> None:
        """Ask for another word."""
        words = translate("words", "Word {0}").format(number)
        self.line.setAccessibleName(words)
        self.label.setText(words)

    @property
    def word(self) -> str:
        return _plain(self.line.text())


def _plain(word: str) -> str:
    """Return a word in the one form that every keyboard's comes to."""
    return unicodedata.normalize("NFKD", word.strip().lower())


def _labelled(line: PasswordField) -> tuple[Label, PasswordField]:
    label = Label(line.accessibleName(), "strong")
    label.setBuddy(line)
    return label, line


class _Step(QWidget):
    """What one step of a sheet shows."""

    def __init__(self, *items: Item) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        fill(box, items, theme.WIDE)
