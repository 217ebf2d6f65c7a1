"""The calls of LendVault.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from app.domain.contracts.lend_vault import functions


def accrue() -> bytes:
    """Adds the interest up to now to the debts. Every action does so first."""
    return functions.ACCRUE.data()


def approve(spender: str, value: int) -> bytes:
    return functions.APPROVE.data(spender, value)


def borrow(amount: int) -> bytes:
    """Borrows `amount` wei into the caller's own bond."""
    return functions.BORROW.data(amount)


def deposit(assets: int, receiver: str) -> bytes:
    return functions.DEPOSIT.data(assets, receiver)


def mint(shares: int, receiver: str) -> bytes:
    return functions.MINT.data(shares, receiver)


def redeem(shares: int, receiver: str, owner: str) -> bytes:
    return functions.REDEEM.data(shares, receiver, owner)


def repay(provider: str, amount: int) -> bytes:
    """Pays back `amount` wei of the provider's debt, at most all of it, with the caller's tokens. Needs an
    allowance.
    """
    return functions.REPAY.data(provider, amount)


def settle(provider: str, staying: int, leaving: int) -> bytes:
    """Counts as paid back what the bond that stays cannot carry of the provider's debt, at most what leaves; Staking
    sends it along. Then writes off what the debt has beyond the bond that stays. Only Staking.
    """
    return functions.SETTLE.data(provider, staying, leaving)


def transfer(to: str, value: int) -> bytes:
    return functions.TRANSFER.data(to, value)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return functions.TRANSFER_FROM.data(from_, to, value)


def withdraw(assets: int, receiver: str, owner: str) -> bytes:
    return functions.WITHDRAW.data(assets, receiver, owner)


def write_down(provider: str, bonded: int) -> bytes:
    """Writes off what the provider's debt has beyond its bond, after a slash. Only Staking."""
    return functions.WRITE_DOWN.data(provider, bonded)
