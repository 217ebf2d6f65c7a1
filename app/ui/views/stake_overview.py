"""The stake page's overview: what was lost, one's own stake, device and escrow, what one has in other roles, yields, charts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import amount, moment, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import Exit, StakeViewModel
from app.ui.viewmodels.stake_network import Holding, StakeNetworkModel, holdings
from app.ui.views.desk import Desk
from app.ui.views.stake_bond import DeviceCard, StakeCard
from app.ui.views.stake_charts import Charts, YieldsCard
from app.ui.views.stake_escrow import EscrowCard
from app.ui.views.stake_section import Section
from app.ui.views.widgets import (
    AddressLabel,
    AmountLabel,
    Button,
    Card,
    Columns,
    Countdown,
    Label,
    Pill,
    column,
    faint,
    heading,
    muted,
    row,
    rule,
)
from app.ui.views.widgets.flow import Flow
from app.wire import api

_MOST_LOSSES = 5


class OverviewSection(Section):
    """All of one's own at one look."""

    NEEDS = ("history",)

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.losses, self.stake = LossesCard(), StakeCard(self)
        self.device, self.escrow = DeviceCard(self), EscrowCard(self)
        self.roles, self.yields, self.charts = RolesCard(self), YieldsCard(), Charts(network.wake)
        self._sides = Columns(self.device, self.escrow)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.WIDE)
        for card in (self.stake, self.losses, self._sides, self.roles, self.yields, self.charts):
            box.addWidget(card)
        box.addStretch(1)

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        history = self.network.state.history
        whole = part.status not in ("error", "locked")  # the first card tells of trouble
        for card in (self.stake, self.device, self.escrow):
            card.show_stake(part)
        self._sides.setVisible(whole)
        self.roles.setVisible(whole and part.value is not None)
        self.yields.setVisible(whole and history.value is not None)
        self.charts.setVisible(whole)
        lost = history.value.losses if history.value is not None and whole else []
        self.losses.show_losses(lost, self.network)
        if part.value is not None:
            self.roles.show_holdings(holdings(part.value.positions, self.network))
        self.yields.show_history(history, self.network)
        self.charts.show_history(history, self.network)


class LossesCard(Card):
    """What disputes took: how much, when, of what, and by which dispute. Hidden while nothing was lost."""

    def __init__(self) -> None:
        words = translate("stake", "Lost in disputes")
        super().__init__(name=words)
        self.total, self.more = Pill("", "loss"), faint(wrap=True)
        self.rows: list[LossRow] = []
        self._list = column(spacing=theme.SMALL)
        self.box.addLayout(row(heading(words), None, self.total))
        self.box.addLayout(self._list)
        self.box.addWidget(self.more)

    def show_losses(self, losses: Sequence[api.LossInfo], network: StakeNetworkModel) -> None:
        """Show the newest of them, and all of them in one figure."""
        self.setVisible(bool(losses))
        total = amount(sum(int(one.amount) for one in losses))
        self.total.show_state(translate("stake", "{0} FLW lost").format(total), "loss")
        shown = list(losses[:_MOST_LOSSES])
        while len(self.rows) < len(shown):
            self.rows.append(LossRow())
            self._list.addWidget(self.rows[-1])
        for place, line in enumerate(self.rows):
            line.setVisible(place < len(shown))
            if place < len(shown):
                line.show_loss(shown[place], network)
        hidden = len(losses) - len(shown)
        self.more.setText(translate("stake", "%n older loss(es) are in the figure above.", "", hidden))
        self.more.setVisible(hidden > 0)


class LossRow(QWidget):
    """One loss."""

    def __init__(self) -> None:
        super().__init__()
        self.amount, self.words = AmountLabel(role="danger"), muted(wrap=False)
        self.when, self.dispute = faint(), AddressLabel()
        self._by = faint(translate("stake", "by dispute"))
        box = Flow(self.amount, self.words, self.when, self._by, self.dispute, spacing=theme.BASE)
        self.setLayout(box)

    def show_loss(self, one: api.LossInfo, network: StakeNetworkModel) -> None:
        self.amount.show_amount(-int(one.amount))
        words = {
            "bond": translate("stake", "of your own stake"),
            "delegate": translate("stake", "of what you put behind {0}"),
            "pool": translate("stake", "of your part of the shared pool"),
            "lend": translate("stake", "of what you had lent, to {0}"),
        }
        self.words.setText(words[one.role].format(short_address(one.provider)))
        self.words.setToolTip(one.provider)
        self.when.setText(moment(network.here(one.time)))
        self.dispute.show_address(one.dispute)
        for widget in (self._by, self.dispute):
            widget.setVisible(bool(one.dispute))


