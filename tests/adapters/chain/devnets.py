"""The local network's real process for tests: started, killed and begun anew at will, gone when the run ends."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from unittest.mock import patch

import pytest

from app.adapters.chain.client import Web3Chain
from app.adapters.chain.faucet import LocalFaucet
from app.adapters.clock import SystemClock
from app.runtime.home import Home
from app.wire.devnet import NAME, read_rpc
from app.wire.lease import lease
from tests.fakes.ends import Watched

ARGV = [sys.executable, "-m", "app.devnet", "--linger", "300"]


class Devnet:
    """The local network of one home."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self._running: Watched | None = None

    def rpc(self) -> str | None:
        return read_rpc(self.home)

    async def start(self) -> None:
        """Return when it answers; nothing happens when it does already."""
        with patch.dict(os.environ, FALLOW_HOME=str(self.home.root)):
            channel, welcome = await lease(self.home, NAME, ARGV, "launch")
        await channel.close()
        if self._running is None or self._running.pid != welcome.pid:
            self._running = Watched(welcome.pid)

    def kill(self) -> None:
        """End it by SIGKILL and wait until it is gone."""
        if self._running is not None:
            with suppress(ProcessLookupError):  # nobody asked it for so long that it ended by itself
                os.kill(self._running.pid, signal.SIGKILL)
            assert self._running.ended(20)
            self._running.kill()
            self._running = None

    def begin_anew(self) -> None:
        """Throw the chain away, while it is down, but not its port: another chain will answer at the same address."""
        port = (self.home.root / "devnet" / "port.json").read_bytes()
        shutil.rmtree(self.home.root / "devnet")
        (self.home.root / "devnet").mkdir(mode=0o700)
        (self.home.root / "devnet" / "port.json").write_bytes(port)

    def chain(self) -> tuple[Web3Chain, LocalFaucet]:
        """Return a fresh client of it; whoever asks closes it."""
        chain = Web3Chain(self.rpc, SystemClock())
        return chain, LocalFaucet(chain.node)


def opened(factory: pytest.TempPathFactory) -> Iterator[Devnet]:
    """Yield the local network of a new home, not running yet; its process ends afterwards."""
    devnet = Devnet(Home.at(factory.mktemp("devnet"), moved=True).open())
    yield devnet
    devnet.kill()
    shutil.rmtree(devnet.home.runtime, ignore_errors=True)
