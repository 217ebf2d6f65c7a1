"""The share page, the first that anybody sees: what this computer does now and why, what it earned, and with which jobs."""

from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.share import ShareViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.share_cards import DemandCard, EarningsCard, JobsCard
from app.ui.views.share_devices import DeviceCard
from app.ui.views.share_hero import Hero
from app.ui.views.widgets import Columns


class SharePage(Page):
    """Hero and earnings, a card for each processor, jobs beside demand. What cannot be read is told once, in the hero."""

    def __init__(self, desk: Desk) -> None:
        model = ShareViewModel(desk.client, desk.notices, desk.shell)
        super().__init__(model)
        self.model = model

        def open_rule(key: str) -> None:
            desk.shell.open("settings", key)

        self._hero, self._earnings = Hero(model, open_rule), EarningsCard(open_rule)
        self._jobs, self._demand = JobsCard(model), DemandCard()
        self._kinds: tuple[str, ...] = ()
        self._devices: list[DeviceCard] = []
        self._device_row = QWidget()
        self._device_row.hide()
        self._top = Columns(self._hero, self._earnings, shares=(5, 3))
        self._last = Columns(self._jobs, self._demand, shares=(5, 2))
        self.add(self._top, self._device_row, self._last, None)

    def show_state(self) -> None:
        state = self.model.state
        readable = state.share.status != "error"
        for card in (self._earnings, self._jobs, self._demand):
            card.setVisible(readable)
        self._hero.show_state(state)
        self._earnings.show_state(state.share)
        self._jobs.show_state(state)
        self._demand.show_state(state.share, state.titles)
        devices = state.devices.value or ()
        self._arrange(tuple(device.kind for device in devices))
        for shown, device in zip(self._devices, devices, strict=True):
            shown.show_device(device, state.share.value, state.load)

    def _arrange(self, kinds: tuple[str, ...]) -> None:
        """Make the processors' cards anew when there are others."""
        if kinds == self._kinds:
            return
        self._kinds = kinds
        self._devices = [DeviceCard(kind) for kind in kinds]
        fresh = Columns(*self._devices) if kinds else QWidget()
        fresh.setVisible(bool(kinds))
        self.column.replaceWidget(self._device_row, fresh)
        self._device_row.deleteLater()
        self._device_row = fresh
