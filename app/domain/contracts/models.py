"""Models: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Creation, Event, Function, View


@dataclass(frozen=True)
class Asked(Event, kinds=("uint256 indexed", "bytes32", "bytes32", "uint96", "string")):
    """Event of Models."""

    question: int
    test_set_hash: bytes
    metric: bytes
    tolerance: int
    uri: str


@dataclass(frozen=True)
class Backed(Event, kinds=("uint256 indexed", "address indexed", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int


@dataclass(frozen=True)
class Challenged(Event, kinds=("uint256 indexed", "bytes32 indexed")):
    """Event of Models."""

    claim: int
    dispute: bytes


@dataclass(frozen=True)
class Claimed(Event, kinds=("uint256 indexed", "uint256 indexed", "bytes32 indexed", "address", "uint256")):
    """Event of Models."""

    claim: int
    question: int
    model: bytes
    author: str
    score: int


@dataclass(frozen=True)
class Delisted(Event, kinds=("bytes32 indexed", "uint256")):
    """Event of Models."""

    id_: bytes
    leave_at: int


@dataclass(frozen=True)
class Leaving(Event, kinds=("uint256 indexed", "address indexed", "uint256", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int
    leave_at: int


@dataclass(frozen=True)
class Left(Event, kinds=("uint256 indexed", "address indexed", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int


@dataclass(frozen=True)
class Listed(Event, kinds=("bytes32 indexed", "address indexed", "bytes32", "bytes32", "uint32")):
    """Event of Models."""

    id_: bytes
    owner: str
    hash_: bytes
    execution_class: bytes
    reference_units: int


@dataclass(frozen=True)
class Opened(Event, kinds=("uint256 indexed", "uint256 indexed")):
    """Event of Models."""

    question: int
    claim: int


@dataclass(frozen=True)
class Paid(Event, kinds=("uint256 indexed", "address indexed", "uint256")):
    """Event of Models."""

    claim: int
    staker: str
    amount: int


@dataclass(frozen=True)
class Settled(Event, kinds=("uint256 indexed", "bool", "uint256")):
    """Event of Models."""

    claim: int
    lost: bool
    taken: int


@dataclass(frozen=True)
class Claims:
    """What claims answers."""

    author: str
    question: int
    challenges: int
    challenged: bool
    lost: bool
    score: int
    staked: int
    leaving: int
    earned: int
    model: bytes


@dataclass(frozen=True)
class Models:
    """What models answers."""

    owner: str
    leave_at: int
    reference_units: int
    hash_: bytes
    execution_class: bytes
    licence_hash: bytes


@dataclass(frozen=True)
class Questions:
    """What questions answers."""

    test_set_hash: bytes
    metric: bytes
    tolerance: int
    best: int
    paid_to: int


@dataclass(frozen=True)
class Stakes:
    """What stakes answers."""

    staked: int
    leaving: int
    leave_at: int
    owed: int
    paid_to: int


_ASK = Function(
    "Models",
    "ask",
    (("testSetHash", "bytes32"), ("metric", "bytes32"), ("tolerance", "uint96"), ("uri", "string")),
    ("uint256",),
)


def ask(test_set_hash: bytes, metric: bytes, tolerance: int, uri: str) -> bytes:
    """Asks a question. Only the treasury."""
    return _ASK.data(test_set_hash, metric, tolerance, uri)


_BACK = Function("Models", "back", (("number", "uint256"), ("amount", "uint256")))


def back(number: int, amount: int) -> bytes:
    """Puts `amount` wei of the caller's tokens on a claim. Needs an allowance."""
    return _BACK.data(number, amount)


_CHALLENGE = Function("Models", "challenge", (("number", "uint256"), ("evidence", "bytes32")), ("bytes32",))


def challenge(number: int, evidence: bytes) -> bytes:
    """Asks a jury whether a claim holds, with the bond that Jury takes from the caller. Needs an allowance for Jury."""
    return _CHALLENGE.data(number, evidence)


_CLAIM = Function(
    "Models",
    "claim",
    (("question", "uint256"), ("model", "bytes32"), ("score", "uint96"), ("amount", "uint256")),
    ("uint256",),
)


