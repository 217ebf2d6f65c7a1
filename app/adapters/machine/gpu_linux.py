"""Graphics processors of a Linux machine that can compute: those with a render node, and NVIDIA's by its own driver."""

from pathlib import Path

from app.adapters.machine import pci, sysfs
from app.domain.resources import Device

PRETENDED = frozenset({"vgem", "vkms"})


def gpus(root: Path = Path("/")) -> tuple[Device, ...]:
    """Return the GPUs below `root`, in the order of their render nodes. Memory is known where sysfs tells (amdgpu)."""
    nvidia = _nvidia(root)
    found: dict[str, Device] = {}
    for node in sysfs.entries(root / "sys/class/drm", "renderD*"):
        device = (node / "device").resolve()
        facts = sysfs.uevent(device)
        driver = facts.get("DRIVER", "")
        if driver not in PRETENDED:
            place = facts.get("PCI_SLOT_NAME", device.name)
            found[place] = nvidia.get(place) or _device(root, device, driver, facts)
    return (*found.values(), *(device for place, device in nvidia.items() if place not in found))


def _device(root: Path, device: Path, driver: str, facts: dict[str, str]) -> Device:
    name = sysfs.text(device / "product_name") or pci.of(root, device) or facts.get("OF_COMPATIBLE_0") or driver
    return Device("gpu", name, sysfs.number(device / "mem_info_vram_total") or 0, driver)


def _nvidia(root: Path) -> dict[str, Device]:
    """Return by PCI place what NVIDIA's own driver lists under /proc; it may be loaded without a render node."""
    found = {}
    for path in sysfs.entries(root / "proc/driver/nvidia/gpus", "*/information"):
        lines = (line.partition(":") for line in (sysfs.text(path) or "").splitlines())
        facts = {key.strip(): value.strip() for key, _, value in lines}
        if "Model" in facts:
            found[path.parent.name] = Device("gpu", facts["Model"], 0, "nvidia")
    return found
