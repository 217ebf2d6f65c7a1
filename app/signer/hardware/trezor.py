"""Trezor: addresses and signatures by its documented messages, models of protocol v1 (One, T, Safe 3, Safe 5).

Source: common/protob/messages-ethereum.proto of trezor/trezor-firmware. Not run on hardware, nor on an emulator; what is
sent was compared with the encoding of Trezor's own library.
"""

from collections.abc import Sequence

from app.domain import addresses
from app.domain.authorizations import Authorization
from app.domain.errors import Refused, Unavailable
from app.domain.hardware import numbers
from app.domain.transactions import AnyTransaction, Legacy, Listed, SetCode, Transaction
from app.domain.typed_data import DOMAIN, TypedData
from app.signer.hardware import protobuf
from app.signer.hardware.ports import Link, Subject
from app.signer.hardware.protobuf import Value
from app.signer.hardware.trezor_types import field_type, value_at
from app.signer.hardware.trezor_wire import FEATURES, INITIALIZE, Said, call

_GET_ADDRESS, _ADDRESS, _SIGN, _REQUEST, _MORE = 56, 57, 58, 59, 60
_SIGN_MESSAGE, _SIGNED_MESSAGE, _SIGN_MARKET = 64, 66, 452
_SIGN_TYPED, _ASKS_STRUCT, _STRUCT, _ASKS_VALUE, _VALUE, _SIGNED_TYPED, _SIGN_HASHES = 464, 465, 466, 467, 468, 469, 470
_CHUNK = 1024
_SESSION, _MODEL, _CAPABILITIES, _PASSPHRASE_ENTRY = 35, 21, 30, 17
Fields = list[tuple[int, Value | None]]


class Trezor:
    """One open device; `session` of an earlier opening spares the person the passphrase."""

    def __init__(self, link: Link, session: bytes = b"") -> None:
        self._link = link
        said = call(link, INITIALIZE, [(1, session or None)])
        if said.type != FEATURES:
            raise Unavailable("The Trezor gave an answer that cannot be read", "Disconnect it and try again")
        self.session = said.data(_SESSION)
        self._is_first_model = said.text(_MODEL) == "1"
        self._on_device = _PASSPHRASE_ENTRY in _all_numbers(said, _CAPABILITIES)

    def address(self, path: str) -> str:
        said = self._call(_GET_ADDRESS, _path(path))
        try:
            return addresses.parse(said.text(2))
        except ValueError:
            raise Unavailable("The Trezor gave an answer that cannot be read", "Update its firmware")

    def sign(self, path: str, subject: Subject) -> bytes:
        match subject:
            case bytes():
                said = self._call(_SIGN_MESSAGE, [*_path(path), (2, subject)])
                return self._signature(said, _SIGNED_MESSAGE, 2)
            case TypedData():
                return self._hashes(path, subject) if self._is_first_model else self._typed(path, subject)
            case Authorization() | SetCode():
                raise Refused(
                    "A Trezor does not sign code for accounts", "Use an account whose key is in the wallet's own vault"
                )
            case Listed():
                raise Refused("A Trezor does not sign transactions of type 1", "Send it as one of type 2")
        return self._transaction(path, subject)

    def _transaction(self, path: str, transaction: AnyTransaction) -> bytes:
        data = transaction.data
        kind, fields = _fields(path, transaction)
        said = self._call(kind, fields)
        sent = min(len(data), _CHUNK)
        while (wanted := said.number(1)) and said.type == _REQUEST:
            if wanted > len(data) - sent:
                raise Unavailable("The Trezor asks for more than there is", "Disconnect it and try again")
            said = self._call(_MORE, [(1, data[sent : sent + wanted])])
            sent += wanted
        r, s = said.data(3), said.data(4)
        if said.type != _REQUEST or len(r) > 32 or len(s) > 32 or not (r and s):
            raise Unavailable("The Trezor gave an answer that cannot be read", "Update its firmware")
        return r.rjust(32, b"\0") + s.rjust(32, b"\0")

    def _hashes(self, path: str, data: TypedData) -> bytes:
        """Sign typed data by its hashes: the first model can do no more."""
        message = b"" if data.primary == DOMAIN else data.hash_struct(data.primary, data.message)
        said = self._call(_SIGN_HASHES, [*_path(path), (2, data.domain_separator), (3, message or None)])
        return self._signature(said, _SIGNED_TYPED, 1)

    def _typed(self, path: str, data: TypedData) -> bytes:
        """Answer what the device asks about the types and values; it shows each and hashes them itself."""
        said = self._call(_SIGN_TYPED, [*_path(path), (2, data.primary), (3, True)])
        while said.type in (_ASKS_STRUCT, _ASKS_VALUE):
            try:
                if said.type == _ASKS_STRUCT:
                    members = data.types[said.text(1)]
                    made = [(1, protobuf.encode([(1, field_type(kind, data)), (2, name)])) for name, kind in members]
                    said = self._call(_STRUCT, [*made])
                else:
                    said = self._call(_VALUE, [(1, value_at(data, _all_numbers(said, 1)))])
            except (KeyError, IndexError, ValueError):
                raise Refused("The typed data cannot be shown on a Trezor", "Use another account")
        return self._signature(said, _SIGNED_TYPED, 1)

    def _signature(self, said: Said, kind: int, field: int) -> bytes:
        found = said.data(field)
        if said.type != kind or len(found) != 65:
            raise Unavailable("The Trezor gave an answer that cannot be read", "Update its firmware")
        return found[:64]

    def _call(self, kind: int, fields: Fields) -> Said:
        return call(self._link, kind, fields, on_device=self._on_device)


def _fields(path: str, transaction: AnyTransaction) -> tuple[int, Fields]:
    data, to = transaction.data, transaction.to or ""
    gas, value, nonce = (_integer(part) for part in (transaction.gas, transaction.value, transaction.nonce))
    if isinstance(transaction, Legacy):
        tail: Fields = [(7, data[:_CHUNK]), (8, len(data)), (9, transaction.chain_id)]
        price = _integer(transaction.gas_price)
        return _SIGN, [*_path(path), (2, nonce), (3, price), (4, gas), (11, to), (6, value), *tail]
    assert isinstance(transaction, Transaction)
    most, tip = _integer(transaction.max_fee), _integer(transaction.max_priority_fee)
    access = [(11, protobuf.encode([(1, one), *((2, key) for key in keys)])) for one, keys in transaction.access]
    head: Fields = [(2, nonce), (3, most), (4, tip), (5, gas), (6, to), (7, value)]
    tail = [(8, data[:_CHUNK]), (9, len(data)), (10, transaction.chain_id), *access]
    return _SIGN_MARKET, [*_path(path), *head, *tail]


def _path(path: str) -> Fields:
    return [(1, number) for number in numbers(path)]


def _integer(number: int) -> bytes:
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def _all_numbers(said: Said, field: int) -> Sequence[int]:
    """Return the numbers of a field that repeats, each by itself or packed into one."""
    found: list[int] = []
    for one in said.fields.get(field, []):
        if isinstance(one, int):
            found.append(one)
        else:
            found += protobuf.packed(one)
    return found
