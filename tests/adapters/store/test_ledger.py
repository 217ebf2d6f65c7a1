"""The ledger tells what the provider's book holds: jobs, work by the day, demand, spans, redemptions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from app.adapters.store.database import Database
from app.adapters.store.ledger import SqliteLedger
from app.adapters.store.provider_book import SqliteProviderBook
from app.domain.books import Redeemed
from app.domain.history import Span
from app.domain.jobs import Done, Output, ProviderState, Terms
from app.domain.ledger import Demand, LedgerJob, Payout, PayoutSums, Work, day_of, start_of
from tests.adapters.store.values import IDS, WHO, a_job

NOON = datetime(2026, 11, 25, 12).astimezone().timestamp()
PRICE = 10**20
CPU = "0123/cpu/ort-1/int8/linux/avx2"


class Books:
    """A provider's book at a moment that a test moves, and the ledger that reads it."""

    def __init__(self, database: Database) -> None:
        self.now = NOON
        self.book = SqliteProviderBook(database, lambda: self.now)
        self.ledger = SqliteLedger(database)

    async def accept(self, job_id: bytes) -> None:
        await self.book.accept(a_job(job_id, WHO[0]), WHO[1], PRICE)
        await self.book.move(job_id, ProviderState.RUNNING)

    async def do(self, job_id: bytes, execution_class: str = CPU) -> None:
        await self.accept(job_id)
        self.now += 2
        await self.book.finish(job_id, result(execution_class))


def result(execution_class: str = CPU) -> Done:
    return Done(Output(b"\1\2\3\4", (1, 1), Terms(execution_class, "engine", "", 5), 0.5), 1, PRICE, bytes(65))


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    database = Database(tmp_path / "books.sqlite")
    yield Books(database)
    database.close()


async def test_jobs__three_in_three_states__newest_first_with_what_is_known(books: Books) -> None:
    await books.do(IDS[0])
    await books.book.store_voucher(WHO[0], PRICE, bytes(64))
    books.now += 10
    await books.accept(IDS[1])
    await books.book.move(IDS[1], ProviderState.RETURNED)
    books.now += 10
    await books.accept(IDS[2])
    running = LedgerJob(IDS[2], bytes(32), WHO[0], ProviderState.RUNNING, 5, PRICE, NOON + 22, None, None, "")
    assert await books.ledger.jobs(10) == [
        running,
        replace(running, id=IDS[1], state=ProviderState.RETURNED, started=NOON + 12, ended=NOON + 12),
        LedgerJob(IDS[0], bytes(32), WHO[0], ProviderState.PAID, 5, PRICE, NOON, NOON + 2, 0.5, "cpu"),
    ]
    assert [job.id for job in await books.ledger.jobs(1)] == [IDS[2]]
    assert await books.ledger.jobs(0) == []


async def test_jobs__taken_again_after_a_return__begin_anew(books: Books) -> None:
    await books.accept(IDS[0])
    await books.book.recover()
    books.now += 60
    await books.do(IDS[0])
    job = (await books.ledger.jobs(1))[0]
    assert (job.state, job.started, job.ended) == (ProviderState.DONE, NOON + 60, NOON + 62)


async def test_work__two_days_and_two_processors__summed_from_a_day_on(books: Books) -> None:
    await books.do(IDS[0])
    await books.do(IDS[1], "0123/npu/x")
    books.now = start_of(day_of(NOON) + 1) + 43_200
    await books.do(IDS[2])
    await books.do(IDS[3], "nonsense")
    await books.accept(IDS[4])
    today = day_of(NOON)
    one = Work("cpu", 1, 5, 0.5, PRICE)
    others = [replace(one, device=""), one]
    assert await books.ledger.work(today + 1) == others
    assert await books.ledger.work(today) == [
        replace(one, device=""),
        Work("cpu", 2, 10, 1.0, 2 * PRICE),
        replace(one, device="npu"),
    ]
    assert await books.ledger.work(today + 2) == []
    assert sum(work.gross for work in await books.ledger.work(0)) == (await books.book.sums()).earned


async def test_work__output_forgotten__stays(books: Books) -> None:
    await books.do(IDS[0])
    before = await books.ledger.work(0), await books.ledger.jobs(1)
    await books.book.purge(books.now + 1)
    assert (await books.ledger.work(0), await books.ledger.jobs(1)) == before


def test_days__a_moment__lies_between_its_day_and_the_next() -> None:
    for moment in (NOON - 43_200, NOON - 1, NOON, NOON + 43_199):
        day = day_of(moment)
        assert start_of(day) <= moment < start_of(day + 1)


async def test_demand__jobs_before_and_after__only_those_since_counted(books: Books) -> None:
    await books.accept(IDS[0])
    books.now += 100
    await books.accept(IDS[1])
    books.now += 50
    await books.accept(IDS[2])
    assert await books.ledger.demand(NOON + 1) == [Demand(bytes(32), 2, NOON + 100)]
    assert await books.ledger.demand(NOON) == [Demand(bytes(32), 3, NOON)]
    assert await books.ledger.demand(NOON + 1000) == []


async def test_spans__ended_before_within_and_not_at_all__those_that_reach_in(books: Books) -> None:
    await books.do(IDS[0])
    books.now += 100
    await books.do(IDS[1])
    await books.accept(IDS[2])
    model = bytes(32).hex()
    late = Span(NOON + 102, NOON + 104, model)
    assert await books.ledger.spans(NOON + 103) == [late, Span(NOON + 104, None, model)]
    assert len(await books.ledger.spans(NOON)) == 3
    await books.book.recover()
    assert await books.ledger.spans(NOON + 103) == [late, Span(NOON + 104, NOON + 104, model)]


async def test_payouts__redemptions__unread_until_recorded_then_summed(books: Books) -> None:
    events = [
        Redeemed(WHO[0], WHO[2], 3 * PRICE, 7, "0x01", 0),
        Redeemed(WHO[1], WHO[2], PRICE, 7, "0x01", 1),
        Redeemed(WHO[0], WHO[2], 2 * PRICE, 9, "0x02", 0),
    ]
    await books.book.record_redeemed(events)
    assert sorted(await books.ledger.unread()) == [("0x01", WHO[2]), ("0x02", WHO[2])]
    assert await books.ledger.payouts(0.0, WHO[0]) == PayoutSums(0, 0, 0)
    await books.ledger.record(Payout("0x01", 4 * PRICE - 5, WHO[0], 70, int(NOON)))
    await books.ledger.record(Payout("0x01", 1, WHO[0], 1, 1))
    assert await books.ledger.unread() == [("0x02", WHO[2])]
    assert await books.ledger.payouts(0.0, WHO[0]) == PayoutSums(4 * PRICE, 4 * PRICE - 5, 70)
    await books.ledger.record(Payout("0x02", 2 * PRICE - 1, WHO[1], 30, int(NOON) + 60))
    assert await books.ledger.payouts(NOON + 1, WHO[0]) == PayoutSums(2 * PRICE, 2 * PRICE - 1, 0)
    assert await books.ledger.payouts(0.0, WHO[1]) == PayoutSums(6 * PRICE, 6 * PRICE - 6, 30)
