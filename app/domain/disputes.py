"""Disputes over receipts: what is shown as evidence, how a round goes by the chain's clock, what a juror commits to.

Source of times and amounts: contracts/src/Jury.sol; a test compares them with the deployed contract.
"""

import enum
from dataclasses import dataclass, replace

from app.domain.hashing import keccak, word
from app.domain.jobs import Done, Job, Output
from app.domain.networks import Deployment
from app.domain.receipts import Receipt, receipt_of
from app.domain.staking import MOST_DUTY as MOST_DUTY, SETTLED as SETTLED, VOTE_BOND as VOTE_BOND
from app.domain.verification import compare

HOUR = 3600
COMMIT, REVEAL, APPEAL = 12 * HOUR, 6 * HOUR, 12 * HOUR
CHALLENGE = 72 * HOUR  # seconds after its time in which a receipt can be disputed
ROUNDS = 3
QUORUM = 3
DISPUTE_BOND = 20 * 10**18  # wei that open a dispute; Models asks the same of who disputes a claim
# A juror that has seen no evidence when so many seconds of the time to commit are left finds the accused innocent.
LAST_CALL = HOUR


class Verdict(enum.IntEnum):
    """As the contract counts them."""

    NONE = 0
    GUILTY = 1
    INNOCENT = 2


class Phase(enum.StrEnum):
    """Where a dispute stands by the chain's clock."""

    COMMIT = "commit"
    REVEAL = "reveal"
    APPEAL = "appeal"
    DUE = "due"  # somebody has to resolve it, or begin its next round
    OVER = "over"


@dataclass(frozen=True)
class Dispute:
    """A dispute as the contract has it. Times in Unix seconds; `seed` is empty until the seats are fixed.

    `commits` are of all rounds, `guilty` and `innocent` of the present one.
    """

    case: bytes
    accused: str
    challenger: str
    opened: int
    started: int
    round: int
    about_claim: bool
    seed_block: int
    seed: bytes
    commits: int
    verdict: Verdict
    resolved: bool
    guilty: int
    innocent: int

    def phase(self, now: int) -> Phase:
        """Return where it stands at `now`, a time of the chain's."""
        passed = now - self.started
        if self.resolved:
            return Phase.OVER
        if passed <= COMMIT:
            return Phase.COMMIT
        if passed <= COMMIT + REVEAL:
            return Phase.REVEAL
        decided = self.guilty + self.innocent >= QUORUM and self.round + 1 < ROUNDS
        return Phase.APPEAL if decided and passed <= COMMIT + REVEAL + APPEAL else Phase.DUE

    def last_call(self, now: int) -> bool:
        """Tell whether evidence that has not come by now comes too late."""
        return now > self.started + COMMIT - LAST_CALL


@dataclass(frozen=True)
class Opened:
    """An Opened event."""

    case: bytes
    accused: str
    challenger: str
    block: int


@dataclass(frozen=True)
class CourtAct:
    """Something that was done in a dispute: the event's name, whom it is about, who sent the transaction."""

    name: str
    account: str
    sender: str
    transaction: str


@dataclass(frozen=True)
class Loss:
    """What a verdict took, in wei: of the owner's part of the bond, the lender's, the delegators' pool, the shared pool."""

    own: int
    lender: int
    pooled: int
    shared: int


@dataclass(frozen=True)
class Juror:
    """What makes an account a juror: its current device key (empty: none), bond and when it last grew, duty deposit in wei."""

    device: str
    bond: int
    since: int
    duty: int


@dataclass(frozen=True)
class Vote:
    """A juror's vote in one round, with the salt that hides it until it is revealed."""

    case: bytes
    round: int
    guilty: bool
    salt: bytes

    def commitment(self, juror: str) -> bytes:
        """Return the hash that `juror` commits to."""
        words = (self.case, self.round, juror, int(self.guilty), self.salt)
        return keccak(b"".join(word(value) for value in words))

    @property
    def mark(self) -> bytes:
        """Return what the contract keeps of it once it is revealed."""
        return word(Verdict.GUILTY if self.guilty else Verdict.INNOCENT)


@dataclass(frozen=True)
class Evidence:
    """A disputed job in full: what was asked, and what the provider answered and signed for."""

    job: Job
    provider: str
    done: Done

    @property
    def receipt(self) -> Receipt:
        """Return the receipt that the parts make up."""
        done = self.done
        return receipt_of(self.job, done.output, self.provider, done.time, done.price)

    def case(self, deployment: Deployment) -> bytes:
        """Return the id of a dispute over it: the receipt's digest, which binds input, output and terms to what was signed.

        Raises:
            ValueError, OverflowError: a part is out of the range of a receipt.
        """
        return self.receipt.digest(deployment)

    def digest(self) -> bytes:
        """Return what stands on chain for what the challenger will show."""
        receipt = self.receipt
        return keccak(receipt.input + receipt.output + receipt.terms)

    def is_wrong(self, own: Output) -> bool:
        """Tell whether the claimed output is not what this job gives: `own` is one's own run of it."""
        return not compare(self.done.output, own).agrees

    def bare(self) -> "Evidence":
        """Return it without what is no part of the receipt: nobody's voucher travels with it."""
        job = replace(self.job, deadline=0, max_price=0, voucher_total=0, voucher_signature=b"")
        return replace(self, job=job)


@dataclass(frozen=True)
class Kept:
    """Evidence in this agent's keeping. `found` in Unix seconds of this machine; `own`: its own audit has found it wrong."""

    case: bytes
    evidence: Evidence
    own: bool
    found: float


@dataclass(frozen=True)
class Docketed:
    """A dispute that this agent follows until it is over for it."""

    case: bytes
    accused: str
    challenger: str
    over: bool
