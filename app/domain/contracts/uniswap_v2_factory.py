"""UniswapV2Factory: its calls, views, events and errors.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Factory.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event, Function, View


@dataclass(frozen=True)
class PairCreated(Event, kinds=("address indexed", "address indexed", "address", "uint256")):
    """Event of UniswapV2Factory."""

    token0: str
    token1: str
    pair: str
    value3: int


_CREATE_PAIR = Function("UniswapV2Factory", "createPair", (("tokenA", "address"), ("tokenB", "address")), ("address",))


def create_pair(token_a: str, token_b: str) -> bytes:
    return _CREATE_PAIR.data(token_a, token_b)


_SET_FEE_TO = Function("UniswapV2Factory", "setFeeTo", (("_feeTo", "address"),))


def set_fee_to(fee_to: str) -> bytes:
    return _SET_FEE_TO.data(fee_to)


_SET_FEE_TO_SETTER = Function("UniswapV2Factory", "setFeeToSetter", (("_feeToSetter", "address"),))


def set_fee_to_setter(fee_to_setter: str) -> bytes:
    return _SET_FEE_TO_SETTER.data(fee_to_setter)


_ALL_PAIRS = Function("UniswapV2Factory", "allPairs", (("value", "uint256"),), ("address",))


def all_pairs(value: int) -> View[str]:
    return View(_ALL_PAIRS, _ALL_PAIRS.data(value), str)


_ALL_PAIRS_LENGTH = Function("UniswapV2Factory", "allPairsLength", (), ("uint256",))


def all_pairs_length() -> View[int]:
    return View(_ALL_PAIRS_LENGTH, _ALL_PAIRS_LENGTH.data(), int)


_FEE_TO = Function("UniswapV2Factory", "feeTo", (), ("address",))


def fee_to() -> View[str]:
    return View(_FEE_TO, _FEE_TO.data(), str)


_FEE_TO_SETTER = Function("UniswapV2Factory", "feeToSetter", (), ("address",))


def fee_to_setter() -> View[str]:
    return View(_FEE_TO_SETTER, _FEE_TO_SETTER.data(), str)


_GET_PAIR = Function("UniswapV2Factory", "getPair", (("value0", "address"), ("value1", "address")), ("address",))


def get_pair(value0: str, value1: str) -> View[str]:
    return View(_GET_PAIR, _GET_PAIR.data(value0, value1), str)


CALLS = (_CREATE_PAIR, _SET_FEE_TO, _SET_FEE_TO_SETTER)
VIEWS = (_ALL_PAIRS, _ALL_PAIRS_LENGTH, _FEE_TO, _FEE_TO_SETTER, _GET_PAIR)
ERRORS: tuple[str, ...] = ()
