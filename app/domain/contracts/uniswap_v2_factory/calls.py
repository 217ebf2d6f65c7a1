"""The calls of UniswapV2Factory.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Factory.json: not by hand.
"""

from app.domain.contracts.uniswap_v2_factory import functions


def create_pair(token_a: str, token_b: str) -> bytes:
    return functions.CREATE_PAIR.data(token_a, token_b)


def set_fee_to(fee_to: str) -> bytes:
    return functions.SET_FEE_TO.data(fee_to)


def set_fee_to_setter(fee_to_setter: str) -> bytes:
    return functions.SET_FEE_TO_SETTER.data(fee_to_setter)
