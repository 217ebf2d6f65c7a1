"""The machine's readings by the minute, in SQLite."""

from dataclasses import astuple

from app.adapters.store.database import Database
from app.domain.history import NAMES, Levels, Point


class SqliteReadings:
    """Implements ports.ReadingStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, point: Point) -> None:
        row = (point.time, *astuple(point.levels))
        statement = f"INSERT OR REPLACE INTO readings (time, {', '.join(NAMES)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608 - constant columns
        await self._database.write(lambda db: db.execute(statement, row).rowcount)

    async def since(self, moment: float) -> list[tuple[float, Levels]]:
        query = f"SELECT time, {', '.join(NAMES)} FROM readings WHERE time >= ? ORDER BY time"  # noqa: S608 - constant columns
        return await self._database.read(
            lambda db: [(row[0], Levels(*row[1:])) for row in db.execute(query, (moment,))]
        )

    async def purge(self, before: float) -> None:
        await self._database.write(lambda db: db.execute("DELETE FROM readings WHERE time < ?", (before,)).rowcount)
