"""The functions of LendVault.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from app.domain.bindings import Function

ACCRUE = Function("LendVault", "accrue", ())
APPROVE = Function("LendVault", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))
BORROW = Function("LendVault", "borrow", (("amount", "uint256"),))
DEPOSIT = Function("LendVault", "deposit", (("assets", "uint256"), ("receiver", "address")), ("uint256",))
MINT = Function("LendVault", "mint", (("shares", "uint256"), ("receiver", "address")), ("uint256",))
REDEEM = Function(
    "LendVault", "redeem", (("shares", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)
REPAY = Function("LendVault", "repay", (("provider", "address"), ("amount", "uint256")), ("uint256",))
SETTLE = Function(
    "LendVault", "settle", (("provider", "address"), ("staying", "uint256"), ("leaving", "uint256")), ("uint256",)
)
TRANSFER = Function("LendVault", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))
TRANSFER_FROM = Function(
    "LendVault", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)
WITHDRAW = Function(
    "LendVault", "withdraw", (("assets", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)
WRITE_DOWN = Function("LendVault", "writeDown", (("provider", "address"), ("bonded", "uint256")))
MAX_LOAN = Function("LendVault", "MAX_LOAN", (), ("uint256",))
MAX_RATE = Function("LendVault", "MAX_RATE", (), ("uint256",))
MIN_RATE = Function("LendVault", "MIN_RATE", (), ("uint256",))
TARGET = Function("LendVault", "TARGET", (), ("uint256",))
ACCRUED_AT = Function("LendVault", "accruedAt", (), ("uint40",))
ALLOWANCE = Function("LendVault", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))
ASSET = Function("LendVault", "asset", (), ("address",))
BALANCE_OF = Function("LendVault", "balanceOf", (("account", "address"),), ("uint256",))
CONVERT_TO_ASSETS = Function("LendVault", "convertToAssets", (("shares", "uint256"),), ("uint256",))
CONVERT_TO_SHARES = Function("LendVault", "convertToShares", (("assets", "uint256"),), ("uint256",))
DEBT_OF = Function("LendVault", "debtOf", (("provider", "address"),), ("uint256",))
DEBT_SHARES = Function("LendVault", "debtShares", (("provider", "address"),), ("uint256",))
DECIMALS = Function("LendVault", "decimals", (), ("uint8",))
IDLE = Function("LendVault", "idle", (), ("uint256",))
MAX_DEPOSIT = Function("LendVault", "maxDeposit", (("value", "address"),), ("uint256",))
MAX_MINT = Function("LendVault", "maxMint", (("value", "address"),), ("uint256",))
MAX_REDEEM = Function("LendVault", "maxRedeem", (("owner", "address"),), ("uint256",))
MAX_WITHDRAW = Function("LendVault", "maxWithdraw", (("owner", "address"),), ("uint256",))
NAME = Function("LendVault", "name", (), ("string",))
PENDING = Function("LendVault", "pending", (), ("uint256", "uint256"))
PREVIEW_DEPOSIT = Function("LendVault", "previewDeposit", (("assets", "uint256"),), ("uint256",))
PREVIEW_MINT = Function("LendVault", "previewMint", (("shares", "uint256"),), ("uint256",))
PREVIEW_REDEEM = Function("LendVault", "previewRedeem", (("shares", "uint256"),), ("uint256",))
PREVIEW_WITHDRAW = Function("LendVault", "previewWithdraw", (("assets", "uint256"),), ("uint256",))
RATE_AT_TARGET = Function("LendVault", "rateAtTarget", (), ("uint64",))
STAKING = Function("LendVault", "staking", (), ("address",))
SYMBOL = Function("LendVault", "symbol", (), ("string",))
TOTAL_ASSETS = Function("LendVault", "totalAssets", (), ("uint256",))
TOTAL_DEBT = Function("LendVault", "totalDebt", (), ("uint112",))
TOTAL_DEBT_SHARES = Function("LendVault", "totalDebtShares", (), ("uint128",))
TOTAL_SUPPLY = Function("LendVault", "totalSupply", (), ("uint256",))

CALLS = (ACCRUE, APPROVE, BORROW, DEPOSIT, MINT, REDEEM, REPAY, SETTLE, TRANSFER, TRANSFER_FROM, WITHDRAW, WRITE_DOWN)
VIEWS = (
    MAX_LOAN,
    MAX_RATE,
    MIN_RATE,
    TARGET,
    ACCRUED_AT,
    ALLOWANCE,
    ASSET,
    BALANCE_OF,
    CONVERT_TO_ASSETS,
    CONVERT_TO_SHARES,
    DEBT_OF,
    DEBT_SHARES,
    DECIMALS,
    IDLE,
    MAX_DEPOSIT,
    MAX_MINT,
    MAX_REDEEM,
    MAX_WITHDRAW,
    NAME,
    PENDING,
    PREVIEW_DEPOSIT,
    PREVIEW_MINT,
    PREVIEW_REDEEM,
    PREVIEW_WITHDRAW,
    RATE_AT_TARGET,
    STAKING,
    SYMBOL,
    TOTAL_ASSETS,
    TOTAL_DEBT,
    TOTAL_DEBT_SHARES,
    TOTAL_SUPPLY,
)
