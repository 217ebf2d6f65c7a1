"""An icon on its own, which follows the theme."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.ui.views.widgets.icons import pixmap


class Picture(QLabel):
    """Shows an icon in a colour of the palette; it decorates words beside it, so a screen reader passes it over."""

    def __init__(self, name: str, colour: str = "muted") -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setPixmap(pixmap(self._name, self._colour))
