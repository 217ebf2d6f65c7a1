"""The calls of UniswapV2Pair.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from app.domain.contracts.uniswap_v2_pair import functions


def approve(spender: str, value: int) -> bytes:
    return functions.APPROVE.data(spender, value)


def burn(to: str) -> bytes:
    return functions.BURN.data(to)


def initialize(token0: str, token1: str) -> bytes:
    return functions.INITIALIZE.data(token0, token1)


def mint(to: str) -> bytes:
    return functions.MINT.data(to)


def permit(owner: str, spender: str, value: int, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    return functions.PERMIT.data(owner, spender, value, deadline, v, r, s)


def skim(to: str) -> bytes:
    return functions.SKIM.data(to)


def swap(amount0_out: int, amount1_out: int, to: str, data: bytes) -> bytes:
    return functions.SWAP.data(amount0_out, amount1_out, to, data)


def sync() -> bytes:
    return functions.SYNC.data()


def transfer(to: str, value: int) -> bytes:
    return functions.TRANSFER.data(to, value)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return functions.TRANSFER_FROM.data(from_, to, value)
