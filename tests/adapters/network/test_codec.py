"""Peers' messages: every value comes back as it was, every other byte string raises one error, bounds hold."""

from contextlib import suppress
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, strategies as st

from app.adapters.network import codec
from app.adapters.network.codec import Garbled
from app.adapters.network.messages import (
    MAX_OFFER,
    AskCancel,
    AskJob,
    AskPay,
    SayAccepted,
    SayDeclined,
    SayDone,
    SayPieces,
    SayStored,
)
from app.domain.errors import BadInput
from app.domain.hashing import checksum
from app.domain.jobs import Accepted, Declined, Done, Frame, Job, Output, Terms
from app.domain.offers import ModelOffer, Offer
from tests.adapters.network.parties import MARKET, done_of, job_of

WEI = st.integers(0, 2**96 - 1)
U32 = st.integers(0, 2**32 - 1)
TIME = st.integers(0, 2**48 - 1)
ADDRESS = st.binary(min_size=20, max_size=20).map(checksum)
HASH = st.binary(min_size=32, max_size=32)
TEXT = st.text(max_size=40)
SECONDS = st.floats(0, 1e9)
MODEL = st.builds(ModelOffer, TEXT, HASH, TEXT, WEI, U32, U32, U32)
OFFER = st.builds(
    Offer,
    st.integers(0, 2**63 - 1),
    ADDRESS,
    ADDRESS,
    ADDRESS,
    HASH,
    TIME,
    TIME,
    U32,
    SECONDS,
    st.lists(MODEL, max_size=3).map(tuple),
)
JOB = st.builds(
    Job,
    st.binary(min_size=16, max_size=16),
    HASH,
    TEXT,
    st.lists(st.lists(U32, max_size=5).map(tuple), max_size=4).map(tuple),
    HASH,
    TIME,
    WEI,
    ADDRESS,
    st.integers(0, 2**63 - 1),
    WEI,
    st.sampled_from([b"", bytes(64), bytes(range(64))]),
)
TERMS = st.builds(Terms, TEXT, TEXT, TEXT, st.integers(0, 2**63 - 1))
OUTPUT = st.integers(0, 5).flatmap(
    lambda size: st.builds(
        Output,
        st.binary(min_size=8 * size, max_size=8 * size),
        st.sampled_from([(size, 2), (2 * size,), (1, size, 2)]),
        TERMS,
        SECONDS,
    )
)
FRAME = st.one_of(
    st.builds(Accepted, SECONDS),
    st.builds(Declined, TEXT, TEXT, TEXT, SECONDS, WEI),
    st.builds(Done, OUTPUT, TIME, WEI, st.binary(min_size=65, max_size=65)),
)


def frame_of(data: bytes) -> Frame:
    answer = codec.decode_answer(data)
    assert isinstance(answer, SayAccepted | SayDone | SayDeclined)
    return codec.to_frame(answer)


def ask_job(data: bytes) -> Job:
    ask = codec.decode_ask(data)
    assert isinstance(ask, AskJob)
    return codec.to_job(ask)


@given(OFFER, st.binary(min_size=65, max_size=65))
def test_offer__round_trip(offer: Offer, signature: bytes) -> None:
    body = codec.encode_offer(offer)
    signed = codec.decode_signed_offer(codec.encode_signed_offer(body, signature))
    assert (signed.offer, signed.body, signed.signature) == (offer, body, signature)


@given(JOB)
def test_job__round_trip(job: Job) -> None:
    assert ask_job(codec.encode_job(job)) == job


@given(FRAME)
def test_frame__round_trip(frame: Frame) -> None:
    assert frame_of(codec.encode_frame(frame)) == frame


@given(ADDRESS, WEI, st.binary(min_size=64, max_size=64))
def test_voucher__round_trip(payer: str, total: int, signature: bytes) -> None:
    ask = codec.decode_ask(codec.encode_pay(payer, total, signature))
    assert isinstance(ask, AskPay)
    assert codec.to_voucher(ask) == (payer, total, signature)


@pytest.mark.parametrize("message", [AskCancel(0), AskCancel(2**56 - 1), SayStored(True), SayPieces(2, 9, bytes(32))])
def test_others__round_trip(message: AskCancel | SayStored | SayPieces) -> None:
    data = codec.encode(message)
    assert (codec.decode_ask if isinstance(message, AskCancel) else codec.decode_answer)(data) == message


def read_everything(data: bytes) -> None:
    """Read bytes as whatever peers may send; only Garbled may come of it."""
    try:
        ask = codec.decode_ask(data)
        if isinstance(ask, AskJob):
            codec.to_job(ask)
        elif isinstance(ask, AskPay):
            codec.to_voucher(ask)
    except Garbled:
        pass
    try:
        answer = codec.decode_answer(data)
        if not isinstance(answer, SayStored | SayPieces):
            codec.to_frame(answer)
    except Garbled:
        pass
    with suppress(Garbled):
        codec.decode_signed_offer(data)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats()
    | st.text(max_size=20)
    | st.binary(max_size=70),
    lambda inner: st.lists(inner, max_size=12) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
TAGS = st.sampled_from(["job", "pay", "cancel", "accepted", "done", "declined", "stored", "pieces", 1])


@given(st.binary(max_size=200))
def test_garbage__raises_one_error(data: bytes) -> None:
    read_everything(data)


