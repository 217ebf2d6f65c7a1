"""The wallet's form to send: what and to whom, tried with the agent before it is asked for."""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.domain.amounts import exact
from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import amount, short_address, translate
from app.ui.viewmodels.wallet import Account, WalletViewModel, written_amount
from app.ui.views.cautions import CautionList
from app.ui.views.sheets import Sheet
from app.ui.views.wallet_code import CodeButton
from app.ui.views.wallet_words import account_name
from app.ui.views.widgets import Banner, Button, Choices, Label, column, faint, muted, row
from app.ui.views.widgets.boxes import Item
from app.ui.views.widgets.fee_choice import FeeChoice
from app.wire import api

ASSETS = ("FLW", "ETH")


class SendSheet(Sheet):
    """Answers the request once the agent has taken it; what is wrong is said in the form, which keeps what was typed.

    Cautions stand in the form: those of the agent come with the first try, and a danger has to be ticked. A payment link
    in the field of the recipient fills the form in; a contact may be written by name or picked.
    """

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
        self.fee = FeeChoice(model.client)
        self.who = faint()
        self.cautions = CautionList()
        self.trouble = Banner("loss")
        self._told: list[api.CautionInfo] = []
        self.pick = Button(translate("wallet", "Contacts"), "quiet", "chevron-down", self._pick)
        self.code = CodeButton(self.to.setText, self._refuse)
        self.proceed = Button(translate("wallet", "Continue"), "main", clicked=self._try)
        self._dress()
        later = Button(translate("wallet", "Not now"), clicked=lambda: self.give(None))
        self.add(
            self._choice_of_sender(),
            _field(translate("wallet", "What to send"), None, row(self.assets, self.available, None)),
            _field(translate("wallet", "To"), self.to, column(self.to, row(self.who, None, self.pick, self.code))),
            _field(translate("wallet", "Amount"), self.amount, self.amount),
            _field(translate("wallet", "Fee"), None, self.fee),
            self.cautions,
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
        self.to.setPlaceholderText(translate("wallet", "0x…, a name, a contact, or a payment link"))
        self.amount.setAccessibleName(translate("wallet", "Amount"))
        self.pick.setVisible(bool(self._model.state.contacts.value))
        self.cautions.answered.connect(self._allow)
        self.trouble.hide()
        self.proceed.setDefault(True)
        self.account.currentIndexChanged.connect(self._show)
        self.assets.chosen.connect(self._choose)
        self.to.textChanged.connect(self._take)
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
        self.fee.show_asset(asset)
        self._show()

    def _show(self) -> None:
        self.trouble.hide()
        account = self._accounts[self.account.currentIndex()]
        held = account.token if self._asset == "FLW" else account.ether
        words = translate("wallet", "{0} {1} available")
        self.available.setText("" if held is None else words.format(amount(held), self._asset))
        address = self._model.address_of(self.to.text())
        name = self._model.name_of(address)
        self.who.setText(f"{name} · {short_address(address)}" if name else "")
        self.who.setVisible(bool(name))
        self._tell(self._model.look_alikes(address))
        self._allow()

    def _tell(self, cautions: list[api.CautionInfo]) -> None:
        if cautions != self._told:
            self._told = cautions
            self.cautions.show_cautions(cautions)

    def _meet(self, named: api.NameReply) -> bool:
        """Show who has a name; true when it is seen for the first time, so that the address is read before it is paid."""
        words = translate("wallet", "{0} is {1}").format(named.name, named.address) if named.name else self.who.text()
        fresh = bool(named.name) and self.who.text() != words
        self.who.setText(words)
        self.who.setVisible(bool(words))
        return fresh

    def _allow(self) -> None:
        filled = bool(self.to.text().strip() and self.amount.text().strip())
        self.proceed.setEnabled(filled and self.cautions.accepted)

    def _take(self, written: str) -> None:
        """Take what is written as the recipient; a payment link is read by the agent's network."""
        if self._model.is_link(written):
            self.proceed.setEnabled(False)
            self._reading = asyncio.ensure_future(self._fill(written))
        else:
            self._show()

    async def _fill(self, link: str) -> None:
        try:
            asked = await self._model.payment(link)
        except AppError as error:
            self._refuse(error.title, error.hint)
            return
        self._choose(asked.asset)
        if asked.amount is not None:
            self.amount.setText(exact(asked.amount).replace(".", QLocale().decimalPoint()))
        self.to.setText(asked.to)

    def _refuse(self, title: str, hint: str) -> None:
        """Say that what stands in the form, or was to come into it, cannot be sent to."""
        self._show()
        self.proceed.setEnabled(False)
        self.trouble.show_message(title, hint)
        self.trouble.show()

    def _pick(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._model.state.contacts.value or ():
            made = menu.addAction(f"{one.name} · {short_address(one.address)}")
            made.triggered.connect(lambda _=False, address=one.address: self.to.setText(address))
        menu.popup(self.pick.mapToGlobal(QPoint(0, self.pick.height())))

    def _try(self) -> None:
        if self.proceed.isEnabled():
            self.proceed.setEnabled(False)
            self._trying = asyncio.ensure_future(self._attempt())

    async def _attempt(self) -> None:
        try:
            wei = written_amount(self.amount.text())
            named = await self._model.recipient(self.to.text())
            request = api.PrepareSend(self.account.currentData(), named.address, self._asset, str(wei), self.fee.fee)
            found = [one for one in await self._model.attempt(request) if one.level != "note"] + named.cautions
        except AppError as error:
            self.trouble.show_message(error.title, error.hint)
            self.trouble.show()
            self.proceed.setEnabled(True)
        else:
            fresh = self._meet(named)
            if (found and found != self._told) or fresh:
                self._tell(found)
                self._allow()
            else:
                self.give(request)


def _field(words: str, buddy: QWidget | None, item: Item) -> QVBoxLayout:
    label = Label(words, "strong")
    if buddy is not None:
        label.setBuddy(buddy)
    return column(label, item)
