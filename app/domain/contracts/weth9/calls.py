"""The calls of WETH9.

Written by packaging/bindings.py from resources/contracts/published/WETH9.json: not by hand.
"""

from app.domain.contracts.weth9 import functions


def approve(guy: str, wad: int) -> bytes:
    return functions.APPROVE.data(guy, wad)


def deposit() -> bytes:
    return functions.DEPOSIT.data()


def transfer(dst: str, wad: int) -> bytes:
    return functions.TRANSFER.data(dst, wad)


def transfer_from(src: str, dst: str, wad: int) -> bytes:
    return functions.TRANSFER_FROM.data(src, dst, wad)


def withdraw(wad: int) -> bytes:
    return functions.WITHDRAW.data(wad)
