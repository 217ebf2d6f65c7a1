"""The relay process: one a home, started detached by the first agent that needs it, gone when nobody does.

Order of events: lock -> nats-server starts -> the authoriser answers -> address published, leases granted. When the server or
the authoriser ends, both are started anew, on the same port if it is free.
"""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from app.domain.errors import AppError
from app.runtime.home import Home
from app.runtime.ownership import end_with_owner

if TYPE_CHECKING:
    from app.relay.authoriser import Authoriser
    from app.relay.floods import Limits
    from app.relay.server import Binary, Child
    from app.wire.frames import Channel
    from app.wire.lease import Standing

_log = logging.getLogger(__name__)
_ANSWER_SECONDS = 10.0
_STOP_SECONDS = 5.0


def main(arguments: Sequence[str]) -> int:
    """Run the relay of this home; `exec BINARY FILE` is how it starts its own child."""
    if arguments[:1] == ["exec"]:
        from app.relay.server import exec_server

        exec_server(*arguments[1:3])
    parser = argparse.ArgumentParser(prog="fallow-relay")
    parser.add_argument("--linger", type=float, default=60.0, help="seconds to stay when nobody needs it")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    try:
        return asyncio.run(serve(Home.find().open(), options.linger))
    except AppError as error:
        _log.error("%s. %s", error.title, error.hint)
        return 1


async def serve(home: Home, linger: float) -> int:
    """Be the relay of `home` until nobody needs it; return at once when another process is.

    Raises:
        AppError: there is no usable nats-server.
    """
    from app.relay.server import find_binary
    from app.wire import sockets
    from app.wire.lease import Standing

    standing = Standing(home, "relay", linger)
    if not standing.take():
        return 0
    relay = Relay(home, standing, await asyncio.to_thread(find_binary))
    end_with_owner(home, relay.end)
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, standing.stopping.set)
    channel = await sockets.listen(home, "relay", relay.grant)
    work = asyncio.create_task(relay.run())
    work.add_done_callback(lambda _: standing.stopping.set())
    try:
        await standing.until_unneeded()
    finally:
        channel.close()
        work.cancel()
        await asyncio.wait({work}, timeout=_STOP_SECONDS)
        relay.end()
        standing.release()
    if work.done() and not work.cancelled():
        work.result()  # it never ends by itself: say in the log why it did
    return 0


class Relay:
    """Keeps server and authoriser alive together."""

    def __init__(self, home: Home, standing: "Standing", binary: "Binary", limits: "Limits | None" = None) -> None:
        from app.relay.floods import Floods, Limits
        from app.relay.nkeys import Issuer
        from app.relay.server import Memory, Passwords

        self._home = home
        self._standing = standing
        self._binary = binary
        self._memory = Memory(home)
        self._issuer = Issuer(self._memory.seed())
        self._passwords = Passwords.fresh()
        self._floods = Floods(limits or Limits())
        self._child: Child | None = None
        self._over = False
        self.answering = asyncio.Event()

    async def grant(self, channel: "Channel") -> None:
        """Serve a lease; the welcome waits until there is something to lease."""
        await self.answering.wait()
        await self._standing.serve_leases(channel)

    async def run(self) -> None:
        """Run until `end` or cancellation; leaves nothing behind."""
        wait = 0.1
        while not self._over:
            started = asyncio.get_running_loop().time()
            try:
                await self._live()
            except OSError as error:
                _log.error("the server cannot be started: %s", error)
            if asyncio.get_running_loop().time() - started > 30:
                wait = 0.1
            await asyncio.sleep(wait)
            wait = min(wait * 2, 5.0)

    def end(self) -> None:
        """End the server at once and start none again; callable from any thread."""
        self._over = True
        if self._child is not None:
            self._child.kill()

    async def _live(self) -> None:
        """One life of server and authoriser; returns when either has ended."""
        from app.relay.authoriser import Authoriser
        from app.relay.server import Child

        child = self._child = await Child.start(
            self._home, self._binary, self._memory, self._issuer.public, self._passwords
        )
        ended = asyncio.create_task(child.wait())
        authoriser: Authoriser | None = None
        try:
            authoriser = await self._admit(child, ended)
            self._publish(child.url)
            over = asyncio.create_task(authoriser.closed.wait())
            await asyncio.wait({ended, over}, return_when=asyncio.FIRST_COMPLETED)
            over.cancel()
            _log.warning("server or authoriser ended; starting anew")
        finally:
            self._withdraw()
            if authoriser is not None:
                await authoriser.close()
            await child.stop()
            await ended
            self._child = None

    async def _admit(self, child: "Child", ended: "asyncio.Task[int]") -> "Authoriser":
        """Connect the authoriser as soon as the server answers."""
        from app.relay.authoriser import Authoriser

        end = asyncio.get_running_loop().time() + _ANSWER_SECONDS
        wait = 0.02  # the server is up after some 40 ms
        while True:
            authoriser = Authoriser(self._issuer, self._floods)
            try:
                await authoriser.open(child.url, self._passwords)
                return authoriser
            except OSError:
                await authoriser.close()
                if ended.done() or asyncio.get_running_loop().time() > end:
                    raise
                await asyncio.sleep(wait)
                wait = min(wait * 2, 0.5)
            except BaseException:
                await authoriser.close()
                raise

    def _publish(self, url: str) -> None:
        from app.wire.relay import write_url

        _log.info("nats-server %s answers at %s", self._binary.version, url)
        self._standing.facts = {"url": url, "version": self._binary.version}
        write_url(self._home, url, self._binary.version)
        self.answering.set()

    def _withdraw(self) -> None:
        from app.wire.relay import forget_url

        self.answering.clear()
        self._standing.facts = {}
        forget_url(self._home)
