"""Earning with tokens: the shared pool, lending to providers, and what one has borrowed or may recall."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.domain.staking import DAY
from app.ui import theme
from app.ui.texts import amount, exact_amount, number, percent, short_address, span, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import ActCard, HealthBar, allow, figure, fill_table, titled, yearly
from app.ui.views.stake_parts import ExitStrip
from app.ui.views.stake_section import Section
from app.ui.views.stake_sheet import open_form
from app.ui.views.stake_words import form_with
from app.ui.views.widgets import AmountLabel, Button, Card, Column, Columns, StateStack, Table, faint, row
from app.wire import api

_BILLION = 10**9  # a rate is a float, money is not
_YEAR = 365 * DAY


class EarnSection(Section):
    """Pool and lending side by side, the loan below, then others' loans that can be recalled."""

    NEEDS = ("providers", "history")

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.pool, self.lend, self.loan = PoolCard(self), LendCard(self), LoanCard(self)
        self.recalls = RecallCard(self)
        self._sides = Columns(self.pool, self.lend)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.WIDE)
        for card in (self._sides, self.loan, self.recalls):
            box.addWidget(card)
        box.addStretch(1)

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        self.pool.show_stake(part, self.model.busy)
        self.lend.show_stake(part, self.model.busy)
        self.loan.show_stake(part, self.model.busy)
        above = part.value.positions.loan.recall_above if part.value is not None else 1.0
        self.recalls.setVisible(part.status not in ("error", "locked"))
        self.recalls.show_providers(self.network.state.providers, above, self.model.busy)

    def ask(self, act: str, most: int = 0, **given: str) -> None:
        """Open the form of an act."""
        open_form(self, self.model, form_with(act, most, given))


class PoolCard(ActCard):
    """One deposit behind all providers."""

    def __init__(self, section: EarnSection) -> None:
        self.own, self.all, self.earned = AmountLabel(role="state"), AmountLabel(role="state"), faint(wrap=True)
        self.put = Button(translate("acts", "Put into the pool"), "main", clicked=lambda: self._ask("pool"))
        self.leave = Button(translate("acts", "Let some leave"), clicked=lambda: self._ask("pool-leave"))
        self.leave.setAccessibleName(translate("acts", "Let some of the pool leave"))
        self.leaving = ExitStrip(
            translate("acts", "What leaves the pool"),
            keep=translate("acts", "Keep it in the pool"),
            withdraw=lambda: section.ask("pool-redeem"),
            back=lambda: section.ask("pool-cancel"),
        )
        super().__init__(
            translate("acts", "Shared pool"),
            section.desk,
            section.network.wake,
            self.leaving,
            self.earned,
            facts=((translate("acts", "Yours"), self.own), (translate("acts", "Everybody's"), self.all)),
            buttons=(self.put, self.leave),
        )
        self.sentence.setText(
            translate("acts", "One deposit behind all providers: it shares their pay, and losses beyond their bonds.")
        )
        self._section, self._most = section, {"pool": 0, "pool-leave": 0}

    def show_stake(self, part: Part[api.StakeReply], busy: bool) -> None:
        reply = self.show_part(part, leads=True)
        if reply is None:
            return
        held, token = int(reply.positions.pool.amount), int(reply.positions.token)
        self._most = {"pool": token, "pool-leave": held}
        self.own.show_amount(held)
        self.all.show_amount(int(reply.figures.pooled))
        self.earned.setText(measured(self._section.network.state.history.value, "pool"))
        self.leaving.show_exit(self._section.network.leaving(reply.positions.pool.leaving), busy)
        allow(self.put, [(not token, no_tokens())], busy)
        allow(self.leave, [(not held, translate("acts", "Nothing of yours is in the pool"))], busy)

    def _ask(self, act: str) -> None:
        self._section.ask(act, self._most[act])


