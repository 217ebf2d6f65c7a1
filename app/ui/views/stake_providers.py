"""The stake page's table of providers: whom to put tokens behind; filters, order, and the acts of the chosen row."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.ui import theme
from app.ui.texts import age, number, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.desk import Desk
from app.ui.views.stake_chosen import ChosenProvider
from app.ui.views.stake_layout import FullTable, place
from app.ui.views.stake_provider_rows import Row, columns, matching, rows_of
from app.ui.views.stake_section import Section
from app.ui.views.widgets import Button, Card, Choices, Picker, StateStack, faint, muted, row, state_line
from app.ui.views.widgets.flow import Flow
from app.wire import api

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_PROVIDER, _STATE, _STAKE, _TAKE, _PAID, _AUDITS = range(6)
_FIRST = {_PROVIDER: _UP, _STATE: _UP, _TAKE: _UP}  # what is sought first; of the others the largest
_LEAST_WIDTH = {
    _PAID: theme.STACK_BELOW,
    _AUDITS: theme.STACK_BELOW,
    _STATE: theme.STACK_BELOW * 2 // 3,
    _TAKE: theme.STACK_BELOW * 2 // 3,
}  # of the section, at text scale 1


class DelegateSection(Section):
    """Sentence, filters, the acts of the chosen row, and the table."""

    NEEDS = ("providers",)

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self._token = 0
        self._rows: tuple[Row, ...] = ()
        self.sentence, self._age = state_line(), faint()
        self.sentence.setWordWrap(True)
        self._make_filters()
        self.chosen = ChosenProvider(self)
        self.table = FullTable(translate("stake", "Providers"), columns())
        self.order = self._make_order()
        self._add_actions()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.opened.connect(lambda _: self.chosen.act("delegate"))
        self.none = muted(translate("stake", "No provider is like that: change the filter."))
        filters = Flow(self.text, self.order, self.health, spacing=theme.WIDE)
        self.states = StateStack(
            place(filters, self.none, self.table, self.chosen),
            empty=translate("stake", "Nobody provides on this network yet. Register this device to be the first."),
            action=Button(
                translate("stake", "Go to the overview"), clicked=lambda: desk.shell.open("stake", "overview")
            ),
            unlock=Button(translate("stake", "Go to the wallet"), clicked=lambda: desk.shell.open("wallet")),
            retry=network.wake,
            rows=6,
        )
        head = row(self.sentence, self._age)
        head.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        explained = muted(
            translate(
                "stake", "Tokens behind a provider share its pay after its cut, and its losses beyond its own bond."
            )
        )
        box.addWidget(Card(head, explained, self.states, name=translate("stake", "Providers")))
        box.addStretch(1)

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        found = self.network.state.providers
        shown = found if part.status in ("content", "partial") else part
        held = part.value if part.status in ("content", "partial") else None
        self._token = int(held.positions.token) if held is not None else 0
        providers = found.value.providers if found.value is not None else []
        self._rows = rows_of(providers, held.positions.delegations if held is not None else [], self.network)
        empty = shown.status == "content" and not self._rows
        self.states.show_part(
            Part("empty") if empty else Part.of(self._rows) if self._rows and shown.status == "empty" else shown
        )
        self._age.setText(age(found.since) if found.value is not None and held is not None else "")
        self.sentence.setText(_sentence(found, held is not None))
        self._filter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() * theme.Sizes().body // theme.now().sizes.body
        for column, least in _LEAST_WIDTH.items():  # the chosen row tells in full what has no room
            self.table.setColumnHidden(column, wide < least)

    def _filter(self) -> None:
        shown = matching(self._rows, self.text.text(), healthy=self.health.button("healthy").isChecked())
        chosen = self.table.selected()
        self.table.show_rows(shown)
        if chosen is not None:
            self._choose(chosen.info.address)
        elif shown:
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.table.setVisible(bool(shown))
        self.none.setVisible(not shown)
        self._show_chosen()

    def _choose(self, address: str) -> None:
        """Keep the row of a provider chosen, wherever it stands now."""
        model = self.table.model()
        for line in range(model.rowCount()):
            index = model.index(line, 0)
            if model.data(index, Qt.ItemDataRole.ToolTipRole) == address:
                self.table.setCurrentIndex(index)
                return

    def _show_chosen(self) -> None:
        found = self.table.selected()
        self.chosen.show_row(found, self._token, self.model.busy)
        for action, button in self._actions:
            action.setEnabled(button.isEnabled() and not self.chosen.isHidden())

    def _make_filters(self) -> None:
        self.text = QLineEdit()
        words = translate("stake", "Filter by address")
        self.text.setPlaceholderText(words)
        self.text.setAccessibleName(words)
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(theme.now().sizes.rail)
        self.text.textChanged.connect(lambda _: self._filter())
        self.health = Choices(
            translate("stake", "Which providers"),
            [("all", translate("stake", "All")), ("healthy", translate("stake", "Healthy only"))],
        )
        self.health.setToolTip(
            translate("stake", "Healthy: its key is registered, no dispute is open, its loan is small enough.")
        )
        self.health.choose("all")
        self.health.chosen.connect(lambda _: self._filter())

    def _make_order(self) -> Picker:
        """Return what orders the table without a mouse; it follows the header."""
        words = translate("stake", "By {0}")
        made = Picker(
            translate("stake", "Order of the providers"),
            [(at, words.format(column.title.lower())) for at, column in enumerate(columns())],
        )
        made.picked.connect(lambda at: self.table.sortByColumn(at, _FIRST.get(at, _DOWN)))
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda at, _: made.pick(at))
        self.table.sortByColumn(_STAKE, _DOWN)
        return made

    def _add_actions(self) -> None:
        self._actions = []
        for button, act in self.chosen.buttons():
            made = QAction(button.text(), self.table)
            made.triggered.connect(lambda _=False, act=act: self.chosen.act(act))
            self.table.addAction(made)
            self._actions.append((made, button))


def _sentence(part: Part[api.ProvidersReply], known: bool) -> str:
    if part.value is None or not known:
        reading, unknown = (
            translate("stake", "Reading the network"),
            translate("stake", "No provider is known just now"),
        )
        return reading if part.status == "loading" else unknown
    count = len(part.value.providers)
    if not count:
        return translate("stake", "No provider is registered yet")
    healthy = sum(one.healthy for one in part.value.providers)
    words = translate("stake", "%n provider(s) registered, {0} of them healthy", "", count)
    return words.format(number(healthy))
