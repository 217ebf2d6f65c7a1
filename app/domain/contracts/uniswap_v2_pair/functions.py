"""The functions of UniswapV2Pair.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from app.domain.bindings import Function

APPROVE = Function("UniswapV2Pair", "approve", (("spender", "address"), ("value", "uint256")), ("bool",))
BURN = Function("UniswapV2Pair", "burn", (("to", "address"),), ("uint256", "uint256"))
INITIALIZE = Function("UniswapV2Pair", "initialize", (("_token0", "address"), ("_token1", "address")))
MINT = Function("UniswapV2Pair", "mint", (("to", "address"),), ("uint256",))
PERMIT = Function(
    "UniswapV2Pair",
    "permit",
    (
        ("owner", "address"),
        ("spender", "address"),
        ("value", "uint256"),
        ("deadline", "uint256"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
)
SKIM = Function("UniswapV2Pair", "skim", (("to", "address"),))
SWAP = Function(
    "UniswapV2Pair",
    "swap",
    (("amount0Out", "uint256"), ("amount1Out", "uint256"), ("to", "address"), ("data", "bytes")),
)
SYNC = Function("UniswapV2Pair", "sync", ())
TRANSFER = Function("UniswapV2Pair", "transfer", (("to", "address"), ("value", "uint256")), ("bool",))
TRANSFER_FROM = Function(
    "UniswapV2Pair", "transferFrom", (("from", "address"), ("to", "address"), ("value", "uint256")), ("bool",)
)
DOMAIN_SEPARATOR = Function("UniswapV2Pair", "DOMAIN_SEPARATOR", (), ("bytes32",))
MINIMUM_LIQUIDITY = Function("UniswapV2Pair", "MINIMUM_LIQUIDITY", (), ("uint256",))
PERMIT_TYPEHASH = Function("UniswapV2Pair", "PERMIT_TYPEHASH", (), ("bytes32",))
ALLOWANCE = Function("UniswapV2Pair", "allowance", (("value0", "address"), ("value1", "address")), ("uint256",))
BALANCE_OF = Function("UniswapV2Pair", "balanceOf", (("value", "address"),), ("uint256",))
DECIMALS = Function("UniswapV2Pair", "decimals", (), ("uint8",))
FACTORY = Function("UniswapV2Pair", "factory", (), ("address",))
GET_RESERVES = Function("UniswapV2Pair", "getReserves", (), ("uint112", "uint112", "uint32"))
K_LAST = Function("UniswapV2Pair", "kLast", (), ("uint256",))
NAME = Function("UniswapV2Pair", "name", (), ("string",))
NONCES = Function("UniswapV2Pair", "nonces", (("value", "address"),), ("uint256",))
PRICE0_CUMULATIVE_LAST = Function("UniswapV2Pair", "price0CumulativeLast", (), ("uint256",))
PRICE1_CUMULATIVE_LAST = Function("UniswapV2Pair", "price1CumulativeLast", (), ("uint256",))
SYMBOL = Function("UniswapV2Pair", "symbol", (), ("string",))
TOKEN0 = Function("UniswapV2Pair", "token0", (), ("address",))
TOKEN1 = Function("UniswapV2Pair", "token1", (), ("address",))
TOTAL_SUPPLY = Function("UniswapV2Pair", "totalSupply", (), ("uint256",))

CALLS = (APPROVE, BURN, INITIALIZE, MINT, PERMIT, SKIM, SWAP, SYNC, TRANSFER, TRANSFER_FROM)
VIEWS = (
    DOMAIN_SEPARATOR,
    MINIMUM_LIQUIDITY,
    PERMIT_TYPEHASH,
    ALLOWANCE,
    BALANCE_OF,
    DECIMALS,
    FACTORY,
    GET_RESERVES,
    K_LAST,
    NAME,
    NONCES,
    PRICE0_CUMULATIVE_LAST,
    PRICE1_CUMULATIVE_LAST,
    SYMBOL,
    TOKEN0,
    TOKEN1,
    TOTAL_SUPPLY,
)
