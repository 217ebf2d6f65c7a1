"""The calls of Models.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from app.domain.contracts.models import functions


def ask(test_set_hash: bytes, metric: bytes, tolerance: int, uri: str) -> bytes:
    """Asks a question. Only the treasury."""
    return functions.ASK.data(test_set_hash, metric, tolerance, uri)


def back(number: int, amount: int) -> bytes:
    """Puts `amount` wei of the caller's tokens on a claim. Needs an allowance."""
    return functions.BACK.data(number, amount)


def challenge(number: int, evidence: bytes) -> bytes:
    """Asks a jury whether a claim holds, with the bond that Jury takes from the caller. Needs an allowance for Jury."""
    return functions.CHALLENGE.data(number, evidence)


def claim(question: int, model: bytes, score: int, amount: int) -> bytes:
    """Claims that a listed model reaches a score above the standing best, with `amount` wei of the caller's tokens,
    at least MIN_CLAIM. It takes the place of the best. Needs an allowance.
    """
    return functions.CLAIM.data(question, model, score, amount)


def collect(number: int, staker: str) -> bytes:
    """Pays `staker` what its stake on a claim has earned, even if the claim was lost since. Anyone may send this."""
    return functions.COLLECT.data(number, staker)


def delist(id_: bytes) -> bytes:
    """Takes the caller's model out of the register; its id is never used again."""
    return functions.DELIST.data(id_)


def fetch() -> bytes:
    """Fetches this contract's part of the fees from Market, and divides it among the answered questions. Without
    any, it waits in Market.
    """
    return functions.FETCH.data()


def list_(id_: bytes, hash_: bytes, execution_class: bytes, reference_units: int, licence_hash: bytes) -> bytes:
    """Registers a model file with LISTING_BOND of the caller's tokens. Needs an allowance."""
    return functions.LIST.data(id_, hash_, execution_class, reference_units, licence_hash)


def reclaim(id_: bytes) -> bytes:
    """Pays the bond of a delisted model back to its owner, once, after the cooldown. Anyone may send this."""
    return functions.RECLAIM.data(id_)


def settle(id_: bytes, guilty: bool) -> bytes:
    """Ends a challenge: a lost claim loses all its stakes to Jury and its place, any other goes on. Only Jury."""
    return functions.SETTLE.data(id_, guilty)


def unback(number: int, amount: int) -> bytes:
    """Asks for `amount` wei of the caller's stake beyond what leaves already, and starts the cooldown of all of it
    anew. What leaves earns nothing and stays at stake. A claim with less than MIN_CLAIM left loses its place.
    """
    return functions.UNBACK.data(number, amount)


def withdraw(number: int) -> bytes:
    """Pays the caller the stake it asked for, after the cooldown."""
    return functions.WITHDRAW.data(number)
