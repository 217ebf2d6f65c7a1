"""The form that sends a token, or swaps it into FLW: tried with the agent before it is asked for."""

import asyncio

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.ui import theme
from app.ui.texts import amount, short_address, translate
from app.ui.viewmodels.wallet import WalletViewModel, written_amount
from app.ui.viewmodels.wallet_tokens import Token, TokensViewModel
from app.ui.views.cautions import CautionList
from app.ui.views.sheets import Sheet
from app.ui.views.wallet_words import account_name
from app.ui.views.widgets import Banner, Button, Label, column, faint, muted, row
from app.ui.views.widgets.boxes import Item
from app.wire import api


class TokenSheet(Sheet):
    """Answers the request once the agent has taken it; what is wrong is said in the form, which keeps what was typed."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(
        self, parent: QWidget, model: TokensViewModel, wallet: WalletViewModel, token: Token, *, swap: bool
    ) -> None:
        words = translate("tokens", "Swap {0} into FLW") if swap else translate("tokens", "Send {0}")
        super().__init__(parent, words.format(token.info.symbol))
        self._model, self._wallet, self._token, self._swap = model, wallet, token, swap
        self.account, self.to, self.amount = QComboBox(), QLineEdit(), QLineEdit()
        self.available, self.quote = faint(), muted()
        self.cautions, self.trouble = CautionList(token.info.cautions), Banner("loss")
        self._told: list[api.CautionInfo] = list(token.info.cautions)
        self.proceed = Button(translate("tokens", "Continue"), "main", clicked=self._try)
        self._dress()
        later = Button(translate("tokens", "Not now"), clicked=lambda: self.give(None))
        place = muted(
            translate("tokens", "{0} · contract {1}").format(
                token.network_name or translate("shell", "Local network"), token.info.address
            )
        )
        to = _field(translate("tokens", "To"), self.to, self.to)
        self.add(
            place,
            _field(translate("tokens", "From"), self.account, row(self.account, self.available, None)),
            *([] if swap else [to]),
            _field(translate("tokens", "Amount"), self.amount, self.amount),
            self.quote,
            self.cautions,
            self.trouble,
            muted(translate("tokens", "Next you see what the signer reads in it; nothing is sent before that.")),
            row(None, later, self.proceed),
        )
        (self.amount if swap else self.to).setFocus()
        self._show()

    def _dress(self) -> None:
        accounts = self._wallet.signing
        for account in accounts:
            words = f"{account_name(accounts, account.address)} · {short_address(account.address)}"
            self.account.addItem(words, account.address)
        self.account.setAccessibleName(translate("tokens", "From"))
        self.to.setAccessibleName(translate("tokens", "To"))
        self.to.setPlaceholderText(translate("tokens", "0x…, a name or a contact"))
        self.amount.setAccessibleName(translate("tokens", "Amount"))
        self.quote.hide()
        self.trouble.hide()
        self.proceed.setDefault(True)
        self.cautions.answered.connect(self._allow)
        self.account.currentIndexChanged.connect(self._show)
        self.to.textChanged.connect(self._show)
        self.amount.textChanged.connect(self._show)

    def _show(self) -> None:
        self.trouble.hide()
        self.quote.hide()
        held, info = self._token.held(str(self.account.currentData())), self._token.info
        self.available.setText(translate("tokens", "{0} {1} there").format(amount(held, info.decimals), info.symbol))
        alike = self._wallet.look_alikes(self._wallet.address_of(self.to.text())) if not self._swap else []
        self._tell([*self._token.info.cautions, *alike])
        self._allow()

    def _tell(self, cautions: list[api.CautionInfo]) -> None:
        if cautions != self._told:
            self._told = cautions
            self.cautions.show_cautions(cautions)

    def _allow(self) -> None:
        filled = bool(self.amount.text().strip() and (self._swap or self.to.text().strip()))
        self.proceed.setEnabled(filled and self.cautions.accepted)

    def _try(self) -> None:
        if self.proceed.isEnabled():
            self.proceed.setEnabled(False)
            self._trying = asyncio.ensure_future(self._attempt())

    async def _attempt(self) -> None:
        token, account = self._token, str(self.account.currentData())
        try:
            units = written_amount(self.amount.text(), token.info.decimals)
            if self._swap and self.quote.isHidden():
                gives = await self._model.quote(token, units)
                self.quote.setText(translate("tokens", "Gives about {0} FLW now").format(amount(gives)))
            named = await self._wallet.recipient("" if self._swap else self.to.text(), token.network)
            request = self._request(account, named.address, units)
            found = [one for one in await self._model.attempt(request) if one.level != "note"] + named.cautions
        except AppError as error:
            self.trouble.show_message(error.title, error.hint)
            self.trouble.show()
            self.proceed.setEnabled(True)
            return
        if named.name:
            self.quote.setText(translate("tokens", "{0} is {1}").format(named.name, named.address))
        if self._asks_again(found, told=self._swap or bool(named.name)):
            self._allow()
        else:
            self.give(request)

    def _request(self, account: str, to: str, units: int) -> api.PrepareTokenSend | api.PrepareTokenSwap:
        if self._swap:
            return self._model.swapping(self._token, account, units)
        return self._model.sending(self._token, account, to, units)

    def _asks_again(self, found: list[api.CautionInfo], *, told: bool) -> bool:
        """Show what is new, and tell whether it has to be read first: other cautions, what a swap gives, who has a name."""
        fresh = bool(found) and found != self._told
        if fresh:
            self._tell(found)
        unread = told and self.quote.isHidden()
        self.quote.setVisible(told)
        return fresh or unread


def _field(words: str, buddy: QWidget, item: Item) -> QVBoxLayout:
    label = Label(words, "strong")
    label.setBuddy(buddy)
    return column(label, item)
