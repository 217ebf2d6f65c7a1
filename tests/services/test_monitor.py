"""Readings on demand: always a fresh sample, devices at most once a minute."""

from app.domain.resources import Device
from app.services.monitor import Monitor
from tests.fakes.clock import FakeClock
from tests.fakes.machine import DEVICES, FakeIdle, FakeProbe


class CountingProbe(FakeProbe):
    listed = 0

    def devices(self) -> tuple[Device, ...]:
        self.listed += 1
        return super().devices()


async def test_sample__asked_twice__read_twice() -> None:
    clock = FakeClock()
    probe = FakeProbe(FakeIdle(1.0), clock.monotonic)
    monitor = Monitor(probe, clock)
    assert monitor.sample().idle_seconds == 1.0
    probe.change(cpu=0.5)
    assert monitor.sample().cpu == 0.5


async def test_devices__within_a_minute__listed_once() -> None:
    clock = FakeClock()
    probe = CountingProbe(FakeIdle(), clock.monotonic)
    monitor = Monitor(probe, clock)
    assert monitor.devices() == DEVICES
    await clock.advance(59)
    assert monitor.devices() == DEVICES
    assert probe.listed == 1
    await clock.advance(1)
    monitor.devices()
    assert probe.listed == 2
