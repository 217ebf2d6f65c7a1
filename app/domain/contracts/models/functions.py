"""The functions of Models.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from app.domain.bindings import Function

ASK = Function(
    "Models",
    "ask",
    (("testSetHash", "bytes32"), ("metric", "bytes32"), ("tolerance", "uint96"), ("uri", "string")),
    ("uint256",),
)
BACK = Function("Models", "back", (("number", "uint256"), ("amount", "uint256")))
CHALLENGE = Function("Models", "challenge", (("number", "uint256"), ("evidence", "bytes32")), ("bytes32",))
CLAIM = Function(
    "Models",
    "claim",
    (("question", "uint256"), ("model", "bytes32"), ("score", "uint96"), ("amount", "uint256")),
    ("uint256",),
)
COLLECT = Function("Models", "collect", (("number", "uint256"), ("staker", "address")))
DELIST = Function("Models", "delist", (("id", "bytes32"),))
FETCH = Function("Models", "fetch", ())
LIST = Function(
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
RECLAIM = Function("Models", "reclaim", (("id", "bytes32"),))
SETTLE = Function("Models", "settle", (("id", "bytes32"), ("guilty", "bool")), ("uint256",))
UNBACK = Function("Models", "unback", (("number", "uint256"), ("amount", "uint256")))
WITHDRAW = Function("Models", "withdraw", (("number", "uint256"),))
COOLDOWN = Function("Models", "COOLDOWN", (), ("uint256",))
LISTING_BOND = Function("Models", "LISTING_BOND", (), ("uint256",))
MAX_QUESTIONS = Function("Models", "MAX_QUESTIONS", (), ("uint256",))
MIN_CLAIM = Function("Models", "MIN_CLAIM", (), ("uint256",))
ANSWERED = Function("Models", "answered", (), ("uint64",))
CLAIM_COUNT = Function("Models", "claimCount", (), ("uint64",))
CLAIMS = Function(
    "Models",
    "claims",
    (("claim", "uint256"),),
    ("address", "uint8", "uint16", "bool", "bool", "uint96", "uint96", "uint96", "uint256", "bytes32"),
)
DISPUTED = Function("Models", "disputed", (("dispute", "bytes32"),), ("uint256",))
EARNINGS = Function("Models", "earnings", (), ("uint96",))
JURY = Function("Models", "jury", (), ("address",))
MARKET = Function("Models", "market", (), ("address",))
MODELS = Function(
    "Models", "models", (("id", "bytes32"),), ("address", "uint40", "uint32", "bytes32", "bytes32", "bytes32")
)
QUESTION_COUNT = Function("Models", "questionCount", (), ("uint256",))
QUESTIONS = Function(
    "Models", "questions", (("value", "uint256"),), ("bytes32", "bytes32", "uint96", "uint64", "uint96")
)
STAKES = Function(
    "Models",
    "stakes",
    (("claim", "uint256"), ("staker", "address")),
    ("uint96", "uint96", "uint40", "uint96", "uint256"),
)
TOKEN = Function("Models", "token", (), ("address",))
TREASURY = Function("Models", "treasury", (), ("address",))

CALLS = (ASK, BACK, CHALLENGE, CLAIM, COLLECT, DELIST, FETCH, LIST, RECLAIM, SETTLE, UNBACK, WITHDRAW)
VIEWS = (
    COOLDOWN,
    LISTING_BOND,
    MAX_QUESTIONS,
    MIN_CLAIM,
    ANSWERED,
    CLAIM_COUNT,
    CLAIMS,
    DISPUTED,
    EARNINGS,
    JURY,
    MARKET,
    MODELS,
    QUESTION_COUNT,
    QUESTIONS,
    STAKES,
    TOKEN,
    TREASURY,
)
