"""Finding and opening devices: what is said when none, several, or a closed one is there; the libraries are stood in for."""

from typing import Any

import pytest

from app.domain.errors import Unavailable
from app.signer.hardware import cables
from app.signer.hardware.cables import HidLink, Opener, UsbLink
from tests.signer.hardware.test_apdu import Echo
from tests.signer.hardware.test_ledger import CASES

LEDGER = {"path": b"1", "usage_page": 0xFFA0, "interface_number": 0}
OTHER = {"path": b"2", "usage_page": 0xF1D0, "interface_number": 1}  # its U2F interface


class Hid:
    """The HID library with so many devices."""

    def __init__(self, *found: dict[str, Any], cable: Echo | None = None, shut: bool = False) -> None:
        self._found = found
        self._cable = cable
        self._shut = shut
        self.closed = 0

    def enumerate(self, vendor: int, _: int) -> list[dict[str, Any]]:
        return list(self._found) if vendor == 0x2C97 else []

    def device(self) -> "Hid":
        return self

    def open_path(self, path: bytes) -> None:
        assert path == b"1"
        if self._shut:
            raise OSError("open failed")

    def write(self, report: bytes) -> int:
        assert report[0] == 0
        assert self._cable is not None
        self._cable.send(report[1:])
        return len(report)

    def read(self, size: int, timeout_ms: int) -> list[int]:
        assert (size, timeout_ms) == (64, 300_000)
        assert self._cable is not None
        return list(self._cable.receive())

    def close(self) -> None:
        self.closed += 1


def test_ledger__connected__opened_asked_and_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    command, answer = (bytes.fromhex(part) for part in CASES["address"][0])
    library = Hid(LEDGER, OTHER, cable=Echo(answer))
    monkeypatch.setattr(cables, "_hid", lambda: library)
    with Opener("ledger")() as device:
        assert device.address("m/44'/60'/0'/0/0") == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    assert library.closed == 1
    assert library._cable is not None
    assert command in b"".join(report[5:] for report in library._cable.sent)


@pytest.mark.parametrize(
    ("library", "words"),
    [
        (Hid(), "No Ledger is connected"),
        (Hid(OTHER), "No Ledger is connected"),
        (Hid(LEDGER, {**LEDGER, "path": b"3"}), "More than one"),
        (Hid(LEDGER, shut=True), "cannot be opened"),
    ],
)
def test_ledger__absent_several_or_shut__says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, library: Hid, words: str
) -> None:
    monkeypatch.setattr(cables, "_hid", lambda: library)
    with pytest.raises(Unavailable, match=words) as raised, Opener("ledger")():
        pass
    assert raised.value.hint


def test_hid__pulled_out_or_nobody_there__says_so() -> None:
    class Gone(Hid):
        def write(self, _: bytes) -> int:
            return -1

        def read(self, size: int, timeout_ms: int) -> list[int]:
            return []

    with pytest.raises(Unavailable, match="disconnected"):
        HidLink(Gone(), "Ledger").send(bytes(64))
    with pytest.raises(Unavailable, match="Nobody answered"):
        HidLink(Gone(), "Ledger").receive()


def test_usb__its_errors__each_has_its_sentence() -> None:
    import usb1

    class Handle:
        error: Exception = usb1.USBErrorNoDevice()

        def interruptWrite(self, *_: Any, **__: Any) -> None:  # noqa: N802 - the library's own name
            raise self.error

        def interruptRead(self, *_: Any, **__: Any) -> None:  # noqa: N802 - the same
            raise self.error

        def close(self) -> None:
            pass

    handle = Handle()
    link = UsbLink(usb1, handle, handle, "Trezor")
    with pytest.raises(Unavailable, match="disconnected"):
        link.send(bytes(64))
    with pytest.raises(Unavailable, match="disconnected"):
        link.receive()
    handle.error = usb1.USBErrorTimeout()
    with pytest.raises(Unavailable, match="Nobody answered"):
        link.receive()
    link.close()
