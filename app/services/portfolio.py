"""What the profile's accounts have, as read a moment ago; the last reading stays when the network is away."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.accounts import Balances
from app.domain.errors import Unavailable
from app.ports import Chain, Clock

FRESH_SECONDS = 3.0


@dataclass(frozen=True)
class Holding:
    """One account's balances in wei; `as_of` is the Unix time they were read, 0 when never."""

    address: str
    balances: Balances
    as_of: float


class Portfolio:
    """Reads balances, at most once in three seconds an account."""

    def __init__(self, chain: Chain, clock: Clock) -> None:
        self._chain = chain
        self._clock = clock
        self._read: dict[str, tuple[float, Holding]] = {}
        self._one = asyncio.Lock()

    async def holdings(self, addresses: Sequence[str]) -> list[Holding]:
        """Return what the addresses have, in their order. Raises Refused when the network is no longer the same."""
        async with self._one:  # who asks at the same time shares the reading
            stale = [address for address in addresses if not self._fresh(address)]
            try:
                for address in stale:
                    balances = await self._chain.balances(address)
                    self._read[address] = (self._clock.monotonic(), Holding(address, balances, self._clock.now()))
            except Unavailable:
                pass  # `as_of` says how old the others are
            return [self._last(address) for address in addresses]

    def forget(self) -> None:
        """Read anew at the next question, as after a transaction; the last readings stay for an absence."""
        self._read = {address: (float("-inf"), holding) for address, (_, holding) in self._read.items()}

    def _fresh(self, address: str) -> bool:
        found = self._read.get(address)
        return found is not None and self._clock.monotonic() - found[0] < FRESH_SECONDS

    def _last(self, address: str) -> Holding:
        found = self._read.get(address)
        return found[1] if found else Holding(address, Balances(0, 0), 0.0)
