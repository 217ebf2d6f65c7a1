"""The AI sector on public networks: balances, prices and their age, the networks that are on, and every host that is asked."""

import asyncio
import time
from dataclasses import dataclass, field

from app.domain.endpoints import joined
from app.domain.errors import AppError
from app.ui.texts import translate
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

_SECONDS = 20.0
_CONFIRM_SECONDS = 60.0
_HISTORY_SECONDS = 30.0


@dataclass(frozen=True)
class SectorState:
    """`hosts` are read only while they are looked at, `history` is that of the price last looked at."""

    sector: Part[api.SectorReply] = field(default_factory=Part)
    hosts: Part[tuple[api.HostInfo, ...]] = field(default_factory=Part)
    history: Part[api.PriceHistoryReply] = field(default_factory=Part)


class SectorViewModel(ViewModel[SectorState]):
    """Reads the sector while it is seen; turns networks and hosts on and off."""

    PERIOD = 10.0

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, SectorState())
        self._one = asyncio.Lock()

    async def refresh(self) -> None:
        try:
            said = await self.client.call(api.GetSector(), seconds=_SECONDS)
        except AppError as error:
            self.update(sector=self.state.sector.failed(error))
        else:
            self.update(sector=part_of(said))

    def look_at_hosts(self) -> None:
        """Read the hosts."""
        self.run(self._read_hosts(), "hosts", self.look_at_hosts)

    def look_at_history(self, network: str, address: str) -> None:
        """Read how a price has been."""
        self.update(history=Part())
        reading = self.client.call(api.GetPriceHistory(network, address), seconds=_HISTORY_SECONDS)
        self.run(self.load("history", reading, empty=_untold), "history")

    def turn_network(self, key: str, on: bool) -> None:
        """Turn a network on or off; from then on it is asked, or never again."""
        self.run(self._turn_network(key, on), "network", lambda: self.turn_network(key, on))

    def turn_host(self, host: str, on: bool) -> None:
        """Allow a host to be contacted, or never again."""
        self.run(self._turn_host(host, on), "host", lambda: self.turn_host(host, on))

    def confirm(self) -> None:
        """Have every endpoint of every network that is on asked for the balances."""
        self.run(self._confirm(), "confirm", self.confirm)

    def networks(self, *, on: bool) -> list[api.NetworkInfo]:
        """Return the networks that are on; all of them with `on` false."""
        value = self.state.sector.value
        return [one for one in value.networks if one.on or not on] if value else []

    async def _turn_network(self, key: str, on: bool) -> None:
        async with self._one:  # two at once would each undo the other
            said = await self.client.call(api.GetSector(0.0), seconds=_SECONDS)
            kept = [one.key for one in said.networks if one.on and one.key != key]
            await self.client.call(api.SetSetting("networks", joined([*kept, key] if on else kept)))
            self.update(sector=part_of(await self.client.call(api.GetSector(0.0), seconds=_SECONDS)))
            await self._read_hosts()
        self.wake()

    async def _turn_host(self, host: str, on: bool) -> None:
        said = await self.client.call(api.SetHost(host, on))
        self.update(hosts=Part.of(tuple(said.hosts)))
        self.wake()

    async def _read_hosts(self) -> None:
        said = await self.client.call(api.GetHosts())
        self.update(hosts=Part.of(tuple(said.hosts)))

    async def _confirm(self) -> None:
        try:
            for network in self.networks(on=True):
                await self.client.call(api.ConfirmBalances(network.key), seconds=_CONFIRM_SECONDS)
        finally:
            self.wake()


def _untold(said: api.PriceHistoryReply) -> bool:
    """Whether there is too little of a history to draw."""
    return sum(value is not None for value in said.values) < 2


def part_of(said: api.SectorReply) -> Part[api.SectorReply]:
    """Return what the section shows: empty while no network is on, loading and error until the first one was read."""
    on = [one for one in said.networks if one.on]
    if not on:
        return Part("empty", said, time.time())
    if not said.accounts:
        hint = translate(
            "sector", "Make or restore a wallet first: its tokens on public networks are listed here then."
        )
        return Part("locked", said, time.time(), hint=hint)
    if any(one.as_of for one in on):
        return Part("content", said, time.time())
    troubled = next((one for one in on if one.title), None)
    if troubled is None:
        return Part("loading", said, time.time())
    return Part("error", said, time.time(), troubled.title, troubled.hint)
