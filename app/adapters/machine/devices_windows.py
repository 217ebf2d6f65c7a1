"""GPUs and NPUs of a Windows machine, as its device classes list them in the registry. Not run on hardware."""

import sys

from app.domain.resources import Device

CLASSES = r"SYSTEM\CurrentControlSet\Control\Class"
DISPLAY = "{4d36e968-e325-11ce-bfc1-08002be10318}"
ACCELERATOR = "{f01a9d53-3ff6-48d2-9f97-c8a7004be10c}"

if sys.platform == "win32":
    import contextlib
    import winreg
    from collections.abc import Iterator

    def gpus() -> tuple[Device, ...]:
        return tuple(_devices("gpu", DISPLAY))

    def npus() -> tuple[Device, ...]:
        return tuple(_devices("npu", ACCELERATOR))

    def _devices(kind: str, device_class: str) -> Iterator[Device]:
        """Yield the devices of a class: its subkeys 0000, 0001 and so on."""
        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, rf"{CLASSES}\{device_class}") as key,
        ):
            for index in range(winreg.QueryInfoKey(key)[0]):
                name = winreg.EnumKey(key, index)
                if not name.isdigit():
                    continue
                with contextlib.suppress(OSError), winreg.OpenKey(key, name) as device:
                    memory = _value(device, "HardwareInformation.qwMemorySize")
                    driver = f"{_value(device, 'ProviderName') or ''} {_value(device, 'DriverVersion') or ''}".strip()
                    title = str(_value(device, "DriverDesc") or "")
                    if title:
                        yield Device(kind, title, memory if isinstance(memory, int) else 0, driver)

    def _value(key: winreg.HKEYType, name: str) -> object:
        try:
            return winreg.QueryValueEx(key, name)[0]
        except OSError:
            return None
