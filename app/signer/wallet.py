"""The unlocked wallet: from the vault's contents to addresses and signatures, and back into the vault.

Order of events: create or restore, else unlock -> accounts, signatures -> the process ends; nothing is locked by forgetting.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from app.domain import addresses, hdkeys, secp256k1
from app.domain.errors import BadInput, Locked, Refused, Unavailable, WrongPassword
from app.domain.transactions import AnyTransaction
from app.domain.words import WordList, seed
from app.signer import phrases, vault
from app.signer.phrases import Phrase
from app.signer.tries import Tries
from app.signer.vault import Contents, Key
from app.signer.vault_file import VaultFile

MOST_CANDIDATES = 100
_OWN = "Choose one that `fallow wallet list` names"


@dataclass(frozen=True)
class Account:
    """An address of the wallet, where its key comes from, and for a derived one its number under the wallet's path."""

    address: str
    origin: Literal["derived", "imported", "watched"]
    number: int = -1


class Wallet:
    """The accounts of one vault while it is open."""

    def __init__(self, file: VaultFile, key: Key, contents: Contents) -> None:
        self._file = file
        self._key = key
        self._take(contents)

    @property
    def addresses(self) -> list[str]:
        """The accounts that can sign."""
        return list(self._keys)

    @property
    def accounts(self) -> list[Account]:
        """All accounts, the watched ones last."""
        return self._accounts

    def add_account(self) -> None:
        """Add the lowest account of the words that is not there, to the vault as well.

        Raises:
            Refused: the wallet has no words.
            Locked: the vault is another than the one that was unlocked.
            AppError: as VaultFile reads and writes.
        """
        self._with_words()

        def more(stored: Contents) -> Contents:
            number = next(number for number in range(1001) if number not in stored.numbers)
            return _adopted(stored, [number])

        self._change(more)

    def adopt(self, numbers: Sequence[int]) -> None:
        """Add accounts of the words by their numbers, such as `candidates` showed. Raises as `add_account`."""
        self._with_words()
        self._change(lambda stored: _adopted(stored, numbers))

    def candidates(self, start: int, count: int) -> list[str]:
        """Return the addresses of `count` numbers of the words from `start` on, without adding them.

        Raises:
            Refused: the wallet has no words.
            BadInput: too many at once.
        """
        parent = self._with_words()
        if not 0 <= start < hdkeys.HARDENED - count or not 0 < count <= MOST_CANDIDATES:
            raise BadInput("There are no such accounts", f"At most {MOST_CANDIDATES} are looked at at once")
        return [secp256k1.address_of(_private(parent, number)) for number in range(start, start + count)]

    def import_key(self, private: bytes) -> None:
        """Keep a key that is not of the wallet's words: only the vault's own backup restores it.

        Raises:
            BadInput: no valid key.
            Refused: the wallet has it already.
            AppError: as `add_account`.
        """
        if not secp256k1.is_private_key(private):
            raise BadInput("This is no private key", "It has 64 hex digits")
        address = secp256k1.address_of(private)

        def more(stored: Contents) -> Contents:
            if address in self._keys or private in stored.imported:
                raise Refused(f"The wallet has {address} already", "Nothing was changed")
            watched = tuple(one for one in stored.watched if one != address)
            return msgspec.structs.replace(stored, imported=(*stored.imported, private), watched=watched)

        self._change(more)

    def watch(self, address: str) -> None:
        """Show an address whose key is elsewhere. Raises BadInput for none, Refused when it is there; else as `add_account`."""
        try:
            known = addresses.parse(address)
        except ValueError as error:
            raise BadInput(f"This is no address: {error}", "Copy it again")

        def more(stored: Contents) -> Contents:
            if known in self._keys or known in stored.watched:
                raise Refused(f"The wallet has {known} already", "Nothing was changed")
            return msgspec.structs.replace(stored, watched=(*stored.watched, known))

        self._change(more)

    def forget(self, address: str) -> None:
        """Remove a watched address or an imported key; accounts of the words stay. Raises Refused for another."""

        def less(stored: Contents) -> Contents:
            imported = tuple(key for key in stored.imported if secp256k1.address_of(key) != address)
            watched = tuple(one for one in stored.watched if one != address)
            if (imported, watched) == (stored.imported, stored.watched):
                raise Refused(f"{address} is neither imported nor watched", _OWN)
            return msgspec.structs.replace(stored, imported=imported, watched=watched)

        self._change(less)

    def sign(self, transaction: AnyTransaction, sender: str) -> bytes:
        """Return the signed bytes. Raises like `sign_digest`."""
        return transaction.encode_signed(self.sign_digest(transaction.digest(), sender))

    def sign_digest(self, digest: bytes, sender: str) -> bytes:
        """Return the signature of 32 bytes, r, s, v.

        Raises:
            Refused: `sender` is no account of this wallet.
            Unavailable: the signature does not fit the sender, so the machine has miscalculated.
        """
        signature = secp256k1.sign(self.key_of(sender), digest)
        if secp256k1.recover(digest, signature) != sender:
            raise Unavailable("The signature came out wrong", "The memory of this machine may be damaged")
        return signature

    def key_of(self, address: str) -> bytes:
        """Return an account's private key. Raises Refused when the wallet has none for it."""
        private = self._keys.get(address)
        if private is None:
            raise Refused(f"{address} is no account of this wallet", _OWN)
        return private

    def holds(self, contents: Contents) -> bool:
        """Tell whether these are the wallet's own contents."""
        return contents == self._contents

    def _with_words(self) -> hdkeys.Node:
        if self._parent is None:
            raise Refused("This wallet has no words, only imported keys", "Import another key instead")
        return self._parent

    def _change(self, change: Callable[[Contents], Contents]) -> None:
        with self._file.alone():
            try:
                stored = vault.open_with(self._file.read(), self._key)  # another window may have changed it
            except WrongPassword:
                raise Locked("The wallet's file has been replaced", "Unlock it again")
            changed = change(stored)
            _write(self._file, changed, self._key)
        self._take(changed)

    def _take(self, contents: Contents) -> None:
        self._contents = contents
        self._parent = _parent_of(contents)
        self._keys: dict[str, bytes] = {}
        self._accounts: list[Account] = []
        for number in contents.numbers if self._parent is not None else ():
            assert self._parent is not None
            self._add(_private(self._parent, number), "derived", number)
        for private in contents.imported:
            self._add(private, "imported")
        self._accounts += [Account(address, "watched") for address in contents.watched if address not in self._keys]

    def _add(self, private: bytes, origin: Literal["derived", "imported"], number: int = -1) -> None:
        address = secp256k1.address_of(private)
        if address not in self._keys:
            self._keys[address] = private
            self._accounts.append(Account(address, origin, number))


