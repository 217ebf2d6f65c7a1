"""The views of Models.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from app.domain.bindings import View
from app.domain.contracts.models import functions
from app.domain.contracts.models.values import Claims, Models, Questions, Stakes


def cooldown() -> View[int]:
    """Seconds between asking for a stake or a listing's bond and the first moment it can leave."""
    return View(functions.COOLDOWN, functions.COOLDOWN.data(), int)


def listing_bond() -> View[int]:
    """Wei behind a listed model."""
    return View(functions.LISTING_BOND, functions.LISTING_BOND.data(), int)


def max_questions() -> View[int]:
    """Questions at most."""
    return View(functions.MAX_QUESTIONS, functions.MAX_QUESTIONS.data(), int)


def min_claim() -> View[int]:
    """Least wei that a claim begins with, and must keep earning to keep its place."""
    return View(functions.MIN_CLAIM, functions.MIN_CLAIM.data(), int)


def answered() -> View[int]:
    """Questions that have a best claim."""
    return View(functions.ANSWERED, functions.ANSWERED.data(), int)


def claim_count() -> View[int]:
    """Claims made so far."""
    return View(functions.CLAIM_COUNT, functions.CLAIM_COUNT.data(), int)


def claims(claim: int) -> View[Claims]:
    """Claims by number, from 1 on."""
    return View(functions.CLAIMS, functions.CLAIMS.data(claim), Claims)


def disputed(dispute: bytes) -> View[int]:
    """The claim that a dispute is about."""
    return View(functions.DISPUTED, functions.DISPUTED.data(dispute), int)


def earnings() -> View[int]:
    """Wei that one answered question has earned ever."""
    return View(functions.EARNINGS, functions.EARNINGS.data(), int)


def jury() -> View[str]:
    """Decides challenges."""
    return View(functions.JURY, functions.JURY.data(), str)


def market() -> View[str]:
    """Counts the part of the fees that is paid here."""
    return View(functions.MARKET, functions.MARKET.data(), str)


def models(id_: bytes) -> View[Models]:
    """Registered models."""
    return View(functions.MODELS, functions.MODELS.data(id_), Models)


def question_count() -> View[int]:
    """How many questions have been asked."""
    return View(functions.QUESTION_COUNT, functions.QUESTION_COUNT.data(), int)


def questions(value: int) -> View[Questions]:
    """The treasury's questions, in the order they were asked."""
    return View(functions.QUESTIONS, functions.QUESTIONS.data(value), Questions)


def stakes(claim: int, staker: str) -> View[Stakes]:
    """Stakes on claims."""
    return View(functions.STAKES, functions.STAKES.data(claim, staker), Stakes)


def token() -> View[str]:
    """The staked token."""
    return View(functions.TOKEN, functions.TOKEN.data(), str)


def treasury() -> View[str]:
    """Asks the questions."""
    return View(functions.TREASURY, functions.TREASURY.data(), str)
