"""The values of LendVault.

Written by packaging/bindings.py from resources/contracts/LendVault.json: not by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pending:
    """What pending answers."""

    debt: int
    rate: int
