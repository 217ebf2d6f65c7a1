"""What the wallet page does with keys: find, import, watch, export, forget, back up, sign; all by the unlocked signer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.client.keys import Accounts, Keys
from app.client.signer import Signer
from app.domain.chains import BY_ID
from app.domain.errors import Locked
from app.ui.texts import translate
from app.ui.viewmodels.base import ViewModel
from app.ui.viewmodels.proposals import StatementProposal
from app.ui.viewmodels.vault import Vault
from app.wire import signer as wire


@dataclass(frozen=True)
class KeysState:
    """`status` and `throwaway` are the vault's; a play wallet's keys go nowhere."""

    status: str = "missing"
    throwaway: bool = False


class KeysViewModel(ViewModel[KeysState]):
    """Forms call the coroutines, which raise AppError with what is wrong; each asks for the password where the wallet is locked."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(vault.client, vault.notices, KeysState())
        self._vault = vault
        vault.changed.connect(self._take_vault)
        self._take_vault()

    def discover(self) -> None:
        """Add all accounts of the words that the network has seen."""
        self.run(self._discover(), "discover", self.discover)

    async def accounts(self) -> Accounts:
        """Return every account with where its key is."""
        return await (await self._keys()).tell()

    async def import_key(self, key: bytearray) -> None:
        """Keep a private key. Wipes it."""
        self._take(await (await self._keys()).import_key(key))

    async def import_keystore(self, path: Path, password: bytearray) -> None:
        """Keep a keystore's key. Wipes the keystore's password."""
        self._take(await (await self._keys()).import_keystore(path, password))

    async def watch(self, address: str) -> None:
        """Show an address whose key is elsewhere."""
        self._take(await (await self._keys()).watch(address))

    async def forget(self, address: str, password: bytearray) -> None:
        """Remove a watched address or an imported key. Wipes the wallet's password."""
        self._take(await (await self._keys()).forget(address, password))

    async def export(self, address: str, path: Path, password: bytearray, own: bytearray) -> None:
        """Write an account's key to a keystore. Wipes both passwords."""
        await (await self._keys()).export(address, path, password, own)
        self.notices.tell("good", translate("keys", "Written, and read back"), str(path))

    async def back_up(self, path: Path) -> None:
        """Write the vault to a new file."""
        await (await self._keys()).back_up(path)

    async def try_backup(self, path: Path, password: bytearray) -> None:
        """See that a backup opens and holds what the wallet holds. Wipes the password."""
        await (await self._keys()).try_backup(path, password)
        self.notices.tell("good", translate("keys", "Backed up, and tried"), str(path))

    async def sign_message(self, account: str, text: str) -> str | None:
        """Return the signature of a message, as hex; None when the person said no."""
        signer = await self._signer()
        return await self._consented(signer, await signer.review_message(text.encode(), account))

    async def sign_typed_data(self, account: str, text: str) -> str | None:
        """Return the signature of typed data given as JSON, as hex; None when the person said no."""
        signer = await self._signer()
        return await self._consented(signer, await signer.review_typed_data(text, account))

    async def _consented(self, signer: Signer, statement: wire.Statement) -> str | None:
        chain = statement.chain_id
        proposal = StatementProposal(statement, BY_ID[chain].key if chain in BY_ID else "")
        if not await self._vault.ask(lambda person: person.states(proposal), no=False):
            return None
        return "0x" + (await signer.sign(statement)).hex()

    async def _discover(self) -> None:
        keys = await self._keys()
        before = len(await keys.tell())
        found = await keys.discover()
        self._take(found)
        more = len(found) - before
        words = translate("keys", "%n account(s) found", "", more)
        none = translate("keys", "No other account of your words was ever used on this network.")
        self.notices.tell("good", words, "" if len(found) > before else none)

    async def _keys(self) -> Keys:
        return Keys(self.client, await self._signer())

    async def _signer(self) -> Signer:
        signer = await self._vault.unlocked()
        if signer is None:
            raise Locked(translate("keys", "The wallet is locked"), translate("keys", "Unlock it, then try again"))
        return signer

    def _take(self, accounts: Sequence[wire.AccountInfo]) -> None:
        self._vault.take_accounts(tuple(one.address for one in accounts if one.origin != "watched"))

    def _take_vault(self) -> None:
        self.update(status=self._vault.state.status, throwaway=self._vault.state.throwaway)
