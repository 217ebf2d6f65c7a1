"""Dialogs that stop nothing: opened beside the running loop, answered through a future."""

import asyncio
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.views.dressing import dress
from app.ui.views.widgets.boxes import Item, fill, row
from app.ui.views.widgets.buttons import Button
from app.ui.views.widgets.labels import state_line, text


class Sheet(QDialog):
    """A dialog over the window, or one of its own without a parent. `answer()` opens it and waits; Esc and closing answer None."""

    WIDTH = theme.LEAST_WIDTH // 2

    def __init__(self, parent: QWidget | None, words: str) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(words)
        self.setAccessibleName(words)
        self._inside = QWidget()
        self._inside.setObjectName("column")
        self._inside.installEventFilter(self)
        self.box = QVBoxLayout(self._inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll())
        self.box.setContentsMargins(theme.PAGE, theme.PAGE, theme.PAGE, theme.ROOMY)
        head = state_line(words)
        head.setWordWrap(True)
        fill(self.box, (head,), theme.WIDE)
        if parent is None:
            dress(self)
        self._answer: asyncio.Future[Any] | None = None
        self.finished.connect(lambda _: self.give(None))

    def add(self, *items: Item) -> None:
        """Put items below each other."""
        fill(self.box, items, theme.WIDE)

    def give(self, value: Any) -> None:
        """Answer with `value` and close."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(value)
            self.done(0)

    async def answer(self) -> Any:
        """Open the sheet and return what was answered; None also when its window goes, as it does for another language."""
        answer = self._answer = asyncio.get_running_loop().create_future()
        gone: list[bool] = []

        def go() -> None:
            gone.append(True)
            if not answer.done():
                answer.set_result(None)

        self.destroyed.connect(go)
        self.open()
        try:
            return await answer
        finally:
            if not gone:
                self.deleteLater()

    def sizeHint(self) -> QSize:
        """As wide as the text is large, as high as its contents, and never beyond the screen: then it scrolls."""
        room = self.screen().availableSize()
        wide = self.WIDTH * theme.now().sizes.body // theme.Sizes().body
        wide = min(max(wide, self.box.minimumSize().width()), room.width())
        return QSize(wide, min(self.box.totalHeightForWidth(wide), room.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.setFixedSize(self.sizeHint())
        return super().eventFilter(watched, event)

    def _scroll(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._inside)
        return area


async def ask(parent: QWidget, words: str, sentence: str, yes: str, no: str, *, danger: bool = False) -> bool | None:
    """Ask a question; true for `yes`, false for `no`, None when it was closed without an answer."""
    sheet = Sheet(parent, words)
    agree = Button(yes, "danger" if danger else "main", clicked=lambda: sheet.give(True))
    refuse = Button(no, clicked=lambda: sheet.give(False))
    agree.setDefault(True)
    sheet.add(text(sentence), row(None, refuse, agree))
    answered = await sheet.answer()
    return None if answered is None else bool(answered)
