"""What happened to the profile's accounts on one chain, in SQLite."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from app.adapters.store.database import Database
from app.domain.activity import Act, ActivityState, Entry

_COLUMNS = (
    "hash, position, account, direction, kind, other, asset, amount, state, fee, time, block, error, nonce, raw, replaces,"
    " token, name, decimals"
)


class SqliteActivity:
    """Implements ports.ActivityStore."""

    def __init__(self, database: Database, chain_id: int) -> None:
        self._database = database
        self._chain_id = chain_id

    async def put(self, entry: Entry) -> None:
        act, fee = entry.act, None if entry.fee is None else str(entry.fee)
        row = (
            *(self._chain_id, entry.hash, entry.position, entry.account, entry.direction),
            *(act.kind, act.other, act.asset, str(act.amount), entry.state, fee, entry.time, entry.block, entry.error),
            *(entry.nonce, entry.raw, entry.replaces, act.token, act.name, act.decimals),
        )
        statement = f"INSERT OR REPLACE INTO activity (chain_id, {_COLUMNS}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608 - constant columns
        await self._database.write(lambda db: db.execute(statement, row).rowcount)

    async def entries(self, limit: int) -> list[Entry]:
        return await self._select("ORDER BY time DESC, block DESC, position LIMIT ?", limit)

    async def entry(self, transaction: str) -> Entry | None:
        return next(iter(await self._select("AND hash = ? AND position = -1", transaction)), None)

    async def unsettled(self) -> list[Entry]:
        return await self._select("AND position = -1 AND state IN ('pending', 'unknown') ORDER BY time")

    async def rivals(self, account: str, nonce: int) -> list[Entry]:
        terms = "AND account = ? AND nonce = ? AND position = -1 ORDER BY time"
        return await self._select(terms, account, nonce)

    async def paid(self, account: str) -> set[str]:
        query = (
            "SELECT DISTINCT other FROM activity WHERE chain_id = ? AND account = ? AND direction = 'out'"
            " AND kind IN ('transfer', 'coin') AND state = 'done' AND amount != '0'"
        )
        return await self._database.read(
            lambda db: {str(row[0]) for row in db.execute(query, (self._chain_id, account))}
        )

    async def tokens(self) -> set[str]:
        query = "SELECT DISTINCT token FROM activity WHERE chain_id = ? AND direction = 'in' AND token != ''"
        return await self._database.read(lambda db: {str(row[0]) for row in db.execute(query, (self._chain_id,))})

    async def read_to(self, account: str) -> int:
        query = "SELECT block FROM arrivals_read WHERE chain_id = ? AND account = ?"
        row = await self._database.read(lambda db: db.execute(query, (self._chain_id, account)).fetchone())
        return int(row[0]) if row else 0

    async def note_read(self, accounts: Sequence[str], block: int) -> None:
        rows = [(self._chain_id, account, block) for account in accounts]
        statement = "INSERT OR REPLACE INTO arrivals_read VALUES (?, ?, ?)"
        await self._database.write(lambda db: db.executemany(statement, rows).rowcount)

    async def _select(self, rest: str, *values: object) -> list[Entry]:
        query = f"SELECT {_COLUMNS} FROM activity WHERE chain_id = ? {rest}"  # noqa: S608 - constant parts

        def work(db: sqlite3.Connection) -> list[Entry]:
            return [_entry(row) for row in db.execute(query, (self._chain_id, *values))]

        return await self._database.read(work)


def _entry(row: tuple[Any, ...]) -> Entry:
    transaction, position, account, direction, kind, other, asset, amount, state, fee, time, block, error, *sent = row
    nonce, raw, replaces, token, name, decimals = sent
    return Entry(
        hash=transaction,
        position=position,
        account=account,
        direction=direction,
        act=Act(kind, other, asset, int(amount), token, name, decimals),
        state=ActivityState(state),
        fee=None if fee is None else int(fee),
        time=time,
        block=block,
        error=error,
        nonce=nonce,
        raw=raw,
        replaces=replaces,
    )
