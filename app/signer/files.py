"""Files that leave the vault or come into it: keystores and backups; each is read back before it counts."""

import os
from pathlib import Path

from app.domain.errors import BadInput, Refused, Unavailable
from app.signer import keystore, vault, wallet
from app.signer.vault_file import VaultFile
from app.signer.wallet import Wallet

_MOST_BYTES = 1 << 20


def write_keystore(opened: Wallet, address: str, path: str, password: bytearray) -> None:
    """Write an account's key as a keystore to a new file.

    Raises:
        Refused: no such account, or the file is there already.
        BadInput: the password is too short.
        Unavailable: the disk does not take it.
    """
    vault.check_new_password(password)
    private = opened.key_of(address)
    target = _write_new(path, keystore.make_keystore(private, password))
    if keystore.open_keystore(target.read_bytes(), password) != private:
        target.unlink()
        raise Unavailable("The disk gave back another file than was written", "Check the disk")


def write_backup(file: VaultFile, path: str) -> None:
    """Write the vault, sealed as it is, to a new file. Raises Refused when it is there already, Unavailable for the disk."""
    data = file.read()
    vault.read_header(data)
    target = _write_new(path, data)
    if target.read_bytes() != data:
        target.unlink()
        raise Unavailable("The disk gave back another file than was written", "Check the disk")


def try_backup(opened: Wallet, path: str, password: bytearray) -> None:
    """See that a backup opens by the password and holds what the wallet holds.

    Raises:
        WrongPassword: it does not open.
        BadInput: it is damaged, or of another wallet or an older state of this one.
    """
    if not opened.holds(_open_backup(path, password)):
        raise BadInput("The backup holds another wallet or an older state of this one", "Make a new backup")


def restore_backup(file: VaultFile, path: str, password: bytearray, *, floor: bool) -> Wallet:
    """Make the wallet again from a backup; its password becomes the wallet's. Raises as `try_backup` and `wallet.create`."""
    return wallet.keep(file, password, _open_backup(path, password), floor=floor)


def _open_backup(path: str, password: bytearray) -> vault.Contents:
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(f"The backup cannot be read: {error.strerror}", "Choose another file")
    return vault.open_with(data, vault.derive(password, vault.read_header(data).derivation))


def _write_new(path: str, data: bytes) -> Path:
    target = Path(path)
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(handle)
    except FileExistsError:
        raise Refused(f"There is a file at {target} already", "Choose another name: nothing is overwritten")
    except OSError as error:
        raise Unavailable(f"The file cannot be written: {error.strerror}", f"Check {target.parent}")
    return target
