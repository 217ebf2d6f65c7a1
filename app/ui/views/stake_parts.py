"""Parts of the stake page: money on its way out with its countdown and window, the local network's clock, no contracts."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.staking import DAY
from app.ui import theme
from app.ui.texts import duration, moment, translate
from app.ui.viewmodels.stake import Exit
from app.ui.views.widgets import (
    AmountLabel,
    Button,
    Card,
    Countdown,
    Inset,
    Label,
    Pill,
    faint,
    muted,
    state_line,
)
from app.ui.views.widgets.flow import Flow
from app.ui.views.widgets.labels import restyle

Act = Callable[[], object]


class ExitStrip(Inset):
    """What leaves: how much, how long until it may be withdrawn, how long it may. Hidden while nothing leaves.

    `again` asks for it once more when its time is over; without it, it is taken back first, by `back`.
    """

    def __init__(self, name: str, *, keep: str, withdraw: Act, back: Act, again: Act | None = None) -> None:
        super().__init__(name=name, spacing=theme.SMALL)
        self._asks_again = again is not None
        self.pill, self.amount, self.countdown = Pill(), AmountLabel(role="strong"), Countdown()
        self.words, self.when = faint(), muted()
        self.withdraw = Button(translate("stake", "Withdraw"), "main", "arrow-down-left", withdraw)
        self.again = Button(translate("stake", "Ask again"), picture="refresh-cw", clicked=again or back)
        self.keep = Button(keep, clicked=back)
        self.words.setBuddy(self.countdown)
        head = Flow(self.amount, self.pill, self.words, self.countdown)
        self.box.addLayout(head)
        self.box.addWidget(self.when)
        self.box.addLayout(Flow(self.withdraw, self.again, self.keep))

    def show_exit(self, leaving: Exit, busy: bool) -> None:
        """Show where it stands."""
        self.setVisible(leaving.phase != "nothing")
        self.amount.show_amount(leaving.amount)
        waiting, opened = leaving.phase == "waiting", leaving.phase == "open"
        self.withdraw.setVisible(waiting or opened)
        self.withdraw.setEnabled(opened and not busy)
        self.again.setVisible(leaving.phase == "over" and self._asks_again)
        self.again.setEnabled(not busy)
        self.keep.setVisible(leaving.phase != "over" or not self._asks_again)
        self.keep.setEnabled(not busy)
        counts = waiting or (opened and bool(leaving.until))
        self.words.setVisible(counts)
        self.countdown.setVisible(counts)
        if waiting:
            self._wait(leaving)
        elif opened:
            self._open(leaving)
        elif leaving.phase == "over":
            self.pill.show_state(translate("stake", "time is over"), "wait")
            again = translate("stake", "It was not withdrawn in its 7 days, so it has stayed. Ask again.")
            kept = translate("stake", "It was not withdrawn in its 7 days. Keep it, then let it leave anew.")
            self.when.setText(again if self._asks_again else kept)

    def _wait(self, leaving: Exit) -> None:
        self.pill.show_state(translate("stake", "leaving"), "wait")
        self.words.setText(translate("stake", "can be withdrawn in"))
        self.countdown.count_to(leaving.opens, translate("stake", "a moment"))
        if leaving.until:
            words = translate("stake", "Withdraw it between {0} and {1}; else it stays.")
            self.when.setText(words.format(moment(leaving.opens), moment(leaving.until)))
        else:
            self.when.setText(translate("stake", "Withdraw it from {0} on.").format(moment(leaving.opens)))

    def _open(self, leaving: Exit) -> None:
        self.pill.show_state(translate("stake", "ready"), "good")
        self.words.setText(translate("stake", "time left to withdraw"))
        if leaving.until:
            self.countdown.count_to(leaving.until, translate("stake", "none"))
            self.when.setText(translate("stake", "Withdraw it by {0}; else it stays.").format(moment(leaving.until)))
        else:
            self.when.setText(translate("stake", "It waits for you and does not expire."))


class Clock(QWidget):
    """The local network's clock, and ways to let it run; on other networks there is none."""

    def __init__(self, passed: Callable[[int], object]) -> None:
        super().__init__()
        self._words = faint()
        day = Button(translate("stake", "Let a day pass"), "quiet", "hourglass", lambda: passed(DAY))
        week = Button(translate("stake", "Let a week pass"), "quiet", "hourglass", lambda: passed(7 * DAY))
        self.buttons = (day, week)
        self.setLayout(Flow(self._words, day, week, apart=1))

    def show_clock(self, ahead: int, busy: bool) -> None:
        """Show how far the clock is ahead."""
        if ahead < DAY // 24:
            self._words.setText(translate("stake", "The local network's clock runs with yours."))
        else:
            self._words.setText(translate("stake", "The local network's clock is {0} ahead.").format(duration(ahead)))
        for button in self.buttons:
            button.setEnabled(not busy)


class Fact(QWidget):
    """A figure under the words that say what it is."""

    def __init__(self, words: str, value: QWidget) -> None:
        super().__init__()
        name = faint(words)
        name.setBuddy(value)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.HAIR)
        box.addWidget(name)
        box.addWidget(value)


def weigh(button: Button, main: bool) -> None:
    """Make a button the main one of its page, or a plain one."""
    role = "main" if main else "plain"
    if button.property("role") != role:
        button.setProperty("role", role)
        restyle(button)


class NoContractsCard(Card):
    """Says that this network has none of Fallow's contracts, and how they come there."""

    COMMAND = "fallow deploy --network NAME --account ADDRESS --dry-run"

    def __init__(self, again: Act) -> None:
        words = translate("stake", "This network has no contracts of Fallow's")
        super().__init__(name=words)
        sentence = state_line(words)
        sentence.setWordWrap(True)
        why = translate("stake", "Without them nothing can be staked, no escrow can pay for jobs, and no job is paid.")
        how = translate(
            "stake", "Anyone can deploy them. This command shows every step and its fee, and sends nothing:"
        )
        self.command = Label(self.COMMAND, "strong", wrap=True, copyable=True)
        self.command.setAccessibleName(self.COMMAND)
        self.copy = Button(translate("stake", "Copy the command"), picture="copy", clicked=self._copy)
        self.again = Button(translate("stake", "Look again"), "main", "refresh-cw", again)
        rest = translate("stake", "Nobody has audited these contracts yet.")
        self.box.addWidget(sentence)
        for part in (muted(why), muted(how)):
            self.box.addWidget(part)
        self.box.addWidget(Inset(self.command))
        self.box.addWidget(faint(rest, wrap=True))
        self.box.addLayout(Flow(self.again, self.copy))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.COMMAND)
        self.copy.set_picture("check")
