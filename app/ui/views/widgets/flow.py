"""A row whose items go on in the next line where there is no room for all of them."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.ui import theme


class Flow(QLayout):
    """Lays out widgets from left to right, line by line; those from `apart` on stand at the right end of a line they share."""

    def __init__(self, *widgets: QWidget, spacing: int = theme.SMALL, apart: int | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width: a layout asks for it again and again
        self._apart = len(widgets) if apart is None else apart
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was reckoned: what is in it has changed."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._seen()]
        wide = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the items into `rect`, if they are to move; return the height they take."""
        top = rect.top()
        for number, line in enumerate(self._lines(rect.width())):
            high = max(_size(item, rect.width()).height() for item in line)
            top += self.spacing() if number else 0
            if move:
                self._place_line(line, QRect(rect.left(), top, rect.width(), high))
            top += high
        return top - rect.top()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._seen():
            wide = item.sizeHint().width()
            if not lines or used + self.spacing() + wide > width:
                lines.append([item])
                used = wide
            else:
                lines[-1].append(item)
                used += self.spacing() + wide
        return lines

    def _place_line(self, line: list[QLayoutItem], rect: QRect) -> None:
        wide = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
        left = rect.left()
        pushed = self._items.index(line[0]) >= self._apart
        for item in line:
            if not pushed and self._items.index(item) >= self._apart:
                pushed = True
                left += max(0, rect.width() - wide)
            size = _size(item, rect.width())
            item.setGeometry(QRect(QPoint(left, rect.top() + (rect.height() - size.height()) // 2), size))
            left += size.width() + self.spacing()


def _size(item: QLayoutItem, most: int) -> QSize:
    """Return what an item takes; one that is wider than the whole row is wrapped, if it can be."""
    size = item.sizeHint()
    if size.width() <= most:
        return size
    return QSize(most, item.heightForWidth(most) if item.hasHeightForWidth() else size.height())
