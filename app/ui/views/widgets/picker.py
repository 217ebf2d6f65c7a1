"""A field to pick one of several from a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from app.ui import theme
from app.ui.views.widgets.icons import pixmap


class Picker(QComboBox):
    """Shows the words of the value that holds; `picked` tells another one chosen by the person."""

    picked = Signal(object)

    def __init__(self, name: str, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.now().sizes.rail)
        self.set_options(options)
        self.activated.connect(lambda number: self.picked.emit(self.itemData(number)))

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Offer others; what was picked stays if it is still there."""
        held = self.currentData()
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.pick(held)

    def pick(self, value: Any) -> None:
        """Show which one holds, without telling."""
        self.setCurrentIndex(max(self.findData(value), 0) if self.count() else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the page

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.now().sizes.icon_small
        painter = QPainter(self)
        painter.drawPixmap(
            self.width() - side - theme.BASE, (self.height() - side) // 2, pixmap("chevron-down", "muted", side)
        )
        painter.end()
