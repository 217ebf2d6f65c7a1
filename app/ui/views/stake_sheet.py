"""The form of an act: how much, and before anything is signed what can be lost, when one can leave, what it costs."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from app.domain.amounts import exact, parse
from app.domain.errors import BadInput
from app.domain.staking import COOLDOWN, DAY
from app.ui import theme
from app.ui.texts import amount, number, said, translate
from app.ui.viewmodels.stake import Position, StakeViewModel, Terms, at_risk
from app.ui.views.sheets import Sheet
from app.ui.views.stake_words import available, explained, leaving, questions, risky, title_of
from app.ui.views.widgets import AmountLabel, Button, Label, column, faint, muted, row, text
from app.ui.views.widgets.boxes import TOP

RIGHT = Qt.AlignmentFlag.AlignRight


class ActSheet(Sheet):
    """Answers the amount in wei, in units for register. The agent is asked while the person types."""

    WIDTH = theme.LEAST_WIDTH * 2 // 3

    def __init__(self, parent: QWidget, model: StakeViewModel, act: str, position: Position) -> None:
        super().__init__(parent, title_of(act))
        self._model, self._act, self._position = model, act, position
        self.field = self._make_units() if act == "register" else self._make_amount()
        self.trouble = Label("", "warn", wrap=True)
        self.lose, self.leave, self.cost = (Row(words) for words in questions())
        self.sign = Button(translate("stake", "Continue"), "main", clicked=self._give)
        self.refuse = Button(translate("stake", "Not now"), clicked=lambda: self.give(None))
        self.sign.setDefault(True)
        self.add(
            muted(explained(act)),
            self._input(),
            self._grid(),
            self.trouble,
            column(
                faint(translate("stake", "The signature comes next, with all details."), wrap=True),
                row(None, self.refuse, self.sign),
            ),
        )
        model.changed.connect(self._show)
        self.finished.connect(lambda _: self._leave())
        self._consider()
        self.field.setFocus()

    @property
    def amount(self) -> int:
        """What is entered. Raises BadInput."""
        return self.field.value() if isinstance(self.field, QSpinBox) else read_amount(self.field.text())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.give(None)
        super().closeEvent(event)

    def _give(self) -> None:
        if self.sign.isEnabled():
            self.give(self.amount)

    def _leave(self) -> None:
        self._model.changed.disconnect(self._show)
        self._model.forget_terms()

    def _consider(self) -> None:
        """Ask what the amount means; nothing yet, or no number, asks nothing."""
        empty = isinstance(self.field, QLineEdit) and not self.field.text().strip()
        try:
            wanted = 0 if empty else self.amount
        except BadInput as error:
            self._model.forget_terms()
            self._show_risk(None)
            self._say(f"{error.title}. {error.hint}")
            return
        if empty or (not wanted and self._act != "register"):
            self._model.forget_terms()
            self._show_risk(None)
            self._say("")
            return
        self._show_risk(wanted)
        self._model.consider(self._act, wanted)

    def _show(self) -> None:
        part = self._model.state.terms
        terms = part.value if part.status == "content" else None
        self._show_cost(terms, waiting=part.status == "loading")
        self.sign.setEnabled(terms is not None and not terms.nothing)
        if part.status in ("error", "locked"):
            self._say(f"{said(part.title)}. {said(part.hint)}")
        elif terms is not None and terms.nothing:
            self._say(said(terms.title))
        elif part.status != "empty":
            self._say("")

    def _show_risk(self, wanted: int | None) -> None:
        risk = None if wanted is None else at_risk(self._act, wanted, self._position)
        self.lose.show_row(risky(self._act), "–" if risk is None else f"{amount(risk)} FLW")
        wait = COOLDOWN // DAY
        self.leave.show_row(leaving(self._act), translate("stake", "{0} days").format(number(wait)))
        self._show_cost(None, waiting=False)
        self.sign.setEnabled(False)

    def _show_cost(self, terms: Terms | None, *, waiting: bool) -> None:
        words = translate("stake", "The network's fee, at most.")
        if terms is not None and terms.more:
            words = translate("stake", "The network's fee of the first of several signatures, at most.")
        figure = translate("stake", "asking") if waiting else "–"
        if terms is not None and not terms.nothing:
            figure = f"{amount(terms.fee)} ETH"
        self.cost.show_row(words, figure)

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if isinstance(self.field, QLineEdit):
            self.field.setAccessibleDescription(words)

    def _input(self) -> QWidget:
        units = self._act == "register"
        name = Label(translate("stake", "Units to offer") if units else translate("stake", "Amount in FLW"), "strong")
        name.setBuddy(self.field)
        self.field.setAccessibleName(name.text())
        most = self._position.most(self._act)
        held = muted(available(self._act, most), wrap=False)
        everything = Button(translate("stake", "All of it"), "link", clicked=self._take_all)
        everything.setEnabled(most > 0)
        place = QWidget()
        box = column(name, self.field, row(held, everything, None), spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        place.setLayout(box)
        return place

    def _take_all(self) -> None:
        most = self._position.most(self._act)
        if isinstance(self.field, QSpinBox):
            self.field.setValue(most)
        else:
            self.field.setText(exact(most).replace(".", QLocale().decimalPoint()))

    def _make_amount(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("0")
        field.textChanged.connect(self._consider)
        return field

    def _make_units(self) -> QSpinBox:
        field = QSpinBox()
        field.setRange(0, max(self._position.possible_units, 0))
        field.setValue(self._position.possible_units)
        field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        field.valueChanged.connect(self._consider)
        return field

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(1, 1)
        for place, line in enumerate((self.lose, self.leave, self.cost)):
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
        self.figure.setAccessibleName(f"{self.name.text()} {figure}")


def read_amount(written: str) -> int:
    """Return the wei that is written as this locale writes numbers: its sign for decimals, its spaces. Raises BadInput."""
    plain = written.strip()
    if QLocale().groupSeparator().isspace():
        plain = "".join(plain.split())
    point = QLocale().decimalPoint()
    if point != "." and "." not in plain:
        plain = plain.replace(point, ".")
    return parse(plain)
