"""What ports.Network promises, on the network in memory and on a real relay."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing

import pytest

from app.domain.errors import BadInput, Expired, Lost, NoProvider, RelayAway, TooLarge
from app.domain.jobs import Accepted, Declined, Frame, Job
from app.domain.offers import OFFER_SECONDS, offer_digest
from app.domain.secp256k1 import recover
from tests.adapters.network.parties import (
    MARKET,
    Pair,
    Provider,
    World,
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
from tests.fakes.keys import new_keys

MakePair = Callable[..., Awaitable[Pair]]


async def first_frame(frames: AsyncGenerator[Frame, None]) -> Frame:
    return await asyncio.wait_for(anext(frames), 10)


# --- offers


async def test_offer__announced__comes_signed_and_timed(world: World) -> None:
    keys = new_keys()
    provider, requester = await world.join(keys), await world.join()
    async with following(requester) as events:
        await provider.announce(offer_of(provider, keys.device.address))
        signed = await came(events, keys.device.address)
    assert abs(signed.offer.issued - time.time()) < 5
    assert signed.offer.expires - signed.offer.issued == OFFER_SECONDS
    assert signed.offer.encryption_key == provider.encryption_key
    assert recover(offer_digest(signed.body), signed.signature) == keys.device.address


async def test_offer__announced_before__is_learnt_by_who_comes_later(world: World) -> None:
    keys = new_keys()
    provider = await world.join(keys)
    await provider.announce(offer_of(provider, keys.device.address))
    await until(lambda: provider.connected)
    requester = await world.join()
    async with following(requester) as events:
        await came(events, keys.device.address, 3)
    async with following(requester) as events:
        await came(events, keys.device.address, 3)


async def test_offer__replaced__comes_again(world: World) -> None:
    keys = new_keys()
    provider, requester = await world.join(keys), await world.join()
    async with following(requester) as events:
        await provider.announce(offer_of(provider, keys.device.address))
        await came(events, keys.device.address)
        await provider.announce(offer_of(provider, keys.device.address, capacity=9))
        assert (await came(events, keys.device.address)).offer.capacity == 9


async def test_offer__withdrawn__is_gone(world: World) -> None:
    keys = new_keys()
    provider, requester = await world.join(keys), await world.join()
    async with following(requester) as events:
        await provider.announce(offer_of(provider, keys.device.address))
        await came(events, keys.device.address)
        await provider.withdraw()
        await gone(events, keys.device.address)
        await provider.announce(offer_of(provider, keys.device.address))
        await came(events, keys.device.address)


@pytest.mark.parametrize("way", ["crash", "leave"])
async def test_offer__provider_ended__is_gone(world: World, way: str) -> None:
    keys = new_keys()
    provider, requester = await world.join(keys), await world.join()
    async with following(requester) as events:
        await provider.announce(offer_of(provider, keys.device.address))
        await came(events, keys.device.address)
        await getattr(world, way)(provider)
        await gone(events, keys.device.address)


async def test_offer__out_of_range__bad_input(world: World) -> None:
    keys = new_keys()
    provider = await world.join(keys)
    with pytest.raises(BadInput):
        await provider.announce(offer_of(provider, keys.device.address, capacity=-1))


# --- jobs


async def test_job__is_answered_in_order_and_names_its_sender(pair: MakePair) -> None:
    two = await pair()
    job = job_of(1, ((1, 2, 3), (), (2**32 - 1,)))
    assert await two.frames(job) == [Accepted(0.0), done_of(job)]
    assert two.provider.jobs == [job]
    assert two.provider.senders == [two.session]


async def test_job__same_again__is_asked_again(pair: MakePair) -> None:
    two = await pair()
    first = await two.frames(job_of(1))
    assert await two.frames(job_of(1)) == first
    assert [job.id for job in two.provider.jobs] == [job_of(1).id] * 2


async def test_jobs__64_at_once__each_gets_its_own_answer(pair: MakePair) -> None:
    everybody = asyncio.Event()
    waiting: list[Job] = []

    async def work(job: Job) -> AsyncGenerator[Frame, None]:
        yield Accepted(0.0)
        waiting.append(job)
        if len(waiting) == 64:
            everybody.set()
        await everybody.wait()
        yield done_of(job, 100)

    two = await pair(work)
    jobs = [job_of(number) for number in range(64)]
    answers = await asyncio.gather(*(two.frames(job) for job in jobs))
    assert answers == [[Accepted(0.0), done_of(job, 100)] for job in jobs]


@pytest.mark.parametrize("size", [250_000, 263_000, 2_000_000])
async def test_job__large_output__arrives_whole(pair: MakePair, size: int) -> None:
    async def work(job: Job) -> AsyncGenerator[Frame, None]:
        yield done_of(job, size)

    two = await pair(work)
    answers = await asyncio.gather(*(two.frames(job_of(number)) for number in range(3)))
    assert answers == [[done_of(job_of(number), size)] for number in range(3)]


async def test_job__largest_that_fits__arrives_and_more_is_too_large(pair: MakePair) -> None:
    two = await pair()
    text = tuple(range(1000))
    fits, more = job_of(1, (text,) * 255), job_of(2, (tuple(range(65_000)),) * 5)
    assert (await two.frames(fits))[-1] == done_of(fits)
    with pytest.raises(TooLarge):
        await two.frames(more)
    assert two.provider.jobs == [fits]


async def test_job__too_many_texts__bad_input(pair: MakePair) -> None:
    two = await pair()
    with pytest.raises(BadInput):
        await two.frames(job_of(1, ((1,),) * 257))


async def test_job__declined__is_told_with_its_numbers(pair: MakePair) -> None:
    said = Declined("PaymentRequired", "Pay first", "By voucher", 1.5, 2**90)

    async def work(job: Job) -> AsyncGenerator[Frame, None]:
        yield said

    assert await (await pair(work)).frames(job_of(1)) == [said]


async def test_job__handler_fails__is_declined(pair: MakePair, caplog: pytest.LogCaptureFixture) -> None:
    async def work(job: Job) -> AsyncGenerator[Frame, None]:
        yield Accepted(0.0)
        raise RuntimeError("by accident")

    frames = await (await pair(work)).frames(job_of(1))
    assert frames == [Accepted(0.0), Declined("JobFailed", "The provider failed", "Ask another provider")]


async def test_job__handler_ends_without_a_result__is_lost(pair: MakePair) -> None:
    async def work(job: Job) -> AsyncGenerator[Frame, None]:
        yield Accepted(0.0)

    frames = await (await pair(work)).frames(job_of(1))
    assert isinstance(frames[-1], Declined) and frames[-1].code == "Lost"


async def test_job__given_up__ends_the_handler(pair: MakePair) -> None:
    two = await pair(never)
    async with aclosing(two.ask(job_of(1))) as frames:
        assert await first_frame(frames) == Accepted(0.25)
    await asyncio.wait_for(two.provider.ended_early.wait(), 5)


async def test_job__task_cancelled__ends_the_handler(pair: MakePair) -> None:
    two = await pair(never)
    asking = asyncio.create_task(two.frames(job_of(1)))
    await asyncio.wait_for(two.provider.began.wait(), 5)
    asking.cancel()
    await asyncio.wait_for(two.provider.ended_early.wait(), 5)
    with pytest.raises(asyncio.CancelledError):
        await asking


async def test_job__deadline_passes__expired_and_the_handler_ends(pair: MakePair) -> None:
    two = await pair(never)
    with pytest.raises(Expired):
        await two.frames(job_of(1), 0.3)
    await asyncio.wait_for(two.provider.ended_early.wait(), 5)


async def test_job__deadline_passed_before__is_not_sent(pair: MakePair) -> None:
    two = await pair()
    with pytest.raises(Expired):
        await two.frames(job_of(1), -1)
    assert two.provider.jobs == []


async def test_job__nobody_serves__no_provider_at_once(world: World) -> None:
    keys = new_keys()
    provider, requester = await world.join(keys), await world.join()
    async with following(requester) as events:
        await provider.announce(offer_of(provider, keys.device.address))
        signed = await came(events, keys.device.address)
    async with asyncio.timeout(3):
        with pytest.raises(NoProvider):
            await anext(requester.request(signed, job_of(1), time.time() + 20))
        with pytest.raises(NoProvider):
            await requester.pay(signed, MARKET, 5, bytes(64))


async def test_job__provider_stopped_serving__no_provider_and_served_again(world: World, pair: MakePair) -> None:
    two = await pair()
    await two.provider.stop()
    with pytest.raises(NoProvider):
        await two.frames(job_of(1))
    again = Provider(two.provider.network, two.provider.device)
    await until_served(two)
    assert again.jobs
    await again.stop()


async def until_served(two: Pair) -> None:
    async with asyncio.timeout(10):
        while True:
            try:
                assert (await two.frames(job_of(7)))[-1] == done_of(job_of(7))
            except (NoProvider, RelayAway, Lost):
                await asyncio.sleep(0.05)
            else:
                return


@pytest.mark.parametrize("way", ["crash", "leave"])
async def test_job__provider_ends_meanwhile__lost_at_once(world: World, pair: MakePair, way: str) -> None:
    two = await pair(never)
    frames = two.ask(job_of(1))
    await first_frame(frames)
    await getattr(world, way)(two.provider.network)
    async with asyncio.timeout(3):
        with pytest.raises(Lost):
            await anext(frames)
        with pytest.raises(NoProvider):
            await two.frames(job_of(1))


@pytest.mark.parametrize("way", ["crash", "leave"])
async def test_job__requester_ends_meanwhile__the_handler_ends(world: World, pair: MakePair, way: str) -> None:
    two = await pair(never)
    frames = two.ask(job_of(1))
    await first_frame(frames)
    await getattr(world, way)(two.requester)
    await asyncio.wait_for(two.provider.ended_early.wait(), 5)
    with pytest.raises(Lost):
        await anext(frames)


# --- vouchers


async def test_voucher__alone__is_stored_or_not(pair: MakePair) -> None:
    two = await pair()
    assert await two.requester.pay(two.signed, MARKET, 5, b"\1" * 64)
    assert not await two.requester.pay(two.signed, MARKET, 2**96 - 1, b"\2" * 64)
    assert two.provider.vouchers == [(two.session, MARKET, 5, b"\1" * 64), (two.session, MARKET, 2**96 - 1, b"\2" * 64)]


async def test_voucher__riding_on_a_job__arrives(pair: MakePair) -> None:
    from dataclasses import replace

    two = await pair()
    job = replace(job_of(1), voucher_total=10**20, voucher_signature=bytes(range(64)))
    await two.frames(job)
    assert two.provider.jobs == [job]


@pytest.mark.parametrize(("total", "signature"), [(-1, bytes(64)), (2**96, bytes(64)), (1, b"short")])
async def test_voucher__out_of_range__bad_input(pair: MakePair, total: int, signature: bytes) -> None:
    two = await pair()
    with pytest.raises(BadInput):
        await two.requester.pay(two.signed, MARKET, total, signature)


# --- the relay ends


async def test_relay__dies_and_comes_back__everybody_works_again(world: World, pair: MakePair) -> None:
    released = asyncio.Event()

    async def work(job: Job) -> AsyncGenerator[Frame, None]:
        yield Accepted(0.0)
        if job.id == job_of(1).id:
            await released.wait()
        yield done_of(job)

    two = await pair(work)
    frames = two.ask(job_of(1))
    await first_frame(frames)
    async with following(two.requester) as events:
        await came(events, two.provider.device)
        await world.break_down()
        with pytest.raises(Lost):
            await anext(frames)
        await until(lambda: not two.requester.connected)
        with pytest.raises(RelayAway):
            await two.frames(job_of(2))
        with pytest.raises(RelayAway):
            await two.requester.pay(two.signed, MARKET, 5, bytes(64))
        await world.come_back()
        began = time.monotonic()
        two.signed = await came(events, two.provider.device, 5)
    released.set()
    await until_served(two)
    assert (await two.frames(job_of(1)))[-1] == done_of(job_of(1))
    assert time.monotonic() - began < 5


async def test_two_requesters__do_not_disturb_each_other(world: World, pair: MakePair) -> None:
    two = await pair(never)
    other = await meet(world)
    waiting = two.ask(job_of(1))
    await first_frame(waiting)
    assert (await other.frames(job_of(1)))[-1] == done_of(job_of(1))
    assert not two.provider.ended_early.is_set()
    await waiting.aclose()
    await other.provider.stop()
