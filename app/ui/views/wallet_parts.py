"""The wallet's tables: accounts with their balances, and activity."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from app.ui.texts import age, amount, exact_amount, short_address, translate
from app.ui.viewmodels.wallet import Account
from app.ui.views.wallet_words import (
    account_name,
    details,
    fee_words,
    kind_words,
    moved,
    state_words,
    stranger_tip,
    stranger_words,
    tones,
)
from app.ui.views.widgets import Column, Table
from app.ui.views.widgets.pills import PillDelegate
from app.wire import api

OTHER, FEE, STATE = 2, 4, 5  # columns of the activity table


class AccountsTable(Table):
    """All accounts of the wallet; the main one first."""

    def __init__(self) -> None:
        self._accounts: tuple[Account, ...] = ()
        super().__init__(translate("wallet", "Accounts"), self._columns())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def show_accounts(self, accounts: tuple[Account, ...]) -> None:
        """Show other balances."""
        self._accounts = accounts
        self.show_rows(accounts)

    def _columns(self) -> list[Column]:
        return [
            Column(translate("wallet", "Account"), lambda one: account_name(self._accounts, one.address)),
            Column(
                translate("wallet", "Address"),
                lambda one: short_address(one.address),
                tip=lambda one: one.address,
                stretch=True,
            ),
            Column(
                "FLW",
                lambda one: _figure(one.token),
                lambda one: one.token or 0,
                lambda one: _all(one.token),
                right=True,
            ),
            Column(
                "ETH",
                lambda one: _figure(one.ether),
                lambda one: one.ether or 0,
                lambda one: _all(one.ether),
                right=True,
            ),
            Column(
                translate("wallet", "Read"),
                lambda one: age(one.as_of) if one.as_of else translate("wallet", "not yet"),
                lambda one: one.as_of,
                colour=lambda _: "faint",
            ),
        ]


class ActivityTable(Table):
    """What was sent and what came in, newest first; what a stranger sent to be mistaken cannot be copied."""

    def __init__(self) -> None:
        self._name_of: Callable[[str], str] = lambda _: ""
        super().__init__(translate("wallet", "Activity"), self._columns())
        self._pills = PillDelegate(tones())
        self.setItemDelegateForColumn(STATE, self._pills)

    def show_entries(self, entries: Sequence[api.ActivityInfo], name_of: Callable[[str], str]) -> None:
        """Show other entries; `name_of` tells what a contact is called, empty for others."""
        self._name_of = name_of
        self.show_rows(entries)

    def _columns(self) -> list[Column]:
        return _activity_columns(self._with)

    def _with(self, entry: api.ActivityInfo) -> str:
        if entry.stranger:
            return stranger_words()
        return self._name_of(entry.other) or short_address(entry.other)


def _activity_columns(with_whom: Callable[[api.ActivityInfo], str]) -> list[Column]:
    return [
        Column(translate("wallet", "When"), lambda one: age(one.time), lambda one: one.time, colour=lambda _: "faint"),
        Column(translate("wallet", "What"), kind_words, tip=details, stretch=True),
        Column(
            translate("wallet", "With"),
            with_whom,
            tip=lambda one: stranger_tip() if one.stranger else one.other,
            colour=lambda one: "warn" if one.stranger else "muted",
            least=620,  # where it and the fee give way, the hover has both
        ),
        Column(
            translate("wallet", "Amount"),
            moved,
            lambda one: _signed(one),
            lambda one: moved(one, exactly=True),
            colour=lambda one: "accent" if one.direction == "in" else "text",
            right=True,
        ),
        Column(
            translate("wallet", "Fee"),
            fee_words,
            lambda one: int(one.fee or 0),
            lambda one: fee_words(one, exactly=True),
            colour=lambda _: "muted",
            right=True,
            least=480,
        ),
        Column(translate("wallet", "State"), lambda one: state_words(one.state), right=True),
    ]


def _signed(entry: api.ActivityInfo) -> int:
    return int(entry.amount) if entry.direction == "in" else -int(entry.amount)


def _figure(wei: int | None) -> str:
    return "–" if wei is None else amount(wei)


def _all(wei: int | None) -> str:
    return translate("wallet", "not known") if wei is None else exact_amount(wei)
