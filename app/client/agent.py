"""A front end's line to the agent of a profile: typed calls, events, and a lease that keeps the agent running.

Order of events: lease (the agent is started if none runs) -> calls and events -> the connection breaks -> calls that
were under way wait -> lease again (0.1 to 5 s apart) -> what the agent must know of this front end is said again ->
the waiting calls are sent anew. Every request is safe to repeat, except where `call` is told otherwise.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TypeVar

from app.domain.errors import AgentAway, AppError, Unavailable, error_classes
from app.runtime.home import Home
from app.runtime.processes import command
from app.wire import api
from app.wire.frames import BadFrame, Channel
from app.wire.lease import OlderFrontEnd, Stop, lease

R = TypeVar("R")
FIRST_WAIT, LONGEST_WAIT = 0.1, 5.0
Greeting = Callable[["AgentClient"], Awaitable[None]]


class _Broken(Exception):
    """The connection ended before the answer came."""


class AgentClient:
    """One front end's connection to the agent of `profile` in `home`."""

    def __init__(self, home: Home, profile: str = "default", argv: Sequence[str] = ()) -> None:
        """`argv` is what to start when no agent runs, in place of the app's own."""
        self.home = home
        self._argv = list(argv) or command("agent", "--profile", profile)
        self.profile = profile
        self.pid = 0
        self._launch = secrets.token_hex(8)
        self._channel: Channel | None = None
        self._number = 0
        self._open: dict[int, asyncio.Future[api.Reply]] = {}
        self._listeners: set[asyncio.Queue[api.Event]] = set()
        self._greetings: list[Greeting] = []
        self._connected = asyncio.Event()
        self._away = asyncio.Event()
        self._away.set()
        self._refusal: AppError | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._greeting: asyncio.Task[None] | None = None

    async def open(self, *, start: bool = True) -> "AgentClient":
        """Connect, starting the agent if none runs and `start` is true; the line is kept until `close`.

        Raises:
            Unavailable: it does not run and `start` is false, or it did not start.
            OlderFrontEnd: the agent is newer than this program.
        """
        await self._lease(start)
        self._keeper = asyncio.create_task(self._keep())
        return self

    async def close(self) -> None:
        """Give the lease back."""
        running = [task for task in (self._keeper, self._greeting) if task is not None]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        if self._channel is not None:
            await self._channel.close()
        self._break()

    async def __aenter__(self) -> "AgentClient":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def connected(self) -> bool:
        return self._connected.is_set()

    async def until_connected(self, connected: bool) -> None:
        """Wait until the line is up, or until it is broken."""
        await (self._connected if connected else self._away).wait()

    async def call(self, request: api.Request[R], *, seconds: float = 60.0, repeat: bool = True) -> R:
        """Ask and return the answer; waits for the agent to come back if it has just gone.

        Raises:
            AgentAway: no answer within `seconds`, or the connection broke and `repeat` is false.
            AppError: what the agent refused with, by its own class.
        """
        try:
            async with asyncio.timeout(seconds):
                while True:
                    await self._until_connected()
                    try:
                        answer = await self._ask(request)
                        break
                    except _Broken:
                        if not repeat:
                            raise AgentAway(
                                "The agent ended before it answered", "Look whether it was done, then repeat"
                            )
        except TimeoutError:
            raise AgentAway(
                f"The agent did not answer within {seconds:.0f} s",
                f"Try again; its log says why: {self.home.logs()}/agent-{self.profile}.log",
            )
        return api.value_of(answer, request)

    async def on_connect(self, greeting: Greeting) -> None:
        """Run `greeting` now and after every reconnection: what an agent forgets when it dies."""
        self._greetings.append(greeting)
        await greeting(self)

    @contextmanager
    def events(self) -> Iterator[AsyncIterator[api.Event]]:
        """Collect events from now on; the agent tells them after a `Watch` (which on_connect can repeat)."""
        queue: asyncio.Queue[api.Event] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield _drain(queue)
        finally:
            self._listeners.discard(queue)

    async def stop_agent(self) -> None:
        """Ask the agent to end in order, and do not start it again."""
        if self._keeper is not None:
            self._keeper.cancel()
            await asyncio.gather(self._keeper, return_exceptions=True)
        if self._channel is not None:
            with suppress(ConnectionError):
                await self._channel.send(Stop())
                while await self._channel.receive(api.FromAgent) is not None:
                    pass

    async def _lease(self, start: bool) -> None:
        name = f"agent-{self.profile}"
        self._channel, welcome = await lease(self.home, name, self._argv, self._launch, start=start)
        self.pid = welcome.pid
        self._mark(True)

    async def _keep(self) -> None:
        """Read the line; when it breaks, lease again for as long as this front end lives."""
        while True:
            await self._read()
            self._break()
            assert self._channel is not None
            await self._channel.close()
            wait = FIRST_WAIT
            while not self.connected:
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
                try:
                    await self._lease(True)
                except OlderFrontEnd as error:
                    self._refusal = error
                    self._mark(True)
                    return
                except Unavailable:
                    continue
            if self._greeting is not None:
                self._greeting.cancel()  # it may still wait for the agent before
            self._greeting = asyncio.create_task(self._greet_again())

    async def _greet_again(self) -> None:
        for greeting in self._greetings:
            with suppress(AppError):
                await greeting(self)

    async def _read(self) -> None:
        assert self._channel is not None
        with suppress(BadFrame, ConnectionError):
            while (message := await self._channel.receive(api.FromAgent)) is not None:
                self._take(message)

    def _take(self, message: api.FromAgent) -> None:
        if isinstance(message, api.Told):
            for queue in self._listeners:
                queue.put_nowait(message.event)
            return
        future = self._open.pop(message.id, None)
        if future is None or future.done():
            return
        if isinstance(message, api.Reply):
            future.set_result(message)
        else:
            future.set_exception(error_of(message))

    def _mark(self, connected: bool) -> None:
        reached, left = (self._connected, self._away) if connected else (self._away, self._connected)
        reached.set()
        left.clear()

    def _break(self) -> None:
        self._mark(False)
        for future in self._open.values():
            if not future.done():
                future.set_exception(_Broken())
        self._open.clear()

    async def _until_connected(self) -> None:
        await self._connected.wait()
        if self._refusal is not None:
            raise self._refusal

    async def _ask(self, request: api.Request[R]) -> api.Reply:
        channel = self._channel
        assert channel is not None
        self._number += 1
        number = self._number
        future: asyncio.Future[api.Reply] = asyncio.get_running_loop().create_future()
        future.add_done_callback(_heard)
        self._open[number] = future
        try:
            await channel.send(api.Call(number, request))  # type: ignore[arg-type]
        except ConnectionError:
            self._open.pop(number, None)
            if channel is self._channel:
                self._mark(False)  # before the reading side has noticed
            raise _Broken
        try:
            return await future
        finally:
            self._open.pop(number, None)


def error_of(fail: api.Fail) -> AppError:
    """Return the error the agent refused with, as its own class."""
    kind = error_classes().get(fail.code, AppError)
    return kind(fail.title, fail.hint)


def _heard(future: "asyncio.Future[api.Reply]") -> None:
    """Take note of a failure that nobody waits for any more: the send before it failed, or the caller gave up."""
    if not future.cancelled():
        future.exception()


async def _drain(queue: "asyncio.Queue[api.Event]") -> AsyncIterator[api.Event]:
    while True:
        yield await queue.get()
