"""Parts of the use page: the line that says what work will cost, and a passage that was found."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import said, translate
from app.ui.views.use_words import figure, near
from app.ui.views.widgets import AmountLabel, Button, Inset, Label, faint, row
from app.wire import api


class PriceLine(QWidget):
    """A figure, and what it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self._figure, self._words = AmountLabel(role="strong"), faint(wrap=True)
        box = row(self._figure, self._words)
        box.setStretch(1, 1)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    @property
    def told(self) -> str:
        """What stands there."""
        return f"{self._figure.text()} {self._words.text()}".strip()

    def show_price(self, wei: int, parts: list[str]) -> None:
        """Show a price, 0 for free, and what it is for."""
        if wei:
            self._figure.show_amount(wei)
        else:
            self._figure.setText(translate("use", "Free"))
            self._figure.setAccessibleName(translate("use", "Free"))
            self._figure.setToolTip("")
        self._show(True, " · ".join(part for part in parts if part), "faint")

    def show_words(self, words: str, *, trouble: bool = False) -> None:
        """Show a sentence in place of a price."""
        self._show(False, said(words), "warn" if trouble else "faint")

    def _show(self, priced: bool, words: str, role: str) -> None:
        self._figure.setVisible(priced)
        self._words.setText(words)
        self._words.set_role(role)


class Passage(Inset):
    """One passage that was found: where it stands, how near it is, and its words."""

    def __init__(self, opened: Callable[[str], None]) -> None:
        super().__init__(spacing=theme.TIGHT)
        self._file = ""
        self.place = Button("", "link", "file-text", lambda: opened(self._file))
        self._nearness, self._words = faint(), Label("", wrap=True, copyable=True)
        self.box.addLayout(row(self.place, None, self._nearness))
        self.box.addWidget(self._words)

    def show_hit(self, hit: api.Hit) -> None:
        """Show another passage."""
        self._file = hit.file
        where = translate("use", "{0}, line {1}").format(hit.file, hit.line)
        self.place.setText(where)
        self.place.setToolTip(translate("use", "Open this file"))
        self.place.setAccessibleName(translate("use", "Open {0}").format(where))
        self.setAccessibleName(where)
        self._nearness.setText(f"{figure(hit.score)} · {near(hit.score)}")
        self._words.setText(" ".join(hit.text.split()))
