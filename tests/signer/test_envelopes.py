"""Transactions of every kind and the token standards' calls, as the signer reads them."""

from typing import Any

import pytest

from app.domain import addresses, secp256k1, standard_calls as calls, transactions as tx
from app.domain.authorizations import Authorization, SignedAuthorization
from app.domain.calls import Function, transfer
from app.domain.errors import BadInput, Refused
from app.domain.hashing import checksum
from app.domain.sector import SECTOR
from app.signer import envelopes, review
from app.wire.signer import Summary

ME, ONE, TWO, TOKEN = (checksum(bytes([number]) * 20) for number in (0x99, 0x11, 0x22, 0x33))
CHAIN = 1337
OWN = [checksum(b"\x44" * 20)]
VALUES: dict[str, Any] = {"address": ONE, "uint256": 7, "bool": True, "bytes": b"", "bytes32": bytes(32), "uint8": 27}


def _told(transaction: tx.AnyTransaction, own: list[str] | None = None) -> Summary:
    read = review.read(transaction.encode_unsigned(), CHAIN, own or ())
    assert read == transaction
    return review.summarise(read, ME, own or ())


def _call(data: bytes, value: int = 0, to: str = TOKEN) -> Summary:
    return _told(tx.Transaction(CHAIN, 0, 1, 2, 60_000, to, value, data), OWN)


KINDS = [
    (0, tx.Legacy(CHAIN, 3, 2, 21_000, ONE, 10**18, b"")),
    (1, tx.Listed(CHAIN, 3, 2, 30_000, ONE, 10**18, b"", ((TWO, (bytes(32),)),))),
    (2, tx.Transaction(CHAIN, 3, 1, 2, 30_000, ONE, 10**18, b"", ((TWO, ()),))),
]


@pytest.mark.parametrize(("kind", "transaction"), KINDS)
def test_kinds__plain_transfer__is_told_alike(kind: int, transaction: tx.AnyTransaction) -> None:
    told = _told(transaction)
    assert (told.kind, told.digest, told.max_fee) == (kind, transaction.digest(), "2")
    assert told.sentences[0] == f"Send 1 ETH to {ONE}."
    assert any("storage" in sentence for sentence in told.sentences) == (kind > 0)


def test_set_code__authorities_and_their_code__are_told() -> None:
    key = (9).to_bytes(32, "big")
    grant, revoke = Authorization(CHAIN, TWO, 7), Authorization(CHAIN, addresses.ZERO, 8)
    signed = [SignedAuthorization.of(one, secp256k1.sign(key, one.digest())) for one in (grant, revoke)]
    broken = SignedAuthorization(grant, 1, 0, 0)
    told = _told(tx.SetCode(CHAIN, 3, 1, 2, 120_000, ONE, 0, b"", (*signed, broken)))
    who = secp256k1.address_of(key)
    assert told.sentences[1:4] == [
        f"{who} will run the code of {TWO}.",
        f"{who} takes back that it runs another contract's code.",
        f"An account that cannot be told will run the code of {TWO}.",
    ]
    assert "move everything" in told.warnings[0]
    assert not _told(tx.SetCode(CHAIN, 3, 1, 2, 120_000, ONE, 0, b"", (signed[1],))).warnings


def test_kinds__that_are_not_signed__are_refused() -> None:
    for raw in (b"\x03\xc0", b"\x05\xc0", b"", tx.Legacy(0, 3, 2, 21_000, ONE, 1, b"").encode_unsigned()[:-1]):
        with pytest.raises(BadInput):
            review.read(raw, CHAIN)
    for transaction in (tx.Legacy(0, 3, 2, 21_000, ONE, 1, b""), tx.Transaction(0, 3, 1, 2, 21_000, ONE, 1, b"")):
        with pytest.raises(Refused, match="no chain"):
            review.read(transaction.encode_unsigned(), 0)


def _arguments(function: Function) -> list[Any]:
    return [[1, 2] if kind.endswith("[]") else VALUES[kind] for kind in function.types]


@pytest.mark.parametrize("function", calls.STANDARD_FUNCTIONS, ids=lambda one: one.signature)
def test_standard_calls__every_one__is_told_by_its_standard(function: Function) -> None:
    told = _call(function.data(*_arguments(function)), value=5 if function is calls.WRAP else 0)
    assert told.call is not None
    assert (told.call.contract, told.call.signature) == (function.contract, function.signature)
    assert TOKEN in told.sentences[0]
    if "address" in function.types:
        assert ONE in told.sentences[0]
    if function is not calls.WRAP:
        with pytest.raises(Refused, match="takes none"):
            _call(function.data(*_arguments(function)), value=1)


def test_transfer__of_fallows_own_token_or_another__is_told_apart_by_address() -> None:
    mine, other = _call(transfer(TWO, 10**18), to=OWN[0]), _call(transfer(TWO, 10**18))
    assert mine.call is not None
    assert other.call is not None
    assert (mine.call.contract, mine.sentences[0]) == ("Token", f"Send 1 FLW to {TWO}.")
    assert other.call.contract == "ERC-20"
    assert other.sentences[0] == f"Send {10**18:,} of the smallest units of the token {TOKEN} to {TWO}."


def test_transfer__of_a_known_token__is_told_in_its_units_on_its_chain_alone() -> None:
    token = SECTOR[0]
    for chain_id, amount in ((token.chain_id, f"2.5 {token.symbol}"), (5, f"{25 * 10**17:,} of the smallest units")):
        sent = tx.Transaction(chain_id, 0, 1, 2, 60_000, token.address, 0, transfer(TWO, 25 * 10**17))
        told = review.summarise(review.read(sent.encode_unsigned(), chain_id, OWN), ME, OWN)
        assert told.sentences[0] == f"Send {amount} of the token {checksum(token.address)} to {TWO}."


@pytest.mark.parametrize(
    ("data", "warning"),
    [
        (calls.APPROVE.data(ONE, 2**256 - 1), "no limit"),
        (calls.INCREASE.data(ONE, 2**255), "no limit"),
        (calls.APPROVE_ALL.data(ONE, True), "Every item"),
        (calls.TRANSFER_FROM.data(ONE, TWO, 5), "by an allowance"),
        (calls.TRANSFER.data(TOKEN, 5), "token's own contract"),
    ],
)
def test_dangerous_calls__are_warned_of(data: bytes, warning: str) -> None:
    told = _call(data)
    assert len(told.warnings) == 1
    assert warning in told.warnings[0]


@pytest.mark.parametrize(
    "data",
    [calls.APPROVE.data(ONE, 5), calls.APPROVE_ALL.data(ONE, False), calls.TRANSFER_FROM.data(ME, TWO, 5)],
)
def test_harmless_calls__have_no_warning(data: bytes) -> None:
    assert _call(data).warnings == ()


def test_unknown_or_malformed_call__is_refused() -> None:
    for data in (b"\1\2\3\4", b"\1", calls.TRANSFER.data(ONE, 5) + b"\0", calls.TRANSFER.data(ONE, 5)[:-1]):
        with pytest.raises(Refused, match="unknown"):
            _call(data)
    assert envelopes.call_of(tx.Legacy(CHAIN, 0, 1, 1, ONE, 0, b"\1\2\3\4")) is None
