"""The functions of Market.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from app.domain.bindings import Function

CLAIM = Function("Market", "claim", (("provider", "address"),))
DEPOSIT = Function("Market", "deposit", (("amount", "uint96"),))
DEPOSIT_WITH_PERMIT = Function(
    "Market",
    "depositWithPermit",
    (
        ("amount", "uint96"),
        ("signer", "address"),
        ("deadline", "uint256"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
)
PAY_MODELS = Function("Market", "payModels", (), ("uint256",))
REDEEM = Function("Market", "redeem", (("provider", "address"), ("claims", "(address,uint96,bytes32,bytes32)[]")))
ROLL = Function("Market", "roll", ())
SET_SIGNER = Function("Market", "setSigner", (("signer", "address"),))
UNLOCK = Function("Market", "unlock", (("amount", "uint96"),))
WITHDRAW = Function("Market", "withdraw", ())
BURN = Function("Market", "BURN", (), ("uint256",))
EMISSION = Function("Market", "EMISSION", (), ("uint256",))
EPOCH_CONSTANT = Function("Market", "EPOCH", (), ("uint256",))
LOCK = Function("Market", "LOCK", (), ("uint256",))
MAX_PRICE = Function("Market", "MAX_PRICE", (), ("uint256",))
MIN_PRICE = Function("Market", "MIN_PRICE", (), ("uint256",))
MODELS_CONSTANT = Function("Market", "MODELS", (), ("uint256",))
REBATE = Function("Market", "REBATE", (), ("uint256",))
TARGET = Function("Market", "TARGET", (), ("uint256",))
TREASURY_CONSTANT = Function("Market", "TREASURY", (), ("uint256",))
CLAIMABLE = Function("Market", "claimable", (("provider", "address"),), ("uint256",))
DOMAIN_SEPARATOR = Function("Market", "domainSeparator", (), ("bytes32",))
EIP712_DOMAIN = Function(
    "Market", "eip712Domain", (), ("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]")
)
EPOCH = Function("Market", "epoch", (), ("uint32", "uint112", "uint112"))
EXITS = Function("Market", "exits", (("payer", "address"),), ("uint96", "uint64"))
FEES = Function("Market", "fees", (), ("uint256",))
FOR_MODELS = Function("Market", "forModels", (), ("uint96",))
MODELS = Function("Market", "models", (), ("address",))
PAID = Function("Market", "paid", (("payer", "address"), ("provider", "address")), ("uint256",))
PAYERS = Function("Market", "payers", (("payer", "address"),), ("uint96", "address"))
REWARD_PER_POINT = Function("Market", "rewardPerPoint", (("epoch", "uint256"),), ("uint256",))
STAKING = Function("Market", "staking", (), ("address",))
START = Function("Market", "start", (), ("uint256",))
TOKEN = Function("Market", "token", (), ("address",))
TREASURY = Function("Market", "treasury", (), ("address",))
WORK = Function("Market", "work", (("provider", "address"),), ("uint32", "uint112", "uint112"))

CALLS = (CLAIM, DEPOSIT, DEPOSIT_WITH_PERMIT, PAY_MODELS, REDEEM, ROLL, SET_SIGNER, UNLOCK, WITHDRAW)
VIEWS = (
    BURN,
    EMISSION,
    EPOCH_CONSTANT,
    LOCK,
    MAX_PRICE,
    MIN_PRICE,
    MODELS_CONSTANT,
    REBATE,
    TARGET,
    TREASURY_CONSTANT,
    CLAIMABLE,
    DOMAIN_SEPARATOR,
    EIP712_DOMAIN,
    EPOCH,
    EXITS,
    FEES,
    FOR_MODELS,
    MODELS,
    PAID,
    PAYERS,
    REWARD_PER_POINT,
    STAKING,
    START,
    TOKEN,
    TREASURY,
    WORK,
)
