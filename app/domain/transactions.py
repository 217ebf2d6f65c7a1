"""Transactions of type 2 (EIP-1559): their bytes, the digest that is signed, and strict reading of both forms."""

from dataclasses import dataclass

from app.domain import rlp
from app.domain.hashing import checksum, keccak
from app.domain.signatures import join, split

TYPE = b"\x02"
MAX_BYTES = 128 << 10  # what nodes take into their pools
_BITS = {"chain_id": 64, "nonce": 64, "max_priority_fee": 256, "max_fee": 256, "gas": 64, "value": 256}


@dataclass(frozen=True)
class Transaction:
    """One call, transfer or (`to` is None) creation. Money in wei; fees in wei a unit of gas; no access list.

    `to` is taken in any case and kept checksummed. Raises ValueError when a field is out of its range.
    """

    chain_id: int
    nonce: int
    max_priority_fee: int
    max_fee: int
    gas: int
    to: str | None
    value: int
    data: bytes

    def __post_init__(self) -> None:
        for name, bits in _BITS.items():
            if not 0 <= getattr(self, name) < 1 << bits:
                raise ValueError(f"{name} of a transaction is out of range")
        if self.chain_id == 0 or self.nonce == (1 << 64) - 1:
            raise ValueError("chain_id or nonce of a transaction is out of range")
        if self.to is not None:
            object.__setattr__(self, "to", checksum(self.to))

    def digest(self) -> bytes:
        """Return the 32 bytes that the sender's key signs."""
        return keccak(self.encode_unsigned())

    @property
    def max_cost(self) -> int:
        """The most wei this can take from its sender: value and the whole gas at the highest fee."""
        return self.value + self.gas * self.max_fee

    def encode_unsigned(self) -> bytes:
        return TYPE + rlp.encode(self._fields())

    def encode_signed(self, signature: bytes) -> bytes:
        """Return the bytes to broadcast; the signature has 65 or 64 bytes. Raises ValueError for a malformed one."""
        return TYPE + rlp.encode([*self._fields(), *(rlp.integer(part) for part in split(signature))])

    @staticmethod
    def decode_unsigned(raw: bytes) -> "Transaction":
        """Read what `encode_unsigned` writes, and nothing else.

        Raises:
            ValueError: another type, not canonical, bytes left over, a field out of range, an access list.
        """
        return _transaction(_items(raw, 9))

    @staticmethod
    def decode_signed(raw: bytes) -> "tuple[Transaction, bytes]":
        """Return the transaction and its 65-byte signature. Raises ValueError as `decode_unsigned`."""
        items = _items(raw, 12)
        parity, r, s = (rlp.to_integer(item, bits) for item, bits in zip(items[9:], (1, 256, 256), strict=True))
        signature = join(parity, r, s)
        split(signature)
        return _transaction(items[:9]), signature

    @staticmethod
    def hash_of(raw_signed: bytes) -> str:
        """Return the hash under which the chain knows the signed bytes, 0x and 64 hex digits."""
        return "0x" + keccak(raw_signed).hex()

    def _fields(self) -> list[rlp.Item]:
        to = b"" if self.to is None else bytes.fromhex(self.to[2:])
        head = (self.chain_id, self.nonce, self.max_priority_fee, self.max_fee, self.gas)
        return [*(rlp.integer(number) for number in head), to, rlp.integer(self.value), self.data, []]


@dataclass(frozen=True)
class Outcome:
    """A mined transaction: `status` 1 done, 0 reverted; `fee` in wei."""

    hash: str
    status: int
    block: int
    gas_used: int
    fee: int


def _items(raw: bytes, count: int) -> list[rlp.Item]:
    if raw[:1] != TYPE:
        raise ValueError("only transactions of type 2 (EIP-1559) are read")
    if len(raw) > MAX_BYTES:
        raise ValueError(f"a transaction has at most {MAX_BYTES} bytes")
    items = rlp.decode(raw[1:])
    if not isinstance(items, list) or len(items) != count:
        raise ValueError(f"a transaction of this form has {count} fields")
    return items


def _transaction(items: list[rlp.Item]) -> Transaction:
    chain_id, nonce, priority, fee, gas, to, value, data, access = items
    if not isinstance(to, bytes) or len(to) not in (0, 20):
        raise ValueError("a recipient has 20 bytes, or none in a creation")
    if not isinstance(data, bytes) or access != []:
        raise ValueError("a transaction's data is no byte string, or it has an access list")
    return Transaction(
        chain_id=rlp.to_integer(chain_id, 64),
        nonce=rlp.to_integer(nonce, 64),
        max_priority_fee=rlp.to_integer(priority),
        max_fee=rlp.to_integer(fee),
        gas=rlp.to_integer(gas, 64),
        to=checksum(to) if to else None,
        value=rlp.to_integer(value),
        data=data,
    )
