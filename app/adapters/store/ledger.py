"""What the provider's book tells about work and money, read from the books' file."""

import sqlite3

from app.adapters.store.database import Database
from app.domain.history import Span
from app.domain.jobs import ProviderState
from app.domain.ledger import Demand, LedgerJob, Payout, PayoutSums, Work

_JOB = "id, model, payer, state, units, price, started, ended, seconds, device"


class SqliteLedger:
    """Implements ports.Ledger."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def jobs(self, limit: int) -> list[LedgerJob]:
        query = f"SELECT {_JOB} FROM provider_jobs ORDER BY started DESC, rowid DESC LIMIT ?"  # noqa: S608 - constant columns

        def work(db: sqlite3.Connection) -> list[LedgerJob]:
            return [
                LedgerJob(row[0], row[1], row[2], ProviderState(row[3]), row[4], int(row[5]), *row[6:])
                for row in db.execute(query, (limit,))
            ]

        return await self._database.read(work)

    async def work(self, since_day: int) -> list[Work]:
        def work(db: sqlite3.Connection) -> list[Work]:
            query = "SELECT device, jobs, units, seconds, gross FROM work WHERE day >= ? ORDER BY device"
            found: dict[str, Work] = {}
            for device, jobs, units, seconds, gross in db.execute(query, (since_day,)):
                sums = found.get(device, Work(device, 0, 0, 0.0, 0))
                found[device] = Work(
                    device, sums.jobs + jobs, sums.units + units, sums.seconds + seconds, sums.gross + int(gross)
                )
            return list(found.values())

        return await self._database.read(work)

    async def demand(self, since: float) -> list[Demand]:
        query = (
            "SELECT model, count(*), min(started) FROM provider_jobs WHERE started >= ? GROUP BY model ORDER BY 2 DESC"
        )
        return await self._database.read(lambda db: [Demand(*row) for row in db.execute(query, (since,))])

    async def spans(self, since: float) -> list[Span]:
        query = (
            "SELECT started, ended, hex(model) FROM provider_jobs "
            "WHERE ended >= ? OR state IN ('accepted', 'running') ORDER BY started"
        )

        def work(db: sqlite3.Connection) -> list[Span]:
            return [Span(start, end, model.lower()) for start, end, model in db.execute(query, (since,))]

        return await self._database.read(work)

    async def unread(self) -> list[tuple[str, str]]:
        query = "SELECT DISTINCT hash, provider FROM redeemed WHERE hash NOT IN (SELECT hash FROM payouts)"
        return await self._database.read(lambda db: db.execute(query).fetchall())

    async def record(self, payout: Payout) -> None:
        row = (payout.transaction, str(payout.paid), payout.sender, str(payout.gas), payout.time)
        statement = "INSERT INTO payouts VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        await self._database.write(lambda db: db.execute(statement, row).rowcount)

    async def payouts(self, since: float, sender: str) -> PayoutSums:
        def work(db: sqlite3.Connection) -> PayoutSums:
            taken = "SELECT amount FROM redeemed JOIN payouts USING (hash) WHERE time >= ?"
            redeemed = sum(int(row[0]) for row in db.execute(taken, (since,)))
            rows = db.execute("SELECT paid, gas, sender FROM payouts WHERE time >= ?", (since,)).fetchall()
            return PayoutSums(
                redeemed, sum(int(row[0]) for row in rows), sum(int(row[1]) for row in rows if row[2] == sender)
            )

        return await self._database.read(work)
