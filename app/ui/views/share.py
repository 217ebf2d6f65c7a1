"""The share page, the first that anybody sees: what this computer does now and why, what it earned, and with which jobs."""

from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.share import ShareViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.share_cards import DemandCard, JobsCard
from app.ui.views.share_devices import DeviceCard
from app.ui.views.share_earnings import EarningsCard
from app.ui.views.share_hero import Hero
from app.ui.views.widgets import Columns

_FIRST = ("cpu",)  # what stands in the row until the machine's processors are known: there is always this one


class SharePage(Page):
    """Hero and earnings, a card for each processor, jobs beside demand. What cannot be read is told once, in the hero."""

    def __init__(self, desk: Desk) -> None:
        model = ShareViewModel(desk.client, desk.notices, desk.shell)
        super().__init__(model)
        self.model = model

        def open_rule(key: str) -> None:
            desk.shell.open("settings", key)

        self._hero, self._earnings = Hero(model, open_rule), EarningsCard(open_rule)
        self._demand, self._jobs = DemandCard(open_rule), JobsCard(model)
        self._kinds: tuple[str, ...] = ()
        self._devices: list[DeviceCard] = []
        self._device_row: QWidget = Columns(self._demand)
        self._top = Columns(self._hero, self._earnings, shares=(5, 3))
        self.add(self._top, self._device_row, self._jobs, None)
        self._arrange(_FIRST)

    def show_state(self) -> None:
        state = self.model.state
        readable = state.share.status != "error"
        for card in (self._earnings, self._jobs):
            card.setVisible(readable)
        self._hero.show_state(state)
        self._earnings.show_state(state.share)
        self._jobs.show_state(state)
        self._demand.show_state(state)
        devices = state.devices.value or ()
        loading = state.devices.status == "loading" and readable
        self._arrange(_FIRST if loading else tuple(device.kind for device in devices))
        self._device_row.setVisible(readable)
        for shown, device in zip(self._devices, devices, strict=False):
            shown.show_device(device, state.share.value, state.load)

    def _arrange(self, kinds: tuple[str, ...]) -> None:
        """Make the processors' cards anew when there are others; what is asked for stands at their right."""
        if kinds == self._kinds:
            return
        self._kinds = kinds
        old, self._devices = self._device_row, [DeviceCard(kind) for kind in kinds]
        shares = (5, 3) if len(kinds) == 1 else (4,) * len(kinds) + (5,)
        self._device_row = Columns(*self._devices, self._demand, shares=shares)
        self.column.replaceWidget(old, self._device_row)
        old.hide()
        old.deleteLater()
