"""GPUs and NPUs, on trees made after public documentation.

Sources: the kernel's Documentation/gpu/drm-uapi.rst (render nodes), gpu/amdgpu/driver-misc.rst (mem_info_vram_total,
product_name), accel/introduction.rst (class accel), accel/amdxdna/amdnpu.rst and its vbnv attribute; NVIDIA's driver
README, chapter "Using the /proc Filesystem Interface"; the format notes at the head of pci.ids.
"""

from pathlib import Path

import pytest

from app.adapters.machine.gpu_linux import gpus
from app.adapters.machine.npu_linux import npus
from app.domain.resources import Device
from tests.adapters.machine.trees import plant

IDS = """# comment
1002  Advanced Micro Devices, Inc. [AMD/ATI]
\t744c  Navi 31 [Radeon RX 7900 XTX]
\t\t1002 0e3b  Reference board
10de  NVIDIA Corporation
\t744c  Not this one
8086  Intel Corporation
\t9a49  TigerLake-LP GT2 [Iris Xe Graphics]"""


def pci(kind: str, node: str, slot: str, driver: str, vendor: str, device: str, **more: str) -> dict[str, str]:
    """Return the files of one PCI device and its node in class `kind`."""
    folder = f"sys/devices/pci0000:00/{slot}"
    return {
        f"{folder}/uevent": f"DRIVER={driver}\nPCI_CLASS=30000\nPCI_SLOT_NAME={slot}",
        f"{folder}/vendor": vendor,
        f"{folder}/device": device,
        **{f"{folder}/{name}": value for name, value in more.items()},
        f"sys/class/{kind}/{node}/device": f"->{folder}",
    }


RADEON = pci("drm", "renderD128", "0000:03:00.0", "amdgpu", "0x1002", "0x744c", mem_info_vram_total="25753026560")
IRIS = pci("drm", "renderD129", "0000:00:02.0", "i915", "0x8086", "0x9a49")


def test_gpus__two_cards_with_names_in_pci_ids__named(tmp_path: Path) -> None:
    plant(tmp_path, {**RADEON, **IRIS, "usr/share/misc/pci.ids": IDS})
    radeon = "Advanced Micro Devices, Inc. [AMD/ATI] Navi 31 [Radeon RX 7900 XTX]"
    iris = "Intel Corporation TigerLake-LP GT2 [Iris Xe Graphics]"
    assert gpus(tmp_path) == (Device("gpu", radeon, 25753026560, "amdgpu"), Device("gpu", iris, 0, "i915"))


def test_gpus__not_in_pci_ids__maker_and_number(tmp_path: Path) -> None:
    plant(
        tmp_path, {**pci("drm", "renderD128", "0000:00:02.0", "xe", "0x8086", "0x64a0"), "usr/share/misc/pci.ids": IDS}
    )
    assert gpus(tmp_path) == (Device("gpu", "Intel device 64a0", 0, "xe"),)


def test_gpus__no_pci_ids__maker_and_number(tmp_path: Path) -> None:
    assert [device.name for device in gpus(plant(tmp_path, RADEON))] == ["AMD device 744c"]


def test_gpus__product_name__used(tmp_path: Path) -> None:
    instinct = pci("drm", "renderD128", "0000:03:00.0", "amdgpu", "0x1002", "0x740f", product_name="AMD INSTINCT MI210")
    assert gpus(plant(tmp_path, instinct))[0].name == "AMD INSTINCT MI210"


def test_gpus__nvidia_with_render_node__once_and_by_its_own_name(tmp_path: Path) -> None:
    information = "Model: \t\t NVIDIA GeForce RTX 3080\nIRQ:   \t\t 131\nBus Location: \t 0000:01:00.0"
    card = pci("drm", "renderD128", "0000:01:00.0", "nvidia", "0x10de", "0x2206")
    plant(tmp_path, {**card, "proc/driver/nvidia/gpus/0000:01:00.0/information": information})
    assert gpus(tmp_path) == (Device("gpu", "NVIDIA GeForce RTX 3080", 0, "nvidia"),)


def test_gpus__nvidia_without_render_node__listed(tmp_path: Path) -> None:
    plant(tmp_path, {**IRIS, "proc/driver/nvidia/gpus/0000:01:00.0/information": "Model: NVIDIA A10G"})
    assert [device.driver for device in gpus(tmp_path)] == ["i915", "nvidia"]


def test_gpus__part_of_a_chip__named_by_its_device_tree(tmp_path: Path) -> None:
    folder = "sys/devices/platform/ff9a0000.gpu"
    tree = {f"{folder}/uevent": "DRIVER=panfrost\nOF_COMPATIBLE_0=arm,mali-t860"}
    plant(tmp_path, {**tree, "sys/class/drm/renderD128/device": f"->{folder}"})
    assert gpus(tmp_path) == (Device("gpu", "arm,mali-t860", 0, "panfrost"),)


def test_gpus__screen_without_render_node_or_pretended__not_listed(tmp_path: Path) -> None:
    screen = pci("drm", "card0", "0000:00:01.0", "bochs-drm", "0x1234", "0x1111")
    folder = "sys/devices/platform/vgem"
    pretended = {f"{folder}/uevent": "DRIVER=vgem", "sys/class/drm/renderD128/device": f"->{folder}"}
    assert gpus(plant(tmp_path, {**screen, **pretended})) == ()


@pytest.mark.parametrize(
    ("driver", "vendor", "device", "more", "name"),
    [
        ("intel_vpu", "0x8086", "0x7d1d", {}, "Intel NPU"),
        ("amdxdna", "0x1022", "0x17f0", {"vbnv": "RyzenAI-npu4"}, "RyzenAI-npu4"),
        ("amdxdna", "0x1022", "0x1502", {}, "AMD NPU"),
        ("qaic", "0x17cb", "0xa100", {}, "Qualcomm device a100"),
    ],
)
def test_npus__driver__named(
    tmp_path: Path, driver: str, vendor: str, device: str, more: dict[str, str], name: str
) -> None:
    plant(tmp_path, pci("accel", "accel0", "0000:00:0b.0", driver, vendor, device, **more))
    assert npus(tmp_path) == (Device("npu", name, 0, driver),)


def test_devices__nothing_there__none(tmp_path: Path) -> None:
    assert gpus(tmp_path) == ()
    assert npus(tmp_path) == ()
