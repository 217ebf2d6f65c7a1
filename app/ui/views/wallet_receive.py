"""How to receive: an account as a QR code of a payment link, with an amount if one is asked for, and in full."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import AppError
from app.ui.texts import translate
from app.ui.viewmodels.wallet import link_of, written_amount
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Button, Choices, Label, column, faint, row, text
from app.ui.views.widgets.qr import QrCode
from app.wire import api

ASSETS = ("FLW", "ETH")


class ReceiveSheet(Sheet):
    """Shows the link of an account; `network` None: nobody says where the contracts are, so the code is the address alone."""

    def __init__(self, parent: QWidget, address: str, network: api.DeploymentReply | None) -> None:
        super().__init__(parent, translate("wallet", "Receive"))
        self._address, self._network, self._asset = address, network, ASSETS[0]
        self.code = QrCode(address, translate("wallet", "QR code of the payment link"))
        self.assets = Choices(translate("wallet", "What to receive"), [(one, one) for one in ASSETS])
        self.amount = QLineEdit()
        self.amount.setPlaceholderText(translate("wallet", "as much as the sender likes"))
        self.amount.setAccessibleName(translate("wallet", "Amount"))
        self.trouble = faint()
        self.copy = self._copier(translate("wallet", "Copy the address"), lambda: self._address)
        self.copy_link = self._copier(translate("wallet", "Copy the link"), lambda: self.link)
        self.link = address
        self._fill()
        self.assets.chosen.connect(self._choose)
        self.amount.textChanged.connect(lambda _: self._draw())
        self._choose(self._asset)

    def _fill(self) -> None:
        whole = Label(self._address, "strong", wrap=True, copyable=True)
        whole.setAccessibleName(self._address)
        label = Label(translate("wallet", "Amount"), "strong")
        label.setBuddy(self.amount)
        asked = QWidget()
        form = column(label, row(self.amount, self.assets), self.trouble)
        form.setContentsMargins(0, 0, 0, 0)
        asked.setLayout(form)
        asked.setVisible(self._network is not None)
        self.copy_link.setVisible(self._network is not None)
        done = Button(translate("wallet", "Done"), "main", clicked=lambda: self.give(None))
        words = (
            translate("wallet", "Others on this local network can send play money here. Send no real money to it.")
            if self._network is None or self._network.network == "local"
            else translate("wallet", "Others can send FLW and ETH of this network here.")
        )
        buttons = row(None, self.copy, self.copy_link, done)
        self.add(row(None, self.code, None), whole, text(words), asked, buttons)
        done.setDefault(True)
        done.setFocus()

    def _copier(self, words: str, content: Callable[[], str]) -> Button:
        made = Button(words, picture="copy")

        def copy() -> None:
            QGuiApplication.clipboard().setText(content())
            made.setText(translate("wallet", "Copied"))
            made.set_picture("check")

        made.clicked.connect(lambda _: copy())
        return made

    def _choose(self, asset: str) -> None:
        self._asset = asset
        self.assets.choose(asset)
        self._draw()

    def _draw(self) -> None:
        """Draw the link of what is asked for; an amount that is none is said, and the link then leaves it open."""
        amount, words = None, ""
        if self.amount.text().strip():
            try:
                amount = written_amount(self.amount.text())
            except AppError:
                words = translate("wallet", "This is no amount: the code asks for none")
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if self._network is not None:
            self.link = link_of(self._network, self._address, self._asset, amount)
            self.code.show_text(self.link)
        self.copy_link.setText(translate("wallet", "Copy the link"))
        self.copy_link.set_picture("copy")
