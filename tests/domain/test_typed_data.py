"""What typed data signs and what it refuses: shapes, ranges, and that every signed value is told."""

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from app.domain import typed_data
from app.domain.hashing import keccak
from app.domain.typed_data import MOST_BYTES, TypedData

DOMAIN = {"name": "Shop", "chainId": 1}
ADDRESS = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"


def _one(kind: str, value: Any) -> TypedData:
    return typed_data.build({"Order": [{"name": "it", "type": kind}]}, "Order", DOMAIN, {"it": value})


def _word(kind: str, value: Any) -> bytes:
    return _one(kind, value).encode_data("Order", {"it": value})[32:]


@pytest.mark.parametrize(
    ("kind", "value", "word"),
    [
        ("uint8", 255, (255).to_bytes(32, "big")),
        ("uint256", "115792089237316195423570985008687907853269984665640564039457584007913129639935", b"\xff" * 32),
        ("uint16", "0x0100", (256).to_bytes(32, "big")),
        ("int8", -128, b"\xff" * 31 + b"\x80"),
        ("int256", "-1", b"\xff" * 32),
        ("int16", "-0x8000", b"\xff" * 30 + b"\x80\x00"),
        ("uint", 5, (5).to_bytes(32, "big")),
        ("bool", True, (1).to_bytes(32, "big")),
        ("bool", "false", bytes(32)),
        ("bool", 0, bytes(32)),
        ("bytes4", "0x12345678", b"\x12\x34\x56\x78" + bytes(28)),
        ("bytes4", "0x12", b"\x12" + bytes(31)),
        ("bytes", "0x", keccak(b"")),
        ("bytes", "0x123", keccak(b"\x01\x23")),
        ("bytes", "text", keccak(b"text")),
        ("string", "é", keccak("é".encode())),
        ("string", "0x12", keccak(b"0x12")),
        ("address", ADDRESS.lower(), bytes(12) + bytes.fromhex(ADDRESS[2:])),
        ("uint8[]", [], keccak(b"")),
        ("uint8[2]", [1, 2], keccak((1).to_bytes(32, "big") + (2).to_bytes(32, "big"))),
        ("uint8[][1]", [[3]], keccak(keccak((3).to_bytes(32, "big")))),
    ],
)
def test_values__of_each_type__become_their_word(kind: str, value: Any, word: bytes) -> None:
    assert _word(kind, value) == word


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("uint8", 256),
        ("uint8", -1),
        ("uint8", "1.0"),
        ("uint8", 1.0),
        ("uint8", True),
        ("uint8", ""),
        ("uint8", None),
        ("int8", 128),
        ("int8", "-129"),
        ("uint7", 1),
        ("uint264", 1),
        ("bool", "maybe"),
        ("bool", None),
        ("bool", []),
        ("bytes4", "0x1234567890"),
        ("bytes33", "0x"),
        ("bytes0", "0x"),
        ("bytes", None),
        ("bytes", 1.5),
        ("string", None),
        ("string", "\ud800"),
        ("string", ["a"]),
        ("address", "0x12"),
        ("address", ADDRESS.replace("B", "b")),  # wrong checksum
        ("address", ADDRESS[2:]),
        ("address", 5),
        ("uint8[2]", [1]),
        ("uint8[2]", [1, 2, 3]),
        ("uint8[]", "12"),
        ("uint8[]", {"0": 1}),
        ("Other", {}),
        ("uint8[", 1),
    ],
)
def test_values__that_do_not_fit__are_refused(kind: str, value: Any) -> None:
    with pytest.raises(ValueError):
        _ = _one(kind, value).digest


def test_recursive_type__ends_where_nothing_is() -> None:
    types = {"Node": [{"name": "next", "type": "Node"}, {"name": "all", "type": "Node[]"}]}
    data = typed_data.build(types, "Node", DOMAIN, {"next": None, "all": [{"all": []}]})
    kind = keccak(b"Node(Node next,Node[] all)")
    inner = keccak(kind + bytes(32) + keccak(b""))
    assert data.hash_struct("Node", data.message) == keccak(kind + bytes(32) + keccak(inner))
    told = [(one.path, one.text) for one in data.signed_fields() if not one.path.startswith("domain")]
    assert told == [("next", "nothing"), ("all[0].next", "nothing"), ("all[0].all", "[]")]


