"""Jury duty: the deposit, what this device needs for a seat and does by itself, disputes with its seats and votes."""

from collections.abc import Sequence

from PySide6.QtGui import QHideEvent, QShowEvent

from app.ui import theme
from app.ui.texts import amount, moment, number, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.viewmodels.stake_sections import StakeDutyModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import ActCard, ActSection, allow, figure, no_tokens
from app.ui.views.stake_duty_words import dispute_detail, dispute_state, duty_pill, duty_words, held_pill, part_in
from app.ui.views.stake_layout import FullTable, place, titled
from app.ui.views.widgets import (
    AmountLabel,
    Button,
    Card,
    Column,
    Columns,
    Label,
    Pill,
    StateStack,
    muted,
    row,
    text,
)
from app.wire import api


class DutySection(ActSection):
    """Deposit and conditions side by side, disputes below; `duty` reads them."""

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.duty = StakeDutyModel(desk.client, desk.notices)
        self.deposit, self.needs, self.disputes = DepositCard(self), NeedsCard(), DisputesCard(self)
        self.stack(Columns(self.deposit, self.needs), self.disputes)
        self.duty.changed.connect(self._show_jury)
        model.acted.connect(self.duty.wake)
        self.destroyed.connect(self.duty.close)
        self._watching = False

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        self.deposit.show_stake(part, self.model.busy)
        whole = part.status not in ("error", "locked")
        self.needs.setVisible(whole)
        self.disputes.setVisible(whole)
        self.needs.show_duty(part.value)
        self._show_jury()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._watching:
            self._watching = True
            self.duty.watched()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self._watching:
            self._watching = False
            self.duty.unwatched()

    def _show_jury(self) -> None:
        self.needs.show_jury(self.duty.state.jury.value)
        self.disputes.show_jury(self.duty.state.jury, self.model.busy)


