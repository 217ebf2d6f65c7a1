"""One bus for events: services publish, whoever listens gets them in order; nobody knows who listens."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

from app.domain.events import Event

DEPTH = 1024


class Subscription:
    """Events since it was opened, in order; waiting for the next may be given up and taken up again.

    `lost` counts those that a slow listener never got.
    """

    def __init__(self) -> None:
        self.lost = 0
        self._queue: asyncio.Queue[Event] = asyncio.Queue(DEPTH)

    def __aiter__(self) -> AsyncIterator[Event]:
        return self

    async def __anext__(self) -> Event:
        return await self._queue.get()

    def put(self, event: Event) -> None:
        if self._queue.full():
            self._queue.get_nowait()
            self.lost += 1
        self._queue.put_nowait(event)


class Bus:
    """Publishes events to all open subscriptions; a listener that sleeps loses its oldest events, never blocks others."""

    def __init__(self) -> None:
        self._listeners: set[Subscription] = set()

    def publish(self, event: Event) -> None:
        for listener in self._listeners:
            listener.put(event)

    @contextmanager
    def subscribe(self) -> Iterator[Subscription]:
        """Collect events from now on, for as long as the context is open."""
        listener = Subscription()
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)
