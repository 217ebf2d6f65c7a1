"""Jury: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from dataclasses import astuple, dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Appealed(Event, kinds=("bytes32 indexed", "uint256", "address")):
    """Event of Jury."""

    id_: bytes
    round_: int
    appellant: str


@dataclass(frozen=True)
class Collected(Event, kinds=("bytes32 indexed", "address indexed", "uint256")):
    """Event of Jury."""

    id_: bytes
    juror: str
    amount: int


@dataclass(frozen=True)
class Committed(Event, kinds=("bytes32 indexed", "address indexed")):
    """Event of Jury."""

    id_: bytes
    juror: str


@dataclass(frozen=True)
class Duty(Event, kinds=("address indexed", "uint256")):
    """Event of Jury."""

    juror: str
    amount: int


@dataclass(frozen=True)
class Opened(Event, kinds=("bytes32 indexed", "address indexed", "address indexed", "bytes32")):
    """Event of Jury."""

    id_: bytes
    accused: str
    challenger: str
    evidence: bytes


@dataclass(frozen=True)
class Resolved(Event, kinds=("bytes32 indexed", "uint8", "uint256")):
    """Event of Jury."""

    id_: bytes
    verdict: int
    taken: int


@dataclass(frozen=True)
class Revealed(Event, kinds=("bytes32 indexed", "address indexed", "bool")):
    """Event of Jury."""

    id_: bytes
    juror: str
    guilty: bool


@dataclass(frozen=True)
class Seeded(Event, kinds=("bytes32 indexed", "uint256", "bytes32")):
    """Event of Jury."""

    id_: bytes
    round_: int
    seed: bytes


@dataclass(frozen=True)
class Snitched(Event, kinds=("bytes32 indexed", "address indexed", "address indexed")):
    """Event of Jury."""

    id_: bytes
    juror: str
    snitch: str


@dataclass(frozen=True)
class Receipt:
    """A struct of Jury."""

    payer: str
    provider: str
    job: bytes
    model: bytes
    input_: bytes
    output: bytes
    terms: bytes
    time: int
    price: int


@dataclass(frozen=True)
class Dispute:
    """A struct of Jury."""

    accused: str
    opened: int
    started: int
    round_: int
    about_claim: bool
    challenger: str
    seed_block: int
    commits: int
    deciders: int
    decided_round: int
    verdict: int
    resolved: bool
    total_bond: int
    pot: int
    guilty: int
    innocent: int
    all_guilty: int
    all_innocent: int
    seed: bytes


_APPEAL = Function("Jury", "appeal", (("id", "bytes32"),))


def appeal(id_: bytes) -> bytes:
    """Asks for a round with twice the seats against a verdict, for twice what the last one cost. Needs an allowance."""
    return _APPEAL.data(id_)


_COLLECT = Function("Jury", "collect", (("id", "bytes32"), ("juror", "address")))


def collect(id_: bytes, juror: str) -> bytes:
    """Pays `juror` for a dispute that is over: its bond for each vote that agrees with the verdict, and its part of
    the pot for one in the deciding round; without a verdict its bond for each vote it revealed. Bonds fill its
    duty deposit, the rest goes to its account. Anyone may send this.
    """
    return _COLLECT.data(id_, juror)


_COMMIT = Function("Jury", "commit", (("id", "bytes32"), ("vote", "bytes32")))


def commit(id_: bytes, vote: bytes) -> bytes:
    """Commits the caller, or the provider whose current device key it is, to a vote, with VOTE_BOND of its duty
    deposit. Fixes the seed if need be; if a later block decides it, nothing else happens.
    """
    return _COMMIT.data(id_, vote)


_DEPOSIT_DUTY = Function("Jury", "depositDuty", (("amount", "uint256"),))


def deposit_duty(amount: int) -> bytes:
    """Puts `amount` wei into the caller's own duty deposit, MAX_DUTY in all at most. Needs an allowance."""
    return _DEPOSIT_DUTY.data(amount)


_OPEN = Function(
    "Jury",
    "open",
    (
        ("receipt", "(address,address,bytes32,bytes32,bytes32,bytes32,bytes32,uint64,uint96)"),
        ("signature", "bytes"),
        ("evidence", "bytes32"),
    ),
    ("bytes32",),
)


def open_(receipt: Receipt, signature: bytes, evidence: bytes) -> bytes:
    """Disputes a receipt, once, with BOND of the caller's tokens. Needs an allowance."""
    return _OPEN.data(astuple(receipt), signature, evidence)


_OPEN_CLAIM = Function(
    "Jury", "openClaim", (("id", "bytes32"), ("accused", "address"), ("challenger", "address"), ("evidence", "bytes32"))
)


