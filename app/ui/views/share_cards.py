"""The share page's cards of demand and of jobs."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.settings import SETTINGS
from app.ui import theme
from app.ui.texts import amount, exact_amount, number, short_address, span, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.share import ShareState, ShareViewModel
from app.ui.views.setting_words import value_words
from app.ui.views.share_earnings import RIGHT, aligned, show_age
from app.ui.views.share_words import clock, job_states, job_words
from app.ui.views.widgets import (
    Button,
    Card,
    Column,
    Label,
    StateStack,
    Table,
    faint,
    heading,
    row,
)
from app.ui.views.widgets.pills import PillDelegate
from app.wire import api


class DemandCard(Card):
    """For each model: how many jobs came, and how long one has to wait for the next."""

    def __init__(self, open_rule: Callable[[str], None]) -> None:
        super().__init__(name=translate("share", "Demand"), spacing=theme.SMALL)
        self._age = faint()
        self._price = Button("", "link", clicked=lambda: open_rule("unit_price"))
        self._inside = QWidget()
        self._lines = QGridLayout(self._inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(theme.BASE)
        self._lines.setVerticalSpacing(theme.HAIR)
        self._lines.setColumnStretch(0, 1)
        self._stack = StateStack(
            self._inside,
            empty=translate("share", "This device offers no model now; what is asked for shows once it does."),
            rows=2,
        )
        self.box.addLayout(row(heading(translate("share", "Demand")), None, self._age))
        self.box.addWidget(self._stack, 1)
        self.box.addWidget(self._price)
        self._shown: tuple[tuple[str, str, str], ...] = ()

    def show_state(self, state: ShareState) -> None:
        """Show the models, what is asked of them, and the price that this device asks."""
        part, price = state.share, state.settings.get("unit_price", "")
        show_age(self._age, part)
        self._price.setVisible(bool(price))
        if price:
            words = value_words(SETTINGS["unit_price"], price)
            self._price.setText(translate("share", "Your price: {0}").format(words))
        if part.value is None:
            self._stack.show_part(Part("loading"))
            return
        lines = tuple(_demand_words(one, state.titles) for one in part.value.demand)
        self._stack.show_part(Part("content" if lines else "empty"))
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number_, (name, told, wait) in enumerate(lines):
            self._lines.addWidget(Label(name, wrap=True), 2 * number_, 0)
            self._lines.addWidget(Label(wait, "strong"), 2 * number_, 1, RIGHT)
            self._lines.addWidget(faint(told), 2 * number_ + 1, 0, 1, 2)
        for number_ in range(self._lines.rowCount() + 1):  # what is left of the height is below them
            self._lines.setRowStretch(number_, int(number_ == 2 * len(lines)))


def _demand_words(one: api.DemandInfo, titles: Mapping[str, str]) -> tuple[str, str, str]:
    count = one.jobs  # a plain name: an attribute here is not collected for translation
    came = translate("share", "%n job(s) in the last hour", "", count)
    if one.wait is None:
        return titles.get(one.model, one.model), came, translate("share", "none yet")
    return titles.get(one.model, one.model), came, translate("share", "one every {0}").format(span(max(1.0, one.wait)))


class JobsCard(Card):
    """The newest jobs of others on this device."""

    def __init__(self, model: ShareViewModel) -> None:
        super().__init__(name=translate("share", "Jobs"))
        self._model = model
        self._titles: Mapping[str, str] = {}
        self._prices: Mapping[int, str] = {}  # as they are written below each other
        self._about, self._age = faint(), faint()
        self._table = Table(translate("share", "Jobs"), self._columns())
        self._pills = PillDelegate(dict(job_states().values()))
        self._table.setItemDelegateForColumn(len(self._columns()) - 1, self._pills)
        self._start = Button(translate("share", "Share compute"), "main", clicked=lambda: model.share(True))
        self._stack = StateStack(
            self._table,
            empty=translate("share", "Jobs of others appear here while this computer shares."),
            action=self._start,
        )
        self.box.addLayout(row(heading(translate("share", "Jobs")), self._about, None, self._age, spacing=theme.BASE))
        self.box.addWidget(self._stack)

    def show_state(self, state: ShareState) -> None:
        """Show the jobs."""
        self._titles = state.titles
        show_age(self._age, state.share)
        share = state.share.value
        self._about.setVisible(share is not None)
        if share is None:
            self._stack.show_part(Part("loading"))
            return
        self._stack.show_part(Part("content" if share.jobs else "empty"))
        self._start.setVisible(not share.state.sharing)
        running = sum(job.state == "running" for job in share.jobs)
        today = translate("share", "{0} today").format(number(share.today.jobs)) if share.today else ""
        now = translate("share", "{0} running").format(number(running)) if running else ""
        self._about.setText(" · ".join(part for part in (today, now) if part))
        prices = [int(job.price) for job in share.jobs]
        self._prices = dict(zip(prices, aligned(prices), strict=True))
        self._table.show_rows(share.jobs)

    def _columns(self) -> tuple[Column, ...]:
        states = job_states()
        return (
            Column(translate("share", "Began"), lambda job: clock(job.started), lambda job: job.started),
            Column(translate("share", "Work"), self._work, lambda job: job.units, stretch=True),
            Column(
                translate("share", "For"), lambda job: short_address(job.payer), tip=lambda job: job.payer, least=560
            ),
            Column(translate("share", "Took"), _took, lambda job: job.seconds or 0.0, right=True, least=440),
            Column(
                translate("share", "Price, FLW"),
                lambda job: self._prices.get(int(job.price)) or amount(int(job.price)),
                lambda job: int(job.price),
                tip=lambda job: translate("share", "{0} FLW").format(exact_amount(int(job.price))),
                right=True,
            ),
            Column(
                translate("share", "State"),
                lambda job: job_words(job.state),
                lambda job: list(states).index(job.state) if job.state in states else -1,
                right=True,
            ),
        )

    def _work(self, job: api.ProviderJobInfo) -> str:
        title = self._titles.get(job.model, job.model)
        return translate("share", "{0} × {1}").format(title, number(job.units))


def _took(job: api.ProviderJobInfo) -> str:
    if job.seconds is None:
        return "–"
    if job.seconds < 1:
        return translate("share", "{0} ms").format(number(1000 * job.seconds))
    return translate("share", "{0} s").format(number(job.seconds, 1)) if job.seconds < 60 else span(job.seconds)
