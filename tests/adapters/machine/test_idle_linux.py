"""Idle time under a real X server: input is told at once, a server that goes leaves a source that cannot tell."""

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator

import pytest

from app.adapters.machine.idle_linux import XSyncIdle
from app.domain.errors import Unavailable
from tests.adapters.machine.screen import Screen

REST = 40


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    screen = Screen()
    yield screen
    screen.close()


@pytest.fixture
def idle(screen: Screen) -> Iterator[XSyncIdle]:
    idle = XSyncIdle(screen.name, REST)
    yield idle
    idle.close()


async def rested(idle: XSyncIdle) -> None:
    """Wait until there was no input for longer than a rest takes."""
    await asyncio.sleep((REST + 10) / 1000 - (idle.seconds() or 0))


@pytest.mark.parametrize("act", [Screen.move, Screen.press])
async def test_watch__input_after_a_rest__told_within_100_ms(
    screen: Screen, idle: XSyncIdle, act: Callable[[Screen], None]
) -> None:
    delays = []
    returned = asyncio.Event()
    async with idle.watch(returned.set):
        for _ in range(5):
            await rested(idle)
            assert not returned.is_set()
            start = time.perf_counter()
            act(screen)
            await asyncio.wait_for(returned.wait(), 5)
            delays.append(time.perf_counter() - start)
            returned.clear()
    assert statistics.median(delays) < 0.1


async def test_watch__input_without_a_rest__is_no_return(screen: Screen) -> None:
    idle = XSyncIdle(screen.name, 600_000)
    returns = []
    async with idle.watch(lambda: returns.append(1)):
        for _ in range(10):
            screen.move()
        assert idle.seconds() is not None  # a round trip: whatever the server had to say is here
        await asyncio.sleep(0.02)
    assert returns == []
    idle.close()


async def test_watch__closed__tells_nothing_any_more(screen: Screen, idle: XSyncIdle) -> None:
    returns = []
    async with idle.watch(lambda: returns.append(1)):
        await rested(idle)
    screen.move()
    await asyncio.sleep(0.02)
    assert returns == []


async def test_watch__input_before__is_no_return(screen: Screen, idle: XSyncIdle) -> None:
    await rested(idle)
    screen.move()
    returns = []
    async with idle.watch(lambda: returns.append(1)):
        await asyncio.sleep(0.02)
    assert returns == []


async def test_seconds__input__starts_anew(screen: Screen, idle: XSyncIdle) -> None:
    await rested(idle)
    before = idle.seconds()
    screen.press()
    after = idle.seconds()
    assert before is not None
    assert after is not None
    assert after < before
    assert idle.source == "xsync"


async def test_server__killed__told_at_once_and_idle_time_unknown() -> None:
    screen = Screen()
    idle = XSyncIdle(screen.name, REST)
    returned = asyncio.Event()
    async with idle.watch(returned.set):
        screen.kill()
        await asyncio.wait_for(returned.wait(), 5)
        assert idle.seconds() is None
    assert idle.seconds() is None
    idle.close()


async def test_server__killed_while_nobody_watches__idle_time_unknown_and_no_watch_fails() -> None:
    screen = Screen()
    idle = XSyncIdle(screen.name, REST)
    screen.kill()
    assert idle.seconds() is None
    async with idle.watch(lambda: None):
        assert idle.seconds() is None
    idle.close()


def test_open__no_server__unavailable() -> None:
    with pytest.raises(Unavailable, match="No X server"):
        XSyncIdle(":9999")


def test_of_session__x_session__connected(screen: Screen) -> None:
    idle = XSyncIdle.of_session({"DISPLAY": screen.name})
    assert idle.seconds() is not None
    idle.close()


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": "localhost:10.0"},
        {"DISPLAY": "{screen}", "WAYLAND_DISPLAY": "wayland-0"},
        {"DISPLAY": "{screen}", "XDG_SESSION_TYPE": "wayland"},
    ],
)
def test_of_session__none_or_remote_or_wayland__unavailable(screen: Screen, environment: dict[str, str]) -> None:
    with pytest.raises(Unavailable):
        XSyncIdle.of_session({name: value.format(screen=screen.name) for name, value in environment.items()})
