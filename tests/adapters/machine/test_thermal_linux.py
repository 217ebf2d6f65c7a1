"""Temperature, on trees made after the kernel's Documentation/hwmon/sysfs-interface.rst, coretemp.rst and k10temp.rst."""

from pathlib import Path

import pytest

from app.adapters.machine.thermal_linux import temperature
from tests.adapters.machine.trees import plant

HWMON = "sys/class/hwmon"
ZONE = "sys/class/thermal/thermal_zone"


def test_temperature__several_cores__the_hottest(tmp_path: Path) -> None:
    files = {"name": "coretemp", "temp1_input": "61000", "temp1_crit": "100000", "temp2_input": "64500"}
    plant(tmp_path, {f"{HWMON}/hwmon3/{name}": value for name, value in files.items()})
    assert temperature(tmp_path) == 64.5


def test_temperature__other_chips__do_not_count(tmp_path: Path) -> None:
    nvme, cpu = {"name": "nvme", "temp1_input": "80000"}, {"name": "k10temp", "temp1_input": "42125"}
    plant(tmp_path, {f"{HWMON}/hwmon0/{name}": value for name, value in nvme.items()})
    assert temperature(tmp_path) is None
    plant(tmp_path, {f"{HWMON}/hwmon1/{name}": value for name, value in cpu.items()})
    assert temperature(tmp_path) == 42.125


def test_temperature__no_chip__the_processors_zone(tmp_path: Path) -> None:
    zones = {"0/type": "acpitz", "0/temp": "27800", "1/type": "x86_pkg_temp", "1/temp": "55000"}
    plant(tmp_path, {ZONE + name: value for name, value in zones.items()})
    assert temperature(tmp_path) == 55.0


@pytest.mark.parametrize("value", ["0", "-274000", "255000", "", "hot"])
def test_temperature__implausible__unknown(tmp_path: Path, value: str) -> None:
    plant(tmp_path, {f"{HWMON}/hwmon0/name": "coretemp", f"{HWMON}/hwmon0/temp1_input": value})
    assert temperature(tmp_path) is None


def test_temperature__no_sensor__unknown(tmp_path: Path) -> None:
    assert temperature(tmp_path) is None
