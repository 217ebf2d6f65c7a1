"""What the signer says about bytes, and what it refuses to sign."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.domain import calls, creations
from app.domain.addresses import created
from app.domain.contracts import jury, market, models
from app.domain.errors import AppError, BadInput, Refused
from app.domain.hashing import checksum
from app.domain.receipts import SignedVoucher, Voucher
from app.domain.transactions import Transaction
from app.signer import review
from app.wire.signer import Summary
from tests.contracts.chain import creation_code

ME, ONE, TWO = (checksum(bytes([number]) * 20) for number in (0x99, 0x11, 0x22))
CHAIN = 1337
PLAIN = Transaction(CHAIN, 3, 10**9, 2 * 10**9, 21_000, ONE, 10**18, b"")
FLW = 10**18


def _summary(**changes: Any) -> Summary:
    return review.summarise(review.read(replace(PLAIN, **changes).encode_unsigned(), CHAIN), ME)


def test_plain_transfer__every_field_is_told() -> None:
    summary = _summary()
    assert summary.call is None
    assert (summary.sender, summary.to, summary.value, summary.nonce) == (ME, ONE, str(10**18), 3)
    assert (summary.chain_id, summary.gas, summary.max_fee, summary.max_priority_fee) == (
        CHAIN,
        21_000,
        str(2 * 10**9),
        str(10**9),
    )
    assert summary.max_cost == str(10**18 + 21_000 * 2 * 10**9)
    assert summary.digest == PLAIN.digest()
    assert summary.sentences == [
        f"Send 1 ETH to {ONE}.",
        f"Signed by {ME} for chain 1337; the fee is at most 0.000042 ETH.",
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (calls.approve(TWO, 5 * FLW), f"Let {TWO} take up to 5 FLW from you."),
        (calls.approve(TWO, 2**256 - 1), f"Let {TWO} take up to an unlimited amount of FLW from you."),
        (calls.transfer(TWO, FLW // 2), f"Send 0.5 FLW to {TWO}."),
        (calls.bond(100 * FLW), "Stake 100 FLW."),
        (calls.unbond(FLW), "Let 1 FLW leave your stake; you can take it after the cooldown."),
        (calls.unbond(0), "Take back the request to let stake leave."),
        (calls.withdraw_bond(TWO), f"Pay {TWO} the stake that has finished leaving."),
        (
            calls.register(TWO, 3, 505, 9, b""),
            f"Name {TWO} as your device key and offer 3 units of capacity with a commission of 5.05 %.",
        ),
        (calls.deposit(7 * FLW), "Put 7 FLW into escrow for jobs."),
        (calls.set_signer(TWO), f"Let the session key {TWO} pay for jobs from your escrow."),
        (calls.unlock(FLW), "Ask for 1 FLW of your escrow back; you can take it after the lock."),
        (calls.unlock(0), "Take back the request to unlock escrow."),
        (calls.withdraw_escrow(), "Take the unlocked escrow."),
        (
            calls.redeem(TWO, [SignedVoucher(Voucher(ME, TWO, 1), bytes(64))] * 2),
            f"Redeem 2 vouchers for {TWO}.",
        ),
        (calls.claim(TWO), f"Pay {TWO} its work rewards."),
        (
            models.claim(4, bytes(32), 695_238, 150 * FLW),
            f"Claim with 150 FLW that 0x{'00' * 32} reaches 695238 on question 4.",
        ),
    ],
)
def test_call__of_every_kind__is_said_in_words(data: bytes, sentence: str) -> None:
    summary = _summary(data=data, value=0)
    assert summary.call is not None
    contract = summary.call.contract
    assert summary.sentences[:2] == [sentence, f"The contract called is {ONE} (as {contract})."]


def _creation(name: str) -> bytes:
    values = creations.arguments(creations.places(ME, 3), ME, ME)[name]
    return creations.CREATIONS[name].data(creation_code(name), *values)


@pytest.mark.parametrize("name", creations.ORDER)
def test_creation__of_our_contract__is_recognised_and_said_to_be_unaudited(name: str) -> None:
    summary = _summary(data=_creation(name), value=0, to=None)
    assert summary.call is not None
    assert (summary.call.contract, summary.call.name, summary.to) == (name, "constructor", "")
    place = created(ME, PLAIN.nonce)
    assert summary.sentences[0].startswith(f"Create Fallow's contract {name} at {place}, with ")
    assert "have not been audited" in summary.sentences[1]


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:100] + bytes([data[100] ^ 1]) + data[101:],
        lambda data: data + bytes(1),
        lambda data: data[:-1],
        lambda data: data[:50],
    ],
)
def test_creation__one_byte_different__refused(harm: Any) -> None:
    with pytest.raises(Refused, match="unknown contract"):
        _summary(data=harm(_creation("Token")), value=0, to=None)


def test_creation__with_coin__refused() -> None:
    with pytest.raises(Refused, match="coin along"):
        _summary(data=_creation("Token"), value=1, to=None)


def test_sentences__each__is_of_a_call_that_can_be_read() -> None:
    assert set(review.SENTENCES) <= {function.signature for function in calls.FUNCTIONS}


def test_call__without_a_sentence_of_its_own__is_said_with_every_argument() -> None:
    assert _summary(data=jury.snitch(bytes(32), ONE, True, bytes(31) + b"\1"), value=0).sentences[:2] == [
        f"Call snitch with id 0x{'00' * 32}, juror {ONE}, guilty True, salt 0x{'00' * 31}01.",
        f"The contract called is {ONE} (as Jury).",
    ]
    assert _summary(data=market.roll(), value=0).sentences[0] == "Call roll."


def test_call__arguments__are_told_exactly() -> None:
    voucher = SignedVoucher(Voucher(ME, TWO, 123), b"\1" * 32 + b"\2" * 32)
    call = _summary(data=calls.redeem(TWO, [voucher]), value=0).call
    assert call is not None
    assert (call.contract, call.name) == ("Market", "redeem")
    assert [(argument.name, argument.value) for argument in call.arguments] == [
        ("provider", TWO),
        ("claims", f"[[{ME}, 123, 0x{'01' * 32}, 0x{'02' * 32}]]"),
    ]


def test_register__with_coin_for_the_device__says_so() -> None:
    summary = _summary(data=calls.register(TWO, 1, 0, 9, b""))
    assert "1 ETH go to the device for its gas." in summary.sentences


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"to": None, "data": b"\x60\x00"}, "create an unknown contract"),
        ({"to": None}, "create an unknown contract"),
        ({"data": b"\1"}, "something unknown"),
        ({"data": b"\xde\xad\xbe\xef" + bytes(32), "value": 0}, "something unknown"),
        ({"data": calls.bond(1) + b"\0", "value": 0}, "something unknown"),
        ({"data": calls.approve(TWO, 1)[:-1], "value": 0}, "something unknown"),
        ({"data": calls.bond(1)}, "sends coin along with bond"),
        ({"data": calls.deposit(1), "value": 1}, "sends coin along with deposit"),
        ({"chain_id": 1}, "for chain 1, not for 1337"),
    ],
)
def test_read__what_is_not_signed__refused(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(Refused, match=why):
        review.read(replace(PLAIN, **changes).encode_unsigned(), CHAIN)


def test_read__chain_zero__takes_any_and_tells_it() -> None:
    raw = replace(PLAIN, chain_id=5).encode_unsigned()
    assert review.summarise(review.read(raw, 0), ME).chain_id == 5


@given(st.binary(max_size=100) | st.binary(max_size=100).map(lambda tail: PLAIN.encode_unsigned()[:20] + tail))
def test_read__garbage__is_bad_input(raw: bytes) -> None:
    with pytest.raises(BadInput):
        review.read(raw, CHAIN)


@given(st.data())
def test_read__changed_byte__refused_or_another_summary(data: st.DataObject) -> None:
    raw = bytearray(replace(PLAIN, data=calls.transfer(TWO, FLW), value=0).encode_unsigned())
    good = review.summarise(review.read(bytes(raw), CHAIN), ME)
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        other = review.summarise(review.read(bytes(raw), CHAIN), ME)
    except AppError:
        return
    assert other.digest != good.digest
    assert replace_digest(other) != replace_digest(good)


def replace_digest(summary: Summary) -> tuple[Any, ...]:
    return (
        summary.nonce,
        summary.to,
        summary.value,
        summary.gas,
        summary.max_fee,
        summary.max_priority_fee,
        summary.call,
    )
