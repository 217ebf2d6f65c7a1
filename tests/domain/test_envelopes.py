"""Transactions of every kind and payment links: what is written is read again, and equals the reference's bytes."""

from typing import Any

import pytest
from eth_account import Account
from hypothesis import given, settings, strategies as st

from app.domain import intrinsic, payment_links, rlp, transactions as tx
from app.domain.authorizations import Authorization, SignedAuthorization
from app.domain.hashing import checksum
from app.domain.payment_links import PaymentLink
from app.domain.secp256k1 import address_of, recover, sign

KEY = (5).to_bytes(32, "big")
ADDRESS = checksum(b"\x11" * 20)
addresses = st.binary(min_size=20, max_size=20).map(checksum)
numbers = st.integers(0, 2**64 - 2)
amounts = st.integers(0, 2**128)
chains = st.integers(1, 2**53)
data = st.binary(max_size=60)
access = st.lists(
    st.tuples(addresses, st.lists(st.binary(min_size=32, max_size=32), max_size=2).map(tuple)), max_size=2
).map(tuple)
authorizations = st.lists(st.builds(Authorization, chains, addresses, numbers), min_size=1, max_size=3).map(
    lambda found: tuple(SignedAuthorization.of(one, sign(KEY, one.digest())) for one in found)
)
to = st.none() | addresses
KINDS = st.one_of(
    st.builds(tx.Legacy, st.integers(0, 2**53), numbers, amounts, numbers, to, amounts, data),
    st.builds(tx.Listed, chains, numbers, amounts, numbers, to, amounts, data, access),
    st.builds(tx.Transaction, chains, numbers, amounts, amounts, numbers, to, amounts, data, access),
    st.builds(tx.SetCode, chains, numbers, amounts, amounts, numbers, addresses, amounts, data, authorizations, access),
)


def _as_dict(transaction: tx.AnyTransaction) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "nonce": transaction.nonce,
        "gas": transaction.gas,
        "value": transaction.value,
        "data": transaction.data,
    }
    if transaction.to is not None:
        fields["to"] = transaction.to
    if transaction.chain_id:
        fields["chainId"] = transaction.chain_id
    if isinstance(transaction, tx.Priced):
        fields["gasPrice"] = transaction.gas_price
    else:
        fields |= {"maxFeePerGas": transaction.max_fee, "maxPriorityFeePerGas": transaction.max_priority_fee}
    if not isinstance(transaction, tx.Legacy):
        listed = [
            {"address": place, "storageKeys": ["0x" + key.hex() for key in keys]} for place, keys in transaction.access
        ]
        fields |= {"type": transaction.TYPE[0], "accessList": listed}
    if isinstance(transaction, tx.SetCode):
        fields["authorizationList"] = [
            Account.sign_authorization({"chainId": one.chain_id, "address": one.address, "nonce": one.nonce}, KEY)
            for one in (signed.authorization for signed in transaction.authorizations)
        ]
    return fields


@settings(deadline=None, max_examples=120)
@given(KINDS)
def test_kinds__signed__equal_the_references_bytes_and_are_read_again(transaction: tx.AnyTransaction) -> None:
    signature = sign(KEY, transaction.digest())
    raw = transaction.encode_signed(signature)
    assert raw == bytes(Account.sign_transaction(_as_dict(transaction), KEY).raw_transaction)
    assert tx.decode_signed(raw) == (transaction, signature)
    assert tx.decode_unsigned(transaction.encode_unsigned()) == transaction
    assert recover(transaction.digest(), signature) == address_of(KEY)
    if isinstance(transaction, tx.SetCode):
        assert {one.authority for one in transaction.authorizations} == {address_of(KEY)}


@settings(deadline=None)
@given(KINDS, st.data())
def test_kinds__with_a_changed_byte__are_refused_or_have_another_digest(
    transaction: tx.AnyTransaction, drawn: st.DataObject
) -> None:
    raw = bytearray(transaction.encode_unsigned())
    raw[drawn.draw(st.integers(0, len(raw) - 1))] ^= drawn.draw(st.integers(1, 255))
    try:
        other = tx.decode_unsigned(bytes(raw))
    except ValueError:
        return
    assert other.encode_unsigned() == bytes(raw)
    assert other.digest() != transaction.digest()


@given(st.binary(max_size=80))
def test_bytes__of_any_sort__are_a_transaction_or_refused(raw: bytes) -> None:
    for read in (tx.decode_unsigned, tx.decode_signed):
        try:
            read(raw)
        except ValueError:
            continue


GRANT = SignedAuthorization(Authorization(1, ADDRESS, 0), 0, 1, 1)


