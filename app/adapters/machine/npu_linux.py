"""Neural processors of a Linux machine: what the kernel's accel class lists (intel_vpu, amdxdna and others)."""

from pathlib import Path

from app.adapters.machine import pci, sysfs
from app.domain.resources import Device

NAMES = {"intel_vpu": "Intel NPU", "amdxdna": "AMD NPU", "rocket": "Rockchip NPU"}


def npus(root: Path = Path("/")) -> tuple[Device, ...]:
    """Return the accelerators below `root`; their memory is the machine's own, so it is not told."""
    found = []
    for node in sysfs.entries(root / "sys/class/accel", "accel*"):
        device = (node / "device").resolve()
        driver = sysfs.uevent(device).get("DRIVER", "")
        name = sysfs.text(device / "vbnv") or NAMES.get(driver) or pci.of(root, device) or driver or node.name
        found.append(Device("npu", name, 0, driver))
    return tuple(found)
