"""Standing processes of a home (agent, devnet, relay): who is alive, who needs whom, who starts and replaces whom.

Order of events: a client connects to the process's socket and says Hello with its build; the process answers Welcome.
The open connection is the client's lease. If nobody answers, the client takes the start lock, starts the process
detached and waits until it answers. A process without leases lingers, then ends.
"""

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from app.domain.errors import AppError, Unavailable
from app.runtime.build import build_id, newer
from app.runtime.home import Home
from app.runtime.locks import FileLock, is_held
from app.runtime.processes import alive, start_detached
from app.wire import sockets
from app.wire.frames import BadFrame, Channel, Message

START_TIMEOUT = 30.0
STOP_TIMEOUT = 15.0


class Hello(Message, frozen=True, tag=True):
    """First message on every standing channel. `launch` is new for each start of the client's process."""

    build: str
    pid: int
    launch: str


class Welcome(Message, frozen=True, tag=True):
    """The answer: the process's own build and pid, how many *other* leases are open, and facts such as its port."""

    build: str
    pid: int
    others: int
    facts: dict[str, str]


class Stop(Message, frozen=True, tag=True):
    """Asks the process to end in order."""


class OlderFrontEnd(AppError):
    """This program is older than the running process of the same home."""


T = TypeVar("T")


def lock_path(name: str) -> str:
    return f"{name}.lock"


class Standing:
    """The serving side: holds the lock that means being alive, counts leases, knows when nobody needs it."""

    def __init__(self, home: Home, name: str, linger: float = 60.0) -> None:
        self.home = home
        self.name = name
        self.linger = linger
        self.facts: dict[str, str] = {}
        self.stopping = asyncio.Event()
        self._leases: set[Channel] = set()
        self._lock = FileLock(home.runtime / lock_path(name))
        self._lonely_since = time.monotonic()

    def take(self) -> bool:
        """Become the living one; false when another process is."""
        return self._lock.acquire(timeout=0.5)

    async def greet(self, channel: Channel) -> bool:
        """Answer the first message of a channel; true when it holds a lease from now on."""
        try:
            first = await channel.receive(Hello)
        except BadFrame:
            return False
        if first is None:
            return False
        await channel.send(Welcome(build_id(), os.getpid(), len(self._leases), self.facts))
        self._leases.add(channel)
        return True

    def part(self, channel: Channel) -> None:
        self._leases.discard(channel)
        self._lonely_since = time.monotonic()

    @property
    def leases(self) -> int:
        return len(self._leases)

    async def serve_leases(self, channel: Channel) -> None:
        """Serve a channel that is nothing but a lease (devnet, relay)."""
        try:
            if await self.greet(channel):
                while await channel.receive(Stop) is not None:
                    self.stopping.set()
        except (BadFrame, ConnectionError):
            return
        finally:
            self.part(channel)

    async def until_unneeded(self, busy: Callable[[], bool] = lambda: False) -> None:
        """Return when asked to stop, nobody has needed this process for `linger` seconds, or when its home is gone."""
        self._lonely_since = time.monotonic()  # nobody could need it while it was starting
        while not self.stopping.is_set():
            lonely = not self._leases and not busy() and time.monotonic() - self._lonely_since >= self.linger
            if lonely or not self.home.root.exists():
                return
            if self._leases or busy():
                self._lonely_since = time.monotonic()
            try:
                async with asyncio.timeout(1.0):
                    await self.stopping.wait()
            except TimeoutError:
                continue

    def release(self) -> None:
        self._lock.release()


async def lease(
    home: Home, name: str, argv: Sequence[str], launch: str, *, start: bool = True
) -> tuple[Channel, Welcome]:
    """Open a lease on standing process `name`, starting it with `argv` when none runs.

    Raises:
        Unavailable: it does not run and `start` is false, or it did not answer in time.
        OlderFrontEnd: the running one is newer than this program and may not be replaced.
    """
    await asyncio.to_thread(build_id)  # the first time it looks at every file under app/
    found = await _greet(home, name, launch)
    if found is not None:
        found = await _replace_older(home, name, *found)
    if found is not None:
        return found
    if not start:
        raise Unavailable(f"The {name} process is not running", "It starts by itself with the next command")
    return await _start(home, name, argv, launch)


async def _greet(home: Home, name: str, launch: str) -> tuple[Channel, Welcome] | None:
    # Not wait_for: it loses a cancellation that meets the end of what it waits for, and whoever quits would wait for ever.
    try:
        async with asyncio.timeout(2):
            channel = await sockets.connect(home, name)
    except (OSError, TimeoutError):
        return None
    try:
        await channel.send(Hello(build_id(), os.getpid(), launch))
        async with asyncio.timeout(5):
            welcome = await channel.receive(Welcome)
    except (OSError, TimeoutError, BadFrame):
        welcome = None
    if welcome is None:
        await channel.close()
        return None
    return channel, welcome


async def _replace_older(home: Home, name: str, channel: Channel, welcome: Welcome) -> tuple[Channel, Welcome] | None:
    """Keep an equal one, stop an older one that nobody else needs; an agent is always stopped by a newer front end."""
    agent = name.startswith("agent")
    if newer(welcome.build, build_id()) and agent:
        await channel.close()
        raise OlderFrontEnd(
            f"A newer Fallow ({welcome.build}) is running for this profile",
            "Start that version, or stop its agent with `fallow agent stop`",
        )
    if newer(build_id(), welcome.build) and (agent or welcome.others == 0):
        await channel.send(Stop())
        await channel.close()
        await _until_gone(home, name, welcome.pid)
        return None
    return channel, welcome


async def _until_gone(home: Home, name: str, pid: int) -> None:
    """Wait until process `pid` no longer is the living `name`; another may have become it by then."""
    end = time.monotonic() + STOP_TIMEOUT
    while is_held(home.runtime / lock_path(name)) and alive(pid):
        if time.monotonic() > end:
            raise Unavailable(f"The old {name} process does not end", "End it by hand, then try again")
        await asyncio.sleep(0.05)


async def _start(home: Home, name: str, argv: Sequence[str], launch: str) -> tuple[Channel, Welcome]:
    """Start the process, or wait for whoever is starting it, and take over from a starter that ended."""
    end = time.monotonic() + START_TIMEOUT
    log = home.logs() / f"{name}.log"
    starter = FileLock(home.runtime / f"{name}.start")
    pid = 0
    try:
        while time.monotonic() < end:
            found = await _greet(home, name, launch)
            if found is not None:
                return found
            if pid and not alive(pid):
                break
            if not pid and (starter.held or starter.acquire()) and not is_held(home.runtime / lock_path(name)):
                pid = start_detached(argv, log)
            await asyncio.sleep(0.05)
    finally:
        starter.release()
    raise Unavailable(f"The {name} process did not start", f"Its log is {log}")
