"""The processor's temperature on Linux: the hottest of its hwmon sensors, else its thermal zone."""

from pathlib import Path

from app.adapters.machine import sysfs

CHIPS = frozenset({"coretemp", "k10temp", "zenpower", "cpu_thermal", "k8temp"})
ZONES = ("x86_pkg_temp", "cpu-thermal", "cpu_thermal", "cpu0-thermal", "soc-thermal", "acpitz")
PLAUSIBLE = range(1_000, 150_000)


def temperature(root: Path = Path("/")) -> float | None:
    """Return degrees Celsius; None when no sensor of the processor answers plausibly."""
    chips = [path for path in sysfs.entries(root / "sys/class/hwmon", "hwmon*") if sysfs.text(path / "name") in CHIPS]
    found = _hottest([path for chip in chips for path in sysfs.entries(chip, "temp*_input")])
    if found is not None:
        return found
    zones = {sysfs.text(path / "type"): path for path in sysfs.entries(root / "sys/class/thermal", "thermal_zone*")}
    return next((value for zone in ZONES if zone in zones and (value := _hottest([zones[zone] / "temp"]))), None)


def _hottest(paths: list[Path]) -> float | None:
    """Return the highest plausible reading; sysfs counts in thousandths of a degree."""
    values = [value for path in paths if (value := sysfs.number(path)) is not None and value in PLAUSIBLE]
    return max(values) / 1000 if values else None
