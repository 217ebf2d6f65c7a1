"""The machine's readings by the minute on disk."""

from pathlib import Path

from app.adapters.store.database import Database
from app.adapters.store.readings import SqliteReadings
from app.domain.history import Levels, Point

FULL = Levels(0.5, 0.25, 0.75, 45.5, 0.9, 1000.0, 2000.0)
EMPTY = Levels(None, None, None, None, None, None, None)


async def test_readings__written__come_back_in_order_until_purged(tmp_path: Path) -> None:
    database = Database(tmp_path / "profile.sqlite")
    readings = SqliteReadings(database)
    await readings.add(Point(120.0, EMPTY))
    await readings.add(Point(60.0, EMPTY))
    await readings.add(Point(60.0, FULL))
    assert await readings.since(0.0) == [(60.0, FULL), (120.0, EMPTY)]
    assert await readings.since(61.0) == [(120.0, EMPTY)]
    await readings.purge(120.0)
    assert await readings.since(0.0) == [(120.0, EMPTY)]
    database.close()
