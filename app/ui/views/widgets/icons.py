"""Icons of the one line set, tinted from the palette (Lucide, ISC; see resources/icons)."""

import functools

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.runtime.resources import folder
from app.ui import theme


def pixmap(name: str, colour: str = "muted", size: int = 0, gap: int = 0) -> QPixmap:
    """Return icon `name` in a colour of the palette, `size` pixels wide (0: as in the rail) with a gap after it."""
    side = size or theme.now().sizes.icon
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    tint = getattr(theme.now().colours, colour)
    key = f"{name} {tint} {side} {gap} {ratio}"  # drawn once: a page has dozens, and each button asks for several
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _drawn(name, tint, side, gap, ratio)
        QPixmapCache.insert(key, kept)
    return kept


def icon(name: str, colour: str = "muted", checked: str = "", size: int = 0, gap: int = 0) -> QIcon:
    """Return icon `name` for a button; `checked` is its colour while the button is checked."""
    made = QIcon(pixmap(name, colour, size, gap))
    made.addPixmap(pixmap(name, "faint", size, gap), QIcon.Mode.Disabled)
    if checked:
        made.addPixmap(pixmap(name, checked, size, gap), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _drawn(name: str, tint: str, side: int, gap: int, ratio: float) -> QPixmap:
    picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing = _drawing(name).replace(b"currentColor", tint.encode())
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


@functools.cache
def _drawing(name: str) -> bytes:
    return (folder() / "icons" / f"{name}.svg").read_bytes()
