"""The bus: in order, to all who listen, and nobody holds up anybody."""

import asyncio

from app.domain.events import JobChanged, Notice
from app.services.bus import DEPTH, Bus


async def test_events__reach_all_listeners_in_order_from_when_they_listen() -> None:
    bus = Bus()
    bus.publish(Notice("before", ""))
    with bus.subscribe() as one, bus.subscribe() as two:
        for number in range(3):
            bus.publish(Notice(str(number), ""))
        for listener in (one, two):
            assert [(await anext(listener)) for _ in range(3)] == [Notice(str(number), "") for number in range(3)]
            assert listener.lost == 0
    bus.publish(Notice("after", ""))


async def test_listener__gives_up_waiting__hears_what_comes_later() -> None:
    bus = Bus()
    with bus.subscribe() as events:
        for number in range(3):
            waiting = asyncio.ensure_future(anext(events))
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            bus.publish(Notice(str(number), ""))
            async for event in events:
                assert event == Notice(str(number), "")
                break


async def test_listener__sleeps__loses_the_oldest_and_knows_how_many() -> None:
    bus = Bus()
    with bus.subscribe() as events:
        for number in range(DEPTH + 5):
            bus.publish(JobChanged("provider", number.to_bytes(16, "big"), "done"))
        assert events.lost == 5
        assert await anext(events) == JobChanged("provider", (5).to_bytes(16, "big"), "done")
