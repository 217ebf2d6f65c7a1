"""The views of UniswapV2Pair.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.uniswap_v2_pair import functions
from app.domain.contracts.uniswap_v2_pair.values import GetReserves


def domain_separator() -> View[bytes]:
    return View(functions.DOMAIN_SEPARATOR, functions.DOMAIN_SEPARATOR.data(), bytes)


def minimum_liquidity() -> View[int]:
    return View(functions.MINIMUM_LIQUIDITY, functions.MINIMUM_LIQUIDITY.data(), int)


def permit_typehash() -> View[bytes]:
    return View(functions.PERMIT_TYPEHASH, functions.PERMIT_TYPEHASH.data(), bytes)


def allowance(value0: str, value1: str) -> View[int]:
    return View(functions.ALLOWANCE, functions.ALLOWANCE.data(value0, value1), int)


def balance_of(value: str) -> View[int]:
    return View(functions.BALANCE_OF, functions.BALANCE_OF.data(value), int)


def decimals() -> View[int]:
    return View(functions.DECIMALS, functions.DECIMALS.data(), int)


def factory() -> View[str]:
    return View(functions.FACTORY, functions.FACTORY.data(), str)


def get_reserves() -> View[GetReserves]:
    return View(functions.GET_RESERVES, functions.GET_RESERVES.data(), GetReserves)


def k_last() -> View[int]:
    return View(functions.K_LAST, functions.K_LAST.data(), int)


def name() -> View[str]:
    return View(functions.NAME, functions.NAME.data(), str)


def nonces(value: str) -> View[int]:
    return View(functions.NONCES, functions.NONCES.data(value), int)


def price0_cumulative_last() -> View[int]:
    return View(functions.PRICE0_CUMULATIVE_LAST, functions.PRICE0_CUMULATIVE_LAST.data(), int)


def price1_cumulative_last() -> View[int]:
    return View(functions.PRICE1_CUMULATIVE_LAST, functions.PRICE1_CUMULATIVE_LAST.data(), int)


def symbol() -> View[str]:
    return View(functions.SYMBOL, functions.SYMBOL.data(), str)


def token0() -> View[str]:
    return View(functions.TOKEN0, functions.TOKEN0.data(), str)


def token1() -> View[str]:
    return View(functions.TOKEN1, functions.TOKEN1.data(), str)


def total_supply() -> View[int]:
    return View(functions.TOTAL_SUPPLY, functions.TOTAL_SUPPLY.data(), int)
