"""Transactions that were sent and are not mined yet, what speed costs, and who may take an account's tokens."""

from typing import Annotated

import msgspec

from app.wire.api.base import Request, Wei
from app.wire.api.wallet import PreparedReply
from app.wire.frames import Message


class FeeInfo(Message, frozen=True):
    """One choice: wei a unit of gas at most and as tip; `about` and `most` are what a typical transfer costs, in wei."""

    speed: str
    max_fee: Wei
    tip: Wei
    about: Wei
    most: Wei


class FeesReply(Message, frozen=True, tag=True):
    """Slow, normal, fast; `base_fee` is the next block's, in wei a unit of gas."""

    base_fee: Wei
    choices: list[FeeInfo]


class GetFees(Request[FeesReply], frozen=True, tag=True):
    """Ask what a transfer of `asset` (ETH or FLW) would cost, by the fees of the last blocks."""

    asset: str = "ETH"


class PendingInfo(Message, frozen=True):
    """One transaction that is not mined yet.

    `ahead` is how many of the account are mined before it; `missing` a number before its own that nobody has sent here (-1:
    none): until that is used, it waits. `replaces` is the hash of the one whose place it is to take. `max_cost` in wei.
    """

    hash: str
    account: str
    nonce: int
    kind: str
    title: str
    other: str
    asset: str
    amount: Wei
    max_cost: Wei
    state: str
    time: float
    ahead: int
    missing: int
    replaces: str
    error: str


class PendingReply(Message, frozen=True, tag=True):
    """By account, and then in the order in which they will be mined."""

    entries: list[PendingInfo]


class GetPending(Request[PendingReply], frozen=True, tag=True):
    """Ask for what was sent from here and is not mined."""


class PrepareReplacement(Request[PreparedReply], frozen=True, tag=True):
    """Prepare what takes the place of the pending transaction `hash`: the same for more gas, or nothing at all.

    `fee` is slow, normal, fast or a highest fee in gwei; a speed is raised to what nodes take for a replacement.
    """

    sender: str
    hash: str
    cancel: bool = False
    fee: str = "fast"


class ApprovalInfo(Message, frozen=True):
    """Who may take how much of a token. `symbol` is empty where the address is no known token; `name` where nobody knows who.

    `unlimited`: more than there will ever be. `block` is that of the last permission.
    """

    owner: str
    token: str
    symbol: str
    spender: str
    name: str
    amount: Wei
    unlimited: bool
    block: int


class ApprovalsReply(Message, frozen=True, tag=True):
    """What can be taken now, the largest first; `complete` says that every block was read. `as_of` in Unix seconds."""

    approvals: list[ApprovalInfo]
    complete: bool
    as_of: float


class GetApprovals(Request[ApprovalsReply], frozen=True, tag=True):
    """Ask who may take tokens of the profile's accounts."""


class PrepareRevoke(Request[PreparedReply], frozen=True, tag=True):
    """Prepare that `spender` may take nothing more of `token`."""

    sender: str
    token: Annotated[str, msgspec.Meta(max_length=100)]
    spender: Annotated[str, msgspec.Meta(max_length=100)]
