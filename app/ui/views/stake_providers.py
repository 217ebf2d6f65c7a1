"""The stake page's table of providers: whom to put tokens behind, with what each has at stake, takes, did and lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.ui import theme
from app.ui.texts import age, amount, exact_amount, number, percent, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import Exit, StakeViewModel
from app.ui.viewmodels.stake_network import NOTHING, StakeNetworkModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import allow
from app.ui.views.stake_layout import FullTable, place
from app.ui.views.stake_parts import ExitStrip, weigh
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import form_of
from app.ui.views.widgets import (
    AddressLabel,
    Button,
    Card,
    Choices,
    Column,
    Inset,
    Picker,
    Pill,
    StateStack,
    faint,
    muted,
    row,
    state_line,
)
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


@dataclass(frozen=True)
class Row:
    """A provider with what one has behind it; one's part that leaves is in `leaving`."""

    info: api.ProviderInfo
    mine: int
    leaving: Exit = NOTHING

    @property
    def stake(self) -> int:
        info = self.info
        return int(info.own) + int(info.lent) + int(info.delegated) + int(info.backed)


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
        self.table = FullTable(translate("stake", "Providers"), _columns())
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
        columns = _columns()
        words = translate("stake", "By {0}")
        made = Picker(
            translate("stake", "Order of the providers"),
            [(at, words.format(column.title.lower())) for at, column in enumerate(columns)],
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


class ChosenProvider(Inset):
    """The row that is chosen, in full, and what can be done with it."""

    def __init__(self, section: Section) -> None:
        super().__init__(name=translate("stake", "The chosen provider"), spacing=theme.SMALL)
        self._section = section
        self._row: Row | None = None
        self._token = 0
        self.address, self.words, self.past, self.pill = AddressLabel(role="strong"), muted(), muted(), Pill()
        self.delegate = Button(translate("stake", "Put tokens behind it"), "main", clicked=lambda: self.act("delegate"))
        self.undelegate = Button(translate("stake", "Let some leave"), clicked=lambda: self.act("undelegate"))
        self.undelegate.setAccessibleName(translate("stake", "Let some of what is behind it leave"))
        self.leaving = ExitStrip(
            translate("stake", "What leaves this provider"),
            keep=translate("stake", "Keep it behind this provider"),
            withdraw=lambda: self.act("withdraw-delegated"),
            again=lambda: self.act("undelegate"),
            back=lambda: self.act("stay"),
        )
        self.box.addLayout(row(self.address, self.pill))
        for part in (self.words, self.past, self.leaving):
            self.box.addWidget(part)
        self.box.addLayout(Flow(self.delegate, self.undelegate))

    def buttons(self) -> tuple[tuple[Button, str], ...]:
        """Return the acts on a provider, with what each is called."""
        return (
            (self.delegate, "delegate"),
            (self.undelegate, "undelegate"),
            (self.leaving.withdraw, "withdraw-delegated"),
            (self.leaving.keep, "stay"),
        )

    def show_row(self, found: Row | None, token: int, busy: bool) -> None:
        """Show a provider; None hides all of it."""
        self._row, self._token = found, token
        self.setVisible(found is not None)
        if found is None:
            return
        self.address.show_address(found.info.address)
        self.pill.show_state(_health_words(found.info), "good" if found.info.healthy else "wait")
        self.words.setText(_stake_words(found))
        self.past.setText(_past_words(found.info))
        self.leaving.show_exit(found.leaving, busy)
        allow(self.delegate, [(not token, translate("stake", "No tokens are in the account"))], busy)
        nothing = translate("stake", "You have nothing behind this provider")
        allow(self.undelegate, [(not found.mine, nothing)], busy)
        opened = found.leaving.phase == "open"
        weigh(self.delegate, not opened)
        weigh(self.leaving.withdraw, opened)
        if found.leaving.phase == "nothing":  # hidden buttons are no acts
            self.leaving.withdraw.setEnabled(False)
            self.leaving.keep.setEnabled(False)

    def act(self, act: str) -> None:
        """Carry out an act on the chosen provider: with a form where an amount is asked."""
        if self._row is None:
            return
        model, provider = self._section.model, self._row.info.address
        match act:
            case "delegate" if self.delegate.isEnabled():
                open_form(self, model, form_of(act, self._token, provider=provider))
            case "undelegate" if not model.busy and self._row.mine:
                open_form(self, model, form_of(act, self._row.mine, provider=provider))
            case "withdraw-delegated" if self.leaving.withdraw.isEnabled():
                model.act(act, provider=provider)
            case "stay" if self.leaving.keep.isEnabled():
                model.act("undelegate", 0, provider=provider)


def rows_of(
    providers: Sequence[api.ProviderInfo], delegations: Sequence[api.DelegationInfo], network: StakeNetworkModel
) -> tuple[Row, ...]:
    """Return the table's rows; one whom one has tokens behind is there even when the agent's list ends before it."""
    behind = {one.provider: one for one in delegations}
    known = {one.address for one in providers}
    others = [_unlisted(one.provider) for one in delegations if one.provider not in known]
    found = []
    for info in [*providers, *others]:
        mine = behind.get(info.address)
        leaving = network.leaving(mine.leaving) if mine is not None else NOTHING
        found.append(Row(info, int(mine.amount) if mine is not None else 0, leaving))
    return tuple(found)


def matching(rows: Sequence[Row], text: str, *, healthy: bool) -> tuple[Row, ...]:
    """Return the rows whose address has `text` in it, and that are `healthy` if asked."""
    part = text.strip().lower()
    return tuple(one for one in rows if part in one.info.address.lower() and (one.info.healthy or not healthy))


def _unlisted(address: str) -> api.ProviderInfo:
    return api.ProviderInfo(address, "0", "0", "0", "0", 0.0, 0, "0", 0, 0, 0, 0, 0, "0", False, "0")


def _columns() -> list[Column]:
    def wei(title: str, of: Callable[[Row], int], tip: Callable[[Row], str] | None = None) -> Column:
        return Column(
            title,
            lambda one: amount(of(one)) if of(one) else "–",
            order=of,
            tip=tip or (lambda one: f"{exact_amount(of(one))} FLW"),
            colour=lambda one: "text" if of(one) else "faint",
            right=True,
        )

    return [
        Column(
            translate("stake", "Provider"),
            lambda one: short_address(one.info.address),
            tip=lambda one: one.info.address,
            stretch=True,
        ),
        Column(
            translate("stake", "State"),
            lambda one: _health_words(one.info),
            colour=lambda one: "accent" if one.info.healthy else "warn",
        ),
        wei(translate("stake", "Stake"), lambda one: one.stake, _stake_words),
        Column(
            translate("stake", "Take"), lambda one: percent(one.info.cut), order=lambda one: one.info.cut, right=True
        ),
        wei(translate("stake", "Was paid"), lambda one: int(one.info.paid)),
        Column(
            translate("stake", "Audits"),
            lambda one: f"{number(one.info.passed)}/{number(one.info.audits)}" if one.info.audits else "–",
            order=lambda one: (one.info.passed - one.info.audits, one.info.audits),
            tip=lambda one: _past_words(one.info),
            right=True,
        ),
        Column(
            translate("stake", "Disputes"),
            _dispute_words,
            order=lambda one: (int(one.info.slashed), one.info.disputes),
            tip=lambda one: _past_words(one.info),
            colour=lambda one: "danger" if one.info.slashes else "text" if one.info.disputes else "faint",
            right=True,
        ),
        wei(translate("stake", "Yours"), lambda one: one.mine),
    ]


def _sentence(part: Part[api.ProvidersReply], known: bool) -> str:
    if part.value is None or not known:
        reading, unknown = (
            translate("stake", "Reading the network"),
            translate("stake", "No provider is known just now"),
        )
        return reading if part.status == "loading" else unknown
    count = len(part.value.providers)
    healthy = sum(one.healthy for one in part.value.providers)
    words = translate("stake", "%n provider(s) registered, {0} of them healthy", "", count)
    return words.format(number(healthy))


def _health_words(info: api.ProviderInfo) -> str:
    return translate("stake", "healthy") if info.healthy else translate("stake", "not healthy")


def _dispute_words(one: Row) -> str:
    count, lost = one.info.disputes, amount(int(one.info.slashed))
    if one.info.slashes:
        return translate("stake", "{0}, lost {1}").format(number(count), lost)
    return number(count) if count else "–"


def _stake_words(one: Row) -> str:
    info = one.info
    words = translate("stake", "{0} FLW of its own, {1} borrowed, {2} of delegators, {3} of the shared pool")
    return words.format(*(amount(int(wei)) for wei in (info.own, info.lent, info.delegated, info.backed)))


def _past_words(info: api.ProviderInfo) -> str:
    units, payments, disputes = info.units, info.payments, info.disputes
    audited = translate("stake", "{0} of {1} audits by this device passed")
    parts = [
        translate("stake", "takes {0} before delegators share").format(percent(info.cut)),
        translate("stake", "%n unit(s) offered", "", units),
        translate("stake", "{0} FLW from %n payment(s)", "", payments).format(amount(int(info.paid))),
        audited.format(number(info.passed), number(info.audits))
        if info.audits
        else translate("stake", "never audited by this device"),
        translate("stake", "%n dispute(s)", "", disputes),
    ]
    if info.slashes:
        parts.append(translate("stake", "{0} FLW lost in them").format(amount(int(info.slashed))))
    return " · ".join(parts)
