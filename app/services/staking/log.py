"""The contracts' events in memory, read on from where the last reading ended; followed only while somebody watches.

Order of events: somebody watches, or asks for a table or a chart -> what is missing is read, some thousand blocks at a
time -> while watched, every two seconds what is new -> something new: StakeChanged on the bus.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from app.domain.bindings import Event
from app.domain.contracts import jury, market, staking
from app.domain.errors import AppError
from app.domain.events import StakeChanged
from app.domain.networks import Deployment
from app.domain.stake_log import EVENTS, Logged
from app.ports import Chain, Clock
from app.ports.contracts import Contracts
from app.services.bus import Bus

E = TypeVar("E", bound=Event)
PAUSE = 2.0
READINGS = 50  # at most, before what is there is shown


@dataclass
class Record:
    """What a provider's past holds; money in wei."""

    paid: int = 0
    payments: int = 0
    disputes: int = 0
    slashes: int = 0
    slashed: int = 0


class StakeLog:
    """Keeps all events of one deployment."""

    def __init__(self, chain: Chain, contracts: Contracts, clock: Clock, bus: Bus) -> None:
        self._chain = chain
        self._contracts = contracts
        self._clock = clock
        self._bus = bus
        self._watchers = 0
        self._reading = asyncio.Lock()
        self._deployment: Deployment | None = None
        self._next = 0
        self.events: list[Logged] = []
        self.complete = False

    async def catch_up(self) -> bool:
        """Read what is missing; tell whether there was anything new. `complete` says whether all is read."""
        async with self._reading:
            deployment = await self._chain.deployment()
            if deployment != self._deployment:
                self._deployment, self._next, self.events = deployment, deployment.block, []
            before = len(self.events)
            for _ in range(READINGS):
                found, following = await self._contracts.events(EVENTS, self._next)
                self.events += found
                self.complete = following == self._next
                self._next = following
                if self.complete:
                    break
            return len(self.events) > before

    async def watch(self, wanted: Callable[[], bool]) -> None:
        """Follow for one watcher as long as it is `wanted`; the more watch, the less often each of them reads."""
        self._watchers += 1
        try:
            while wanted():
                try:
                    if await self.catch_up():
                        self._bus.publish(StakeChanged(self._next - 1))
                except AppError:
                    self.complete = False  # the network is away; the next reading goes on where this one ended
                await self._clock.sleep(PAUSE * self._watchers)
        finally:
            self._watchers -= 1

    def of(self, kind: type[E]) -> list[E]:
        """Return the events of a class, oldest first."""
        return [one.event for one in self.events if isinstance(one.event, kind)]

    def providers(self) -> list[str]:
        """Return all who ever registered, in that order."""
        return list(dict.fromkeys(one.provider for one in self.of(staking.Registered)))

    def delegated_to(self, delegator: str) -> list[str]:
        """Return the providers that an address ever delegated to."""
        return list(dict.fromkeys(one.provider for one in self.of(staking.Delegated) if one.delegator == delegator))

    def replaced_device(self, provider: str) -> str:
        """Return the device key that a provider had before its present one; empty when it had none."""
        keys = [one.device for one in self.of(staking.Registered) if one.provider == provider]
        return next((key for key in reversed(keys) if key != keys[-1]), "")

    def records(self) -> dict[str, Record]:
        """Return what every provider's past holds."""
        found: defaultdict[str, Record] = defaultdict(Record)
        for paid in self.of(market.Redeemed):
            found[paid.provider].paid += paid.amount
            found[paid.provider].payments += 1
        for loss in self.of(staking.Slashed):
            found[loss.provider].slashes += 1
            found[loss.provider].slashed += loss.bond + loss.pooled + loss.shared
        for accused, count in self._disputes().items():
            found[accused].disputes = count
        return dict(found)

    def _disputes(self) -> Counter[str]:
        decided = {one.id_ for one in self.of(jury.Resolved)}
        return Counter(one.accused for one in self.of(jury.Opened) if one.id_ in decided)


def of_provider(events: Iterable[Logged], provider: str, kind: type[E]) -> list[tuple[int, E]]:
    """Return a provider's events of a class, each with its time."""
    return [
        (one.time, one.event)
        for one in events
        if isinstance(one.event, kind) and getattr(one.event, "provider", "") == provider
    ]
