"""Earning with tokens: the shared pool, lending to providers, and what one has borrowed or may recall."""

from app.ui.texts import amount, percent, span, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import ActCard, ActSection, allow, figure, no_tokens, yearly
from app.ui.views.stake_loans import LoanCard, RecallCard
from app.ui.views.stake_parts import ExitStrip, weigh
from app.ui.views.widgets import AmountLabel, Button, Columns, faint
from app.wire import api


class EarnSection(ActSection):
    """Pool and lending side by side, the loan below, then others' loans that can be recalled."""

    NEEDS = ("providers", "history")

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.pool, self.lend, self.loan = PoolCard(self), LendCard(self), LoanCard(self)
        self.recalls = RecallCard(self)
        self.stack(Columns(self.pool, self.lend), self.loan, self.recalls)

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        self.pool.show_stake(part, self.model.busy)
        self.lend.show_stake(part, self.model.busy)
        self.loan.show_stake(part, self.model.busy)
        above = part.value.positions.loan.recall_above if part.value is not None else 1.0
        self.recalls.setVisible(part.status not in ("error", "locked"))
        self.recalls.show_providers(self.network.state.providers, above, self.model.busy)


class PoolCard(ActCard):
    """One deposit behind all providers."""

    def __init__(self, section: ActSection) -> None:
        self.own, self.all, self.earned = AmountLabel(role="state"), AmountLabel(role="state"), faint(wrap=True)
        self.put = Button(translate("acts", "Put into the pool"), "main", clicked=lambda: self._ask("pool"))
        self.leave = Button(translate("acts", "Take some out"), clicked=lambda: self._ask("pool-leave"))
        self.leave.setAccessibleName(translate("acts", "Take some of the pool out"))
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
        opened = reply.positions.pool.leaving.phase == "open"
        weigh(self.put, not opened)
        weigh(self.leaving.withdraw, opened)
        self.leaving.show_exit(self._section.network.leaving(reply.positions.pool.leaving), busy)
        allow(self.put, [(not token, no_tokens())], busy)
        allow(self.leave, [(not held, translate("acts", "Nothing of yours is in the pool"))], busy)

    def _ask(self, act: str) -> None:
        self._section.ask(act, self._most[act])


class LendCard(ActCard):
    """Tokens lent to providers, of which the idle part can be taken out."""

    def __init__(self, section: ActSection) -> None:
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


def measured(history: api.StakeHistoryReply | None, role: str) -> str:
    """Say what a role has in fact earned, and over how long."""
    found = next((one for one in history.yields if one.role == role), None) if history is not None else None
    if found is None or found.yearly is None:
        return translate("acts", "What it earned is measured once a whole epoch is over.")
    words = translate(
        "acts", "Over the past {0} it earned {1}, less what was lost. That says nothing about the future."
    )
    return words.format(span(found.end - found.begin), yearly(found.yearly))


def _lent(held: int, out: int) -> str:
    if held > out:
        words = translate("acts", "{0} FLW of yours are with borrowers; they are idle again when borrowers pay back.")
        return words.format(amount(held - out))
    return translate("acts", "Providers stake what you lend and pay interest; their own tokens are lost before yours.")
