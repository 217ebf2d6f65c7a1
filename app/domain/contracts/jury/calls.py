"""The calls of Jury.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from dataclasses import astuple

from app.domain.contracts.jury import functions
from app.domain.contracts.jury.values import Receipt


def appeal(id_: bytes) -> bytes:
    """Asks for a round with twice the seats against a verdict, for twice what the last one cost. Needs an allowance."""
    return functions.APPEAL.data(id_)


def collect(id_: bytes, juror: str) -> bytes:
    """Pays `juror` for a dispute that is over: its bond for each vote that agrees with the verdict, and its part of
    the pot for one in the deciding round; without a verdict its bond for each vote it revealed. Bonds fill its
    duty deposit, the rest goes to its account. Anyone may send this.
    """
    return functions.COLLECT.data(id_, juror)


def commit(id_: bytes, vote: bytes) -> bytes:
    """Commits the caller, or the provider whose current device key it is, to a vote, with VOTE_BOND of its duty
    deposit. Fixes the seed if need be; if a later block decides it, nothing else happens.
    """
    return functions.COMMIT.data(id_, vote)


def deposit_duty(amount: int) -> bytes:
    """Puts `amount` wei into the caller's own duty deposit, MAX_DUTY in all at most. Needs an allowance."""
    return functions.DEPOSIT_DUTY.data(amount)


def open_(receipt: Receipt, signature: bytes, evidence: bytes) -> bytes:
    """Disputes a receipt, once, with BOND of the caller's tokens. Needs an allowance."""
    return functions.OPEN.data(astuple(receipt), signature, evidence)


def open_claim(id_: bytes, accused: str, challenger: str, evidence: bytes) -> bytes:
    """Disputes a claim in Models for `challenger`, with BOND of its tokens. Only Models."""
    return functions.OPEN_CLAIM.data(id_, accused, challenger, evidence)


def resolve(id_: bytes) -> bytes:
    """Ends a dispute when no appeal can come any more. Without a quorum it begins the next round, at nobody's cost;
    after the last round the latest verdict stands, and if there never was one, every bond goes back to who kept
    its promise.
    """
    return functions.RESOLVE.data(id_)


def reveal(id_: bytes, guilty: bool, salt: bytes) -> bytes:
    """Reveals the vote of the caller, or of the provider whose current device key it is."""
    return functions.REVEAL.data(id_, guilty, salt)


def seeded(id_: bytes) -> bytes:
    """Fixes the seats of the round, once the block that decides them is there, and pays the caller a tip. If nobody
    did so while the block's hash could be read, a later block decides.
    """
    return functions.SEEDED.data(id_)


def snitch(id_: bytes, juror: str, guilty: bool, salt: bytes) -> bytes:
    """Shows a juror's vote while votes are still secret: half of its bond is the caller's, half is burned. So nobody
    can prove a vote to a briber, or share it, and keep the bond.
    """
    return functions.SNITCH.data(id_, juror, guilty, salt)


def withdraw_duty(amount: int) -> bytes:
    """Takes `amount` wei out of the caller's own duty deposit."""
    return functions.WITHDRAW_DUTY.data(amount)
