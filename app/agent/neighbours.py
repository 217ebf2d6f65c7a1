"""Keeps the neighbours' agent alive while this one shares on the local network: simulated requesters with real jobs."""

import asyncio
from collections.abc import Callable

from app.agent.supervision import Keeper
from app.domain.events import StateChanged
from app.services.bus import Bus
from app.services.settings import Settings

PROFILE = "neighbours"


class NeighbourKeeper:
    """Holds a lease on the neighbours' agent while `sharing` says so and the setting allows it; they end without one."""

    def __init__(self, keeper: Keeper, *, bus: Bus, settings: Settings, sharing: Callable[[], bool]) -> None:
        self._keeper = keeper
        self._bus = bus
        self._settings = settings
        self._sharing = sharing
        self._one = asyncio.Lock()
        self._kept = False

    @property
    def pid(self) -> int:
        """Their agent's process id; 0 while it is not kept."""
        return self._keeper.pid

    async def run(self) -> None:
        """Follow the sharing state for ever; cancelled, give the lease back."""
        self._settings.follow(self._steer)
        try:
            with self._bus.subscribe() as events:
                await self._steer()
                async for event in events:
                    if isinstance(event, StateChanged):
                        await self._steer()
        finally:
            await self._keeper.stop()

    async def _steer(self) -> None:
        async with self._one:
            wanted = self._settings.current.neighbours and self._sharing()
            if wanted and not self._kept:
                self._keeper.start()
            elif self._kept and not wanted:
                await self._keeper.stop()
            self._kept = wanted
