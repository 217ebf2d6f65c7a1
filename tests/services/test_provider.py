"""The provider's desk: whom it works for, on what credit, and that no job is done, counted or answered twice."""

import asyncio
import math
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import ChainAway, EngineAway, Preempted
from app.domain.jobs import Accepted, Declined, Done, Frame, Job, Output, ProviderState
from app.domain.models import MINILM, Model
from app.domain.pricing import MOST_WEI
from app.domain.receipts import Voucher
from app.domain.secp256k1 import recover
from app.domain.signatures import compact
from app.services.provider import receipt_of
from tests.fakes.keys import new_keys
from tests.services.market import UNIT_PRICE, ProviderSide, World

PRICE = 4 * UNIT_PRICE  # of a job with four tokens


class Gate:
    """An engine that computes when it is told to."""

    def __init__(self, world: World) -> None:
        self.open = asyncio.Event()
        self.started = asyncio.Semaphore(0)
        self.runs = 0
        self.failures: list[Exception] = []
        self._run = world.engine.run
        world.engine.run = self.run  # type: ignore[method-assign]

    async def run(self, model: Model, inputs: tuple[tuple[int, ...], ...], *, own: bool = False) -> Output:
        self.runs += 1
        self.started.release()
        await self.open.wait()
        if self.failures:
            raise self.failures.pop(0)
        return await self._run(model, inputs)


@pytest.fixture
async def world(tmp_path: Path) -> World:
    world = World(tmp_path)
    await world.engine.start()
    return world


@pytest.fixture
async def side(world: World) -> AsyncIterator[ProviderSide]:
    side = await world.provider()
    yield side
    await side.end()


def a_job(world: World, number: int = 1, **changes: Any) -> Job:
    job = Job(
        id=number.to_bytes(16, "big"),
        model=MINILM.id,
        task=MINILM.task,
        inputs=((101, 2000 + number, 2001, 102),),
        nonce=bytes(32),
        deadline=int(world.clock.now()) + 60,
        max_price=PRICE,
        payer=world.payer,
        chain_id=world.deployment.chain_id,
    )
    return replace(job, **changes)


def voucher(world: World, total: int, provider: str | None = None) -> bytes:
    digest = Voucher(world.payer, provider or world.owner, total).digest(world.deployment)
    return compact(world.requester_keys.session.sign(digest))


async def ask(side: ProviderSide, job: Job, sender: str | None = None) -> list[Frame]:
    return [frame async for frame in side.desk.on_job(sender or side.session, job)]


async def done(side: ProviderSide, job: Job) -> Done:
    last = (await ask(side, job))[-1]
    assert isinstance(last, Done), last
    return last


async def declined(side: ProviderSide, job: Job, sender: str | None = None) -> Declined:
    frames = await ask(side, job, sender)
    assert len(frames) == 1 or isinstance(frames[0], Accepted)
    last = frames[-1]
    assert isinstance(last, Declined), last
    assert last.title
    return last


async def state(side: ProviderSide, job: Job) -> ProviderState:
    row = await side.book.job(job.id)
    assert row is not None
    return row.state


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


async def test_payer__another_spelling__is_no_payer_of_its_own(world: World, side: ProviderSide) -> None:
    assert (await declined(side, a_job(world, payer=world.payer.lower()))).code == "BadInput"
    assert not await side.desk.on_voucher(side.session, world.payer.lower(), PRICE, voucher(world, PRICE))


async def test_job__owner_is_back__preempted(world: World, side: ProviderSide) -> None:
    world.open_for_work = False
    assert (await declined(side, a_job(world))).code == "Preempted"


async def test_job__sender_is_not_the_payers_session_key__declined(world: World, side: ProviderSide) -> None:
    assert "session key" in (await declined(side, a_job(world), new_keys().session.address)).title


async def test_signer__named_on_chain_after_a_refusal__is_seen(world: World, side: ProviderSide) -> None:
    world.chain.world.payers[world.payer].signer = ""
    await declined(side, a_job(world))
    world.chain.world.payers[world.payer].signer = side.session
    await world.clock.advance(0.3)
    assert await done(side, a_job(world))


async def test_escrow__too_small__declined_until_it_is_filled(world: World, side: ProviderSide) -> None:
    world.chain.world.payers[world.payer].balance = PRICE - 1
    answer = await declined(side, a_job(world))
    assert answer.code == "InsufficientFunds"
    assert str(PRICE) in answer.title
    world.chain.world.payers[world.payer].balance = PRICE
    await world.clock.advance(0.3)
    assert await done(side, a_job(world))


