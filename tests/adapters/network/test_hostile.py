"""Hostile requesters, providers and strangers on the real relay: what they can do, which is little."""

import asyncio
import secrets
import time
from collections.abc import Callable

import pytest

from app.adapters.network import serving
from app.adapters.network.client import NatsNetwork
from app.adapters.network.codec import encode, encode_frame, encode_job
from app.adapters.network.messages import AskCancel, SayPieces, SayStored
from app.adapters.network.sealing import AnsweringSide, AskingSide
from app.domain.errors import Lost, NoProvider
from app.domain.jobs import Accepted, Declined
from app.domain.secp256k1 import sign
from app.wire.relay import (
    GONE,
    answer_subject,
    answers_to,
    control_subject,
    job_subject,
    offer_subject,
    query_subject,
)
from tests.adapters.network.parties import (
    Pair,
    RelayWorld,
    came,
    done_of,
    following,
    job_of,
    meet,
    never,
    until,
)
from tests.adapters.network.test_offers import offer_by, signed
from tests.fakes.keys import new_keys
from tests.relay.peers import Peer


def side(met: Pair, peer: Peer) -> AskingSide:
    return AskingSide(peer.address, met.signed.offer.encryption_key, lambda digest: sign(peer.key, digest))


# --- hostile requesters


async def test_garbage__to_a_provider__is_counted_and_hurts_nobody(met: Pair, peer: Peer) -> None:
    device, network = met.provider.device, met.provider.network
    assert isinstance(network, NatsNetwork)
    reply = answer_subject(peer.address, device, "0" * 24)
    answers = await peer.hear(answers_to(peer.address))
    sealed = side(met, peer)
    for data in (
        b"",
        b"x",
        secrets.token_bytes(200),
        sealed.seal(b"garbage")[1],
        sealed.seal(encode(SayStored(True)))[1],
    ):
        await peer.say(job_subject(device, peer.address), data, reply)
        await peer.say(control_subject(device, peer.address), data, reply)
    await until(lambda: network.refused >= 10)
    assert answers.empty() and met.provider.jobs == []
    assert (await met.frames(job_of(1)))[-1] == done_of(job_of(1))


async def test_job__with_a_foreign_reply__is_not_taken(met: Pair, peer: Peer) -> None:
    """Else a requester could have a provider speak where it pleases."""
    device, network = met.provider.device, met.provider.network
    assert isinstance(network, NatsNetwork)
    sealed = side(met, peer)
    word = "0" * 24
    foreign = (
        "",
        GONE,
        offer_subject(device),
        answer_subject(met.session, device, word),
        answer_subject(peer.address, met.session, word),
        answer_subject(peer.address, device, "offer"),
        answer_subject(peer.address, device, word + ".x"),
    )
    for reply in foreign:
        await peer.say(job_subject(device, peer.address), sealed.seal(encode_job(job_of(1)))[1], reply)
    await until(lambda: network.refused >= len(foreign))
    assert met.provider.jobs == []


async def test_job__repeated_by_the_relay__is_taken_once(met: Pair, peer: Peer) -> None:
    network = met.provider.network
    assert isinstance(network, NatsNetwork)
    _, message = side(met, peer).seal(encode_job(job_of(1)))
    for _ in range(3):
        reply = answer_subject(peer.address, met.provider.device, secrets.token_hex(12))
        await peer.say(job_subject(met.provider.device, peer.address), message, reply)
    await until(lambda: network.refused == 2)
    assert met.provider.jobs == [job_of(1)]


async def test_cancel__of_anothers_job__does_nothing(relay_world: RelayWorld, peer: Peer) -> None:
    pair = await meet(relay_world, never)
    frames = pair.ask(job_of(1))
    assert await anext(frames) == Accepted(0.25)
    sealed = side(pair, peer)
    for number in range(3):
        cancel = sealed.seal(encode(AskCancel(number)))[1]
        await peer.say(control_subject(pair.provider.device, peer.address), cancel)
    await peer.settle()
    assert not pair.provider.ended_early.is_set()
    await frames.aclose()
    await asyncio.wait_for(pair.provider.ended_early.wait(), 5)
    await pair.provider.stop()


async def test_many_jobs_of_one__over_the_bound__busy(relay_world: RelayWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "MOST_OF_ONE", 3)
    pair = await meet(relay_world, never)
    waiting = [pair.ask(job_of(number)) for number in range(3)]
    for frames in waiting:
        assert await anext(frames) == Accepted(0.25)
    (busy,) = await pair.frames(job_of(4))
    assert isinstance(busy, Declined) and (busy.code, busy.wait_seconds) == ("Busy", 0.5)
    await waiting[0].aclose()
    await asyncio.wait_for(pair.provider.ended_early.wait(), 5)
    assert await anext(waiting[0], None) is None
    again = pair.ask(job_of(5))
    assert await anext(again) == Accepted(0.25)
    for frames in (*waiting[1:], again):
        await frames.aclose()
    await pair.provider.stop()


# --- hostile providers


