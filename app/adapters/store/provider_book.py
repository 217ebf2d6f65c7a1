"""The provider's book in SQLite: jobs, vouchers received, the ledger of redemptions."""

import sqlite3
import time
from collections.abc import Callable, Sequence

from app.adapters.store.database import Database
from app.adapters.store.records import decode_done, encode_done
from app.domain.books import Credit, ProviderJob, ProviderSums, Redeemed
from app.domain.jobs import PROVIDER_MOVES, Done, Job, ProviderState
from app.domain.ledger import day_of, kind_of


class SqliteProviderBook:
    """Implements ports.ProviderBook; `now` gives Unix seconds."""

    def __init__(self, database: Database, now: Callable[[], float] = time.time) -> None:
        self._database = database
        self._now = now

    async def job(self, job_id: bytes) -> ProviderJob | None:
        return await self._database.read(lambda db: _job(db, job_id))

    async def accept(self, job: Job, sender: str, price: int) -> None:
        def work(db: sqlite3.Connection) -> None:
            found = _job(db, job.id)
            if found is not None:
                _must_move(found.state, ProviderState.ACCEPTED)
            now = self._now()
            db.execute(
                "INSERT OR REPLACE INTO provider_jobs (id, payer, sender, state, price, changed, model, units, started) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (job.id, job.payer, sender, ProviderState.ACCEPTED, str(price), now, job.model, job.units, now),
            )
            db.execute("INSERT INTO credits (payer) VALUES (?) ON CONFLICT DO NOTHING", (job.payer,))

        await self._database.write(work)

    async def move(self, job_id: bytes, state: ProviderState) -> None:
        if state in (ProviderState.DONE, ProviderState.PAID):
            raise ValueError("a job is done by its result and paid by a voucher")
        await self._database.write(lambda db: _move(db, job_id, state, self._now()))

    async def finish(self, job_id: bytes, done: Done) -> None:
        def work(db: sqlite3.Connection) -> None:
            job = _move(db, job_id, ProviderState.DONE, self._now())
            if done.price != job.price:
                raise ValueError(f"the receipt says {done.price} wei, the book {job.price}")
            sequence = 1 + db.execute("SELECT coalesce(max(sequence), 0) FROM provider_jobs").fetchone()[0]
            device = kind_of(done.output.terms.execution_class)
            db.execute(
                "UPDATE provider_jobs SET done = ?, sequence = ?, seconds = ?, device = ? WHERE id = ?",
                (encode_done(done), sequence, done.output.seconds, device, job_id),
            )
            _count_work(db, day_of(self._now()), done)
            earned = _credit(db, job.payer).earned + job.price
            db.execute(
                "UPDATE credits SET earned = ?, jobs_done = jobs_done + 1 WHERE payer = ?", (str(earned), job.payer)
            )
            _settle(db, job.payer)

        await self._database.write(work)

    async def credit(self, payer: str) -> Credit:
        return await self._database.read(lambda db: _credit(db, payer))

    async def credits(self) -> list[Credit]:
        def work(db: sqlite3.Connection) -> list[Credit]:
            return [_credit(db, row[0]) for row in db.execute("SELECT payer FROM credits ORDER BY payer")]

        return await self._database.read(work)

    async def store_voucher(self, payer: str, total: int, signature: bytes) -> bool:
        def work(db: sqlite3.Connection) -> bool:
            db.execute("INSERT INTO credits (payer) VALUES (?) ON CONFLICT DO NOTHING", (payer,))
            if total <= _credit(db, payer).vouched:
                return False
            db.execute("UPDATE credits SET vouched = ?, signature = ? WHERE payer = ?", (str(total), signature, payer))
            _settle(db, payer)
            return True

        return await self._database.write(work)

    async def record_redeemed(self, events: Sequence[Redeemed]) -> None:
        rows = [(e.transaction, e.index, e.payer, e.provider, str(e.amount), e.block) for e in events]
        statement = "INSERT INTO redeemed VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        await self._database.write(lambda db: db.executemany(statement, rows).rowcount)

    async def sums(self) -> ProviderSums:
        def work(db: sqlite3.Connection) -> ProviderSums:
            rows = db.execute("SELECT earned, vouched, jobs_done FROM credits").fetchall()
            redeemed = sum(int(row[0]) for row in db.execute("SELECT amount FROM redeemed"))
            earned, vouched = (sum(int(row[column]) for row in rows) for column in (0, 1))
            return ProviderSums(earned, vouched, redeemed, sum(row[2] for row in rows))

        return await self._database.read(work)

    async def recover(self) -> int:
        statement = (
            "UPDATE provider_jobs SET state = 'returned', ended = changed "
            "WHERE state IN ('received', 'accepted', 'running')"
        )
        return await self._database.write(lambda db: db.execute(statement).rowcount)

    async def purge(self, before: float) -> int:
        statement = "UPDATE provider_jobs SET done = NULL WHERE done IS NOT NULL AND changed < ?"
        return await self._database.write(lambda db: db.execute(statement, (before,)).rowcount)


