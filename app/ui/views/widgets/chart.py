"""Histories painted by us: three labelled grid lines, gaps as gaps, job spans under the axis, values under the pointer."""

import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QLinearGradient, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.texts import moment
from app.ui.views.widgets.scales import doubled, rounded_up

MOST_POINTS = 600
_PEN, _BAR, _FILL_ALPHA = 1.8, 6, 60
_MARGIN = 0.1  # of the values' range, left free at its ends


@dataclass(frozen=True)
class Series:
    """One line: points (Unix seconds, value) in order of time, a value of None is a gap; `colour` of the palette."""

    name: str
    colour: str
    points: Sequence[tuple[float, float | None]]


@dataclass(frozen=True)
class Span:
    """A bar under the time axis, from start to end in Unix seconds."""

    start: float
    end: float
    colour: str = "accent"


def thinned(points: Sequence[tuple[float, float | None]], most: int = MOST_POINTS) -> list[tuple[float, float | None]]:
    """Return at most `most` points: of each stretch its highest one, a gap where the stretch holds nothing else."""
    if len(points) <= most:
        return list(points)
    kept = []
    for number in range(most):
        stretch = points[number * len(points) // most : (number + 1) * len(points) // most]
        known = [(when, value) for when, value in stretch if value is not None]
        kept.append(max(known, key=lambda point: point[1]) if known else stretch[0])
    return kept


class Chart(QWidget):
    """Histories over the same time with axes. Nothing is painted while it is hidden.

    The axis ends at `high`; without one, at the round figure above the highest value, and at `least` where all values are
    lower. Round is 1, 2 or 5 with noughts, or with `doubling` what doubling `least` leads to: so bytes are counted. It begins
    at zero, and with `close` just below the lowest value: for prices, whose changes are small beside them.
    """

    def __init__(
        self,
        name: str,
        label: Callable[[float], str],
        high: float | None = None,
        least: float = 0.0,
        *,
        close: bool = False,
        doubling: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self._label, self._high, self._least = label, high, least
        self._close, self._doubling = close, doubling
        self._series: tuple[Series, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._times = (0.0, 1.0)
        self._ends = ("", "")
        self._pointer: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(2 * theme.now().sizes.chart, theme.now().sizes.chart)

    def show_history(
        self,
        series: Sequence[Series],
        times: tuple[float, float],
        ends: tuple[str, str],
        spans: Sequence[Span] = (),
        told: str = "",
    ) -> None:
        """Show histories between two times, named by `ends`; `told` is the newest value in words."""
        self._series = tuple(Series(one.name, one.colour, thinned(one.points)) for one in series)
        self._spans, self._times, self._ends = tuple(spans), times, ends
        self.setAccessibleDescription(told)
        if self.isVisible():
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position().x()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(theme.now().sizes.axis)
        painter.setFont(font)
        axis = self._axis()
        area = self._area(QFontMetricsF(font), axis)
        self._draw_axes(painter, area, axis)
        for series in self._series:
            draw_line(painter, area, series, self._times, axis)
        self._draw_spans(painter, area)
        if self._pointer is not None and area.left() <= self._pointer <= area.right():
            self._draw_pointer(painter, area, self._pointer)
        painter.end()

    def _axis(self) -> tuple[float, float]:
        values = [value for one in self._series for _, value in one.points if value is not None]
        if self._close and values:
            low, high = min(values), max(values)
            margin = (high - low or high or 1.0) * _MARGIN
            return max(low - margin, 0.0), high + margin
        highest = max([*values, 1e-9])
        free = doubled(self._least, highest) if self._doubling else max(self._least, rounded_up(highest))
        return 0.0, self._high or free

    def _labels(self, axis: tuple[float, float]) -> list[str]:
        low, high = axis
        return [self._label(low + (high - low) * part / 2) for part in range(3)]

    def _area(self, metrics: QFontMetricsF, axis: tuple[float, float]) -> QRectF:
        left = max(metrics.horizontalAdvance(label) for label in self._labels(axis)) + theme.SMALL
        bottom = metrics.height() + theme.TIGHT + (_BAR + theme.SMALL if self._spans else 0)
        return QRectF(self.rect()).adjusted(left, metrics.height() / 2, -theme.HAIR, -bottom)

    def _draw_axes(self, painter: QPainter, area: QRectF, axis: tuple[float, float]) -> None:
        high = painter.fontMetrics().height()
        right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        for part, label in enumerate(self._labels(axis)):
            y = round(area.bottom() - area.height() * part / 2) + 0.5  # in the middle of a pixel: sharp
            painter.setPen(QPen(theme.now().colour("line"), theme.LINE))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.now().colour("faint"))
            box = QRectF(0, y - high / 2, area.left() - theme.SMALL, high)
            painter.drawText(box, right | middle, label)
        box = QRectF(area.left(), self.height() - high, area.width(), high)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(box, right, self._ends[1])

    def _draw_spans(self, painter: QPainter, area: QRectF) -> None:
        start, end = self._times
        painter.setPen(Qt.PenStyle.NoPen)
        for span in self._spans:
            left, right = max(span.start, start), min(span.end, end)
            if right < left:
                continue
            painter.setBrush(theme.now().colour(span.colour))
            x = area.left() + area.width() * (left - start) / (end - start)
            wide = max(_BAR, area.width() * (right - left) / (end - start))
            painter.drawRoundedRect(QRectF(x, area.bottom() + theme.TIGHT, wide, _BAR), _BAR / 2, _BAR / 2)

    def _draw_pointer(self, painter: QPainter, area: QRectF, x: float) -> None:
        start, end = self._times
        when = start + (x - area.left()) / area.width() * (end - start)
        lines = [moment(when), *(f"{one.name} {self._label(value)}" for one, value in self._values(when))]
        painter.setPen(QPen(theme.now().colour("edge"), theme.LINE))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        metrics = painter.fontMetrics()
        wide = max(metrics.horizontalAdvance(line) for line in lines) + 2 * theme.SMALL
        high = metrics.height() * len(lines) + theme.SMALL
        left = x + theme.SMALL if x + theme.SMALL + wide < area.right() else x - theme.SMALL - wide
        box = QRectF(left, area.top(), wide, high)
        painter.setPen(QPen(theme.now().colour("line"), theme.LINE))
        painter.setBrush(theme.now().colour("raised"))
        painter.drawRoundedRect(box, theme.TIGHT, theme.TIGHT)
        painter.setPen(theme.now().colour("text"))
        inside = box.adjusted(theme.SMALL, theme.TIGHT, -theme.SMALL, -theme.TIGHT)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, "\n".join(lines))

    def _values(self, when: float) -> list[tuple[Series, float]]:
        """Return each history's value next to a time, where it has one."""
        found = []
        for one in self._series:
            at = min(bisect.bisect_left(one.points, when, key=lambda point: point[0]), len(one.points) - 1)
            if one.points and (value := one.points[at][1]) is not None:
                found.append((one, value))
        return found


def draw_line(
    painter: QPainter, area: QRectF, series: Series, times: tuple[float, float], axis: tuple[float, float]
) -> None:
    """Draw one history, each stretch between gaps for itself."""
    (start, end), (low, high) = times, axis
    span = (end - start) or 1.0
    stretch: list[QPointF] = []
    for when, value in [*series.points, (end, None)]:
        if value is None:
            _draw_stretch(painter, area, series.colour, stretch)
            stretch = []
        elif start <= when <= end:
            x = area.left() + area.width() * (when - start) / span
            stretch.append(QPointF(x, area.bottom() - area.height() * min((value - low) / (high - low), 1.0)))


def _draw_stretch(painter: QPainter, area: QRectF, colour: str, points: Sequence[QPointF]) -> None:
    if not points:
        return
    path = QPainterPath(points[0])
    for one, other in pairwise(points):
        middle = (one.x() + other.x()) / 2
        path.cubicTo(QPointF(middle, one.y()), QPointF(middle, other.y()), other)
    below = QPainterPath(path)
    below.lineTo(points[-1].x(), area.bottom())
    below.lineTo(points[0].x(), area.bottom())
    below.closeSubpath()
    ink = theme.now().colour(colour)
    shade, clear = theme.now().colour(colour), theme.now().colour(colour)
    shade.setAlpha(_FILL_ALPHA)
    clear.setAlpha(0)
    gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
    gradient.setColorAt(0, shade)
    gradient.setColorAt(1, clear)
    painter.fillPath(below, gradient)
    painter.strokePath(path, QPen(ink, _PEN))
