"""Idle time of systems that only answer when asked: four times a second while somebody watches."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

PERIOD = 0.25


class PolledIdle:
    """Implements ports.Idle over a function that returns seconds since the last input."""

    def __init__(self, source: str, read: Callable[[], float | None]) -> None:
        self.source = source
        self._read = read

    def seconds(self) -> float | None:
        return self._read()

    @contextlib.asynccontextmanager
    async def watch(self, on_return: Callable[[], None]) -> AsyncIterator[None]:
        polling = asyncio.create_task(self._poll(on_return))
        try:
            yield
        finally:
            polling.cancel()
            await asyncio.wait({polling})

    def close(self) -> None:
        """Nothing is open."""

    async def _poll(self, on_return: Callable[[], None]) -> None:
        before = self._read()
        while True:
            await asyncio.sleep(PERIOD)
            now = self._read()
            if before is not None and before >= 1 and (now is None or now < before):
                on_return()
            before = now
