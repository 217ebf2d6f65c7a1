"""Ledger's Ethereum application: addresses and signatures by its documented commands.

Source: https://github.com/LedgerHQ/app-ethereum/blob/develop/doc/ethapp.adoc. Tried on Ledger's emulator (speculos), whose
exchanges tests/signer/hardware/data holds; not run on hardware. Typed data is signed by its two hashes, which the device
shows: the values are what the signer itself has shown.
"""

from collections.abc import Callable

from app.domain import rlp
from app.domain.authorizations import Authorization
from app.domain.errors import AppError, Locked, Refused, Unavailable
from app.domain.hardware import numbers
from app.domain.hashing import checksum
from app.domain.transactions import AnyTransaction, Legacy, SetCode
from app.domain.typed_data import DOMAIN, TypedData
from app.signer.hardware.ports import Subject

Exchange = Callable[[bytes], bytes]
_CLASS = 0xE0
_ADDRESS, _SIGN, _MESSAGE, _TYPED = 0x02, 0x04, 0x08, 0x0C
_FIRST, _MORE = 0x00, 0x80
_MOST = 255
_DONE = 0x9000
_OPEN_HINT = "Open the Ethereum app on it"


class Ledger:
    """One open device; `exchange` sends a command and returns the answer with its status word."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    def address(self, path: str) -> str:
        answer = self._ask(_ADDRESS, _FIRST, _path(path))
        size = answer[0] if answer else 0
        text = answer[size + 2 : size + 2 + 40]
        if len(text) != 40 or answer[size + 1] != 40:
            raise Unavailable("The Ledger gave an answer that cannot be read", _OPEN_HINT)
        return checksum(text.decode("ascii"))

    def sign(self, path: str, subject: Subject) -> bytes:
        if isinstance(subject, TypedData):
            return self._typed(path, subject)
        if isinstance(subject, bytes):
            size = len(subject).to_bytes(4, "big")
            return self._stream(_MESSAGE, _path(path) + size, subject, 0)
        if isinstance(subject, Authorization | SetCode):
            raise Refused(
                "A Ledger does not sign code for accounts here", "Use an account whose key is in the wallet's own vault"
            )
        return self._transaction(path, subject)

    def _transaction(self, path: str, transaction: AnyTransaction) -> bytes:
        raw = transaction.encode_unsigned()
        # What ends a legacy one is its chain: the device takes a part without any of it for one of no chain.
        chain = transaction.chain_id if isinstance(transaction, Legacy) else 0
        tail = len(rlp.encode(rlp.integer(chain))) + 2 if chain else 0
        return self._stream(_SIGN, _path(path), raw, tail)

    def _typed(self, path: str, data: TypedData) -> bytes:
        if data.primary == DOMAIN:
            raise Refused("A Ledger does not sign the name of an application alone", "Use another account")
        hashes = data.domain_separator + data.hash_struct(data.primary, data.message)
        return _signature(self._ask(_TYPED, _FIRST, _path(path) + hashes))

    def _stream(self, instruction: int, head: bytes, data: bytes, tail: int) -> bytes:
        """Send data in parts; the last part holds more than the last `tail` bytes."""
        answer, place = b"", _FIRST
        while data or place == _FIRST:
            room = _MOST - len(head)
            if room < len(data) <= room + tail:
                room = max(1, len(data) - tail - 1)
            answer = self._ask(instruction, place, head + data[:room])
            head, data, place = b"", data[room:], _MORE
        return _signature(answer)

    def _ask(self, instruction: int, place: int, data: bytes) -> bytes:
        answer = self._exchange(bytes([_CLASS, instruction, place, 0, len(data)]) + data)
        if len(answer) < 2:
            raise Unavailable("The Ledger gave an answer that cannot be read", "Disconnect it and try again")
        status = int.from_bytes(answer[-2:], "big")
        if status != _DONE:
            raise error_of(status)
        return answer[:-2]


def error_of(status: int) -> AppError:
    """Return what a status word means to a person."""
    match status:
        case 0x6985 | 0x5501 | 0x6982:
            return Refused("Not signed: you said no on the Ledger", "Nothing was sent")
        case 0x5515 | 0x6804 | 0x6B0C:
            return Locked("The Ledger is locked", "Enter its PIN on it, open the Ethereum app, and try again")
        case 0x6D00 | 0x6D02 | 0x6E00 | 0x6E01 | 0x6511:
            return Unavailable("Another app is open on the Ledger, or none", _OPEN_HINT)
        case 0x6501:
            return Refused(
                "The Ledger's Ethereum app does not know this type of transaction", "Update it, then try again"
            )
        case 0x6A80 | 0x6A8D:
            return Refused(
                "The Ledger does not show what this call does, and so does not sign it",
                "If you trust the preview here, allow blind signing in the settings of its Ethereum app",
            )
    return Unavailable(f"The Ledger answers with the error {status:04x}", "Update its Ethereum app, then try again")


def _path(path: str) -> bytes:
    parts = numbers(path)
    return bytes([len(parts)]) + b"".join(part.to_bytes(4, "big") for part in parts)


def _signature(answer: bytes) -> bytes:
    if len(answer) != 65:
        raise Unavailable("The Ledger gave an answer that cannot be read", _OPEN_HINT)
    return answer[1:]
