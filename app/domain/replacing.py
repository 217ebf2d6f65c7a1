"""Transactions of one account that want the same number: which may take the other's place, and which waits for which.

Only one transaction of a number is ever mined. So one that does the same for more gas speeds the other up, and one that
does nothing cancels it; whatever else has the same number was prepared at the same time, and is a mistake.
"""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.activity import ActivityState, Entry
from app.domain.fees import Fees, enough_to_replace
from app.domain.transactions import AnyTransaction, Transaction

CANCEL_GAS = 21_000


class Kind(enum.StrEnum):
    """What a replacement does to the one before."""

    SPEED_UP = "speed-up"
    CANCEL = "cancel"


def fees_of(transaction: AnyTransaction) -> Fees:
    """Return a transaction's fees. Raises ValueError when its tip is above its highest fee."""
    return Fees(transaction.max_fee, transaction.max_priority_fee)


def sped_up(old: Transaction, fees: Fees) -> Transaction:
    """Return the same for other fees."""
    return replace(old, max_fee=fees.max_fee, max_priority_fee=fees.tip)


def cancelled(old: Transaction, sender: str, fees: Fees) -> Transaction:
    """Return what takes the number and does nothing: no coin to the account itself."""
    nothing = replace(old, gas=CANCEL_GAS, to=sender, value=0, data=b"", access=())
    return sped_up(nothing, fees)


def place_of(rivals: Sequence[tuple[str, AnyTransaction]], new: AnyTransaction, sender: str) -> tuple[Kind, str] | None:
    """Return how `new` replaces which of its open `rivals` (hash and transaction, oldest first); None when it may not.

    It has to outbid every one of them, and to do what one of them does, or nothing at all. One that sets accounts' code
    (EIP-7702) does that whatever else it does, so it takes nobody's place.
    """
    if not isinstance(new, Transaction):
        return None
    try:
        offered = fees_of(new)
        if not rivals or not all(_yields(old, new, offered) for _, old in rivals):
            return None
    except ValueError:
        return None
    if does_nothing(new, sender):
        return Kind.CANCEL, rivals[-1][0]
    calls = [(name, old) for name, old in reversed(rivals) if isinstance(old, Transaction)]
    same = (name for name, old in calls if replace(sped_up(old, offered), gas=new.gas) == new)
    found = next(same, None)
    return None if found is None else (Kind.SPEED_UP, found)


def _yields(old: AnyTransaction, new: AnyTransaction, offered: Fees) -> bool:
    same_place = (old.chain_id, old.nonce) == (new.chain_id, new.nonce)
    return same_place and enough_to_replace(fees_of(old), offered)


def does_nothing(transaction: Transaction, sender: str) -> bool:
    """Tell whether a transaction moves nothing and calls nothing."""
    return transaction.to == sender and not transaction.value and not transaction.data


@dataclass(frozen=True)
class Waiting:
    """One transaction on its way; `ahead` is how many of the account are mined before it, `missing` the number that nobody sent.

    `missing` is -1 where none is: then it is mined when those ahead are.
    """

    entry: Entry
    ahead: int
    missing: int


def queue(entries: Iterable[Entry], next_nonce: int) -> list[Waiting]:
    """Return one account's open transactions in the order they will be mined; `next_nonce` is its confirmed count.

    Those that want the same number are all told; the last sent comes first among them.
    """
    found = sorted((one for one in entries if one.is_open), key=lambda one: (one.nonce, -one.time))
    there = {one.nonce for one in found}
    queued = []
    for entry in found:
        gaps = (number for number in range(next_nonce, entry.nonce) if number not in there)
        ahead = len({number for number in there if next_nonce <= number < entry.nonce})
        queued.append(Waiting(entry, ahead, next(gaps, -1)))
    return queued


# What became of the others of a number; the window has these sentences in its languages.
SPED_UP_REASON = "The same with a higher fee was mined in its place"
CANCELLED_REASON = "It was cancelled: nothing of it was done"
FIRST_REASON = "The one it was to replace was mined first"
TAKEN_REASON = "Another transaction of this account took its number"


def beaten(entry: Entry, winner: Entry | None) -> Entry:
    """Return an entry whose number another transaction has taken; `winner` is that one, None when it was not sent here."""
    state, why = ActivityState.REPLACED, TAKEN_REASON
    if winner is None:
        pass
    elif winner.act.kind == Kind.CANCEL != entry.act.kind:
        state, why = ActivityState.CANCELLED, CANCELLED_REASON
    elif entry.replaces and winner.replaces != entry.hash and winner.time <= entry.time:
        why = FIRST_REASON
    elif winner.act.kind == entry.act.kind:
        why = SPED_UP_REASON
    return replace(entry, state=state, error=why, raw=b"", fee=None)
