"""Merkle proofs of accounts and storage, as eth_getProof answers them (EIP-1186)."""

from typing import Any

from app.devnet.answers import address, data, quantity
from app.domain.hashing import keccak
from app.domain.proofs import EMPTY_CODE, EMPTY_ROOT
from app.domain.rlp import decode, encode, to_integer

_NOTHING = encode([b"", b"", EMPTY_ROOT, EMPTY_CODE])


def proof_view(nodes: Any, state_root: bytes, account: bytes, slots: list[int]) -> dict[str, Any]:
    """Return what the state holds for an account and some of its slots, with the paths that prove it."""
    found, path = _lookup(nodes, state_root, account)
    nonce, balance, storage, code = decode(found or _NOTHING)
    assert isinstance(storage, bytes) and isinstance(code, bytes)
    assert isinstance(nonce, bytes) and isinstance(balance, bytes)
    return {
        "address": address(account),
        "accountProof": path,
        "balance": quantity(to_integer(balance)),
        "codeHash": data(code),
        "nonce": quantity(to_integer(nonce)),
        "storageHash": data(storage),
        "storageProof": [_slot_view(nodes, storage, slot) for slot in slots],
    }


def _slot_view(nodes: Any, storage: bytes, slot: int) -> dict[str, Any]:
    found, path = _lookup(nodes, storage, slot.to_bytes(32, "big"))
    return {"key": quantity(slot), "value": quantity(to_integer(decode(found)) if found else 0), "proof": path}


def _lookup(nodes: Any, root: bytes, key: bytes) -> tuple[bytes, list[str]]:
    """Return the value at a key, empty when there is none, and the nodes on the way to it."""
    from trie import HexaryTrie  # type: ignore[attr-defined]

    if root == EMPTY_ROOT:
        return b"", []
    trie: Any = HexaryTrie(nodes, root)
    hashed = keccak(key)
    return trie[hashed], [data(encode(_plain(node))) for node in trie.get_proof(hashed)]


def _plain(node: Any) -> Any:
    return [_plain(one) for one in node] if isinstance(node, list | tuple) else bytes(node)
