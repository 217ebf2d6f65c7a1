"""One front end's session with the signer: an answer for every request; what is signed was reviewed here before."""

import secrets
from collections.abc import Sequence

from app.domain.errors import AppError, BadInput, Locked, Refused, WrongPassword, WrongUsage
from app.domain.transactions import Envelope
from app.domain.words import ENTROPY_BYTES
from app.runtime.descriptions import FOLDER
from app.signer import files, keystore, phrases, terminal, wallet
from app.signer.descriptions import Descriptions
from app.signer.reviewed import Asked, Reviewed, Told
from app.signer.vault_file import VaultFile
from app.signer.wallet import Wallet
from app.wire import signer as wire

_LENGTHS = (0, 12, 24)  # of new wallets; older ones of any length can be restored


class Session:
    """The wallet of one vault, locked at first."""

    def __init__(self, file: VaultFile, *, floor: bool) -> None:
        self._file = file
        self._floor = floor
        self._wallet: Wallet | None = None
        self._reviewed = Reviewed(Descriptions(file.path.parent / FOLDER))

    def ready(self) -> wire.Ready:
        return wire.Ready(wire.VERSION, self._file.exists())

    def answer(self, request: wire.Request, given: Sequence[bytearray]) -> wire.Reply:
        """Do what a request asks and wipe its secrets; errors for people come back as Fail."""
        try:
            return self._answer(request, given)
        except AppError as error:
            wait = error.wait_seconds if isinstance(error, WrongPassword) else 0.0
            return wire.Fail(error.code, error.title, error.hint, wait)
        finally:
            for secret in given:
                wire.wipe(secret)

    def _answer(self, request: wire.Request, given: Sequence[bytearray]) -> wire.Reply:
        match request:
            case wire.Create(words, language):
                return self._create(given[0], words, language)
            case wire.Restore():
                return self._restore(given[0], b"", given[1])
            case wire.RestoreProtected():
                return self._restore(*given)
            case wire.RestoreBackup(path):
                return self._open(files.restore_backup(self._file, path, given[0], floor=self._floor))
            case wire.Unlock():
                return self._open(wallet.unlock(self._file, given[0]))
            case wire.ShowWords():
                terminal.show(wallet.words(self._file, given[0]))
                return wire.Done()
            case wire.Sign(sender, digest):
                return self._sign(sender, digest)
            case wire.Review() | wire.ReviewTypedData() | wire.ReviewMessage() | wire.ReviewAuthorization():
                return self._review(request)
            case wire.Candidates(start, count):
                return wire.CandidatesReply(self._unlocked.candidates(start, count))
            case wire.ExportKeystore() | wire.Backup() | wire.TryBackup():
                return self._hand_out(request, given)
            case wire.Release():
                raise Refused("This is for accounts of hardware wallets", "Use `fallow wallet forget`")
        return self._change_accounts(request, given)

    def _create(self, password: bytearray, words: int, language: str) -> wire.Reply:
        if words not in _LENGTHS:
            raise WrongUsage(f"A new wallet cannot have {words} words", "Choose 12 or 24")
        phrases.word_list(language)
        entropy = secrets.token_bytes(ENTROPY_BYTES[words]) if words else b""
        return self._open(wallet.create(self._file, password, entropy, floor=self._floor, language=language))

    def _restore(self, words: bytearray, passphrase: bytes | bytearray, password: bytearray) -> wire.Reply:
        phrase = phrases.read(words)
        try:
            beside = passphrase.decode()
        except UnicodeDecodeError:
            raise BadInput("The passphrase is no UTF-8 text", "Use letters, digits and signs of any language")
        made = wallet.create(
            self._file,
            password,
            phrase.entropy,
            floor=self._floor,
            language=phrase.language,
            passphrase=beside,
        )
        return self._open(made)

    def _change_accounts(self, request: wire.Request, given: Sequence[bytearray]) -> wire.AccountsReply:
        match request:
            case wire.AddAccount():
                self._unlocked.add_account()
            case wire.Adopt(numbers):
                self._unlocked.adopt(numbers)
            case wire.Watch(address):
                self._unlocked.watch(address)
            case wire.ImportKey():
                self._unlocked.import_key(_key_of(given[0]))
            case wire.ImportKeystore():
                opened = self._unlocked  # before the costly part
                opened.import_key(keystore.open_keystore(*given))
            case wire.Forget(address):
                opened = self._unlocked
                wallet.open_file(self._file, given[0])
                opened.forget(address)
        return self._accounts()

    def _hand_out(
        self, request: wire.ExportKeystore | wire.Backup | wire.TryBackup, given: Sequence[bytearray]
    ) -> wire.Done:
        opened = self._unlocked
        match request:
            case wire.ExportKeystore(address, path):
                wallet.open_file(self._file, given[0])
                files.write_keystore(opened, address, path, given[1])
            case wire.Backup(path):
                files.write_backup(self._file, path)
            case wire.TryBackup(path):
                files.try_backup(opened, path, given[0])
        return wire.Done()

    def _open(self, opened: Wallet) -> wire.AccountsReply:
        self._wallet = opened
        return self._accounts()

    def _accounts(self) -> wire.AccountsReply:
        accounts = tuple(wire.AccountInfo(one.address, one.origin, one.number) for one in self._unlocked.accounts)
        return wire.AccountsReply(self._unlocked.addresses, accounts)

    def _review(self, request: Asked) -> Told:
        sender = request.sender
        if sender not in self._unlocked.addresses:
            raise Refused(f"{sender} is no account of this wallet", "Choose one that `fallow wallet list` names")
        return self._reviewed.review(request)

    def _sign(self, sender: str, digest: bytes) -> wire.Signed:
        subject = self._reviewed.take(sender, digest)
        if isinstance(subject, Envelope):
            return wire.Signed(self._unlocked.sign(subject, sender))
        return wire.Signed(self._unlocked.sign_digest(digest, sender))

    @property
    def _unlocked(self) -> Wallet:
        if self._wallet is None:
            raise Locked("The wallet is locked", "Unlock it with your password")
        return self._wallet


def _key_of(text: bytearray) -> bytes:
    """Return the private key that is written in hex. Raises BadInput, which repeats nothing of it."""
    try:
        return bytes.fromhex(text.decode().strip().removeprefix("0x"))
    except ValueError:
        raise BadInput("This is no private key", "It has 64 hex digits")
