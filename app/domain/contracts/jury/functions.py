"""The functions of Jury.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from app.domain.bindings import Function

APPEAL = Function("Jury", "appeal", (("id", "bytes32"),))
COLLECT = Function("Jury", "collect", (("id", "bytes32"), ("juror", "address")))
COMMIT = Function("Jury", "commit", (("id", "bytes32"), ("vote", "bytes32")))
DEPOSIT_DUTY = Function("Jury", "depositDuty", (("amount", "uint256"),))
OPEN = Function(
    "Jury",
    "open",
    (
        ("receipt", "(address,address,bytes32,bytes32,bytes32,bytes32,bytes32,uint64,uint96)"),
        ("signature", "bytes"),
        ("evidence", "bytes32"),
    ),
    ("bytes32",),
)
OPEN_CLAIM = Function(
    "Jury", "openClaim", (("id", "bytes32"), ("accused", "address"), ("challenger", "address"), ("evidence", "bytes32"))
)
RESOLVE = Function("Jury", "resolve", (("id", "bytes32"),))
REVEAL = Function("Jury", "reveal", (("id", "bytes32"), ("guilty", "bool"), ("salt", "bytes32")))
SEEDED = Function("Jury", "seeded", (("id", "bytes32"),), ("bytes32",))
SNITCH = Function("Jury", "snitch", (("id", "bytes32"), ("juror", "address"), ("guilty", "bool"), ("salt", "bytes32")))
WITHDRAW_DUTY = Function("Jury", "withdrawDuty", (("amount", "uint256"),))
APPEAL_CONSTANT = Function("Jury", "APPEAL", (), ("uint256",))
BOND = Function("Jury", "BOND", (), ("uint256",))
CHALLENGE = Function("Jury", "CHALLENGE", (), ("uint256",))
COMMIT_CONSTANT = Function("Jury", "COMMIT", (), ("uint256",))
MAX_DUTY = Function("Jury", "MAX_DUTY", (), ("uint256",))
QUORUM = Function("Jury", "QUORUM", (), ("uint256",))
REVEAL_CONSTANT = Function("Jury", "REVEAL", (), ("uint256",))
ROUNDS = Function("Jury", "ROUNDS", (), ("uint256",))
SEATS = Function("Jury", "SEATS", (), ("uint256",))
SEED_TIP = Function("Jury", "SEED_TIP", (), ("uint256",))
SETTLED = Function("Jury", "SETTLED", (), ("uint256",))
SLASH = Function("Jury", "SLASH", (), ("uint256",))
VOTE_BOND = Function("Jury", "VOTE_BOND", (), ("uint256",))
DISPUTE = Function(
    "Jury",
    "dispute",
    (("id", "bytes32"),),
    (
        "(address,uint40,uint40,uint8,bool,address,uint40,uint16,uint16,uint8,uint8,bool,uint96,uint96,uint16,uint16,uint16,uint16,bytes32)",
    ),
)
DUTY = Function("Jury", "duty", (("juror", "address"),), ("uint256",))
MARKET = Function("Jury", "market", (), ("address",))
MODELS = Function("Jury", "models", (), ("address",))
SEATED = Function("Jury", "seated", (("id", "bytes32"), ("juror", "address")), ("bool",))
STAKING = Function("Jury", "staking", (), ("address",))
TOKEN = Function("Jury", "token", (), ("address",))
VOTES = Function("Jury", "votes", (("id", "bytes32"), ("round", "uint256"), ("juror", "address")), ("bytes32",))

CALLS = (APPEAL, COLLECT, COMMIT, DEPOSIT_DUTY, OPEN, OPEN_CLAIM, RESOLVE, REVEAL, SEEDED, SNITCH, WITHDRAW_DUTY)
VIEWS = (
    APPEAL_CONSTANT,
    BOND,
    CHALLENGE,
    COMMIT_CONSTANT,
    MAX_DUTY,
    QUORUM,
    REVEAL_CONSTANT,
    ROUNDS,
    SEATS,
    SEED_TIP,
    SETTLED,
    SLASH,
    VOTE_BOND,
    DISPUTE,
    DUTY,
    MARKET,
    MODELS,
    SEATED,
    STAKING,
    TOKEN,
    VOTES,
)
