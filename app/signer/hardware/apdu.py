"""Ledger's cable: commands and answers (APDU) cut into reports of 64 bytes.

A report is the channel (2 bytes), the tag 05, a number that counts up (2 bytes), and the data; the first one's data begins
with the length of the whole (2 bytes). Source: "Transport protocol" in doc/ethapp.adoc of LedgerHQ/app-ethereum.
"""

from app.domain.errors import Unavailable
from app.signer.hardware.ports import REPORT, Link

_HEAD = b"\x01\x01\x05"
_ROOM = REPORT - len(_HEAD) - 2
_MOST = 4096


def reports(command: bytes) -> list[bytes]:
    """Return the reports of a command."""
    data = len(command).to_bytes(2, "big") + command
    parts = [data[at : at + _ROOM] for at in range(0, len(data), _ROOM)]
    return [(_HEAD + number.to_bytes(2, "big") + part).ljust(REPORT, b"\0") for number, part in enumerate(parts)]


def exchange(link: Link, command: bytes) -> bytes:
    """Send a command and return its answer with the status word. Raises Unavailable when it is no answer."""
    for report in reports(command):
        link.send(report)
    data, size, number = b"", 0, 0
    while number == 0 or len(data) < size:
        report = link.receive()
        if report[:5] != _HEAD + number.to_bytes(2, "big"):
            raise Unavailable("The Ledger gave an answer that cannot be read", "Disconnect it and try again")
        data += report[5:]
        if number == 0:
            size, data = int.from_bytes(data[:2], "big"), data[2:]
            if not 2 <= size <= _MOST:
                raise Unavailable("The Ledger gave an answer that cannot be read", "Disconnect it and try again")
        number += 1
    return data[:size]
