"""The window in which a wallet's words are made and checked; it is opened in a process of its own alone (app.ui.words_child)."""

import secrets
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Button, Choices, Label, Picker, muted, row, text
from app.ui.views.words_parts import Handed, PassphraseBox, Step, WordField, WordGrid, plain_word

COUNTS = (12, 24)
ASKED = 3  # of the words are asked for, to see that they were written down


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
        self.fields = [WordField() for _ in range(ASKED)]
        self.trouble = Label("", "danger", wrap=True)
        self._grids = QVBoxLayout()
        self._first, self._second = self._shown(), self._checked()
        self.add(self._first, self._second)
        self.count.chosen.connect(lambda count: self._begin(int(count)))
        self.language.picked.connect(lambda _: self._begin(len(self._words)))
        self._begin(COUNTS[0])
        self._turn(check=False)

    def _shown(self) -> QWidget:
        return Step(
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
        return Step(
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
        return plain_word(self._words[number])
