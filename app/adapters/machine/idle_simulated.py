"""Idle time that somebody sets: for demonstrations and tests of the whole program."""

import contextlib
import time
from collections.abc import AsyncIterator, Callable


class SimulatedIdle:
    """Implements ports.Idle. Counts on from what was set; at first somebody is using the machine."""

    source = "simulated"

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._since: float | None = monotonic()
        self._watchers: list[Callable[[], None]] = []

    def simulate(self, seconds: float | None) -> None:
        """Say how long nobody has touched the machine; less than before is a return, and so is None, a source that is blind."""
        before = self.seconds()
        self._since = None if seconds is None else self._monotonic() - seconds
        if before is not None and (seconds is None or seconds < before):
            for watcher in list(self._watchers):
                watcher()

    def seconds(self) -> float | None:
        return None if self._since is None else self._monotonic() - self._since

    @contextlib.asynccontextmanager
    async def watch(self, on_return: Callable[[], None]) -> AsyncIterator[None]:
        self._watchers.append(on_return)
        try:
            yield
        finally:
            self._watchers.remove(on_return)

    def close(self) -> None:
        """Nothing is open."""
