"""The wallet page: accounts with balances, what has happened to them, contacts, sending; the lock is the vault's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QLocale

from app.client import files, hardware, history, links, words
from app.domain import addresses, contacts
from app.domain.amounts import DECIMALS, parse
from app.domain.chains import LOCAL
from app.domain.contacts import Contact
from app.domain.errors import AppError, BadInput
from app.domain.guards import Acquaintance, Kind, Place, of_recipient
from app.domain.hardware import NAMES
from app.domain.names import is_name
from app.ui.texts import translate
from app.ui.viewmodels.base import Part, ViewModel
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.vault import Vault
from app.wire import api

_NAME_SECONDS = 30.0
_SECONDS = 10.0  # a reading that takes longer leaves the old value as stale


@dataclass(frozen=True)
class Account:
    """One account; balances in wei, None as long as nobody has read them. `as_of`: when they were read, Unix seconds.

    `watched`: its key is elsewhere, so that nothing is sent from it here. `device`: the hardware wallet that holds its key.
    """

    address: str
    token: int | None
    ether: int | None
    as_of: float
    watched: bool = False
    device: str = ""


@dataclass(frozen=True)
class WalletState:
    """`status` and `throwaway` are the vault's; `as_of` when the network was last asked for what came in."""

    accounts: Part[tuple[Account, ...]] = field(default_factory=Part)
    activity: Part[tuple[api.ActivityInfo, ...]] = field(default_factory=Part)
    contacts: Part[tuple[Contact, ...]] = field(default_factory=Part)
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

    @property
    def signing(self) -> tuple[Account, ...]:
        """The accounts that can send."""
        return tuple(one for one in self.state.accounts.value or () if not one.watched)

    async def refresh(self) -> None:
        self._vault.look()
        await self.load("accounts", self._read_accounts())
        await self.load("activity", self._read_activity())
        await self.load("contacts", self._read_contacts())

    def send(self, request: api.PrepareSend) -> None:
        """Send what was tried before, with consent."""
        self.run(self._send(request), "send", lambda: self.send(request))

    async def attempt(self, request: api.PrepareSend) -> list[api.CautionInfo]:
        """See whether this can be sent; return the cautions about it. Raises AppError with what is wrong."""
        return (await self.client.call(request, seconds=_SECONDS)).cautions

    async def keep_contact(self, name: str, address: str) -> None:
        """Keep a contact, or give it another name. Raises AppError with what is wrong."""
        await self._put_book([Contact(name, address)])

    def remove_contact(self, address: str) -> None:
        """Forget a contact."""
        self.run(self._remove(address), "contacts", lambda: self.remove_contact(address))

    def import_contacts(self, path: Path) -> None:
        """Take the contacts of an address book's file."""
        self.run(self._import(path), "contacts", lambda: self.import_contacts(path))

    def export_contacts(self, path: Path) -> None:
        """Write the address book to a file."""
        self.run(self._write(path, contacts.to_json(self.state.contacts.value or ())), "contacts")

    def export_history(self, path: Path) -> None:
        """Write the history of all accounts to a file."""
        self.run(self._export_history(path), "history", lambda: self.export_history(path))

    def is_link(self, written: str) -> bool:
        return links.is_link(written)

    async def payment(self, link: str) -> links.Payment:
        """Return what a payment link asks for. Raises AppError with why it cannot be paid here."""
        return links.payment(link, await self.client.call(api.GetDeployment(), seconds=_SECONDS))

    async def network_facts(self) -> api.DeploymentReply | None:
        """Return where the network's contracts are; None while nobody says."""
        try:
            return await self.client.call(api.GetDeployment(), seconds=_SECONDS)
        except AppError:
            return None

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

    def address_of(self, written: str) -> str:
        """Return the address of the contact that is written by name; anything else stays as it is."""
        found = contacts.find(self.state.contacts.value or (), written)
        return found.address if found else written.strip()

    async def recipient(self, written: str, network: str = LOCAL) -> api.NameReply:
        """Return whom a name, a contact or an address means; `name` is empty where it was no name.

        Raises:
            AppError: nobody has the name, or nobody can be asked.
        """
        address = self.address_of(written)
        if not is_name(address):
            return api.NameReply("", address, network)
        return await self.client.call(api.ResolveName(address, network), seconds=_NAME_SECONDS)

    def name_of(self, address: str) -> str:
        """Return what a contact is called; empty for others."""
        return next((one.name for one in self.state.contacts.value or () if one.address == address), "")

    def look_alikes(self, address: str) -> list[api.CautionInfo]:
        """Return the caution about an address that only looks like one of this page's, before the agent is asked."""
        try:
            checked = addresses.parse(address)
        except ValueError:
            return []
        accounts, activity = self.state.accounts.value or (), self.state.activity.value or ()
        paid = {one.other for one in activity if one.direction == "out" and one.kind in ("transfer", "coin")}
        names = {one.address: one.name for one in self.state.contacts.value or ()}
        known = Acquaintance([one.address for one in accounts], names, paid)
        found = [one for one in of_recipient(Place(checked, has_code=False), known) if one.kind is Kind.LOOK_ALIKE]
        return [
            api.CautionInfo(one.kind, one.level.name.lower(), one.title, one.hint, one.about, one.known)
            for one in found
        ]

    async def _send(self, request: api.PrepareSend) -> None:
        await self._vault.perform(request)
        await self.refresh()

    async def _drip(self, address: str) -> None:
        await self.client.call(api.Drip(address))
        await self.refresh()

    async def _add_account(self) -> None:
        await self._vault.add_account()
        await self.refresh()

    async def _put_book(self, book: Iterable[Contact]) -> None:
        said = await self.client.call(api.PutContacts([api.ContactInfo(one.name, one.address) for one in book]))
        self._take_contacts(said)

    async def _remove(self, address: str) -> None:
        self._take_contacts(await self.client.call(api.RemoveContact(address)))

    async def _import(self, path: Path) -> None:
        book = contacts.from_json(files.read_text(path))
        await self._put_book(book)
        done = translate("wallet", "Contacts taken over: {0}").format(len(book))
        self.notices.tell("good", done, str(path))

    async def _write(self, path: Path, text: str) -> None:
        files.write_text(path, text)
        self.notices.tell("good", translate("wallet", "Written"), str(path))

    async def _export_history(self, path: Path) -> None:
        count, complete = await history.export(self.client, path, {})
        done = translate("wallet", "Entries written: {0}").format(count)
        missing = translate("wallet", "The network is away: what came in since it was last read is missing.")
        self.notices.tell("good" if complete else "wait", done, str(path) if complete else missing)

    def _take_contacts(self, said: api.ContactsReply) -> None:
        found = tuple(Contact(one.name, one.address) for one in said.contacts)
        self.update(contacts=Part.of(found, empty=not found))

    async def _show_words(self) -> None:
        await words.show(self._vault.path, self._preferences.looks())

    async def _read_accounts(self) -> tuple[Account, ...]:
        said = await self.client.call(api.GetAccounts(), seconds=_SECONDS)
        self.update(network=said.network)
        devices = {one.address: NAMES[one.kind] for one in hardware.accounts(self._vault.path.parent)}
        return tuple(_accounts(said.accounts, devices))

    async def _read_activity(self) -> tuple[api.ActivityInfo, ...]:
        said = await self.client.call(api.GetActivity(), seconds=_SECONDS)
        self.update(as_of=said.as_of)
        return tuple(said.entries)

    async def _read_contacts(self) -> tuple[Contact, ...]:
        said = await self.client.call(api.GetContacts(), seconds=_SECONDS)
        return tuple(Contact(one.name, one.address) for one in said.contacts)

    def _take_vault(self) -> None:
        self.update(status=self._vault.state.status, throwaway=self._vault.state.throwaway)


def link_of(network: api.DeploymentReply, address: str, asset: str, amount: int | None) -> str:
    """Return the payment link (EIP-681) that asks to pay `amount` wei to an address; None: as much as the payer likes."""
    return links.request(network, address, asset, amount)


def written_amount(text: str, decimals: int = DECIMALS) -> int:
    """Return the smallest units of an amount as a person of this locale writes it.

    Raises:
        BadInput: it is none.
    """
    point = QLocale().decimalPoint()
    plain = "".join(text.split())
    if point != "." and plain.count(point) == 1 and "." not in plain:
        plain = plain.replace(point, ".")
    wei = parse(plain, decimals)
    if wei == 0:
        raise BadInput(translate("wallet", "Nothing would be sent"), translate("wallet", "Give an amount above zero"))
    return wei


def _accounts(infos: Iterable[api.AccountInfo], devices: Mapping[str, str]) -> Iterable[Account]:
    for one in infos:
        known = bool(one.as_of)
        token, ether = (int(one.token), int(one.eth)) if known else (None, None)
        yield Account(one.address, token, ether, one.as_of, one.watched, devices.get(one.address, ""))