@given(TAGS, st.lists(VALUES, max_size=12))
def test_wrong_values__raise_one_error(tag: object, values: list[object]) -> None:
    read_everything(msgspec.msgpack.encode([tag, *values]))


@given(st.one_of(JOB.map(codec.encode_job), FRAME.map(codec.encode_frame)), st.data())
def test_damaged__raises_one_error(data: bytes, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(data) - 1))
    read_everything(data[:at] + bytes([draw.draw(st.integers(0, 255))]) + data[at + 1 :])
    read_everything(data[:at])
    with pytest.raises(Garbled):
        codec.decode_ask(data + b"\0")


@given(OFFER)
def test_offer__not_canonical__refused(offer: Offer) -> None:
    fields = msgspec.msgpack.decode(codec.encode_offer(offer))
    longer = b"\xdc" + len(fields).to_bytes(2, "big") + msgspec.msgpack.encode(fields)[1:]
    assert msgspec.msgpack.decode(longer) == fields
    with pytest.raises(Garbled, match="canonical"):
        codec.decode_signed_offer(codec.encode_signed_offer(longer, bytes(65)))


def changed(data: bytes, at: int, value: object) -> bytes:
    """Return a message with one field of its array replaced; one past its end adds a field."""
    fields = msgspec.msgpack.decode(data)
    fields[at : at + 1] = [value]
    return msgspec.msgpack.encode(fields)


JOB_BYTES = codec.encode_job(job_of(1))
DONE_BYTES = codec.encode_frame(done_of(job_of(1)))


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (0, "jobs"),
        (1, bytes(15)),
        (2, bytes(33)),
        (3, "x" * 129),
        (4, [b""] * 257),
        (4, [b"abc"]),
        (4, [bytes(4 * 65_536 + 4)]),
        (4, [[1, 2]]),
        (5, bytes(31)),
        (6, -1),
        (6, 2**48),
        (6, 1.5),
        (7, b"\0"),
        (7, b"\0\1"),
        (7, bytes(13)),
        (8, bytes(19)),
        (9, 2**63),
        (11, bytes(63)),
        (11, bytes(65)),
        (12, 0),
    ],
)
def test_job__field_out_of_its_bound__refused(at: int, value: object) -> None:
    assert ask_job(JOB_BYTES) == job_of(1)
    with pytest.raises(Garbled):
        ask_job(changed(JOB_BYTES, at, value))


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (1, bytes(3)),
        (1, bytes(8)),
        (2, [2]),
        (2, [1] * 9),
        (2, [-1]),
        (2, [2**32]),
        (3, ["", "", ""]),
        (3, ["", "", "", -1]),
        (3, ["x" * 513, "", "", 0]),
        (4, float("nan")),
        (4, float("inf")),
        (4, -0.5),
        (5, 2**48),
        (6, b"\0"),
        (7, bytes(64)),
        (8, None),
    ],
)
def test_done__field_out_of_its_bound__refused(at: int, value: object) -> None:
    assert frame_of(DONE_BYTES) == done_of(job_of(1))
    with pytest.raises(Garbled):
        frame_of(changed(DONE_BYTES, at, value))


def test_answer__over_its_bound__refused_before_it_is_read() -> None:
    with pytest.raises(Garbled, match="over the bound"):
        codec.decode_answer(bytes((32 << 20) + 1))


def test_nested_too_deep__refused() -> None:
    read_everything(b"\x91" * 100_000)


@pytest.mark.parametrize(
    "job",
    [
        replace(job_of(1), max_price=-1),
        replace(job_of(1), max_price=2**96),
        replace(job_of(1), voucher_total=2**96),
        replace(job_of(1), voucher_signature=bytes(65)),
        replace(job_of(1), id=b"short"),
        replace(job_of(1), payer="0x12"),
        replace(job_of(1), payer="nobody"),
        replace(job_of(1), inputs=((2**32,),)),
        replace(job_of(1), inputs=((-1,),)),
        replace(job_of(1), inputs=((1,),) * 257),
        replace(job_of(1), deadline=-1),
        replace(job_of(1), chain_id=2**64),
        replace(job_of(1), task="x" * 129),
        replace(job_of(1), task="\ud800"),
    ],
    ids=range(14),
)
def test_encode_job__out_of_range__bad_input(job: Job) -> None:
    with pytest.raises(BadInput) as caught:
        codec.encode_job(job)
    assert caught.value.hint


def test_encode_offer__too_large__bad_input() -> None:
    models = tuple(ModelOffer("x" * 128, bytes(32), "y" * 512, 1, 1, 1, 1) for _ in range(64))
    offer = Offer(1, MARKET, MARKET, MARKET, bytes(32), 0, 1, 1, 0.0, models)
    with pytest.raises(BadInput, match=str(MAX_OFFER)):
        codec.encode_offer(offer)
    assert codec.encode_offer(replace(offer, models=models[:8]))


def test_encode_frame__long_texts__are_cut() -> None:
    said = frame_of(codec.encode_frame(Declined("Refused", "t" * 600, "h" * 600)))
    assert said == Declined("Refused", "t" * 512, "h" * 512)


@pytest.mark.parametrize(
    "frame", [Accepted(-1.0), Accepted(float("nan")), Declined("x" * 65, "", ""), Declined("x", "", due=-1)]
)
def test_encode_frame__out_of_range__bad_input(frame: Frame) -> None:
    with pytest.raises(BadInput):
        codec.encode_frame(frame)