@pytest.mark.parametrize(
    "items",
    [
        b"",
        [],
        [b"\1", b"\x11" * 20, b""],
        [b"\1", b"\x11" * 19, b"", b"", b"\1", b"\1"],
        [b"\1", b"", b"", b"", b"\1", b"\1"],
        [b"\0", b"\x11" * 20, b"", b"", b"\1", b"\1"],
        [b"\1", b"\x11" * 20, b"\xff" * 8, b"", b"\1", b"\1"],
        [b"\1", b"\x11" * 20, b"", b"\1\0", b"\1", b"\1"],
        [b"\1", b"\x11" * 20, b"", b"", b"\1" * 33, b"\1"],
        [b"\1", b"\x11" * 20, b"", [], b"\1", b"\1"],
    ],
)
def test_authorisation__of_another_form__is_refused(items: rlp.Item) -> None:
    with pytest.raises(ValueError):
        SignedAuthorization.from_items(items)


def test_authorisation__whose_signature_no_key_fits__has_no_authority() -> None:
    assert SignedAuthorization.from_items(GRANT.to_items()) == GRANT
    for parity, r, s in ((2, 1, 1), (0, 0, 1), (0, 1, 0), (0, 2**256 - 1, 1), (0, 5, 1), (0, 1, 2**255)):
        assert SignedAuthorization(GRANT.authorization, parity, r, s).authority is None


def test_set_code__without_recipient_or_authorisation__is_refused() -> None:
    for recipient, granted in ((None, (GRANT,)), (ADDRESS, ())):
        with pytest.raises(ValueError):
            tx.SetCode(1, 0, 1, 2, 3, recipient, 0, b"", granted)


def test_gas__before_anything_runs__is_counted_and_checked() -> None:
    assert intrinsic.intrinsic_gas(tx.Legacy(1, 0, 1, 0, ADDRESS, 0, b"\0\1")) == 21_000 + 4 + 16
    assert intrinsic.intrinsic_gas(tx.Legacy(1, 0, 1, 0, None, 0, b"\1")) == 21_000 + 16 + 32_000 + 2
    listed = ((ADDRESS, (bytes(32),)),)
    assert intrinsic.intrinsic_gas(tx.Listed(1, 0, 1, 0, ADDRESS, 0, b"", listed)) == 21_000 + 2_400 + 1_900
    assert intrinsic.intrinsic_gas(tx.SetCode(1, 0, 1, 2, 0, ADDRESS, 0, b"", (GRANT,))) == 21_000 + 25_000
    intrinsic.check(tx.Transaction(1, 0, 1, 2, 21_000, ADDRESS, 0, b""))
    for bad in (
        tx.Transaction(1, 0, 1, 2, 20_999, ADDRESS, 0, b""),
        tx.Transaction(1, 0, 3, 2, 21_000, ADDRESS, 0, b""),
        tx.Transaction(1, 0, 1, 2**255, 21_000, ADDRESS, 0, b""),
        tx.Legacy(1, 0, 1, 10**7, None, 0, b"\1" * (intrinsic.MOST_CODE + 1)),
    ):
        with pytest.raises(ValueError):
            intrinsic.check(bad)


arguments = st.one_of(
    st.tuples(st.just("address"), addresses),
    st.tuples(st.just("uint256"), st.integers(0, 2**256 - 1)),
    st.tuples(st.just("int8"), st.integers(-128, 127)),
    st.tuples(st.just("bool"), st.booleans()),
    st.tuples(st.just("bytes"), st.binary(max_size=40)),
    st.tuples(st.just("string"), st.text(st.characters(exclude_categories=["Cs"]), max_size=20)),
)
optional = st.none() | st.integers(0, 2**256 - 1)
links = st.builds(
    PaymentLink,
    addresses,
    st.none() | st.integers(1, 2**63),
    st.just(""),
    st.just(()),
    optional,
    optional,
    optional,
) | st.builds(
    PaymentLink,
    addresses,
    st.none() | st.integers(1, 2**63),
    st.sampled_from(["transfer", "f"]),
    st.lists(arguments, max_size=3).map(tuple),
    optional,
)


@given(links)
def test_payment_links__written__are_read_again(link: PaymentLink) -> None:
    assert payment_links.parse(payment_links.write(link)) == link


@given(st.text(max_size=60).map(lambda text: "ethereum:" + text))
def test_payment_links__of_any_text__are_read_or_refused(text: str) -> None:
    try:
        link = payment_links.parse(text)
    except ValueError:
        return
    assert payment_links.parse(payment_links.write(link)) == link
