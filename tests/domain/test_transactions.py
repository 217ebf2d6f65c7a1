"""Transactions of type 2 against eth_account, published examples and damaged bytes."""

import secrets
from dataclasses import replace
from typing import Any

import pytest
from eth_account import Account
from hypothesis import given, settings, strategies as st

from app.domain import rlp
from app.domain.hashing import keccak
from app.domain.secp256k1 import address_of, recover, sign
from app.domain.transactions import MAX_BYTES, Transaction

KEY = bytes.fromhex("4646464646464646464646464646464646464646464646464646464646464646")  # EIP-155's example key
PLAIN = Transaction(1, 9, 2 * 10**9, 20 * 10**9, 21_000, "0x" + "35" * 20, 10**18, b"")

transactions = st.builds(
    Transaction,
    chain_id=st.integers(1, 2**64 - 1),
    nonce=st.integers(0, 2**64 - 2),
    max_priority_fee=st.integers(0, 2**128),
    max_fee=st.integers(0, 2**128),
    gas=st.integers(0, 2**64 - 1),
    to=st.none() | st.binary(min_size=20, max_size=20).map(lambda raw: "0x" + raw.hex()),
    value=st.integers(0, 2**256 - 1),
    data=st.binary(max_size=300),
)


def _as_dict(transaction: Transaction) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "type": 2,
        "chainId": transaction.chain_id,
        "nonce": transaction.nonce,
        "maxPriorityFeePerGas": transaction.max_priority_fee,
        "maxFeePerGas": transaction.max_fee,
        "gas": transaction.gas,
        "value": transaction.value,
        "data": transaction.data,
        "accessList": [],
    }
    return fields if transaction.to is None else {**fields, "to": transaction.to}


@settings(max_examples=200, deadline=None)
@given(transactions, st.binary(min_size=31, max_size=31))
def test_signed_bytes_equal_those_of_eth_account(transaction: Transaction, secret: bytes) -> None:
    key = b"\x01" + secret
    theirs = Account.sign_transaction(_as_dict(transaction), key)
    ours = transaction.encode_signed(sign(key, transaction.digest()))
    assert ours == bytes(theirs.raw_transaction)
    assert Transaction.hash_of(ours) == "0x" + bytes(theirs.hash).hex()
    assert recover(transaction.digest(), sign(key, transaction.digest())) == Account.from_key(key).address


@settings(deadline=None)
@given(transactions)
def test_both_forms_go_round(transaction: Transaction) -> None:
    assert Transaction.decode_unsigned(transaction.encode_unsigned()) == transaction
    signature = sign(KEY, transaction.digest())
    assert Transaction.decode_signed(transaction.encode_signed(signature)) == (transaction, signature)


@settings(deadline=None)
@given(transactions, st.data())
def test_a_changed_byte_is_refused_or_changes_the_digest(transaction: Transaction, data: st.DataObject) -> None:
    raw = bytearray(transaction.encode_unsigned())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    try:
        other = Transaction.decode_unsigned(bytes(raw))
    except ValueError:
        return
    assert other.encode_unsigned() == bytes(raw)
    assert other.digest() != transaction.digest()


def test_bytes_written_out_by_hand() -> None:
    transaction = Transaction(1, 0, 1, 2, 21_000, "0x" + "00" * 19 + "01", 0, b"")
    assert transaction.encode_unsigned().hex() == (
        "02" + "df" + "01" + "80" + "01" + "02" + "825208" + "94" + "00" * 19 + "01" + "80" + "80" + "c0"
    )
    assert transaction.digest() == keccak(transaction.encode_unsigned())


def test_lower_case_recipient_is_taken_and_kept_checksummed() -> None:
    transaction = replace(PLAIN, to="0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359")
    assert transaction.to == "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"


def test_cost_is_bounded_by_value_and_gas() -> None:
    assert PLAIN.max_cost == 10**18 + 21_000 * 20 * 10**9


@pytest.mark.parametrize(
    "change",
    [
        {"chain_id": 2**64},
        {"nonce": 2**64 - 1},
        {"nonce": -1},
        {"gas": 2**64},
        {"value": 2**256},
        {"max_fee": -1},
        {"to": "0x1234"},
        {"to": "nobody"},
    ],
)
def test_fields_out_of_range_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        replace(PLAIN, **change)


def _fields() -> list[rlp.Item]:
    items = rlp.decode(PLAIN.encode_unsigned()[1:])
    assert isinstance(items, list)
    return items


ODD: list[tuple[str, int, rlp.Item]] = [
    ("nonce with a leading zero", 1, b"\x00\x09"),
    ("fee over 256 bits", 3, b"\x01" + bytes(32)),
    ("gas over 64 bits", 4, b"\x01" + bytes(8)),
    ("recipient of 19 bytes", 5, bytes(19)),
    ("recipient as list", 5, []),
    ("data as list", 7, []),
    ("an access list with a short address", 8, [[bytes(19), []]]),
    ("an access list with a short key", 8, [[bytes(20), [bytes(31)]]]),
    ("an access list with a key that is a list", 8, [[bytes(20), [[]]]]),
    ("an access list's entry of three", 8, [[bytes(20), [], []]]),
    ("an access list that is a string", 8, b""),
]


@pytest.mark.parametrize(("name", "index", "item"), ODD)
def test_odd_fields_are_refused(name: str, index: int, item: rlp.Item) -> None:
    items = _fields()
    items[index] = item
    with pytest.raises(ValueError):
        Transaction.decode_unsigned(b"\x02" + rlp.encode(items))


def test_odd_bytes_are_refused() -> None:
    raw = PLAIN.encode_unsigned()
    signed = PLAIN.encode_signed(sign(KEY, PLAIN.digest()))
    for bad in (
        b"",
        b"\x01" + raw[1:],
        raw[1:],
        raw + b"\0",
        raw[:-1],
        signed,
        b"\x02" + rlp.encode([*_fields(), b""]),
    ):
        with pytest.raises(ValueError):
            Transaction.decode_unsigned(bad)
    with pytest.raises(ValueError):
        Transaction.decode_signed(raw)
    large = replace(PLAIN, data=bytes(MAX_BYTES))
    with pytest.raises(ValueError, match="at most"):
        Transaction.decode_unsigned(large.encode_unsigned())


def test_a_malformed_signature_is_not_sent() -> None:
    with pytest.raises(ValueError):
        PLAIN.encode_signed(bytes(65))
    with pytest.raises(ValueError):
        PLAIN.encode_signed(secrets.token_bytes(63))


def test_key_of_eip_155_has_its_address() -> None:
    assert address_of(KEY) == "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F"
