"""The functions of UniswapV2Router02.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Router02.json: not by hand.
"""

from app.domain.bindings import Function

ADD_LIQUIDITY = Function(
    "UniswapV2Router02",
    "addLiquidity",
    (
        ("tokenA", "address"),
        ("tokenB", "address"),
        ("amountADesired", "uint256"),
        ("amountBDesired", "uint256"),
        ("amountAMin", "uint256"),
        ("amountBMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256", "uint256", "uint256"),
)
ADD_LIQUIDITY_ETH = Function(
    "UniswapV2Router02",
    "addLiquidityETH",
    (
        ("token", "address"),
        ("amountTokenDesired", "uint256"),
        ("amountTokenMin", "uint256"),
        ("amountETHMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256", "uint256", "uint256"),
    payable=True,
)
REMOVE_LIQUIDITY = Function(
    "UniswapV2Router02",
    "removeLiquidity",
    (
        ("tokenA", "address"),
        ("tokenB", "address"),
        ("liquidity", "uint256"),
        ("amountAMin", "uint256"),
        ("amountBMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256", "uint256"),
)
REMOVE_LIQUIDITY_ETH = Function(
    "UniswapV2Router02",
    "removeLiquidityETH",
    (
        ("token", "address"),
        ("liquidity", "uint256"),
        ("amountTokenMin", "uint256"),
        ("amountETHMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256", "uint256"),
)
REMOVE_LIQUIDITY_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
    "UniswapV2Router02",
    "removeLiquidityETHSupportingFeeOnTransferTokens",
    (
        ("token", "address"),
        ("liquidity", "uint256"),
        ("amountTokenMin", "uint256"),
        ("amountETHMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256",),
)
REMOVE_LIQUIDITY_ETH_WITH_PERMIT = Function(
    "UniswapV2Router02",
    "removeLiquidityETHWithPermit",
    (
        ("token", "address"),
        ("liquidity", "uint256"),
        ("amountTokenMin", "uint256"),
        ("amountETHMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
        ("approveMax", "bool"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
    ("uint256", "uint256"),
)
REMOVE_LIQUIDITY_ETH_WITH_PERMIT_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
    "UniswapV2Router02",
    "removeLiquidityETHWithPermitSupportingFeeOnTransferTokens",
    (
        ("token", "address"),
        ("liquidity", "uint256"),
        ("amountTokenMin", "uint256"),
        ("amountETHMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
        ("approveMax", "bool"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
    ("uint256",),
)
REMOVE_LIQUIDITY_WITH_PERMIT = Function(
    "UniswapV2Router02",
    "removeLiquidityWithPermit",
    (
        ("tokenA", "address"),
        ("tokenB", "address"),
        ("liquidity", "uint256"),
        ("amountAMin", "uint256"),
        ("amountBMin", "uint256"),
        ("to", "address"),
        ("deadline", "uint256"),
        ("approveMax", "bool"),
        ("v", "uint8"),
        ("r", "bytes32"),
        ("s", "bytes32"),
    ),
    ("uint256", "uint256"),
)
SWAP_ETH_FOR_EXACT_TOKENS = Function(
    "UniswapV2Router02",
    "swapETHForExactTokens",
    (("amountOut", "uint256"), ("path", "address[]"), ("to", "address"), ("deadline", "uint256")),
    ("uint256[]",),
    payable=True,
)
SWAP_EXACT_ETH_FOR_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactETHForTokens",
    (("amountOutMin", "uint256"), ("path", "address[]"), ("to", "address"), ("deadline", "uint256")),
    ("uint256[]",),
    payable=True,
)
SWAP_EXACT_ETH_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactETHForTokensSupportingFeeOnTransferTokens",
    (("amountOutMin", "uint256"), ("path", "address[]"), ("to", "address"), ("deadline", "uint256")),
    payable=True,
)
SWAP_EXACT_TOKENS_FOR_ETH = Function(
    "UniswapV2Router02",
    "swapExactTokensForETH",
    (
        ("amountIn", "uint256"),
        ("amountOutMin", "uint256"),
        ("path", "address[]"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256[]",),
)
SWAP_EXACT_TOKENS_FOR_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactTokensForETHSupportingFeeOnTransferTokens",
    (
        ("amountIn", "uint256"),
        ("amountOutMin", "uint256"),
        ("path", "address[]"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
)
SWAP_EXACT_TOKENS_FOR_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactTokensForTokens",
    (
        ("amountIn", "uint256"),
        ("amountOutMin", "uint256"),
        ("path", "address[]"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256[]",),
)
SWAP_EXACT_TOKENS_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactTokensForTokensSupportingFeeOnTransferTokens",
    (
        ("amountIn", "uint256"),
        ("amountOutMin", "uint256"),
        ("path", "address[]"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
)
SWAP_TOKENS_FOR_EXACT_ETH = Function(
    "UniswapV2Router02",
    "swapTokensForExactETH",
    (
        ("amountOut", "uint256"),
        ("amountInMax", "uint256"),
        ("path", "address[]"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256[]",),
)
SWAP_TOKENS_FOR_EXACT_TOKENS = Function(
    "UniswapV2Router02",
    "swapTokensForExactTokens",
    (
        ("amountOut", "uint256"),
        ("amountInMax", "uint256"),
        ("path", "address[]"),
        ("to", "address"),
        ("deadline", "uint256"),
    ),
    ("uint256[]",),
)
WETH = Function("UniswapV2Router02", "WETH", (), ("address",))
FACTORY = Function("UniswapV2Router02", "factory", (), ("address",))
GET_AMOUNT_IN = Function(
    "UniswapV2Router02",
    "getAmountIn",
    (("amountOut", "uint256"), ("reserveIn", "uint256"), ("reserveOut", "uint256")),
    ("uint256",),
)
GET_AMOUNT_OUT = Function(
    "UniswapV2Router02",
    "getAmountOut",
    (("amountIn", "uint256"), ("reserveIn", "uint256"), ("reserveOut", "uint256")),
    ("uint256",),
)
GET_AMOUNTS_IN = Function(
    "UniswapV2Router02", "getAmountsIn", (("amountOut", "uint256"), ("path", "address[]")), ("uint256[]",)
)
GET_AMOUNTS_OUT = Function(
    "UniswapV2Router02", "getAmountsOut", (("amountIn", "uint256"), ("path", "address[]")), ("uint256[]",)
)
QUOTE = Function(
    "UniswapV2Router02",
    "quote",
    (("amountA", "uint256"), ("reserveA", "uint256"), ("reserveB", "uint256")),
    ("uint256",),
)

CALLS = (
    ADD_LIQUIDITY,
    ADD_LIQUIDITY_ETH,
    REMOVE_LIQUIDITY,
    REMOVE_LIQUIDITY_ETH,
    REMOVE_LIQUIDITY_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    REMOVE_LIQUIDITY_ETH_WITH_PERMIT,
    REMOVE_LIQUIDITY_ETH_WITH_PERMIT_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    REMOVE_LIQUIDITY_WITH_PERMIT,
    SWAP_ETH_FOR_EXACT_TOKENS,
    SWAP_EXACT_ETH_FOR_TOKENS,
    SWAP_EXACT_ETH_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    SWAP_EXACT_TOKENS_FOR_ETH,
    SWAP_EXACT_TOKENS_FOR_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    SWAP_EXACT_TOKENS_FOR_TOKENS,
    SWAP_EXACT_TOKENS_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    SWAP_TOKENS_FOR_EXACT_ETH,
    SWAP_TOKENS_FOR_EXACT_TOKENS,
)
VIEWS = (WETH, FACTORY, GET_AMOUNT_IN, GET_AMOUNT_OUT, GET_AMOUNTS_IN, GET_AMOUNTS_OUT, QUOTE)
