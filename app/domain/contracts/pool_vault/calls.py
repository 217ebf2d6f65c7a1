"""The calls of PoolVault.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from app.domain.contracts.pool_vault import functions


def approve(spender: str, value: int) -> bytes:
    return functions.APPROVE.data(spender, value)


def cancel() -> bytes:
    """Takes the request back: the caller gets its shares again."""
    return functions.CANCEL.data()


def cooldown(shares: int) -> bytes:
    """Adds `shares` of the caller's to those that leave, and starts the cooldown of all of them anew."""
    return functions.COOLDOWN.data(shares)


def deposit(assets: int, receiver: str) -> bytes:
    return functions.DEPOSIT.data(assets, receiver)


def mint(shares: int, receiver: str) -> bytes:
    return functions.MINT.data(shares, receiver)


def redeem(shares: int, receiver: str, owner: str) -> bytes:
    return functions.REDEEM.data(shares, receiver, owner)


def transfer(to: str, value: int) -> bytes:
    return functions.TRANSFER.data(to, value)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return functions.TRANSFER_FROM.data(from_, to, value)


def withdraw(assets: int, receiver: str, owner: str) -> bytes:
    return functions.WITHDRAW.data(assets, receiver, owner)
