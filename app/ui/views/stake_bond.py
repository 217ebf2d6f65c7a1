"""Cards of one's own work on the network: what is at stake, the device and its key, the escrow that pays for jobs."""

from app.ui import theme
from app.ui.texts import age, amount, moment, number, percent, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake_network import possible_units
from app.ui.views.stake_cards import ActCard, allow, figure, place
from app.ui.views.stake_parts import ExitStrip, Fact, weigh
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import cut_field, form_of
from app.ui.views.widgets import (
    AddressLabel,
    AmountLabel,
    Button,
    Card,
    Countdown,
    Inset,
    Label,
    StateStack,
    faint,
    muted,
    row,
    state_line,
)
from app.ui.views.widgets.flow import Flow
from app.wire import api


class StakeCard(Card):
    """One's own stake; its heading is the sentence that says what is true now. It tells trouble for the whole section."""

    def __init__(self, section: Section) -> None:
        super().__init__(name=translate("stake", "Stake"))
        self._section, model = section, section.model
        self._reply: api.StakeReply | None = None
        self.sentence, self._age, self.disputed = state_line(), faint(), Label("", "warn", wrap=True)
        self.sentence.setWordWrap(True)
        self._facts = {name: AmountLabel(unit, "state") for name, unit in _FACTS}
        self.bond = Button(translate("stake", "Put at stake"), "main", "landmark", lambda: self._ask("bond"))
        self.unbond = Button(translate("stake", "Take some out"), clicked=lambda: self._ask("unbond"))
        self.unbond.setAccessibleName(translate("stake", "Take some of the stake out"))
        self.claim = Button(translate("stake", "Fetch work rewards"), clicked=lambda: self._ask("claim"))
        self.leaving = ExitStrip(
            translate("stake", "Stake that leaves"),
            keep=translate("stake", "Keep it at stake"),
            withdraw=lambda: model.act("withdraw"),
            again=self._ask_again,
            back=lambda: model.act("unbond"),
        )
        self._places = {name: Fact(words, self._facts[name]) for name, words in _fact_words().items()}
        figures = Flow(*self._places.values(), spacing=theme.PAGE)
        body = place(figures, self.disputed, self.leaving, Flow(self.bond, self.unbond, self.claim))
        wallet = Button(translate("stake", "Go to the wallet"), clicked=lambda: section.desk.shell.open("wallet"))
        self.states = StateStack(body, empty="", unlock=wallet, retry=section.network.wake, rows=3)
        head = row(self.sentence, self._age)
        head.setStretch(0, 1)
        self.box.addLayout(head)
        self.box.addWidget(self.states)

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        self.states.show_part(part)
        self._reply = part.value if part.status not in ("error", "locked") else None
        self._age.setText(age(part.since) if self._reply is not None else "")
        bond = self._reply.positions.bond if self._reply is not None else None
        self.sentence.setText(_sentence(bond, part.status))
        if self._reply is not None:
            self._show(self._reply.positions)

    def _show(self, found: api.PositionsInfo) -> None:
        bond, busy = found.bond, self._section.model.busy
        values = {
            "bond": int(bond.bond),
            "lent": int(bond.lent),
            "behind": int(bond.delegated) + int(bond.backed),
            "claimable": int(bond.claimable),
            "token": int(found.token),
            "coin": int(found.coin),
        }
        for name, wei in values.items():
            self._facts[name].show_amount(wei)
            self._places[name].setVisible(bool(wei) or name in _ALWAYS)
        count = bond.locks
        self.disputed.setText(
            translate("stake", "%n dispute(s) open: nothing is withdrawn before the verdict.", "", count)
        )
        self.disputed.setVisible(bool(bond.locks))
        leaving = self._section.network.leaving(bond.leaving)
        self.leaving.show_exit(leaving, busy)
        self.leaving.withdraw.setEnabled(self.leaving.withdraw.isEnabled() and not bond.locks)
        allow(self.bond, [(not values["token"], translate("stake", "No tokens are in the account"))], busy)
        allow(self.unbond, [(not values["bond"], translate("stake", "Nothing is at stake"))], busy)
        allow(self.claim, [(not values["claimable"], translate("stake", "No work rewards wait"))], busy)
        self.claim.setVisible(bool(values["claimable"]))
        weigh(self.bond, leaving.phase != "open")
        weigh(self.leaving.withdraw, leaving.phase == "open")

    def _ask(self, act: str) -> None:
        if self._reply is not None:
            found = self._reply.positions
            most = {"bond": int(found.token), "unbond": int(found.bond.bond)}
            open_form(self, self._section.model, form_of(act, most.get(act, 0)))

    def _ask_again(self) -> None:
        if self._reply is not None:
            self._section.model.act("unbond", int(self._reply.positions.bond.leaving.amount))


