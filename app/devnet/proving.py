"""Merkle proofs of accounts and storage, as eth_getProof answers them (EIP-1186)."""

from typing import Any

from app.devnet.answers import address, data, quantity
from app.domain.hashing import keccak
from app.domain.proofs import EMPTY_CODE, EMPTY_ROOT
from app.domain.rlp import Item, decode, encode, to_integer

_BRANCH, _LEAF, _ODD = 17, 0x20, 0x10
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
    path: list[str] = []
    rest = keccak(key).hex()
    node: Item = b"" if root == EMPTY_ROOT else root
    while node:
        if isinstance(node, bytes):  # by hash; a short node lies inside the one above
            path.append(data(nodes[node]))
            node = decode(nodes[node])
        assert isinstance(node, list)
        if len(node) == _BRANCH:
            node, rest = node[int(rest[0], 16)], rest[1:]
            continue
        prefix, child = node
        assert isinstance(prefix, bytes)
        steps = prefix.hex()[1 if prefix[0] & _ODD else 2 :]
        if not rest.startswith(steps):
            break
        if prefix[0] & _LEAF:
            assert isinstance(child, bytes)
            return child, path
        node, rest = child, rest[len(steps) :]
    return b"", path
