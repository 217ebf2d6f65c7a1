"""The calls of Staking.

Written by packaging/bindings.py from resources/contracts/Staking.json: not by hand.
"""

from app.domain.contracts.staking import functions


def add_shared(amount: int) -> bytes:
    """Adds `amount` wei that PoolVault has just sent here to the shared pool. PoolVault has asked for `room`."""
    return functions.ADD_SHARED.data(amount)


def bond(amount: int) -> bytes:
    """Puts `amount` wei of the caller's tokens at stake, for its own account only. Needs an allowance."""
    return functions.BOND.data(amount)


def bond_lent(provider: str, amount: int) -> bytes:
    """Adds `amount` wei that LendVault has just sent here to the bond of `provider`. Not while a dispute is open."""
    return functions.BOND_LENT.data(provider, amount)


def bond_with_permit(amount: int, deadline: int, v: int, r: bytes, s: bytes) -> bytes:
    """`bond` with an ERC-2612 permit for exactly `amount` instead of an earlier approval."""
    return functions.BOND_WITH_PERMIT.data(amount, deadline, v, r, s)


def delegate(provider: str, amount: int, min_shares: int) -> bytes:
    """Puts `amount` wei of the caller's tokens at stake behind `provider`. Needs an allowance."""
    return functions.DELEGATE.data(provider, amount, min_shares)


def lock(provider: str, more: bool) -> bytes:
    """Holds the bond of `provider` for one dispute more, or for one less."""
    return functions.LOCK.data(provider, more)


def recall(provider: str) -> bytes:
    """Makes the whole bond of `provider` leave, once interest or a slash has eaten the margin of its loan. Anyone
    may send this. A request that runs and covers the loan stands; any other is replaced.
    """
    return functions.RECALL.data(provider)


def register(device: str, units: int, cut: int, deadline: int, signature: bytes) -> bytes:
    """Names the caller's device key, capacity and cut; ether sent along becomes the device key's gas balance. No
    bond is needed for 0 units. A replaced key answers for its receipts for CHALLENGE and never serves another
    provider.
    """
    return functions.REGISTER.data(device, units, cut, deadline, signature)


def reward(provider: str, amount: int) -> bytes:
    """Divides the `amount` wei that Market has just sent here: the provider's cut, then by weight of its bond, its
    delegators and its part of the shared pool. Never refused for STAKE_CAP.
    """
    return functions.REWARD.data(provider, amount)


def slash(provider: str, amount: int) -> bytes:
    """Takes `amount` wei of the provider's stake, or all there is, and sends them to Jury: first of the bond, where
    the owner's tokens go before the lender's, then of the delegators' pool and of the shared pool's part, pro
    rata.
    """
    return functions.SLASH.data(provider, amount)


def take_shared(amount: int, to: str) -> bytes:
    """Pays `to` so many wei of the shared pool."""
    return functions.TAKE_SHARED.data(amount, to)


def unbond(amount: int) -> bytes:
    """Asks for `amount` wei of the caller's bond, all in all: it replaces an earlier request and starts COOLDOWN
    anew. 0 takes the request back. Units that the staying bond no longer covers are given up at once. Refused
    while the loan is unhealthy: the lender's clock cannot be started anew.
    """
    return functions.UNBOND.data(amount)


def undelegate(provider: str, shares: int) -> bytes:
    """Asks for `shares` of the caller's shares, all in all: it replaces an earlier request and starts COOLDOWN anew.
    0 takes the request back. They earn and may be slashed until they are withdrawn.
    """
    return functions.UNDELEGATE.data(provider, shares)


def withdraw(provider: str) -> bytes:
    """Pays the bond `provider` asked for, inside the window after its cooldown: first the lender, so that what stays
    carries the loan that stays, then the provider. Anyone may send this.
    """
    return functions.WITHDRAW.data(provider)


def withdraw_delegated(provider: str) -> bytes:
    """Pays the caller the shares it asked for, inside the window after their cooldown. No dispute holds it up."""
    return functions.WITHDRAW_DELEGATED.data(provider)