class RolesCard(Card):
    """What one has in roles beside one's own work, each with where it is moved; nothing: where to begin."""

    def __init__(self, section: Section) -> None:
        words = translate("stake", "Your tokens in other roles")
        super().__init__(name=words)
        self._section = section
        self.rows: list[RoleRow] = []
        self._list = column(spacing=theme.SMALL)
        self.none = muted(
            translate("stake", "None of your tokens stand behind others, are lent or are in the exchange.")
        )
        self.see = Button(translate("stake", "See the providers"), clicked=lambda: self._go("delegate"))
        self.box.addWidget(heading(words))
        self.box.addLayout(self._list)
        self.box.addWidget(self.none)
        self.box.addLayout(Flow(self.see))

    def show_holdings(self, found: Sequence[Holding]) -> None:
        while len(self.rows) < len(found):
            self.rows.append(RoleRow(first=not self.rows, go=self._go))
            self._list.addWidget(self.rows[-1])
        for place, line in enumerate(self.rows):
            line.setVisible(place < len(found))
            if place < len(found):
                line.show_holding(found[place])
        self.none.setVisible(not found)
        self.see.setVisible(not found)

    def _go(self, key: str) -> None:
        self._section.desk.shell.open("stake", key)


class RoleRow(QWidget):
    """One role: its name, where it stands, how much; and a way to where it is moved."""

    def __init__(self, *, first: bool, go: Callable[[str], None]) -> None:
        super().__init__()
        self.name, self.pill, self.note, self.left = Label("", "strong"), Pill(), faint(), Countdown("faint")
        self.amount = AmountLabel(role="strong")
        self._section = ""
        self.open = Button(translate("stake", "Open"), "link", clicked=lambda: go(self._section))
        words = QWidget()
        words.setLayout(Flow(self.name, self.pill, self.note, self.left))
        line = row(words, self.amount, self.open)
        line.setStretch(0, 1)
        line.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        box = column(*(() if first else (rule(),)), line, spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(box)

    def show_holding(self, one: Holding) -> None:
        name = _role_words(one)
        self._section = one.section
        self.name.setText(name)
        self.name.setToolTip(one.provider)
        self.amount.show_amount(one.amount)
        self.amount.setText(_both(one))
        self.amount.setAccessibleName(f"{name}: {_both(one)}")
        self.open.setAccessibleName(translate("stake", "Open {0}").format(name))
        words, tone = _state(one)
        self.pill.show_state(words, tone)
        self.pill.setVisible(bool(words))
        note, until = _leaving(one.leaving)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.left.setVisible(bool(until))
        if until:
            self.left.count_to(until, translate("stake", "a moment"))


def _role_words(one: Holding) -> str:
    words = {
        "delegate": translate("stake", "Behind {0}"),
        "pool": translate("stake", "In the shared pool"),
        "lend": translate("stake", "Lent to providers"),
        "loan": translate("stake", "Borrowed into your stake"),
        "exchange": translate("stake", "In the exchange"),
        "duty": translate("stake", "Deposit for jury duty"),
    }
    return words[one.role].format(short_address(one.provider))


def _both(one: Holding) -> str:
    tokens = f"{amount(one.amount)} FLW"
    return f"{tokens} + {amount(one.coin)} ETH" if one.coin else tokens


def _state(one: Holding) -> tuple[str, str]:
    """Return a pill's words and tone, empty where there is nothing to say."""
    states = {
        "healthy": (translate("stake", "healthy"), "good"),
        "recallable": (translate("stake", "can be recalled"), "loss"),
        "recalled": (translate("stake", "recalled"), "loss"),
        "ready": (translate("stake", "on duty"), "good"),
        "idle": (translate("stake", "no seat yet"), "wait"),
        "empty": (translate("stake", "too little"), "wait"),
    }
    exits = {
        "waiting": (translate("stake", "leaving"), "wait"),
        "open": (translate("stake", "ready"), "good"),
        "over": (translate("stake", "time is over"), "wait"),
    }
    return exits.get(one.leaving.phase) or states.get(one.state) or ("", "plain")


def _leaving(leaving: Exit) -> tuple[str, float]:
    """Return what is said of what leaves, and the moment to count down to; 0: none."""
    gone = amount(leaving.amount)
    match leaving.phase:
        case "waiting":
            return translate("stake", "{0} FLW can be withdrawn in").format(gone), leaving.opens
        case "open":
            return translate("stake", "{0} FLW to withdraw, time left").format(gone), leaving.until
    return "", 0.0
