"""The real process of a home, leased and asked as agents do."""

import asyncio
from typing import Any

import aiohttp

from app.runtime.home import Home
from app.runtime.processes import command
from app.wire.devnet import DevnetFacts, read_rpc
from app.wire.frames import Channel
from app.wire.lease import Welcome, lease
from tests.devnet.local import Account
from tests.fakes.ends import Watched


class Live:
    """Leases on the local network of `home`; its processes end with `close`."""

    def __init__(self, home: Home, linger: float = 60) -> None:
        self.home = home
        self.watched: dict[int, Watched] = {}
        self.argv = command("devnet", "--linger", str(linger))
        self._channels: list[Channel] = []
        self._session: aiohttp.ClientSession | None = None

    async def up(self) -> Welcome:
        """Take a lease, starting the process if none runs."""
        channel, welcome = await lease(self.home, "devnet", self.argv, "launch")
        self._channels.append(channel)
        self.watched.setdefault(welcome.pid, Watched(welcome.pid))
        return welcome

    async def facts(self) -> DevnetFacts:
        found = DevnetFacts.of((await self.up()).facts)
        assert found is not None
        return found

    async def give_back(self) -> None:
        """End all leases."""
        for channel in self._channels:
            await channel.close()
        self._channels.clear()

    async def ended(self, pid: int, seconds: float = 20) -> bool:
        return await asyncio.to_thread(self.watched[pid].ended, seconds)

    async def ask(self, method: str, *parameters: Any) -> Any:
        """Return the result of a call; raise OSError or aiohttp's errors while nobody answers."""
        rpc = read_rpc(self.home)
        if rpc is None:
            raise ConnectionRefusedError
        self._session = self._session or aiohttp.ClientSession()
        body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": parameters}
        async with self._session.post(rpc, json=body) as response:
            said = await response.json()
        assert "result" in said, said
        return said["result"]

    async def rich(self) -> Account:
        """Return a new account after one drip."""
        account = Account(int(await self.ask("eth_chainId"), 16))
        await self.ask("fallow_drip", account.address)
        return account

    async def close(self) -> None:
        """End leases and processes, however they are."""
        await self.give_back()
        if self._session is not None:
            await self._session.close()
        for watched in self.watched.values():
            watched.kill()
