"""How near sentences are, as a square: each against each, the number in every cell and its shade behind."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.texts import number, translate
from app.ui.views.dressing import tabular
from app.ui.views.use_words import figure

MOST = 10
_STRONGEST = 0.42  # of the accent behind a cell: the figure on it stays easy to read


class Matrix(QWidget):
    """Paints at most MOST sentences; the list of pairs beside it says the same for everybody."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("use", "How near each two sentences are"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._texts: tuple[str, ...] = ()
        self._rows: Sequence[Sequence[float]] = ()

    def show_rows(self, texts: tuple[str, ...], rows: Sequence[Sequence[float]]) -> None:
        """Show similarities of texts; none at all for too many."""
        fits = len(texts) <= MOST
        self._texts, self._rows = (texts, rows) if fits else ((), ())
        self.setVisible(fits)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        high = theme.now().sizes.row
        return QSize(4 * theme.now().sizes.chart, high * (len(self._texts) + 1))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(self.font()))
        high, wide = theme.now().sizes.row, self._cell()
        left = self.width() - wide * len(self._texts)
        for place, text in enumerate(self._texts):
            box = QRectF(left + place * wide, 0, wide, high)
            painter.setPen(theme.now().colour("faint"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(place + 1))
            self._paint_name(painter, QRectF(0, (place + 1) * high, left - theme.BASE, high), place, text)
            self._paint_row(painter, left, place)
        painter.end()

    def _cell(self) -> float:
        """Return how wide a cell is: half of the room for all of them, and never wider than two rows are high."""
        most = 2.0 * theme.now().sizes.row
        return min(most, self.width() * 0.6 / max(1, len(self._texts)))

    def _paint_name(self, painter: QPainter, box: QRectF, place: int, text: str) -> None:
        words = f"{number(place + 1)}  {text}"
        painter.setPen(theme.now().colour("text"))
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _paint_row(self, painter: QPainter, left: float, place: int) -> None:
        high, wide = theme.now().sizes.row, self._cell()
        for column, score in enumerate(self._rows[place]):
            box = QRectF(left + column * wide, (place + 1) * high, wide, high)
            inside = box.adjusted(theme.HAIR, theme.HAIR, -theme.HAIR, -theme.HAIR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade_of(score) if column != place else theme.now().colour("raised"))
            painter.drawRoundedRect(inside, theme.TIGHT, theme.TIGHT)
            painter.setPen(theme.now().colour("text" if column != place else "faint"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, figure(score) if column != place else "–")


def shade_of(score: float) -> QColor:
    """Return the accent, the stronger the nearer."""
    shade = theme.now().colour("accent")
    shade.setAlphaF(_STRONGEST * max(0.0, min(1.0, score)))
    return shade
