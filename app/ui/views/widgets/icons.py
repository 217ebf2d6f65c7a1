"""Icons of the one line set, tinted from the palette (Lucide, ISC; see resources/icons)."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.runtime.resources import folder
from app.ui import theme


def pixmap(name: str, colour: str = "muted", size: int = 0, gap: int = 0) -> QPixmap:
    """Return icon `name` in a colour of the palette, `size` pixels wide (0: as in the rail) with a gap after it."""
    side = size or theme.now().sizes.icon
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    drawing = (folder() / "icons" / f"{name}.svg").read_bytes()
    tint = getattr(theme.now().colours, colour).encode()
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.replace(b"currentColor", tint))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def icon(name: str, colour: str = "muted", checked: str = "", size: int = 0, gap: int = 0) -> QIcon:
    """Return icon `name` for a button; `checked` is its colour while the button is checked."""
    made = QIcon(pixmap(name, colour, size, gap))
    made.addPixmap(pixmap(name, "faint", size, gap), QIcon.Mode.Disabled)
    if checked:
        made.addPixmap(pixmap(name, checked, size, gap), QIcon.Mode.Normal, QIcon.State.On)
    return made
