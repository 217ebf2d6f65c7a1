"""The models page: what runs here with speed and price, and the rest of the catalogue with what is known of it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import age, data_size, number, said, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.models import Models, ModelsViewModel, elsewhere, on_disk, running
from app.ui.views.desk import Desk
from app.ui.views.models_parts import Details, Shelf, checked_words, size_words, task_words
from app.ui.views.page import Page
from app.ui.views.widgets import (
    Button,
    Card,
    Column,
    StateStack,
    Table,
    column,
    faint,
    heading,
    muted,
    row,
    state_line,
)


class ModelsPage(Page):
    """Two cards: what is on this disk, and what else there is."""

    def __init__(self, desk: Desk) -> None:
        model = ModelsViewModel(desk.client, desk.notices)
        super().__init__(model)
        self.model = model
        self._sentence, self._age = state_line(), faint()
        self._sentence.setWordWrap(True)
        self.use = Button(translate("models", "Use it"), "main", "sparkles", lambda: desk.shell.open("use"))
        self.shelves: list[Shelf] = []
        self._here = column(spacing=theme.BASE)
        self.table = Table(translate("models", "Other models"), _columns())
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.details = Details()
        self._here_states, self._other_states = self._make_states()
        self._others = self._other_card()
        self.add(self._here_card(), self._others, None)

    @property
    def sentence(self) -> str:
        """What is true now, as it stands on top."""
        return self._sentence.text()

    def show_state(self) -> None:
        part = self.model.state.models
        found = part.value or ()
        self._sentence.setText(_sentence(part))
        self._age.setText(age(part.since) if part.since else "")
        self.use.setVisible(bool(running(found)))
        for states, rows in ((self._here_states, on_disk(found)), (self._other_states, elsewhere(found))):
            states.show_part(_narrowed(part, rows))
        self._others.setVisible(part.status not in ("error", "locked"))  # the first card says it already
        self._show_here(on_disk(found))
        self.table.show_rows(elsewhere(found))
        self._show_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for shelf in self.shelves:
            shelf.fold(self._narrow())

    def _narrow(self) -> bool:
        return self.viewport().width() < theme.STACK_BELOW * theme.now().sizes.body // theme.Sizes().body

    def _show_here(self, models: Models) -> None:
        while len(self.shelves) < len(models):
            shelf = Shelf()
            shelf.fold(self._narrow())
            self.shelves.append(shelf)
            self._here.addWidget(shelf)
        for place, shelf in enumerate(self.shelves):
            shelf.setVisible(place < len(models))
            if place < len(models):
                shelf.show_model(models[place])

    def _show_details(self) -> None:
        self.details.show_model(self.table.selected())

    def _make_states(self) -> tuple[StateStack, StateStack]:
        here, others = QWidget(), QWidget()
        self._here.setContentsMargins(0, 0, 0, 0)
        here.setLayout(self._here)
        box = column(self.details, self.table, spacing=theme.BASE)
        box.setContentsMargins(0, 0, 0, 0)
        others.setLayout(box)
        nothing = translate("models", "No model is on this disk: install Fallow again, it brings one along.")
        none_else = translate("models", "The catalogue names no other models.")
        retry = self.model.wake
        return StateStack(here, empty=nothing, retry=retry, rows=2), StateStack(others, empty=none_else, retry=retry)

    def _here_card(self) -> Card:
        head = row(self._sentence, self._age, self.use)
        head.setStretch(0, 1)
        return Card(head, self._here_states, name=translate("models", "On this disk"))

    def _other_card(self) -> Card:
        words = translate("models", "What else there is")
        plain = translate(
            "models",
            "Named in the catalogue only. Fallow cannot download these yet, and nobody has checked the sources.",
        )
        return Card(heading(words), muted(plain), self._other_states, name=words)


def _sentence(part: Part[Models]) -> str:
    """Say what is true now in one sentence."""
    if part.value is None:
        reading, failed = translate("models", "Reading the catalogue"), translate("models", "No catalogue just now")
        return reading if part.status == "loading" else failed
    models = part.value
    if not on_disk(models):
        return translate("models", "No model is on this device")
    count = len(running(models))
    room = data_size(sum(model.size or 0 for model in on_disk(models)))
    one = translate("models", "One model runs on this device, {1} on disk")
    several = translate("models", "{0} models run on this device, {1} on disk")
    return (one if count == 1 else several).format(number(count), room)


def _narrowed(part: Part[Models], rows: Models) -> Part[Models]:
    """Return the part as it stands for some of its rows."""
    if part.status in ("content", "empty"):
        return Part.of(rows, empty=not rows, now=part.since)
    return part


def _columns() -> list[Column]:
    return [
        Column(translate("models", "Model"), lambda model: said(model.title), stretch=True),
        Column(translate("models", "Does"), lambda model: task_words(model.task), least=480),
        Column(translate("models", "Licence"), lambda model: model.licence),
        Column(
            translate("models", "Size"),
            size_words,
            order=lambda model: model.size or 0,
            colour=lambda model: "faint" if model.size is None else "text",
            right=True,
            least=620,
        ),
        Column(
            translate("models", "Source"),
            checked_words,
            tip=lambda model: model.source,
            colour=lambda model: "muted" if model.checked else "faint",
            least=480,
        ),
    ]
