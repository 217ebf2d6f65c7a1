"""Chain facts that jobs need often, kept for some seconds: payers, what they paid, providers of devices, the latest time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from app.domain.accounts import PayerInfo
from app.ports import Chain, Clock

T = TypeVar("T")
SECONDS = 5.0
MOST = 10_000


@dataclass(frozen=True)
class _Fact:
    """A reading, under way or done, and when it was begun (monotonic seconds)."""

    reading: "asyncio.Task[Any]"
    at: float


class ChainView:
    """Reads through to the chain; a fact younger than `max_age` seconds is not asked again, nor one that is being read."""

    def __init__(self, chain: Chain, clock: Clock) -> None:
        self._chain = chain
        self._clock = clock
        self._facts: dict[tuple[str, ...], _Fact] = {}

    async def payer(self, address: str, max_age: float = SECONDS) -> PayerInfo:
        return await self._keep(("payer", address), lambda: self._chain.payer(address), max_age)

    async def paid(self, payer: str, provider: str, max_age: float = SECONDS) -> int:
        return await self._keep(("paid", payer, provider), lambda: self._chain.paid(payer, provider), max_age)

    async def provider_of(self, device: str) -> str:
        return await self._keep(("provider", device), lambda: self._chain.provider_of(device))

    async def block_time(self) -> int:
        return await self._keep(("time",), self._chain.block_time)

    def forget(self) -> None:
        """Ask the chain afresh from now on: it may be another."""
        self._facts.clear()

    async def _keep(self, key: tuple[str, ...], read: Callable[[], Awaitable[T]], max_age: float = SECONDS) -> T:
        fact = self._facts.get(key)
        if fact is None or _failed(fact.reading) or self._clock.monotonic() - fact.at >= max_age:
            if len(self._facts) >= MOST:
                self._facts.clear()
            reading = asyncio.create_task(_await(read))
            reading.add_done_callback(_failed)  # whoever waits is told; asked for so that nobody warns
            fact = self._facts[key] = _Fact(reading, self._clock.monotonic())
        return await asyncio.shield(fact.reading)


async def _await(read: Callable[[], Awaitable[T]]) -> T:
    return await read()


def _failed(reading: "asyncio.Task[Any]") -> bool:
    return reading.done() and (reading.cancelled() or reading.exception() is not None)
