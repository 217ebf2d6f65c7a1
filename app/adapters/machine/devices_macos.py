"""GPU and NPU of a Mac: every Apple silicon chip has one of each, in the machine's own memory. Not run on hardware."""

import platform

from app.domain.resources import Device


def gpus() -> tuple[Device, ...]:
    return (Device("gpu", "Apple GPU", 0, "Metal"),) if platform.machine() == "arm64" else ()


def npus() -> tuple[Device, ...]:
    return (Device("npu", "Apple Neural Engine", 0, "Core ML"),) if platform.machine() == "arm64" else ()
