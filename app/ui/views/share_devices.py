"""The share page's card of one processor."""

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import data_size, number, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.share import Points
from app.ui.views.widgets import AmountLabel, Card, Pill, Spark, StateStack, column, faint, heading, muted, row
from app.ui.views.widgets.pictures import Picture
from app.wire import api

ICONS = {"cpu": "cpu", "gpu": "gpu", "npu": "microchip"}  # the palette's colours have the kinds' names too


class DeviceCard(Card):
    """One processor: what it is, how busy it was, how fast it works, what it has earned today."""

    def __init__(self, kind: str) -> None:
        super().__init__(name=kind.upper(), spacing=theme.SMALL)
        self._kind = kind
        colour = kind if kind in ICONS else "muted"
        self._pill, self._about, self._speed = Pill(), faint(), muted()
        self._about.setWordWrap(True)
        self._spark = Spark(translate("share", "Use of the processor in the last hour"), colour, 1.0)
        self._earned = AmountLabel(role="strong")
        self.box.addLayout(
            row(Picture(ICONS.get(kind, "cpu"), colour), heading(kind.upper()), None, self._pill, spacing=theme.SMALL)
        )
        foot = row(self._speed, self._earned)
        foot.setStretch(0, 1)
        inside = QWidget()
        box = column(self._about, self._spark, foot, None, spacing=theme.SMALL)
        box.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(box)
        self._stack = StateStack(inside, empty="", rows=3)
        self.box.addWidget(self._stack)
        self._pill.hide()

    def show_device(self, device: api.DeviceInfo, share: api.ShareReply | None, load: Points) -> None:
        """Show the processor; `load` is drawn for the one whose use is measured."""
        self._stack.show_part(Part("content"))
        self._pill.show()
        used = bool(device.providers)
        memory = data_size(device.memory) if device.memory else ""
        self._about.setText(" · ".join(part for part in (device.name, memory) if part))
        self._about.setToolTip(" · ".join(part for part in (device.driver, *device.providers) if part))
        last = next((value for _, value in reversed(load) if value is not None), None)
        self._spark.setVisible(self._kind == "cpu" and last is not None)
        told = "" if last is None else translate("share", "now {0} %").format(number(100 * last))
        self._spark.show_points(load, told)
        self._speed.setText(_speed_words(device))
        self._pill.show_state(*self._use(used, share))
        self._earned.setVisible(used)
        self._earned.show_amount(self._gross(share))

    def _gross(self, share: api.ShareReply | None) -> int | None:
        if share is None or share.today is None:
            return None
        return sum(int(one.gross) for one in share.today.devices if one.kind == self._kind)

    def _use(self, used: bool, share: api.ShareReply | None) -> tuple[str, str]:
        if not used:
            return translate("share", "not used"), "wait"
        if share is None or share.state.state != "running":
            return translate("share", "at rest"), "plain"
        working = self._kind == "cpu" and any(job.state == "running" for job in share.jobs)
        return (translate("share", "working") if working else translate("share", "ready")), "good"


def _speed_words(device: api.DeviceInfo) -> str:
    if not device.providers:
        return translate("share", "Fallow has no engine for it yet, so it earns nothing.")
    if device.units_per_second is None:
        return translate("share", "speed not measured yet")
    return translate("share", "{0} units a second").format(number(device.units_per_second))
