"""The stake page: its parts in a row on top, the one that was chosen below, and the local network's clock."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.texts import translate
from app.ui.viewmodels.stake import LOCAL, StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.stake_parts import Clock, NoContractsCard
from app.ui.views.stake_section import Section
from app.ui.views.widgets import Choices
from app.ui.views.widgets.boxes import unhide

Maker = Callable[[], type[Section]]


@dataclass(frozen=True)
class Entry:
    """A section; its module is loaded when it is first opened."""

    key: str
    words: str
    kind: Maker


def _overview() -> type[Section]:
    from app.ui.views.stake_overview import OverviewSection

    return OverviewSection


def _delegate() -> type[Section]:
    from app.ui.views.stake_providers import DelegateSection

    return DelegateSection


def _earn() -> type[Section]:
    from app.ui.views.stake_earn import EarnSection

    return EarnSection


def _trade() -> type[Section]:
    from app.ui.views.stake_trade import TradeSection

    return TradeSection


def _jury() -> type[Section]:
    from app.ui.views.stake_duty import DutySection

    return DutySection


def _models() -> type[Section]:
    from app.ui.views.stake_quality import QualitySection

    return QualitySection


def sections() -> tuple[Entry, ...]:
    """Return the sections in the order of the row."""
    return (
        Entry("overview", translate("stake", "Overview"), _overview),
        Entry("delegate", translate("stake", "Delegate"), _delegate),
        Entry("earn", translate("stake", "Earn"), _earn),
        Entry("trade", translate("stake", "Trade"), _trade),
        Entry("jury", translate("stake", "Jury"), _jury),
        Entry("models", translate("stake", "Models"), _models),
    )


class StakePage(Page):
    """Shows one section at a time; each is made when it is first opened."""

    def __init__(self, desk: Desk) -> None:
        self.acts = StakeViewModel(desk.client, desk.notices, desk.vault)
        self.network = StakeNetworkModel(desk.client, desk.notices, self.acts)
        super().__init__(self.network)
        self._desk = desk
        self._kinds = {entry.key: entry.kind for entry in sections()}
        self._sections: dict[str, Section] = {}
        self.choices = Choices(
            translate("stake", "Part of the page"), [(entry.key, entry.words) for entry in sections()], wrap=True
        )
        self.choices.chosen.connect(self.open_at)
        self.missing = NoContractsCard(self.network.wake)
        self.clock = Clock(self.acts.let_time_pass)
        self._place = QWidget()
        self._box = QVBoxLayout(self._place)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.acts.changed.connect(self._changed)
        self.add(self.choices, self.missing, self._place, self.clock, None)
        self.open_at("overview")

    @property
    def section(self) -> Section:
        """The section on show."""
        return self._sections[self._key]

    def open_at(self, key: str) -> None:
        """Open a section by its key; another word opens none."""
        if key not in self._kinds:
            return
        self._key = key
        made = self._sections.get(key)
        if made is None:
            made = self._sections[key] = self._kinds[key]()(self._desk, self.acts, self.network)
            self._box.addWidget(made)
        for other, section in self._sections.items():
            if other != key:
                section.hide()
        unhide(made)
        self.choices.choose(key)
        self._changed()

    def show_state(self) -> None:
        state = self.network.state
        missing = state.missing and state.stake.status == "error"
        self.missing.setVisible(missing)
        self._place.setVisible(not missing)
        self.choices.setVisible(not missing)
        reply = state.stake.value if state.stake.status in ("content", "partial") else None
        self.clock.setVisible(reply is not None and reply.network == LOCAL)
        self.clock.show_clock(state.ahead, self.acts.busy)
        self.section.show_stake(state.stake)
