"""Every idle source keeps the port's promises, the fake one too; and the setting chooses among them."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from app.adapters.machine.idle import NoIdle, SelectedIdle, choose
from app.adapters.machine.idle_linux import XSyncIdle
from app.adapters.machine.idle_macos import macos_idle
from app.adapters.machine.idle_polled import PolledIdle
from app.adapters.machine.idle_simulated import SimulatedIdle
from app.adapters.machine.idle_windows import windows_idle
from app.domain.errors import Refused, Unavailable
from app.ports import Idle
from tests.adapters.machine.screen import Screen
from tests.fakes.machine import FakeIdle


@dataclass
class Machine:
    """A source, and how its user rests and comes back."""

    idle: Idle
    rest: Callable[[], Any]
    touch: Callable[[], Any]


@contextlib.contextmanager
def x_machine() -> Iterator[Machine]:
    screen = Screen()
    idle = XSyncIdle(screen.name, 40)
    yield Machine(idle, lambda: asyncio.sleep(0.06), screen.move)
    idle.close()
    screen.close()


@contextlib.contextmanager
def simulated_machine(kind: str) -> Iterator[Machine]:
    if kind == "fake":
        fake = FakeIdle(0.0)
        yield Machine(fake, lambda: setattr(fake, "idle", 60.0), fake.touch)
    else:
        idle = SimulatedIdle() if kind == "simulated" else SelectedIdle("simulated")
        yield Machine(idle, lambda: idle.simulate(60.0), lambda: idle.simulate(0.0))


@pytest.fixture(params=["xsync", "simulated", "selected", "fake"])
def machine(request: pytest.FixtureRequest) -> Iterator[Machine]:
    with x_machine() if request.param == "xsync" else simulated_machine(request.param) as machine:
        yield machine


async def rest(machine: Machine) -> None:
    waiting = machine.rest()
    if waiting is not None:
        await waiting


async def test_idle__user_rests_and_returns__seconds_grow_then_start_anew(machine: Machine) -> None:
    await rest(machine)
    rested = machine.idle.seconds()
    machine.touch()
    back = machine.idle.seconds()
    assert rested is not None
    assert back is not None
    assert rested > back >= 0


async def test_watch__user_returns__called(machine: Machine) -> None:
    returned = asyncio.Event()
    async with machine.idle.watch(returned.set):
        await rest(machine)
        assert not returned.is_set()
        machine.touch()
        await asyncio.wait_for(returned.wait(), 5)


async def test_watch__two_watchers_one_leaves__other_still_called(machine: Machine) -> None:
    returned, never = asyncio.Event(), asyncio.Event()
    async with machine.idle.watch(returned.set):
        async with machine.idle.watch(never.set):
            await rest(machine)
        machine.touch()
        await asyncio.wait_for(returned.wait(), 5)
    assert not never.is_set()


@pytest.mark.parametrize("machine", ["simulated", "selected", "fake"], indirect=True)
async def test_watch__user_returns__called_before_the_touch_is_over(machine: Machine) -> None:
    returns: list[int] = []
    async with machine.idle.watch(lambda: returns.append(1)):
        await rest(machine)
        machine.touch()
        assert returns == [1]


class Time:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_simulated__time_passes__counts_on() -> None:
    time = Time()
    idle = SimulatedIdle(time)
    assert idle.seconds() == 0
    idle.simulate(30)
    time.now += 5
    assert idle.seconds() == 35


@pytest.mark.parametrize(("seconds", "returns"), [(90.0, 0), (35.0, 0), (34.5, 1), (0.0, 1), (None, 1)])
async def test_simulated__set_anew__less_or_unknown_is_a_return(seconds: float | None, returns: int) -> None:
    time = Time()
    idle = SimulatedIdle(time)
    idle.simulate(30)
    time.now += 5
    told: list[int] = []
    async with idle.watch(lambda: told.append(1)):
        idle.simulate(seconds)
    assert len(told) == returns
    assert idle.seconds() == seconds


async def test_simulated__known_again_after_unknown__no_return() -> None:
    idle = SimulatedIdle()
    idle.simulate(None)
    told: list[int] = []
    async with idle.watch(lambda: told.append(1)):
        idle.simulate(10)
    assert told == []


async def test_polled__value_falls__return_within_a_period() -> None:
    values = iter([5.0, 5.25, 0.1])
    returned = asyncio.Event()
    idle = PolledIdle("windows", lambda: next(values, 0.2))
    async with idle.watch(returned.set):
        await asyncio.wait_for(returned.wait(), 5)


async def test_none__nothing_tells__unknown_and_silent() -> None:
    idle = NoIdle()
    async with idle.watch(lambda: pytest.fail("nothing can return")):
        assert idle.seconds() is None
    assert idle.source == "none"


def test_choose__setting__the_source_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    assert choose("simulated").source == "simulated"
    assert choose("none").source == "none"
    assert choose("auto").source == "none"


def test_choose__auto_under_x__xsync(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("XDG_SESSION_TYPE", raising=False)
    screen = Screen()
    monkeypatch.setenv("DISPLAY", screen.name)
    idle = choose("auto")
    assert idle.source == "xsync"
    idle.close()
    screen.close()


def test_other_systems__here__unavailable() -> None:
    for source in (windows_idle, macos_idle):
        with pytest.raises(Unavailable):
            source()


async def test_selected__changed_while_watched__told_to_look_and_goes_on_with_the_new_one() -> None:
    idle = SelectedIdle("none")
    told: list[int] = []
    async with idle.watch(lambda: told.append(1)):
        await idle.select("simulated")
        assert told == [1]
        idle.simulate(50)
        idle.simulate(0)
        assert told == [1, 1]
        await idle.select("simulated")
        await idle.select("none")
        assert (told, idle.source, idle.seconds()) == ([1, 1, 1], "none", None)
    await idle.select("simulated")
    idle.simulate(50)
    idle.simulate(0)
    assert told == [1, 1, 1]
    idle.close()


def test_selected__simulate_without_the_simulation__refused() -> None:
    with pytest.raises(Refused, match="not simulated") as caught:
        SelectedIdle("none").simulate(3)
    assert "idle_source" in caught.value.hint
