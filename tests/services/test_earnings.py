"""Earnings: vouchers become money once, the ledger equals the chain, and fees are not wasted."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.adapters.store.database import Database
from app.adapters.store.provider_book import SqliteProviderBook
from app.domain import calls
from app.domain.errors import ChainAway, InsufficientFunds, Refused
from app.domain.events import Notice
from app.domain.jobs import ProviderState
from app.domain.receipts import SignedVoucher, Voucher
from app.domain.signatures import compact
from app.services import earnings as module
from app.services.bus import Bus
from app.services.earnings import NOTHING, Earnings
from tests.adapters.store.values import IDS, a_job, a_result
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.keys import new_keys
from tests.fakes.stake_book import Payer

ONE = 10**18
FEE = 100_000 * 3 * 10**9  # what a call may cost on the fake chain


class Till:
    """A provider's book on disk, a chain, and payers who sign vouchers."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.chain = FakeChain()
        self.path = folder / "books.sqlite"
        self.database = Database(self.path)
        self.book = SqliteProviderBook(self.database, self.clock.now)
        self.keys = new_keys()
        self.owner = new_keys().device.address
        self.sessions = {new_keys().device.address: new_keys().session for _ in range(5)}
        self.payers = sorted(self.sessions)
        self.bus = Bus()
        self.chain.world.eth[self.keys.device.address] = 10**19
        for payer, session in self.sessions.items():
            self.chain.world.payers[payer] = Payer(10**21, session.address)
            self.chain.world.token[self.chain.world.deployment.market] += 10**21

    def earnings(self, chain: Any = None) -> Earnings:
        return Earnings(
            book=self.book,
            chain=chain or self.chain,
            keys=self.keys,
            clock=self.clock,
            bus=self.bus,
            owner=lambda: self.owner,
        )

    def sign(self, payer: str, total: int) -> bytes:
        digest = Voucher(payer, self.owner, total).digest(self.chain.world.deployment)
        return compact(self.sessions[payer].sign(digest))

    async def vouch(self, payer: str, total: int) -> None:
        await self.book.store_voucher(payer, total, self.sign(payer, total))

    async def check(self) -> int:
        """Check that ledger and chain are equal; return their sum."""
        world, total = self.chain.world, 0
        for payer in self.payers:
            credit = await self.book.credit(payer)
            assert credit.redeemed == world.paid[payer, self.owner]
            total += credit.redeemed
        assert (await self.book.sums()).redeemed == total == sum(event.amount for event in world.events)
        return total

    @property
    def calls(self) -> int:
        return self.chain.world.nonces[self.keys.device.address]


@pytest.fixture
async def till(tmp_path: Path) -> AsyncIterator[Till]:
    till = Till(tmp_path)
    yield till
    till.database.close()


async def test_redeem__vouchers_of_several_payers__one_call_and_the_ledger_equals_the_chain(till: Till) -> None:
    for number, payer in enumerate(till.payers, 1):
        await till.vouch(payer, number * ONE)
    done = await till.earnings().redeem()
    assert (done.amount, till.calls) == (15 * ONE, 1)
    assert done.hash
    assert done.fee > 0
    assert await till.check() == 15 * ONE
    assert till.chain.world.token[till.owner] == 15 * ONE * 95 // 100
    assert await till.earnings().redeem() == NOTHING
    assert till.calls == 1


async def test_redeem__later_voucher__pays_the_difference(till: Till) -> None:
    earnings = till.earnings()
    for total in (ONE, 3 * ONE):
        await till.vouch(till.payers[0], total)
        await earnings.redeem()
    assert await till.check() == 3 * ONE


async def test_redeem__many_payers__in_batches(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 2)
    for payer in till.payers:
        await till.vouch(payer, ONE)
    done = await till.earnings().redeem()
    assert (done.amount, till.calls) == (5 * ONE, 3)
    assert done.gas_used == 300_000
    assert await till.check() == 5 * ONE


async def test_redeem__escrow_covers_a_part__that_part_and_no_call_for_the_rest(till: Till) -> None:
    payer = till.payers[0]
    await till.vouch(payer, 2 * 10**21)
    assert (await till.earnings().redeem()).amount == 10**21
    assert await till.earnings().redeem() == NOTHING
    assert till.calls == 1
    till.chain.world.payers[payer].balance = 5
    till.chain.world.token[till.chain.world.deployment.market] += 5
    assert (await till.earnings().redeem()).amount == 5
    assert await till.check() == 10**21 + 5


async def test_redeem__somebody_else_has_done_it__only_the_ledger_follows(till: Till) -> None:
    payer = till.payers[0]
    await till.vouch(payer, ONE)
    other = new_keys().device
    till.chain.world.eth[other.address] = 10**19
    signed = SignedVoucher(Voucher(payer, till.owner, ONE), till.sign(payer, ONE))
    await till.chain.send_as(other, till.chain.world.deployment.market, calls.redeem(till.owner, [signed]))
    assert await till.earnings().redeem() == NOTHING
    assert till.calls == 0
    assert await till.check() == ONE


