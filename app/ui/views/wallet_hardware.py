"""The wallet page's card about hardware wallets: their accounts, and the form that asks a device for another one."""

import asyncio

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.errors import AppError
from app.ui.texts import short_address, translate
from app.ui.viewmodels.vault import Vault
from app.ui.viewmodels.wallet_hardware import NAMES, HardwareAccount, HardwareViewModel
from app.ui.views.reading_card import ReadingCard
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import (
    Banner,
    Button,
    Choices,
    Column,
    Label,
    StateStack,
    Table,
    column,
    heading,
    muted,
    row,
)
from app.ui.views.widgets.flow import Flow

_MOST_NUMBER = 999


class HardwareCard(ReadingCard):
    """Lists the accounts; it reads them while it is seen."""

    def __init__(self, vault: Vault) -> None:
        self.model = HardwareViewModel(vault)
        words = translate("hardware", "Hardware wallets")
        self.table = Table(words, _columns())
        self.add = Button(translate("hardware", "Add an account"), picture="plus", clicked=self._add)
        self.remove = Button(translate("hardware", "Remove"), "quiet", "x", self._remove)
        self.states = StateStack(
            self.table,
            empty=translate(
                "hardware", "None yet. With a Ledger or a Trezor the key stays in the device, which signs."
            ),
            retry=self.model.wake,
            rows=1,
        )
        note = muted(translate("hardware", "Each signature is confirmed here and on the device."))
        super().__init__(self.model, heading(words), self.states, note, Flow(self.add, self.remove), name=words)
        self.model.changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._show)
        self._show()

    def _add(self) -> None:
        self.model.run(HardwareSheet(self.window(), self.model).answer(), "form")

    def _remove(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.model.remove(chosen.address)

    def _chosen(self) -> HardwareAccount | None:
        found = self.table.selected() if self.model.state.accounts.value else None
        return found if isinstance(found, HardwareAccount) else None

    def _show(self) -> None:
        state = self.model.state
        self.states.show_part(state.accounts)
        self.table.show_rows(state.accounts.value or ())
        self.remove.setEnabled(self._chosen() is not None and not self.model.doing("hardware"))
        self.remove.setVisible(self.states.shown in ("content", "partial"))


class HardwareSheet(Sheet):
    """Asks which device and which of its accounts; what is wrong at the device is said in the form."""

    def __init__(self, parent: QWidget, model: HardwareViewModel) -> None:
        super().__init__(parent, translate("hardware", "Add an account of a hardware wallet"))
        self._model = model
        self._device = "ledger"
        self.devices = Choices(translate("hardware", "Device"), list(NAMES.items()))
        self.number, self.paths = QLineEdit("1"), QComboBox()
        self.how, self.trouble = muted(), Banner("loss")
        self.proceed = Button(translate("hardware", "Ask the device"), "main", clicked=self._try)
        self._dress()
        later = Button(translate("hardware", "Not now"), clicked=lambda: self.give(None))
        self.add(
            column(Label(translate("hardware", "Device"), "strong"), row(self.devices, None)),
            self.how,
            column(self._label(translate("hardware", "Which account"), self.number), self.number),
            column(self._label(translate("hardware", "Counted"), self.paths), self.paths),
            self.trouble,
            row(None, later, self.proceed),
        )
        self._choose(self._device)

    def _dress(self) -> None:
        self.number.setValidator(QIntValidator(1, _MOST_NUMBER, self))
        self.number.textChanged.connect(lambda _: self.proceed.setEnabled(self.number.hasAcceptableInput()))
        self.paths.addItem(translate("hardware", "as most wallets do"), "standard")
        self.paths.addItem(translate("hardware", "as Ledger Live does"), "live")
        self.devices.chosen.connect(self._choose)
        self.proceed.setDefault(True)
        self.trouble.hide()

    def _label(self, words: str, buddy: QWidget) -> Label:
        label = Label(words, "strong")
        label.setBuddy(buddy)
        buddy.setAccessibleName(words)
        return label

    def _choose(self, device: str) -> None:
        self._device = device
        self.devices.choose(device)
        ledger = translate("hardware", "Connect it by USB, unlock it, and open its Ethereum app.")
        trezor = translate("hardware", "Connect it by USB and unlock it. Close Trezor Suite.")
        self.how.setText(ledger if device == "ledger" else trezor)
        self.trouble.hide()

    def _try(self) -> None:
        if self.proceed.isEnabled():
            self.proceed.setEnabled(False)
            self.trouble.hide()
            self._trying = asyncio.ensure_future(self._attempt())

    async def _attempt(self) -> None:
        try:
            await self._model.add(self._device, int(self.number.text()) - 1, self.paths.currentData())
        except AppError as error:
            self.trouble.show_message(error.title, error.hint)
            self.trouble.show()
            self.proceed.setEnabled(True)
        else:
            self.give(True)


def _columns() -> list[Column]:
    return [
        Column(translate("hardware", "Device"), lambda one: NAMES[one.kind]),
        Column(
            translate("hardware", "Address"),
            lambda one: short_address(one.address),
            tip=lambda one: one.address,
            stretch=True,
        ),
        Column(translate("hardware", "Path"), lambda one: one.path, colour=lambda _: "muted"),
    ]
