"""The views of UniswapV2Router02.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Router02.json: not by hand.
"""

from collections.abc import Sequence

from app.domain.bindings import View
from app.domain.contracts.uniswap_v2_router02 import functions


def weth() -> View[str]:
    return View(functions.WETH, functions.WETH.data(), str)


def factory() -> View[str]:
    return View(functions.FACTORY, functions.FACTORY.data(), str)


def get_amount_in(amount_out: int, reserve_in: int, reserve_out: int) -> View[int]:
    return View(functions.GET_AMOUNT_IN, functions.GET_AMOUNT_IN.data(amount_out, reserve_in, reserve_out), int)


def get_amount_out(amount_in: int, reserve_in: int, reserve_out: int) -> View[int]:
    return View(functions.GET_AMOUNT_OUT, functions.GET_AMOUNT_OUT.data(amount_in, reserve_in, reserve_out), int)


def get_amounts_in(amount_out: int, path: Sequence[str]) -> View[tuple[int, ...]]:
    return View(functions.GET_AMOUNTS_IN, functions.GET_AMOUNTS_IN.data(amount_out, path), tuple)


def get_amounts_out(amount_in: int, path: Sequence[str]) -> View[tuple[int, ...]]:
    return View(functions.GET_AMOUNTS_OUT, functions.GET_AMOUNTS_OUT.data(amount_in, path), tuple)


def quote(amount_a: int, reserve_a: int, reserve_b: int) -> View[int]:
    return View(functions.QUOTE, functions.QUOTE.data(amount_a, reserve_a, reserve_b), int)
