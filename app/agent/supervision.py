"""Keeping the standing processes of the home (devnet, relay) alive for as long as this agent needs them."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from app.domain.errors import AppError, plain
from app.runtime.home import Home
from app.wire.frames import BadFrame
from app.wire.lease import Stop, Welcome, lease

_log = logging.getLogger(__name__)
FIRST_WAIT, LONGEST_WAIT = 0.1, 5.0


class Keeper:
    """Holds a lease on one standing process and starts it again when it dies."""

    def __init__(
        self, home: Home, name: str, argv: Sequence[str], on_up: Callable[[Welcome], Awaitable[None]] | None = None
    ) -> None:
        self._home = home
        self.name = name
        self._argv = list(argv)
        self._on_up = on_up
        self._task: asyncio.Task[None] | None = None
        self._up: asyncio.Task[None] | None = None
        self.pid = 0

    def start(self) -> None:
        """Begin; returns at once."""
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Give the lease back."""
        tasks = [task for task in (self._task, self._up) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self) -> None:
        launch = secrets.token_hex(8)
        wait = FIRST_WAIT
        while True:
            try:
                channel, welcome = await lease(self._home, self.name, self._argv, launch)
            except (AppError, OSError) as error:
                _log.warning("%s: %s", self.name, plain(error) if isinstance(error, AppError) else error)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            wait = FIRST_WAIT
            self.pid = welcome.pid
            if self._on_up is not None:
                self._up = asyncio.create_task(self._tell(self._on_up, welcome))
            try:
                with suppress(BadFrame, ConnectionError):
                    await channel.receive(Stop)  # it says nothing more: this returns when it has gone
            finally:
                self.pid = 0
                if self._up is not None:
                    self._up.cancel()
                await channel.close()
            await asyncio.sleep(FIRST_WAIT)

    async def _tell(self, on_up: Callable[[Welcome], Awaitable[None]], welcome: Welcome) -> None:
        """Tell whoever depends on it, again while that does not succeed."""
        wait = FIRST_WAIT
        while True:
            try:
                await on_up(welcome)
                return
            except AppError as error:
                _log.warning("%s is up, but: %s", self.name, plain(error))
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)