def test_recursive_type__nested_without_end__is_refused() -> None:
    message: dict[str, Any] = {}
    for _ in range(100):
        message = {"next": message}
    data = typed_data.build({"Node": [{"name": "next", "type": "Node"}]}, "Node", DOMAIN, message)
    with pytest.raises(ValueError, match="deep"):
        _ = data.digest


def test_primary_type__given__counts_though_another_reaches_it() -> None:
    types = {
        "Inner": [{"name": "a", "type": "uint8"}],
        "Outer": [{"name": "inner", "type": "Inner"}],
        "Unused": [{"name": "b", "type": "Missing"}],
    }
    alone = typed_data.build({"Inner": types["Inner"]}, "Inner", DOMAIN, {"a": 1})
    assert typed_data.build(types, "Inner", DOMAIN, {"a": 1}).digest == alone.digest
    with pytest.raises(ValueError, match="Missing"):
        typed_data.build(types, "Unused", DOMAIN, {})


def test_domain_alone__is_signed_without_a_message() -> None:
    data = typed_data.build({}, "EIP712Domain", DOMAIN, {})
    assert data.digest == keccak(b"\x19\x01" + data.domain_separator)
    assert [one.path for one in data.signed_fields()] == ["domain.name", "domain.chainId"]


def test_values_that_no_type_names__are_neither_signed_nor_told() -> None:
    types = {"Order": [{"name": "it", "type": "uint8"}]}
    data = typed_data.build(types, "Order", DOMAIN, {"it": 1, "trust": "me"})
    assert data.digest == _one("uint8", 1).digest
    assert "me" not in [one.text for one in data.signed_fields()]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"types": {}, "primaryType": "Mail", "domain": {}, "message": {}}',
        '{"types": {"A": []}, "primaryType": "A", "domain": {"odd": 1}, "message": {}}',
        '{"types": {"A": [], "EIP712Domain": []}, "primaryType": "A", "domain": {"name": "x"}, "message": {}}',
        '{"types": {"A": []}, "primaryType": "A", "domain": [], "message": {}}',
        '{"types": {"A": 5}, "primaryType": "A", "domain": {}, "message": {}}',
        '{"types": {"A": [{"name": "x"}]}, "primaryType": "A", "domain": {}, "message": {}}',
        '{"types": {"A": [{"name": "x", "type": "bool"}, {"name": "x", "type": "bool"}]}, "primaryType": "A"}',
        '{"types": {"A": [], "A": []}, "primaryType": "A", "domain": {}, "message": {}}',
        '{"types": {"uint8": []}, "primaryType": "uint8", "domain": {}, "message": {}}',
        '{"types": {"A(uint8 x)B": []}, "primaryType": "A(uint8 x)B", "domain": {}, "message": {}}',
        '{"types": {"A": [{"name": "x,uint8 y", "type": "uint8"}]}, "primaryType": "A", "domain": {}, "message": {}}',
        '{"types": {"A": [{"name": "x", "type": "uint8"}]}, "primaryType": "A", "domain": {}, "message": {"x": NaN}}',
        "[" * 20_000,
        " " * (MOST_BYTES + 1),
    ],
)
def test_requests__malformed__are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        typed_data.parse(text)


values = st.one_of(
    st.tuples(st.just("uint256"), st.integers(0, 2**256 - 1)),
    st.tuples(st.just("int64"), st.integers(-(2**63), 2**63 - 1)),
    st.tuples(st.just("string"), st.text(st.characters(exclude_categories=["Cs"]), max_size=20)),
    st.tuples(st.just("bool"), st.booleans()),
    st.tuples(st.just("bytes"), st.binary(max_size=40).map(lambda data: "0x" + data.hex())),
    st.tuples(st.just("bytes32"), st.binary(min_size=32, max_size=32).map(lambda data: "0x" + data.hex())),
    st.tuples(st.just("uint8[]"), st.lists(st.integers(0, 255), max_size=4)),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(values, min_size=1, max_size=6))
def test_digest__of_any_values__equals_the_references(fields: list[tuple[str, Any]]) -> None:
    from eth_account import Account
    from eth_account.messages import encode_typed_data

    types = {"Order": [{"name": f"f{number}", "type": kind} for number, (kind, _) in enumerate(fields)]}
    message = {f"f{number}": value for number, (_, value) in enumerate(fields)}
    ours = typed_data.parse(
        json.dumps({"types": types, "primaryType": "Order", "domain": DOMAIN, "message": message}, ensure_ascii=False)
    )
    theirs = Account.sign_message(encode_typed_data(DOMAIN, types, message), b"\1" * 32)
    assert ours.digest == bytes(theirs.message_hash)
