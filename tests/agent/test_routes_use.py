"""Work for this machine's own user ends with its front end, or when it says so."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from app.agent.routes_use import UseRoutes, _teller
from app.agent.server import Session
from app.domain.errors import Refused, WrongUsage
from app.wire import api


class Line:
    """A front end's channel that keeps what is sent."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    async def send(self, message: Any) -> None:
        self.sent.append(message)


class Work:
    """Something that goes on until it is cancelled or let go."""

    def __init__(self) -> None:
        self.begun, self.let_go, self.cancelled = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def run(self) -> str:
        self.begun.set()
        try:
            await self.let_go.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise
        return "done"


def session() -> Session:
    return Session(Line())  # type: ignore[arg-type]


@pytest.fixture
def routes() -> UseRoutes:
    nothing: Any = object()  # these tests ask for no work
    return UseRoutes(nothing, nothing, nothing)


def begin(routes: UseRoutes, one: Session, number: int, work: Coroutine[Any, Any, str]) -> "asyncio.Task[str]":
    return asyncio.create_task(routes._stoppable(one, number, work))


async def test_stoppable__runs_to_its_end__its_result_and_the_number_is_free(routes: UseRoutes) -> None:
    one, work = session(), Work()
    task = begin(routes, one, 1, work.run())
    await work.begun.wait()
    with pytest.raises(WrongUsage):
        await routes._stoppable(one, 1, Work().run())
    work.let_go.set()
    assert await task == "done"
    assert routes._running == {}


async def test_stoppable__stopped_by_its_front_end__refused_and_work_ended(routes: UseRoutes) -> None:
    one, other, work = session(), session(), Work()
    task = begin(routes, one, 1, work.run())
    await work.begun.wait()
    await routes._stop(other, api.StopSearch(1))  # another front end's number 1
    await routes._stop(one, api.StopSearch(2))
    assert not task.done()
    await routes._stop(one, api.StopSearch(1))
    with pytest.raises(Refused):
        await task
    assert work.cancelled.is_set()


async def test_stoppable__front_end_gone__work_ended(routes: UseRoutes) -> None:
    one, work = session(), Work()
    one.spawn(routes._stoppable(one, 1, work.run()))  # type: ignore[arg-type]
    await work.begun.wait()
    await one.end()
    await work.cancelled.wait()
    assert routes._running == {}


async def test_teller__many_steps__first_and_last_of_each_stage_and_few_between() -> None:
    line = Line()
    one = Session(line)  # type: ignore[arg-type]
    tell = _teller(one, 7)
    for done in range(1001):
        tell("computing", done, 1000)
    tell("ranking", 0, 5)
    await asyncio.sleep(0.01)
    events = [message.event for message in line.sent]
    assert events[0] == api.SearchEvent(7, "computing", 0, 1000)
    assert events[-2:] == [api.SearchEvent(7, "computing", 1000, 1000), api.SearchEvent(7, "ranking", 0, 5)]
    assert len(events) < 20
