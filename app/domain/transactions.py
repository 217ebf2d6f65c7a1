"""Transactions of every kind that is signed here: their bytes, the digest that is signed, strict reading of both forms.

Legacy (with EIP-155's chain, or the older form without), access lists (EIP-2930, type 1), fee market (EIP-1559, type 2:
`Transaction`) and set code (EIP-7702, type 4). Blob transactions (EIP-4844, type 3) are told by name and refused.
"""

from dataclasses import dataclass
from typing import ClassVar, TypeVar

from app.domain import rlp
from app.domain.authorizations import SignedAuthorization
from app.domain.hashing import checksum, keccak
from app.domain.signatures import join, split

MAX_BYTES = 128 << 10  # what nodes take into their pools
AccessList = tuple[tuple[str, tuple[bytes, ...]], ...]  # address, its storage keys of 32 bytes
_BITS = {
    "chain_id": 64,
    "nonce": 64,
    "gas": 64,
    "max_priority_fee": 256,
    "max_fee": 256,
    "gas_price": 256,
    "value": 256,
}
_LAST_NONCE = (1 << 64) - 2  # EIP-2681
T = TypeVar("T", bound="Envelope")


class Envelope:
    """What all kinds share. Money in wei; fees in wei a unit of gas; `to` is None in a creation and else checksummed."""

    TYPE: ClassVar[bytes]
    COUNT: ClassVar[int]  # of fields without a signature
    chain_id: int
    nonce: int
    gas: int
    to: str | None
    value: int
    data: bytes

    def __post_init__(self) -> None:
        for name, bits in _BITS.items():
            if not 0 <= getattr(self, name) < 1 << bits:
                raise ValueError(f"{name} of a transaction is out of range")
        if self.nonce > _LAST_NONCE:
            raise ValueError("nonce of a transaction is out of range")
        if self.to is not None:
            object.__setattr__(self, "to", checksum(self.to))

    @property
    def max_cost(self) -> int:
        """The most wei this can take from its sender: value and the whole gas at the highest fee."""
        fee: int = self.max_fee  # type: ignore[attr-defined]
        return self.value + self.gas * fee

    def digest(self) -> bytes:
        """Return the 32 bytes that the sender's key signs."""
        return keccak(self.encode_unsigned())

    def encode_unsigned(self) -> bytes:
        return self.TYPE + rlp.encode(self._fields())

    def encode_signed(self, signature: bytes) -> bytes:
        """Return the bytes to broadcast; the signature has 65 or 64 bytes. Raises ValueError for a malformed one."""
        return self.TYPE + rlp.encode([*self._fields(), *(rlp.integer(part) for part in split(signature))])

    @classmethod
    def decode_unsigned(cls: type[T], raw: bytes) -> T:
        """Read what `encode_unsigned` writes, and nothing else.

        Raises:
            ValueError: another type, not canonical, bytes left over, a field out of range.
        """
        return cls._read(_items(cls, raw, cls.COUNT))

    @classmethod
    def decode_signed(cls: type[T], raw: bytes) -> tuple[T, bytes]:
        """Return the transaction and its 65-byte signature. Raises ValueError as `decode_unsigned`."""
        items = _items(cls, raw, cls.COUNT + 3)
        signature = _signature(items[cls.COUNT :])
        return cls._read(items[: cls.COUNT]), signature

    @staticmethod
    def hash_of(raw_signed: bytes) -> str:
        """Return the hash under which the chain knows the signed bytes, 0x and 64 hex digits."""
        return "0x" + keccak(raw_signed).hex()

    def _fields(self) -> list[rlp.Item]:
        raise NotImplementedError

    @classmethod
    def _read(cls: type[T], items: list[rlp.Item]) -> T:
        raise NotImplementedError

    def _payment(self) -> list[rlp.Item]:
        to = b"" if self.to is None else bytes.fromhex(self.to[2:])
        return [rlp.integer(self.gas), to, rlp.integer(self.value), self.data]


class Priced(Envelope):
    """The kinds with one price for gas: it is also the most and the tip."""

    gas_price: int

    @property
    def max_fee(self) -> int:
        return self.gas_price

    @property
    def max_priority_fee(self) -> int:
        return self.gas_price


class Market(Envelope):
    """The kinds with a highest fee and a tip (EIP-1559)."""

    max_priority_fee: int
    max_fee: int

    @property
    def gas_price(self) -> int:
        return self.max_fee

    def _head(self) -> list[rlp.Item]:
        return [rlp.integer(part) for part in (self.chain_id, self.nonce, self.max_priority_fee, self.max_fee)]


