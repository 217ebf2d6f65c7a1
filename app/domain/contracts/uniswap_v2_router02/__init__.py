"""UniswapV2Router02: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Router02.json: not by hand.
"""

from app.domain.contracts.uniswap_v2_router02.calls import (
    add_liquidity as add_liquidity,
    add_liquidity_eth as add_liquidity_eth,
    remove_liquidity as remove_liquidity,
    remove_liquidity_eth as remove_liquidity_eth,
    remove_liquidity_eth_supporting_fee_on_transfer_tokens as remove_liquidity_eth_supporting_fee_on_transfer_tokens,
    remove_liquidity_eth_with_permit as remove_liquidity_eth_with_permit,
    remove_liquidity_eth_with_permit_supporting_fee_on_transfer_tokens as remove_liquidity_eth_with_permit_supporting_fee_on_transfer_tokens,
    remove_liquidity_with_permit as remove_liquidity_with_permit,
    swap_eth_for_exact_tokens as swap_eth_for_exact_tokens,
    swap_exact_eth_for_tokens as swap_exact_eth_for_tokens,
    swap_exact_eth_for_tokens_supporting_fee_on_transfer_tokens as swap_exact_eth_for_tokens_supporting_fee_on_transfer_tokens,
    swap_exact_tokens_for_eth as swap_exact_tokens_for_eth,
    swap_exact_tokens_for_eth_supporting_fee_on_transfer_tokens as swap_exact_tokens_for_eth_supporting_fee_on_transfer_tokens,
    swap_exact_tokens_for_tokens as swap_exact_tokens_for_tokens,
    swap_exact_tokens_for_tokens_supporting_fee_on_transfer_tokens as swap_exact_tokens_for_tokens_supporting_fee_on_transfer_tokens,
    swap_tokens_for_exact_eth as swap_tokens_for_exact_eth,
    swap_tokens_for_exact_tokens as swap_tokens_for_exact_tokens,
)
from app.domain.contracts.uniswap_v2_router02.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.uniswap_v2_router02.views import (
    factory as factory,
    get_amount_in as get_amount_in,
    get_amount_out as get_amount_out,
    get_amounts_in as get_amounts_in,
    get_amounts_out as get_amounts_out,
    quote as quote,
    weth as weth,
)

ERRORS: tuple[str, ...] = ()
