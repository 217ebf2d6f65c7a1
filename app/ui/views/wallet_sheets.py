"""The wallet's forms: what is sent and to whom, tried with the agent before it is asked for; and how to receive."""

import asyncio
from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import amount, short_address, translate
from app.ui.viewmodels.wallet import Account, WalletViewModel, written_amount
from app.ui.views.sheets import Sheet
from app.ui.views.wallet_words import account_name
from app.ui.views.widgets import Banner, Button, Choices, Label, column, faint, muted, row, text
from app.ui.views.widgets.boxes import Item
from app.ui.views.widgets.qr import QrCode
from app.wire import api

ASSETS = ("FLW", "ETH")


class SendSheet(Sheet):
    """Answers the request once the agent has taken it; what is wrong is said in the form, which keeps what was typed."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, parent: QWidget, model: WalletViewModel, accounts: Sequence[Account]) -> None:
        super().__init__(parent, translate("wallet", "Send"))
        self._model = model
        self._accounts = tuple(accounts)
        self._asset = ASSETS[0]
        self.account = QComboBox()
        self.assets = Choices(translate("wallet", "What to send"), [(one, one) for one in ASSETS])
        self.to = QLineEdit()
        self.amount = QLineEdit()
        self.available = faint()
        self.warning = Banner("wait")
        self.trouble = Banner("loss")
        self.proceed = Button(translate("wallet", "Continue"), "main", clicked=self._try)
        self._dress()
        later = Button(translate("wallet", "Not now"), clicked=lambda: self.give(None))
        self.add(
            self._choice_of_sender(),
            _field(translate("wallet", "What to send"), None, row(self.assets, self.available, None)),
            _field(translate("wallet", "To"), self.to, self.to),
            self.warning,
            _field(translate("wallet", "Amount"), self.amount, self.amount),
            self.trouble,
            muted(translate("wallet", "Next you see what the signer reads in it; nothing is sent before that.")),
            row(None, later, self.proceed),
        )
        self.to.setFocus()
        self._choose(self._asset)

    def _dress(self) -> None:
        for account in self._accounts:
            words = f"{account_name(self._accounts, account.address)} · {short_address(account.address)}"
            self.account.addItem(words, account.address)
        self.account.setAccessibleName(translate("wallet", "From"))
        self.to.setAccessibleName(translate("wallet", "To"))
        self.to.setPlaceholderText("0x…")
        self.amount.setAccessibleName(translate("wallet", "Amount"))
        self.warning.hide()
        self.trouble.hide()
        self.proceed.setDefault(True)
        self.account.currentIndexChanged.connect(self._show)
        self.assets.chosen.connect(self._choose)
        self.to.textChanged.connect(self._show)
        self.amount.textChanged.connect(self._show)

    def _choice_of_sender(self) -> QWidget:
        place = QWidget()
        box = _field(translate("wallet", "From"), self.account, self.account)
        box.setContentsMargins(0, 0, 0, 0)
        place.setLayout(box)
        place.setVisible(len(self._accounts) > 1)
        return place

    def _choose(self, asset: str) -> None:
        self._asset = asset
        self.assets.choose(asset)
        self._show()

    def _show(self) -> None:
        self.trouble.hide()
        account = self._accounts[self.account.currentIndex()]
        held = account.token if self._asset == "FLW" else account.ether
        words = translate("wallet", "{0} {1} there")
        self.available.setText("" if held is None else words.format(amount(held), self._asset))
        self._warn()
        self.proceed.setEnabled(bool(self.to.text().strip() and self.amount.text().strip()))

    def _warn(self) -> None:
        known = self._model.looks_like(self.to.text())
        self.warning.setVisible(bool(known))
        if known:
            self.warning.show_message(
                translate("wallet", "This is not {0}, though both ends look the same").format(short_address(known)),
                translate("wallet", "Forged addresses are made so. Compare every digit with where you have it from."),
                "wait",
            )

    def _try(self) -> None:
        if self.proceed.isEnabled():
            self.proceed.setEnabled(False)
            self._trying = asyncio.ensure_future(self._attempt())

    async def _attempt(self) -> None:
        try:
            wei = written_amount(self.amount.text())
            request = api.PrepareSend(self.account.currentData(), self.to.text().strip(), self._asset, str(wei))
            await self._model.attempt(request)
        except AppError as error:
            self.trouble.show_message(error.title, error.hint)
            self.trouble.show()
            self.proceed.setEnabled(True)
        else:
            self.give(request)


class ReceiveSheet(Sheet):
    """Shows an account's address as a QR code and in full."""

    def __init__(self, parent: QWidget, address: str, *, local: bool) -> None:
        super().__init__(parent, translate("wallet", "Receive"))
        self.code = QrCode(address, translate("wallet", "QR code of the address"))
        whole = Label(address, "strong", wrap=True, copyable=True)
        whole.setAccessibleName(address)
        self.copy = Button(translate("wallet", "Copy the address"), picture="copy", clicked=lambda: self._copy(address))
        done = Button(translate("wallet", "Done"), "main", clicked=lambda: self.give(None))
        words = (
            translate("wallet", "Others on this local network can send play money here. Send no real money to it.")
            if local
            else translate("wallet", "Others can send FLW and ETH of this network here.")
        )
        self.add(row(None, self.code, None), whole, text(words), row(None, self.copy, done))
        done.setDefault(True)
        done.setFocus()

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.copy.setText(translate("wallet", "Copied"))
        self.copy.set_picture("check")


def _field(words: str, buddy: QWidget | None, item: Item) -> QVBoxLayout:
    label = Label(words, "strong")
    if buddy is not None:
        label.setBuddy(buddy)
    return column(label, item)
