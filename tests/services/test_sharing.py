"""The share switch: opens when the rules let it, shuts at once when the user returns, tells edges only, and fails shut."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from app.domain.errors import BadInput, RelayAway
from app.domain.events import Event, StateChanged
from app.domain.resources import Sample
from app.services.bus import Bus
from app.services.settings import Settings
from app.services.sharing import LOOK_SECONDS, RETRY_SECONDS, Sharing
from tests.fakes.clock import FakeClock, settle
from tests.fakes.machine import FakeIdle, FakeProbe
from tests.fakes.settings import FakeSettings


class Engine:
    """Writes down what is asked of it; `stuck` holds it up."""

    def __init__(self, acts: list[str]) -> None:
        self.acts = acts
        self.free = asyncio.Event()
        self.free.set()

    async def pause(self) -> None:
        self.acts.append("pause")

    async def resume(self) -> None:
        self.acts.append("resume")
        await self.free.wait()


class Rig:
    """Sharing on a fake machine; `acts` is all it does to the world, in order."""

    def __init__(self) -> None:
        self.clock, self.bus, self.idle = FakeClock(), Bus(), FakeIdle()
        self.probe = FakeProbe(self.idle, self.clock.monotonic)
        self.acts: list[str] = []
        self.engine = Engine(self.acts)
        self.settings = Settings(FakeSettings())
        self.failures = 0
        self.seen: list[Event] = []
        self.sharing = Sharing(
            probe=self.probe,
            idle=self.idle,
            engine=self.engine,  # type: ignore[arg-type]
            settings=self.settings,
            clock=self.clock,
            bus=self.bus,
            on_open=lambda: self._offer("announce"),
            on_close=lambda: self._offer("withdraw"),
        )

    async def _offer(self, act: str) -> None:
        self.acts.append(act)
        if self.failures:
            self.failures -= 1
            raise RelayAway("No relay", "Wait")

    async def listen(self) -> None:
        with self.bus.subscribe() as events:
            async for event in events:
                self.seen.append(event)

    def states(self) -> list[str]:
        return [event.state for event in self.seen if isinstance(event, StateChanged)]

    async def done(self) -> list[str]:
        """Return, and forget, what was done so far."""
        await settle()
        acts, self.acts[:] = list(self.acts), []
        return acts


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    rig = Rig()
    listening = asyncio.create_task(rig.listen())
    await settle()
    await rig.sharing.start()
    yield rig
    await rig.sharing.stop()
    listening.cancel()


@pytest.fixture
async def running(rig: Rig) -> Rig:
    await rig.sharing.switch(True)
    await rig.done()
    assert rig.sharing.open_for_work()
    return rig


async def test_start__switch_off__off_and_nothing_read(rig: Rig) -> None:
    await rig.clock.advance(60)
    status = rig.sharing.status
    assert (status.state, status.rule, status.setting, status.sharing) == ("off", "switch", "share", False)
    assert rig.probe.samples == 0
    assert not rig.sharing.open_for_work()
    assert "announce" not in rig.acts


async def test_switch__on_and_idle__engine_first_then_open_then_offered(rig: Rig) -> None:
    await rig.done()
    await rig.sharing.switch(True)
    assert rig.sharing.status.state == "running"
    assert rig.sharing.open_for_work()
    assert await rig.done() == ["resume", "announce"]


async def test_switch__off_while_running__work_stopped_and_engine_left_free(running: Rig) -> None:
    await running.sharing.switch(False)
    assert not running.sharing.open_for_work()
    assert running.sharing.status.state == "off"
    assert await running.done() == ["pause", "resume", "withdraw"]


async def test_return__while_running__shut_at_once_then_paused_then_withdrawn(running: Rig) -> None:
    running.idle.touch()
    assert not running.sharing.open_for_work()
    assert await running.done() == ["pause", "withdraw"]
    assert running.clock.monotonic() == 0
    status = running.sharing.status
    assert (status.state, status.rule, status.setting) == ("waiting", "user", "idle_seconds")
    assert status.reason == "Waiting until nobody has used this computer for 3 min (needs 3 min more)"


async def test_return__then_idle_again__opens_at_the_very_moment(running: Rig) -> None:
    running.idle.touch()
    await running.done()
    for passed in range(179):
        running.idle.idle = float(passed)
        await running.clock.advance(1)
    running.idle.idle = 178.5
    await running.clock.advance(LOOK_SECONDS)
    running.idle.idle = 180.0
    assert await running.done() == []
    await running.clock.advance(1.5)
    assert running.sharing.status.state == "running"
    assert await running.done() == ["resume", "announce"]


async def test_return__while_the_engine_resumes__never_opens(rig: Rig) -> None:
    rig.engine.free.clear()
    switching = asyncio.create_task(rig.sharing.switch(True))
    await settle()
    rig.idle.touch()
    rig.engine.free.set()
    await switching
    assert not rig.sharing.open_for_work()
    assert "announce" not in await rig.done()
    assert rig.sharing.status.state == "waiting"
    assert "running" not in rig.states()


async def test_return__while_waiting__nothing_read_again(rig: Rig) -> None:
    rig.idle.idle = 5.0
    await rig.sharing.switch(True)
    await settle()
    samples = rig.probe.samples
    rig.idle.touch()
    await settle()
    assert rig.probe.samples == samples


async def test_snooze__while_running__paused_at_once_until_it_ends(running: Rig) -> None:
    await running.sharing.snooze(3600)
    status = running.sharing.status
    assert (status.state, status.rule, status.setting) == ("paused", "snooze", "snooze_until")
    assert status.until == running.clock.now() + 3600
    assert await running.done() == ["pause", "withdraw"]
    await running.clock.advance(3599)
    assert running.sharing.status.state == "paused"
    await running.clock.advance(1.5)
    assert await running.done() == ["resume", "announce"]


async def test_snooze__zero__ends_it(running: Rig) -> None:
    await running.sharing.snooze(3600)
    await running.sharing.snooze(0)
    assert running.sharing.status.state == "running"


@pytest.mark.parametrize("seconds", [-1.0, float("nan"), float("inf"), 31 * 86_400.0])
async def test_snooze__impossible__bad_input_and_still_running(running: Rig, seconds: float) -> None:
    with pytest.raises(BadInput):
        await running.sharing.snooze(seconds)
    assert running.sharing.status.state == "running"


async def test_sensor__unplugged_while_running__paused_within_one_look(running: Rig) -> None:
    running.probe.change(on_battery=True)
    await running.clock.advance(LOOK_SECONDS)
    assert (running.sharing.status.rule, running.sharing.status.setting) == ("battery", "allow_on_battery")
    assert await running.done() == ["pause", "withdraw"]


async def test_setting__changed_to_forbid__paused_without_waiting(running: Rig) -> None:
    running.probe.change(temperature=70.0)
    await running.settings.set("temperature_resume", "50")
    await running.settings.set("temperature_pause", "60")
    assert await running.done() == ["pause", "withdraw"]
    assert running.clock.monotonic() == 0


async def test_setting__other_idle_source__selected(running: Rig) -> None:
    await running.settings.set("idle_source", "none")
    assert running.sharing.idle_source == "none"


async def test_events__level_holds__only_edges_told(running: Rig) -> None:
    await running.clock.advance(60)
    running.idle.touch()
    await running.clock.advance(60)
    running.idle.idle = 3600.0
    await running.clock.advance(LOOK_SECONDS)
    assert running.states() == ["running", "waiting", "running"]


async def test_status__level_holds__since_the_edge(running: Rig) -> None:
    began = running.clock.now()
    await running.clock.advance(60)
    assert running.sharing.status.since == began


async def test_looks__an_hour_of_running__every_two_seconds(running: Rig) -> None:
    before = running.probe.samples
    await running.clock.advance(600)
    assert running.probe.samples - before == 600 / LOOK_SECONDS


async def test_offer__relay_away__tried_again_while_wanted(rig: Rig) -> None:
    rig.failures = 2
    await rig.done()
    await rig.sharing.switch(True)
    assert await rig.done() == ["resume", "announce"]
    assert rig.sharing.open_for_work()
    await rig.clock.advance(RETRY_SECONDS)
    assert await rig.done() == ["announce"]
    await rig.clock.advance(RETRY_SECONDS)
    assert await rig.done() == ["announce"]
    await rig.clock.advance(10 * RETRY_SECONDS)
    assert await rig.done() == []


async def test_offer__announcing_failed_and_user_returns__withdrawn_to_be_sure(rig: Rig) -> None:
    rig.failures = 1
    await rig.sharing.switch(True)
    await rig.done()
    rig.idle.touch()
    assert await rig.done() == ["pause", "withdraw"]


async def test_probe__fails__shut_and_asked_again(running: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Sample:
        raise OSError("no /proc")

    with monkeypatch.context() as patch:
        patch.setattr(running.probe, "sample", fail)
        await running.clock.advance(LOOK_SECONDS)
        assert not running.sharing.open_for_work()
    await running.clock.advance(LOOK_SECONDS)
    assert running.sharing.open_for_work()


async def test_stop__running__shut_and_withdrawn(running: Rig) -> None:
    await running.sharing.stop()
    assert not running.sharing.open_for_work()
    assert await running.done() == ["withdraw"]
    running.idle.touch()
    await running.clock.advance(60)
    assert await running.done() == []


async def test_start__switch_was_on__takes_up_where_it_was() -> None:
    rig = Rig()
    await rig.settings.set("share", "on")
    await rig.sharing.start()
    assert await rig.done() == ["resume", "announce"]
    await rig.sharing.stop()


@pytest.mark.parametrize("seconds", [-1.0, float("nan"), float("inf")])
async def test_simulate_idle__impossible__bad_input(rig: Rig, seconds: float) -> None:
    with pytest.raises(BadInput):
        rig.sharing.simulate_idle(seconds)


async def test_simulate_idle__long_enough__opens_without_waiting(rig: Rig) -> None:
    rig.idle.idle = 1.0
    await rig.sharing.switch(True)
    await rig.done()
    rig.sharing.simulate_idle(600)
    assert await rig.done() == ["resume", "announce"]
    rig.sharing.simulate_idle(None)
    assert await rig.done() == ["pause", "withdraw"]
    assert rig.sharing.status.setting == "idle_source"


def test_rig__calm_machine__is_what_the_tests_think() -> None:
    rig = Rig()
    assert replace(rig.probe.sample(), at=0.0).idle_seconds == 3600.0
