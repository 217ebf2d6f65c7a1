"""UniswapV2Pair: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from app.domain.contracts.uniswap_v2_pair.calls import (
    approve as approve,
    burn as burn,
    initialize as initialize,
    mint as mint,
    permit as permit,
    skim as skim,
    swap as swap,
    sync as sync,
    transfer as transfer,
    transfer_from as transfer_from,
)
from app.domain.contracts.uniswap_v2_pair.events import (
    Approval as Approval,
    Burn as Burn,
    Mint as Mint,
    Swap as Swap,
    Sync as Sync,
    Transfer as Transfer,
)
from app.domain.contracts.uniswap_v2_pair.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.uniswap_v2_pair.values import GetReserves as GetReserves
from app.domain.contracts.uniswap_v2_pair.views import (
    allowance as allowance,
    balance_of as balance_of,
    decimals as decimals,
    domain_separator as domain_separator,
    factory as factory,
    get_reserves as get_reserves,
    k_last as k_last,
    minimum_liquidity as minimum_liquidity,
    name as name,
    nonces as nonces,
    permit_typehash as permit_typehash,
    price0_cumulative_last as price0_cumulative_last,
    price1_cumulative_last as price1_cumulative_last,
    symbol as symbol,
    token0 as token0,
    token1 as token1,
    total_supply as total_supply,
)

ERRORS: tuple[str, ...] = ()
