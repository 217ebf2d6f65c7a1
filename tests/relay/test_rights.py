"""Who is let in and what they may say and hear, tried on a real server with clients that lie."""

import asyncio
import base64
from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.secp256k1 import address_of, new_private_key, sign
from app.relay.server import HERALD, SERVICE, SYSTEM
from app.runtime.home import Home
from app.wire.relay import (
    GONE,
    MAX_SUBSCRIPTIONS,
    OFFERS,
    QUERIES,
    answer_subject,
    answers_to,
    control_subject,
    job_subject,
    offer_subject,
    proof_digest,
    query_subject,
)
from tests.relay.peers import Peer, joined, turned_away
from tests.relay.running import RelayProcess


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    relay = RelayProcess(Home.at(tmp_path_factory.mktemp("relay") / "home", moved=True).open())
    try:
        yield relay.published()
    finally:
        asyncio.run(relay.close())


async def heard(queue: "asyncio.Queue[Any]") -> Any:
    return await asyncio.wait_for(queue.get(), 5)


async def test_admission__own_address__let_in(url: str) -> None:
    assert not await turned_away(Peer(), url)


async def test_admission__another_address__turned_away(url: str) -> None:
    assert await turned_away(Peer(claim=address_of(new_private_key())), url)


async def test_admission__address_in_lower_case__turned_away(url: str) -> None:
    key = new_private_key()
    assert await turned_away(Peer(key, claim=address_of(key).lower()), url)


async def test_admission__old_proof__turned_away(url: str) -> None:
    peer = Peer()
    old = base64.urlsafe_b64encode(sign(peer.key, proof_digest("an earlier nonce")))
    assert await turned_away(peer, url, lambda _: old)


@pytest.mark.parametrize("proof", [b"", b"-", b"not base64!", base64.urlsafe_b64encode(bytes(65))])
async def test_admission__no_proof__turned_away(url: str, proof: bytes) -> None:
    assert await turned_away(Peer(), url, lambda _: proof)


@pytest.mark.parametrize("name", [SERVICE, SYSTEM, HERALD, "", "*", ">"])
async def test_admission__a_name_of_the_relays_own__turned_away(url: str, name: str) -> None:
    assert await turned_away(Peer(claim=name), url)


async def test_hearing__foreign_or_all__refused(url: str) -> None:
    async with joined(url, 2) as (spy, victim):
        foreign = (
            answers_to(victim.address),
            job_subject(victim.address, "*"),
            f"rpc.{victim.address}.>",
            "_INBOX.>",
            "rpc.>",
            "$SYS.>",
            ">",
            "*.*.*.*",
        )
        for subject in foreign:
            await spy.hear(subject)
            assert f'subscription to "{subject}"' in (await spy.no()).lower().replace(subject.lower(), subject)


async def test_hearing__own_and_public__allowed(url: str) -> None:
    async with joined(url) as (peer,):
        for subject in (answers_to(peer.address), f"rpc.{peer.address}.>", OFFERS, QUERIES, GONE):
            await peer.hear(subject)
        await peer.client.flush()
        assert peer.refused.empty()


async def test_speaking__in_another_name__refused_and_unheard(url: str) -> None:
    async with joined(url, 3) as (liar, victim, device):
        heard_by = [await device.hear(subject) for subject in (f"rpc.{device.address}.>", "offer.>", "event.>")]
        false = (
            job_subject(device.address, victim.address),
            control_subject(device.address, victim.address),
            offer_subject(victim.address),
            query_subject(victim.address),
            GONE,
            answer_subject(device.address, victim.address, "x"),
            "$SYS.REQ.USER.AUTH",
            "anything",
        )
        for subject in false:
            await liar.say(subject, b"false")
            assert "publish" in (await liar.no()).lower()
        assert all(queue.empty() for queue in heard_by)


@pytest.mark.parametrize("subject", [GONE, "offer", "job", "answer"])
async def test_speaking__by_an_accomplices_reply__refused_and_unheard(url: str, subject: str) -> None:
    """A message's reply subject must give whoever gets it no right to speak there."""
    async with joined(url, 3) as (one, two, victim):
        false = {
            "offer": offer_subject(victim.address),
            "job": job_subject(victim.address, "0x0"),
            "answer": answer_subject(victim.address, "0x0", "x"),
        }.get(subject, subject)
        queues = [await victim.hear(heard) for heard in ("offer.>", "event.>", f"rpc.{victim.address}.>")]
        asked = await two.hear(f"rpc.{two.address}.>")
        await one.say(job_subject(two.address, one.address), b"say it for me", reply=false)
        assert (await heard(asked)).reply == false
        await two.say(false, b"false")
        assert "publish" in (await two.no()).lower()
        assert all(queue.empty() for queue in queues)


async def test_job__and_its_answers__arrive(url: str) -> None:
    async with joined(url, 2) as (requester, device):
        jobs = await device.hear(f"rpc.{device.address}.>")
        answers = await requester.hear(answers_to(requester.address))
        back = answer_subject(requester.address, device.address, "word")
        await requester.say(job_subject(device.address, requester.address), b"job", reply=back)
        assert (await heard(jobs)).reply == back
        for part in (b"one", b"two"):
            await device.say(back, part)
        assert [(await heard(answers)).data for _ in range(2)] == [b"one", b"two"]
        assert requester.refused.empty() and device.refused.empty()


async def test_job__for_nobody__is_told_at_once(url: str) -> None:
    async with joined(url) as (requester,):
        answers = await requester.hear(answers_to(requester.address))
        back = answer_subject(requester.address, "0xnobody", "word")
        await requester.say(job_subject("0xnobody", requester.address), b"job", reply=back)
        assert (await heard(answers)).headers["Status"] == "503"


async def test_offer__and_question__reach_everybody(url: str) -> None:
    async with joined(url, 2) as (requester, device):
        offers, questions = await requester.hear(OFFERS), await device.hear(QUERIES)
        await device.say(offer_subject(device.address), b"offer")
        await requester.say(query_subject(requester.address))
        assert (await heard(offers)).data == b"offer"
        assert (await heard(questions)).subject == query_subject(requester.address)


async def test_gone__connection_cut__told_at_once_with_its_address(url: str) -> None:
    async with joined(url, 2) as (listener, victim):
        gone = await listener.hear(GONE)
        victim.client._transport._io_writer.transport.abort()  # type: ignore[union-attr]
        assert (await heard(gone)).data == victim.address.encode()


async def test_message__over_a_mebibyte__refused(url: str) -> None:
    async with joined(url, 2) as (peer, other):
        peer.client._max_payload = 1 << 30
        heard_by = await other.hear(f"rpc.{other.address}.>")
        await peer.client.publish(job_subject(other.address, peer.address), bytes((1 << 20) + 1))
        await asyncio.wait_for(peer.closed.wait(), 5)
        assert heard_by.empty()


async def test_subscriptions__over_the_limit__refused(url: str) -> None:
    async with joined(url) as (peer,):
        for number in range(MAX_SUBSCRIPTIONS):
            await peer.hear(f"offer.all.{number}")
        await peer.client.subscribe("offer.all.more")
        await asyncio.wait_for(peer.closed.wait(), 5)
        assert "maximum subscriptions" in str(peer.client.last_error).lower()