@dataclass(frozen=True)
class Legacy(Priced):
    """The oldest kind. `chain_id` 0: the form before EIP-155, which is valid on every chain."""

    TYPE = b""
    COUNT = 6

    chain_id: int
    nonce: int
    gas_price: int
    gas: int
    to: str | None
    value: int
    data: bytes

    def encode_unsigned(self) -> bytes:
        chain: list[rlp.Item] = [rlp.integer(self.chain_id), b"", b""] if self.chain_id else []
        return rlp.encode([*self._fields(), *chain])

    def encode_signed(self, signature: bytes) -> bytes:
        parity, r, s = split(signature)
        v = parity + (35 + 2 * self.chain_id if self.chain_id else 27)
        return rlp.encode([*self._fields(), *(rlp.integer(part) for part in (v, r, s))])

    @classmethod
    def decode_unsigned(cls, raw: bytes) -> "Legacy":
        items = _items(cls, raw)
        if len(items) == 6:
            return cls._read(items)
        if len(items) != 9 or items[7:] != [b"", b""] or items[6] == b"":
            raise ValueError("a legacy transaction to sign has 6 fields, or 9 with its chain and two empty ones")
        return cls._read(items[:6], rlp.to_integer(items[6], 64))

    @classmethod
    def decode_signed(cls, raw: bytes) -> "tuple[Legacy, bytes]":
        items = _items(cls, raw, 9)
        v = rlp.to_integer(items[6])
        chain_id, parity = (0, v - 27) if v in (27, 28) else divmod(v - 35, 2)
        if v not in (27, 28) and not 0 < chain_id < 1 << 64:
            raise ValueError("v of a legacy transaction is 27, 28, or names a chain")
        signature = _signature([rlp.integer(parity), *items[7:]])
        return cls._read(items[:6], chain_id), signature

    def _fields(self) -> list[rlp.Item]:
        return [rlp.integer(self.nonce), rlp.integer(self.gas_price), *self._payment()]

    @classmethod
    def _read(cls, items: list[rlp.Item], chain_id: int = 0) -> "Legacy":
        nonce, price, *payment = items
        return cls(chain_id, rlp.to_integer(nonce, 64), rlp.to_integer(price), *_payment(payment))


@dataclass(frozen=True)
class Listed(Priced):
    """Type 1 (EIP-2930): one price, and the storage it will touch."""

    TYPE = b"\x01"
    COUNT = 8

    chain_id: int
    nonce: int
    gas_price: int
    gas: int
    to: str | None
    value: int
    data: bytes
    access: AccessList = ()

    def _fields(self) -> list[rlp.Item]:
        head: list[rlp.Item] = [rlp.integer(part) for part in (self.chain_id, self.nonce, self.gas_price)]
        return [*head, *self._payment(), _access_items(self.access)]

    @classmethod
    def _read(cls, items: list[rlp.Item]) -> "Listed":
        chain_id, nonce, price, *payment, access = items
        chain, number = rlp.to_integer(chain_id, 64), rlp.to_integer(nonce, 64)
        return cls(chain, number, rlp.to_integer(price), *_payment(payment), _access(access))


@dataclass(frozen=True)
class Transaction(Market):
    """Type 2 (EIP-1559): one call, transfer or creation. Raises ValueError when a field is out of its range."""

    TYPE = b"\x02"
    COUNT = 9

    chain_id: int
    nonce: int
    max_priority_fee: int
    max_fee: int
    gas: int
    to: str | None
    value: int
    data: bytes
    access: AccessList = ()

    def _fields(self) -> list[rlp.Item]:
        return [*self._head(), *self._payment(), _access_items(self.access)]

    @classmethod
    def _read(cls, items: list[rlp.Item]) -> "Transaction":
        return cls(*_market(items), *_payment(items[4:8]), _access(items[8]))


