"""Readings: the fake probe and the real one keep the same promises; our own work is told from that of others."""

import os
import platform
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.adapters.machine.idle_simulated import SimulatedIdle
from app.adapters.machine.probe import MachineProbe, cpu_name
from app.adapters.machine.processors import CpuMeter, process_seconds, system_seconds
from app.ports import Probe
from tests.adapters.machine.trees import plant
from tests.fakes.machine import FakeIdle, FakeProbe


@pytest.fixture(params=["real", "fake"])
def probe(request: pytest.FixtureRequest) -> Probe:
    if request.param == "fake":
        return FakeProbe(FakeIdle(5.0), time.monotonic)
    idle = SimulatedIdle()
    idle.simulate(5.0)
    return MachineProbe(idle, lambda: [os.getpid()])


def test_sample__any_probe__within_bounds(probe: Probe) -> None:
    sample = probe.sample()
    assert 0 <= sample.cpu_others <= sample.cpu <= 1
    assert 0 < sample.memory_used < sample.memory_total
    assert sample.battery is None or 0 <= sample.battery <= 1
    assert sample.idle_seconds is not None
    assert 5 <= sample.idle_seconds < 60
    assert abs(sample.at - time.monotonic()) < 60
    assert sample.network_sent >= 0
    assert sample.network_received >= 0


def test_devices__any_probe__the_processor_first(probe: Probe) -> None:
    devices = probe.devices()
    assert [device.kind for device in devices].count("cpu") == 1
    assert devices[0].kind == "cpu"
    assert devices[0].name
    assert devices[0].memory > 1 << 20
    assert {device.kind for device in devices} <= {"cpu", "gpu", "npu"}


def test_sample__linux_tree__power_and_heat_come_from_it(tmp_path: Path) -> None:
    power, heat = "sys/class/power_supply/BAT0", "sys/class/hwmon/hwmon0"
    battery = {f"{power}/type": "Battery", f"{power}/status": "Discharging", f"{power}/capacity": "31"}
    plant(tmp_path, {**battery, f"{heat}/name": "k10temp", f"{heat}/temp1_input": "50500"})
    sample = MachineProbe(SimulatedIdle(), list, tmp_path).sample()
    assert (sample.on_battery, sample.battery, sample.temperature) == (True, 0.31, 50.5)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("processor\t: 0\nmodel name\t: AMD Ryzen 7 PRO 6850U\n", "AMD Ryzen 7 PRO 6850U"),
        ("processor\t: 0\nBogoMIPS\t: 108.00\n\nModel\t\t: Raspberry Pi 5 Model B\n", "Raspberry Pi 5 Model B"),
        ("processor\t: 0\n", platform.processor() or platform.machine()),
    ],
)
def test_cpu_name__proc_cpuinfo__as_the_kernel_writes_it(tmp_path: Path, lines: str, name: str) -> None:
    assert cpu_name(plant(tmp_path, {"proc/cpuinfo": lines})) == name


class Counts:
    """What the system and process 7 would count on two processors, as the test says."""

    def __init__(self, own: list[int]) -> None:
        self.now, self.busy, self.total, self.own = 0.0, 100.0, 1000.0, 50.0
        self.meter = CpuMeter(
            lambda: own,
            lambda: self.now,
            lambda: (self.busy, self.total),
            lambda pid: self.own if pid == 7 else None,
        )

    def spend(self, seconds: float, everyone: float, own: float) -> tuple[float, float]:
        self.now += seconds
        self.total += 2 * seconds
        self.busy += everyone
        self.own += own
        return self.meter.read()


def test_cpu__own_work__is_not_others() -> None:
    assert Counts([7]).spend(2, everyone=3, own=2) == (0.75, 0.25)


def test_cpu__pid_not_ours__is_others() -> None:
    assert Counts([8]).spend(2, everyone=3, own=2) == (0.75, 0.75)


def test_cpu__asked_too_soon__last_answer_stands() -> None:
    counts = Counts([7])
    first = counts.spend(2, everyone=1, own=0)
    assert counts.spend(0.25, everyone=0.5, own=0) == first
    assert counts.spend(1.75, everyone=0.5, own=0) == (0.25, 0.25)


def test_cpu__new_process_of_ours__counts_from_its_second_reading() -> None:
    own: list[int] = []
    counts = Counts(own)
    own.append(7)
    assert counts.spend(2, everyone=2, own=2) == (0.5, 0.5)
    assert counts.spend(2, everyone=2, own=2) == (0.5, 0.0)


def test_cpu__own_counted_over_the_system__others_never_below_zero() -> None:
    assert Counts([7]).spend(2, everyone=1, own=1.5) == (0.25, 0.0)


def test_process_seconds__child_that_worked_then_ended__counted_then_gone() -> None:
    burn = "import time\nwhile time.process_time() < 0.1: pass\nprint(flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", burn], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    spent = process_seconds(child.pid)
    child.communicate(b"\n")
    assert spent is not None
    assert spent >= 0.09
    assert process_seconds(child.pid) is None


def test_system_seconds__twice__time_went_on_and_work_is_part_of_it() -> None:
    busy, total = system_seconds()
    later_busy, later_total = system_seconds()
    assert 0 < busy < total <= later_total
    assert busy <= later_busy
