"""The values of Models.

Written by packaging/bindings.py from resources/contracts/Models.json: not by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claims:
    """What claims answers."""

    author: str
    question: int
    challenges: int
    challenged: bool
    lost: bool
    score: int
    staked: int
    leaving: int
    earned: int
    model: bytes


@dataclass(frozen=True)
class Models:
    """What models answers."""

    owner: str
    leave_at: int
    reference_units: int
    hash_: bytes
    execution_class: bytes
    licence_hash: bytes


@dataclass(frozen=True)
class Questions:
    """What questions answers."""

    test_set_hash: bytes
    metric: bytes
    tolerance: int
    best: int
    paid_to: int


@dataclass(frozen=True)
class Stakes:
    """What stakes answers."""

    staked: int
    leaving: int
    leave_at: int
    owed: int
    paid_to: int
