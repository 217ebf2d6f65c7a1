"""Which source tells idle time: the setting's choice, and on `auto` what this system offers."""

import contextlib
import logging
import sys
from collections.abc import AsyncIterator, Callable
from typing import Protocol

from app.adapters.machine.idle_simulated import SimulatedIdle
from app.domain.errors import Refused, Unavailable
from app.ports import Idle

_log = logging.getLogger(__name__)


class Source(Idle, Protocol):
    """An idle source with an end."""

    def close(self) -> None: ...


class NoIdle:
    """Implements ports.Idle where nothing tells: the user counts as active."""

    source = "none"

    def seconds(self) -> float | None:
        return None

    @contextlib.asynccontextmanager
    async def watch(self, on_return: Callable[[], None]) -> AsyncIterator[None]:
        del on_return
        yield

    def close(self) -> None:
        """Nothing is open."""


def choose(setting: str) -> Source:
    """Return the source for `idle_source` (auto, simulated, none); without one that works, NoIdle."""
    if setting == "simulated":
        return SimulatedIdle()
    if setting == "none":
        return NoIdle()
    try:
        return _of_system()
    except Unavailable as error:
        _log.info("no idle source: %s", error.title)
        return NoIdle()


class SelectedIdle:
    """Implements ports.Idle over a source that can be changed while it is watched."""

    def __init__(self, setting: str) -> None:
        self._setting = setting
        self._inner = choose(setting)
        self._watchers: dict[contextlib.AsyncExitStack, Callable[[], None]] = {}

    @property
    def source(self) -> str:
        return self._inner.source

    def seconds(self) -> float | None:
        return self._inner.seconds()

    def simulate(self, seconds: float | None) -> None:
        """Set the simulated idle time. Raises Refused while another source is selected."""
        if not isinstance(self._inner, SimulatedIdle):
            raise Refused("Idle time is not simulated here", "Set idle_source to simulated first")
        self._inner.simulate(seconds)

    async def select(self, setting: str) -> None:
        """Change the source if the setting differs; whoever watches goes on with the new one and is told to look again."""
        if setting == self._setting:
            return
        for stack in self._watchers:
            await stack.aclose()
        self._inner.close()
        self._setting, self._inner = setting, choose(setting)
        for stack, watcher in self._watchers.items():
            await stack.enter_async_context(self._inner.watch(watcher))
            watcher()

    @contextlib.asynccontextmanager
    async def watch(self, on_return: Callable[[], None]) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(self._inner.watch(on_return))
            self._watchers[stack] = on_return
            try:
                yield
            finally:
                del self._watchers[stack]

    def close(self) -> None:
        self._inner.close()


def _of_system() -> Source:
    """Return what this system offers. Raises Unavailable when it offers nothing."""
    found: Source
    if sys.platform == "linux":
        from app.adapters.machine.idle_linux import XSyncIdle

        found = XSyncIdle.of_session()
    elif sys.platform == "win32":
        from app.adapters.machine.idle_windows import windows_idle

        found = windows_idle()
    else:
        from app.adapters.machine.idle_macos import macos_idle

        found = macos_idle()
    return found
