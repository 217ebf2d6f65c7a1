"""The local API's serving side: sessions of front ends, their calls dispatched, events told to those who watch."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from app.domain.errors import AppError
from app.domain.events import ActivityChanged, Event, JobChanged, Notice, StakeChanged, StateChanged
from app.services.bus import Bus
from app.wire import api
from app.wire.frames import BadFrame, Channel
from app.wire.lease import Standing, Stop

_log = logging.getLogger(__name__)
Handler = Callable[["Session", Any], Awaitable[Any]]
Routes = dict[type[Any], Handler]


class Session:
    """One front end's connection."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.released = asyncio.Event()  # no unlocked signer is held here
        self.released.set()
        self.watching = False
        self._tasks: set[asyncio.Task[None]] = set()

    def spawn(self, work: Awaitable[None]) -> None:
        """Run `work` for as long as the session lives."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def tell(self, event: api.Event) -> None:
        with suppress(ConnectionError):
            await self.channel.send(api.Told(event))

    async def end(self) -> None:
        self.released.set()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Server:
    """Serves all front ends of one agent."""

    def __init__(self, standing: Standing, bus: Bus) -> None:
        self._standing = standing
        self._bus = bus
        self._routes: Routes = {api.Watch: self._watch}
        self.sessions: set[Session] = set()
        self.on_watch: Callable[[], None] = lambda: None

    @property
    def watched(self) -> bool:
        """Whether some front end wants to hear of events; `on_watch` is called when one begins."""
        return any(session.watching for session in self.sessions)

    def end(self) -> None:
        """Have the agent's life end in order."""
        self._standing.stopping.set()

    def add(self, routes: Routes) -> None:
        """Take in handlers, each under its request's class."""
        assert not routes.keys() & self._routes.keys()
        self._routes.update(routes)

    async def serve(self, channel: Channel) -> None:
        """Serve one connection until it ends."""
        session = Session(channel)
        try:
            if await self._standing.greet(channel):
                self.sessions.add(session)
                while (message := await channel.receive(api.FromFront)) is not None:
                    self._take(session, message)
        except (BadFrame, ConnectionError) as error:
            _log.info("a front end's connection ended: %s", error)
        finally:
            self.sessions.discard(session)
            await session.end()
            self._standing.part(channel)

    def _take(self, session: Session, message: api.FromFront) -> None:
        if isinstance(message, Stop):
            self.end()
        else:
            session.spawn(self._answer(session, message))

    async def _answer(self, session: Session, call: api.Call) -> None:
        answer: api.Reply | api.Fail
        try:
            value = await self._routes[type(call.body)](session, call.body)
            answer = api.reply(call, value)
        except AppError as error:
            answer = api.Fail(call.id, error.code, error.title, error.hint)
        except Exception:
            _log.exception("a fault in answering %s", type(call.body).__name__)
            title = "Something went wrong inside the agent"
            answer = api.Fail(call.id, AppError.__name__, title, "The agent's log has the details")
        with suppress(ConnectionError):
            await session.channel.send(answer)

    async def _watch(self, session: Session, _: api.Watch) -> api.Ok:
        listening = asyncio.Event()

        async def copy() -> None:
            with self._bus.subscribe() as events:
                listening.set()
                async for event in events:
                    await session.tell(_told(event))

        session.spawn(copy())
        await listening.wait()
        session.watching = True
        self.on_watch()
        return api.Ok()


def _told(event: Event) -> api.Event:
    match event:
        case StateChanged(state, reason):
            return api.StateEvent(state, reason)
        case JobChanged(role, job_id, state):
            return api.JobEvent(role, job_id, state)
        case Notice(title, text):
            return api.NoticeEvent(title, text)
        case ActivityChanged(name, state):
            return api.ActivityEvent(name, state)
        case StakeChanged(block):
            return api.StakeEvent(block)
