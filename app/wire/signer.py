"""The signer's pipe: what a front end may ask the process that holds the wallet's keys, and what comes back.

Order of events: the signer says Ready; then each Ask is answered by one Answer with its id, one at a time. Secrets are
never part of a message: an Ask whose body has SECRETS is followed by that many raw frames, so that they go from the
caller's bytearray to the pipe without becoming an object that nobody can wipe. Words and keys never come back.
"""

from typing import IO, Annotated

import msgspec

from app.wire.frames import BadFrame, Message

VERSION = 3
MAX_FRAME = 60_000  # below what a pipe holds: a write to an idle signer never blocks
Wei = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,78}$")]


class Create(Message, frozen=True, tag=True):
    """Make a wallet of so many new words (12 or 24; 0: none, for imported keys alone) and unlock it. Secret: password."""

    words: int
    language: str = "english"


class Restore(Message, frozen=True, tag=True):
    """Make the wallet again from its words and unlock it. Secrets: words, password."""


class RestoreProtected(Message, frozen=True, tag=True):
    """The same for words that have a passphrase of BIP-39 beside them. Secrets: words, passphrase, password."""


class Unlock(Message, frozen=True, tag=True):
    """Read the vault. Secret: password."""


class Accounts(Message, frozen=True, tag=True):
    """Ask for the addresses."""


class AddAccount(Message, frozen=True, tag=True):
    """Add the next address of the wallet."""


class Candidates(Message, frozen=True, tag=True):
    """Ask for the addresses of `count` numbers of the words from `start` on; nothing is added."""

    start: int
    count: int


class Adopt(Message, frozen=True, tag=True):
    """Add accounts of the words by their numbers."""

    numbers: list[int]


class ImportKey(Message, frozen=True, tag=True):
    """Keep a private key, 64 hex digits, that is not of the words. Secret: the key as text."""


class ImportKeystore(Message, frozen=True, tag=True):
    """The same from a keystore of version 3. Secrets: the file, its password."""


class ExportKeystore(Message, frozen=True, tag=True):
    """Write an account's key as a keystore of version 3 to a new file. Secrets: the vault's password, the keystore's."""

    address: str
    path: str


class Watch(Message, frozen=True, tag=True):
    """Show an address whose key is elsewhere."""

    address: str


class Forget(Message, frozen=True, tag=True):
    """Remove a watched address or an imported key. Secret: password."""

    address: str


class Release(Message, frozen=True, tag=True):
    """Forget an account of a hardware wallet; the device keeps its key, so no password is asked for."""

    address: str


class Backup(Message, frozen=True, tag=True):
    """Write the vault, sealed as it is, to a new file, and read it back."""

    path: str


class TryBackup(Message, frozen=True, tag=True):
    """See that a backup opens by the password and holds what this wallet holds. Secret: password."""

    path: str


class RestoreBackup(Message, frozen=True, tag=True):
    """Make the wallet again from a backup and unlock it. Secret: password."""

    path: str


class Review(Message, frozen=True, tag=True):
    """Decode an unsigned transaction that `sender` is to sign; `chain_id` 0 takes any chain, and the summary says which.

    `own`: addresses of Fallow's contracts there; a call that goes elsewhere is then read by the tokens' standards alone.
    `replaces`: the signed bytes of the account's transaction whose place it is to take; the summary's warnings say which.
    """

    raw: bytes
    sender: str
    chain_id: int
    own: tuple[str, ...] = ()
    replaces: bytes = b""


class ReviewTypedData(Message, frozen=True, tag=True):
    """Decode typed data (EIP-712, JSON) that `sender` is to sign; `chain_id` 0 takes any chain."""

    text: str
    sender: str
    chain_id: int


class ReviewMessage(Message, frozen=True, tag=True):
    """Decode a personal message (EIP-191) that `sender` is to sign."""

    message: bytes
    sender: str


class ReviewAuthorization(Message, frozen=True, tag=True):
    """Decode that `sender` runs the code of `address` (EIP-7702); the zero address takes that back."""

    sender: str
    chain_id: int
    address: str
    nonce: int


class Sign(Message, frozen=True, tag=True):
    """Sign what was reviewed before, once."""

    sender: str
    digest: bytes


class ShowWords(Message, frozen=True, tag=True):
    """Write the words to the terminal. Secret: password."""


class Lock(Message, frozen=True, tag=True):
    """End the process; there is no answer."""


class Ready(Message, frozen=True, tag=True):
    """First message of the signer: the version of this vocabulary, and whether there is a vault."""

    version: int
    vault: bool


class AccountInfo(Message, frozen=True):
    """One account: `origin` is derived, imported, watched, ledger or trezor; `number` that of a derived one, else -1."""

    address: str
    origin: str
    number: int