class LendCard(ActCard):
    """Tokens lent to providers, of which the idle part can be taken out."""

    def __init__(self, section: EarnSection) -> None:
        self.own, self.out, self.idle = (AmountLabel(role="state") for _ in range(3))
        self.used, self.rate, self.earned = figure(), figure(), faint(wrap=True)
        self.put = Button(translate("acts", "Lend"), clicked=lambda: self._ask("lend"))
        self.take = Button(translate("acts", "Take out"), clicked=lambda: self._ask("lend-withdraw"))
        self.take.setAccessibleName(translate("acts", "Take lent tokens out"))
        super().__init__(
            translate("acts", "Lending"),
            section.desk,
            section.network.wake,
            self.earned,
            facts=(
                (translate("acts", "Yours"), self.own),
                (translate("acts", "You can take out now"), self.out),
                (translate("acts", "Idle of everybody's"), self.idle),
                (translate("acts", "With borrowers"), self.used),
                (translate("acts", "Borrowers pay now"), self.rate),
            ),
            buttons=(self.put, self.take),
        )
        self._section, self._most = section, {"lend": 0, "lend-withdraw": 0}

    def show_stake(self, part: Part[api.StakeReply], busy: bool) -> None:
        reply = self.show_part(part, leads=False)
        if reply is None:
            return
        lent, token = reply.positions.lend, int(reply.positions.token)
        held, out = int(lent.amount), int(lent.withdrawable)
        self._most = {"lend": token, "lend-withdraw": out}
        self.own.show_amount(held)
        self.out.show_amount(out)
        self.idle.show_amount(int(reply.figures.lend_idle))
        self.used.setText(percent(reply.figures.lend_used))
        self.rate.setText(yearly(reply.figures.lend_rate))
        self.earned.setText(measured(self._section.network.state.history.value, "lend"))
        self.sentence.setText(_lent(held, out))
        allow(self.put, [(not token, no_tokens())], busy)
        nothing, busy_tokens = translate("acts", "Nothing of yours is lent"), translate("acts", "Nothing is idle now")
        allow(self.take, [(not held, nothing), (not out, busy_tokens)], busy)

    def _ask(self, act: str) -> None:
        self._section.ask(act, self._most[act])


