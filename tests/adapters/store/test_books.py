"""Both books against their plain models in memory: the same answers to any history, also after the file is opened anew."""

import asyncio
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.adapters.store.database import Database
from app.adapters.store.provider_book import SqliteProviderBook
from app.adapters.store.requester_book import SqliteRequesterBook
from app.domain.books import ProviderSums, Redeemed, RequesterSums
from app.domain.jobs import ProviderState, RequesterState
from tests.adapters.store.values import IDS, WHO, a_job, a_result, an_order, ids, money, signatures, who
from tests.fakes.books import MemoryProviderBook, MemoryRequesterBook


class Machine(RuleBasedStateMachine):
    """Does everything twice, on disk and in memory, and compares what comes back."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.real: Any = None
        self.model: Any = None

    def open(self) -> Any:
        self.database = Database(Path(self.folder.name) / "books.sqlite")

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()
        self.runner.close()

    def both(self, name: str, *values: Any) -> Any:
        """Call `name` on both; return what both gave, or the kind of error that both raised."""
        real, model = (self._outcome(getattr(book, name)(*values)) for book in (self.real, self.model))
        assert real == model, (name, values)
        return real

    def _outcome(self, work: Coroutine[Any, Any, Any]) -> Any:
        try:
            return self.runner.run(work)
        except (ValueError, KeyError) as error:
            return type(error)


class ProviderMachine(Machine):
    """The provider's book."""

    @initialize()
    def begin(self) -> None:
        self.now = 1000.0
        self.last = ProviderSums(0, 0, 0, 0)
        self.open()
        self.real = SqliteProviderBook(self.database, lambda: self.now)
        self.model = MemoryProviderBook(lambda: self.now)

    @rule(job_id=ids, payer=who, sender=who, price=money)
    def accept(self, job_id: bytes, payer: str, sender: str, price: int) -> None:
        self.both("accept", a_job(job_id, payer), sender, price)

    @rule(job_id=ids, state=st.sampled_from(ProviderState))
    def move(self, job_id: bytes, state: ProviderState) -> None:
        self.both("move", job_id, state)

    @rule(job_id=ids, more=st.sampled_from([0, 0, 0, 1]), time=st.integers(0, 9))
    def finish(self, job_id: bytes, more: int, time: int) -> None:
        job = self.both("job", job_id)
        self.both("finish", job_id, a_result((job.price if job else 0) + more, time))

    @rule(job_id=ids, payer=who, price=money)
    def do(self, job_id: bytes, payer: str, price: int) -> None:
        """Bring a job all the way, if it may go it."""
        self.both("accept", a_job(job_id, payer), payer, price)
        self.both("move", job_id, ProviderState.RUNNING)
        self.both("finish", job_id, a_result(price))

    @rule(payer=who, total=money, signature=signatures)
    def voucher(self, payer: str, total: int, signature: bytes) -> None:
        self.both("store_voucher", payer, total, signature)

    @rule(payer=who, less=st.sampled_from([0, 0, 1]))
    def voucher_over_all(self, payer: str, less: int) -> None:
        self.both("store_voucher", payer, self.both("credit", payer).earned - less, bytes(64))

    @rule(payer=who, amount=money, index=st.integers(0, 3))
    def redeem(self, payer: str, amount: int, index: int) -> None:
        events = [Redeemed(payer, WHO[0], amount, 7, "0x01", position) for position in (index, 3)]
        self.both("record_redeemed", events)

    @rule(seconds=st.floats(0, 10))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule(age=st.floats(0, 10))
    def purge(self, age: float) -> None:
        self.both("purge", self.now - age)

    @rule(recover=st.booleans())
    def restart(self, recover: bool) -> None:
        self.database.close()
        self.open()
        self.real = SqliteProviderBook(self.database, lambda: self.now)
        if recover:
            self.both("recover")

    @invariant()
    def all_agree_and_totals_only_grow(self) -> None:
        for job_id in IDS:
            self.both("job", job_id)
        for payer in WHO:
            self.both("credit", payer)
        self.both("credits")
        sums = self.both("sums")
        assert all(now >= before for now, before in zip(vars(sums).values(), vars(self.last).values(), strict=True))
        self.last = sums


