"""UniswapV2Factory: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Factory.json: not by hand.
"""

from app.domain.contracts.uniswap_v2_factory.calls import (
    create_pair as create_pair,
    set_fee_to as set_fee_to,
    set_fee_to_setter as set_fee_to_setter,
)
from app.domain.contracts.uniswap_v2_factory.events import PairCreated as PairCreated
from app.domain.contracts.uniswap_v2_factory.functions import CALLS as CALLS, VIEWS as VIEWS
from app.domain.contracts.uniswap_v2_factory.views import (
    all_pairs as all_pairs,
    all_pairs_length as all_pairs_length,
    fee_to as fee_to,
    fee_to_setter as fee_to_setter,
    get_pair as get_pair,
)

ERRORS: tuple[str, ...] = ()