class LoanCard(ActCard):
    """What one has borrowed into the bond, and how near it is to being recalled."""

    def __init__(self, section: EarnSection) -> None:
        self.debt, self.room, self.interest = (AmountLabel(role="state") for _ in range(3))
        self.bar, self.limits = HealthBar(), faint(wrap=True)
        self.borrow = Button(translate("acts", "Borrow"), clicked=lambda: self._ask("borrow"))
        self.repay = Button(translate("acts", "Pay back"), clicked=lambda: self._ask("repay"))
        super().__init__(
            translate("acts", "Borrowed stake"),
            section.desk,
            section.network.wake,
            self.bar,
            self.limits,
            facts=(
                (translate("acts", "Owed"), self.debt),
                (translate("acts", "Can be borrowed now"), self.room),
                (translate("acts", "A year's interest at the present rate"), self.interest),
            ),
            buttons=(self.borrow, self.repay),
        )
        self._section, self._most = section, {"borrow": 0, "repay": 0}

    def show_stake(self, part: Part[api.StakeReply], busy: bool) -> None:
        reply = self.show_part(part, leads=False)
        if reply is None:
            return
        loan, bond = reply.positions.loan, reply.positions.bond
        debt, room = int(loan.debt), int(loan.room)
        self._most = {"borrow": room, "repay": debt}
        self.debt.show_amount(debt)
        self.room.show_amount(room)
        self.interest.show_amount(debt * round(reply.figures.lend_rate * _BILLION) // _BILLION)
        self.bar.show_health(loan.health, loan.borrow_below, loan.recall_above)
        limits = translate(
            "acts", "{0} % of the bond is borrowed. One can borrow up to {1} %; above {2} % anyone can recall."
        )
        shares = (loan.health, loan.borrow_below, loan.recall_above)
        self.limits.setText(limits.format(*(number(100 * share, 1) for share in shares)))
        self.tell(*_loan_state(loan.state))
        self.sentence.setText(_loan(reply))
        reasons = (
            (
                not int(bond.bond),
                translate("acts", "Put something at stake first: what is borrowed goes into the bond"),
            ),
            (bond.locks > 0, translate("acts", "A dispute is open about you; wait until it is decided")),
            (not int(reply.figures.lend_idle), translate("acts", "Lenders have nothing idle now")),
            (not room, translate("acts", "The bond carries no larger loan")),
        )
        allow(self.borrow, reasons, busy)
        allow(self.repay, [(not debt, translate("acts", "Nothing is owed"))], busy)

    def _ask(self, act: str) -> None:
        self._section.ask(act, self._most[act])


class RecallCard(Card):
    """Others' loans that are too large for their bonds: anyone may have such a bond leave, so that lenders are paid."""

    def __init__(self, section: EarnSection) -> None:
        words = translate("acts", "Loans that can be recalled")
        super().__init__(name=words)
        self.table = Table(words, _recall_columns())
        self.recall = Button(translate("acts", "Recall the loan"), clicked=self._ask)
        again = Button(translate("acts", "Look again"), picture="refresh-cw", clicked=section.network.wake)
        self.states = StateStack(
            self.table,
            empty=translate("acts", "No provider's loan is too large for its bond now."),
            action=again,
            retry=section.network.wake,
            rows=2,
        )
        self.box.addLayout(row(titled(words), None, self.recall))
        self.box.addWidget(self.states)
        self._section = section
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.table.opened.connect(lambda _: self._ask())
        self._busy = False

    def show_providers(self, part: Part[api.ProvidersReply], above: float, busy: bool) -> None:
        """Show those whose loans may be recalled."""
        rows = [one for one in part.value.providers if _health(one) > above] if part.value is not None else []
        shown = part if part.status not in ("content", "empty") else Part.of(rows, empty=not rows, now=part.since)
        fill_table(self.table, rows)
        self.states.show_part(shown)
        self.recall.setVisible(bool(rows))
        self._busy = busy
        self._choose()

    def _choose(self) -> None:
        allow(self.recall, [(self.table.selected() is None, translate("acts", "Choose a loan first"))], self._busy)

    def _ask(self) -> None:
        if (chosen := self.table.selected()) is not None:
            self._section.ask("recall", provider=chosen.address)


def no_tokens() -> str:
    return translate("acts", "There are no tokens in the account")


def measured(history: api.StakeHistoryReply | None, role: str) -> str:
    """Say what a role has in fact earned, and over how long."""
    found = next((one for one in history.yields if one.role == role), None) if history is not None else None
    if found is None or found.yearly is None:
        return translate("acts", "What it earned is measured once a whole epoch is over.")
    words = translate(
        "acts", "Over the past {0} it earned {1}, less what was lost. That says nothing about the future."
    )
    return words.format(span(found.end - found.begin), yearly(found.yearly))


def _health(one: api.ProviderInfo) -> float:
    bond = int(one.own) + int(one.lent)
    return int(one.lent) / bond if bond else 0.0


def _recall_columns() -> Sequence[Column]:
    return (
        Column(
            translate("acts", "Provider"), lambda one: short_address(one.address), tip=lambda one: str(one.address),
            stretch=True,
        ),
        Column(
            translate("acts", "Owed, FLW"), lambda one: amount(int(one.lent)), lambda one: int(one.lent),
            lambda one: exact_amount(int(one.lent)), right=True,
        ),
        Column(
            translate("acts", "Of its bond"), lambda one: f"{number(100 * _health(one), 1)} %", _health, right=True,
        ),
    )  # fmt: skip


def _lent(held: int, out: int) -> str:
    if held > out:
        words = translate("acts", "{0} FLW of yours are with borrowers; they are idle again when borrowers pay back.")
        return words.format(amount(held - out))
    return translate("acts", "Providers stake what you lend and pay interest; their own tokens are lost before yours.")


def _loan_state(state: str) -> tuple[str, str]:
    states = {
        "none": ("", "plain"),
        "healthy": (translate("acts", "healthy"), "good"),
        "recallable": (translate("acts", "can be recalled"), "loss"),
        "recalled": (translate("acts", "recalled"), "wait"),
    }
    return states[state]


def _long(seconds: int) -> str:
    """Say a span of time that may be years."""
    years = translate("acts", "{0} years").format(number(seconds / _YEAR, 1))
    return years if seconds >= 2 * _YEAR else span(seconds)


def _loan(reply: api.StakeReply) -> str:
    """Say how a loan stands."""
    loan = reply.positions.loan
    if loan.state == "recallable":
        return translate("acts", "The loan is too large for the bond: pay some back now, before somebody recalls it.")
    if loan.state == "recalled":
        return translate(
            "acts", "The bond leaves; whoever withdraws it then pays the lenders first, the rest is yours."
        )
    if loan.state == "healthy" and loan.recall_in is not None:
        words = translate("acts", "At the present rate interest alone makes it recallable in {0}.")
        return words.format(_long(loan.recall_in))
    if loan.state == "healthy":
        return translate("acts", "At the present rate interest alone does not make it recallable within ten years.")
    return translate("acts", "A bond can be made larger with lenders' tokens: more units, and interest to pay.")
