"""The wallet page: accounts with balances, what has happened to them, sending; the lock is the vault's."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale

from app.client import words
from app.domain.amounts import parse
from app.domain.errors import BadInput
from app.ui.texts import translate
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.vault import Vault
from app.wire import api

_SECONDS = 10.0  # a reading that takes longer leaves the old value as stale
_ALIKE = 4  # equal hex digits at both ends that make an address look like another


@dataclass(frozen=True)
class Account:
    """One account; balances in wei, None as long as nobody has read them. `as_of`: when they were read, Unix seconds."""

    address: str
    token: int | None
    ether: int | None
    as_of: float


@dataclass(frozen=True)
class WalletState:
    """`status` and `throwaway` are the vault's; `as_of` when the network was last asked for what came in."""

    accounts: Part[tuple[Account, ...]] = field(default_factory=Part)
    activity: Part[tuple[api.ActivityInfo, ...]] = field(default_factory=Part)
    network: str = ""
    as_of: float = 0.0
    status: str = "missing"
    throwaway: bool = False


class WalletViewModel(ViewModel[WalletState]):
    """Reads accounts and activity; every intent that signs goes through the vault."""

    PERIOD = 10.0
    EVENTS = (api.ActivityEvent,)

    def __init__(self, vault: Vault, preferences: PreferencesModel) -> None:
        super().__init__(vault.client, vault.notices, WalletState())
        self._vault = vault
        self._preferences = preferences
        vault.changed.connect(self._take_vault)
        self._take_vault()

    async def refresh(self) -> None:
        self._vault.look()
        await self.load("accounts", self._read_accounts())
        await self.load("activity", self._read_activity())

    def send(self, request: api.PrepareSend) -> None:
        """Send what was tried before, with consent."""
        self.run(self._send(request), "send", lambda: self.send(request))

    async def attempt(self, request: api.PrepareSend) -> None:
        """See whether this can be sent. Raises AppError with what is wrong."""
        await self.client.call(request, seconds=_SECONDS)

    def drip(self, address: str) -> None:
        """Get play money from the local network."""
        self.run(self._drip(address), "drip", lambda: self.drip(address))

    def add_account(self) -> None:
        """Add the wallet's next account."""
        self.run(self._add_account(), "add", self.add_account)

    def show_words(self) -> None:
        """Show the wallet's words, in a process of their own."""
        self.run(self._show_words(), "words", self.show_words)

    def lock(self) -> None:
        """End the signer."""
        self._vault.lock()

    def unlock(self) -> None:
        """Ask for the password."""
        self._vault.open()

    def looks_like(self, address: str) -> str:
        """Return a known address that this one could be mistaken for; empty: none. Forgers make such on purpose."""
        accounts = self.state.accounts.value or ()
        known = [one.other for one in self.state.activity.value or ()] + [one.address for one in accounts]
        return next((one for one in known if _alike(one, address)), "")

    async def _send(self, request: api.PrepareSend) -> None:
        await self._vault.perform(request)
        await self.refresh()

    async def _drip(self, address: str) -> None:
        await self.client.call(api.Drip(address))
        await self.refresh()

    async def _add_account(self) -> None:
        await self._vault.add_account()
        await self.refresh()

    async def _show_words(self) -> None:
        await words.show(self._vault.path, self._preferences.looks())

    async def _read_accounts(self) -> tuple[Account, ...]:
        said = await self.client.call(api.GetAccounts(), seconds=_SECONDS)
        self.update(network=said.network)
        return tuple(_accounts(said.accounts))

    async def _read_activity(self) -> tuple[api.ActivityInfo, ...]:
        said = await self.client.call(api.GetActivity(), seconds=_SECONDS)
        self.update(as_of=said.as_of)
        return tuple(said.entries)

    def _take_vault(self) -> None:
        self.update(status=self._vault.state.status, throwaway=self._vault.state.throwaway)


def written_amount(text: str) -> int:
    """Return the wei of an amount as a person of this locale writes it.

    Raises:
        BadInput: it is none.
    """
    point = QLocale().decimalPoint()
    plain = "".join(text.split())
    if point != "." and plain.count(point) == 1 and "." not in plain:
        plain = plain.replace(point, ".")
    wei = parse(plain)
    if wei == 0:
        raise BadInput(translate("wallet", "Nothing would be sent"), translate("wallet", "Give an amount above zero"))
    return wei


def _accounts(infos: Iterable[api.AccountInfo]) -> Iterable[Account]:
    for one in infos:
        known = bool(one.as_of)
        yield Account(one.address, int(one.token) if known else None, int(one.eth) if known else None, one.as_of)


def _alike(known: str, address: str) -> bool:
    one, other = known.lower().removeprefix("0x"), address.strip().lower().removeprefix("0x")
    return bool(one) and one != other and one[:_ALIKE] == other[:_ALIKE] and one[-_ALIKE:] == other[-_ALIKE:]
