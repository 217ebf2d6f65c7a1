"""Readings of the machine, when somebody asks."""

from app.domain.resources import Device, Sample
from app.ports import Clock, Probe

DEVICE_SECONDS = 60.0


class Monitor:
    """Reads the machine; the list of devices is kept for a minute."""

    def __init__(self, probe: Probe, clock: Clock) -> None:
        self._probe = probe
        self._clock = clock
        self._devices: tuple[Device, ...] = ()
        self._listed_at = 0.0

    def sample(self) -> Sample:
        return self._probe.sample()

    def devices(self) -> tuple[Device, ...]:
        now = self._clock.monotonic()
        if not self._devices or now - self._listed_at >= DEVICE_SECONDS:
            self._devices, self._listed_at = self._probe.devices(), now
        return self._devices