class RequesterMachine(Machine):
    """The requester's book."""

    @initialize()
    def begin(self) -> None:
        self.last = RequesterSums(0, 0)
        self.open()
        self.real = SqliteRequesterBook(self.database)
        self.model = MemoryRequesterBook()

    @rule(job_ids=st.lists(ids, max_size=3), max_price=money)
    def create(self, job_ids: list[bytes], max_price: int) -> None:
        self.both("create", [an_order(job_id, max_price) for job_id in job_ids])

    @rule(job_id=ids, provider=who, max_price=money)
    def send(self, job_id: bytes, provider: str, max_price: int) -> None:
        self.both("send", job_id, a_job(job_id, WHO[0], max_price), provider)

    @rule(job_id=ids, state=st.sampled_from(RequesterState), error=st.text(max_size=5))
    def move(self, job_id: bytes, state: RequesterState, error: str) -> None:
        self.both("move", job_id, state, error)

    @rule(job_id=ids, price=st.one_of(money, st.just(-1)), recomputed=st.booleans())
    def check(self, job_id: bytes, price: int, recomputed: bool) -> None:
        self.both("check", job_id, a_result(price), recomputed)

    @rule(job_id=ids, provider=who, price=money)
    def do(self, job_id: bytes, provider: str, price: int) -> None:
        """Bring a job all the way, if it may go it."""
        self.both("create", [an_order(job_id)])
        self.both("send", job_id, a_job(job_id, WHO[0]), provider)
        self.both("check", job_id, a_result(price), True)

    @rule(provider=who, total=money, signature=signatures)
    def sign(self, provider: str, total: int, signature: bytes) -> None:
        self.both("sign", provider, total, signature)

    @rule(provider=who, less=st.sampled_from([0, 0, 0, 1, -1]))
    def pay(self, provider: str, less: int) -> None:
        total = self.both("debt", provider).total - less
        self.both("sign", provider, total, bytes(64))
        self.both("acknowledge", provider, total)

    @rule(provider=who, total=money)
    def acknowledge(self, provider: str, total: int) -> None:
        self.both("acknowledge", provider, total)

    @rule()
    def restart(self) -> None:
        self.database.close()
        self.open()
        self.real = SqliteRequesterBook(self.database)

    @invariant()
    def all_agree_and_totals_only_grow(self) -> None:
        rows = self.both("jobs", [])
        self.both("jobs", IDS)
        self.both("pending")
        for provider in WHO:
            self.both("debt", provider)
        debts = self.both("debts")
        assert all(debt.total >= debt.signed >= debt.acknowledged >= 0 for debt in debts)
        sums = self.both("sums")
        assert sums.expected >= self.last.expected
        assert sums.acknowledged >= self.last.acknowledged
        owed = (RequesterState.CHECKED, RequesterState.PAID)
        assert sums.expected == sum(row.price for row in rows if row.state in owed)
        assert sums.acknowledged >= sum(row.price for row in rows if row.state is RequesterState.PAID)
        self.last = sums


TestProviderBook = ProviderMachine.TestCase
TestProviderBook.settings = settings(max_examples=20, stateful_step_count=40)
TestRequesterBook = RequesterMachine.TestCase
TestRequesterBook.settings = settings(max_examples=20, stateful_step_count=40)


async def test_forget__ended_jobs_beyond_the_newest__go_and_no_sum_changes(tmp_path: Path) -> None:
    database = Database(tmp_path / "books.sqlite")
    for book in (SqliteRequesterBook(database), MemoryRequesterBook()):
        await book.create([an_order(job_id) for job_id in IDS[:6]])
        for job_id in IDS[:4]:
            await book.send(job_id, a_job(job_id, WHO[0]), WHO[1])
        for job_id in IDS[:3]:
            await book.check(job_id, a_result(10**20), recomputed=False)
        await book.move(IDS[4], RequesterState.FAILED, "nobody")
        await book.sign(WHO[1], 2 * 10**20, bytes(64))
        assert await book.acknowledge(WHO[1], 2 * 10**20) == [IDS[0], IDS[1]]
        before = await book.sums(), await book.debts()
        assert await book.forget(2) == 1
        assert [row.id for row in await book.jobs([])] == [IDS[1], IDS[2], IDS[3], IDS[4], IDS[5]]
        assert await book.forget(0) == 2
        assert [row.id for row in await book.jobs([])] == [IDS[2], IDS[3], IDS[5]]
        assert (await book.sums(), await book.debts()) == before
        await book.sign(WHO[1], 3 * 10**20, bytes(64))
        assert await book.acknowledge(WHO[1], 3 * 10**20) == [IDS[2]]
        await book.check(IDS[3], a_result(10**20), recomputed=False)
        assert await book.forget(0) == 1
    database.close()
