"""Payments: what is owed is signed, stored, sent and acknowledged, in this order, whatever is away."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from app.domain.errors import Lost, RelayAway, StoreAway
from app.domain.jobs import RequesterState
from app.domain.receipts import Voucher
from app.domain.secp256k1 import recover
from tests.adapters.store.values import a_job, a_result, an_order
from tests.fakes.clock import settle
from tests.services.market import ProviderSide, RequesterSide, World

JOBS = [number.to_bytes(16, "big") for number in range(9)]
PRICE = 10**19


@pytest.fixture
async def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
async def side(world: World) -> AsyncIterator[RequesterSide]:
    side = await world.requester()
    yield side
    await side.end()


@pytest.fixture
async def provider(world: World) -> AsyncIterator[ProviderSide]:
    side = await world.provider()
    yield side
    await side.end()


async def owe(side: RequesterSide, job_id: bytes, price: int = PRICE) -> None:
    """Be where a job's result has been checked."""
    await side.book.create([an_order(job_id)])
    await side.book.send(job_id, a_job(job_id, side.world.payer), side.world.owner)
    await side.book.check(job_id, a_result(price), False)


async def vouched(provider: ProviderSide) -> int:
    return (await provider.book.credit(provider.world.payer)).vouched


async def wait(world: World, seconds: float) -> None:
    """Let time pass, and the books' threads answer."""
    for _ in range(round(seconds / 0.05)):
        await asyncio.sleep(0.001)
        await world.clock.advance(0.05)


async def until(world: World, true: Callable[[], Awaitable[bool]]) -> None:
    """Let time pass until it is `true`, at most a minute of it."""
    end = world.clock.monotonic() + 60
    while not await true():
        assert world.clock.monotonic() < end
        await wait(world, 0.05)


async def test_voucher__over_all_that_is_owed__stored_before_it_is_given_out(world: World, side: RequesterSide) -> None:
    assert await side.payments.voucher(world.owner) == (0, b"")
    await owe(side, JOBS[0])
    await owe(side, JOBS[1])
    total, signature = await side.payments.voucher(world.owner)
    digest = Voucher(world.payer, world.owner, 2 * PRICE).digest(world.deployment)
    assert (total, len(signature)) == (2 * PRICE, 64)
    assert recover(digest, signature) == world.requester_keys.session.address
    debt = await side.book.debt(world.owner)
    assert (debt.signed, debt.signature, debt.acknowledged) == (total, signature, 0)
    assert await side.payments.voucher(world.owner) == (total, signature)


async def test_voucher__cannot_be_stored__is_not_given_out(
    side: RequesterSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owe(side, JOBS[0])

    async def full(*_: object) -> None:
        raise StoreAway("Disk full", "Make room")

    monkeypatch.setattr(side.book, "sign", full)
    with pytest.raises(StoreAway):
        await side.payments.voucher(side.world.owner)


async def test_voucher__alone__reaches_the_provider_after_a_quarter_second(
    world: World, side: RequesterSide, provider: ProviderSide
) -> None:
    await settle()
    await owe(side, JOBS[0])
    side.payments.soon(world.owner)
    side.payments.soon(world.owner)
    assert side.payments.sending == 1
    await wait(world, 0.2)
    assert await vouched(provider) == 0

    async def paid() -> bool:
        return (await side.book.jobs([]))[0].state is RequesterState.PAID and not side.payments.sending

    await until(world, paid)
    assert await vouched(provider) == PRICE


@pytest.mark.parametrize("error", [Lost("Cut"), RelayAway("Away"), None])
async def test_voucher__provider_does_not_answer_well__is_sent_until_it_does(
    world: World, side: RequesterSide, provider: ProviderSide, error: Exception | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = []
    pay = world.network.pay

    async def fail_twice(*values: object) -> bool:
        sent.append(values)
        if len(sent) > 2:
            return await pay(*values)  # type: ignore[arg-type]
        if error is not None:
            raise error
        return False

    monkeypatch.setattr(side.payments._network, "pay", fail_twice)
    await owe(side, JOBS[0])
    side.payments.soon(world.owner)

    async def over() -> bool:
        return not side.payments.sending

    await until(world, over)
    assert len(sent) == 3
    assert len({values[1:] for values in sent}) == 1
    assert (await side.book.debt(world.owner)).acknowledged == await vouched(provider) == PRICE


async def test_resume__what_an_earlier_life_owed__is_paid(
    world: World, side: RequesterSide, provider: ProviderSide
) -> None:
    await owe(side, JOBS[0])
    await side.payments.voucher(world.owner)
    await owe(side, JOBS[1])
    await side.end()
    again = await world.requester()

    async def paid() -> bool:
        return {row.state for row in await again.book.jobs([])} == {RequesterState.PAID}

    await until(world, paid)
    assert await vouched(provider) == 2 * PRICE
    await again.end()


async def test_settle__provider_is_there__true_and_away__false(world: World, side: RequesterSide) -> None:
    assert await side.payments.settle(0)
    await owe(side, JOBS[0])
    settling = asyncio.create_task(side.payments.settle(2))
    await wait(world, 2.1)
    assert await settling is False
    provider = await world.provider()
    settling = asyncio.create_task(side.payments.settle(60))

    async def over() -> bool:
        return settling.done()

    await until(world, over)
    assert settling.result() is True
    assert await vouched(provider) == PRICE
    await provider.end()


async def test_slot__open_jobs_stay_within_the_credit_that_grows_with_payment(
    world: World, side: RequesterSide
) -> None:
    held: list[asyncio.Event] = []

    async def hold() -> None:
        async with side.payments.slot(world.owner, PRICE):
            held.append(asyncio.Event())
            await held[-1].wait()

    tasks = [asyncio.create_task(hold()) for _ in range(5)]
    await settle()
    assert len(held) == 2
    tasks[0].cancel()
    await settle()
    assert len(held) == 3
    for job_id in JOBS[:8]:
        await owe(side, job_id)
    held[1].set()
    await settle()
    assert len(held) == 5
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    async with side.payments.slot(world.owner, 10**24):
        pass


async def test_acknowledged__twice_or_less__changes_nothing(world: World, side: RequesterSide) -> None:
    await owe(side, JOBS[0])
    total, _ = await side.payments.voucher(world.owner)
    with side.bus.subscribe() as events:
        for said in (total, total, total - 1, 0):
            await side.payments.acknowledged(world.owner, said)
        side.bus.publish(await anext(events))
        assert await anext(events)
    assert (await side.book.debt(world.owner)).acknowledged == total
