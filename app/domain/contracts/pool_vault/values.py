"""The values of PoolVault.

Written by packaging/bindings.py from resources/contracts/PoolVault.json: not by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Exits:
    """What exits answers."""

    shares: int
    leave_at: int
