"""Disputes and jury duty: how they stand, opening one; and who holds the token, to see that nothing is lost."""

from app.wire.api.base import Request, Wei
from app.wire.api.wallet import PreparedReply
from app.wire.frames import Message


class DisputeInfo(Message, frozen=True):
    """A dispute, or evidence that may become one. Times in Unix seconds of the chain.

    `state` is found (not opened yet; `until` is its last second), commit, reveal, appeal, due or over; `verdict` is empty,
    guilty or innocent. `mine`: this account opened it, or may. `job` is empty for those of others. `seated` and `votes`
    (guilty or innocent, by rounds) are this account's; `commits` are everybody's, of all rounds, `guilty` and `innocent`
    the votes shown in the present one.
    """

    case: bytes
    job: bytes
    accused: str
    state: str
    round: int
    until: int
    verdict: str
    commits: int
    guilty: int
    innocent: int
    mine: bool
    seated: bool
    votes: list[str]


class JuryReply(Message, frozen=True, tag=True):
    """Duty deposit in wei, the votes it is enough for, what makes this account a juror, and disputes, newest first."""

    account: str
    duty: Wei
    votes_left: int
    bond: Wei
    settled_at: int
    device_is_current: bool
    now: int
    disputes: list[DisputeInfo]


class GetJury(Request[JuryReply], frozen=True, tag=True):
    """Ask for jury duty and disputes; the agent looks at all of them afresh."""


class PrepareDispute(Request[PreparedReply], frozen=True, tag=True):
    """Prepare the next step of disputing a job that an audit has proven wrong; ask again until `more` is false."""

    sender: str
    job: bytes


class HoldersReply(Message, frozen=True, tag=True):
    """All who hold the token, in wei, by address; Fallow's own contracts by name; and the supply."""

    supply: Wei
    holders: dict[str, Wei]
    contracts: dict[str, str]


class GetHolders(Request[HoldersReply], frozen=True, tag=True):
    """Read every holder of the token from the chain: for networks with few of them, such as the local one."""


class ActInfo(Message, frozen=True):
    """Something that was done in a dispute: the event's name, whom it is about, who sent the transaction."""

    name: str
    account: str
    sender: str
    hash: str


class DisputeReply(Message, frozen=True, tag=True):
    """A dispute's acts, oldest first; and what a verdict took, in wei, by whose it was, None while nothing was taken."""

    acts: list[ActInfo]
    loss: dict[str, Wei] | None


class GetDispute(Request[DisputeReply], frozen=True, tag=True):
    """Ask what was done in a dispute, by whom, and what came of it."""

    case: bytes
