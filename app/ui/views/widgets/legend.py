"""What a chart's lines are called and where they stand now."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.views.dressing import tabular
from app.ui.views.widgets.boxes import row
from app.ui.views.widgets.labels import Label, faint


class Swatch(QWidget):
    """A short bar in a line's colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.BASE, theme.TIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.now().colour(self._colour))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.end()


class Legend(QWidget):
    """One line of a chart: its colour, its name (empty where the title says it), its newest value."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._value = Label("", "strong")
        self._value.setFont(tabular(self._value.font()))
        called = faint(name)
        if not name:
            called.hide()
        self._value.hide()
        box = row(Swatch(colour), called, self._value, spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def show_value(self, words: str) -> None:
        """Show the newest value."""
        self._value.setText(words)
        self._value.show()
