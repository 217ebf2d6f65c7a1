"""The monitor's cards: the machine now, one chart, one processor."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui import theme
from app.ui.texts import data_size, number, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.monitor import points
from app.ui.views.monitor_words import Plot, ends, facts, value_words
from app.ui.views.share_devices import ICONS
from app.ui.views.widgets import Button, Card, Chart, Label, Series, Span, StateStack, column, faint, heading, row
from app.ui.views.widgets.flow import Flow
from app.ui.views.widgets.legend import Legend
from app.ui.views.widgets.pictures import Picture
from app.wire import api

_FACTS = 6
_FRESH = 3  # points: a value older than so many is none of now; the last one may just have begun


class NowCard(Card):
    """What the machine does at this moment, in figures."""

    def __init__(self, retry: Callable[[], None]) -> None:
        super().__init__(name=translate("monitor", "Now"))
        self._cells = [(faint(), Label("", "heading")) for _ in range(_FACTS)]
        places = []
        for name, value in self._cells:
            place = QWidget()
            box = column(name, value, spacing=theme.HAIR)
            box.setContentsMargins(0, 0, 0, 0)
            place.setLayout(box)
            places.append(place)
        inside = QWidget()
        inside.setLayout(Flow(*places, spacing=theme.PAGE))
        nothing = translate("monitor", "Nothing has been measured yet.")
        self._stack = StateStack(inside, empty=nothing, retry=retry, rows=1)
        self.box.addWidget(self._stack)

    def show_state(self, part: Part[api.MonitorReply]) -> None:
        """Show a reading."""
        self._stack.show_part(part)
        if part.value is not None:
            for (name, value), (called, words) in zip(self._cells, facts(part.value.reading), strict=True):
                name.setText(called)
                value.setText(words)


class ChartCard(Card):
    """One chart with its legend; `saving` is called to save its picture."""

    def __init__(self, plot: Plot, saving: Callable[["ChartCard"], None]) -> None:
        super().__init__(name=plot.title, spacing=theme.SMALL)
        self.plot = plot
        self._legends = [Legend(line.name, line.colour) for line in plot.lines]
        words = translate("monitor", "Save the picture of {0}").format(plot.title)
        self._save = Button(words, "icon", "download", clicked=lambda: saving(self))
        doubling = plot.unit == "bytes_per_second"
        words_of = partial(value_words, plot.unit)
        self._chart = Chart(plot.title, words_of, plot.high, plot.least, doubling=doubling)
        names = QWidget()
        names.setLayout(Flow(heading(plot.title), *self._legends, spacing=theme.WIDE))
        head = row(names, self._save, spacing=theme.SMALL)
        head.setStretch(0, 1)
        head.setAlignment(names, Qt.AlignmentFlag.AlignVCenter)
        self.box.setContentsMargins(theme.ROOMY, theme.BASE, theme.BASE, theme.WIDE)
        self.box.addLayout(head)
        drawn = row(self._chart)
        drawn.setContentsMargins(0, 0, theme.SMALL, 0)
        self.box.addLayout(drawn)

    def show_history(self, history: api.HistoryReply, stale: bool) -> None:
        """Draw a history; the time axis of an old one ends at its moment."""
        held = {one.name: one for one in history.series}
        drawn, told = [], []
        for line, legend in zip(self.plot.lines, self._legends, strict=True):
            values = points(history, held[line.series]) if line.series in held else ()
            drawn.append(Series(line.name or self.plot.title, line.colour, values))
            newest = next((value for _, value in reversed(values[-_FRESH:]) if value is not None), None)
            words = "–" if newest is None else value_words(self.plot.unit, newest)
            legend.show_value(words)
            told.append(f"{line.name} {words}".strip())
        times = (history.end - history.span, history.end)
        spans = [Span(job.start, history.end if job.end is None else job.end) for job in history.jobs]
        self._chart.show_history(drawn, times, ends(history, stale), spans, ", ".join(told))

    def picture(self) -> bytes:
        """Return the card as it looks now, without its button, as a PNG."""
        self._save.hide()
        grabbed = self.grab()
        self._save.show()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        grabbed.save(buffer, "PNG")
        return bytes(buffer.data().data())


class ProcessorCard(Card):
    """One processor with what the system says of it."""

    def __init__(self, device: api.DeviceInfo) -> None:
        super().__init__(name=device.name, spacing=theme.BASE)
        kind = device.kind if device.kind in ICONS else "cpu"
        name = heading(device.name)
        name.setWordWrap(True)
        head = row(Picture(ICONS[kind], kind), name, spacing=theme.SMALL)
        head.setStretch(1, 1)
        self.box.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(theme.TIGHT)
        for line, (words, value) in enumerate(_properties(device)):
            grid.addWidget(Label(words, "muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, wrap=True, copyable=True), line, 1)
        grid.setColumnStretch(1, 1)
        self.box.addLayout(grid)
        self.box.addStretch(1)


def _properties(device: api.DeviceInfo) -> tuple[tuple[str, str], ...]:
    unknown = translate("monitor", "not known")
    speed = device.units_per_second
    providers = ", ".join(provider.removesuffix("ExecutionProvider") for provider in device.providers)
    none = translate("monitor", "none: Fallow cannot compute on it")
    return (
        (translate("monitor", "Kind"), device.kind.upper()),
        (translate("monitor", "Driver"), device.driver or unknown),
        (translate("monitor", "Memory"), data_size(device.memory) if device.memory else unknown),
        (translate("monitor", "Execution providers"), providers or none),
        (
            translate("monitor", "Speed"),
            translate("monitor", "{0} units a second").format(number(speed))
            if speed
            else translate("monitor", "not measured yet"),
        ),
    )
