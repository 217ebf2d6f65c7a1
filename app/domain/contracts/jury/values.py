"""The values of Jury.

Written by packaging/bindings.py from resources/contracts/Jury.json: not by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Receipt:
    """A struct of Jury."""

    payer: str
    provider: str
    job: bytes
    model: bytes
    input_: bytes
    output: bytes
    terms: bytes
    time: int
    price: int


@dataclass(frozen=True)
class Dispute:
    """A struct of Jury."""

    accused: str
    opened: int
    started: int
    round_: int
    about_claim: bool
    challenger: str
    seed_block: int
    commits: int
    deciders: int
    decided_round: int
    verdict: int
    resolved: bool
    total_bond: int
    pot: int
    guilty: int
    innocent: int
    all_guilty: int
    all_innocent: int
    seed: bytes
