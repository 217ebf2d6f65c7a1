"""The provider's desk: whom it works for, and that no job is done, counted or answered twice."""

import asyncio
import math
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import ChainAway, EngineAway, Preempted, StoreAway
from app.domain.jobs import Accepted, Done, ProviderState
from app.domain.receipts import receipt_of
from app.domain.secp256k1 import recover
from tests.fakes.keys import new_keys
from tests.services.desk import PRICE, Gate, a_job, ask, declined, done, state, voucher
from tests.services.market import ProviderSide, World


async def test_job__within_credit__accepted_then_done_with_a_valid_receipt(world: World, side: ProviderSide) -> None:
    job = a_job(world)
    frames = await ask(side, job)
    assert frames[0] == Accepted(0.0)
    result = frames[1]
    assert isinstance(result, Done)
    assert result.price == PRICE
    receipt = receipt_of(job, result.output, world.owner, result.time, result.price)
    assert recover(receipt.digest(world.deployment), result.signature) == side.keys.device.address
    assert (await side.book.credit(world.payer)).earned == PRICE


async def test_job__asked_again__the_stored_answer_and_no_second_earning(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    gate.open.set()
    job = a_job(world)
    first = await done(side, job)
    assert await ask(side, replace(job, deadline=0)) == [first]
    world.open_for_work = False
    assert await ask(side, job) == [first]
    assert gate.runs == 1
    assert (await side.book.credit(world.payer)).earned == PRICE


async def test_job__asked_twice_at_once__computed_once(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    job = a_job(world)
    asking = [asyncio.create_task(ask(side, job)) for _ in range(5)]
    await gate.started.acquire()
    gate.open.set()
    answers = await asyncio.gather(*asking)
    assert gate.runs == 1
    assert len({answer[-1].signature for answer in answers if isinstance(answer[-1], Done)}) == 1
    assert (await side.book.sums()).earned == PRICE


async def test_job__asker_goes_away__done_all_the_same(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    job = a_job(world)
    frames = side.desk.on_job(side.session, job)
    assert await anext(frames) == Accepted(0.0)
    asking = asyncio.ensure_future(anext(frames))
    await gate.started.acquire()
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    gate.open.set()
    assert await done(side, job)
    assert gate.runs == 1


async def test_job__asker_goes_away_while_it_is_written_down__done_all_the_same(
    world: World, side: ProviderSide
) -> None:
    job, accept = a_job(world), side.desk._book.accept
    began, go_on = asyncio.Event(), asyncio.Event()

    async def slow(*values: Any) -> None:
        await accept(*values)
        began.set()
        await go_on.wait()

    side.desk._book.accept = slow  # type: ignore[assignment,method-assign]
    asking = asyncio.create_task(ask(side, job))
    await began.wait()
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    again = asyncio.create_task(done(side, job))
    go_on.set()
    assert await again
    assert await state(side, job) is ProviderState.DONE


async def test_job__output_purged__declined_and_not_done_again(world: World, side: ProviderSide) -> None:
    job = a_job(world)
    result = await done(side, job)
    await side.book.purge(math.inf)
    assert "no longer kept" in (await declined(side, job)).title
    assert await side.desk.on_voucher(side.session, world.payer, result.price, voucher(world, result.price))
    assert await state(side, job) is ProviderState.PAID
    assert "no longer kept" in (await declined(side, job)).title
    assert (await side.book.sums()).earned == PRICE


async def test_job__id_of_another_sender__declined(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    job = a_job(world)
    first = asyncio.create_task(ask(side, job))
    await gate.started.acquire()
    stranger = new_keys().session.address
    assert "somebody else" in (await declined(side, job, stranger)).title
    gate.open.set()
    await first
    assert "somebody else" in (await declined(side, job, stranger)).title


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"chain_id": 1}, "JobFailed", "another chain"),
        ({"deadline": 0}, "Expired", "deadline"),
        ({"model": bytes(32)}, "JobFailed", "does not offer"),
        ({"task": "chat"}, "JobFailed", "does not offer"),
        ({"max_price": PRICE - 1}, "JobFailed", "over the maximum"),
        ({"inputs": ()}, "BadInput", "at least one text"),
        ({"inputs": ((101,), ())}, "BadInput", "at least one text"),
        ({"id": b"short"}, "BadInput", "16 bytes"),
        ({"payer": "0x12"}, "BadInput", "checksummed"),
        ({"payer": ""}, "BadInput", "checksummed"),
    ],
)
async def test_job__terms_that_cannot_be__declined_and_not_written_down(
    world: World, side: ProviderSide, changes: dict[str, Any], code: str, words: str
) -> None:
    answer = await declined(side, a_job(world, **changes))
    assert answer.code == code
    assert words in answer.title
    assert await side.book.credits() == []


