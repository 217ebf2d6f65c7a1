"""The real network where the contract does not reach: hostile peers, killed processes, a relay that moves, what is left over."""

import asyncio
import os
import secrets
import signal
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable

import pytest

from app.adapters.clock import SystemClock
from app.adapters.network import serving
from app.adapters.network.client import NatsNetwork
from app.adapters.network.codec import encode, encode_frame, encode_job, encode_offer
from app.adapters.network.messages import AskCancel, SayPieces, SayStored
from app.adapters.network.sealing import AnsweringSide, AskingSide
from app.domain.errors import Lost, NoProvider, RelayAway
from app.domain.jobs import Accepted, Declined, Frame, Job
from app.domain.offers import SignedOffer, offer_digest
from app.domain.secp256k1 import sign
from app.runtime.home import Home
from app.wire.relay import (
    GONE,
    answer_subject,
    answers_to,
    control_subject,
    job_subject,
    offer_subject,
    query_subject,
    read_url,
)
from tests.adapters.network.parties import (
    MARKET,
    Pair,
    Provider,
    RelayWorld,
    came,
    done_of,
    following,
    gone,
    job_of,
    meet,
    never,
    offer_of,
    until,
)
from tests.adapters.network.test_offers import offer_by, signed
from tests.fakes.keys import new_keys
from tests.house.rules import ROOT
from tests.relay.peers import Peer
from tests.relay.running import RelayProcess, running


@pytest.fixture
async def pair(relay_world: RelayWorld) -> AsyncIterator[Pair]:
    pair = await meet(relay_world)
    yield pair
    await pair.provider.stop()


@pytest.fixture
async def peer(relay: RelayProcess) -> AsyncIterator[Peer]:
    """Somebody hostile with a connection."""
    peer = Peer()
    await peer.join(relay.published())
    yield peer
    await peer.leave()


def side(pair: Pair, peer: Peer) -> AskingSide:
    return AskingSide(peer.address, pair.signed.offer.encryption_key, lambda digest: sign(peer.key, digest))


# --- hostile requesters


async def test_garbage__to_a_provider__is_counted_and_hurts_nobody(pair: Pair, peer: Peer) -> None:
    device, network = pair.provider.device, pair.provider.network
    assert isinstance(network, NatsNetwork)
    reply = answer_subject(peer.address, device, "0" * 24)
    answers = await peer.hear(answers_to(peer.address))
    sealed = side(pair, peer)
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
    assert answers.empty() and pair.provider.jobs == []
    assert (await pair.frames(job_of(1)))[-1] == done_of(job_of(1))


async def test_job__with_a_foreign_reply__is_not_taken(pair: Pair, peer: Peer) -> None:
    """Else a requester could have a provider speak where it pleases."""
    device, network = pair.provider.device, pair.provider.network
    assert isinstance(network, NatsNetwork)
    sealed = side(pair, peer)
    word = "0" * 24
    foreign = (
        "",
        GONE,
        offer_subject(device),
        answer_subject(pair.session, device, word),
        answer_subject(peer.address, pair.session, word),
        answer_subject(peer.address, device, "offer"),
        answer_subject(peer.address, device, word + ".x"),
    )
    for reply in foreign:
        await peer.say(job_subject(device, peer.address), sealed.seal(encode_job(job_of(1)))[1], reply)
    await until(lambda: network.refused >= len(foreign))
    assert pair.provider.jobs == []


async def test_job__repeated_by_the_relay__is_taken_once(pair: Pair, peer: Peer) -> None:
    network = pair.provider.network
    assert isinstance(network, NatsNetwork)
    _, message = side(pair, peer).seal(encode_job(job_of(1)))
    for _ in range(3):
        reply = answer_subject(peer.address, pair.provider.device, secrets.token_hex(12))
        await peer.say(job_subject(pair.provider.device, peer.address), message, reply)
    await until(lambda: network.refused == 2)
    assert pair.provider.jobs == [job_of(1)]


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
async def test_false_answer__is_lost_at_once_and_others_go_on(pair: Pair, peer: Peer, answers: str) -> None:
    false = FalseProvider(peer)
    async with following(pair.requester) as events:
        await false.offer()
        offer = await came(events, false.address)
    telling = asyncio.create_task(false.answer(ANSWERS[answers]))
    await asyncio.sleep(0)
    async with asyncio.timeout(10):
        with pytest.raises(Lost):
            while True:
                try:
                    async for _ in pair.requester.request(offer, job_of(1), time.time() + 20):
                        continue
                except NoProvider:  # it does not listen yet
                    await asyncio.sleep(0.01)
    await telling
    assert (await pair.frames(job_of(1)))[-1] == done_of(job_of(1))


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


async def test_false_offers__are_counted_and_not_told(pair: Pair, peer: Peer) -> None:
    requester = pair.requester
    assert isinstance(requester, NatsNetwork)
    false = FalseProvider(peer)
    good = offer_by(false, time.time(), encryption_key=false.side.key)
    async with following(requester) as events:
        await came(events, pair.provider.device)
        for data in (b"x", secrets.token_bytes(100), signed(good, new_keys().device), signed(pair.signed.offer, false)):
            await peer.say(offer_subject(false.address), data)
        await until(lambda: requester.refused >= 4)
        await peer.say(offer_subject(false.address), signed(good, false))
        assert (await came(events, false.address)).offer == good
        assert events.empty()


