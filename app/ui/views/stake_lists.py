"""A card of rows with buttons about the chosen one, as the sections of the stake page have several."""

from collections.abc import Callable, Sequence
from typing import Any

from app.ui.viewmodels.base import Part
from app.ui.views.stake_layout import FullTable, place, titled
from app.ui.views.widgets import Button, Card, Column, StateStack, muted, row
from app.ui.views.widgets.flow import Flow


class ListCard(Card):
    """A heading, a sentence, a table, buttons; in the states every list has. `choose` is called for another row or state."""

    def __init__(
        self,
        words: str,
        sentence: str,
        columns: Sequence[Column],
        empty: str,
        buttons: Sequence[Button],
        retry: Callable[[], object],
        *,
        action: Button,
        unlock: Button | None = None,
        corner: Button | None = None,
    ) -> None:
        super().__init__(name=words)
        self.table = FullTable(words, columns)
        self.states = StateStack(
            place(self.table, Flow(*buttons)), empty=empty, action=action, unlock=unlock, retry=retry, rows=2
        )
        self.box.addLayout(row(titled(words), None, corner) if corner is not None else row(titled(words)))
        self.sentence = muted(sentence)
        self.box.addWidget(self.sentence)
        self.box.addWidget(self.states)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.choose())
        self.busy = False

    def show_rows(self, part: Part[Any], rows: Sequence[Any]) -> None:
        """Show rows of a reading, in its state."""
        self.table.show_rows(rows)
        read = part.status in ("content", "empty")
        self.states.show_part(Part.of(rows, empty=not rows, now=part.since) if read else part)
        self.choose()

    def choose(self) -> None:
        """Let the buttons fit the chosen row."""
        raise NotImplementedError