class DepositCard(ActCard):
    """What votes are bonded from."""

    def __init__(self, section: DutySection) -> None:
        self.held, self.votes, self.bond = AmountLabel(role="state"), figure(), AmountLabel(role="state")
        self.put = Button(translate("acts", "Set aside"), "main", clicked=lambda: self._ask("duty"))
        self.take = Button(translate("acts", "Take out"), clicked=lambda: self._ask("duty-withdraw"))
        self.put.setAccessibleName(translate("acts", "Set tokens aside for jury duty"))
        self.take.setAccessibleName(translate("acts", "Take tokens out of jury duty"))
        super().__init__(
            translate("acts", "Jury duty"),
            section.desk,
            section.network.wake,
            facts=(
                (translate("acts", "In the deposit"), self.held),
                (translate("acts", "Enough for so many votes"), self.votes),
                (translate("acts", "Staked on each vote"), self.bond),
            ),
            buttons=(self.put, self.take),
        )
        self._section, self._most = section, {"duty": 0, "duty-withdraw": 0}

    def show_stake(self, part: Part[api.StakeReply], busy: bool) -> None:
        reply = self.show_part(part, leads=True)
        if reply is None:
            return
        duty, token = reply.positions.duty, int(reply.positions.token)
        held, vote = int(duty.deposit), int(duty.vote_bond)
        room = max(int(duty.most) - held, 0)
        self._most = {"duty": min(room, token), "duty-withdraw": held}
        self.held.show_amount(held)
        self.votes.setText(number(held // vote if vote else 0))
        self.bond.show_amount(vote)
        self.tell(*duty_pill(duty.state))
        self.sentence.setText(duty_words(duty.state))
        full = translate("acts", "A deposit has at most {0} FLW").format(amount(int(duty.most)))
        allow(self.put, [(not room, full), (not token, no_tokens())], busy)
        allow(self.take, [(not held, translate("acts", "Nothing is set aside"))], busy)

    def _ask(self, act: str) -> None:
        self._section.ask(act, self._most[act])


class NeedsCard(Card):
    """What a seat takes, each with whether it is so; and what the device then does without being asked."""

    def __init__(self) -> None:
        words = translate("acts", "What this device does by itself")
        super().__init__(name=words)
        self.box.addWidget(titled(words))
        self.box.addWidget(
            muted(
                translate(
                    "acts",
                    "It takes its seats, computes the disputed job again, votes and shows its vote"
                    " in time, and fetches what is owed: bonds of coherent votes go back into the deposit, pay to the"
                    " account. Its own key signs that; nothing else can be sent with it.",
                )
            )
        )
        self.pills = [Pill() for _ in range(4)]
        names = (
            translate("acts", "Something is at stake"),
            translate("acts", "This device's key is the registered one"),
            translate("acts", "The stake is older than a day"),
            translate("acts", "The deposit is enough for a vote"),
        )
        for name, pill in zip(names, self.pills, strict=True):
            self.box.addLayout(row(text(name, wrap=False), None, pill))
        self.box.addStretch(1)
        self._stake: api.StakeReply | None = None
        self._jury: api.JuryReply | None = None

    def show_duty(self, stake: api.StakeReply | None) -> None:
        """Show what the positions say."""
        self._stake = stake
        self._show()

    def show_jury(self, jury: api.JuryReply | None) -> None:
        """Show what the jury's reading says."""
        self._jury = jury
        self._show()

    def _show(self) -> None:
        if self._stake is None:
            held: list[bool | None] = [None] * 4
        else:
            positions, now = self._stake.positions, self._stake.time
            duty, bonded = positions.duty, bool(int(positions.bond.bond))
            settled = self._jury.settled_at <= now if self._jury is not None and bonded else None if bonded else False
            enough = int(duty.deposit) >= int(duty.vote_bond)
            held = [bonded, positions.bond.this_device, settled, enough]
        for pill, holds in zip(self.pills, held, strict=True):
            pill.show_state(*held_pill(holds))


class DisputesCard(Card):
    """Disputes that this device follows, and jobs it has proven wrong; the newest first."""

    def __init__(self, section: DutySection) -> None:
        words = translate("acts", "Disputes")
        super().__init__(name=words)
        self.table = FullTable(words, self._columns())
        self.open = Button(translate("acts", "Open the dispute"), clicked=self._open)
        again = Button(translate("acts", "Look again"), picture="refresh-cw", clicked=section.duty.wake)
        self.detail = Label("", "muted", wrap=True)
        self.states = StateStack(
            place(self.table, self.detail, spacing=theme.SMALL),
            empty=translate("acts", "No dispute is open, and this device has proven no job wrong."),
            action=again,
            retry=section.duty.wake,
            rows=2,
        )
        self.box.addLayout(row(titled(words), None, self.open))
        self.box.addWidget(self.states)
        self._section, self._busy = section, False
        self._part: Part[api.JuryReply] = Part()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._choose())

    def show_jury(self, part: Part[api.JuryReply], busy: bool) -> None:
        self._part, self._busy = part, busy
        rows = part.value.disputes if part.value is not None else []
        self.table.show_rows(rows)
        self.states.show_part(part)
        self.open.setVisible(any(one.state == "found" and one.job for one in rows))
        self._choose()

    def _choose(self) -> None:
        chosen = self.table.selected()
        self.detail.setText(dispute_detail(chosen) if chosen is not None else "")
        self.detail.setVisible(chosen is not None)
        reasons = (
            (chosen is None, translate("acts", "Choose a dispute first")),
            (chosen is not None and chosen.state != "found", translate("acts", "It is open already")),
            (chosen is not None and not chosen.job, translate("acts", "This device has not proven it wrong itself")),
        )
        allow(self.open, reasons, self._busy)

    def _open(self) -> None:
        if (chosen := self.table.selected()) is not None:
            self._section.model.dispute(chosen.job)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(
                translate("acts", "Accused"), lambda one: short_address(one.accused), tip=lambda one: str(one.accused)
            ),
            Column(translate("acts", "State"), dispute_state, stretch=True),
            Column(translate("acts", "Round"), lambda one: number(one.round), lambda one: one.round, right=True),
            Column(translate("acts", "Until"), self._until, lambda one: one.until, right=True),
            Column(translate("acts", "Your part"), part_in),
        )

    def _until(self, one: api.DisputeInfo) -> str:
        if not one.until:
            return "–"
        return moment(self._section.network.here(one.until))
