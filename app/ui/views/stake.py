"""The stake page: what is at stake, what this device offers with it, what waits in escrow, and what is on its way out."""

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import age, amount, number, translate
from app.ui.viewmodels.stake import LOCAL, Position, StakeViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.stake_parts import Clock, ExitStrip, Fact, weigh
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import form_of
from app.ui.views.widgets import (
    AddressLabel,
    AmountLabel,
    Button,
    Card,
    Columns,
    Label,
    Pill,
    StateStack,
    column,
    faint,
    heading,
    muted,
    row,
    state_line,
)
from app.ui.views.widgets.flow import Flow


class StakePage(Page):
    """Three cards: stake, this device, escrow; below them the clock of the local network."""

    def __init__(self, desk: Desk) -> None:
        model = StakeViewModel(desk.client, desk.notices, desk.vault)
        super().__init__(model)
        self.model = model
        self._desk = desk
        self._make_labels()
        self._make_buttons()
        self.leaving = ExitStrip(
            translate("stake", "Stake that leaves"),
            keep=translate("stake", "Keep it at stake"),
            withdraw=lambda: model.act("withdraw"),
            again=self._ask_again,
            back=lambda: model.act("unbond"),
        )
        self.unlocking = ExitStrip(
            translate("stake", "Escrow that leaves"),
            keep=translate("stake", "Keep it in escrow"),
            withdraw=lambda: model.act("withdraw-escrow"),
            again=lambda: None,
            back=lambda: model.act("unlock"),
        )
        self.clock = Clock(model.let_time_pass)
        self.stake_states = self._states(self._stake_body(), rows=3)
        self.device_states = self._states(self._device_body(), rows=2)
        self.escrow_states = self._states(self._escrow_body(), rows=2)
        self._others = (self._device_card(), self._escrow_card())
        self.add(self._stake_card(), Columns(*self._others), self.clock, None)

    def show_state(self) -> None:
        part = self.model.state.position
        whole = part.status not in ("error", "locked")
        for states in (self.stake_states, self.device_states, self.escrow_states):
            states.show_part(part)
        for card in self._others:
            card.setVisible(whole)
        self._pill.setVisible(part.value is not None)
        position = part.value if whole else None
        self._age.setText(age(part.since) if position is not None else "")
        self.sentence.setText(_sentence(position, loading=part.status == "loading"))
        self.clock.setVisible(position is not None and position.network == LOCAL)
        for button in (self.bond, self.unbond, self.register, self.deposit, self.unlock):
            button.setEnabled(position is not None and not self.model.busy)
        if position is not None:
            self._show_position(position)

    def open_form(self, act: str) -> None:
        """Open the form of an act, and carry it out when it is filled in."""
        position = self.model.state.position.value
        if position is not None:
            open_form(self, self.model, form_of(act, position.most(act)))

    def _show_position(self, position: Position) -> None:
        busy = self.model.busy
        self._bond.show_amount(position.bond)
        self._token.show_amount(position.token)
        self._coin.show_amount(position.coin)
        self.leaving.show_exit(position.leaving, busy)
        self.unbond.setEnabled(bool(position.bond) and not busy)
        weigh(self.bond, position.leaving.phase != "open")
        weigh(self.leaving.withdraw, position.leaving.phase == "open")
        weigh(self.unlocking.withdraw, False)
        self._show_device(position)
        self._escrow.show_amount(position.escrow)
        self._signer.show_address(position.signer)
        self._signer_fact.setVisible(bool(position.signer))
        self.unlocking.show_exit(position.unlocking, busy)
        self.unlock.setEnabled(bool(position.escrow) and not busy)
        self.clock.show_clock(position.ahead, busy)

    def _show_device(self, position: Position) -> None:
        known = bool(position.device)
        offering = translate("stake", "registered"), "good"
        self._pill.show_state(*(offering if known else (translate("stake", "not registered"), "plain")))
        words = translate("stake", "{0} of {1} possible")
        self._units.setText(words.format(number(position.units), number(position.possible_units)))
        self._device.show_address(position.device)
        self._device_fact.setVisible(known)
        self._units_fact.setVisible(known)
        self.register.setText(
            translate("stake", "Change what it offers") if known else translate("stake", "Register this device")
        )
        self.register.setEnabled((known or position.possible_units > 0) and not self.model.busy)
        self._device_words.setText(_device_sentence(position))

    def _ask_again(self) -> None:
        position = self.model.state.position.value
        if position is not None:
            self.model.act("unbond", position.leaving.amount)

    def _make_labels(self) -> None:
        self.sentence, self._age = state_line(), faint()
        self.sentence.setWordWrap(True)
        self._bond, self._token, self._coin = (AmountLabel(unit, "state") for unit in ("FLW", "FLW", "ETH"))
        self._escrow, self._pill, self._units = AmountLabel(role="state"), Pill(), Label("", "strong")
        self._device, self._signer = AddressLabel(role="strong"), AddressLabel(role="strong")
        self._device_words = muted()
        self._device_fact = Fact(translate("stake", "Key of the device"), self._device)
        self._units_fact = Fact(translate("stake", "Units offered"), self._units)
        self._signer_fact = Fact(translate("stake", "Key that pays for jobs"), self._signer)

    def _make_buttons(self) -> None:
        def button(words: str, act: str, role: str = "plain", picture: str = "") -> Button:
            return Button(words, role, picture, lambda: self.open_form(act))

        self.bond = button(translate("stake", "Put at stake"), "bond", "main", "landmark")
        self.unbond = button(translate("stake", "Let some leave"), "unbond")
        self.register = button(translate("stake", "Register this device"), "register")
        self.deposit = button(translate("stake", "Put into escrow"), "deposit")
        self.unlock = button(translate("stake", "Let some leave"), "unlock")
        self.unlock.setAccessibleName(translate("stake", "Let some of the escrow leave"))
        self.unbond.setAccessibleName(translate("stake", "Let some of the stake leave"))

    def _states(self, body: QWidget, rows: int) -> StateStack:
        wallet = Button(translate("stake", "Go to the wallet"), clicked=lambda: self._desk.shell.open("wallet"))
        return StateStack(body, empty="", unlock=wallet, retry=self.model.wake, rows=rows)

    def _stake_card(self) -> Card:
        head = row(self.sentence, self._age)
        head.setStretch(0, 1)
        return Card(head, self.stake_states, name=translate("stake", "Stake"))

    def _stake_body(self) -> QWidget:
        money = Fact(translate("stake", "At stake"), self._bond)
        token = Fact(translate("stake", "In the account"), self._token)
        coin = Fact(translate("stake", "For fees"), self._coin)
        figures = Flow(money, token, coin, spacing=theme.PAGE)
        return _body(figures, self.leaving, Flow(self.bond, self.unbond))

    def _device_card(self) -> Card:
        words = translate("stake", "This device")
        return Card(row(_heading(words), None, self._pill), self.device_states, None, name=words)

    def _device_body(self) -> QWidget:
        return _body(self._device_words, self._units_fact, self._device_fact, Flow(self.register))

    def _escrow_card(self) -> Card:
        words = translate("stake", "Escrow for jobs")
        return Card(_heading(words), self.escrow_states, None, name=words)

    def _escrow_body(self) -> QWidget:
        words = muted(translate("stake", "Jobs you send to the network are paid from it."))
        buttons = Flow(self.deposit, self.unlock)
        return _body(words, self._escrow, self._signer_fact, self.unlocking, buttons)


