"""Small layouts of the stake page's sections: fields under their names, facts in columns, tables as high as their rows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui import theme
from app.ui.views.widgets import AmountLabel, Column, Label, Table, column, heading, muted
from app.ui.views.widgets.boxes import Item


class Facts(QWidget):
    """Named values one below the other, the values at the right."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.values = [AmountLabel("", "strong") for _ in names]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(0, 1)
        for line, (name, value) in enumerate(zip(names, self.values, strict=True)):
            called = muted(name, wrap=False)
            called.setBuddy(value)
            grid.addWidget(called, line, 0)
            grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignRight)

    def show_values(self, *words: str) -> None:
        """Show the values in their order."""
        for value, said in zip(self.values, words, strict=True):
            value.setText(said)
            value.setAccessibleName(said)


def titled(words: str) -> Label:
    """Return a heading as high as one with a pill beside it: cards stand side by side."""
    made = heading(words)
    made.setMinimumHeight(theme.now().sizes.pill)
    return made


class FullTable(Table):
    """A table that is as high as its rows, up to the most a table shows, and no higher."""

    def __init__(self, name: str, columns: Sequence[Column]) -> None:
        super().__init__(name, columns)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """The rows' height, and that of the scroll bar below them if there is one."""
        bar = self.horizontalScrollBar()
        least = super().minimumSizeHint()
        return QSize(least.width(), least.height() + (bar.sizeHint().height() if bar.maximum() else 0))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


def field_for(words: str, field: QWidget, *below: Item) -> QWidget:
    """Return an input under its name, and what stands below it."""
    name = Label(words, "strong")
    name.setBuddy(field)
    field.setAccessibleName(words)
    return place(name, field, *below, spacing=theme.SMALL)


def place(*items: Item, spacing: int = theme.BASE) -> QWidget:
    """Return the items one below the other in a widget of their own."""
    made = QWidget()
    box = column(*items, spacing=spacing)
    box.setContentsMargins(0, 0, 0, 0)
    made.setLayout(box)
    return made
