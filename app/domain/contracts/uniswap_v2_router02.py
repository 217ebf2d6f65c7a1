"""UniswapV2Router02: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Router02.json: not by hand.
"""

from collections.abc import Sequence

from app.domain.bindings import Function, View

_ADD_LIQUIDITY = Function(
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


def add_liquidity(
    token_a: str,
    token_b: str,
    amount_a_desired: int,
    amount_b_desired: int,
    amount_a_min: int,
    amount_b_min: int,
    to: str,
    deadline: int,
) -> bytes:
    return _ADD_LIQUIDITY.data(
        token_a, token_b, amount_a_desired, amount_b_desired, amount_a_min, amount_b_min, to, deadline
    )


_ADD_LIQUIDITY_ETH = Function(
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


def add_liquidity_eth(
    token: str, amount_token_desired: int, amount_token_min: int, amount_eth_min: int, to: str, deadline: int
) -> bytes:
    return _ADD_LIQUIDITY_ETH.data(token, amount_token_desired, amount_token_min, amount_eth_min, to, deadline)


_REMOVE_LIQUIDITY = Function(
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


def remove_liquidity(
    token_a: str, token_b: str, liquidity: int, amount_a_min: int, amount_b_min: int, to: str, deadline: int
) -> bytes:
    return _REMOVE_LIQUIDITY.data(token_a, token_b, liquidity, amount_a_min, amount_b_min, to, deadline)


_REMOVE_LIQUIDITY_ETH = Function(
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


def remove_liquidity_eth(
    token: str, liquidity: int, amount_token_min: int, amount_eth_min: int, to: str, deadline: int
) -> bytes:
    return _REMOVE_LIQUIDITY_ETH.data(token, liquidity, amount_token_min, amount_eth_min, to, deadline)


_REMOVE_LIQUIDITY_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
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


def remove_liquidity_eth_supporting_fee_on_transfer_tokens(
    token: str, liquidity: int, amount_token_min: int, amount_eth_min: int, to: str, deadline: int
) -> bytes:
    return _REMOVE_LIQUIDITY_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        token, liquidity, amount_token_min, amount_eth_min, to, deadline
    )


_REMOVE_LIQUIDITY_ETH_WITH_PERMIT = Function(
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


def remove_liquidity_eth_with_permit(
    token: str,
    liquidity: int,
    amount_token_min: int,
    amount_eth_min: int,
    to: str,
    deadline: int,
    approve_max: bool,
    v: int,
    r: bytes,
    s: bytes,
) -> bytes:
    return _REMOVE_LIQUIDITY_ETH_WITH_PERMIT.data(
        token, liquidity, amount_token_min, amount_eth_min, to, deadline, approve_max, v, r, s
    )


_REMOVE_LIQUIDITY_ETH_WITH_PERMIT_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
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


def remove_liquidity_eth_with_permit_supporting_fee_on_transfer_tokens(
    token: str,
    liquidity: int,
    amount_token_min: int,
    amount_eth_min: int,
    to: str,
    deadline: int,
    approve_max: bool,
    v: int,
    r: bytes,
    s: bytes,
) -> bytes:
    return _REMOVE_LIQUIDITY_ETH_WITH_PERMIT_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        token, liquidity, amount_token_min, amount_eth_min, to, deadline, approve_max, v, r, s
    )


_REMOVE_LIQUIDITY_WITH_PERMIT = Function(
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


def remove_liquidity_with_permit(
    token_a: str,
    token_b: str,
    liquidity: int,
    amount_a_min: int,
    amount_b_min: int,
    to: str,
    deadline: int,
    approve_max: bool,
    v: int,
    r: bytes,
    s: bytes,
) -> bytes:
    return _REMOVE_LIQUIDITY_WITH_PERMIT.data(
        token_a, token_b, liquidity, amount_a_min, amount_b_min, to, deadline, approve_max, v, r, s
    )


_SWAP_ETH_FOR_EXACT_TOKENS = Function(
    "UniswapV2Router02",
    "swapETHForExactTokens",
    (("amountOut", "uint256"), ("path", "address[]"), ("to", "address"), ("deadline", "uint256")),
    ("uint256[]",),
    payable=True,
)


def swap_eth_for_exact_tokens(amount_out: int, path: Sequence[str], to: str, deadline: int) -> bytes:
    return _SWAP_ETH_FOR_EXACT_TOKENS.data(amount_out, path, to, deadline)


_SWAP_EXACT_ETH_FOR_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactETHForTokens",
    (("amountOutMin", "uint256"), ("path", "address[]"), ("to", "address"), ("deadline", "uint256")),
    ("uint256[]",),
    payable=True,
)


def swap_exact_eth_for_tokens(amount_out_min: int, path: Sequence[str], to: str, deadline: int) -> bytes:
    return _SWAP_EXACT_ETH_FOR_TOKENS.data(amount_out_min, path, to, deadline)


_SWAP_EXACT_ETH_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
    "UniswapV2Router02",
    "swapExactETHForTokensSupportingFeeOnTransferTokens",
    (("amountOutMin", "uint256"), ("path", "address[]"), ("to", "address"), ("deadline", "uint256")),
    payable=True,
)


def swap_exact_eth_for_tokens_supporting_fee_on_transfer_tokens(
    amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_EXACT_ETH_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(amount_out_min, path, to, deadline)


_SWAP_EXACT_TOKENS_FOR_ETH = Function(
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


def swap_exact_tokens_for_eth(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_EXACT_TOKENS_FOR_ETH.data(amount_in, amount_out_min, path, to, deadline)


_SWAP_EXACT_TOKENS_FOR_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
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


def swap_exact_tokens_for_eth_supporting_fee_on_transfer_tokens(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_EXACT_TOKENS_FOR_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        amount_in, amount_out_min, path, to, deadline
    )


_SWAP_EXACT_TOKENS_FOR_TOKENS = Function(
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


def swap_exact_tokens_for_tokens(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_EXACT_TOKENS_FOR_TOKENS.data(amount_in, amount_out_min, path, to, deadline)


_SWAP_EXACT_TOKENS_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS = Function(
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


def swap_exact_tokens_for_tokens_supporting_fee_on_transfer_tokens(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_EXACT_TOKENS_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        amount_in, amount_out_min, path, to, deadline
    )


_SWAP_TOKENS_FOR_EXACT_ETH = Function(
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


def swap_tokens_for_exact_eth(
    amount_out: int, amount_in_max: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_TOKENS_FOR_EXACT_ETH.data(amount_out, amount_in_max, path, to, deadline)


_SWAP_TOKENS_FOR_EXACT_TOKENS = Function(
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


def swap_tokens_for_exact_tokens(
    amount_out: int, amount_in_max: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return _SWAP_TOKENS_FOR_EXACT_TOKENS.data(amount_out, amount_in_max, path, to, deadline)


_WETH = Function("UniswapV2Router02", "WETH", (), ("address",))


def weth() -> View[str]:
    return View(_WETH, _WETH.data(), str)


_FACTORY = Function("UniswapV2Router02", "factory", (), ("address",))


def factory() -> View[str]:
    return View(_FACTORY, _FACTORY.data(), str)


_GET_AMOUNT_IN = Function(
    "UniswapV2Router02",
    "getAmountIn",
    (("amountOut", "uint256"), ("reserveIn", "uint256"), ("reserveOut", "uint256")),
    ("uint256",),
)


def get_amount_in(amount_out: int, reserve_in: int, reserve_out: int) -> View[int]:
    return View(_GET_AMOUNT_IN, _GET_AMOUNT_IN.data(amount_out, reserve_in, reserve_out), int)


_GET_AMOUNT_OUT = Function(
    "UniswapV2Router02",
    "getAmountOut",
    (("amountIn", "uint256"), ("reserveIn", "uint256"), ("reserveOut", "uint256")),
    ("uint256",),
)


def get_amount_out(amount_in: int, reserve_in: int, reserve_out: int) -> View[int]:
    return View(_GET_AMOUNT_OUT, _GET_AMOUNT_OUT.data(amount_in, reserve_in, reserve_out), int)


_GET_AMOUNTS_IN = Function(
    "UniswapV2Router02", "getAmountsIn", (("amountOut", "uint256"), ("path", "address[]")), ("uint256[]",)
)


def get_amounts_in(amount_out: int, path: Sequence[str]) -> View[tuple[int, ...]]:
    return View(_GET_AMOUNTS_IN, _GET_AMOUNTS_IN.data(amount_out, path), tuple)


_GET_AMOUNTS_OUT = Function(
    "UniswapV2Router02", "getAmountsOut", (("amountIn", "uint256"), ("path", "address[]")), ("uint256[]",)
)


def get_amounts_out(amount_in: int, path: Sequence[str]) -> View[tuple[int, ...]]:
    return View(_GET_AMOUNTS_OUT, _GET_AMOUNTS_OUT.data(amount_in, path), tuple)


_QUOTE = Function(
    "UniswapV2Router02",
    "quote",
    (("amountA", "uint256"), ("reserveA", "uint256"), ("reserveB", "uint256")),
    ("uint256",),
)


def quote(amount_a: int, reserve_a: int, reserve_b: int) -> View[int]:
    return View(_QUOTE, _QUOTE.data(amount_a, reserve_a, reserve_b), int)


CALLS = (
    _ADD_LIQUIDITY,
    _ADD_LIQUIDITY_ETH,
    _REMOVE_LIQUIDITY,
    _REMOVE_LIQUIDITY_ETH,
    _REMOVE_LIQUIDITY_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    _REMOVE_LIQUIDITY_ETH_WITH_PERMIT,
    _REMOVE_LIQUIDITY_ETH_WITH_PERMIT_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    _REMOVE_LIQUIDITY_WITH_PERMIT,
    _SWAP_ETH_FOR_EXACT_TOKENS,
    _SWAP_EXACT_ETH_FOR_TOKENS,
    _SWAP_EXACT_ETH_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    _SWAP_EXACT_TOKENS_FOR_ETH,
    _SWAP_EXACT_TOKENS_FOR_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    _SWAP_EXACT_TOKENS_FOR_TOKENS,
    _SWAP_EXACT_TOKENS_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS,
    _SWAP_TOKENS_FOR_EXACT_ETH,
    _SWAP_TOKENS_FOR_EXACT_TOKENS,
)
VIEWS = (_WETH, _FACTORY, _GET_AMOUNT_IN, _GET_AMOUNT_OUT, _GET_AMOUNTS_IN, _GET_AMOUNTS_OUT, _QUOTE)
ERRORS: tuple[str, ...] = ()
