"""The calls of Market.

Written by packaging/bindings.py from resources/contracts/Market.json: not by hand.
"""

from collections.abc import Sequence
from dataclasses import astuple

from app.domain.contracts.market import functions
from app.domain.contracts.market.values import Claim


def claim(provider: str) -> bytes:
    """Pays `provider` its work rewards of closed epochs."""
    return functions.CLAIM.data(provider)


def deposit(amount: int) -> bytes:
    """Puts `amount` wei into the caller's own escrow. Needs an allowance."""
    return functions.DEPOSIT.data(amount)


def deposit_with_permit(amount: int, signer: str, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    """`deposit` with an ERC-2612 permit for exactly `amount`, naming the session key in the same transaction."""
    return functions.DEPOSIT_WITH_PERMIT.data(amount, signer, deadline, v, r, s)


def pay_models() -> bytes:
    """Pays Models its part of the fees of closed epochs. Only Models."""
    return functions.PAY_MODELS.data()


def redeem(provider: str, claims: Sequence[Claim]) -> bytes:
    """Pays `provider` what its vouchers promise beyond what was paid before, less the fee. A voucher that is stale,
    badly signed or not covered is skipped; one that is covered in part is paid in part.
    """
    return functions.REDEEM.data(provider, [astuple(each) for each in claims])


def roll() -> bytes:
    """Closes the epoch if it is over: burns and pays the fees, mints the rewards, moves the reference price."""
    return functions.ROLL.data()


def set_signer(signer: str) -> bytes:
    """Names the session key that may sign vouchers for the caller; the caller's own signature always counts. Only
    while none is named or the escrow is empty.
    """
    return functions.SET_SIGNER.data(signer)


def unlock(amount: int) -> bytes:
    """Asks for `amount` wei of the caller's escrow, at most all of it: it replaces an earlier request and starts
    LOCK anew. 0 takes the request back. Vouchers are paid from it until it has left.
    """
    return functions.UNLOCK.data(amount)


def withdraw() -> bytes:
    """Pays the caller the unlocked escrow, or what vouchers have left of it."""
    return functions.WITHDRAW.data()
