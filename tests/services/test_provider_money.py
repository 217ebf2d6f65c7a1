"""The provider's desk: on what credit it works, and which vouchers it takes."""

import asyncio

import pytest

from app.domain.errors import Preempted
from app.domain.jobs import ProviderState
from app.domain.pricing import MOST_WEI
from app.domain.receipts import Voucher
from app.domain.signatures import compact
from tests.fakes.keys import new_keys
from tests.services.desk import PRICE, Gate, a_job, ask, declined, done, state, voucher
from tests.services.market import UNIT_PRICE, ProviderSide, World


async def test_payer__another_spelling__is_no_payer_of_its_own(world: World, side: ProviderSide) -> None:
    assert (await declined(side, a_job(world, payer=world.payer.lower()))).code == "BadInput"
    assert not await side.desk.on_voucher(side.session, world.payer.lower(), PRICE, voucher(world, PRICE))


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
