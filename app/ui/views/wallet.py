"""The wallet page: what is there, send and receive, the lock, and what has happened."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import age, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.wallet import Account, WalletState, WalletViewModel
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.saving import ask_path
from app.ui.views.wallet_approvals import ApprovalsCard
from app.ui.views.wallet_codes import CodesCard
from app.ui.views.wallet_contacts import ContactsCard
from app.ui.views.wallet_descriptions import DescriptionsCard
from app.ui.views.wallet_hardware import HardwareCard
from app.ui.views.wallet_keys import KeysCard
from app.ui.views.wallet_parts import AccountsTable, ActivityTable
from app.ui.views.wallet_pending import PendingList
from app.ui.views.wallet_receive import ReceiveSheet
from app.ui.views.wallet_sector import SectorCard
from app.ui.views.wallet_sheets import SendSheet
from app.ui.views.wallet_tokens import TokensCard
from app.ui.views.widgets import (
    AddressLabel,
    AmountLabel,
    Button,
    Card,
    Columns,
    Pill,
    StateStack,
    column,
    faint,
    heading,
    muted,
    row,
)
from app.ui.views.widgets.flow import Flow
from app.wire import api

_HISTORY = "fallow-history.csv"
_SHOWN = 8  # rows that a table shows in any case


class WalletPage(Page):
    """Cards: the main account, the lock, all accounts when there are several, activity, permissions, contacts."""

    viewmodel: WalletViewModel

    def __init__(self, desk: Desk) -> None:
        super().__init__(WalletViewModel(desk.vault, desk.preferences))
        self._desk = desk
        self.balance, self.ether = AmountLabel(role="money"), AmountLabel("ETH")
        self.address, self.read = AddressLabel(), faint()
        self.accounts, self.activity = AccountsTable(), ActivityTable()
        self._make_buttons()
        self.lock_pill, self.lock_words = Pill(), muted()
        model = self.viewmodel
        begin = Button(
            translate("wallet", "Make or restore a wallet"), "main", clicked=lambda: desk.shell.open("start")
        )
        self.main_states = StateStack(
            self._main(),
            empty=translate("wallet", "There is no wallet yet."),
            action=begin,
            unlock=Button(translate("wallet", "Unlock"), "main", "lock-open", model.unlock),
            retry=model.wake,
        )
        self.activity_states = StateStack(
            self.activity,
            empty=translate("wallet", "Nothing has happened yet. What you send, receive and earn is listed here."),
            retry=model.wake,
        )
        self._accounts_card = Card(heading(translate("wallet", "Accounts")), self.accounts)
        self._lock_card = self._make_lock_card()
        self._checked = faint()
        self.history = Button(translate("wallet", "Export"), "quiet", "download", self._export_history)
        activity = row(heading(translate("wallet", "Activity")), None, self._checked, self.history)
        self.pending, self.approvals = PendingList(desk.vault), ApprovalsCard(desk.vault)
        self._activity_card = Card(activity, column(self.pending, self.activity_states, spacing=0))
        main = Card(self.main_states, name=translate("wallet", "Main account"))
        self.contacts, self.keys = ContactsCard(model), KeysCard(desk.vault)
        self.descriptions, self.hardware = DescriptionsCard(desk.vault), HardwareCard(desk.vault)
        top = Columns(main, self._lock_card, shares=(3, 2))
        more = (self.contacts, self.descriptions, self.hardware, self.keys)
        cards = (self._accounts_card, self._activity_card, self.approvals, *more)
        self.codes = CodesCard(desk.vault)
        self.add(column(top, self.codes, spacing=0), *cards, None)
        self.column.insertWidget(2, SectorCard(desk))
        self.tokens = TokensCard(desk, self.viewmodel)
        self.column.insertWidget(3, self.tokens)

    def show_state(self) -> None:
        state = self.viewmodel.state
        accounts = state.accounts.value or ()
        self.main_states.show_part(_main_part(state))
        self.activity_states.show_part(state.activity)
        if accounts:
            self._show_main(accounts[0])
        self.accounts.show_accounts(accounts)
        self.history.setEnabled(bool(state.activity.value) and not self.viewmodel.doing("history"))
        self.activity.show_entries(state.activity.value or (), self.viewmodel.name_of)
        self.contacts.show_state(state)
        for card in (self.contacts, self.approvals, self.descriptions, self.tokens):
            card.setVisible(state.accounts.status not in ("empty", "error"))
        self.keys.setVisible(state.status != "missing" and not state.throwaway)
        self._accounts_card.setVisible(len(accounts) > 1)
        self._activity_card.setVisible(state.accounts.status not in ("empty", "error"))
        many = len(state.activity.value or ()) > _SHOWN
        self.column.setStretchFactor(self._activity_card, 100 if many else 0)  # a long list takes the room that is left
        words = translate("wallet", "network asked {0}")
        self._checked.setText(words.format(age(state.as_of)) if state.as_of else "")
        self._show_buttons(state)
        self._show_lock(state)

    def open_send(self) -> None:
        """Open the form to send, and send when it is filled in."""
        self.viewmodel.run(self._send(), "form")

    def open_receive(self) -> None:
        """Show how to receive."""
        self.viewmodel.run(self._receive(), "form")

    async def _send(self) -> None:
        accounts = self.viewmodel.signing
        if accounts:
            request = await SendSheet(self.window(), self.viewmodel, accounts).answer()
            if isinstance(request, api.PrepareSend):
                self.viewmodel.send(request)

    async def _receive(self) -> None:
        state = self.viewmodel.state
        if state.accounts.value:
            address = state.accounts.value[0].address
            network = await self.viewmodel.network_facts()
            await ReceiveSheet(self.window(), address, network).answer()

    def _export_history(self) -> None:
        async def choose() -> None:
            path = await ask_path(self.window(), translate("wallet", "Save the history"), _HISTORY, "csv")
            if path is not None:
                self.viewmodel.export_history(path)

        self.viewmodel.run(choose(), "form")

    def _make_buttons(self) -> None:
        model, start = self.viewmodel, self._desk.shell.open
        self.send = Button(translate("wallet", "Send"), "main", "send", self.open_send)
        self.receive = Button(translate("wallet", "Receive"), picture="qr-code", clicked=self.open_receive)
        self.drip = Button(translate("wallet", "Get play money"), "quiet", "plus", self._get_play_money)
        self.more = Button(translate("wallet", "Add an account"), "quiet", "plus", model.add_account)
        self.lock = Button(translate("wallet", "Lock"), picture="lock", clicked=model.lock)
        self.unlock = Button(translate("wallet", "Unlock"), picture="lock-open", clicked=model.unlock)
        self.words = Button(translate("wallet", "Show the words"), "quiet", "eye", model.show_words)
        self.own = Button(
            translate("wallet", "Make a wallet of your own"), picture="key-round", clicked=lambda: start("start")
        )

    def _main(self) -> QWidget:
        place = QWidget()
        address = row(self.address, self.more)
        address.setStretch(0, 1)
        box = column(
            _head(translate("wallet", "Main account"), self.read),
            row(self.balance, self.ether, None),
            address,
            None,
            Flow(self.send, self.receive, self.drip),
        )
        box.setContentsMargins(0, 0, 0, 0)
        place.setLayout(box)
        return place

    def _make_lock_card(self) -> Card:
        head = _head(translate("wallet", "Keys"), self.lock_pill)
        buttons = Flow(self.unlock, self.lock, self.own, self.words)
        return Card(head, self.lock_words, None, buttons, name=translate("wallet", "Keys"))

    def _show_main(self, account: Account) -> None:
        self.balance.show_amount(account.token)
        self.ether.show_amount(account.ether)
        self.address.show_address(account.address)
        words = translate("wallet", "read {0}")
        self.read.setText(words.format(age(account.as_of)) if account.as_of else translate("wallet", "not read yet"))

    def _show_buttons(self, state: WalletState) -> None:
        there = bool(self.viewmodel.signing) and state.status != "missing"
        local = state.network == "local"
        model = self.viewmodel
        self.send.setEnabled(there and not model.doing("send"))
        self.receive.setEnabled(there and (local or not state.throwaway))
        self.drip.setVisible(local)
        self.drip.setEnabled(not model.doing("drip"))
        self.more.setEnabled(there and not model.doing("add"))

    def _show_lock(self, state: WalletState) -> None:
        self._lock_card.setVisible(state.status != "missing")
        unlocked = state.status == "unlocked"
        self.lock.setVisible(unlocked)
        asked = state.accounts.status == "empty"  # the first card asks for it already
        self.unlock.setVisible(not unlocked and not state.throwaway and not asked)
        self.own.setVisible(state.throwaway)
        self.words.setVisible(not state.throwaway)
        self.words.setEnabled(not self.viewmodel.doing("words"))
        words = translate("wallet", "unlocked") if unlocked else translate("wallet", "locked")
        self.lock_pill.show_state(words, "good" if unlocked else "plain")
        self.lock_words.setText(_lock_sentence(state))

    def _get_play_money(self) -> None:
        accounts = self.viewmodel.state.accounts.value
        if accounts:
            self.viewmodel.drip(accounts[0].address)


def _head(words: str, right: QWidget) -> QHBoxLayout:
    """Return a card's head, as high with a pill as without."""
    label = heading(words)
    label.setMinimumHeight(theme.now().sizes.pill)
    return row(label, None, right)


def _main_part(state: WalletState) -> Part[Any]:
    """Return the accounts' part; a wallet whose addresses nobody has told the agent has to be unlocked once."""
    if state.accounts.status == "empty" and state.status != "missing":
        return Part("locked", hint=translate("wallet", "Unlock the wallet once: its addresses are sealed in it."))
    return state.accounts


def _lock_sentence(state: WalletState) -> str:
    if state.throwaway:
        return translate(
            "wallet",
            "A play wallet: its password lies on this computer, so it works on the local network only. "
            "For real money make one of your own, with words that only you have.",
        )
    if state.status == "unlocked":
        return translate(
            "wallet", "The signer holds the keys and asks you before each signature. It locks after 10 quiet minutes."
        )
    return translate(
        "wallet", "The keys are sealed. Balances, activity and sharing go on; sending and staking ask for the password."
    )