class FalseProvider:
    """Offers like anybody, and answers every job by `answer` (number of the ask's frame, seal)."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.side = AnsweringSide()
        self.raw = bytes.fromhex(peer.address[2:])

    async def offer(self) -> None:
        offer = offer_by(self, time.time(), encryption_key=self.side.key)
        await self.peer.say(offer_subject(self.peer.address), signed(offer, self))

    @property
    def address(self) -> str:
        return self.peer.address

    def sign(self, digest: bytes) -> bytes:
        return sign(self.peer.key, digest)

    async def answer(self, words: Callable[[int, Callable[[int, bytes], bytes]], list[bytes]]) -> None:
        """Answer the next job with raw messages."""
        jobs = await self.peer.hear(f"rpc.{self.address}.job.*")
        message = await asyncio.wait_for(jobs.get(), 10)
        conversation = self.side.open(message.data, message.subject.rpartition(".")[2])
        for word in words(conversation.number, lambda frame, plain: conversation.seal(self.raw, frame, plain)):
            await self.peer.say(message.reply, word)


DONE = encode_frame(done_of(job_of(1)))
ANSWERS: dict[str, Callable[[int, Callable[[int, bytes], bytes]], list[bytes]]] = {
    "nothing": lambda number, seal: [b""],
    "garbage": lambda number, seal: [secrets.token_bytes(300)],
    "garbage sealed": lambda number, seal: [seal(0, b"garbage")],
    "another frame": lambda number, seal: [seal(1, DONE)],
    "frame twice": lambda number, seal: [seal(0, encode_frame(Accepted(0.0)))] * 2,
    "a voucher's answer": lambda number, seal: [seal(0, encode(SayStored(True)))],
    "wrong shape": lambda number, seal: [seal(0, DONE.replace(b"\0\0\0\1", b"\0\0\0\1\0", 1))],
    "pieces of another whole": lambda number, seal: [
        seal(0, encode(SayPieces(2, len(DONE), bytes(32)))),
        seal(1, DONE[:9]),
        seal(2, DONE[9:]),
    ],
    "more than the whole": lambda number, seal: [
        seal(0, encode(SayPieces(2, 5, bytes(32)))),
        seal(1, DONE),
        seal(2, DONE),
    ],
    "too many": lambda number, seal: [seal(frame, encode_frame(Accepted(0.0))) for frame in range(3)] + [b"x"] * 200,
}


@pytest.mark.parametrize("answers", ANSWERS)
async def test_false_answer__is_lost_at_once_and_others_go_on(met: Pair, peer: Peer, answers: str) -> None:
    false = FalseProvider(peer)
    async with following(met.requester) as events:
        await false.offer()
        offer = await came(events, false.address)
    telling = asyncio.create_task(false.answer(ANSWERS[answers]))
    await asyncio.sleep(0)
    async with asyncio.timeout(10):
        with pytest.raises(Lost):
            while True:
                try:
                    async for _ in met.requester.request(offer, job_of(1), time.time() + 20):
                        continue
                except NoProvider:  # it does not listen yet
                    await asyncio.sleep(0.01)
    await telling
    assert (await met.frames(job_of(1)))[-1] == done_of(job_of(1))


async def test_answer__by_a_third__is_not_heard(relay_world: RelayWorld, peer: Peer) -> None:
    """A stranger may speak to anybody, under its own name only."""
    pair = await meet(relay_world, never)
    requester = pair.requester
    assert isinstance(requester, NatsNetwork)
    frames = pair.ask(job_of(1))
    assert await anext(frames) == Accepted(0.25)
    (word,) = requester._asking._open
    await peer.say(answer_subject(pair.session, peer.address, word), b"false")
    await peer.say(answer_subject(pair.session, pair.provider.device, word), b"false")
    assert "publish" in (await peer.no()).lower()
    waiting = asyncio.ensure_future(anext(frames))
    await asyncio.wait({waiting}, timeout=0.1)
    assert not waiting.done()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await pair.provider.stop()


async def test_false_offers__are_counted_and_not_told(met: Pair, peer: Peer) -> None:
    requester = met.requester
    assert isinstance(requester, NatsNetwork)
    false = FalseProvider(peer)
    good = offer_by(false, time.time(), encryption_key=false.side.key)
    async with following(requester) as events:
        await came(events, met.provider.device)
        for data in (b"x", secrets.token_bytes(100), signed(good, new_keys().device), signed(met.signed.offer, false)):
            await peer.say(offer_subject(false.address), data)
        await until(lambda: requester.refused >= 4)
        await peer.say(offer_subject(false.address), signed(good, false))
        assert (await came(events, false.address)).offer == good
        assert events.empty()


async def test_offer_key__that_makes_no_secret__no_provider(met: Pair, peer: Peer) -> None:
    false = FalseProvider(peer)
    async with following(met.requester) as events:
        offer = offer_by(false, time.time(), encryption_key=bytes(32))
        await peer.say(offer_subject(false.address), signed(offer, false))
        found = await came(events, false.address)
    with pytest.raises(NoProvider):
        await anext(met.requester.request(found, job_of(1), time.time() + 5))


async def test_questions__many__are_answered_once_a_second(met: Pair, peer: Peer) -> None:
    heard = await peer.hear(answers_to(peer.address))
    for _ in range(50):
        await peer.say(query_subject(peer.address))
    message = await asyncio.wait_for(heard.get(), 5)
    assert message.subject == answer_subject(peer.address, met.provider.device, "offer")
    assert heard.qsize() <= 2
