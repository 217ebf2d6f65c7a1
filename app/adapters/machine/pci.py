"""Names of PCI devices: from the system's pci.ids where it has one, else the maker's name and the device's number."""

from pathlib import Path

from app.adapters.machine import sysfs

PLACES = ("usr/share/hwdata/pci.ids", "usr/share/misc/pci.ids")
MAKERS = {0x1002: "AMD", 0x1022: "AMD", 0x10DE: "NVIDIA", 0x8086: "Intel", 0x1DA3: "Habana", 0x17CB: "Qualcomm"}


def name(root: Path, vendor: int, device: int) -> str:
    """Return the name of a device by its two PCI numbers."""
    for place in PLACES:
        found = _look_up(root / place, f"{vendor:04x}", f"{device:04x}")
        if found:
            return found
    return f"{MAKERS.get(vendor, f'vendor {vendor:04x}')} device {device:04x}"


def of(root: Path, device: Path) -> str | None:
    """Return the name of the PCI device in a sysfs folder; None when it is none."""
    vendor, number = sysfs.number(device / "vendor"), sysfs.number(device / "device")
    return None if vendor is None or number is None else name(root, vendor, number)


def _look_up(path: Path, vendor: str, device: str) -> str | None:
    """Scan pci.ids: makers at a line's start, their devices after one tab, subsystems after two."""
    maker = None
    try:
        with path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if maker is None:
                    if line.startswith(vendor + " "):
                        maker = line[4:].strip()
                elif line[0] not in "\t#\n":
                    return None
                elif line.startswith(f"\t{device} "):
                    return f"{maker} {line[5:].strip()}"
    except OSError:
        return None
    return None
