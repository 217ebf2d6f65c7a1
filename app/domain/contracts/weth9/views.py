"""The views of WETH9.

Written by packaging/bindings.py from resources/contracts/published/WETH9.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.weth9 import functions


def allowance(value0: str, value1: str) -> View[int]:
    return View(functions.ALLOWANCE, functions.ALLOWANCE.data(value0, value1), int)


def balance_of(value: str) -> View[int]:
    return View(functions.BALANCE_OF, functions.BALANCE_OF.data(value), int)


def decimals() -> View[int]:
    return View(functions.DECIMALS, functions.DECIMALS.data(), int)


def name() -> View[str]:
    return View(functions.NAME, functions.NAME.data(), str)


def symbol() -> View[str]:
    return View(functions.SYMBOL, functions.SYMBOL.data(), str)


def total_supply() -> View[int]:
    return View(functions.TOTAL_SUPPLY, functions.TOTAL_SUPPLY.data(), int)
