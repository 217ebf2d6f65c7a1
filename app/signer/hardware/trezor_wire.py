"""Trezor's cable (its protocol v1): messages cut into reports of 64 bytes, and the questions a device asks in between.

A report begins with `?`; the first one of a message goes on with `##`, the message's type (2 bytes) and length (4 bytes).
Source: https://docs.trezor.io/trezor-firmware/common/communication, and the .proto files of trezor/trezor-firmware.
"""

from dataclasses import dataclass

from app.domain.errors import AppError, Locked, Refused, Unavailable
from app.signer.hardware import protobuf
from app.signer.hardware.ports import REPORT, Link
from app.signer.hardware.protobuf import Value

INITIALIZE, SUCCESS, FAILURE, FEATURES, CANCEL = 0, 2, 3, 17, 20
PIN_REQUEST, BUTTON_REQUEST, BUTTON_ACK, PASSPHRASE_REQUEST, PASSPHRASE_ACK = 18, 26, 27, 41, 42
_MOST = 64 << 10
_UNREADABLE_SENTENCE = "The Trezor gave an answer that cannot be read"
_AGAIN_HINT = "Disconnect it and try again"
_ON_DEVICE = 3  # field of PassphraseAck
_PASSPHRASE = 1


@dataclass(frozen=True)
class Said:
    """One message of the device."""

    type: int
    fields: dict[int, list[int | bytes]]

    def number(self, field: int, otherwise: int = 0) -> int:
        found = self.fields.get(field, [otherwise])[-1]
        return found if isinstance(found, int) else otherwise

    def data(self, field: int) -> bytes:
        found = self.fields.get(field, [b""])[-1]
        return found if isinstance(found, bytes) else b""

    def text(self, field: int) -> str:
        return self.data(field).decode("utf-8", "replace")


def reports(kind: int, body: bytes) -> list[bytes]:
    """Return the reports of a message."""
    data = b"##" + kind.to_bytes(2, "big") + len(body).to_bytes(4, "big") + body
    room = REPORT - 1
    return [(b"?" + data[at : at + room]).ljust(REPORT, b"\0") for at in range(0, len(data), room)]


def read(link: Link) -> Said:
    """Read one message. Raises Unavailable when it is none."""
    first = link.receive()
    if first[:3] != b"?##":
        raise Unavailable(_UNREADABLE_SENTENCE, _AGAIN_HINT)
    kind, size = int.from_bytes(first[3:5], "big"), int.from_bytes(first[5:9], "big")
    if size > _MOST:
        raise Unavailable(_UNREADABLE_SENTENCE, _AGAIN_HINT)
    data = first[9:]
    while len(data) < size:
        report = link.receive()
        if report[:1] != b"?":
            raise Unavailable(_UNREADABLE_SENTENCE, _AGAIN_HINT)
        data += report[1:]
    try:
        return Said(kind, protobuf.decode(data[:size]))
    except ValueError:
        raise Unavailable(_UNREADABLE_SENTENCE, _AGAIN_HINT)


def call(link: Link, kind: int, fields: list[tuple[int, Value | None]], *, on_device: bool = True) -> Said:
    """Send a message and return the answer, after what the device asks in between.

    A passphrase is entered at the device where it can be (`on_device`), else it is empty. A PIN that is asked for here is not
    given: the person unlocks the device elsewhere.

    Raises:
        Refused: the person said no, or the device does not do this.
        Locked: it asks for its PIN.
        Unavailable: it is gone, or busy.
    """
    _send(link, kind, fields)
    while True:
        said = read(link)
        match said.type:
            case 26:
                _send(link, BUTTON_ACK, [])
            case 41:
                _send(link, PASSPHRASE_ACK, [(_ON_DEVICE, True)] if on_device else [(_PASSPHRASE, "")])
            case 18:
                _send(link, CANCEL, [])
                read(link)
                raise Locked("The Trezor is locked", "Unlock it in its own application, Trezor Suite, then try again")
            case 3:
                raise error_of(said.number(1), said.text(2))
            case _:
                return said


def error_of(code: int, message: str) -> AppError:
    """Return what a Failure means to a person."""
    match code:
        case 4:
            return Refused("Not signed: you said no on the Trezor", "Nothing was sent")
        case 5 | 6 | 7:
            return Locked("The Trezor is locked", "Enter its PIN on it, then try again")
        case 11:
            return Unavailable("The Trezor holds no wallet yet", "Set it up in its own application, Trezor Suite")
        case 15 | 19:
            return Unavailable("The Trezor is busy", "Finish what is open on it, or in Trezor Suite, then try again")
    shown = "".join(sign for sign in message[:100] if sign.isprintable())
    return Refused(f"The Trezor does not sign this: {shown}", "Look at its own settings, such as its safety checks")


def _send(link: Link, kind: int, fields: list[tuple[int, Value | None]]) -> None:
    for report in reports(kind, protobuf.encode(fields)):
        link.send(report)
