"""Mains or battery on Linux, from /sys/class/power_supply."""

from dataclasses import dataclass
from pathlib import Path

from app.adapters.machine import sysfs


@dataclass(frozen=True)
class Power:
    """`on_battery` is None when the system does not tell; `battery` is the charge, 0 to 1, None without a battery."""

    on_battery: bool | None
    battery: float | None


def power(root: Path = Path("/")) -> Power:
    """Return how this machine is powered.

    A machine that lists no battery of its own is on mains; batteries of mice and headsets (scope Device) do not count.
    Plugged in means that some supply is online; where none is listed, the batteries' own status decides.
    """
    folder = root / "sys/class/power_supply"
    try:
        names = sorted(folder.iterdir()) if folder.exists() else []
    except OSError:
        return Power(None, None)
    supplies = [path for path in names if sysfs.text(path / "scope") != "Device"]
    kinds = {path: sysfs.text(path / "type") for path in supplies}
    if None in kinds.values():
        return Power(None, None)
    batteries = [path for path, kind in kinds.items() if kind == "Battery" and sysfs.number(path / "present") != 0]
    if not batteries:
        return Power(False, None)
    online = [sysfs.number(path / "online") for path, kind in kinds.items() if kind != "Battery"]
    statuses = [sysfs.text(path / "status") for path in batteries]
    return Power(_on_battery(online, statuses), _charge(batteries))


def _on_battery(online: list[int | None], statuses: list[str | None]) -> bool | None:
    if any(online):
        return False
    if "Discharging" in statuses:
        return True
    if online and None not in online:
        return True
    return False if all(status in ("Charging", "Full", "Not charging") for status in statuses) else None


def _charge(batteries: list[Path]) -> float | None:
    levels = [level for path in batteries if (level := sysfs.number(path / "capacity")) is not None]
    return min(max(sum(levels) / len(levels) / 100, 0.0), 1.0) if levels else None
