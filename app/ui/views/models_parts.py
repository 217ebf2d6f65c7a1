"""Parts of the models page: what a model is called and told in words, a card row for one that is here, details of one that is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import theme
from app.ui.texts import data_size, number, said, translate
from app.ui.views.widgets import AmountLabel, Inset, Label, Pill, column, faint, muted, row
from app.wire import api

MILLION = 10**6


def task_words(task: str) -> str:
    """Return what a model does, in a word or two."""
    words = {
        "embed": translate("models", "Meaning of text"),
        "chat": translate("models", "Conversation"),
        "transcribe": translate("models", "Speech to text"),
        "speak": translate("models", "Text to speech"),
        "detect": translate("models", "Things in pictures"),
        "read": translate("models", "Text in pictures"),
    }
    return words.get(task, task)


def state_words(model: api.ModelInfo) -> tuple[str, str]:
    """Return the word for where a model stands, and the tone of its pill."""
    if model.state == "ready":
        return translate("models", "ready"), "good"
    if model.state == "damaged":
        return translate("models", "damaged"), "loss"
    return translate("models", "not here yet"), "plain"


def checked_words(model: api.ModelInfo) -> str:
    """Return whether somebody has tried the model with Fallow."""
    return translate("models", "checked") if model.checked else translate("models", "not checked")


def size_words(model: api.ModelInfo) -> str:
    return translate("models", "not known") if model.size is None else data_size(model.size)


def processors(kinds: list[str]) -> str:
    """Return which processors compute it, as people write them."""
    return ", ".join(kind.upper() for kind in kinds) or translate("models", "nothing here")


def speed_words(units: int | None) -> str:
    if units is None:
        return translate("models", "not measured yet")
    return translate("models", "{0} tokens a second").format(number(units))


def per_million(unit_price: str | None) -> int | None:
    """Return wei for a million units, for a price of one."""
    return None if unit_price is None else int(unit_price) * MILLION


class Figure(QWidget):
    """A figure under the words that say what it is."""

    def __init__(self, words: str, value: Label, note: Label | None = None) -> None:
        super().__init__()
        self.note = note
        name = faint(words)
        name.setBuddy(value)
        items = [name, value] if note is None else [name, value, note]
        box = column(*items, None, spacing=theme.HAIR)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)


class Shelf(Inset):
    """One model that is on this disk: what it does, how fast, and what it asks."""

    def __init__(self) -> None:
        super().__init__(spacing=theme.BASE)
        self._title, self._pill, self._facts, self._note = Label("", "heading"), Pill(), muted(), muted()
        self._runs, self._speed, self._price = Label("", "strong"), Label("", "strong"), AmountLabel(role="strong")
        self._best, self._offers = AmountLabel(role="strong"), faint()
        per = translate("models", "for a million tokens")
        figures = (
            Figure(translate("models", "Runs on"), self._runs),
            Figure(translate("models", "Speed here"), self._speed),
            Figure(translate("models", "This device asks"), self._price, faint(per)),
            Figure(translate("models", "Cheapest on the network"), self._best, self._offers),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.ROOMY)
        grid.setVerticalSpacing(theme.BASE)
        for place, figure in enumerate(figures):
            grid.addWidget(figure, 0, place)
            grid.setColumnStretch(place, 1)
        self.grid, self.figures = grid, figures
        self.box.addLayout(row(self._title, self._pill, None))
        self.box.addWidget(self._facts)
        self.box.addWidget(self._note)
        self.box.addLayout(grid)

    def show_model(self, model: api.ModelInfo) -> None:
        """Show another model."""
        self.setAccessibleName(said(model.title))
        self._title.setText(said(model.title))
        self._pill.show_state(*state_words(model))
        limit = ""
        if model.max_tokens is not None:
            limit = translate("models", "up to {0} tokens a text").format(number(model.max_tokens))
        facts = (task_words(model.task), size_words(model), model.licence, limit, checked_words(model))
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self._note.setText(said(model.note))
        self._note.setVisible(bool(model.note))
        self._runs.setText(processors(model.runs_on))
        self._speed.setText(speed_words(model.units_per_second))
        self._price.show_amount(per_million(model.price))
        self._best.show_amount(per_million(model.best_price))
        self._offers.setText(offers_words(model.offers))
        digest = translate("models", "SHA-256 of its file: {0}").format(model.sha256)
        self.setToolTip(digest if model.sha256 else "")

    def fold(self, narrow: bool) -> None:
        """Put the four figures in two lines where there is little room."""
        for place, figure in enumerate(self.figures):
            self.grid.addWidget(figure, place // 2 if narrow else 0, place % 2 if narrow else place)
        for place in (2, 3):
            self.grid.setColumnStretch(place, 0 if narrow else 1)


def offers_words(count: int) -> str:
    if not count:
        return translate("models", "nobody offers it now")
    one = translate("models", "one offer, for a million tokens")
    several = translate("models", "{0} offers, for a million tokens")
    return (one if count == 1 else several).format(number(count))


class Details(Inset):
    """What is known of a model that is only named."""

    def __init__(self) -> None:
        super().__init__(spacing=theme.TIGHT)
        self._title, self._note = Label("", "strong"), muted()
        self._source = Label("", "faint", wrap=True, copyable=True)
        self._source.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.box.addWidget(self._title)
        self.box.addWidget(self._note)
        self.box.addWidget(self._source)

    @property
    def told(self) -> str:
        """What is told, as it stands there."""
        return f"{self._note.text()} {self._source.text()}"

    def show_model(self, model: api.ModelInfo | None) -> None:
        """Show another model; None: nothing is chosen."""
        for label in (self._title, self._source):
            label.setVisible(model is not None)
        if model is None:
            self.setAccessibleName(translate("models", "No model is chosen"))
            self._note.setText(translate("models", "Choose a model below to see what is known of it."))
            return
        self.setAccessibleName(said(model.title))
        self._title.setText(said(model.title))
        sentences = [said(model.note)] if model.note else []
        if not model.checked:
            sentences.append(translate("models", "Nobody has checked it with Fallow: size and hash are not known."))
        if model.state == "unavailable":
            sentences.append(translate("models", "It cannot be downloaded yet."))
        self._note.setText(" ".join(sentences))
        checked, unchecked = translate("models", "Source: {0}"), translate("models", "Source, not checked: {0}")
        self._source.setText((checked if model.checked else unchecked).format(model.source))