def open_claim(id_: bytes, accused: str, challenger: str, evidence: bytes) -> bytes:
    """Disputes a claim in Models for `challenger`, with BOND of its tokens. Only Models."""
    return _OPEN_CLAIM.data(id_, accused, challenger, evidence)


_RESOLVE = Function("Jury", "resolve", (("id", "bytes32"),))


def resolve(id_: bytes) -> bytes:
    """Ends a dispute when no appeal can come any more. Without a quorum it begins the next round, at nobody's cost;
    after the last round the latest verdict stands, and if there never was one, every bond goes back to who kept
    its promise.
    """
    return _RESOLVE.data(id_)


_REVEAL = Function("Jury", "reveal", (("id", "bytes32"), ("guilty", "bool"), ("salt", "bytes32")))


def reveal(id_: bytes, guilty: bool, salt: bytes) -> bytes:
    """Reveals the vote of the caller, or of the provider whose current device key it is."""
    return _REVEAL.data(id_, guilty, salt)


_SEEDED = Function("Jury", "seeded", (("id", "bytes32"),), ("bytes32",))


def seeded(id_: bytes) -> bytes:
    """Fixes the seats of the round, once the block that decides them is there, and pays the caller a tip. If nobody
    did so while the block's hash could be read, a later block decides.
    """
    return _SEEDED.data(id_)


_SNITCH = Function("Jury", "snitch", (("id", "bytes32"), ("juror", "address"), ("guilty", "bool"), ("salt", "bytes32")))


def snitch(id_: bytes, juror: str, guilty: bool, salt: bytes) -> bytes:
    """Shows a juror's vote while votes are still secret: half of its bond is the caller's, half is burned. So nobody
    can prove a vote to a briber, or share it, and keep the bond.
    """
    return _SNITCH.data(id_, juror, guilty, salt)


_WITHDRAW_DUTY = Function("Jury", "withdrawDuty", (("amount", "uint256"),))


def withdraw_duty(amount: int) -> bytes:
    """Takes `amount` wei out of the caller's own duty deposit."""
    return _WITHDRAW_DUTY.data(amount)


_APPEAL_CONSTANT = Function("Jury", "APPEAL", (), ("uint256",))


def appeal_constant() -> View[int]:
    return View(_APPEAL_CONSTANT, _APPEAL_CONSTANT.data(), int)


_BOND = Function("Jury", "BOND", (), ("uint256",))


def bond() -> View[int]:
    """Wei that open a dispute and pay its jurors; an appeal costs twice as much, a second one four times."""
    return View(_BOND, _BOND.data(), int)


_CHALLENGE = Function("Jury", "CHALLENGE", (), ("uint256",))


def challenge() -> View[int]:
    """Seconds after its time in which a receipt can be disputed."""
    return View(_CHALLENGE, _CHALLENGE.data(), int)


_COMMIT_CONSTANT = Function("Jury", "COMMIT", (), ("uint256",))


def commit_constant() -> View[int]:
    """Seconds in which jurors commit to a vote, then reveal it, then anyone may appeal."""
    return View(_COMMIT_CONSTANT, _COMMIT_CONSTANT.data(), int)


_MAX_DUTY = Function("Jury", "MAX_DUTY", (), ("uint256",))


def max_duty() -> View[int]:
    """Most wei of a duty deposit: all that a thief of a device key can make its owner lose by voting."""
    return View(_MAX_DUTY, _MAX_DUTY.data(), int)


_QUORUM = Function("Jury", "QUORUM", (), ("uint256",))


def quorum() -> View[int]:
    """Votes that make a verdict."""
    return View(_QUORUM, _QUORUM.data(), int)


_REVEAL_CONSTANT = Function("Jury", "REVEAL", (), ("uint256",))


def reveal_constant() -> View[int]:
    return View(_REVEAL_CONSTANT, _REVEAL_CONSTANT.data(), int)


_ROUNDS = Function("Jury", "ROUNDS", (), ("uint256",))


def rounds() -> View[int]:
    """Rounds at most."""
    return View(_ROUNDS, _ROUNDS.data(), int)


_SEATS = Function("Jury", "SEATS", (), ("uint256",))


def seats() -> View[int]:
    """Seats to expect in the first round; every further round has twice as many."""
    return View(_SEATS, _SEATS.data(), int)


_SEED_TIP = Function("Jury", "SEED_TIP", (), ("uint256",))


def seed_tip() -> View[int]:
    """Wei from the pot for whoever fixes the seed."""
    return View(_SEED_TIP, _SEED_TIP.data(), int)


_SETTLED = Function("Jury", "SETTLED", (), ("uint256",))


