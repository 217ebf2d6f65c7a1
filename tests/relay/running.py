"""Relays to try: one inside the test's own loop, or processes of their own; none outlives its test."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import psutil

from app.relay.floods import Limits
from app.relay.process import Relay
from app.relay.server import find_binary
from app.runtime.home import Home
from app.wire import lease as leases
from app.wire.frames import Channel
from app.wire.lease import Standing
from app.wire.relay import read_url
from tests.fakes.ends import Watched
from tests.house.rules import ROOT

binary = cache(find_binary)


@asynccontextmanager
async def running(home: Home, limits: Limits | None = None) -> AsyncIterator[str]:
    """Run a relay of `home` in this loop; gives its address."""
    relay = Relay(home, Standing(home, "relay"), binary(), limits)
    work = asyncio.create_task(relay.run())
    try:
        await asyncio.wait_for(relay.answering.wait(), 20)
        url = read_url(home)
        assert url is not None
        yield url
    finally:
        work.cancel()
        await asyncio.wait({work}, timeout=10)
        relay.end()


class RelayProcess:
    """A relay as a process of its own, its server, and a lease on it."""

    def __init__(self, home: Home, *arguments: str) -> None:
        self.home = home
        self.server: Watched | None = None
        self._servers: list[Watched] = []
        self._arguments = arguments
        self._lease: Channel | None = None
        self.process = self.start()

    @property
    def pid(self) -> int:
        return self.process.pid

    def start(self) -> "subprocess.Popen[bytes]":
        """Start it, for the first time or again."""
        argv = [sys.executable, "-m", "app.relay", *self._arguments]
        environment = {**os.environ, "FALLOW_HOME": str(self.home.root), "PYTHONPATH": str(ROOT)}
        (self.home.runtime / "relay.json").unlink(missing_ok=True)
        self.home.logs().mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                argv, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        return self.process

    @property
    def log(self) -> Path:
        return self.home.logs() / "relay.log"

    def published(self) -> str:
        """Wait until it says where it is, and return that."""
        end = time.monotonic() + 20
        while (url := read_url(self.home)) is None:
            assert self.process.poll() is None and time.monotonic() < end, self.log.read_text()
            time.sleep(0.02)
        self.watch_server()
        return url

    async def answers(self) -> str:
        """Take a lease; return the address as soon as the relay answers."""
        async with asyncio.timeout(20):
            while True:
                found = await leases._greet(self.home, "relay", "launch")
                if found is not None:
                    break
                assert self.process.poll() is None, self.log.read_text()
                await asyncio.sleep(0.05)
        self._lease, welcome = found
        assert welcome.pid == self.pid
        self.watch_server()
        return welcome.facts["url"]

    def watch_server(self) -> Watched:
        """Return the server child that runs now."""
        (child,) = psutil.Process(self.pid).children()
        if self.server is None or self.server.pid != child.pid:
            self.server = Watched(child.pid)
            self._servers.append(self.server)
        return self.server

    async def facts(self) -> dict[str, str]:
        """Return what a new lease is told."""
        found = await leases._greet(self.home, "relay", "launch")
        assert found is not None
        await found[0].close()
        return found[1].facts

    async def give_back(self) -> None:
        """End the lease."""
        if self._lease is not None:
            await self._lease.close()
            self._lease = None

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.process.wait()

    async def ended(self, seconds: float = 20) -> int | None:
        """Return the exit code, None when it has not ended in time."""
        try:
            return await asyncio.to_thread(self.process.wait, seconds)
        except subprocess.TimeoutExpired:
            return None

    async def close(self) -> None:
        """Leave nothing behind."""
        await self.give_back()
        if self.process.poll() is None:
            self.kill()
        for server in self._servers:
            server.kill()
