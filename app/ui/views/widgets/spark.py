"""A small history without axes, for a card."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.views.widgets.chart import Series, draw_line, thinned


class Spark(QWidget):
    """A small line without axes, for a card; `name` says what it shows."""

    def __init__(self, name: str, colour: str = "accent", high: float | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._colour, self._high = colour, high
        self._points: list[tuple[float, float | None]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.now().sizes.chart, theme.now().sizes.spark)

    def show_points(self, points: Sequence[tuple[float, float | None]], told: str = "") -> None:
        """Show a history; `told` is its value in words for a screen reader."""
        self._points = thinned(points)
        self.setAccessibleDescription(told)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if len(self._points) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        values = [value for _, value in self._points if value is not None]
        top = self._high or max([*values, 1e-9])
        area = QRectF(self.rect()).adjusted(0, 2, 0, -1)
        times = (self._points[0][0], self._points[-1][0])
        draw_line(painter, area, Series("", self._colour, self._points), times, (0.0, top))
        painter.end()
