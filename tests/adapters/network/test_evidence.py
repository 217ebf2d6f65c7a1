"""Evidence over the real relay: sealed to who asks, in pieces when it is large; noise and strangers change nothing."""

import secrets
from dataclasses import replace

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from app.adapters.network.client import NatsNetwork
from app.adapters.network.codec import Garbled
from app.adapters.network.evidence import (
    AskEvidence,
    EvidenceCourier,
    _Question,
    decode_evidence,
    encode_evidence,
    question_digest,
    seal,
)
from app.domain.disputes import Evidence
from app.domain.errors import RelayAway
from app.domain.jobs import Done, Job, Output, Terms
from app.ports import Network
from tests.adapters.network.parties import RelayWorld
from tests.fakes.keys import new_keys

CASE = bytes(range(32))


def evidence(texts: int = 1) -> Evidence:
    inputs = tuple((101, number, 102) for number in range(texts))
    job = Job(bytes(16), bytes(32), "embed", inputs, bytes(32), 9, 5, "0x" + "11" * 20, 31337, 7, bytes(64))
    output = Output(secrets.token_bytes(texts * 4096), (texts, 1024), Terms("class", "engine", "", 3 * texts))
    return Evidence(job, "0x" + "22" * 20, Done(output, 1, 4, bytes(65)))


def courier(party: Network) -> EvidenceCourier:
    assert isinstance(party, NatsNetwork)
    return party.courier


@pytest.mark.parametrize("texts", [1, 256])
async def test_ask__somebody_holds_it__it_comes_whole_and_without_vouchers(relay_world: RelayWorld, texts: int) -> None:
    keys = new_keys()
    juror, holder = await relay_world.join(keys), await relay_world.join()
    whole, asked = evidence(texts), []

    async def on_ask(asker: str, case: bytes) -> Evidence | None:
        asked.append((asker, case))
        return whole

    courier(holder).show(on_ask)
    found = await courier(juror).ask(CASE, 20, lambda _: True)
    assert found == whole.bare()
    assert found.job.voucher_total == found.job.max_price == 0
    assert (keys.device.address, CASE) in asked


async def test_ask__holder_answers_noise_first__the_right_one_is_taken(relay_world: RelayWorld) -> None:
    juror, holder, liar = [await relay_world.join() for _ in range(3)]
    right, wrong = evidence(), evidence()

    async def on_ask(_: str, __: bytes) -> Evidence | None:
        return right

    async def lie(_: str, __: bytes) -> Evidence | None:
        return wrong

    courier(holder).show(on_ask)
    courier(liar).show(lie)
    assert await courier(juror).ask(CASE, 20, lambda answer: answer == right.bare()) == right.bare()


async def test_ask__nobody_shows_it__nothing_after_the_time(relay_world: RelayWorld) -> None:
    juror, holder = await relay_world.join(), await relay_world.join()

    async def refuse(_: str, __: bytes) -> Evidence | None:
        return None

    courier(holder).show(refuse)
    assert await courier(juror).ask(CASE, 1.0, lambda _: True) is None


async def test_ask__no_relay__is_said() -> None:
    async def away(_: str, __: bytes) -> None:
        raise RelayAway("Away", "Later")

    keys = new_keys()
    alone = EvidenceCourier(keys.device, keys.session.address, away, away)
    with pytest.raises(RelayAway):
        await alone.ask(CASE, 0.1, lambda _: True)


async def test_hear_ask__key_of_somebody_else__is_not_answered() -> None:
    said: list[bytes] = []

    async def say(_: str, data: bytes) -> None:
        said.append(data)

    async def on_ask(_: str, __: bytes) -> Evidence | None:
        return evidence()

    keys, asker = new_keys(), new_keys()
    holder = EvidenceCourier(keys.device, keys.session.address, say, say)
    holder.show(on_ask)
    key = X25519PrivateKey.generate().public_key().public_bytes_raw()
    good = AskEvidence(CASE, key, 24 * "0", asker.device.sign(question_digest(CASE, key)))
    for address, bad in (
        (asker.device.address, replace_key(good)),
        (new_keys().device.address, good),
        (new_keys().device.address, b"noise"),
    ):
        holder.hear_ask(address, bad if isinstance(bad, bytes) else msgspec.msgpack.encode(bad))
        assert not holder._tasks
    other = new_keys().device.address
    holder._askers.clear()
    holder.hear_ask(asker.device.address, msgspec.msgpack.encode(good))
    holder.hear_ask(asker.device.address, msgspec.msgpack.encode(good))  # within a second: not again
    holder.hear_ask(other, msgspec.msgpack.encode(good))
    assert len(holder._tasks) == 1
    await next(iter(holder._tasks))
    assert len(said) == 1
    await holder.close()


def replace_key(good: AskEvidence) -> AskEvidence:
    return AskEvidence(good.case, bytes(32), good.word, good.signature)


def test_seal__opened_by_another_key_or_changed__is_garbled() -> None:
    question, other = _Question(CASE), _Question(CASE)
    pieces = seal(CASE, question.key, encode_evidence(evidence()))
    with pytest.raises(Garbled):
        other.hear("0x1", pieces[0])
    for bad in (pieces[0][:-1], pieces[0][:30], pieces[0][:-1] + b"\0", b""):
        with pytest.raises(Garbled):
            question.hear("0x1", bad)
    question.hear("0x1", pieces[0])
    assert question.answers.qsize() == 1


def test_seal__point_of_small_order__is_garbled() -> None:
    with pytest.raises(Garbled):
        seal(CASE, bytes(32), b"secret")


@pytest.mark.parametrize("data", [b"", b"\x90", msgspec.msgpack.encode(["evidence1", b"", bytes(20), b""])])
def test_decode__strangers_bytes__garbled_and_nothing_else(data: bytes) -> None:
    with pytest.raises(Garbled):
        decode_evidence(data)


def test_decode__something_else_than_a_result__garbled() -> None:
    good = encode_evidence(evidence())
    kind, job, provider, done = msgspec.msgpack.decode(good)
    with pytest.raises(Garbled):
        decode_evidence(msgspec.msgpack.encode([kind, job, provider, msgspec.msgpack.encode(["stored", True])]))
    with pytest.raises(Garbled):
        decode_evidence(msgspec.msgpack.encode([kind, done, provider, done]))
    assert decode_evidence(good).provider == replace(evidence()).provider
