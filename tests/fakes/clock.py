"""A clock that a test moves."""

import asyncio

TURNS = 20
ROUNDING = 1e-9


class FakeClock:
    """Implements ports.Clock; time stands still until `advance`."""

    def __init__(self, now: float = 1_750_000_000.0) -> None:
        self._epoch = now
        self._passed = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []
        self._slept = asyncio.Event()

    def now(self) -> float:
        return self._epoch + self._passed

    def set_back(self, seconds: float) -> None:
        """Have the wall clock go wrong by so many seconds; nobody who sleeps notices."""
        self._epoch -= seconds

    def monotonic(self) -> float:
        return self._passed

    @property
    def sleepers(self) -> int:
        """How many coroutines sleep now."""
        return len(self._sleepers)

    async def sleep(self, seconds: float) -> None:
        """Return once the test has moved time far enough; at once (after one turn of the loop) for 0 or less."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        sleeper = (self._passed + seconds, asyncio.get_running_loop().create_future())
        self._sleepers.append(sleeper)
        self._slept.set()
        try:
            await sleeper[1]
        finally:
            self._sleepers = [other for other in self._sleepers if other is not sleeper]

    async def advance(self, seconds: float) -> None:
        """Move time; who wakes on the way wakes at its own moment, in order, and runs until it waits again."""
        end = self._passed + seconds
        await settle()
        while due := [sleeper for sleeper in self._sleepers if sleeper[0] <= end + ROUNDING]:
            moment = min(moment for moment, _ in due)
            self._passed = max(self._passed, moment)
            for at, future in due:
                if at <= moment and not future.done():
                    future.set_result(None)
            await settle()
        self._passed = max(self._passed, end)
        await settle()

    async def slept(self, count: int = 1) -> None:
        """Wait until at least `count` coroutines sleep."""
        while len(self._sleepers) < count:
            self._slept.clear()
            await self._slept.wait()


async def settle() -> None:
    """Let every coroutine run that can."""
    for _ in range(TURNS):
        await asyncio.sleep(0)
