"""Finding and opening devices on USB: Ledgers and the oldest Trezor by HID, newer Trezors by their own USB interface.

The two libraries are loaded here alone, and only when a device is asked for. Not run on hardware.
Sources: Ledger's and Trezor's public lists of USB ids (udev rules of LedgerHQ/udev-rules and trezor/trezor-firmware).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from app.domain.errors import Unavailable
from app.domain.hardware import NAMES
from app.signer.hardware import apdu
from app.signer.hardware.ledger import Ledger
from app.signer.hardware.ports import REPORT, Device, Link
from app.signer.hardware.trezor import Trezor

PERSON_SECONDS = 300.0  # for a person to read all of it at the device
_LEDGER, _TREZOR_HID, _TREZOR_USB = 0x2C97, (0x534C, 0x0001), (0x1209, 0x53C1)
_LEDGER_PAGE = 0xFFA0
_IN, _OUT, _INTERFACE = 0x81, 0x01, 0
_RULES_HINT = "On Linux, install its udev rules first; close other programs that use it, then try again"


class HidLink:
    """A HID device; its reports have no number of their own, which the library wants written as zero."""

    def __init__(self, device: Any, name: str) -> None:
        self._device = device
        self._name = name

    def send(self, report: bytes) -> None:
        try:
            if self._device.write(b"\0" + report) < 0:
                raise gone(self._name)
        except (OSError, ValueError):
            raise gone(self._name)

    def receive(self) -> bytes:
        try:
            found = bytes(self._device.read(REPORT, timeout_ms=int(PERSON_SECONDS * 1000)))
        except (OSError, ValueError):
            raise gone(self._name)
        if len(found) != REPORT:
            raise Unavailable(f"Nobody answered on the {self._name}", "Try again, and press on the device")
        return found

    def close(self) -> None:
        with suppress(OSError, ValueError):
            self._device.close()


class UsbLink:
    """A device with two interrupt endpoints, as newer Trezors have them."""

    def __init__(self, library: Any, context: Any, handle: Any, name: str) -> None:
        self._library = library
        self._context = context
        self._handle = handle
        self._name = name

    def send(self, report: bytes) -> None:
        try:
            self._handle.interruptWrite(_OUT, report, timeout=5000)
        except self._library.USBError:
            raise gone(self._name)

    def receive(self) -> bytes:
        try:
            return bytes(self._handle.interruptRead(_IN, REPORT, timeout=int(PERSON_SECONDS * 1000)))
        except self._library.USBErrorTimeout:
            raise Unavailable(f"Nobody answered on the {self._name}", "Try again, and press on the device")
        except self._library.USBError:
            raise gone(self._name)

    def close(self) -> None:
        with suppress(self._library.USBError):
            self._handle.close()
        self._context.close()


class Opener:
    """Opens the one device of a kind for each request; keeps a Trezor's session between them."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._session = b""

    @contextmanager
    def __call__(self) -> Iterator[Device]:
        """Yield the open device. Raises Unavailable when none is connected, several are, or it cannot be opened."""
        link = _ledger_link() if self._kind == "ledger" else _trezor_link()
        try:
            if self._kind == "ledger":
                yield Ledger(lambda command: apdu.exchange(link, command))
            else:
                trezor = Trezor(link, self._session)
                self._session = trezor.session
                yield trezor
        finally:
            link.close()


def gone(name: str) -> Unavailable:
    return Unavailable(f"The {name} was disconnected", "Connect it again, and try again")


def absent(kind: str) -> Unavailable:
    """Return what is said when no device of a kind is there."""
    if kind == "ledger":
        return Unavailable("No Ledger is connected", "Connect it by USB, unlock it, and open its Ethereum app")
    return Unavailable("No Trezor is connected", "Connect it by USB and unlock it; close Trezor Suite")


def _ledger_link() -> Link:
    library = _hid()
    found = [one for one in library.enumerate(_LEDGER, 0) if _speaks(one)]
    return _open_hid(library, _only([one["path"] for one in found], "ledger"), NAMES["ledger"])


def _trezor_link() -> Link:
    library = _hid()
    old = [one["path"] for one in library.enumerate(*_TREZOR_HID) if one.get("interface_number", 0) in (-1, 0)]
    if old:
        return _open_hid(library, _only(old, "trezor"), NAMES["trezor"])
    return _open_usb(NAMES["trezor"])


def _speaks(found: dict[str, Any]) -> bool:
    """Tell whether this is the interface that takes commands: systems without usage pages number it 0."""
    return found.get("usage_page") == _LEDGER_PAGE or found.get("interface_number") == 0


def _only(paths: list[bytes], kind: str) -> bytes:
    several = list(dict.fromkeys(paths))
    if not several:
        raise absent(kind)
    if len(several) > 1:
        raise Unavailable(f"More than one {NAMES[kind]} is connected", "Leave only one connected")
    return several[0]


def _open_hid(library: Any, path: bytes, name: str) -> Link:
    device = library.device()
    try:
        device.open_path(path)
    except (OSError, ValueError):
        raise Unavailable(f"The {name} cannot be opened", _RULES_HINT)
    return HidLink(device, name)


def _open_usb(name: str) -> Link:
    try:
        import usb1

        context = usb1.USBContext().open()
    except (ImportError, OSError, AttributeError):
        raise Unavailable("The library libusb is missing", "Install libusb 1.0, then try again")
    handle = None
    try:
        found = [
            one
            for one in context.getDeviceIterator(skip_on_error=True)
            if (one.getVendorID(), one.getProductID()) == _TREZOR_USB
        ]
        if not found:
            raise absent("trezor")
        if len(found) > 1:
            raise Unavailable(f"More than one {name} is connected", "Leave only one connected")
        handle = found[0].open()
        handle.claimInterface(_INTERFACE)
        return UsbLink(usb1, context, handle, name)
    except usb1.USBError:
        _close(context, handle)
        raise Unavailable(f"The {name} cannot be opened", _RULES_HINT)
    except Unavailable:
        _close(context, handle)
        raise


def _close(context: Any, handle: Any) -> None:
    if handle is not None:
        handle.close()
    context.close()


def _hid() -> Any:
    """Return the HID library; on Linux the part that uses the kernel's own driver, and so needs no root."""
    kernels_own = sys.platform == "linux"
    try:
        if kernels_own:
            import hidraw as hid
        else:
            import hid
    except ImportError:
        raise Unavailable("The library for USB devices is missing", "Install Fallow again")
    return hid
