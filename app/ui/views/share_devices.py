"""The share page's card of one processor."""

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import number, translate
from app.ui.viewmodels.share import Points
from app.ui.views.widgets import AmountLabel, Card, Label, Pill, Spark, faint, heading, muted, pixmap, row
from app.wire import api

_ICONS = {"cpu": "cpu", "gpu": "gpu", "npu": "microchip"}


class DeviceCard(Card):
    """One processor: what it is, how busy it was, how fast it works, what it has earned today."""

    def __init__(self, kind: str) -> None:
        super().__init__(name=kind.upper(), spacing=theme.SMALL)
        picture = Label()
        picture.setPixmap(pixmap(_ICONS.get(kind, "cpu"), kind if kind in _ICONS else "muted"))
        self._kind = kind
        self._title, self._pill, self._about = heading(kind.upper()), Pill(), faint()
        self._about.setWordWrap(True)
        self._spark = Spark(
            translate("share", "Use of the processor in the last hour"), kind if kind in _ICONS else "accent", 1.0
        )
        self._speed, self._earned = muted(wrap=False), AmountLabel(role="strong")
        for item in (row(picture, self._title, None, self._pill, spacing=theme.SMALL), self._about, self._spark):
            self.box.addLayout(item) if not isinstance(item, QWidget) else self.box.addWidget(item)
        self.box.addStretch(1)
        self.box.addLayout(row(self._speed, None, self._earned))

    def show_device(self, device: api.DeviceInfo, share: api.ShareReply | None, load: Points) -> None:
        """Show the processor; `load` is drawn for the one whose use is measured."""
        known = [device.name]
        if device.memory:
            known.append(translate("share", "{0} GiB").format(number(device.memory / 2**30, 1)))
        known += device.providers[:1]
        self._about.setText(" · ".join(known))
        self._about.setToolTip(" · ".join([device.name, device.driver, *device.providers]))
        self._spark.setVisible(self._kind == "cpu")
        last = next((value for _, value in reversed(load) if value is not None), None)
        self._spark.show_points(
            load, "" if last is None else translate("share", "now {0} %").format(number(100 * last))
        )
        speed = device.units_per_second
        self._speed.setText(
            translate("share", "{0} units a second").format(number(speed))
            if speed
            else translate("share", "speed not measured")
        )
        self._pill.show_state(*self._use(device, share))
        earned = [one for one in (share.today.devices if share and share.today else []) if one.kind == self._kind]
        self._earned.show_amount(sum(int(one.gross) for one in earned) if share and share.today else None)
        self._earned.setVisible(bool(device.providers))

    def _use(self, device: api.DeviceInfo, share: api.ShareReply | None) -> tuple[str, str]:
        if not device.providers:
            self._speed.setText(translate("share", "no engine here runs on it"))
            return translate("share", "not used"), "wait"
        if share is not None and share.state.state == "running":
            working = self._kind == "cpu" and any(job.state == "running" for job in share.jobs)
            return (translate("share", "working"), "good") if working else (translate("share", "ready"), "good")
        return translate("share", "at rest"), "plain"
