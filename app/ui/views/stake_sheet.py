"""The form of an act: how much and what else; and before anything is signed the agent's three answers about it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from app.domain.amounts import exact
from app.domain.errors import BadInput
from app.ui import theme
from app.ui.texts import amount, said, translate
from app.ui.viewmodels.stake import StakeViewModel, Terms
from app.ui.views.sheets import Sheet
from app.ui.views.stake_fields import Input, local_amount, make_input, read_amount
from app.ui.views.stake_layout import field_for
from app.ui.views.stake_words import WHOLE, Form, figure_of, questions, sentence_of
from app.ui.views.widgets import AmountLabel, Button, Label, column, faint, muted, row, text
from app.ui.views.widgets.boxes import TOP

RIGHT = Qt.AlignmentFlag.AlignRight
Given = tuple[int, dict[str, str]]


def open_form(parent: QWidget, model: StakeViewModel, form: Form) -> None:
    """Open a form over the window, and carry its act out when it is filled in and agreed to."""

    async def fill_in() -> None:
        given = await ActSheet(parent.window(), model, form).answer()
        if given is not None:
            wei, parameters = given
            model.act(form.act, wei, **parameters)

    model.run(fill_in(), "form")


class ActSheet(Sheet):
    """Answers (wei, or units for register; parameters). The agent is asked while the person types."""

    WIDTH = theme.LEAST_WIDTH * 2 // 3

    def __init__(self, parent: QWidget, model: StakeViewModel, form: Form) -> None:
        super().__init__(parent, form.title)
        self._model, self._form, self._whole = model, form, False
        self.field = self._make_field()
        self.inputs: list[Input] = [make_input(field, self._consider) for field in form.fields]
        self.held, self.trouble = muted(form.held, wrap=False), Label("", "warn", wrap=True)
        self.lose, self.leave, self.cost, self.fee = (
            Row(words) for words in (*questions(), translate("acts", "The network's fee"))
        )
        self.sign = Button(translate("acts", "Continue"), "main", clicked=self._give)
        self.refuse = Button(translate("acts", "Not now"), clicked=lambda: self.give(None))
        self.sign.setDefault(True)
        places = [self._amount_place(), *(field_for(one.label, one.widget) for one in self.inputs)]
        self.add(
            muted(form.words),
            *(place for place in places if place is not None),
            self._grid(),
            self.trouble,
            column(
                faint(translate("acts", "The signature comes next, with all details."), wrap=True),
                row(None, self.refuse, self.sign),
            ),
        )
        model.changed.connect(self._show)
        self.finished.connect(lambda _: self._leave())
        self._consider()
        first = self.field or (self.inputs[0].widget if self.inputs else self.sign)
        first.setFocus()

    def given(self) -> Given:
        """Return what is entered. Raises BadInput."""
        wei = self._form.amount
        if isinstance(self.field, QSpinBox):
            wei = self.field.value()
        elif self.field is not None:
            wei = 0 if self._whole else read_amount(self.field.text())
        asked = {one.field.key: one.value() for one in self.inputs}
        parameters = dict(self._form.parameters) | {key: value for key, value in asked.items() if value}
        return wei, parameters | ({"all": "yes"} if self._whole else {})

    def closeEvent(self, event: QCloseEvent) -> None:
        self.give(None)
        super().closeEvent(event)

    def take_all(self) -> None:
        """Enter everything there is."""
        if isinstance(self.field, QSpinBox):
            self.field.setValue(self._form.most)
        elif self.field is not None:
            self.field.setText(local_amount(exact(self._form.most)))
            self._whole = self._form.act in WHOLE
            self._consider()

    def _give(self) -> None:
        if self.sign.isEnabled():
            self.give(self.given())

    def _leave(self) -> None:
        self._model.changed.disconnect(self._show)
        self._model.forget_terms()

    def _typed(self) -> None:
        self._whole = False
        self._consider()

    def _filled(self) -> bool:
        fields = all(one.field.optional or one.value() for one in self.inputs)
        return fields and (not isinstance(self.field, QLineEdit) or bool(self.field.text().strip()))

    def _consider(self) -> None:
        """Ask what is entered means; what is not filled in, or no number, asks nothing."""
        self.sign.setEnabled(False)
        try:
            wei, parameters = self.given() if self._filled() else (0, None)
        except BadInput as error:
            self._model.forget_terms()
            self._say(f"{said(error.title)}. {said(error.hint)}")
            return
        if parameters is None or (self._form.asks == "FLW" and not wei and not self._whole):
            self._model.forget_terms()
            self._say("")
            return
        self._model.consider(self._form.act, wei, **parameters)

    def _show(self) -> None:
        part = self._model.state.terms
        terms = part.value if part.status == "content" else None
        self._show_answers(terms, waiting=part.status == "loading")
        self.sign.setEnabled(terms is not None and not terms.nothing)
        if part.status in ("error", "locked"):
            self._say(f"{said(part.title)}. {said(part.hint)}")
        elif terms is not None and terms.nothing:
            self._say(f"{said(terms.title)}.")
        elif part.status != "empty":
            self._say("")

    def _show_answers(self, terms: Terms | None, *, waiting: bool) -> None:
        if terms is None or terms.answers is None:
            figure = translate("acts", "asking") if waiting else "–"
            for line in (self.lose, self.leave, self.cost, self.fee):
                line.show_row(line.words.text(), figure)
            return
        answers = terms.answers
        for line, answer in ((self.lose, answers.lose), (self.leave, answers.leave), (self.cost, answers.cost)):
            line.show_row(sentence_of(answer), figure_of(answer))
        once = translate("acts", "At most, whatever comes of it.")
        first = translate("acts", "At most, of the first of several signatures.")
        self.fee.show_row(first if terms.more else once, f"{amount(int(answers.fee))} ETH")

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if self.field is not None:
            self.field.setAccessibleDescription(words)

    def _make_field(self) -> QLineEdit | QSpinBox | None:
        if self._form.asks == "units":
            units = QSpinBox()
            units.setRange(0, max(self._form.most, 0))
            units.setValue(self._form.most)
            units.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            units.valueChanged.connect(self._consider)
            return units
        if not self._form.asks:
            return None
        field = QLineEdit()
        field.setPlaceholderText("0")
        field.textEdited.connect(self._typed)
        field.textChanged.connect(self._consider)
        return field

    def _amount_place(self) -> QWidget | None:
        if self.field is None:
            return None
        units = isinstance(self.field, QSpinBox)
        everything = Button(translate("acts", "All of it"), "link", clicked=self.take_all)
        everything.setEnabled(self._form.most > 0)
        below = row(self.held, everything, None)
        return field_for(
            translate("acts", "Units to offer") if units else translate("acts", "Amount in FLW"), self.field, below
        )

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for place, line in enumerate((self.lose, self.leave, self.cost, self.fee)):
            for column_, widget in enumerate((line.name, line.words, line.figure)):
                grid.addWidget(widget, place, column_, TOP | RIGHT if widget is line.figure else TOP)
        return grid


class Row:
    """One question with its sentence and its figure."""

    def __init__(self, name: str) -> None:
        self.name, self.words, self.figure = muted(name, wrap=False), text(), AmountLabel(role="strong")

    def show_row(self, words: str, figure: str) -> None:
        self.words.setText(words)
        self.figure.setText(figure)
        self.figure.setAccessibleName(f"{self.name.text()}: {words} {figure}".strip())
