"""Evidence, votes and the docket in SQLite: what a juror or a challenger must find again after any crash."""

import sqlite3
from collections.abc import Sequence

from app.adapters.store.database import Database
from app.adapters.store.records import decode_evidence, encode_evidence
from app.domain.disputes import Docketed, Kept, Opened, Vote


class SqliteCases:
    """Implements ports.CaseStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, kept: Kept) -> None:
        row = (kept.case, encode_evidence(kept.evidence), int(kept.own), kept.found)
        statement = "INSERT INTO evidence VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
        await self._database.write(lambda db: db.execute(statement, row).rowcount)

    async def kept(self, case: bytes) -> Kept | None:
        found = await self._kept("WHERE id = ?", case)
        return found[0] if found else None

    async def holds(self) -> bool:
        query = "SELECT 1 FROM evidence LIMIT 1"
        return await self._database.read(lambda db: db.execute(query).fetchone() is not None)

    async def findings(self) -> list[Kept]:
        return await self._kept("WHERE own = 1 ORDER BY found DESC, rowid DESC")

    async def forget(self, case: bytes) -> None:
        await self._database.write(lambda db: db.execute("DELETE FROM evidence WHERE id = ?", (case,)).rowcount)

    async def cast(self, vote: Vote) -> None:
        def work(db: sqlite3.Connection) -> None:
            if vote not in _votes(db, vote.case):
                if any(one.round == vote.round for one in _votes(db, vote.case)):
                    raise ValueError("another vote is written for this round")
                row = (vote.case, vote.round, int(vote.guilty), vote.salt)
                db.execute("INSERT INTO votes VALUES (?, ?, ?, ?)", row)

        await self._database.write(work)

    async def votes(self, case: bytes) -> list[Vote]:
        return await self._database.read(lambda db: _votes(db, case))

    async def enter(self, disputes: Sequence[Opened], next_block: int) -> None:
        rows = [(one.case, one.accused, one.challenger, one.block) for one in disputes]

        def work(db: sqlite3.Connection) -> None:
            db.executemany("INSERT INTO docket VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING", rows)
            db.execute("INSERT OR REPLACE INTO docket_read VALUES (0, ?)", (next_block,))

        await self._database.write(work)

    async def next_block(self) -> int:
        row = await self._database.read(lambda db: db.execute("SELECT block FROM docket_read").fetchone())
        return int(row[0]) if row else 0

    async def docket(self) -> list[Docketed]:
        query = "SELECT id, accused, challenger, over FROM docket ORDER BY block DESC, rowid DESC"
        rows = await self._database.read(lambda db: db.execute(query).fetchall())
        return [Docketed(case, accused, challenger, bool(over)) for case, accused, challenger, over in rows]

    async def close(self, case: bytes) -> None:
        await self._database.write(lambda db: db.execute("UPDATE docket SET over = 1 WHERE id = ?", (case,)).rowcount)

    async def _kept(self, condition: str, *values: bytes) -> list[Kept]:
        query = f"SELECT id, evidence, own, found FROM evidence {condition}"  # noqa: S608 - constant conditions
        rows = await self._database.read(lambda db: db.execute(query, values).fetchall())
        return [Kept(case, decode_evidence(data), bool(own), found) for case, data, own, found in rows]


def _votes(db: sqlite3.Connection, case: bytes) -> list[Vote]:
    rows = db.execute("SELECT round, guilty, salt FROM votes WHERE id = ? ORDER BY round", (case,))
    return [Vote(case, number, bool(guilty), salt) for number, guilty, salt in rows]
