"""Borrowed stake: one's own loan with its health, and others' loans that anyone may recall."""

from collections.abc import Sequence

from app.domain.staking import DAY
from app.ui.texts import amount, exact_amount, number, short_address, span, translate
from app.ui.viewmodels.base import Part
from app.ui.views.stake_cards import ActCard, ActSection, HealthBar, allow
from app.ui.views.stake_layout import FullTable, titled
from app.ui.views.widgets import AmountLabel, Button, Card, Column, StateStack, faint, row
from app.wire import api

_BILLION = 10**9  # a rate is a float, money is not
_YEAR = 365 * DAY


class LoanCard(ActCard):
    """What one has borrowed into the bond, and how near it is to being recalled."""

    def __init__(self, section: ActSection) -> None:
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

    def __init__(self, section: ActSection) -> None:
        words = translate("acts", "Loans that can be recalled")
        super().__init__(name=words)
        self.table = FullTable(words, _recall_columns())
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
        self.table.show_rows(rows)
        self.states.show_part(shown)
        self.recall.setVisible(bool(rows))
        self._busy = busy
        self._choose()

    def _choose(self) -> None:
        allow(self.recall, [(self.table.selected() is None, translate("acts", "Choose a loan first"))], self._busy)

    def _ask(self) -> None:
        if (chosen := self.table.selected()) is not None:
            self._section.ask("recall", provider=chosen.address)


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
