"""A card that reads by itself: its view model does so while the card is seen."""

from typing import Any

from PySide6.QtGui import QHideEvent, QShowEvent

from app.ui.viewmodels.base import ViewModel
from app.ui.views.widgets import Card
from app.ui.views.widgets.boxes import Item


class ReadingCard(Card):
    """Base of cards with a view model of their own: it is watched while the card is shown, and closed with it.

    A window that is only covered or minimised goes on: those events are the system's.
    """

    def __init__(self, model: ViewModel[Any], *items: Item, name: str) -> None:
        super().__init__(*items, name=name)
        self._reader = model
        self._watching = False
        self.destroyed.connect(model.close)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._watching:
            self._watching = True
            self._reader.watched()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._watching:
            self._watching = False
            self._reader.unwatched()
