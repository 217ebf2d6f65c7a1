"""Boxes: cards, rows, columns, and columns that stack where the window is narrow."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui import theme

Item = QWidget | QLayout | int | None  # None: a stretch; a number: that much space


def row(*items: Item, spacing: int = theme.BASE) -> QHBoxLayout:
    """Return the items side by side, in the middle of their height."""
    box = QHBoxLayout()
    fill(box, items, spacing)
    return box


def column(*items: Item, spacing: int = theme.SMALL) -> QVBoxLayout:
    """Return the items one below the other."""
    box = QVBoxLayout()
    fill(box, items, spacing)
    return box


def rule() -> QFrame:
    """Return a thin line between groups."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def fill(box: QBoxLayout, items: Sequence[Item], spacing: int) -> None:
    """Put items into a layout."""
    box.setSpacing(spacing)
    for item in items:
        match item:
            case None:
                box.addStretch(1)
            case int():
                box.addSpacing(item)
            case QLayout():
                box.addLayout(item)
            case _:
                box.addWidget(item)


def unhide(widget: QWidget) -> None:
    """Show a widget that may have been hidden. What never was comes with what it lies in: earlier, it is polished for nothing."""
    parent = widget.parentWidget()
    seen = parent is not None and parent.isVisible()
    if seen or widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        widget.show()


@contextmanager
def laid_out_once(place: QWidget) -> Iterator[None]:
    """Change what is shown in a widget, and have it laid out once: Qt does it anew for each thing that appears."""
    layouts = place.findChildren(QLayout)
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            if isValid(layout):
                layout.setEnabled(True)


class Card(QFrame):
    """A raised field of a page with its items one below the other; `name` is what a screen reader calls it."""

    ROLE, MARGIN, SPACING = "card", theme.ROOMY, theme.BASE

    def __init__(self, *items: Item, name: str = "", spacing: int | None = None) -> None:
        super().__init__()
        self.setProperty("role", self.ROLE)
        if name:
            self.setAccessibleName(name)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(self.MARGIN, self.MARGIN, self.MARGIN, self.MARGIN)
        fill(self.box, items, self.SPACING if spacing is None else spacing)


class Inset(Card):
    """A field within a card."""

    ROLE, MARGIN, SPACING = "inset", theme.BASE, theme.TIGHT


class Columns(QWidget):
    """Cards side by side with these shares of the width; one below the other when there is little room."""

    def __init__(self, *widgets: QWidget, shares: Sequence[int] = (), stack_below: int = theme.STACK_BELOW) -> None:
        super().__init__()
        self._stack_below = stack_below
        self._shares = tuple(shares) or (1,) * len(widgets)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.WIDE)
        for widget, share in zip(widgets, self._shares, strict=True):
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            widget.setSizePolicy(policy)
            self._box.addWidget(widget, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = event.size().width() < self._stack_below * theme.now().sizes.body // theme.Sizes().body
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if direction != self._box.direction():
            self._box.setDirection(direction)
            for index, share in enumerate(self._shares):
                self._box.setStretch(index, 0 if stacked else share)


TOP = Qt.AlignmentFlag.AlignTop
