"""The local network's process: one a home, started detached by the first agent that needs it, gone when nobody does.

Order of events: lock -> state opened, or begun -> JSON-RPC answers -> address published, leases granted.
"""

import argparse
import asyncio
import logging
import os
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.errors import AppError
from app.runtime.files import read_json, write_json
from app.runtime.home import Home
from app.runtime.ownership import end_with_owner

if TYPE_CHECKING:
    from app.devnet.methods import Methods
    from app.devnet.opening import Chain
    from app.wire.frames import Channel
    from app.wire.lease import Standing

_log = logging.getLogger(__name__)
_STOP_SECONDS = 2.0
_RECENT_SECONDS = 60.0  # so long a program that asked once counts as somebody who is there
_STACK_BYTES = 64 << 20  # contracts call each other up to 1,024 deep; some systems give threads half a megabyte
T = TypeVar("T")


class NoNetwork(AppError):
    """The local network cannot be started."""


def main(arguments: Sequence[str]) -> int:
    """Run the local network of this home."""
    parser = argparse.ArgumentParser(prog="fallow-devnet")
    parser.add_argument("--linger", type=float, default=60.0, help="seconds to stay when nobody needs it")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        code = asyncio.run(serve(Home.find().open(), options.linger))
    except AppError as error:
        _log.error("%s. %s", error.title, error.hint)
        code = 1
    logging.shutdown()
    os._exit(code)  # a call may still be computing, and nobody waits for it; whatever counts is on disk


async def serve(home: Home, linger: float) -> int:
    """Be the local network of `home` until nobody needs it; return at once when another process is.

    Raises:
        AppError: the network cannot be started.
    """
    from app.wire import sockets
    from app.wire.lease import Standing

    standing = Standing(home, "devnet", linger)
    if not standing.take():
        return 0
    end_with_owner(home)
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, standing.stopping.set)
    devnet = Devnet(home, standing)
    channel = await sockets.listen(home, "devnet", devnet.grant)
    try:
        await devnet.start()
        ticking = asyncio.create_task(devnet.keep_time())
        await standing.until_unneeded()
        ticking.cancel()
    finally:
        channel.close()
        await devnet.stop()
        standing.release()
    return 0


class Devnet:
    """The chain in a thread of its own, and the server in front of it."""

    def __init__(self, home: Home, standing: "Standing") -> None:
        from app.devnet.server import Server

        self._home = home
        self._standing = standing
        self._folder = home.root / "devnet"
        threading.stack_size(_STACK_BYTES)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="evm")
        self._server = Server(self._answer)
        self._chain: Chain | None = None
        self._methods: Methods | None = None
        self._asked = -_RECENT_SECONDS
        self._wanted = asyncio.Event()
        self.answering = asyncio.Event()

    async def grant(self, channel: "Channel") -> None:
        """Serve a lease; the welcome waits until there is something to lease."""
        await self.answering.wait()
        self._wanted.set()
        await self._standing.serve_leases(channel)

    async def keep_time(self) -> None:
        """Mine the empty blocks that are due while somebody is there, for ever; when nobody is, sleep until somebody comes."""
        from app.devnet.evm import BLOCK_SECONDS

        while True:
            await self._wanted.wait()
            try:
                await self._run(self._tick)
            except sqlite3.Error as error:
                self._end_if_damaged(error)
            await asyncio.sleep(BLOCK_SECONDS)
            if not self._standing.leases and time.monotonic() - self._asked >= _RECENT_SECONDS:
                self._wanted.clear()

    def _tick(self) -> None:
        assert self._methods is not None
        self._methods.tick()

    async def start(self) -> None:
        """Open the chain and answer. Raises NoNetwork when that cannot be."""
        self._chain = chain = await self._run(self._open)
        await self._server.start(self._known_port())
        self._remember_port()
        self._publish(chain)

    async def stop(self) -> None:
        """End within some seconds, leaving nothing half done."""
        from app.wire.devnet import forget

        if self.answering.is_set():
            forget(self._home)
        await self._server.stop()
        if self._chain is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(_STOP_SECONDS):
                    await self._run(self._chain.state.close)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _open(self) -> "Chain":
        """Open the chain, in its thread; what it needs is imported there, as it takes most of a second."""
        from app.devnet.genesis import Artifacts
        from app.devnet.methods import Methods
        from app.devnet.opening import open_chain
        from app.devnet.state import Damaged

        try:
            artifacts = Artifacts.load()
        except (OSError, ValueError, KeyError) as error:
            raise NoNetwork(f"Fallow's contracts cannot be read: {error}", "Install Fallow again")
        try:
            chain = open_chain(self._folder, artifacts)
        except (OSError, sqlite3.Error, Damaged, ValueError) as error:
            raise NoNetwork(f"The local network's state cannot be opened: {error}", f"Look at {self._folder}")
        self._methods = Methods(chain)
        return chain

    async def _answer(self, method: str, parameters: list[Any]) -> Any:
        assert self._methods is not None
        methods = self._methods
        self._asked = time.monotonic()
        self._wanted.set()
        try:
            return await self._run(lambda: methods.answer(method, parameters))
        except sqlite3.Error as error:
            self._end_if_damaged(error)
            raise

    def _end_if_damaged(self, error: sqlite3.Error) -> None:
        """A damaged state is looked at, and set aside, where the process starts; so it ends here."""
        from app.devnet.state import is_damage

        if is_damage(error):
            _log.error("the state is damaged: %s", error)
            self._standing.stopping.set()

    def _known_port(self) -> int:
        known = (read_json(self._folder / "port.json") or {}).get("port")
        return known if isinstance(known, int) and 1024 <= known < 65536 else 0

    def _remember_port(self) -> None:
        if self._server.port != self._known_port():
            write_json(self._folder / "port.json", {"port": self._server.port})

    def _publish(self, chain: "Chain") -> None:
        from app.wire.devnet import DevnetFacts, write_address

        facts = DevnetFacts(self._server.url, chain.evm.chain_id, chain.fresh)
        _log.info("chain %s answers at %s, block %s", facts.chain_id, facts.rpc, chain.evm.head.block_number)
        self._standing.facts = facts.as_facts()
        write_address(self._home, facts.rpc, facts.chain_id)
        self.answering.set()
