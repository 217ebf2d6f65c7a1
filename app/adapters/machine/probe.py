"""One reading of the machine, and the list of what in it can compute."""

import platform
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import psutil

from app.adapters.machine import sysfs
from app.adapters.machine.processors import CpuMeter
from app.domain.resources import Device, Sample
from app.ports import Idle

CPU_PROVIDERS = ("CPUExecutionProvider",)


class MachineProbe:
    """Implements ports.Probe."""

    def __init__(self, idle: Idle, own: Callable[[], Iterable[int]], root: Path = Path("/")) -> None:
        """`own` returns the pids of this program's processes; `root` is where Linux's /sys and /proc lie."""
        self._idle = idle
        self._root = root
        self._cpu = CpuMeter(own)

    def sample(self) -> Sample:
        cpu, others = self._cpu.read()
        memory = psutil.virtual_memory()
        on_battery, battery = _power(self._root)
        sent, received = _network()
        return Sample(
            at=time.monotonic(),
            cpu=cpu,
            cpu_others=others,
            memory_used=memory.total - memory.available,
            memory_total=memory.total,
            on_battery=on_battery,
            battery=battery,
            temperature=_temperature(self._root),
            idle_seconds=self._idle.seconds(),
            network_sent=sent,
            network_received=received,
        )

    def devices(self) -> tuple[Device, ...]:
        """Return the processor, then GPUs, then NPUs."""
        cpu = Device("cpu", cpu_name(self._root), psutil.virtual_memory().total, "", CPU_PROVIDERS)
        return (cpu, *_accelerators(self._root))


def _power(root: Path) -> tuple[bool | None, float | None]:
    """Return whether the machine runs on battery, and the charge from 0 to 1."""
    if sys.platform == "linux":
        from app.adapters.machine.power_linux import power

        now = power(root)
        on_battery, charge = now.on_battery, now.battery
    elif (battery := psutil.sensors_battery()) is None:
        on_battery, charge = False, None
    else:
        on_battery = None if battery.power_plugged is None else not battery.power_plugged
        charge = battery.percent / 100
    return on_battery, charge


def _temperature(root: Path) -> float | None:
    """Return degrees Celsius; neither Windows nor macOS tells a program without privileges."""
    if sys.platform == "linux":
        from app.adapters.machine.thermal_linux import temperature

        found = temperature(root)
    else:
        found = None
    return found


def cpu_name(root: Path) -> str:
    """Return the processor's name as the system puts it."""
    if sys.platform == "linux":
        for line in (sysfs.text(root / "proc/cpuinfo") or "").splitlines():
            key, _, value = line.partition(":")
            if key.strip() in ("model name", "Model", "Hardware") and value.strip():
                return value.strip()
    return platform.processor() or platform.machine()


def _network() -> tuple[int, int]:
    """Return the bytes that left and came since the machine started, without what it sent itself."""
    counters = [one for name, one in psutil.net_io_counters(pernic=True).items() if not name.startswith("lo")]
    return sum(one.bytes_sent for one in counters), sum(one.bytes_recv for one in counters)


def _accelerators(root: Path) -> tuple[Device, ...]:
    """Return GPUs, then NPUs."""
    if sys.platform == "linux":
        from app.adapters.machine.gpu_linux import gpus
        from app.adapters.machine.npu_linux import npus

        found = (*gpus(root), *npus(root))
    elif sys.platform == "win32":
        from app.adapters.machine import devices_windows as windows

        found = (*windows.gpus(), *windows.npus())
    else:
        from app.adapters.machine import devices_macos as macos

        found = (*macos.gpus(), *macos.npus())
    return found
