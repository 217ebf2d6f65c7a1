"""Both clocks keep the same promises; the fake one moves only when told."""

import asyncio
import time

import pytest

from app.adapters.clock import SystemClock
from app.ports import Clock
from tests.fakes.clock import FakeClock, settle


@pytest.fixture(params=["system", "fake"])
def clock(request: pytest.FixtureRequest) -> Clock:
    return SystemClock() if request.param == "system" else FakeClock()


async def pass_time(clock: Clock, seconds: float) -> None:
    if isinstance(clock, FakeClock):
        await clock.advance(seconds)


async def test_sleep__time_passes__both_times_moved(clock: Clock) -> None:
    now, monotonic = clock.now(), clock.monotonic()
    sleeping = asyncio.create_task(clock.sleep(0.02))
    await pass_time(clock, 0.02)
    await sleeping
    assert clock.monotonic() - monotonic >= 0.019
    assert clock.now() - now >= 0.015


@pytest.mark.parametrize("seconds", [0.0, -1.0])
async def test_sleep__nothing_to_wait_for__returns(clock: Clock, seconds: float) -> None:
    await asyncio.wait_for(clock.sleep(seconds), 5)


async def test_sleep__cancelled__nobody_sleeps(clock: Clock) -> None:
    sleeping = asyncio.create_task(clock.sleep(60))
    await settle()
    sleeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sleeping
    assert getattr(clock, "sleepers", 0) == 0


def test_now__system__is_unix_time() -> None:
    assert abs(SystemClock().now() - time.time()) < 1


async def test_advance__several_sleepers__woken_in_order_at_their_moments() -> None:
    clock = FakeClock()
    woken: list[tuple[str, float]] = []

    async def sleeper(name: str, *naps: float) -> None:
        for nap in naps:
            await clock.sleep(nap)
            woken.append((name, clock.monotonic()))

    tasks = [asyncio.create_task(sleeper("a", 2, 2)), asyncio.create_task(sleeper("b", 1, 2, 9))]
    await clock.slept(2)
    await clock.advance(5)
    assert woken == [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
    assert clock.sleepers == 1
    await clock.advance(7)
    await asyncio.gather(*tasks)
    assert woken[-1] == ("b", 12)


async def test_advance__too_little__nobody_wakes() -> None:
    clock = FakeClock()
    sleeping = asyncio.create_task(clock.sleep(1))
    await clock.slept()
    await clock.advance(0.999)
    assert not sleeping.done()
    await clock.advance(0.001)
    assert sleeping.done()
