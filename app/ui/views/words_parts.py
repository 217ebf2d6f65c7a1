"""What the windows of a wallet's words are made of: the words in rows, a field for one, a passphrase beside them."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.views.widgets import Button, Inset, Label, PasswordField, column, faint, muted, row
from app.ui.views.widgets.boxes import Item, fill

_IN_A_ROW = 3


@dataclass(frozen=True)
class Handed:
    """What a sheet answers: the words, between spaces, and the passphrase beside them where there is one."""

    words: bytearray = field(repr=False)
    passphrase: bytearray | None = field(default=None, repr=False)


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
        items: list[Item] = [muted(sentence), column(*labelled(self.first))]
        self.open_box = Step(*items, *((column(*labelled(self.second)),) if new else ()), self.trouble)
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


class WordField(QWidget):
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
        return plain_word(self.line.text())


def plain_word(word: str) -> str:
    """Return a word in the one form that every keyboard's comes to."""
    return unicodedata.normalize("NFKD", word.strip().lower())


def labelled(line: PasswordField) -> tuple[Label, PasswordField]:
    label = Label(line.accessibleName(), "strong")
    label.setBuddy(line)
    return label, line


class Step(QWidget):
    """What one step of a sheet shows."""

    def __init__(self, *items: Item) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        fill(box, items, theme.WIDE)
