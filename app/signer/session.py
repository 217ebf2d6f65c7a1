"""One front end's session with the signer: an answer for every request; what is signed was reviewed here before."""

import secrets
from collections import OrderedDict
from collections.abc import Sequence

from app.domain.errors import AppError, Locked, Refused, WrongPassword, WrongUsage
from app.domain.transactions import Transaction
from app.domain.words import ENTROPY_BYTES
from app.signer import review, terminal, wallet
from app.signer.vault_file import VaultFile
from app.signer.wallet import Wallet
from app.wire import signer as wire

_MOST_REVIEWED = 16
_LENGTHS = (12, 24)  # of new wallets; older ones of any length can be restored


class Session:
    """The wallet of one vault, locked at first."""

    def __init__(self, file: VaultFile, *, floor: bool) -> None:
        self._file = file
        self._floor = floor
        self._wallet: Wallet | None = None
        self._reviewed: OrderedDict[tuple[str, bytes], Transaction] = OrderedDict()

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
            case wire.Create(words):
                return self._create(given[0], words)
            case wire.Restore():
                return self._open(wallet.create(self._file, given[1], wallet.entropy_of(given[0]), floor=self._floor))
            case wire.Unlock():
                return self._open(wallet.unlock(self._file, given[0]))
            case wire.ShowWords():
                terminal.show(wallet.words(self._file, given[0]))
                return wire.Done()
            case wire.AddAccount():
                self._unlocked.add_account()
                return self._accounts()
            case wire.Review(raw, sender, chain_id):
                return self._review(raw, sender, chain_id)
            case wire.Sign(sender, digest):
                return self._sign(sender, digest)
        return self._accounts()

    def _create(self, password: bytearray, words: int) -> wire.Reply:
        if words not in _LENGTHS:
            raise WrongUsage(f"A new wallet cannot have {words} words", "Choose 12 or 24")
        entropy = secrets.token_bytes(ENTROPY_BYTES[words])
        return self._open(wallet.create(self._file, password, entropy, floor=self._floor))

    def _open(self, opened: Wallet) -> wire.AccountsReply:
        self._wallet = opened
        return self._accounts()

    def _accounts(self) -> wire.AccountsReply:
        return wire.AccountsReply(self._unlocked.addresses)

    def _review(self, raw: bytes, sender: str, chain_id: int) -> wire.Summary:
        if sender not in self._unlocked.addresses:
            raise Refused(f"{sender} is no account of this wallet", "Choose one that `fallow wallet list` names")
        transaction = review.read(raw, chain_id)
        summary = review.summarise(transaction, sender)
        self._reviewed[sender, summary.digest] = transaction
        while len(self._reviewed) > _MOST_REVIEWED:
            self._reviewed.popitem(last=False)
        return summary

    def _sign(self, sender: str, digest: bytes) -> wire.Signed:
        transaction = self._reviewed.pop((sender, digest), None)
        if transaction is None:
            raise Refused("Only what was reviewed before is signed, and once", "Review the transaction again")
        return wire.Signed(self._unlocked.sign(transaction, sender))

    @property
    def _unlocked(self) -> Wallet:
        if self._wallet is None:
            raise Locked("The wallet is locked", "Unlock it with your password")
        return self._wallet
