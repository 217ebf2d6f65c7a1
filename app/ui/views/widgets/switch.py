"""The switch: on or off, with a 120 ms slide unless the system asks for no motion."""

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import theme
from app.ui.views.dressing import reduced_motion

_GAP = 4


class Switch(QAbstractButton):
    """A checkable control; `clicked` carries what the person wants, `set_on` shows what is true."""

    def __init__(self, name: str, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = large
        self._place = 0.0
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slide = QVariantAnimation(self)
        self._slide.setDuration(theme.MOTION_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._move)
        self.toggled.connect(self._start)

    def set_on(self, on: bool) -> None:
        """Show the true state; nothing is told."""
        blocked = self.blockSignals(True)
        changed = on != self.isChecked()
        self.setChecked(on)
        self.blockSignals(blocked)
        if changed:
            self._start(on)

    def sizeHint(self) -> QSize:
        sizes = theme.now().sizes
        wide, high = (sizes.hero_wide, sizes.hero_high) if self._large else (sizes.switch_wide, sizes.switch_high)
        return QSize(wide, high)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._slide.stop()
        self._place = float(self.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _: QPaintEvent) -> None:
        worn = theme.now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour(self._track_colour()))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        if self.hasFocus():  # within the track, as main buttons have it: the switch stands flush with what is beside it
            painter.setPen(QPen(worn.colour("text" if self.isChecked() else "accent"), theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = track.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour("knob"))
        side = track.height() - 2 * _GAP
        left = track.left() + _GAP + self._place * (track.width() - side - 2 * _GAP)
        painter.drawEllipse(QRectF(left, track.top() + _GAP, side, side))
        painter.end()

    def _track_colour(self) -> str:
        if not self.isEnabled():
            return "line"
        return "accent" if self.isChecked() else "edge"

    def _start(self, on: bool) -> None:
        if reduced_motion() or not self.isVisible():
            self._slide.stop()
            self._move(float(on))
            return
        self._slide.stop()
        self._slide.setStartValue(self._place)
        self._slide.setEndValue(float(on))
        self._slide.start()

    def _move(self, place: float) -> None:
        self._place = place
        self.update()