class AccountsReply(Message, frozen=True, tag=True):
    """The addresses that can sign, checksummed, derived ones first; `accounts` has the watched ones too."""

    addresses: list[str]
    accounts: tuple[AccountInfo, ...] = ()


class CandidatesReply(Message, frozen=True, tag=True):
    """The addresses that were asked for, in their order."""

    addresses: list[str]


class ArgumentInfo(Message, frozen=True):
    """One argument of a call: its name and type in Solidity, its exact value as text."""

    name: str
    type: str
    value: str


class CallInfo(Message, frozen=True):
    """A call of one of Fallow's contracts, or one that a token standard such as ERC-20 defines: `contract` says which.

    Of a call that only a file of the person's own describes, `contract` is DESCRIBED of app.domain.standards.
    """

    contract: str
    name: str
    signature: str
    arguments: list[ArgumentInfo]


class DescribedLine(Message, frozen=True):
    """A value with its label; `depth` counts the calls within calls."""

    label: str
    value: str
    depth: int = 0


class Described(Message, frozen=True):
    """What a file that the person added (ERC-7730) says, all that the file leaves out included; `title`: whose contract.

    `trouble` tells why the file does not fit, and nothing else is told then; `warning` what of it nobody describes.
    """

    file: str
    title: str
    intent: str
    lines: tuple[DescribedLine, ...]
    trouble: str = ""
    warning: str = ""


class Summary(Message, frozen=True, tag=True):
    """What the reviewed bytes do, decoded by the signer itself; money in wei, fees in wei a unit of gas.

    `call` is None in a plain transfer of the network's coin; `sentences` say all of it in words.
    """

    digest: bytes
    sender: str
    chain_id: int
    nonce: int
    to: str
    value: Wei
    call: CallInfo | None
    gas: int
    max_fee: Wei
    max_priority_fee: Wei
    max_cost: Wei
    sentences: list[str]
    kind: int = 2  # type of the transaction; 0 is legacy
    warnings: tuple[str, ...] = ()
    described: Described | None = None


class Statement(Message, frozen=True, tag=True):
    """What is signed and is no transaction, decoded by the signer itself. `kind`: typed data, message or authorisation.

    `fields` are all values that the digest covers; `name` the typed data's primary type; `chain_id` 0 names no chain.
    """

    kind: str
    digest: bytes
    sender: str
    chain_id: int
    name: str
    fields: list[ArgumentInfo]
    sentences: list[str]
    warnings: list[str]
    described: Described | None = None


class Signed(Message, frozen=True, tag=True):
    """A transaction's bytes to broadcast; the 65 bytes r, s, v of a statement's signature."""

    raw: bytes


class Done(Message, frozen=True, tag=True):
    """Done; nothing to tell."""


class Fail(Message, frozen=True, tag=True):
    """An AppError by its code, with title and hint; `wait_seconds` after a wrong password."""

    code: str
    title: str
    hint: str
    wait_seconds: float


Request = (
    Create | Restore | RestoreProtected | RestoreBackup | Unlock | Accounts | AddAccount | Candidates | Adopt
    | ImportKey | ImportKeystore | ExportKeystore | Watch | Forget | Release | Backup | TryBackup | Review | ReviewTypedData
    | ReviewMessage | ReviewAuthorization | Sign | ShowWords | Lock
)  # fmt: skip
Reply = AccountsReply | CandidatesReply | Summary | Statement | Signed | Done | Fail
SECRETS: dict[type[Request], int] = {
    Create: 1, Restore: 2, RestoreProtected: 3, RestoreBackup: 1, Unlock: 1, ShowWords: 1, ImportKey: 1,
    ImportKeystore: 2, ExportKeystore: 2, Forget: 1, TryBackup: 1,
}  # fmt: skip


class Ask(Message, frozen=True, tag=True):
    """A request with the number its answer will carry."""

    id: int
    body: Request


class Answer(Message, frozen=True, tag=True):
    """The answer to the Ask of the same number."""

    id: int
    body: Reply


def read_secret(stream: IO[bytes]) -> bytearray:
    """Read one raw frame into a buffer that can be wiped.

    Raises:
        BadFrame: the stream ended, or the frame is too long.
    """
    size = int.from_bytes(_fill(stream, bytearray(4)), "big")
    if size > MAX_FRAME:
        raise BadFrame(f"a secret of {size} bytes is over the limit of {MAX_FRAME}")
    return _fill(stream, bytearray(size))


def _fill(stream: IO[bytes], buffer: bytearray) -> bytearray:
    with memoryview(buffer) as view:
        at = 0
        while at < len(buffer):
            count = stream.readinto(view[at:])  # type: ignore[attr-defined]
            if not count:
                raise BadFrame("the channel ended within a secret")
            at += count
    return buffer


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))