async def test_offer_key__that_makes_no_secret__no_provider(pair: Pair, peer: Peer) -> None:
    false = FalseProvider(peer)
    async with following(pair.requester) as events:
        offer = offer_by(false, time.time(), encryption_key=bytes(32))
        await peer.say(offer_subject(false.address), signed(offer, false))
        found = await came(events, false.address)
    with pytest.raises(NoProvider):
        await anext(pair.requester.request(found, job_of(1), time.time() + 5))


async def test_questions__many__are_answered_once_a_second(pair: Pair, peer: Peer) -> None:
    heard = await peer.hear(answers_to(peer.address))
    for _ in range(50):
        await peer.say(query_subject(peer.address))
    message = await asyncio.wait_for(heard.get(), 5)
    assert message.subject == answer_subject(peer.address, pair.provider.device, "offer")
    assert heard.qsize() <= 2


# --- processes and connections that end


async def test_provider_process_killed__job_is_lost_and_offer_gone_at_once(
    relay_world: RelayWorld, relay: RelayProcess
) -> None:
    requester = await relay_world.join()
    script = ROOT / "tests" / "adapters" / "network" / "provider_process.py"
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(script),
        str(relay.home.root),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stdout is not None
        device = (await process.stdout.readline()).decode().strip()
        async with following(requester) as events:
            offer = await came(events, device)
            frames = requester.request(offer, job_of(1), time.time() + 30)
            assert await asyncio.wait_for(anext(frames), 10) == Accepted(0.25)
            process.send_signal(signal.SIGKILL)
            began = time.monotonic()
            with pytest.raises(Lost):
                await asyncio.wait_for(anext(frames), 5)
            assert time.monotonic() - began < 1
            await gone(events, device, 2)
        with pytest.raises(NoProvider):
            await anext(requester.request(offer, job_of(1), time.time() + 5))
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_provider_with_a_new_key__old_offer_is_no_provider_at_once(relay_world: RelayWorld) -> None:
    """A provider that started anew cannot read what was sealed for its last life."""
    keys = new_keys()
    first = await relay_world.join(keys)
    requester = await relay_world.join()
    async with following(requester) as events:
        await first.announce(offer_of(first, keys.device.address))
        old = await came(events, keys.device.address)
        await first.close()
        await gone(events, keys.device.address)
        second = await relay_world.join(keys)
        provider = Provider(second, keys.device.address)
        await second.announce(offer_of(second, keys.device.address))
        new = await came(events, keys.device.address)
    assert new.offer.encryption_key != old.offer.encryption_key
    async with asyncio.timeout(5):
        with pytest.raises(NoProvider):
            await anext(requester.request(old, job_of(1), time.time() + 20))
    assert [frame async for frame in requester.request(new, job_of(1), time.time() + 20)][-1] == done_of(job_of(1))
    await provider.stop()


async def test_relay__moves__is_found_where_it_is_now(home: Home, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = Home.at(tmp_path_factory.mktemp("other"), moved=True).open()
    place: list[str | None] = [None]
    network = NatsNetwork(new_keys(), lambda: place[0], SystemClock())
    await network.start()
    try:
        assert not network.connected
        with pytest.raises(RelayAway):
            await network.pay(_some_offer(), MARKET, 1, bytes(64))
        async with running(home) as first:
            place[0] = first
            await until(lambda: network.connected)
        await until(lambda: not network.connected)
        async with running(other) as second:
            assert second != first
            place[0] = second
            await until(lambda: network.connected)
    finally:
        await network.close()


def _some_offer() -> SignedOffer:
    keys = new_keys()
    offer = offer_by(keys.device, time.time(), encryption_key=AnsweringSide().key)
    body = encode_offer(offer)
    return SignedOffer(offer, body, keys.device.sign(offer_digest(body)))


@pytest.mark.parametrize("url", ["nats://127.0.0.1:1", "no address", "nats://", "http://x:y:z"])
async def test_relay__nonsense_address__is_tried_again(url: str, relay: RelayProcess) -> None:
    places = iter([url])
    network = NatsNetwork(new_keys(), lambda: next(places, read_url(relay.home)), SystemClock())
    await network.start()
    await until(lambda: network.connected)
    await network.close()


async def test_own_connection__missed_late__offer_is_told_again(pair: Pair) -> None:
    """The relay may report a provider's earlier connection as gone after the next one stands."""
    device, requester, network = pair.provider.device, pair.requester, pair.provider.network
    assert isinstance(requester, NatsNetwork) and isinstance(network, NatsNetwork)
    async with following(requester) as events:
        await came(events, device)
        for party in (requester, network):
            link = party._front if party is requester else party._back
            link._heard(GONE, "", device.encode(), False)
        await gone(events, device)
        await came(events, device)


async def test_messages__faster_than_taken__are_counted(relay_world: RelayWorld) -> None:
    from nats.errors import SlowConsumerError

    network = await relay_world.join()
    assert isinstance(network, NatsNetwork)
    await network._front._failed(SlowConsumerError("x", "", 1, None))  # type: ignore[arg-type]
    assert network.dropped == 1


async def test_close__leaves_no_task_behind(relay: RelayProcess) -> None:
    before = asyncio.all_tasks()
    world = RelayWorld(relay)
    pair = await meet(world, _slow)
    frames = pair.ask(job_of(1))
    assert await anext(frames) == Accepted(0.0)
    await world.close()
    with pytest.raises(Lost):
        await anext(frames)
    await pair.provider.stop()
    await until(lambda: asyncio.all_tasks() == before, 5)


async def _slow(job: Job) -> AsyncGenerator[Frame, None]:
    yield Accepted(0.0)
    await asyncio.sleep(60)
    yield done_of(job)
