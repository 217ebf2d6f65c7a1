"""What a front end does with a wallet's keys beyond signing: find used accounts, import, watch, export, back up.

Whatever changes the accounts tells the agent, which shows them. Secrets go to the signer as they are, and are wiped there.
"""

from collections.abc import Sequence
from pathlib import Path

from app.client.acts import Agent
from app.client.discovery import discover
from app.client.files import absolute
from app.client.signer import Signer
from app.domain.errors import BadInput
from app.wire import api, signer as wire

MOST_BYTES = 32 << 10  # of a keystore
_SECONDS = 120.0  # for twenty addresses, of a slow network
Accounts = Sequence[wire.AccountInfo]


class Keys:
    """An unlocked signer's accounts, with the agent that is told of them. Each method raises AppError as the signer says."""

    def __init__(self, client: Agent, signer: Signer) -> None:
        self._client = client
        self._signer = signer

    async def tell(self) -> Accounts:
        """Tell the agent of all accounts and return them: once after each unlock, as an older front end may not have."""
        return await self._told(await self._signer.ask(wire.Accounts(), wire.AccountsReply))

    async def discover(self) -> Accounts:
        """Add all accounts of the words that the network has seen, until twenty in a row were never used."""
        return await self._change(wire.Adopt(await discover(self._signer, self._used)))

    async def import_key(self, key: bytearray) -> Accounts:
        """Keep a private key of 64 hex digits. Wipes it."""
        return await self._change(wire.ImportKey(), key)

    async def import_keystore(self, path: Path, password: bytearray) -> Accounts:
        """Keep the key of a keystore of version 3, opened by its own password. Wipes that."""
        return await self._change(wire.ImportKeystore(), read_keystore(path), password)

    async def watch(self, address: str) -> Accounts:
        """Show an address whose key is elsewhere."""
        return await self._change(wire.Watch(address))

    async def forget(self, address: str, password: bytearray) -> Accounts:
        """Remove a watched address or an imported key. Wipes the wallet's password."""
        return await self._change(wire.Forget(address), password)

    async def export(self, address: str, path: Path, password: bytearray, own: bytearray) -> None:
        """Write an account's key as a keystore under a password of its `own` to a new file. Wipes both passwords."""
        await self._signer.ask(wire.ExportKeystore(address, absolute(path)), wire.Done, password, own)

    async def back_up(self, path: Path) -> None:
        """Write the vault, sealed as it is, to a new file."""
        await self._signer.ask(wire.Backup(absolute(path)), wire.Done)

    async def try_backup(self, path: Path, password: bytearray) -> None:
        """See that a backup opens and holds what the wallet holds. Wipes the password."""
        await self._signer.ask(wire.TryBackup(absolute(path)), wire.Done, password)

    async def _used(self, addresses: Sequence[str]) -> list[bool]:
        return (await self._client.call(api.GetUsed(list(addresses)), seconds=_SECONDS)).used

    async def _change(self, request: wire.Request, *secrets: bytearray) -> Accounts:
        return await self._told(await self._signer.ask(request, wire.AccountsReply, *secrets))

    async def _told(self, reply: wire.AccountsReply) -> Accounts:
        watched = [one.address for one in reply.accounts if one.origin == "watched"]
        await self._client.call(api.SetAccounts(reply.addresses, watched))
        return reply.accounts


def read_keystore(path: Path) -> bytearray:
    """Return a keystore's bytes. Raises BadInput when they cannot be read, or are too many to be one."""
    try:
        with path.open("rb") as stream:
            data = bytearray(stream.read(MOST_BYTES + 1))
    except OSError as error:
        raise BadInput(f"The keystore cannot be read: {error.strerror}", f"Check {path}")
    if len(data) > MOST_BYTES:
        raise BadInput(f"{path} is too long to be a keystore", "Choose the file that the other wallet exported")
    return data
