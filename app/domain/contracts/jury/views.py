"""The views of Jury.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.jury import functions
from app.domain.contracts.jury.values import Dispute


def appeal_constant() -> View[int]:
    return View(functions.APPEAL_CONSTANT, functions.APPEAL_CONSTANT.data(), int)


def bond() -> View[int]:
    """Wei that open a dispute and pay its jurors; an appeal costs twice as much, a second one four times."""
    return View(functions.BOND, functions.BOND.data(), int)


def challenge() -> View[int]:
    """Seconds after its time in which a receipt can be disputed."""
    return View(functions.CHALLENGE, functions.CHALLENGE.data(), int)


def commit_constant() -> View[int]:
    """Seconds in which jurors commit to a vote, then reveal it, then anyone may appeal."""
    return View(functions.COMMIT_CONSTANT, functions.COMMIT_CONSTANT.data(), int)


def max_duty() -> View[int]:
    """Most wei of a duty deposit: all that a thief of a device key can make its owner lose by voting."""
    return View(functions.MAX_DUTY, functions.MAX_DUTY.data(), int)


def quorum() -> View[int]:
    """Votes that make a verdict."""
    return View(functions.QUORUM, functions.QUORUM.data(), int)


def reveal_constant() -> View[int]:
    return View(functions.REVEAL_CONSTANT, functions.REVEAL_CONSTANT.data(), int)


def rounds() -> View[int]:
    """Rounds at most."""
    return View(functions.ROUNDS, functions.ROUNDS.data(), int)


def seats() -> View[int]:
    """Seats to expect in the first round; every further round has twice as many."""
    return View(functions.SEATS, functions.SEATS.data(), int)


def seed_tip() -> View[int]:
    """Wei from the pot for whoever fixes the seed."""
    return View(functions.SEED_TIP, functions.SEED_TIP.data(), int)


def settled() -> View[int]:
    """Seconds that a juror's bond must have stood when the dispute is opened."""
    return View(functions.SETTLED, functions.SETTLED.data(), int)


def slash() -> View[int]:
    """Part of a guilty provider's whole stake that is taken, in basis points."""
    return View(functions.SLASH, functions.SLASH.data(), int)


def vote_bond() -> View[int]:
    """Wei of a juror's duty deposit that are at stake with each vote."""
    return View(functions.VOTE_BOND, functions.VOTE_BOND.data(), int)


def dispute(id_: bytes) -> View[Dispute]:
    """A dispute as one value."""
    return View(functions.DISPUTE, functions.DISPUTE.data(id_), lambda fields: Dispute(*fields))


def duty(juror: str) -> View[int]:
    """Wei that a juror has set aside for its votes."""
    return View(functions.DUTY, functions.DUTY.data(juror), int)


def market() -> View[str]:
    """Under whose EIP-712 domain receipts are signed."""
    return View(functions.MARKET, functions.MARKET.data(), str)


def models() -> View[str]:
    """The other source of disputes."""
    return View(functions.MODELS, functions.MODELS.data(), str)


def seated(id_: bytes, juror: str) -> View[bool]:
    """Whether `juror` has a seat in the round. The number of seats is linear in bond, so splitting gains nothing,
    and it rests on the sum of bonds as it was when the seed was fixed, so nothing that anyone bonds later draws
    it anew.
    """
    return View(functions.SEATED, functions.SEATED.data(id_, juror), bool)


def staking() -> View[str]:
    """Knows jurors and their bonds; the accused of a receipt is slashed there."""
    return View(functions.STAKING, functions.STAKING.data(), str)


def token() -> View[str]:
    """The token of all bonds."""
    return View(functions.TOKEN, functions.TOKEN.data(), str)


def votes(id_: bytes, round_: int, juror: str) -> View[bytes]:
    """A juror's hash of its vote in a round, then 1 for guilty, 2 for innocent, 3 when somebody gave it away; 0 when
    there was none or it has been paid.
    """
    return View(functions.VOTES, functions.VOTES.data(id_, round_, juror), bytes)
