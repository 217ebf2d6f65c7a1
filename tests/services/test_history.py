"""The monitor's history: read only while somebody wants it, an hour fine, a day by minute, gaps where nobody looked."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.domain.errors import BadInput, StoreAway
from app.domain.history import Levels, Point
from app.services.history import DAY, HOUR, LOOK_SECONDS, History
from tests.fakes.clock import FakeClock, settle
from tests.fakes.machine import FakeIdle, FakeProbe
from tests.fakes.readings import MemoryReadings


class Rig:
    """A history on a fake machine, running."""

    def __init__(self) -> None:
        self.clock = FakeClock(1_750_000_020.0)  # a whole minute
        self.probe = FakeProbe(FakeIdle(), self.clock.monotonic)
        self.store = MemoryReadings()
        self.wanted = True
        self.history = self.make()
        self.task = asyncio.create_task(self.history.run())

    def make(self) -> History:
        return History(probe=self.probe, store=self.store, clock=self.clock, wanted=lambda: self.wanted)

    async def cpu(self, span: int) -> list[float | None]:
        return (await self.history.chart(span)).series["cpu"]


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    rig = Rig()
    await settle()
    yield rig
    rig.task.cancel()
    await asyncio.gather(rig.task, return_exceptions=True)


async def test_chart__a_minute__one_point_each_two_seconds(rig: Rig) -> None:
    await rig.clock.advance(58)
    chart = await rig.history.chart(60)
    assert (chart.span, chart.step, len(chart.series["cpu"])) == (60, 2.0, 30)
    assert set(chart.series["cpu"]) == {0.02}
    assert chart.end == rig.clock.now() + 2
    await rig.clock.advance(1.9)
    assert await rig.history.chart(60) == chart
    assert chart.series["network_sent"][0] is None
    assert set(chart.series["network_sent"][1:]) == {0.0}


async def test_run__not_wanted__nothing_is_read_and_a_gap_stays(rig: Rig) -> None:
    await rig.clock.advance(20)
    rig.wanted = False
    await rig.clock.advance(LOOK_SECONDS)
    reads = rig.probe.samples
    await rig.clock.advance(20)
    assert rig.probe.samples == reads
    rig.wanted = True
    rig.history.wake()
    await settle()
    await rig.clock.advance(6)
    before, gap, after = [0.02] * 11, [None] * 10, [0.02] * 4
    assert (await rig.cpu(60))[-25:] == [*before, *gap, *after]


async def test_chart__an_hour__six_seconds_a_point_and_no_more_than_an_hour(rig: Rig) -> None:
    await rig.clock.advance(29)
    rig.probe.change(cpu=0.1)
    await rig.clock.advance(HOUR - 41)
    cpu = await rig.cpu(3600)
    assert cpu[0] is None
    assert cpu[1:6] == [pytest.approx(0.02)] * 5
    assert cpu[6:] == [pytest.approx(0.1)] * 594
    await rig.clock.advance(60)
    assert await rig.cpu(3600) == [pytest.approx(0.1)] * 600


async def test_chart__a_day__by_minutes_that_outlive_the_process(rig: Rig) -> None:
    await rig.clock.advance(58)
    rig.probe.change(cpu=0.5, temperature=50.0)
    await rig.clock.advance(600)
    chart = await rig.history.chart(86_400)
    assert (len(chart.series["cpu"]), chart.step) == (480, 180.0)
    before = [value for value in chart.series["cpu"] if value is not None]
    assert before[1:] == [pytest.approx(0.5)] * (len(before) - 1)
    assert 0.02 < before[0] < 0.5
    assert len(before) in (4, 5)
    rig.task.cancel()
    await asyncio.gather(rig.task, return_exceptions=True)
    found = (await rig.make().chart(86_400)).series["temperature"]
    assert [value for value in found if value is not None][1:4] == [50.0] * 3


async def test_run__more_than_a_day__old_minutes_go(rig: Rig) -> None:
    now = rig.clock.now()
    old = Levels(0.1, None, None, None, None, None, None)
    await rig.store.add(Point(now - DAY - 2 * HOUR, old))
    await rig.store.add(Point(now - 2 * HOUR, old))
    await rig.clock.advance(90)
    times = [time for time, _ in await rig.store.since(0.0)]
    assert min(times) == now - 2 * HOUR
    assert len(times) == 2


async def test_run__disk_fails__goes_on(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_: Point) -> None:
        raise StoreAway("The disk is full", "Make room")

    monkeypatch.setattr(rig.store, "add", fail)
    await rig.clock.advance(150)
    assert (await rig.cpu(60))[-1] is not None


@pytest.mark.parametrize("span", [0, 61, -60])
async def test_chart__no_such_span__refused(rig: Rig, span: int) -> None:
    with pytest.raises(BadInput):
        await rig.history.chart(span)
