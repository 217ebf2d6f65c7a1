"""The functions of PoolVault.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from app.domain.bindings import Function

APPROVE = Function("PoolVault", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))
CANCEL = Function("PoolVault", "cancel", ())
COOLDOWN = Function("PoolVault", "cooldown", (("shares", "uint256"),))
DEPOSIT = Function("PoolVault", "deposit", (("assets", "uint256"), ("receiver", "address")), ("uint256",))
MINT = Function("PoolVault", "mint", (("shares", "uint256"), ("receiver", "address")), ("uint256",))
REDEEM = Function(
    "PoolVault", "redeem", (("shares", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)
TRANSFER = Function("PoolVault", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))
TRANSFER_FROM = Function(
    "PoolVault", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)
WITHDRAW = Function(
    "PoolVault", "withdraw", (("assets", "uint256"), ("receiver", "address"), ("owner", "address")), ("uint256",)
)
ALLOWANCE = Function("PoolVault", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))
ASSET = Function("PoolVault", "asset", (), ("address",))
BALANCE_OF = Function("PoolVault", "balanceOf", (("account", "address"),), ("uint256",))
CONVERT_TO_ASSETS = Function("PoolVault", "convertToAssets", (("shares", "uint256"),), ("uint256",))
CONVERT_TO_SHARES = Function("PoolVault", "convertToShares", (("assets", "uint256"),), ("uint256",))
DECIMALS = Function("PoolVault", "decimals", (), ("uint8",))
EXITS = Function("PoolVault", "exits", (("owner", "address"),), ("uint216", "uint40"))
MAX_DEPOSIT = Function("PoolVault", "maxDeposit", (("value", "address"),), ("uint256",))
MAX_MINT = Function("PoolVault", "maxMint", (("value", "address"),), ("uint256",))
MAX_REDEEM = Function("PoolVault", "maxRedeem", (("owner", "address"),), ("uint256",))
MAX_WITHDRAW = Function("PoolVault", "maxWithdraw", (("owner", "address"),), ("uint256",))
NAME = Function("PoolVault", "name", (), ("string",))
PREVIEW_DEPOSIT = Function("PoolVault", "previewDeposit", (("assets", "uint256"),), ("uint256",))
PREVIEW_MINT = Function("PoolVault", "previewMint", (("shares", "uint256"),), ("uint256",))
PREVIEW_REDEEM = Function("PoolVault", "previewRedeem", (("shares", "uint256"),), ("uint256",))
PREVIEW_WITHDRAW = Function("PoolVault", "previewWithdraw", (("assets", "uint256"),), ("uint256",))
STAKING = Function("PoolVault", "staking", (), ("address",))
SYMBOL = Function("PoolVault", "symbol", (), ("string",))
TOTAL_ASSETS = Function("PoolVault", "totalAssets", (), ("uint256",))
TOTAL_SUPPLY = Function("PoolVault", "totalSupply", (), ("uint256",))

CALLS = (APPROVE, CANCEL, COOLDOWN, DEPOSIT, MINT, REDEEM, TRANSFER, TRANSFER_FROM, WITHDRAW)
VIEWS = (
    ALLOWANCE,
    ASSET,
    BALANCE_OF,
    CONVERT_TO_ASSETS,
    CONVERT_TO_SHARES,
    DECIMALS,
    EXITS,
    MAX_DEPOSIT,
    MAX_MINT,
    MAX_REDEEM,
    MAX_WITHDRAW,
    NAME,
    PREVIEW_DEPOSIT,
    PREVIEW_MINT,
    PREVIEW_REDEEM,
    PREVIEW_WITHDRAW,
    STAKING,
    SYMBOL,
    TOTAL_ASSETS,
    TOTAL_SUPPLY,
)
