"""Finds the accounts that a restored wallet has used: BIP-44's rule, until so many in a row were never used.

The signer makes addresses, the agent is asked whether a network has seen them; neither knows the other.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

GAP = 20  # of unused accounts in a row after which nobody looks further (BIP-44)
MOST = 1000
# Tells of each address whether it has ever been used on some network: a balance, or a nonce above zero.
Used = Callable[[Sequence[str]], Awaitable[Sequence[bool]]]


class Derives(Protocol):
    """An unlocked signer."""

    async def candidates(self, start: int, count: int) -> list[str]: ...


async def discover(signer: Derives, used: Used, *, gap: int = GAP) -> list[int]:
    """Return the numbers of all used accounts, in their order; Signer.ask(wire.Adopt(numbers), …) adds them.

    Raises:
        Unavailable, or whatever `used` raises: an account that could not be asked about is never taken for unused.
    """
    found: list[int] = []
    start, end = 0, gap
    while start < end:
        told = await used(await signer.candidates(start, end - start))
        found += [start + place for place, seen in enumerate(told) if seen]
        start, end = end, min(found[-1] + 1 + gap if found else gap, MOST)
    return found
