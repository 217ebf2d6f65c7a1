"""The requester's book in SQLite: jobs asked for, what is owed to whom, vouchers signed."""

import sqlite3
from collections.abc import Sequence
from typing import Any

import msgspec

from app.adapters.store.database import Database
from app.adapters.store.records import decode_done, decode_job, encode_done, encode_job
from app.domain.books import Debt, RequesterJob, RequesterSums
from app.domain.jobs import REQUESTER_MOVES, Done, Job, RequesterState

_COLUMNS = "id, model, texts, max_price, audit, state, job, provider, price, done, recomputed, error"


class SqliteRequesterBook:
    """Implements ports.RequesterBook."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, jobs: Sequence[RequesterJob]) -> None:
        rows = [
            (job.id, job.model, msgspec.msgpack.encode(job.texts), str(job.max_price), int(job.audit), job.state)
            for job in jobs
        ]
        statement = (
            "INSERT INTO requester_jobs (id, model, texts, max_price, audit, state) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING"
        )
        await self._database.write(lambda db: db.executemany(statement, rows).rowcount)

    async def job(self, job_id: bytes) -> RequesterJob | None:
        return await self._database.read(lambda db: _job(db, job_id))

    async def jobs(self, ids: Sequence[bytes]) -> list[RequesterJob]:
        def work(db: sqlite3.Connection) -> list[RequesterJob]:
            if not ids:
                return [_row(row) for row in db.execute(f"SELECT {_COLUMNS} FROM requester_jobs ORDER BY rowid")]  # noqa: S608 - constant columns
            found = (_job(db, job_id) for job_id in ids)
            return [job for job in found if job is not None]

        return await self._database.read(work)

    async def pending(self) -> list[RequesterJob]:
        def work(db: sqlite3.Connection) -> list[RequesterJob]:
            query = (
                f"SELECT {_COLUMNS} FROM requester_jobs WHERE state IN ('quoted', 'sent', 'accepted') ORDER BY rowid"  # noqa: S608 - constant columns
            )
            return [_row(row) for row in db.execute(query)]

        return await self._database.read(work)

    async def send(self, job_id: bytes, job: Job, provider: str) -> None:
        def work(db: sqlite3.Connection) -> None:
            _move(db, job_id, RequesterState.SENT)
            db.execute(
                "UPDATE requester_jobs SET job = ?, provider = ? WHERE id = ?", (encode_job(job), provider, job_id)
            )

        await self._database.write(work)

    async def move(self, job_id: bytes, state: RequesterState, error: str = "") -> None:
        if state in (RequesterState.CHECKED, RequesterState.PAID):
            raise ValueError("a job is checked by its result and paid by an acknowledged voucher")

        def work(db: sqlite3.Connection) -> None:
            _move(db, job_id, state)
            db.execute("UPDATE requester_jobs SET error = ? WHERE id = ?", (error, job_id))

        await self._database.write(work)

    async def check(self, job_id: bytes, done: Done, recomputed: bool) -> None:
        if done.price < 0:
            raise ValueError("a price is never negative")

        def work(db: sqlite3.Connection) -> None:
            job = _move(db, job_id, RequesterState.CHECKED)
            sequence = 1 + db.execute("SELECT coalesce(max(sequence), 0) FROM requester_jobs").fetchone()[0]
            db.execute(
                "UPDATE requester_jobs SET done = ?, price = ?, recomputed = ?, error = '', sequence = ? WHERE id = ?",
                (encode_done(done), str(done.price), int(recomputed), sequence, job_id),
            )
            db.execute("INSERT INTO debts (provider) VALUES (?) ON CONFLICT DO NOTHING", (job.provider,))
            total = _debt(db, job.provider).total + done.price
            db.execute("UPDATE debts SET total = ? WHERE provider = ?", (str(total), job.provider))
            _settle(db, job.provider)  # a job that costs nothing is paid at once

        await self._database.write(work)

    async def debt(self, provider: str) -> Debt:
        return await self._database.read(lambda db: _debt(db, provider))

    async def debts(self) -> list[Debt]:
        def work(db: sqlite3.Connection) -> list[Debt]:
            return [_debt(db, row[0]) for row in db.execute("SELECT provider FROM debts ORDER BY provider")]

        return await self._database.read(work)

    async def sign(self, provider: str, total: int, signature: bytes) -> None:
        def work(db: sqlite3.Connection) -> None:
            debt = _debt(db, provider)
            if not debt.signed <= total <= debt.total:
                raise ValueError(f"a voucher over {total} wei is outside {debt.signed} to {debt.total}")
            db.execute(
                "UPDATE debts SET signed = ?, signature = ? WHERE provider = ?", (str(total), signature, provider)
            )

        await self._database.write(work)

    async def acknowledge(self, provider: str, total: int) -> list[bytes]:
        def work(db: sqlite3.Connection) -> list[bytes]:
            debt = _debt(db, provider)
            if total <= debt.acknowledged:
                return []
            if total > debt.signed:
                raise ValueError(f"{total} wei are acknowledged, {debt.signed} were signed")
            db.execute("UPDATE debts SET acknowledged = ? WHERE provider = ?", (str(total), provider))
            return _settle(db, provider)

        return await self._database.write(work)

    async def sums(self) -> RequesterSums:
        def work(db: sqlite3.Connection) -> RequesterSums:
            rows = db.execute("SELECT total, acknowledged FROM debts").fetchall()
            return RequesterSums(sum(int(row[0]) for row in rows), sum(int(row[1]) for row in rows))

        return await self._database.read(work)

    async def forget(self, keep: int) -> int:
        statement = (
            "DELETE FROM requester_jobs WHERE state IN ('paid', 'failed') AND rowid NOT IN "
            "(SELECT rowid FROM requester_jobs WHERE state IN ('paid', 'failed') ORDER BY rowid DESC LIMIT ?)"
        )
        return await self._database.write(lambda db: db.execute(statement, (keep,)).rowcount)


def _job(db: sqlite3.Connection, job_id: bytes) -> RequesterJob | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM requester_jobs WHERE id = ?", (job_id,)).fetchone()  # noqa: S608 - constant columns
    return None if row is None else _row(row)


def _row(row: tuple[Any, ...]) -> RequesterJob:
    identity, model, texts, max_price, audit, state, job, provider, price, done, recomputed, error = row
    return RequesterJob(
        id=identity,
        model=model,
        texts=msgspec.msgpack.decode(texts, type=tuple[str, ...]),
        max_price=int(max_price),
        audit=bool(audit),
        state=RequesterState(state),
        job=None if job is None else decode_job(job),
        provider=provider,
        price=int(price),
        done=None if done is None else decode_done(done),
        recomputed=bool(recomputed),
        error=error,
    )


def _move(db: sqlite3.Connection, job_id: bytes, state: RequesterState) -> RequesterJob:
    job = _job(db, job_id)
    if job is None:
        raise KeyError(job_id.hex())
    if state not in REQUESTER_MOVES[job.state]:
        raise ValueError(f"a job cannot go from {job.state} to {state}")
    db.execute("UPDATE requester_jobs SET state = ? WHERE id = ?", (state, job_id))
    return job


def _debt(db: sqlite3.Connection, provider: str) -> Debt:
    row = db.execute(
        "SELECT total, signed, signature, acknowledged FROM debts WHERE provider = ?", (provider,)
    ).fetchone()
    return (
        Debt(provider, 0, 0, b"", 0) if row is None else Debt(provider, int(row[0]), int(row[1]), row[2], int(row[3]))
    )


def _settle(db: sqlite3.Connection, provider: str) -> list[bytes]:
    """Mark checked jobs as paid, oldest first, as far as the acknowledged total reaches; return their ids."""
    row = db.execute("SELECT acknowledged, settled FROM debts WHERE provider = ?", (provider,)).fetchone()
    acknowledged, settled = map(int, row)
    paid = []
    for job_id, price in db.execute(
        "SELECT id, price FROM requester_jobs WHERE provider = ? AND state = 'checked' ORDER BY sequence", (provider,)
    ):
        if settled + int(price) > acknowledged:
            break
        settled += int(price)
        paid.append(job_id)
    db.executemany("UPDATE requester_jobs SET state = 'paid' WHERE id = ?", [(job_id,) for job_id in paid])
    db.execute("UPDATE debts SET settled = ? WHERE provider = ?", (str(settled), provider))
    return paid