@pytest.mark.parametrize("moment", ["before the call", "after the call"])
async def test_redeem__dies_around_the_call__the_next_life_pays_once(till: Till, moment: str) -> None:
    await till.vouch(till.payers[0], ONE)

    class Dying(FakeChain):
        """Ends the process, as it were, around the call."""

        def __init__(self) -> None:
            self.__dict__ = till.chain.__dict__

        async def send_as(self, *values: Any) -> Any:
            if moment == "after the call":
                await till.chain.send_as(*values)
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await till.earnings(Dying()).redeem()
    till.database.close()
    till.database = Database(till.path)
    till.book = SqliteProviderBook(till.database, till.clock.now)
    done = await till.earnings().redeem()
    assert done.amount == (ONE if moment == "before the call" else 0)
    assert till.calls == 1
    assert await till.check() == ONE


async def test_redeem__twice_at_once__one_call(till: Till) -> None:
    await till.vouch(till.payers[0], ONE)
    earnings = till.earnings()
    done = await asyncio.gather(earnings.redeem(), earnings.redeem())
    assert [one.amount for one in done] == [ONE, 0]
    assert till.calls == 1


async def test_redeem__cannot_be__is_raised_or_told_and_the_vouchers_stay(till: Till) -> None:
    await till.vouch(till.payers[0], ONE)
    earnings = till.earnings()
    till.chain.away = True
    with pytest.raises(ChainAway):
        await earnings.redeem()
    till.chain.away = False
    till.chain.world.eth[till.keys.device.address] = 0
    with pytest.raises(InsufficientFunds):
        await earnings.redeem()
    with till.bus.subscribe() as events:
        await earnings.try_redeem()
        notice = await anext(events)
    assert isinstance(notice, Notice)
    assert "not redeemed" in notice.title
    till.chain.world.eth[till.keys.device.address] = 10**19
    assert (await earnings.redeem()).amount == ONE


async def test_redeem__no_wallet__refused(till: Till) -> None:
    def nobody() -> str:
        raise Refused("No wallet", "Make one")

    earnings = till.earnings()
    earnings._owner = nobody
    with pytest.raises(Refused):
        await earnings.redeem()


async def test_sync__another_chain__is_read_from_its_beginning(till: Till) -> None:
    earnings = till.earnings()
    await till.vouch(till.payers[0], ONE)
    await earnings.redeem()
    till.chain.world.block = 500
    await till.vouch(till.payers[0], 2 * ONE)
    await earnings.redeem()
    fresh = FakeChain(chain_id=7)
    fresh.world.payers, fresh.world.token, fresh.world.eth = (
        till.chain.world.payers,
        till.chain.world.token,
        till.chain.world.eth,
    )
    digest = Voucher(till.payers[1], till.owner, ONE).digest(fresh.world.deployment)
    await till.book.store_voucher(till.payers[1], ONE, compact(till.sessions[till.payers[1]].sign(digest)))
    till.chain.__dict__.update(fresh.__dict__)
    await earnings.redeem()
    assert (await till.book.credit(till.payers[1])).redeemed == ONE


class Running:
    """The till's endless task, and time for it."""

    def __init__(self, till: Till) -> None:
        self.till = till
        self.task = asyncio.create_task(till.earnings().run())

    async def wait(self, seconds: float) -> None:
        for _ in range(round(seconds / 60)):
            await self.till.clock.slept()
            await self.till.clock.advance(60)
            await self.till.clock.slept()


@pytest.fixture
async def running(till: Till) -> AsyncIterator[Running]:
    running = Running(till)
    yield running
    running.task.cancel()
    await asyncio.gather(running.task, return_exceptions=True)


async def test_run__worth_twenty_fees__is_redeemed_within_a_minute(till: Till, running: Running) -> None:
    await running.wait(120)
    assert till.calls == 0
    await till.vouch(till.payers[0], 20 * FEE)
    await running.wait(60)
    assert till.calls == 1
    assert await till.check() == 20 * FEE


async def test_run__worth_less_than_that__waits_for_the_hour(till: Till, running: Running) -> None:
    await till.vouch(till.payers[0], 20 * FEE - 1)
    await running.wait(3540)
    assert till.calls == 0
    await running.wait(60)
    assert await till.check() == 20 * FEE - 1


async def test_run__worth_less_than_its_fee__is_left_to_grow(till: Till, running: Running) -> None:
    await till.vouch(till.payers[0], FEE - 1)
    await running.wait(2 * 3600)
    assert till.calls == 0
    await till.vouch(till.payers[0], FEE)
    await running.wait(3600)
    assert await till.check() == FEE


async def test_run__no_gas__is_told_once_an_hour(till: Till, running: Running) -> None:
    till.chain.world.eth[till.keys.device.address] = 0
    await till.vouch(till.payers[0], ONE)
    with till.bus.subscribe() as events:
        await running.wait(2 * 3600)
        assert events._queue.qsize() == 2
    till.chain.world.eth[till.keys.device.address] = 10**19
    await running.wait(60)
    assert await till.check() == ONE


async def test_run__outputs_older_than_a_quarter_hour__are_forgotten(till: Till, running: Running) -> None:
    job = a_job(IDS[0], till.payers[0])
    await till.book.accept(job, till.owner, 1)
    await till.book.move(job.id, ProviderState.RUNNING)
    await till.book.finish(job.id, a_result(1))
    await running.wait(15 * 60)
    row = await till.book.job(job.id)
    assert row is not None
    assert row.done == a_result(1)
    await running.wait(2 * 60)
    row = await till.book.job(job.id)
    assert row is not None
    assert row.done is None
    assert (await till.book.sums()).earned == 1
