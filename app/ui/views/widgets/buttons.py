"""Buttons by their weight, and a row of choices of which one holds."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from app.ui import theme
from app.ui.views.widgets.boxes import row
from app.ui.views.widgets.flow import Flow
from app.ui.views.widgets.icons import icon


class Button(QPushButton):
    """A button; `role` is plain, main (one a page), danger, quiet, link or icon (then `words` is its name and tip)."""

    def __init__(
        self, words: str, role: str = "plain", picture: str = "", clicked: Callable[[], object] | None = None
    ) -> None:
        super().__init__("" if role == "icon" else words)
        self._picture = picture
        self._drawn: tuple[object, ...] = ()
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if role == "icon":
            self.setAccessibleName(words)
            self.setToolTip(words)
        if clicked is not None:
            self.clicked.connect(lambda: clicked())
        self._draw()

    def set_picture(self, name: str) -> None:
        """Change the icon."""
        self._picture = name
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = theme.now().sizes.icon
        gap = theme.TIGHT if self.text() else 0
        looks = (self._picture, self._tint(), side, gap, theme.now().colours)
        if self._picture and looks != self._drawn:  # told of one change of the palette several times
            self._drawn = looks
            self.setIconSize(QSize(side + gap, side))
            self.setIcon(icon(self._picture, self._tint(), gap=gap))

    def _tint(self) -> str:
        return {"main": "on_accent", "danger": "danger", "link": "accent"}.get(str(self.property("role")), "muted")


class Choices(QWidget):
    """Pills of which one holds; arrow keys move between them. `chosen` tells the key of the one clicked.

    Many of them `wrap`: those go on in the next line where there is no room.
    """

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], *, wrap: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in options]
        buttons = [self._make(words, number) for number, (_, words) in enumerate(options)]
        box = Flow(*buttons) if wrap else row(*buttons, spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    def choose(self, key: str) -> None:
        """Show which one holds, without telling; an unknown key leaves none."""
        self._group.setExclusive(False)
        for number, known in enumerate(self._keys):
            self._group.button(number).setChecked(known == key)
        self._group.setExclusive(True)

    def button(self, key: str) -> QPushButton:
        """Return one of the pills."""
        found = self._group.button(self._keys.index(key))
        assert isinstance(found, QPushButton)
        return found

    def _make(self, words: str, number: int) -> QPushButton:
        made = QPushButton(words)
        made.setProperty("role", "choice")
        made.setCheckable(True)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.addButton(made, number)
        return made