def create(
    file: VaultFile,
    password: bytearray,
    entropy: bytes,
    *,
    floor: bool,
    language: str = "english",
    passphrase: str = "",
) -> Wallet:
    """Make a vault for `entropy` with its first account; without entropy, for imported keys alone.

    It is read back and opened by the password before it counts.

    Raises:
        Refused: there is a vault already.
        BadInput: the password is too short.
        AppError: as VaultFile writes.
    """
    numbers = (0,) if entropy else ()
    return keep(file, password, Contents(entropy, hdkeys.ETHEREUM, numbers, language, passphrase), floor=floor)


def keep(file: VaultFile, password: bytearray, contents: Contents, *, floor: bool) -> Wallet:
    """Make a vault of these contents, with a key of its own. Raises like `create`."""
    vault.check_new_password(password)
    with file.alone():
        if file.exists():
            raise Refused("There is a wallet here already", f"To make another, move {file.path} away first")
        key = vault.derive(password, vault.new_derivation(floor=floor))
        _write(file, contents, key, password)
        tries_of(file).right()
    return Wallet(file, key, contents)


def unlock(file: VaultFile, password: bytearray) -> Wallet:
    """Open the vault; one of an older version is written anew in this one, and the old file stays beside it.

    Raises:
        Locked: there is no vault.
        WrongPassword: wrong, or too early after a wrong one; it says how long to wait.
        BadInput: the vault is damaged, or the password no text.
        AppError: as VaultFile reads and writes.
    """
    key, contents = open_file(file, password, migrate=True)
    return Wallet(file, key, contents)


def words(file: VaultFile, password: bytearray) -> list[str]:
    """Return the wallet's words. Raises like `unlock`; Refused when it has none."""
    contents = open_file(file, password)[1]
    if not contents.entropy:
        raise Refused("This wallet has no words, only imported keys", "Back up its file instead")
    return Phrase(contents.entropy, contents.language).words()


def entropy_of(text: bytearray) -> bytes:
    """Return the entropy of written words in any language. Raises BadInput as `phrases.read`."""
    return phrases.read(text).entropy


def english() -> WordList:
    return phrases.word_list("english")


def open_file(file: VaultFile, password: bytearray, *, migrate: bool = False) -> tuple[Key, Contents]:
    """Return a vault's key and contents, counting the try. Raises like `unlock`."""
    with file.alone():
        data = file.read()
        header = vault.read_header(data)
        tries = tries_of(file)
        tries.begin()
        try:
            key = vault.derive(password, header.derivation)
            contents = vault.open_with(data, key)
        except WrongPassword:
            raise tries.wrong()
        tries.right()
        if migrate and header.version < vault.VERSION:
            _write(file, contents, key, password)
    return key, contents


def tries_of(file: VaultFile) -> Tries:
    return Tries(file.beside("tries"))


def _adopted(stored: Contents, numbers: Sequence[int]) -> Contents:
    everything = tuple(sorted({*stored.numbers, *numbers}))
    if len(everything) > 1000 or any(not 0 <= number < hdkeys.HARDENED for number in numbers):
        raise BadInput("There are no such accounts", "A wallet has at most 1000")
    return msgspec.structs.replace(stored, numbers=everything)


def _parent_of(contents: Contents) -> hdkeys.Node | None:
    if not contents.entropy:
        return None
    listed = Phrase(contents.entropy, contents.language).words()
    return hdkeys.root(seed(listed, contents.passphrase)).derive(contents.path)


def _private(parent: hdkeys.Node, number: int) -> bytes:
    private = parent.child(number).private
    assert private is not None
    return private


def _write(file: VaultFile, contents: Contents, key: Key, password: bytearray | None = None) -> None:
    """Write the vault; what the disk gives back is opened by the password itself where it is at hand."""

    def check(data: bytes) -> None:
        opener = key if password is None else vault.derive(password, vault.read_header(data).derivation)
        if vault.open_with(data, opener) != contents:
            raise Unavailable(
                "The disk gave back another vault than was written", "Check the disk; nothing was changed"
            )

    file.write(vault.seal(contents, key), check)
