"""Mains or battery, on trees made after the kernel's Documentation/ABI/testing/sysfs-class-power."""

from pathlib import Path

import pytest

from app.adapters.machine.power_linux import Power, power
from tests.adapters.machine.trees import plant

CLASS = "sys/class/power_supply"


def supplies(root: Path, **folders: str) -> Path:
    """Plant supplies; each is written as `file=value` pairs."""
    pairs = {
        f"{CLASS}/{name}/{pair.split('=')[0]}": pair.split("=")[1]
        for name, text in folders.items()
        for pair in text.split(";")
    }
    return plant(root, pairs)


@pytest.mark.parametrize(
    ("mains", "battery", "expected"),
    [
        ("type=Mains;online=1", "type=Battery;status=Charging;capacity=63", Power(False, 0.63)),
        ("type=Mains;online=0", "type=Battery;status=Discharging;capacity=62", Power(True, 0.62)),
        ("type=Mains;online=1", "type=Battery;status=Discharging;capacity=40", Power(False, 0.40)),  # weak charger
        ("type=USB;online=1", "type=Battery;status=Not charging;capacity=80", Power(False, 0.80)),
        ("type=Mains;online=0", "type=Battery;status=Unknown;capacity=62", Power(True, 0.62)),
        ("type=Mains;online=1", "type=Battery;present=0", Power(False, None)),  # battery taken out
        ("type=Mains;online=1", "type=Battery;scope=Device;status=Discharging;capacity=9", Power(False, None)),
        ("type=Mains;online=0", "type=Battery;status=Discharging", Power(True, None)),
        ("type=Mains;online=", "type=Battery;status=Unknown;capacity=5", Power(None, 0.05)),
    ],
)
def test_power__mains_and_battery__told(tmp_path: Path, mains: str, battery: str, expected: Power) -> None:
    assert power(supplies(tmp_path, AC=mains, BAT0=battery)) == expected


@pytest.mark.parametrize(
    ("status", "on_battery"),
    [("Discharging", True), ("Charging", False), ("Full", False), ("Not charging", False), ("Unknown", None)],
)
def test_power__battery_without_mains_entry__its_status_decides(
    tmp_path: Path, status: str, on_battery: bool | None
) -> None:
    root = supplies(tmp_path, BAT1=f"type=Battery;scope=System;present=1;status={status};capacity=100")
    assert power(root) == Power(on_battery, 1.0)


def test_power__two_batteries__mean_charge(tmp_path: Path) -> None:
    first, second = "type=Battery;status=Discharging;capacity=80", "type=Battery;status=Unknown;capacity=40"
    assert power(supplies(tmp_path, BAT0=first, BAT1=second)) == Power(True, 0.6)


def test_power__desktop__on_mains(tmp_path: Path) -> None:
    assert power(tmp_path) == Power(False, None)
    (tmp_path / CLASS).mkdir(parents=True)
    assert power(tmp_path) == Power(False, None)


def test_power__supply_without_a_type__unknown(tmp_path: Path) -> None:
    assert power(supplies(tmp_path, BAT0="status=Charging;capacity=50")) == Power(None, None)


def test_power__odd_numbers__within_bounds(tmp_path: Path) -> None:
    assert power(supplies(tmp_path, BAT0="type=Battery;status=Full;capacity=104")).battery == 1.0
