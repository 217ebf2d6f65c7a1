"""The functions of Staking.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from app.domain.bindings import Function

ADD_SHARED = Function("Staking", "addShared", (("amount", "uint256"),))
BOND = Function("Staking", "bond", (("amount", "uint256"),))
BOND_LENT = Function("Staking", "bondLent", (("provider", "address"), ("amount", "uint256")))
BOND_WITH_PERMIT = Function(
    "Staking",
    "bondWithPermit",
    (("amount", "uint256"), ("deadline", "uint256"), ("v", "uint8"), ("r", "bytes32"), ("s", "bytes32")),
)
DELEGATE = Function(
    "Staking", "delegate", (("provider", "address"), ("amount", "uint256"), ("minShares", "uint256")), ("uint256",)
)
LOCK = Function("Staking", "lock", (("provider", "address"), ("more", "bool")))
RECALL = Function("Staking", "recall", (("provider", "address"),))
REGISTER = Function(
    "Staking",
    "register",
    (("device", "address"), ("units", "uint32"), ("cut", "uint16"), ("deadline", "uint256"), ("signature", "bytes")),
    payable=True,
)
REWARD = Function("Staking", "reward", (("provider", "address"), ("amount", "uint256")))
SLASH = Function("Staking", "slash", (("provider", "address"), ("amount", "uint256")), ("uint256",))
TAKE_SHARED = Function("Staking", "takeShared", (("amount", "uint256"), ("to", "address")))
UNBOND = Function("Staking", "unbond", (("amount", "uint256"),))
UNDELEGATE = Function("Staking", "undelegate", (("provider", "address"), ("shares", "uint256")))
WITHDRAW = Function("Staking", "withdraw", (("provider", "address"),))
WITHDRAW_DELEGATED = Function("Staking", "withdrawDelegated", (("provider", "address"),), ("uint256",))
CHALLENGE = Function("Staking", "CHALLENGE", (), ("uint256",))
COOLDOWN = Function("Staking", "COOLDOWN", (), ("uint256",))
MIN_DELEGATION = Function("Staking", "MIN_DELEGATION", (), ("uint256",))
PER_UNIT = Function("Staking", "PER_UNIT", (), ("uint256",))
STAKE_CAP = Function("Staking", "STAKE_CAP", (), ("uint256",))
WINDOW = Function("Staking", "WINDOW", (), ("uint256",))
CAPPED_UNTIL = Function("Staking", "cappedUntil", (), ("uint256",))
DELEGATIONS = Function(
    "Staking", "delegations", (("provider", "address"), ("delegator", "address")), ("uint112", "uint112", "uint32")
)
DEVICE_OWNER = Function("Staking", "deviceOwner", (("device", "address"),), ("address", "uint64"))
EIP712_DOMAIN = Function(
    "Staking", "eip712Domain", (), ("bytes1", "string", "string", "uint256", "address", "bytes32", "uint256[]")
)
GET = Function("Staking", "get", (("provider", "address"),), ("(uint96,uint96,uint32,address,uint32,uint16)",))
JURY = Function("Staking", "jury", (), ("address",))
LEND_VAULT = Function("Staking", "lendVault", (), ("address",))
MARKET = Function("Staking", "market", (), ("address",))
POOL_VAULT = Function("Staking", "poolVault", (), ("address",))
PROVIDER_OF = Function("Staking", "providerOf", (("device", "address"),), ("address",))
PROVIDERS = Function(
    "Staking",
    "providers",
    (("provider", "address"),),
    ("uint96", "uint96", "uint32", "uint32", "address", "uint32", "uint16", "uint16", "bool", "uint96", "uint112"),
)
ROOM = Function("Staking", "room", (), ("uint256",))
SEAT = Function("Staking", "seat", (("provider", "address"),), ("uint256", "uint256"))
SHARED = Function("Staking", "shared", (), ("uint96",))
SHARED_OF = Function("Staking", "sharedOf", (("provider", "address"),), ("uint256",))
SIGNER_OF = Function("Staking", "signerOf", (("device", "address"), ("time", "uint256")), ("address",))
STAKE_OF = Function("Staking", "stakeOf", (("provider", "address"),), ("uint256",))
TOKEN = Function("Staking", "token", (), ("address",))
TOTAL_BOND = Function("Staking", "totalBond", (), ("uint96",))
TOTAL_UNITS = Function("Staking", "totalUnits", (), ("uint32",))

CALLS = (
    ADD_SHARED,
    BOND,
    BOND_LENT,
    BOND_WITH_PERMIT,
    DELEGATE,
    LOCK,
    RECALL,
    REGISTER,
    REWARD,
    SLASH,
    TAKE_SHARED,
    UNBOND,
    UNDELEGATE,
    WITHDRAW,
    WITHDRAW_DELEGATED,
)
VIEWS = (
    CHALLENGE,
    COOLDOWN,
    MIN_DELEGATION,
    PER_UNIT,
    STAKE_CAP,
    WINDOW,
    CAPPED_UNTIL,
    DELEGATIONS,
    DEVICE_OWNER,
    EIP712_DOMAIN,
    GET,
    JURY,
    LEND_VAULT,
    MARKET,
    POOL_VAULT,
    PROVIDER_OF,
    PROVIDERS,
    ROOM,
    SEAT,
    SHARED,
    SHARED_OF,
    SIGNER_OF,
    STAKE_OF,
    TOKEN,
    TOTAL_BOND,
    TOTAL_UNITS,
)
