"""Slow, normal or fast: what speed costs now, chosen before a transaction is prepared."""

import asyncio
from contextlib import suppress

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import amount, exact_amount, translate
from app.ui.viewmodels.base import Client
from app.ui.views.widgets.buttons import Choices
from app.ui.views.widgets.flow import Flow
from app.ui.views.widgets.labels import faint
from app.wire import api

_SECONDS = 10.0
_DEFAULT = "normal"


class FeeChoice(QWidget):
    """`fee` is the choice, as api.PrepareSend takes it. What it costs is read anew for each asset."""

    def __init__(self, client: Client) -> None:
        super().__init__()
        self._client = client
        self._asset = ""
        self._costs: dict[str, api.FeeInfo] = {}
        self._reading: asyncio.Future[None] | None = None
        self.fee = _DEFAULT
        options = [
            ("slow", translate("sent", "Slow")),
            ("normal", translate("sent", "Normal")),
            ("fast", translate("sent", "Fast")),
        ]
        self.choices = Choices(translate("sent", "Speed"), options)
        self.cost = faint()
        self.setLayout(Flow(self.choices, self.cost, spacing=theme.BASE))
        self.choices.chosen.connect(self._choose)
        self._choose(_DEFAULT)

    def show_asset(self, asset: str) -> None:
        """Show what a transfer of this asset costs."""
        if asset != self._asset:
            self._asset = asset
            self._stop()
            self._reading = asyncio.ensure_future(self._read(asset))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()

    async def _read(self, asset: str) -> None:
        found: dict[str, api.FeeInfo] = {}
        with suppress(AppError):  # the consent shows the fee all the same
            found = {one.speed: one for one in (await self._client.call(api.GetFees(asset), seconds=_SECONDS)).choices}
        self._costs = found
        self._show()

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()

    def _choose(self, speed: str) -> None:
        self.fee = speed
        self.choices.choose(speed)
        self._show()

    def _show(self) -> None:
        cost = self._costs.get(self.fee)
        if cost is None:
            self.cost.setText("")
            return
        words = translate("sent", "about {0} ETH, at most {1} ETH")
        self.cost.setText(words.format(amount(int(cost.about)), amount(int(cost.most))))
        self.cost.setToolTip(words.format(exact_amount(int(cost.about)), exact_amount(int(cost.most))))