class DeviceCard(ActCard):
    """The device that works for this stake: its key, what it offers, and the key it replaced."""

    def __init__(self, section: Section) -> None:
        self.device, self.units, self.cut = AddressLabel(role="strong"), figure(), figure()
        self.register = Button(translate("stake", "Register this device"), clicked=self._ask)
        self.old = Inset(name=translate("stake", "Replaced key"), spacing=theme.TIGHT)
        self.old_words, self.old_left, self._old_until = muted(), Countdown(), faint()
        self.old.box.addWidget(self.old_words)
        self.old.box.addLayout(Flow(self.old_left, self._old_until))
        self._places = {
            "device": Fact(translate("stake", "Key of the device"), self.device),
            "units": Fact(translate("stake", "Units offered"), self.units),
            "cut": Fact(translate("stake", "Your cut before delegators"), self.cut),
        }
        super().__init__(
            translate("stake", "This device"),
            section.desk,
            section.network.wake,
            Flow(self._places["units"], self._places["cut"], spacing=theme.PAGE),
            self._places["device"],
            self.old,
            buttons=(self.register,),
        )
        self._section = section
        self._bond: api.BondInfo | None = None

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        reply = self.show_part(part, leads=False)
        self._bond = None
        if reply is None:
            self.pill.hide()
            return
        bond = self._bond = reply.positions.bond
        known, most = bool(bond.device), possible_units(bond)
        self.tell(*_device_state(bond))
        self.sentence.setText(_device_sentence(bond))
        self.device.show_address(bond.device)
        words = translate("stake", "{0} of {1} possible")
        self.units.setText(words.format(number(bond.units), number(most)))
        self.cut.setText(percent(bond.cut))
        for one in self._places.values():
            one.setVisible(known)
        self.register.setText(_register_words(bond))
        allow(self.register, (), self._section.model.busy)
        self._show_old(bond)

    def _show_old(self, bond: api.BondInfo) -> None:
        self.old.setVisible(bool(bond.old_device))
        words = translate("stake", "{0} was replaced. It still answers for the work it signed, for")
        self.old_words.setText(words.format(short_address(bond.old_device)))
        self.old_words.setToolTip(bond.old_device)
        until = self._section.network.here(bond.old_until)
        self.old_left.count_to(until, translate("stake", "no longer"))
        self._old_until.setText(translate("stake", "until {0}").format(moment(until)))

    def _ask(self) -> None:
        if self._bond is not None:
            form = form_of("register", possible_units(self._bond), fields=(cut_field(self._bond.cut),))
            open_form(self, self._section.model, form)


_FACTS = (
    ("bond", "FLW"),
    ("lent", "FLW"),
    ("behind", "FLW"),
    ("claimable", "FLW"),
    ("token", "FLW"),
    ("coin", "ETH"),
)
_ALWAYS = ("bond", "token", "coin")


def _fact_words() -> dict[str, str]:
    return {
        "bond": translate("stake", "At stake"),
        "lent": translate("stake", "of it borrowed"),
        "behind": translate("stake", "Behind it from others"),
        "claimable": translate("stake", "Work rewards"),
        "token": translate("stake", "In the account"),
        "coin": translate("stake", "For fees"),
    }


def _sentence(bond: api.BondInfo | None, status: str) -> str:
    """Say what is true now in one sentence."""
    if bond is None:
        unread = {
            "loading": translate("stake", "Reading the network"),
            "locked": translate("stake", "No wallet, so no stake yet"),
        }
        return unread.get(status, translate("stake", "Your stake cannot be read just now"))
    if not int(bond.bond):
        return translate("stake", "Nothing is at stake")
    if not bond.units:
        return translate("stake", "{0} FLW at stake, nothing offered yet").format(amount(int(bond.bond)))
    one = translate("stake", "{0} FLW at stake behind one unit")
    several = translate("stake", "{0} FLW at stake behind {1} units")
    words = one if bond.units == 1 else several
    return words.format(amount(int(bond.bond)), number(bond.units))


def _device_state(bond: api.BondInfo) -> tuple[str, str]:
    if not bond.device:
        return translate("stake", "not registered"), "plain"
    if not bond.this_device:
        return translate("stake", "another device"), "wait"
    return translate("stake", "registered"), "good"


def _register_words(bond: api.BondInfo) -> str:
    if not bond.device:
        return translate("stake", "Register this device")
    if not bond.this_device:
        return translate("stake", "Replace its key by this device's")
    return translate("stake", "Change what it offers")


def _device_sentence(bond: api.BondInfo) -> str:
    if bond.device and not bond.this_device:
        return translate("stake", "Another device's key is registered: jobs for your account go there, not here.")
    if bond.device:
        return translate("stake", "It offers units of work, each with 100 FLW of your stake behind it.")
    if possible_units(bond):
        return translate("stake", "Its key signs the work it does; your wallet keeps the money.")
    return translate(
        "stake", "It can work without a stake. Each 100 FLW at stake stand behind a unit that it can offer."
    )
