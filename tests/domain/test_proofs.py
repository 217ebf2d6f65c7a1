"""Proofs made by the trie library that py-evm uses are believed; whatever is changed in them is not."""

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from trie.hexary import HexaryTrie

from app.domain import rlp
from app.domain.hashing import checksum, keccak
from app.domain.proofs import (
    EMPTY_CODE,
    EMPTY_ROOT,
    AccountState,
    BadProof,
    account,
    mapping_slot,
    slot,
    value_at,
)

KEYS = st.binary(min_size=1, max_size=8)
TREES = st.dictionaries(KEYS, st.binary(min_size=1, max_size=40), min_size=1, max_size=40)


def planted(content: dict[bytes, bytes]) -> tuple[Any, bytes]:
    tree = HexaryTrie({})
    for key, value in content.items():
        tree[keccak(key)] = value
    return tree, tree.root_hash


def proof(tree: Any, key: bytes) -> list[bytes]:
    return [encode(node) for node in tree.get_proof(keccak(key)) if node != b""]


def encode(node: Any) -> bytes:
    return rlp.encode(_plain(node))


def _plain(node: Any) -> Any:
    return bytes(node) if isinstance(node, bytes | bytearray) else [_plain(part) for part in node]


@settings(deadline=None)
@given(TREES, st.data())
def test_value_at__any_tree__every_key_is_proven(content: dict[bytes, bytes], data: st.DataObject) -> None:
    tree, root = planted(content)
    key = data.draw(st.sampled_from(sorted(content)))
    assert value_at(root, keccak(key), proof(tree, key)) == content[key]


@settings(deadline=None)
@given(TREES, KEYS)
def test_value_at__key_that_is_not_there__its_absence_is_proven(content: dict[bytes, bytes], key: bytes) -> None:
    tree, root = planted(content)
    if key not in content:
        assert value_at(root, keccak(key), proof(tree, key)) is None


@settings(deadline=None)
@given(TREES, st.data())
def test_value_at__one_bit_of_the_proof_changed__is_refused(content: dict[bytes, bytes], data: st.DataObject) -> None:
    tree, root = planted(content)
    key = data.draw(st.sampled_from(sorted(content)))
    nodes = proof(tree, key)
    number = data.draw(st.integers(0, len(nodes) - 1))
    changed = bytearray(nodes[number])
    changed[data.draw(st.integers(0, len(changed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    nodes[number] = bytes(changed)
    with pytest.raises(BadProof):
        value_at(root, keccak(key), nodes)


def test_value_at__cut_short_or_with_more__is_refused() -> None:
    tree, root = planted({bytes([number]): b"value" * 8 for number in range(50)})
    nodes = proof(tree, b"\x07")
    for wrong in (nodes[:-1], [], [*nodes, nodes[-1]]):
        with pytest.raises(BadProof):
            value_at(root, keccak(b"\x07"), wrong)
    with pytest.raises(BadProof):
        value_at(b"short", keccak(b"\x07"), nodes)


def test_value_at__empty_tree__nothing() -> None:
    assert value_at(EMPTY_ROOT, keccak(b"any"), []) is None


ADDRESS = checksum("12" * 20)
STATE = AccountState(7, 123 * 10**18, keccak(b"storage"), keccak(b"code"))


def state_tree(fields: list[bytes]) -> tuple[bytes, list[bytes]]:
    raw = bytes.fromhex(ADDRESS[2:])
    tree, root = planted({raw: rlp.encode(fields), b"other": b"x" * 40})
    return root, proof(tree, raw)


def test_account__in_the_tree__its_fields() -> None:
    root, nodes = state_tree([rlp.integer(7), rlp.integer(123 * 10**18), STATE.storage_root, STATE.code_hash])
    assert account(root, ADDRESS, nodes) == STATE


def test_account__not_there__zeros() -> None:
    tree, root = planted({b"other": b"x" * 40})
    other = checksum("13" * 20)
    nodes = proof(tree, bytes.fromhex(other[2:]))
    assert account(root, other, nodes) == AccountState(0, 0, EMPTY_ROOT, EMPTY_CODE)


@pytest.mark.parametrize(
    "fields",
    [
        [b"\1", b"\1", bytes(32)],
        [b"\1", b"\1", bytes(32), bytes(31)],
        [b"\0\1", b"\1", bytes(32), bytes(32)],
    ],
)
def test_account__malformed__is_refused(fields: list[bytes]) -> None:
    root, nodes = state_tree(fields)
    with pytest.raises(BadProof):
        account(root, ADDRESS, nodes)


def test_slot__mapping_of_a_token__word_or_zero() -> None:
    position = mapping_slot(ADDRESS, 0)
    tree, root = planted({position.to_bytes(32, "big"): rlp.encode(rlp.integer(5_000))})
    assert slot(root, position, proof(tree, position.to_bytes(32, "big"))) == 5_000
    assert slot(root, 1, proof(tree, (1).to_bytes(32, "big"))) == 0


def test_mapping_slot__example_of_solidity__place() -> None:
    # Solidity's layout rule: keccak256(key . slot); the value is what `cast index address 0x…01 0` prints.
    assert mapping_slot("0x" + "0" * 39 + "1", 0) == int(
        "ada5013122d395ba3c54772283fb069b10426056ef8ca54750cb9bb552a59e7d", 16
    )
