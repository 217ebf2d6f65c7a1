"""The signer's pipe: what a front end may ask the process that holds the wallet's keys, and what comes back.

Order of events: the signer says Ready; then each Ask is answered by one Answer with its id, one at a time. Secrets are
never part of a message: an Ask whose body has SECRETS is followed by that many raw frames, so that they go from the
caller's bytearray to the pipe without becoming an object that nobody can wipe. Words and keys never come back.
"""

from typing import IO, Annotated

import msgspec

from app.wire.frames import BadFrame, Message

VERSION = 1
MAX_FRAME = 60_000  # below what a pipe holds: a write to an idle signer never blocks
Wei = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,78}$")]


class Create(Message, frozen=True, tag=True):
    """Make a wallet of so many new words (12 or 24) and unlock it. Secret: password."""

    words: int


class Restore(Message, frozen=True, tag=True):
    """Make the wallet again from its words and unlock it. Secrets: words, password."""


class Unlock(Message, frozen=True, tag=True):
    """Read the vault. Secret: password."""


class Accounts(Message, frozen=True, tag=True):
    """Ask for the addresses."""


class AddAccount(Message, frozen=True, tag=True):
    """Add the next address of the wallet."""


class Review(Message, frozen=True, tag=True):
    """Decode an unsigned transaction that `sender` is to sign; `chain_id` 0 takes any chain, and the summary says which."""

    raw: bytes
    sender: str
    chain_id: int


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


class AccountsReply(Message, frozen=True, tag=True):
    """The wallet's addresses, checksummed, in the order of their derivation."""

    addresses: list[str]


class ArgumentInfo(Message, frozen=True):
    """One argument of a call: its name and type in Solidity, its exact value as text."""

    name: str
    type: str
    value: str


class CallInfo(Message, frozen=True):
    """A call of one of Fallow's contracts: Token, Staking or Market."""

    contract: str
    name: str
    signature: str
    arguments: list[ArgumentInfo]


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


class Signed(Message, frozen=True, tag=True):
    """The bytes to broadcast."""

    raw: bytes


class Done(Message, frozen=True, tag=True):
    """Done; nothing to tell."""


class Fail(Message, frozen=True, tag=True):
    """An AppError by its code, with title and hint; `wait_seconds` after a wrong password."""

    code: str
    title: str
    hint: str
    wait_seconds: float


Request = Create | Restore | Unlock | Accounts | AddAccount | Review | Sign | ShowWords | Lock
Reply = AccountsReply | Summary | Signed | Done | Fail
SECRETS: dict[type[Request], int] = {Create: 1, Restore: 2, Unlock: 1, ShowWords: 1}


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
