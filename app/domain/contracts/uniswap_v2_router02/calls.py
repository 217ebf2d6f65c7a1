"""The calls of UniswapV2Router02.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Router02.json: not by hand.
"""

from collections.abc import Sequence

from app.domain.contracts.uniswap_v2_router02 import functions


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
    return functions.ADD_LIQUIDITY.data(
        token_a, token_b, amount_a_desired, amount_b_desired, amount_a_min, amount_b_min, to, deadline
    )


def add_liquidity_eth(
    token: str, amount_token_desired: int, amount_token_min: int, amount_eth_min: int, to: str, deadline: int
) -> bytes:
    return functions.ADD_LIQUIDITY_ETH.data(token, amount_token_desired, amount_token_min, amount_eth_min, to, deadline)


def remove_liquidity(
    token_a: str, token_b: str, liquidity: int, amount_a_min: int, amount_b_min: int, to: str, deadline: int
) -> bytes:
    return functions.REMOVE_LIQUIDITY.data(token_a, token_b, liquidity, amount_a_min, amount_b_min, to, deadline)


def remove_liquidity_eth(
    token: str, liquidity: int, amount_token_min: int, amount_eth_min: int, to: str, deadline: int
) -> bytes:
    return functions.REMOVE_LIQUIDITY_ETH.data(token, liquidity, amount_token_min, amount_eth_min, to, deadline)


def remove_liquidity_eth_supporting_fee_on_transfer_tokens(
    token: str, liquidity: int, amount_token_min: int, amount_eth_min: int, to: str, deadline: int
) -> bytes:
    return functions.REMOVE_LIQUIDITY_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        token, liquidity, amount_token_min, amount_eth_min, to, deadline
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
    return functions.REMOVE_LIQUIDITY_ETH_WITH_PERMIT.data(
        token, liquidity, amount_token_min, amount_eth_min, to, deadline, approve_max, v, r, s
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
    return functions.REMOVE_LIQUIDITY_ETH_WITH_PERMIT_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        token, liquidity, amount_token_min, amount_eth_min, to, deadline, approve_max, v, r, s
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
    return functions.REMOVE_LIQUIDITY_WITH_PERMIT.data(
        token_a, token_b, liquidity, amount_a_min, amount_b_min, to, deadline, approve_max, v, r, s
    )


def swap_eth_for_exact_tokens(amount_out: int, path: Sequence[str], to: str, deadline: int) -> bytes:
    return functions.SWAP_ETH_FOR_EXACT_TOKENS.data(amount_out, path, to, deadline)


def swap_exact_eth_for_tokens(amount_out_min: int, path: Sequence[str], to: str, deadline: int) -> bytes:
    return functions.SWAP_EXACT_ETH_FOR_TOKENS.data(amount_out_min, path, to, deadline)


def swap_exact_eth_for_tokens_supporting_fee_on_transfer_tokens(
    amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_EXACT_ETH_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        amount_out_min, path, to, deadline
    )


def swap_exact_tokens_for_eth(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_EXACT_TOKENS_FOR_ETH.data(amount_in, amount_out_min, path, to, deadline)


def swap_exact_tokens_for_eth_supporting_fee_on_transfer_tokens(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_EXACT_TOKENS_FOR_ETH_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        amount_in, amount_out_min, path, to, deadline
    )


def swap_exact_tokens_for_tokens(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_EXACT_TOKENS_FOR_TOKENS.data(amount_in, amount_out_min, path, to, deadline)


def swap_exact_tokens_for_tokens_supporting_fee_on_transfer_tokens(
    amount_in: int, amount_out_min: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_EXACT_TOKENS_FOR_TOKENS_SUPPORTING_FEE_ON_TRANSFER_TOKENS.data(
        amount_in, amount_out_min, path, to, deadline
    )


def swap_tokens_for_exact_eth(
    amount_out: int, amount_in_max: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_TOKENS_FOR_EXACT_ETH.data(amount_out, amount_in_max, path, to, deadline)


def swap_tokens_for_exact_tokens(
    amount_out: int, amount_in_max: int, path: Sequence[str], to: str, deadline: int
) -> bytes:
    return functions.SWAP_TOKENS_FOR_EXACT_TOKENS.data(amount_out, amount_in_max, path, to, deadline)