def _job(db: sqlite3.Connection, job_id: bytes) -> ProviderJob | None:
    row = db.execute(
        "SELECT id, payer, sender, state, price, done FROM provider_jobs WHERE id = ?", (job_id,)
    ).fetchone()
    if row is None:
        return None
    done = None if row[5] is None else decode_done(row[5])
    return ProviderJob(row[0], row[1], row[2], ProviderState(row[3]), int(row[4]), done)


def _move(db: sqlite3.Connection, job_id: bytes, state: ProviderState, now: float) -> ProviderJob:
    job = _job(db, job_id)
    if job is None:
        raise KeyError(job_id.hex())
    _must_move(job.state, state)
    ended = None if state in (ProviderState.ACCEPTED, ProviderState.RUNNING) else now
    db.execute("UPDATE provider_jobs SET state = ?, changed = ?, ended = ? WHERE id = ?", (state, now, ended, job_id))
    return job


def _count_work(db: sqlite3.Connection, day: int, done: Done) -> None:
    """Add a job to the day's work on its kind of processor: sums of all time are asked for often."""
    terms = done.output.terms
    key = (day, kind_of(terms.execution_class))
    row = db.execute("SELECT jobs, units, seconds, gross FROM work WHERE day = ? AND device = ?", key).fetchone()
    jobs, units, seconds, gross = row or (0, 0, 0.0, "0")
    total = str(int(gross) + done.price)
    db.execute(
        "INSERT OR REPLACE INTO work VALUES (?, ?, ?, ?, ?, ?)",
        (*key, jobs + 1, units + terms.units, seconds + done.output.seconds, total),
    )


def _must_move(old: ProviderState, new: ProviderState) -> None:
    if new not in PROVIDER_MOVES[old]:
        raise ValueError(f"a job cannot go from {old} to {new}")


def _credit(db: sqlite3.Connection, payer: str) -> Credit:
    row = db.execute("SELECT earned, vouched, signature, jobs_paid FROM credits WHERE payer = ?", (payer,)).fetchone()
    earned, vouched, signature, jobs_paid = row or ("0", "0", b"", 0)
    redeemed, under_way = (
        sum(int(found[0]) for found in db.execute(query, (payer,)))
        for query in (
            "SELECT amount FROM redeemed WHERE payer = ?",
            "SELECT price FROM provider_jobs WHERE payer = ? AND state IN ('accepted', 'running')",
        )
    )
    return Credit(payer, int(earned), int(vouched), signature, redeemed, jobs_paid, under_way)


def _settle(db: sqlite3.Connection, payer: str) -> None:
    """Mark the payer's oldest done jobs as paid, as far as the voucher reaches."""
    vouched, settled = map(int, db.execute("SELECT vouched, settled FROM credits WHERE payer = ?", (payer,)).fetchone())
    paid = []
    for job_id, price in db.execute(
        "SELECT id, price FROM provider_jobs WHERE payer = ? AND state = 'done' ORDER BY sequence", (payer,)
    ):
        if settled + int(price) > vouched:
            break
        settled += int(price)
        paid.append((job_id,))
    db.executemany("UPDATE provider_jobs SET state = 'paid' WHERE id = ?", paid)
    db.execute(
        "UPDATE credits SET settled = ?, jobs_paid = jobs_paid + ? WHERE payer = ?", (str(settled), len(paid), payer)
    )
