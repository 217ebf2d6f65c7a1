"""Verbs about the wallet's keys beyond its words: find used accounts, import, watch, export, back up."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.cli import terminal
from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import unlocked
from app.client.agent import AgentClient
from app.client.discovery import discover as find
from app.client.signer import Signer
from app.domain.errors import BadInput
from app.wire import api, signer as wire

_MOST_BYTES = 32 << 10
_ORIGINS = {"derived": "of the words", "imported": "imported", "watched": "watched: its key is elsewhere"}


async def discover(options: argparse.Namespace, output: Output) -> int:
    """Add all accounts of the words that the network has seen, until twenty in a row were never used."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:

        async def used(addresses: Sequence[str]) -> list[bool]:
            return (await client.call(api.GetUsed(list(addresses)), seconds=120.0)).used

        numbers = await find(signer, used)
        return await _changed(client, signer, wire.Adopt(numbers), output)


async def import_key(options: argparse.Namespace, output: Output) -> int:
    """Keep a private key that is typed on the terminal, or a keystore's."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        if options.keystore is None:
            key = terminal.password(options.key_file, "The private key: ")
            return await _changed(client, signer, wire.ImportKey(), output, key)
        store = _read(options.keystore)
        password = terminal.password(options.keystore_password_file, "The keystore's own password: ")
        return await _changed(client, signer, wire.ImportKeystore(), output, store, password)


async def watch(options: argparse.Namespace, output: Output) -> int:
    """Show an address whose key is elsewhere."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        return await _changed(client, signer, wire.Watch(options.address), output)


async def forget(options: argparse.Namespace, output: Output) -> int:
    """Remove a watched address or an imported key."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        password = terminal.password(options.password_file, "The wallet's password again: ")
        return await _changed(client, signer, wire.Forget(options.address), output, password)


async def export(options: argparse.Namespace, output: Output) -> int:
    """Write an account's key as a keystore, which the signer itself writes."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        password = terminal.password(options.password_file, "The wallet's password again: ")
        own = terminal.password(options.keystore_password_file, "A password for the keystore: ")
        request = wire.ExportKeystore(options.address, _absolute(options.file))
        await signer.ask(request, wire.Done, password, own)
    output.result({"file": options.file}, f"Written, and read back: {options.file}")
    return 0


async def backup(options: argparse.Namespace, output: Output) -> int:
    """Write a backup of the vault and see that it opens and holds what the wallet holds."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        path = _absolute(options.file)
        await signer.ask(wire.Backup(path), wire.Done)
        password = terminal.password(options.password_file, "The wallet's password, to try the backup: ")
        await signer.ask(wire.TryBackup(path), wire.Done, password)
    output.result({"file": options.file}, f"Backed up, and tried: {options.file}")
    return 0


async def _changed(
    client: AgentClient, signer: Signer, request: wire.Request, output: Output, *secrets: bytearray
) -> int:
    """Change the accounts, tell the agent, and list them."""
    reply = await signer.ask(request, wire.AccountsReply, *secrets)
    await client.call(api.SetAccounts(reply.addresses))
    found = [{"address": one.address, "origin": one.origin, "number": one.number} for one in reply.accounts]
    text = rows([(one.address, _ORIGINS[one.origin]) for one in reply.accounts])
    output.result({"accounts": found}, text)
    return 0


def _absolute(path: str) -> str:
    return str(Path(path).absolute())  # the signer may stand elsewhere


def _read(path: str) -> bytearray:
    """Return a keystore's bytes. Raises BadInput when they cannot be read, or are too many to be one."""
    try:
        with Path(path).open("rb") as stream:
            data = bytearray(stream.read(_MOST_BYTES + 1))
    except OSError as error:
        raise BadInput(f"The keystore cannot be read: {error.strerror}", f"Check {path}")
    if len(data) > _MOST_BYTES:
        raise BadInput(f"{path} is too long to be a keystore", "Choose the file that the other wallet exported")
    return data
