"""Time, the machine and who uses it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from app.domain.resources import Device, Sample


class Clock(Protocol):
    """Time. `now` is Unix seconds, `monotonic` never jumps; `sleep` in seconds."""

    def now(self) -> float: ...
    def monotonic(self) -> float: ...
    async def sleep(self, seconds: float) -> None: ...


class Probe(Protocol):
    """Reads the machine."""

    def sample(self) -> Sample: ...
    def devices(self) -> tuple[Device, ...]: ...


class Idle(Protocol):
    """Tells how long nobody has touched this machine."""

    @property
    def source(self) -> str:
        """Which source answers: xsync, simulated, none."""
        ...

    def seconds(self) -> float | None:
        """Seconds since the last input; None when no source tells (then the user counts as active)."""
        ...

    def watch(self, on_return: Callable[[], None]) -> AbstractAsyncContextManager[None]:
        """Call `on_return` at the user's first input after a pause, at once, for as long as the context is open."""
        ...