def _heading(words: str) -> Label:
    """Return a heading as high as one with a pill beside it: the two cards stand side by side."""
    made = heading(words)
    made.setMinimumHeight(theme.now().sizes.pill)
    return made


def _body(*items: QWidget | Flow) -> QWidget:
    place = QWidget()
    box = column(*items, spacing=theme.BASE)
    box.setContentsMargins(0, 0, 0, 0)
    place.setLayout(box)
    return place


def _sentence(position: Position | None, *, loading: bool) -> str:
    """Say what is true now in one sentence."""
    if position is None:
        reading, unknown = translate("stake", "Reading the network"), translate("stake", "Nothing is known of a stake")
        return reading if loading else unknown
    if not position.bond:
        return translate("stake", "Nothing is at stake")
    if not position.units:
        return translate("stake", "{0} FLW at stake, nothing offered yet").format(amount(position.bond))
    one = translate("stake", "{0} FLW at stake stand behind one unit")
    several = translate("stake", "{0} FLW at stake stand behind {1} units")
    words = one if position.units == 1 else several
    return words.format(amount(position.bond), number(position.units))


def _device_sentence(position: Position) -> str:
    if position.device:
        return translate("stake", "It offers units of work, each with 100 FLW of your stake behind it.")
    if position.possible_units:
        return translate("stake", "Its key signs the work it does; your wallet keeps the money.")
    return translate("stake", "Put at least 100 FLW at stake first: that stands behind one unit of work.")
