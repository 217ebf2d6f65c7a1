"""A machine whose readings a test sets."""

import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

from app.domain.resources import Device, Sample

CALM = Sample(
    at=0.0,
    cpu=0.02,
    cpu_others=0.01,
    memory_used=4 << 30,
    memory_total=16 << 30,
    on_battery=False,
    battery=1.0,
    temperature=45.0,
    idle_seconds=3600.0,
    network_sent=0,
    network_received=0,
)
DEVICES = (
    Device("cpu", "Test CPU", 16 << 30, "", ("CPUExecutionProvider",)),
    Device("gpu", "Test GPU", 8 << 30, "amdgpu"),
)


class FakeIdle:
    """Implements ports.Idle and what Sharing asks of it; `idle` is what it tells, `touch` is the user's input."""

    def __init__(self, idle: float | None = 3600.0) -> None:
        self.source = "simulated"
        self.idle = idle
        self._watchers: list[Callable[[], None]] = []

    def seconds(self) -> float | None:
        return self.idle

    def touch(self) -> None:
        """Be the user who comes back."""
        self.simulate(0.0)

    def simulate(self, seconds: float | None) -> None:
        before, self.idle = self.idle, seconds
        if before is not None and (seconds is None or seconds < before):
            for watcher in list(self._watchers):
                watcher()

    async def select(self, setting: str) -> None:
        self.source = "simulated" if setting == "auto" else setting

    @contextlib.asynccontextmanager
    async def watch(self, on_return: Callable[[], None]) -> AsyncIterator[None]:
        self._watchers.append(on_return)
        try:
            yield
        finally:
            self._watchers.remove(on_return)


class FakeProbe:
    """Implements ports.Probe: a calm, plugged-in machine until `change` says otherwise."""

    def __init__(self, idle: FakeIdle, monotonic: Callable[[], float]) -> None:
        self._idle = idle
        self._monotonic = monotonic
        self._values: dict[str, Any] = {}
        self.samples = 0

    def change(self, **values: Any) -> None:
        """Set what the next readings hold."""
        self._values.update(values)

    def sample(self) -> Sample:
        self.samples += 1
        return replace(CALM, **{"at": self._monotonic(), "idle_seconds": self._idle.seconds(), **self._values})

    def devices(self) -> tuple[Device, ...]:
        return DEVICES
