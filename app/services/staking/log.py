"""The contracts' events in memory, read on from where the last reading ended; followed only while somebody watches.

Order of events: somebody watches, or asks for a table or a chart -> what an earlier life has kept is loaded -> what is missing
is read, some thousand blocks at a time -> while watched, every two seconds what is new -> something new: StakeChanged on
the bus -> what is so old that no chain takes it back is kept. When the newest block that was read is another one now, the
last blocks are read again.
"""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from app.domain.bindings import Event
from app.domain.contracts import jury, market, staking
from app.domain.errors import AppError
from app.domain.events import StakeChanged
from app.domain.networks import Deployment
from app.domain.stake_log import EVENTS, Logged, Mark
from app.ports import Chain, Clock, StakeLogStore
from app.ports.contracts import Contracts
from app.services.bus import Bus

E = TypeVar("E", bound=Event)
PAUSE = 2.0
READINGS = 50  # at most, before what is there is shown
FINAL_BLOCKS = 128  # so old, a block is not taken back: twice what Ethereum takes until it is final
KEEP_EVERY = 1000  # blocks
_log = logging.getLogger(__name__)


@dataclass
class Record:
    """What a provider's past holds; money in wei."""

    paid: int = 0
    payments: int = 0
    disputes: int = 0
    slashes: int = 0
    slashed: int = 0


class StakeLog:
    """Keeps all events of one deployment; those that no chain takes back any more also in `store`."""

    def __init__(self, chain: Chain, contracts: Contracts, store: StakeLogStore, clock: Clock, bus: Bus) -> None:
        self._chain = chain
        self._contracts = contracts
        self._store = store
        self._clock = clock
        self._bus = bus
        self._watchers = 0
        self._reading = asyncio.Lock()
        self._deployment: Deployment | None = None
        self._next = 0
        self._kept = 0  # the last block whose events the store has
        self._mark: Mark | None = None
        self.events: list[Logged] = []
        self.complete = False

    async def catch_up(self) -> bool:
        """Read what is missing; tell whether anything is new. `complete` says whether all is read."""
        async with self._reading:
            deployment = await self._chain.deployment()
            if deployment != self._deployment:
                await self._begin(deployment)
            head, seen = await self._contracts.head(-1 if self._mark is None else self._mark.number)
            taken_back = self._mark is not None and bool(seen) and seen != self._mark.digest
            if taken_back:
                await self._step_back()
            found = await self._read_to(head)
            await self._keep(deployment, head)
            return found or taken_back

    async def _begin(self, deployment: Deployment) -> None:
        self.events, self._mark, self._next, self._kept = [], None, deployment.block, deployment.block - 1
        try:
            kept = await self._store.load(deployment)
        except AppError as error:
            _log.warning("events are read from the chain: %s", error.title)
            kept = None
        if kept is not None:
            self.events, self._mark = kept
            self._next, self._kept = self._mark.number + 1, self._mark.number
        self._deployment = deployment

    async def _step_back(self) -> None:
        """Forget what a chain has taken back; if even what was kept is, all of it."""
        assert self._mark is not None and self._deployment is not None
        if self._mark.number <= self._kept:
            await self._store.forget()
            self._next, self._kept = self._deployment.block, self._deployment.block - 1
        else:
            self._next = max(min(self._next, self._mark.number - FINAL_BLOCKS), self._kept + 1)
        self.events = [one for one in self.events if one.block < self._next]
        self._mark = None

    async def _read_to(self, head: Mark) -> bool:
        """Read events up to a block. What is taken back while they are read shows by its hash at the next reading."""
        before = len(self.events)
        if self._mark is None or head.number >= self._mark.number:  # a node may be behind the last one
            self._mark = head
        self.complete = self._next > head.number
        for _ in range(READINGS):
            if self.complete:
                break
            found, self._next = await self._contracts.events(EVENTS, self._next, head.number)
            self.events += found
            self.complete = self._next > head.number
        return len(self.events) > before

    async def _keep(self, deployment: Deployment, head: Mark) -> None:
        """Have the store keep what is old enough, now and then."""
        final = min(head.number - FINAL_BLOCKS, self._next - 1)
        if final - self._kept < KEEP_EVERY:
            return
        _, digest = await self._contracts.head(final)
        old = [one for one in self.events if self._kept < one.block <= final]
        try:
            if digest and await self._store.add(deployment, old, Mark(final, digest)):
                self._kept = final
        except AppError as error:
            _log.warning("events are not kept: %s", error.title)

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