def settled() -> View[int]:
    """Seconds that a juror's bond must have stood when the dispute is opened."""
    return View(_SETTLED, _SETTLED.data(), int)


_SLASH = Function("Jury", "SLASH", (), ("uint256",))


def slash() -> View[int]:
    """Part of a guilty provider's whole stake that is taken, in basis points."""
    return View(_SLASH, _SLASH.data(), int)


_VOTE_BOND = Function("Jury", "VOTE_BOND", (), ("uint256",))


def vote_bond() -> View[int]:
    """Wei of a juror's duty deposit that are at stake with each vote."""
    return View(_VOTE_BOND, _VOTE_BOND.data(), int)


_DISPUTE = Function(
    "Jury",
    "dispute",
    (("id", "bytes32"),),
    (
        "(address,uint40,uint40,uint8,bool,address,uint40,uint16,uint16,uint8,uint8,bool,uint96,uint96,uint16,uint16,uint16,uint16,bytes32)",
    ),
)


def dispute(id_: bytes) -> View[Dispute]:
    """A dispute as one value."""
    return View(_DISPUTE, _DISPUTE.data(id_), lambda fields: Dispute(*fields))


_DUTY = Function("Jury", "duty", (("juror", "address"),), ("uint256",))


def duty(juror: str) -> View[int]:
    """Wei that a juror has set aside for its votes."""
    return View(_DUTY, _DUTY.data(juror), int)


_MARKET = Function("Jury", "market", (), ("address",))


def market() -> View[str]:
    """Under whose EIP-712 domain receipts are signed."""
    return View(_MARKET, _MARKET.data(), str)


_MODELS = Function("Jury", "models", (), ("address",))


def models() -> View[str]:
    """The other source of disputes."""
    return View(_MODELS, _MODELS.data(), str)


_SEATED = Function("Jury", "seated", (("id", "bytes32"), ("juror", "address")), ("bool",))


def seated(id_: bytes, juror: str) -> View[bool]:
    """Whether `juror` has a seat in the round. The number of seats is linear in bond, so splitting gains nothing,
    and it rests on the sum of bonds as it was when the seed was fixed, so nothing that anyone bonds later draws
    it anew.
    """
    return View(_SEATED, _SEATED.data(id_, juror), bool)


_STAKING = Function("Jury", "staking", (), ("address",))


def staking() -> View[str]:
    """Knows jurors and their bonds; the accused of a receipt is slashed there."""
    return View(_STAKING, _STAKING.data(), str)


_TOKEN = Function("Jury", "token", (), ("address",))


def token() -> View[str]:
    """The token of all bonds."""
    return View(_TOKEN, _TOKEN.data(), str)


_VOTES = Function("Jury", "votes", (("id", "bytes32"), ("round", "uint256"), ("juror", "address")), ("bytes32",))


def votes(id_: bytes, round_: int, juror: str) -> View[bytes]:
    """A juror's hash of its vote in a round, then 1 for guilty, 2 for innocent, 3 when somebody gave it away; 0 when
    there was none or it has been paid.
    """
    return View(_VOTES, _VOTES.data(id_, round_, juror), bytes)


CREATION = Creation(
    "Jury",
    16525,
    "bd9c1bd3e365c02b10f4b099bca22f0e03be655371a8b100e4e090893b901c1f",
    (("token_", "address"), ("staking_", "address"), ("market_", "address"), ("models_", "address")),
)
CALLS = (
    _APPEAL,
    _COLLECT,
    _COMMIT,
    _DEPOSIT_DUTY,
    _OPEN,
    _OPEN_CLAIM,
    _RESOLVE,
    _REVEAL,
    _SEEDED,
    _SNITCH,
    _WITHDRAW_DUTY,
)
VIEWS = (
    _APPEAL_CONSTANT,
    _BOND,
    _CHALLENGE,
    _COMMIT_CONSTANT,
    _MAX_DUTY,
    _QUORUM,
    _REVEAL_CONSTANT,
    _ROUNDS,
    _SEATS,
    _SEED_TIP,
    _SETTLED,
    _SLASH,
    _VOTE_BOND,
    _DISPUTE,
    _DUTY,
    _MARKET,
    _MODELS,
    _SEATED,
    _STAKING,
    _TOKEN,
    _VOTES,
)
ERRORS: tuple[str, ...] = (
    "AlreadyOpened()",
    "AlreadyVoted()",
    "BadReceipt()",
    "BadVote()",
    "Denied()",
    "DutyTooLarge()",
    "DutyTooSmall()",
    "NoStake()",
    "NotDisputable()",
    "NotSeated()",
    "NothingOwed()",
    "WrongPhase()",
)
