"""Both sides with real books and signatures: frames get lost, either side dies at any step, and every sum is right."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings, strategies as st

from app.domain.jobs import ProviderState, RequesterState
from app.domain.models import MINILM
from tests.services.market import ESCROW, UNIT_PRICE, ProviderSide, RequesterSide, World, keep

kills = st.lists(st.integers(1, 90), max_size=4)


async def _play(world: World, count: int, provider_kills: list[int], requester_kills: list[int]) -> None:
    """Have `count` jobs done through all the deaths; check all sums; redeem; check the chain."""
    ids = [number.to_bytes(16, "big") for number in range(1, count + 1)]
    jobs = [(job_id, [f"text number {job_id[-1]}", "and another " * (job_id[-1] % 5 + 1)]) for job_id in ids]
    done = asyncio.Event()

    def requester(steps: int) -> RequesterSide:
        side = RequesterSide(world, steps)
        side.life.spawn(_submit_and_wait(side))
        return side

    async def _submit_and_wait(side: RequesterSide) -> None:
        await side.requester.submit(MINILM.name, jobs, 10**22, 50)
        await side.requester.finished(ids, 1e6)
        await side.payments.settle(1e6)
        done.set()

    def provider(steps: int) -> ProviderSide:
        side = ProviderSide(world, steps)
        side.life.spawn(_redeem_now_and_then(side))
        return side

    async with world.running():
        provider_side, requester_side = await asyncio.gather(
            keep(provider, iter(provider_kills), done), keep(requester, iter(requester_kills), done)
        )
        await provider_side.end()
        await requester_side.end()
        for steps in (*provider_kills, 0):
            await _redeem(world, steps)
        provider_side, requester_side = ProviderSide(world), RequesterSide(world)
        await _check_books(provider_side, requester_side, ids)
        await _check_chain(world, provider_side)
        await provider_side.end()
        await requester_side.end()


async def _redeem_now_and_then(side: ProviderSide) -> None:
    while True:
        await side.world.clock.sleep(0.7)
        await side.earnings.redeem()


async def _redeem(world: World, steps: int) -> None:
    side = ProviderSide(world, steps)
    redeeming = side.life.spawn(side.earnings.redeem())
    dying = asyncio.ensure_future(side.life.died.wait())
    await asyncio.wait([redeeming, dying], return_when=asyncio.FIRST_COMPLETED)
    assert dying.done() or redeeming.result() is not None
    dying.cancel()
    await side.end()


async def _check_books(provider: ProviderSide, requester: RequesterSide, ids: list[bytes]) -> None:
    rows = await requester.book.jobs(ids)
    assert [row.state for row in rows] == [RequesterState.PAID] * len(ids), [(row.state, row.error) for row in rows]
    assert all(row.done is not None and row.price == row.done.price for row in rows)
    earned, asked = await provider.book.sums(), await requester.book.sums()
    assert earned.jobs_done == len(ids)
    assert earned.earned == earned.vouched == asked.expected == asked.acknowledged == sum(row.price for row in rows)
    for row in rows:
        theirs = await provider.book.job(row.id)
        assert theirs is not None
        assert theirs.state is ProviderState.PAID
        assert (theirs.price, theirs.done) == (row.price, row.done)
        assert row.job is not None
        assert row.price == row.job.units * UNIT_PRICE


async def _check_chain(world: World, provider: ProviderSide) -> None:
    sums = await provider.book.sums()
    assert sums.redeemed == sums.earned == world.chain.world.paid[world.payer, world.owner]
    assert sum(event.amount for event in world.chain.world.events) == sums.earned
    assert world.chain.world.payers[world.payer].balance == ESCROW - sums.earned


@settings(max_examples=30)
@given(st.integers(1, 9), kills, kills, st.sampled_from([0, 5, 25]), st.integers(0, 1 << 32))
def test_market__frames_lost_and_either_side_killed__every_job_done_and_paid_once(
    count: int, provider_kills: list[int], requester_kills: list[int], loss: int, seed: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:

        async def play() -> None:
            await _play(World(Path(folder), seed=seed, loss=loss), count, provider_kills, requester_kills)

        asyncio.run(asyncio.wait_for(play(), 60))
