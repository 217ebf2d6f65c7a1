"""What a hardware wallet is to the session, and what its cable is to the wallet: the two thin ports of this room."""

from typing import Protocol

from app.domain.authorizations import Authorization
from app.domain.transactions import AnyTransaction
from app.domain.typed_data import TypedData

REPORT = 64  # bytes of one report, on every cable here
Subject = AnyTransaction | TypedData | Authorization | bytes


class Link(Protocol):
    """One open cable: reports of 64 bytes, both ways."""

    def send(self, report: bytes) -> None:
        """Write one report. Raises Unavailable when the device is gone."""
        ...

    def receive(self) -> bytes:
        """Wait for one report, as long as a person takes at the device. Raises Unavailable when it is gone or too long."""
        ...

    def close(self) -> None: ...


class Device(Protocol):
    """One open hardware wallet."""

    def address(self, path: str) -> str:
        """Return the address of a path, without asking the person. Raises AppError with what to do at the device."""
        ...

    def sign(self, path: str, subject: Subject) -> bytes:
        """Have the person sign at the device; return r and s, 64 bytes.

        Raises:
            Refused: the person said no, or the device does not sign this.
            Locked: it has to be unlocked first.
            Unavailable: it is gone, or another application is open on it.
        """
        ...