async def test_job__owner_is_back__preempted(world: World, side: ProviderSide) -> None:
    world.open_for_work = False
    assert (await declined(side, a_job(world))).code == "Preempted"


async def test_worker__dies_and_comes_back__the_job_is_done(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    gate.failures = [EngineAway("Died", "Wait"), EngineAway("Died", "Wait")]
    gate.open.set()
    asking = asyncio.create_task(done(side, a_job(world)))
    for _ in range(2):
        await world.clock.slept()
        await world.clock.advance(0.3)
    assert await asking
    assert gate.runs == 3


async def test_worker__stays_away__returned_without_telling_why(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    gate.failures = [EngineAway("/srv/private/worker died", "Wait") for _ in range(4)]
    gate.open.set()
    job = a_job(world)
    asking = asyncio.create_task(declined(side, job))
    for _ in range(3):
        await world.clock.slept()
        await world.clock.advance(0.3)
    answer = await asking
    assert answer.code == "Busy"
    assert "somebody" not in answer.title + answer.hint
    assert await state(side, job) is ProviderState.RETURNED
    assert await done(side, job)


async def test_chain__away_when_the_receipt_is_due__returned_and_done_later(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    job = a_job(world)
    asking = asyncio.create_task(declined(side, job))
    await gate.started.acquire()
    world.chain.away = True
    gate.open.set()
    assert (await asking).code == "Busy"
    assert await state(side, job) is ProviderState.RETURNED
    world.chain.away = False
    assert await done(side, job)


async def test_input__the_engine_refuses_it__failed_for_good(world: World, side: ProviderSide) -> None:
    job = a_job(world, inputs=((101, 1 << 30, 2, 102),))
    assert (await declined(side, job)).code == "BadInput"
    assert await state(side, job) is ProviderState.FAILED
    assert "failed here before" in (await declined(side, job)).title
    credit = await side.book.credit(world.payer)
    assert (credit.earned, credit.under_way) == (0, 0)


async def test_engine__fails_unexpectedly__failed_and_others_go_on(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    gate.failures = [RuntimeError("secret inside")]
    gate.open.set()
    answer = await declined(side, a_job(world, 1))
    assert answer.code == "JobFailed"
    assert "secret" not in answer.title + answer.hint
    assert await done(side, a_job(world, 2))


async def test_disk__away_when_a_job_ends__taken_again_when_it_is_back(
    world: World, side: ProviderSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(world)
    gate.failures = [Preempted("The owner is back", "Later")]
    job = a_job(world)
    asking = asyncio.create_task(declined(side, job))
    await gate.started.acquire()

    async def full(*_: object) -> None:
        raise StoreAway("Disk full", "Make room")

    monkeypatch.setattr(side.book, "move", full)
    gate.open.set()
    assert (await asking).code == "Busy"
    monkeypatch.undo()
    assert await state(side, job) is ProviderState.RUNNING
    assert (await done(side, job)).price == PRICE
    assert (await side.book.credit(world.payer)).unpaid == PRICE


async def test_stop__running_jobs_are_returned_and_new_ones_preempted(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    job = a_job(world)
    asking = asyncio.create_task(declined(side, job))
    await gate.started.acquire()
    await side.desk.stop()
    assert (await asking).code == "Preempted"
    assert await state(side, job) is ProviderState.RETURNED
    assert side.desk.running == 0
    assert (await declined(side, a_job(world, 2))).code == "Preempted"


async def test_crash__running_job_is_returned_and_done_by_the_next_life(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    job = a_job(world)
    side.life.spawn(ask(side, job))
    await gate.started.acquire()
    await side.end()
    gate.open.set()
    again = await world.provider()
    assert await state(again, job) is ProviderState.RETURNED
    assert (await again.book.credit(world.payer)).under_way == 0
    assert await done(again, job)
    assert (await again.book.sums()).earned == PRICE
    await again.end()


async def test_chain__away__declined_as_busy_but_stored_answers_are_given(world: World, side: ProviderSide) -> None:
    first = await done(side, a_job(world, 1))
    side.view.forget()
    world.chain.away = True
    assert (await declined(side, a_job(world, 2))).code == "Busy"
    assert await ask(side, a_job(world, 1)) == [first]
    with pytest.raises(ChainAway):
        await side.view.block_time()