async def test_escrow__after_a_redemption__counts_what_is_left(world: World, side: ProviderSide) -> None:
    world.fund(2 * PRICE)
    await done(side, a_job(world, 1))
    assert await side.desk.on_voucher(side.session, world.payer, PRICE, voucher(world, PRICE))
    assert (await side.earnings.redeem()).amount == PRICE
    assert await done(side, a_job(world, 2))
    assert (await declined(side, a_job(world, 3))).code == "InsufficientFunds"


async def test_credit__two_jobs_then_payment_then_more(world: World, side: ProviderSide) -> None:
    await done(side, a_job(world, 1))
    await done(side, a_job(world, 2))
    answer = await declined(side, a_job(world, 3))
    assert (answer.code, answer.due) == ("PaymentRequired", 2 * PRICE)
    paying = a_job(world, 3, voucher_total=2 * PRICE, voucher_signature=voucher(world, 2 * PRICE))
    assert await done(side, paying)
    credit = await side.book.credit(world.payer)
    assert (credit.vouched, credit.jobs_paid, credit.unpaid) == (2 * PRICE, 2, PRICE)


async def test_credit__jobs_under_way_count(world: World, side: ProviderSide) -> None:
    gate = Gate(world)
    open_jobs = [asyncio.create_task(ask(side, a_job(world, number))) for number in (1, 2)]
    for _ in open_jobs:
        await gate.started.acquire()
    answer = await declined(side, a_job(world, 3))
    assert answer.code == "Busy"
    assert answer.wait_seconds > 0
    gate.open.set()
    await asyncio.gather(*open_jobs)


async def test_voucher__on_a_job_that_is_declined__is_stored_all_the_same(world: World, side: ProviderSide) -> None:
    await done(side, a_job(world, 1))
    world.open_for_work = False
    answer = await declined(side, a_job(world, 2, voucher_total=PRICE, voucher_signature=voucher(world, PRICE)))
    assert answer.code == "Preempted"
    assert (await side.book.credit(world.payer)).vouched == PRICE


async def test_voucher__older_or_the_same__is_answered_and_changes_nothing(world: World, side: ProviderSide) -> None:
    for total in (2 * PRICE, PRICE, 2 * PRICE):
        assert await side.desk.on_voucher(side.session, world.payer, total, voucher(world, total))
    assert (await side.book.credit(world.payer)).vouched == 2 * PRICE


async def test_voucher__of_65_bytes__is_kept_in_the_form_the_contract_takes(world: World, side: ProviderSide) -> None:
    long = world.requester_keys.session.sign(Voucher(world.payer, world.owner, PRICE).digest(world.deployment))
    assert await side.desk.on_voucher(side.session, world.payer, PRICE, long)
    assert (await side.book.credit(world.payer)).signature == compact(long)


@pytest.mark.parametrize(
    "forgery", ["another provider", "another signer", "bytes", "nothing", "zero", "negative", "huge"]
)
async def test_voucher__forged_or_out_of_range__refused(world: World, side: ProviderSide, forgery: str) -> None:
    total = {"zero": 0, "negative": -PRICE, "huge": MOST_WEI + 1}.get(forgery, PRICE)
    other = new_keys().session
    signature = voucher(world, max(total, 0))
    if forgery == "another provider":
        signature = voucher(world, PRICE, new_keys().device.address)
    elif forgery == "another signer":
        signature = other.sign(Voucher(world.payer, world.owner, PRICE).digest(world.deployment))
    elif forgery in ("bytes", "nothing"):
        signature = bytes(64 if forgery == "bytes" else 0)
    for sender in (side.session, other.address):
        assert not await side.desk.on_voucher(sender, world.payer, total, signature)
    if total:
        answer = await declined(side, a_job(world, voucher_total=total, voucher_signature=signature))
        assert answer.code == "JobFailed"
    assert (await side.book.credit(world.payer)).vouched == 0


async def test_price__changed_before_a_returned_job_comes_again__receipt_and_book_agree(
    world: World, side: ProviderSide
) -> None:
    gate = Gate(world)
    gate.failures = [Preempted("The owner is back", "Later")]
    gate.open.set()
    job = a_job(world)
    assert (await declined(side, job)).code == "Preempted"
    assert await state(side, job) is ProviderState.RETURNED
    world.unit_price = UNIT_PRICE // 2
    assert (await done(side, job)).price == PRICE // 2
    assert (await side.book.sums()).earned == PRICE // 2


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
    gate.failures = [EngineAway("/home/somebody/worker died", "Wait") for _ in range(4)]
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
