"""The unlocked wallet: from the vault's contents to addresses and signatures, and back into the vault.

Order of events: create or restore, else unlock -> accounts, signatures -> the process ends; nothing is locked by forgetting.
"""

from functools import cache

from app.domain import hdkeys, secp256k1
from app.domain.errors import BadInput, Locked, Refused, Unavailable, WrongPassword
from app.domain.transactions import Transaction
from app.domain.words import WordList, seed
from app.runtime import resources
from app.signer import vault
from app.signer.tries import Tries
from app.signer.vault import Contents, Key
from app.signer.vault_file import VaultFile


class Wallet:
    """The accounts of one vault while it is open."""

    def __init__(self, file: VaultFile, key: Key, contents: Contents) -> None:
        self._file = file
        self._key = key
        self._take(contents)

    @property
    def addresses(self) -> list[str]:
        return list(self._keys)

    def add_account(self) -> None:
        """Add the next account, to the vault as well.

        Raises:
            Locked: the vault is another than the one that was unlocked.
            AppError: as VaultFile reads and writes.
        """
        with self._file.alone():
            try:
                stored = vault.open_with(self._file.read(), self._key)  # another window may have added one
            except WrongPassword:
                raise Locked("The wallet's file has been replaced", "Unlock it again")
            more = Contents(stored.entropy, stored.path, stored.accounts + 1)
            _write(self._file, more, self._key)
        self._take(more)

    def sign(self, transaction: Transaction, sender: str) -> bytes:
        """Return the signed bytes.

        Raises:
            Refused: `sender` is no account of this wallet.
            Unavailable: the signature does not fit the sender, so the machine has miscalculated.
        """
        private = self._keys.get(sender)
        if private is None:
            raise Refused(f"{sender} is no account of this wallet", "Choose one that `fallow wallet list` names")
        digest = transaction.digest()
        signature = secp256k1.sign(private, digest)
        if secp256k1.recover(digest, signature) != sender:
            raise Unavailable("The signature came out wrong", "The memory of this machine may be damaged")
        return transaction.encode_signed(signature)

    def _take(self, contents: Contents) -> None:
        parent = hdkeys.root(seed(english().encode(contents.entropy))).derive(contents.path)
        privates = [parent.child(number).private for number in range(contents.accounts)]
        self._keys = {secp256k1.address_of(private): private for private in privates if private is not None}


def create(file: VaultFile, password: bytearray, entropy: bytes, *, floor: bool) -> Wallet:
    """Make a vault for `entropy` with its first account; it is read back and opened by the password before it counts.

    Raises:
        Refused: there is a vault already.
        BadInput: the password is too short.
        AppError: as VaultFile writes.
    """
    vault.check_new_password(password)
    contents = Contents(entropy, hdkeys.ETHEREUM, 1)
    with file.alone():
        if file.exists():
            raise Refused("There is a wallet here already", f"To make another, move {file.path} away first")
        key = vault.derive(password, vault.new_derivation(floor=floor))
        _write(file, contents, key, password)
        _tries(file).right()
    return Wallet(file, key, contents)


def unlock(file: VaultFile, password: bytearray) -> Wallet:
    """Open the vault.

    Raises:
        Locked: there is no vault.
        WrongPassword: wrong, or too early after a wrong one; it says how long to wait.
        BadInput: the vault is damaged, or the password no text.
        AppError: as VaultFile reads.
    """
    return Wallet(file, *_open(file, password))


def words(file: VaultFile, password: bytearray) -> list[str]:
    """Return the wallet's words. Raises like `unlock`."""
    return english().encode(_open(file, password)[1].entropy)


def entropy_of(text: bytearray) -> bytes:
    """Return the entropy of written words, separated by any space.

    Raises:
        BadInput: they are no words of a wallet; no word is repeated in it.
    """
    try:
        return english().decode(text.decode().split())
    except ValueError as error:
        hint = "Check their spelling and order" if not isinstance(error, UnicodeDecodeError) else ""
        title = str(error) if hint else "The words are no UTF-8 text"
        raise BadInput(f"The words cannot be used: {title}", hint)


@cache
def english() -> WordList:
    return WordList((resources.folder() / "wordlists" / "english.txt").read_text("utf-8").split())


def _open(file: VaultFile, password: bytearray) -> tuple[Key, Contents]:
    with file.alone():
        data = file.read()
        derivation = vault.read_header(data).derivation
        tries = _tries(file)
        tries.begin()
        try:
            key = vault.derive(password, derivation)
            contents = vault.open_with(data, key)
        except WrongPassword:
            raise tries.wrong()
        tries.right()
    return key, contents


def _write(file: VaultFile, contents: Contents, key: Key, password: bytearray | None = None) -> None:
    """Write the vault; what the disk gives back is opened by the password itself where it is at hand."""

    def check(data: bytes) -> None:
        opener = key if password is None else vault.derive(password, vault.read_header(data).derivation)
        if vault.open_with(data, opener) != contents:
            raise Unavailable(
                "The disk gave back another vault than was written", "Check the disk; nothing was changed"
            )

    file.write(vault.seal(contents, key), check)


def _tries(file: VaultFile) -> Tries:
    return Tries(file.beside("tries"))
