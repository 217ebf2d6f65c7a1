"""Verbs about the wallet's keys beyond its words: find used accounts, import, watch, export, back up."""

import argparse
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from app.cli import hardware, terminal
from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import unlocked
from app.client.keys import Accounts, Keys

_ORIGINS = {"derived": "of the words", "imported": "imported", "watched": "watched: its key is elsewhere"}


async def discover(options: argparse.Namespace, output: Output) -> int:
    """Add all accounts of the words that the network has seen, until twenty in a row were never used."""
    async with _keys(options) as keys:
        return _list(await keys.discover(), output)


async def import_key(options: argparse.Namespace, output: Output) -> int:
    """Keep a private key that is typed on the terminal, or a keystore's."""
    async with _keys(options) as keys:
        if options.keystore is None:
            return _list(await keys.import_key(terminal.password(options.key_file, "The private key: ")), output)
        password = terminal.password(options.keystore_password_file, "The keystore's own password: ")
        return _list(await keys.import_keystore(Path(options.keystore), password), output)


async def watch(options: argparse.Namespace, output: Output) -> int:
    """Show an address whose key is elsewhere."""
    async with _keys(options) as keys:
        return _list(await keys.watch(options.address), output)


async def forget(options: argparse.Namespace, output: Output) -> int:
    """Remove a watched address, an imported key, or an account of a hardware wallet, which asks for no password."""
    if await hardware.forget(options, output):
        return 0
    async with _keys(options) as keys:
        password = terminal.password(options.password_file, "The wallet's password again: ")
        return _list(await keys.forget(options.address, password), output)


async def export(options: argparse.Namespace, output: Output) -> int:
    """Write an account's key as a keystore, which the signer itself writes."""
    async with _keys(options) as keys:
        password = terminal.password(options.password_file, "The wallet's password again: ")
        own = terminal.password(options.keystore_password_file, "A password for the keystore: ")
        await keys.export(options.address, Path(options.file), password, own)
    output.result({"file": options.file}, f"Written, and read back: {options.file}")
    return 0


async def backup(options: argparse.Namespace, output: Output) -> int:
    """Write a backup of the vault and see that it opens and holds what the wallet holds."""
    async with _keys(options) as keys:
        path = Path(options.file)
        await keys.back_up(path)
        await keys.try_backup(
            path, terminal.password(options.password_file, "The wallet's password, to try the backup: ")
        )
    output.result({"file": options.file}, f"Backed up, and tried: {options.file}")
    return 0


@asynccontextmanager
async def _keys(options: argparse.Namespace) -> AsyncIterator[Keys]:
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        yield Keys(client, signer)


def _list(accounts: Accounts, output: Output) -> int:
    found = [{"address": one.address, "origin": one.origin, "number": one.number} for one in accounts]
    output.result({"accounts": found}, rows([(one.address, _ORIGINS[one.origin]) for one in accounts]))
    return 0