def claim(question: int, model: bytes, score: int, amount: int) -> bytes:
    """Claims that a listed model reaches a score above the standing best, with `amount` wei of the caller's tokens,
    at least MIN_CLAIM. It takes the place of the best. Needs an allowance.
    """
    return _CLAIM.data(question, model, score, amount)


_COLLECT = Function("Models", "collect", (("number", "uint256"), ("staker", "address")))


def collect(number: int, staker: str) -> bytes:
    """Pays `staker` what its stake on a claim has earned, even if the claim was lost since. Anyone may send this."""
    return _COLLECT.data(number, staker)


_DELIST = Function("Models", "delist", (("id", "bytes32"),))


def delist(id_: bytes) -> bytes:
    """Takes the caller's model out of the register; its id is never used again."""
    return _DELIST.data(id_)


_FETCH = Function("Models", "fetch", ())


def fetch() -> bytes:
    """Fetches this contract's part of the fees from Market, and divides it among the answered questions. Without
    any, it waits in Market.
    """
    return _FETCH.data()


_LIST = Function(
    "Models",
    "list",
    (
        ("id", "bytes32"),
        ("hash", "bytes32"),
        ("executionClass", "bytes32"),
        ("referenceUnits", "uint32"),
        ("licenceHash", "bytes32"),
    ),
)


def list_(id_: bytes, hash_: bytes, execution_class: bytes, reference_units: int, licence_hash: bytes) -> bytes:
    """Registers a model file with LISTING_BOND of the caller's tokens. Needs an allowance."""
    return _LIST.data(id_, hash_, execution_class, reference_units, licence_hash)


_RECLAIM = Function("Models", "reclaim", (("id", "bytes32"),))


def reclaim(id_: bytes) -> bytes:
    """Pays the bond of a delisted model back to its owner, once, after the cooldown. Anyone may send this."""
    return _RECLAIM.data(id_)


_SETTLE = Function("Models", "settle", (("id", "bytes32"), ("guilty", "bool")), ("uint256",))


def settle(id_: bytes, guilty: bool) -> bytes:
    """Ends a challenge: a lost claim loses all its stakes to Jury and its place, any other goes on. Only Jury."""
    return _SETTLE.data(id_, guilty)


_UNBACK = Function("Models", "unback", (("number", "uint256"), ("amount", "uint256")))


def unback(number: int, amount: int) -> bytes:
    """Asks for `amount` wei of the caller's stake beyond what leaves already, and starts the cooldown of all of it
    anew. What leaves earns nothing and stays at stake. A claim with less than MIN_CLAIM left loses its place.
    """
    return _UNBACK.data(number, amount)


_WITHDRAW = Function("Models", "withdraw", (("number", "uint256"),))


def withdraw(number: int) -> bytes:
    """Pays the caller the stake it asked for, after the cooldown."""
    return _WITHDRAW.data(number)


_COOLDOWN = Function("Models", "COOLDOWN", (), ("uint256",))


def cooldown() -> View[int]:
    """Seconds between asking for a stake or a listing's bond and the first moment it can leave."""
    return View(_COOLDOWN, _COOLDOWN.data(), int)


_LISTING_BOND = Function("Models", "LISTING_BOND", (), ("uint256",))


def listing_bond() -> View[int]:
    """Wei behind a listed model."""
    return View(_LISTING_BOND, _LISTING_BOND.data(), int)


_MAX_QUESTIONS = Function("Models", "MAX_QUESTIONS", (), ("uint256",))


def max_questions() -> View[int]:
    """Questions at most."""
    return View(_MAX_QUESTIONS, _MAX_QUESTIONS.data(), int)


_MIN_CLAIM = Function("Models", "MIN_CLAIM", (), ("uint256",))


def min_claim() -> View[int]:
    """Least wei that a claim begins with, and must keep earning to keep its place."""
    return View(_MIN_CLAIM, _MIN_CLAIM.data(), int)


_ANSWERED = Function("Models", "answered", (), ("uint64",))


def answered() -> View[int]:
    """Questions that have a best claim."""
    return View(_ANSWERED, _ANSWERED.data(), int)


_CLAIM_COUNT = Function("Models", "claimCount", (), ("uint64",))


