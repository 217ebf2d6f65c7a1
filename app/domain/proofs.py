"""Proofs that a chain's state holds an account or a storage slot: Merkle-Patricia paths as eth_getProof answers them (EIP-1186).

A node can lie about a balance, not about a path of hashes that ends in the state root of a header others agree on.
Source: the Ethereum yellow paper, appendix D.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.hashing import keccak
from app.domain.rlp import Item, decode, to_integer

EMPTY_ROOT = keccak(b"\x80")
EMPTY_CODE = keccak(b"")


class BadProof(ValueError):
    """The path does not lead from the root to the key, or what it leads to is malformed."""


@dataclass(frozen=True)
class AccountState:
    """An account as the state tree holds it; one that does not exist has zeros and the hashes of nothing."""

    nonce: int
    balance: int
    storage_root: bytes
    code_hash: bytes


def account(state_root: bytes, address: str, proof: Sequence[bytes]) -> AccountState:
    """Return what the state of `state_root` holds for an address; raises BadProof when the proof does not prove it."""
    found = value_at(state_root, keccak(bytes.fromhex(address.removeprefix("0x"))), proof)
    if found is None:
        return AccountState(0, 0, EMPTY_ROOT, EMPTY_CODE)
    try:
        fields = decode(found)
        if not isinstance(fields, list) or len(fields) != 4:
            raise BadProof("an account has four fields")
        nonce, balance, storage_root, code_hash = fields
        if not isinstance(storage_root, bytes) or not isinstance(code_hash, bytes):
            raise BadProof("an account's hashes are bytes")
        if (len(storage_root), len(code_hash)) != (32, 32):
            raise BadProof("an account's hashes have 32 bytes")
        return AccountState(to_integer(nonce, 64), to_integer(balance), storage_root, code_hash)
    except BadProof:
        raise
    except ValueError as error:
        raise BadProof(str(error))


def slot(storage_root: bytes, position: int, proof: Sequence[bytes]) -> int:
    """Return the word that a contract's storage holds at `position`; raises BadProof when the proof does not prove it."""
    found = value_at(storage_root, keccak(position.to_bytes(32, "big")), proof)
    if found is None:
        return 0
    try:
        return to_integer(decode(found))
    except ValueError as error:
        raise BadProof(str(error))


def mapping_slot(key: str, position: int) -> int:
    """Return where Solidity keeps `mapping(address => …)`'s value for an address; `position` is the mapping's own slot."""
    padded = bytes.fromhex(key.removeprefix("0x")).rjust(32, b"\0")
    return int.from_bytes(keccak(padded + position.to_bytes(32, "big")), "big")


def value_at(root: bytes, key: bytes, proof: Sequence[bytes]) -> bytes | None:
    """Return the value under the hashed `key` in the tree of `root`, None when the path proves that there is none.

    `proof` holds the path's nodes from the root on. Raises BadProof when it does not prove either.
    """
    if root == EMPTY_ROOT and not proof:
        return None
    path = _nibbles(key)
    node: Item = root
    rest = list(proof)
    while True:
        node = _open(node, rest)
        if node == b"":
            return _ended(None, rest)
        if not isinstance(node, list):
            raise BadProof("a node is a list")
        if len(node) == 17:
            if not path:
                return _ended(_value(node[16]), rest)
            node, path = node[path[0]], path[1:]
        elif len(node) == 2:
            part, leaf = _part(node[0])
            if path[: len(part)] != part:
                return _ended(None, rest)
            path = path[len(part) :]
            if leaf:
                return _ended(_value(node[1]) if not path else None, rest)
            node = node[1]
        else:
            raise BadProof("a node has 2 or 17 items")


def _open(node: Item, rest: list[bytes]) -> Item:
    """Return a node's content: itself when it is short and stands in its parent, else the proof's next, which must hash to it."""
    if isinstance(node, list) or node == b"":
        return node
    if len(node) != 32:
        raise BadProof("a node's hash has 32 bytes")
    if not rest:
        raise BadProof("the proof ends before its path does")
    raw = rest.pop(0)
    if keccak(raw) != node:
        raise BadProof("a node does not hash to what its parent says")
    try:
        return decode(raw)
    except ValueError as error:
        raise BadProof(str(error))


def _part(encoded: Item) -> tuple[list[int], bool]:
    """Return the nibbles of a short node's key and whether it is a leaf, from their hex-prefix encoding."""
    if not isinstance(encoded, bytes) or not encoded or encoded[0] >> 4 > 3:
        raise BadProof("a key is badly encoded")
    nibbles = _nibbles(encoded)
    odd = nibbles[0] & 1
    if not odd and nibbles[1]:
        raise BadProof("a key is badly encoded")
    return nibbles[1 if odd else 2 :], nibbles[0] >= 2


def _ended(value: bytes | None, rest: list[bytes]) -> bytes | None:
    if rest:
        raise BadProof("the proof has nodes beyond its path")
    return value


def _value(item: Item) -> bytes | None:
    if not isinstance(item, bytes):
        raise BadProof("a value is bytes")
    return item or None


def _nibbles(data: bytes) -> list[int]:
    return [nibble for byte in data for nibble in (byte >> 4, byte & 15)]
