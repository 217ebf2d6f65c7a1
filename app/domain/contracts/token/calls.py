"""The calls of Token.

Written by packaging/bindings.py from resources/contracts/Token.json: not by hand.
"""

from app.domain.contracts.token import functions


def approve(spender: str, value: int) -> bytes:
    return functions.APPROVE.data(spender, value)


def burn(amount: int) -> bytes:
    """Destroys `amount` wei of the caller's own tokens."""
    return functions.BURN.data(amount)


def mint(to: str, amount: int) -> bytes:
    """Creates `amount` wei for `to`. Only the minter; never above CAP."""
    return functions.MINT.data(to, amount)


def permit(owner: str, spender: str, value: int, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    return functions.PERMIT.data(owner, spender, value, deadline, v, r, s)


def transfer(to: str, value: int) -> bytes:
    return functions.TRANSFER.data(to, value)


def transfer_from(from_: str, to: str, value: int) -> bytes:
    return functions.TRANSFER_FROM.data(from_, to, value)
