"""Cards of the share page: earnings from gross to net, demand, jobs."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import theme
from app.ui.texts import amount, exact_amount, moment, number, short_address, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.share import ShareState, ShareViewModel
from app.ui.views.dressing import tabular
from app.ui.views.setting_words import span
from app.ui.views.share_words import job_states, job_words
from app.ui.views.widgets import (
    AmountLabel,
    Button,
    Card,
    Column,
    Label,
    StateStack,
    Table,
    column,
    faint,
    heading,
    muted,
    row,
    rule,
)
from app.ui.views.widgets.pills import PillDelegate
from app.wire import api

_CURRENCY = 6  # decimals of what electricity costs
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EarningsCard(Card):
    """Today's net in large, and under it how it comes about, today and since the beginning."""

    def __init__(self, open_rule: Callable[[str], None]) -> None:
        super().__init__(name=translate("share", "Earnings"), spacing=theme.SMALL)
        self._net, self._jobs = AmountLabel("", "money"), faint()
        self._pending = faint()
        self._pending.setWordWrap(True)
        self._tariff = Button(
            translate("share", "Count electricity"), "link", clicked=lambda: open_rule("electricity_tariff")
        )
        self._cells: dict[tuple[str, int], Label] = {}
        inside = QWidget()
        unit = Label("FLW", "muted")
        figure = row(self._net, unit, None, spacing=theme.SMALL)
        figure.setAlignment(unit, Qt.AlignmentFlag.AlignBottom)
        box = column(figure, self._ladder(), None, self._pending, self._tariff, spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(box)
        self._stack = StateStack(
            inside, empty=translate("share", "The local network is starting; earnings follow."), rows=4
        )
        self.box.addLayout(row(muted(translate("share", "Earned today, net"), wrap=False), None, self._jobs))
        self.box.addWidget(self._stack)

    def show_state(self, part: Part[api.ShareReply]) -> None:
        """Show what was earned; nothing is known while the local network comes up."""
        share = part.value
        if share is None or share.today is None or share.lifetime is None:
            self._stack.show_part(Part("loading" if share is None else "empty"))
            self._jobs.setText("")
            return
        self._stack.show_part(Part("content"))
        self._net.show_amount(int(share.today.net))
        self._jobs.setText(translate("share", "%n job(s)", "", share.today.jobs))
        for place, info in ((1, share.today), (2, share.lifetime)):
            self._show_span(place, info)
        waiting = int(share.pending)
        self._pending.setVisible(waiting > 0)
        self._pending.setText(translate("share", "{0} FLW of it is not redeemed yet").format(amount(waiting)))
        self._pending.setToolTip(f"{exact_amount(waiting)} FLW")
        self._tariff.setVisible(share.lifetime.electricity is None)

    def _ladder(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.BASE)
        grid.setVerticalSpacing(theme.TIGHT)
        for place, words in ((1, translate("share", "Today")), (2, translate("share", "In all"))):
            grid.addWidget(faint(words), 0, place, RIGHT)
        rows = (
            ("gross", translate("share", "Gross"), "muted"),
            ("fee", translate("share", "Market's fee"), "muted"),
            ("net", translate("share", "Net"), "strong"),
            ("gas", translate("share", "Gas, in ETH"), "muted"),
            ("electricity", translate("share", "Electricity"), "muted"),
        )
        line = 1
        for key, words, role in rows:
            if key == "net":
                grid.addWidget(rule(), line, 0, 1, 3)
                line += 1
            grid.addWidget(Label(words, role), line, 0)
            for place in (1, 2):
                self._cells[key, place] = cell = Label("", role if key == "net" else "")
                cell.setFont(tabular(cell.font()))
                grid.addWidget(cell, line, place, RIGHT)
            line += 1
        grid.setColumnStretch(0, 1)
        return grid

    def _show_span(self, place: int, info: api.EarningsInfo) -> None:
        self._show("gross", place, int(info.gross))
        self._show("fee", place, -int(info.fee))
        self._show("net", place, int(info.net))
        self._show("gas", place, -int(info.gas))
        self._show("electricity", place, None if info.electricity is None else -info.electricity, _CURRENCY)

    def _show(self, key: str, place: int, value: int | None, decimals: int = 18) -> None:
        cell = self._cells[key, place]
        cell.setText("–" if value is None else amount(value, decimals).replace("-", "−"))
        cell.setToolTip("" if value is None else exact_amount(value, decimals))


class DemandCard(Card):
    """For each model: how many jobs came, and how long one has to wait for the next."""

    def __init__(self) -> None:
        super().__init__(heading(translate("share", "Demand")), name=translate("share", "Demand"), spacing=theme.SMALL)
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
        self.box.addWidget(self._stack)
        self._shown: tuple[tuple[str, str, str], ...] = ()

    def show_state(self, part: Part[api.ShareReply], titles: Mapping[str, str]) -> None:
        """Show the models and what is asked of them."""
        if part.value is None:
            self._stack.show_part(Part("loading"))
            return
        lines = tuple(_demand_words(one, titles) for one in part.value.demand)
        self._stack.show_part(Part("content" if lines else "empty"))
        if lines == self._shown:
            return
        self._shown = lines
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number_, (name, told, wait) in enumerate(lines):
            self._lines.addWidget(Label(name, wrap=True), 2 * number_, 0)
            self._lines.addWidget(Label(wait, "strong"), 2 * number_, 1, RIGHT)
            self._lines.addWidget(faint(told), 2 * number_ + 1, 0, 1, 2)
        self._lines.setRowStretch(2 * len(lines), 1)


def _demand_words(one: api.DemandInfo, titles: Mapping[str, str]) -> tuple[str, str, str]:
    came = translate("share", "%n job(s) in the last hour", "", one.jobs)
    if one.wait is None:
        return titles.get(one.model, one.model), came, "–"
    return titles.get(one.model, one.model), came, translate("share", "one in {0}").format(span(max(1.0, one.wait)))


class JobsCard(Card):
    """The newest jobs of others on this device."""

    def __init__(self, model: ShareViewModel) -> None:
        super().__init__(name=translate("share", "Jobs"))
        self._model = model
        self._titles: Mapping[str, str] = {}
        self._about = faint()
        self._table = Table(translate("share", "Jobs"), self._columns())
        self._pills = PillDelegate(dict(job_states().values()))
        self._table.setItemDelegateForColumn(len(self._columns()) - 1, self._pills)
        self._start = Button(translate("share", "Share compute"), clicked=lambda: model.share(True))
        self._stack = StateStack(
            self._table,
            empty=translate("share", "Jobs of others appear here while this computer shares."),
            action=self._start,
        )
        self.box.addLayout(row(heading(translate("share", "Jobs")), self._about, None, spacing=theme.BASE))
        self.box.addWidget(self._stack)

    def show_state(self, state: ShareState) -> None:
        """Show the jobs."""
        self._titles = state.titles
        share = state.share.value
        if share is None:
            self._stack.show_part(Part("loading"))
            return
        self._stack.show_part(Part("content" if share.jobs else "empty"))
        self._start.setVisible(not share.state.sharing)
        running = sum(job.state == "running" for job in share.jobs)
        today = translate("share", "{0} today").format(number(share.today.jobs)) if share.today else ""
        now = translate("share", "{0} running").format(number(running)) if running else ""
        self._about.setText(" · ".join(part for part in (today, now) if part))
        self._table.show_rows(share.jobs)

    def _columns(self) -> tuple[Column, ...]:
        states = job_states()
        return (
            Column(translate("share", "Began"), lambda job: moment(job.started), lambda job: job.started),
            Column(translate("share", "Work"), self._work, lambda job: job.units, stretch=True),
            Column(translate("share", "For"), lambda job: short_address(job.payer), tip=lambda job: job.payer),
            Column(translate("share", "Took"), _took, lambda job: job.seconds or 0.0, right=True),
            Column(
                translate("share", "Price, FLW"),
                lambda job: amount(int(job.price)),
                lambda job: int(job.price),
                tip=lambda job: f"{exact_amount(int(job.price))} FLW",
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
