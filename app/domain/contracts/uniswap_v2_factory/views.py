"""The views of UniswapV2Factory.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Factory.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.uniswap_v2_factory import functions


def all_pairs(value: int) -> View[str]:
    return View(functions.ALL_PAIRS, functions.ALL_PAIRS.data(value), str)


def all_pairs_length() -> View[int]:
    return View(functions.ALL_PAIRS_LENGTH, functions.ALL_PAIRS_LENGTH.data(), int)


def fee_to() -> View[str]:
    return View(functions.FEE_TO, functions.FEE_TO.data(), str)


def fee_to_setter() -> View[str]:
    return View(functions.FEE_TO_SETTER, functions.FEE_TO_SETTER.data(), str)


def get_pair(value0: str, value1: str) -> View[str]:
    return View(functions.GET_PAIR, functions.GET_PAIR.data(value0, value1), str)
