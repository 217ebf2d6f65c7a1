"""An icon on its own, which follows the theme."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.views.widgets.icons import pixmap


class Picture(QWidget):
    """Paints an icon in a colour of the palette; it decorates words beside it, so a screen reader is told of no picture."""

    def __init__(self, name: str, colour: str = "muted") -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._picture = pixmap(name, colour)

    def sizeHint(self) -> QSize:
        side = theme.now().sizes.icon
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._picture = pixmap(self._name, self._colour)
            self.update()
