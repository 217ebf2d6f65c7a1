"""The monitor page: the machine now, its charts with the jobs under them, its processors; charts can be taken away as files."""

import time

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.viewmodels.monitor import SPANS, MonitorViewModel, told
from app.ui.views.desk import Desk
from app.ui.views.monitor_parts import ChartCard, NowCard, ProcessorCard
from app.ui.views.monitor_words import plots
from app.ui.views.page import Page
from app.ui.views.saving import ask_path
from app.ui.views.widgets import Button, Choices, Columns, StateStack, column, faint, heading
from app.ui.views.widgets.flow import Flow
from app.ui.views.widgets.legend import Legend
from app.wire import api

_ABREAST = 3  # processors in a row


class MonitorPage(Page):
    """Charts of what this machine does not tell are left out and named in one line."""

    def __init__(self, desk: Desk) -> None:
        model = MonitorViewModel(desk.client, desk.notices)
        super().__init__(model)
        self.model = model
        self._now = NowCard(model.retry)
        self._untold = faint()
        self._untold.setWordWrap(True)
        self._spans = Choices(translate("monitor", "How far back"), _span_words())
        self._spans.chosen.connect(lambda key: model.choose(int(key)))
        self._export = Button(translate("monitor", "Export CSV"), picture="download", clicked=self._export_table)
        self._charts = [ChartCard(plot, self._save_picture) for plot in plots()]
        self._stack = StateStack(
            self._lay_out_charts(),
            empty=translate(
                "monitor", "Nothing is recorded for this time yet: the charts fill while this page is open."
            ),
            retry=model.retry,
            rows=8,
            framed=True,
        )
        self._shown_devices: tuple[api.DeviceInfo, ...] = ()
        self._devices = QWidget()
        tools = QWidget()
        jobs = Legend(translate("monitor", "jobs of others"), "accent")
        tools.setLayout(Flow(self._spans, jobs, self._export, spacing=theme.WIDE, apart=2))
        self.add(self._now, tools, self._stack, self._devices, None)

    def show_state(self) -> None:
        state = self.model.state
        self._now.show_state(state.now)
        # What cannot be read is told once.
        self._now.setVisible(not state.now.status == state.history.status == "error")
        self._spans.choose(str(state.span))
        self._stack.show_part(state.history)
        self._export.setEnabled(state.history.value is not None and not self.model.busy)
        if state.history.value is not None:
            self._show_charts(state.history.value, state.history.status == "partial")
        devices = tuple(state.now.value.devices) if state.now.value is not None else ()
        if devices != self._shown_devices:
            self._shown_devices = devices
            self._show_devices(devices)

    def _lay_out_charts(self) -> QWidget:
        first, *others = self._charts
        self._rows = [(pair, Columns(*pair)) for pair in (others[at : at + 2] for at in range(0, len(others), 2))]
        inside = QWidget()
        box = column(first, *(place for _, place in self._rows), self._untold, spacing=theme.WIDE)
        box.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(box)
        return inside

    def _show_charts(self, history: api.HistoryReply, stale: bool) -> None:
        known = told(history)
        untold = []
        for card in self._charts:
            seen = any(line.series in known for line in card.plot.lines)
            card.setVisible(seen)
            if seen:
                card.show_history(history, stale)
            else:
                untold.append(card.plot.title.lower())
        for pair, place in self._rows:
            place.setVisible(any(not card.isHidden() for card in pair))
        self._untold.setText(translate("monitor", "Not measured on this computer: {0}").format(", ".join(untold)))
        self._untold.setVisible(bool(untold))

    def _show_devices(self, devices: tuple[api.DeviceInfo, ...]) -> None:
        cards = [ProcessorCard(device) for device in devices]
        rows = [Columns(*cards[at : at + _ABREAST]) for at in range(0, len(cards), _ABREAST)]
        fresh = QWidget()
        box = column(heading(translate("monitor", "Processors")), *rows, spacing=theme.BASE)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        fresh.setLayout(box)
        fresh.setVisible(bool(cards))
        self.column.replaceWidget(self._devices, fresh)
        self._devices.hide()  # until it goes, it would be seen where it stood
        self._devices.deleteLater()
        self._devices = fresh

    def _export_table(self) -> None:
        self.model.run(self._ask_table(), "ask")

    async def _ask_table(self) -> None:
        words = translate("monitor", "Export the charts as a table")
        path = await ask_path(self, words, f"fallow-{self.model.state.span}s-{_stamp()}.csv", "csv")
        if path is not None:
            self.model.export(path)

    def _save_picture(self, card: ChartCard) -> None:
        self.model.run(self._ask_picture(card), "ask")

    async def _ask_picture(self, card: ChartCard) -> None:
        picture = card.picture()
        words = translate("monitor", "Save the picture of {0}").format(card.plot.title)
        path = await ask_path(self, words, f"fallow-{card.plot.key}-{_stamp()}.png", "png")
        if path is not None:
            self.model.save(path, picture)


def _span_words() -> list[tuple[str, str]]:
    words = (translate("monitor", "60 seconds"), translate("monitor", "1 hour"), translate("monitor", "24 hours"))
    return [(str(span), name) for span, name in zip(SPANS, words, strict=True)]


def _stamp() -> str:
    return time.strftime("%Y%m%d-%H%M%S")
