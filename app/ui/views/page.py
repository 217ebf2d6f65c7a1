"""A page: renders its view model's state while it is seen, and asks for nothing while it is not."""

from typing import Any

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.viewmodels.base import ViewModel
from app.ui.views.widgets.boxes import Item, fill, laid_out_once


class Page(QScrollArea):
    """Base of all pages. Make widgets in __init__, put them in with `add`, and bring the state to them in `show_state`.

    `tools` stand right of the page's title in the frame. `open_at` is told what of the page was asked for.
    """

    def __init__(self, viewmodel: ViewModel[Any]) -> None:
        super().__init__()
        self.viewmodel = viewmodel
        self.tools: list[QWidget] = []
        self._dirty = True
        self._watching = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setObjectName("column")
        self.setWidget(inside)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(theme.PAGE, theme.TIGHT, theme.PAGE, theme.PAGE)
        self.column.setSpacing(theme.WIDE)
        viewmodel.changed.connect(self._changed)

    def add(self, *items: Item) -> None:
        """Put items below each other; end with None where nothing should grow into the room that is left."""
        fill(self.column, items, theme.WIDE)

    def show_state(self) -> None:
        """Bring the view model's state to the widgets; called only while the page is seen."""
        raise NotImplementedError

    def open_at(self, argument: str) -> None:
        """Show what was asked for; most pages have but one place."""

    @property
    def holding(self) -> bool:
        """Whether something of the person's is on it that would be lost with it."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        if not self._watching:
            self._watching = True
            self.viewmodel.watched()
        if self._dirty:
            self._render()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # A page put into the stack is hidden once before it has ever been shown.
        if not event.spontaneous() and self._watching:
            self._watching = False
            self.viewmodel.unwatched()

    def _changed(self) -> None:
        self._dirty = True
        if self.isVisible():
            self._render()

    def _render(self) -> None:
        self._dirty = False
        with laid_out_once(self):
            self.show_state()
