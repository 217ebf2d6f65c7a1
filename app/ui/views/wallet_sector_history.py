"""The sheet of one token of the AI sector: what it is, where, and how its price has been."""

from PySide6.QtWidgets import QWidget

from app.domain.amounts import DECIMALS
from app.ui import theme
from app.ui.texts import moment, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.wallet_sector import SectorViewModel
from app.ui.views import wallet_sector_words as words
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import AddressLabel, Button, Chart, Label, StateStack, column, faint, muted, row
from app.ui.views.widgets.chart import Series
from app.wire import api


class PriceSheet(Sheet):
    """Reads the history when it is opened; the chart's values are dollars."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, parent: QWidget, model: SectorViewModel, line: api.SectorLine, network: str) -> None:
        super().__init__(parent, translate("sector", "{0} on {1}").format(line.symbol, network))
        self._model, self._line = model, line
        self.chart = Chart(translate("sector", "Price in dollars"), _dollars, close=True)
        self.span = faint()
        place = QWidget()
        box = column(self.chart, self.span)
        box.setContentsMargins(0, 0, 0, 0)
        place.setLayout(box)
        empty = translate("sector", "Its source tells nothing of earlier prices.")
        self.states = StateStack(place, empty=empty, retry=self._read, rows=4)
        address = AddressLabel()
        address.show_address(line.address)
        address.setVisible(bool(line.address))
        done = Button(translate("sector", "Done"), "main", clicked=lambda: self.give(True))
        done.setDefault(True)
        tip = muted(words.source_tip(line))
        self.add(row(muted(line.name, wrap=False), None, Label(words.price_words(line), "strong")), address)
        self.add(self.states, tip, row(None, done))
        model.changed.connect(self._show)
        self._read()

    def _read(self) -> None:
        self._model.look_at_history(self._line.network, self._line.address)

    def _show(self) -> None:
        part: Part[api.PriceHistoryReply] = self._model.state.history
        self.states.show_part(part)
        if part.value is None or part.status != "content":
            return
        times = part.value.times
        points = [
            (float(time), None if value is None else int(value) / 10**DECIMALS)  # for a painter, never for money
            for time, value in zip(times, part.value.values, strict=True)
        ]
        ends = (moment(times[0]), moment(times[-1]))
        series = Series(self._line.symbol, "accent", points)
        self.chart.show_history([series], (times[0], times[-1]), ends, told=words.price_words(self._line))
        self.span.setText(translate("sector", "From {0} to {1}, as the chain has kept it").format(*ends))


def _dollars(value: float) -> str:
    return words.dollars_short(value)