@dataclass(frozen=True)
class SetCode(Market):
    """Type 4 (EIP-7702): a call that first sets the code of accounts that authorised it."""

    TYPE = b"\x04"
    COUNT = 10

    chain_id: int
    nonce: int
    max_priority_fee: int
    max_fee: int
    gas: int
    to: str | None
    value: int
    data: bytes
    authorizations: tuple[SignedAuthorization, ...]
    access: AccessList = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.to is None or not self.authorizations:
            raise ValueError("a set-code transaction has a recipient and at least one authorisation")

    def _fields(self) -> list[rlp.Item]:
        authorizations: rlp.Item = [one.to_items() for one in self.authorizations]
        return [*self._head(), *self._payment(), _access_items(self.access), authorizations]

    @classmethod
    def _read(cls, items: list[rlp.Item]) -> "SetCode":
        if not isinstance(items[9], list):
            raise ValueError("authorisations are a list")
        authorizations = tuple(SignedAuthorization.from_items(item) for item in items[9])
        return cls(*_market(items), *_payment(items[4:8]), authorizations, _access(items[8]))


@dataclass(frozen=True)
class Outcome:
    """A mined transaction: `status` 1 done, 0 reverted; `fee` in wei."""

    hash: str
    status: int
    block: int
    gas_used: int
    fee: int


AnyTransaction = Legacy | Listed | Transaction | SetCode
_KINDS: dict[bytes, type[Listed] | type[Transaction] | type[SetCode]] = {
    Listed.TYPE: Listed, Transaction.TYPE: Transaction, SetCode.TYPE: SetCode,
}  # fmt: skip


def decode_unsigned(raw: bytes) -> AnyTransaction:
    """Return the transaction of any kind that `raw` asks to sign. Raises ValueError as the kinds do."""
    return kind_of(raw).decode_unsigned(raw)


def decode_signed(raw: bytes) -> tuple[AnyTransaction, bytes]:
    """Return a signed transaction of any kind and its 65-byte signature. Raises ValueError as the kinds do."""
    return kind_of(raw).decode_signed(raw)


def kind_of(raw: bytes) -> type[AnyTransaction]:
    """Return the class that reads `raw`. Raises ValueError for a type that is not signed here."""
    if raw[:1] >= b"\xc0":
        return Legacy
    if raw[:1] == b"\x03":
        raise ValueError("blob transactions (EIP-4844, type 3) are not signed here")
    kind = _KINDS.get(raw[:1])
    if kind is None:
        raise ValueError("this is a transaction of no known type")
    return kind


def _items(kind: type[Envelope], raw: bytes, count: int = 0) -> list[rlp.Item]:
    if kind_of(raw) is not kind:
        raise ValueError(f"this is another type of transaction than {kind.__name__}")
    if len(raw) > MAX_BYTES:
        raise ValueError(f"a transaction has at most {MAX_BYTES} bytes")
    items = rlp.decode(raw[len(kind.TYPE) :])
    if not isinstance(items, list) or (count and len(items) != count):
        raise ValueError(f"a transaction of this form has {count} fields")
    return items


def _signature(items: list[rlp.Item]) -> bytes:
    parity, r, s = (rlp.to_integer(item, bits) for item, bits in zip(items, (1, 256, 256), strict=True))
    signature = join(parity, r, s)
    split(signature)
    return signature


def _market(items: list[rlp.Item]) -> tuple[int, int, int, int]:
    chain_id, nonce, priority, fee = items[:4]
    return rlp.to_integer(chain_id, 64), rlp.to_integer(nonce, 64), rlp.to_integer(priority), rlp.to_integer(fee)


def _payment(items: list[rlp.Item]) -> tuple[int, str | None, int, bytes]:
    gas, to, value, data = items
    if not isinstance(to, bytes) or len(to) not in (0, 20):
        raise ValueError("a recipient has 20 bytes, or none in a creation")
    if not isinstance(data, bytes):
        raise ValueError("a transaction's data is no byte string")
    return rlp.to_integer(gas, 64), checksum(to) if to else None, rlp.to_integer(value), data


def _access_items(access: AccessList) -> list[rlp.Item]:
    return [[bytes.fromhex(address[2:]), list(keys)] for address, keys in access]


def _access(item: rlp.Item) -> AccessList:
    if not isinstance(item, list):
        raise ValueError("an access list is a list")
    return tuple(_access_entry(entry) for entry in item)


def _access_entry(item: rlp.Item) -> tuple[str, tuple[bytes, ...]]:
    match item:
        case [bytes(address), list(keys)] if len(address) == 20:
            slots = tuple(key for key in keys if isinstance(key, bytes) and len(key) == 32)
            if len(slots) == len(keys):
                return checksum(address), slots
    raise ValueError("an access list has addresses of 20 bytes with keys of 32")
