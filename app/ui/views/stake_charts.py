"""Charts of the network's past epochs and of one's own rewards, and what roles have earned in fact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.amounts import DECIMALS
from app.ui import theme
from app.ui.texts import amount, moment, number, percent, span, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.stake_cards import place, yearly
from app.ui.views.widgets import Card, Chart, Columns, Label, Series, StateStack, faint, heading, muted, row
from app.ui.views.widgets.boxes import TOP
from app.ui.views.widgets.legend import Legend
from app.wire import api

_COIN = 10**DECIMALS
_MILLION = 1_000_000


@dataclass(frozen=True)
class Plot:
    """One chart of a history: its name with the agent, ours, what its values are (tokens or share), its colour."""

    series: str
    title: str
    unit: str
    colour: str

    def value(self, told: str) -> float:
        """Return a value for drawing; what is written is written from the whole number."""
        return int(told) / (_COIN if self.unit == "tokens" else _MILLION)

    def axis(self, value: float) -> str:
        return percent(value) if self.unit == "share" else _tokens(value)

    def words(self, told: str) -> str:
        return percent(int(told) / _MILLION) if self.unit == "share" else f"{amount(int(told))} FLW"


def plots() -> tuple[Plot, ...]:
    """Return the charts in the order of the page."""
    return (
        Plot("stake", translate("stake", "All stake"), "tokens", "accent"),
        Plot("price", translate("stake", "Reference price of a unit for a day"), "tokens", "gpu"),
        Plot("used", translate("stake", "Capacity in use"), "share", "npu"),
        Plot("rewards", translate("stake", "Your rewards so far"), "tokens", "warn"),
    )


class ChartCard(Card):
    """One history; a line needs two points, until then a sentence stands in its place."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(name=plot.title, spacing=theme.SMALL)
        self.plot = plot
        self._legend = Legend("", plot.colour)
        self.chart = Chart(plot.title, plot.axis, 1.0 if plot.unit == "share" else None, least=1e-4)
        self.none = muted(translate("stake", "No epoch has closed yet: the line begins with the second one."))
        title = heading(plot.title)
        title.setWordWrap(True)
        head = row(title, self._legend)
        head.setStretch(0, 1)
        self.box.addLayout(head)
        self.box.addWidget(self.chart)
        self.box.addWidget(self.none)
        self.box.addStretch(1)

    def show_points(self, found: Sequence[api.StakePoint], network: StakeNetworkModel, stale: bool) -> None:
        """Draw a history up to now, or up to when it was read."""
        drawn = len(found) > 1
        self.chart.setVisible(drawn)
        self.none.setVisible(not drawn)
        self._legend.show_value(self.plot.words(found[-1].value) if found else "–")
        if not drawn:
            return
        points = [(network.here(one.time), self.plot.value(one.value)) for one in found]
        begin, end = points[0][0], points[-1][0]
        ends = (moment(begin), moment(end) if stale else translate("stake", "now"))
        series = [Series(self.plot.title, self.plot.colour, points)]
        self.chart.show_history(series, (begin, end), ends, (), self.plot.words(found[-1].value))


class Charts(QWidget):
    """The four histories, two in a row, in the states of their reading."""

    def __init__(self, retry: Callable[[], object]) -> None:
        super().__init__()
        self.cards = [ChartCard(plot) for plot in plots()]
        self._more = faint(translate("stake", "Older blocks are still being read: the lines go on growing."))
        rows = [Columns(*self.cards[at : at + 2]) for at in range(0, len(self.cards), 2)]
        self.states = StateStack(
            place(*rows, self._more, spacing=theme.WIDE), empty="", retry=retry, rows=6, framed=True
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.states)

    def show_history(self, part: Part[api.StakeHistoryReply], network: StakeNetworkModel) -> None:
        self.states.show_part(part)
        if part.value is not None:
            held = {one.name: one.points for one in part.value.series}
            for card in self.cards:
                card.show_points(held.get(card.plot.series, ()), network, part.status == "partial")
            self._more.setVisible(not part.value.complete)


class YieldsCard(Card):
    """What delegators, the shared pool and lenders have earned in fact, each with the time it was measured over."""

    def __init__(self) -> None:
        words = translate("stake", "What roles have earned")
        super().__init__(name=words)
        self.cells = {role: YieldCell(name) for role, name in _role_names().items()}
        plain = translate("stake", "Measured from the network's past, after losses. It says nothing about the future.")
        self.box.addWidget(heading(words))
        self.box.addWidget(Columns(*self.cells.values()))
        self.box.addWidget(faint(plain, wrap=True))

    def show_history(self, part: Part[api.StakeHistoryReply], network: StakeNetworkModel) -> None:
        held = {one.role: one for one in part.value.yields} if part.value is not None else {}
        for role, cell in self.cells.items():
            cell.show_yield(held.get(role), network)


class YieldCell(QWidget):
    """One role's figure over its period."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rate, self.period, self.sums = Label("", "state"), muted(), faint(wrap=True)
        called = faint(name)
        called.setBuddy(self.rate)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.HAIR)
        for part in (called, self.rate, self.period, self.sums):
            box.addWidget(part, 0, TOP)
        box.addStretch(1)

    def show_yield(self, found: api.YieldInfo | None, network: StakeNetworkModel) -> None:
        """Show a measured yield; what was not measured for a whole epoch is not reckoned for a year."""
        known = found is not None and found.yearly is not None
        self.rate.setText(yearly(found.yearly) if found is not None and found.yearly is not None else "–")
        self.rate.setAccessibleName(self.rate.text() if known else translate("stake", "not measured yet"))
        self.period.setText(_period(found, network))
        self.sums.setVisible(known)
        if found is not None:
            words = translate("stake", "{0} FLW earned on {1} FLW, the mean of that time")
            self.sums.setText(words.format(amount(int(found.earned)), amount(int(found.capital))))


def _period(found: api.YieldInfo | None, network: StakeNetworkModel) -> str:
    if found is None or found.yearly is None:
        return translate("stake", "Not measured yet: somebody has to have had this role for a whole day.")
    words = translate("stake", "measured over {0}, since {1}")
    return words.format(span(found.end - found.begin), moment(network.here(found.begin)))


def _role_names() -> dict[str, str]:
    return {
        "delegate": translate("stake", "Delegating"),
        "pool": translate("stake", "Shared pool"),
        "lend": translate("stake", "Lending"),
    }


def _tokens(value: float) -> str:
    """Return an axis' value in as few digits as tell it."""
    if value >= 100:
        return number(value)
    return number(value, 0 if value.is_integer() else 2) if value >= 1 else amount(round(value * _COIN))