def claim_count() -> View[int]:
    """Claims made so far."""
    return View(_CLAIM_COUNT, _CLAIM_COUNT.data(), int)


_CLAIMS = Function(
    "Models",
    "claims",
    (("claim", "uint256"),),
    ("address", "uint8", "uint16", "bool", "bool", "uint96", "uint96", "uint96", "uint256", "bytes32"),
)


def claims(claim: int) -> View[Claims]:
    """Claims by number, from 1 on."""
    return View(_CLAIMS, _CLAIMS.data(claim), Claims)


_DISPUTED = Function("Models", "disputed", (("dispute", "bytes32"),), ("uint256",))


def disputed(dispute: bytes) -> View[int]:
    """The claim that a dispute is about."""
    return View(_DISPUTED, _DISPUTED.data(dispute), int)


_EARNINGS = Function("Models", "earnings", (), ("uint96",))


def earnings() -> View[int]:
    """Wei that one answered question has earned ever."""
    return View(_EARNINGS, _EARNINGS.data(), int)


_JURY = Function("Models", "jury", (), ("address",))


def jury() -> View[str]:
    """Decides challenges."""
    return View(_JURY, _JURY.data(), str)


_MARKET = Function("Models", "market", (), ("address",))


def market() -> View[str]:
    """Counts the part of the fees that is paid here."""
    return View(_MARKET, _MARKET.data(), str)


_MODELS = Function(
    "Models", "models", (("id", "bytes32"),), ("address", "uint40", "uint32", "bytes32", "bytes32", "bytes32")
)


def models(id_: bytes) -> View[Models]:
    """Registered models."""
    return View(_MODELS, _MODELS.data(id_), Models)


_QUESTION_COUNT = Function("Models", "questionCount", (), ("uint256",))


def question_count() -> View[int]:
    """How many questions have been asked."""
    return View(_QUESTION_COUNT, _QUESTION_COUNT.data(), int)


_QUESTIONS = Function(
    "Models", "questions", (("value", "uint256"),), ("bytes32", "bytes32", "uint96", "uint64", "uint96")
)


def questions(value: int) -> View[Questions]:
    """The treasury's questions, in the order they were asked."""
    return View(_QUESTIONS, _QUESTIONS.data(value), Questions)


_STAKES = Function(
    "Models",
    "stakes",
    (("claim", "uint256"), ("staker", "address")),
    ("uint96", "uint96", "uint40", "uint96", "uint256"),
)


def stakes(claim: int, staker: str) -> View[Stakes]:
    """Stakes on claims."""
    return View(_STAKES, _STAKES.data(claim, staker), Stakes)


_TOKEN = Function("Models", "token", (), ("address",))


def token() -> View[str]:
    """The staked token."""
    return View(_TOKEN, _TOKEN.data(), str)


_TREASURY = Function("Models", "treasury", (), ("address",))


def treasury() -> View[str]:
    """Asks the questions."""
    return View(_TREASURY, _TREASURY.data(), str)


CREATION = Creation(
    "Models",
    11951,
    "e8a235c6ec8f55659f49db7b6fcd7b13d2815c3b7fb357c634d332e4ba8b5180",
    (("token_", "address"), ("market_", "address"), ("jury_", "address")),
)
CALLS = (_ASK, _BACK, _CHALLENGE, _CLAIM, _COLLECT, _DELIST, _FETCH, _LIST, _RECLAIM, _SETTLE, _UNBACK, _WITHDRAW)
VIEWS = (
    _COOLDOWN,
    _LISTING_BOND,
    _MAX_QUESTIONS,
    _MIN_CLAIM,
    _ANSWERED,
    _CLAIM_COUNT,
    _CLAIMS,
    _DISPUTED,
    _EARNINGS,
    _JURY,
    _MARKET,
    _MODELS,
    _QUESTION_COUNT,
    _QUESTIONS,
    _STAKES,
    _TOKEN,
    _TREASURY,
)
ERRORS: tuple[str, ...] = (
    "Denied()",
    "Locked()",
    "NotBetter()",
    "NotReady()",
    "SafeCastOverflowedUintDowncast(uint8,uint256)",
    "Taken()",
    "TooManyQuestions()",
    "TooSmall()",
    "Unknown()",
)
