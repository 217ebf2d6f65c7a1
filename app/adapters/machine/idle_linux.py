"""Idle time under X: an alarm on the server's IDLETIME counter tells at once when the user returns; nothing is polled.

Order of events: connect -> alarm set -> the loop reads the connection -> input -> alarm -> `on_return`. A server that goes away
leaves a source that cannot tell: the user counts as active.
"""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable, Mapping

from app.adapters.machine.xsync import Connection
from app.domain.errors import Unavailable

REST = 1000  # milliseconds: input after a shorter rest is no return: fast typing wakes nobody


class XSyncIdle:
    """Implements ports.Idle; to be used on one thread."""

    source = "xsync"

    def __init__(self, display: str, rest: int = REST) -> None:
        """Connect to a display of this machine; input after `rest` milliseconds without any is a return.

        Raises:
            Unavailable: there is no such display, or it cannot tell idle time.
        """
        self._connection = Connection(display)
        self._connection.alarm_below(rest)
        self._watchers: list[Callable[[], None]] = []

    @classmethod
    def of_session(cls, environment: Mapping[str, str] = os.environ) -> "XSyncIdle":
        """Return the source for the session this process belongs to.

        Raises:
            Unavailable: no X session, another machine's screen, or Wayland, where X sees only some of the input.
        """
        display = environment.get("DISPLAY", "")
        if environment.get("WAYLAND_DISPLAY") or environment.get("XDG_SESSION_TYPE") == "wayland":
            raise Unavailable("Under Wayland X does not see all input", "Set idle_source, or use an X session")
        if not display.startswith((":", "unix:")):
            raise Unavailable(
                "There is no X session of this machine (DISPLAY)", "Start Fallow inside the desktop session"
            )
        return cls(display)

    def seconds(self) -> float | None:
        milliseconds = self._connection.idle_milliseconds()
        return None if milliseconds is None else milliseconds / 1000

    @contextlib.asynccontextmanager
    async def watch(self, on_return: Callable[[], None]) -> AsyncIterator[None]:
        self._watchers.append(on_return)
        if len(self._watchers) == 1 and not self._connection.lost:
            self._connection.idle_milliseconds()  # a round trip: what came while nobody watched is here now
            self._connection.alarms()
            asyncio.get_running_loop().add_reader(self._connection.fileno(), self._read)
        try:
            yield
        finally:
            self._watchers.remove(on_return)
            if not self._watchers and not self._connection.lost:
                asyncio.get_running_loop().remove_reader(self._connection.fileno())

    def close(self) -> None:
        self._connection.close()

    def _read(self) -> None:
        alarms = self._connection.alarms()
        if self._connection.lost:
            asyncio.get_running_loop().remove_reader(self._connection.fileno())
        if alarms or self._connection.lost:
            for watcher in list(self._watchers):
                watcher()
