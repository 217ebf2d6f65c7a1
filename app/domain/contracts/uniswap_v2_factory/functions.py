"""The functions of UniswapV2Factory.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Factory.json: not by hand.
"""

from app.domain.bindings import Function

CREATE_PAIR = Function("UniswapV2Factory", "createPair", (("tokenA", "address"), ("tokenB", "address")), ("address",))
SET_FEE_TO = Function("UniswapV2Factory", "setFeeTo", (("_feeTo", "address"),))
SET_FEE_TO_SETTER = Function("UniswapV2Factory", "setFeeToSetter", (("_feeToSetter", "address"),))
ALL_PAIRS = Function("UniswapV2Factory", "allPairs", (("value", "uint256"),), ("address",))
ALL_PAIRS_LENGTH = Function("UniswapV2Factory", "allPairsLength", (), ("uint256",))
FEE_TO = Function("UniswapV2Factory", "feeTo", (), ("address",))
FEE_TO_SETTER = Function("UniswapV2Factory", "feeToSetter", (), ("address",))
GET_PAIR = Function("UniswapV2Factory", "getPair", (("value0", "address"), ("value1", "address")), ("address",))

CALLS = (CREATE_PAIR, SET_FEE_TO, SET_FEE_TO_SETTER)
VIEWS = (ALL_PAIRS, ALL_PAIRS_LENGTH, FEE_TO, FEE_TO_SETTER, GET_PAIR)
