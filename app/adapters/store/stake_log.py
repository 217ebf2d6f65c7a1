"""The contracts' events in SQLite, so that a start need not read all of them from the chain again.

They are kept as the chain logged them, and read as long as the same kinds of events are wanted. What is kept is a cache: it
can be thrown away at any time, and is when another deployment comes.
"""

import asyncio
import sqlite3
from collections.abc import Sequence
from typing import Any

from app.adapters.store.database import Database
from app.domain.bindings import Event
from app.domain.hashing import keccak
from app.domain.networks import FIELDS, Deployment
from app.domain.stake_log import EVENTS, Logged, Mark

MOST_EVENTS = 100_000
ROWS_AT_ONCE = 500
_WORD = 32  # bytes of a topic
_KNOWN: dict[tuple[str, bytes], type[Event]] = {(contract, kind.topic): kind for contract, kind in EVENTS}
_KINDS = keccak(b"".join(contract.encode() + kind.topic for contract, kind in EVENTS))


class SqliteStakeLog:
    """Implements ports.StakeLogStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, deployment: Deployment) -> tuple[list[Logged], Mark] | None:
        query = "SELECT block, hash FROM stake_read WHERE deployment = ? AND kinds = ?"
        row = await self._database.read(lambda db: db.execute(query, (_name(deployment), _KINDS)).fetchone())
        if row is None:
            return None
        events: list[Logged] = []
        after = (-1, -1)
        while rows := await self._page(after):
            try:
                events += [_logged(row) for row in rows]
            except (KeyError, ValueError):  # damaged
                await self.forget()
                return None
            after = rows[-1][:2]
            await asyncio.sleep(0)  # others have their turn
        return events, Mark(int(row[0]), bytes(row[1]))

    async def add(self, deployment: Deployment, events: Sequence[Logged], mark: Mark) -> bool:
        rows = [_row(one) for one in events]

        def work(db: sqlite3.Connection) -> bool:
            known = db.execute("SELECT deployment, kinds FROM stake_read").fetchone()
            if known != (_name(deployment), _KINDS):
                db.execute("DELETE FROM stake_events")
            if db.execute("SELECT count(*) FROM stake_events").fetchone()[0] + len(rows) > MOST_EVENTS:
                return False
            db.executemany("INSERT OR REPLACE INTO stake_events VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            read = (_name(deployment), _KINDS, mark.number, mark.digest)
            db.execute("INSERT OR REPLACE INTO stake_read VALUES (0, ?, ?, ?, ?)", read)
            return True

        return await self._database.write(work)

    async def forget(self) -> None:
        def work(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM stake_read")
            db.execute("DELETE FROM stake_events")

        await self._database.write(work)

    async def _page(self, after: tuple[int, int]) -> list[Any]:
        query = "SELECT * FROM stake_events WHERE (block, position) > (?, ?) ORDER BY block, position LIMIT ?"
        return await self._database.read(lambda db: db.execute(query, (*after, ROWS_AT_ONCE)).fetchall())


def _name(deployment: Deployment) -> str:
    return " ".join([str(deployment.chain_id), *(str(getattr(deployment, field)) for field in FIELDS.values())])


def _row(logged: Logged) -> tuple[Any, ...]:
    topics, data = logged.event.encode()
    place = (logged.block, logged.index, logged.contract)
    return *place, b"".join(topics), data, logged.time, logged.transaction


def _logged(row: tuple[Any, ...]) -> Logged:
    block, position, contract, topics, data, time, transaction = row
    words = [topics[start : start + _WORD] for start in range(0, len(topics), _WORD)]
    event = _KNOWN[contract, words[0]].decode(words, data)
    return Logged(contract, event, block, time, position, transaction)
