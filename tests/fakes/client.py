"""A line to an agent that is not there: answers scripted by the request's class, events and breaks when the test says so."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from app.domain.errors import AgentAway, AppError
from app.wire import api

R = TypeVar("R")
Answer = Any | AppError | Callable[[Any], Any]


class FakeClient:
    """`answers[api.GetStatus] = reply`, an AppError to refuse with, or a function of the request (may be a coroutine).

    `asked` holds every request in order. A class without an answer is refused, so that a test says all it needs.
    """

    def __init__(self, answers: dict[type, Answer] | None = None, *, connected: bool = True) -> None:
        self.answers: dict[type, Answer] = dict(answers or {})
        self.asked: list[Any] = []
        self._greetings: list[Callable[[Any], Awaitable[None]]] = []
        self._listeners: set[asyncio.Queue[api.Event]] = set()
        self._up, self._away = asyncio.Event(), asyncio.Event()
        (self._up if connected else self._away).set()

    @property
    def connected(self) -> bool:
        return self._up.is_set()

    async def until_connected(self, connected: bool) -> None:
        await (self._up if connected else self._away).wait()

    async def call(self, request: api.Request[R], *, seconds: float = 60.0, repeat: bool = True) -> R:
        self.asked.append(request)
        try:
            async with asyncio.timeout(seconds):
                await self._up.wait()
        except TimeoutError:
            raise AgentAway(f"The agent did not answer within {seconds:.0f} s")
        if type(request) not in self.answers:
            raise AgentAway(f"Nothing is scripted for {type(request).__name__}")
        answer = self.answers[type(request)]
        if callable(answer):
            answer = answer(request)
        if asyncio.iscoroutine(answer):
            answer = await answer
        if isinstance(answer, AppError):
            raise answer
        return answer  # type: ignore[no-any-return]

    async def on_connect(self, greeting: Callable[[Any], Awaitable[None]]) -> None:
        self._greetings.append(greeting)
        await greeting(self)

    @contextmanager
    def events(self) -> Iterator[AsyncIterator[api.Event]]:
        queue: asyncio.Queue[api.Event] = asyncio.Queue()
        self._listeners.add(queue)

        async def drain() -> AsyncIterator[api.Event]:
            while True:
                yield await queue.get()

        try:
            yield drain()
        finally:
            self._listeners.discard(queue)

    def tell(self, event: api.Event) -> None:
        """Tell an event, as the agent would."""
        for queue in self._listeners:
            queue.put_nowait(event)

    async def break_off(self) -> None:
        """Lose the agent."""
        self._up.clear()
        self._away.set()
        await asyncio.sleep(0)

    async def come_back(self) -> None:
        """Have the agent again."""
        self._away.clear()
        self._up.set()
        for greeting in self._greetings:
            await greeting(self)

    def asked_of(self, kind: type) -> list[Any]:
        """Return the requests of one class."""
        return [request for request in self.asked if isinstance(request, kind)]
