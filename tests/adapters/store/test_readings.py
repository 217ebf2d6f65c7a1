"""The machine's readings by the minute: the same from the disk and from the fake."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.store.database import Database
from app.adapters.store.readings import SqliteReadings
from app.domain.history import Levels, Point
from app.ports import ReadingStore
from tests.fakes.readings import MemoryReadings

FULL = Levels(0.5, 0.25, 0.75, 45.5, 0.9, 1000.0, 2000.0)
EMPTY = Levels(None, None, None, None, None, None, None)


@pytest.fixture(params=["fake", "disk"])
def readings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ReadingStore]:
    if request.param == "fake":
        yield MemoryReadings()
        return
    database = Database(tmp_path / "profile.sqlite")
    yield SqliteReadings(database)
    database.close()


async def test_readings__written__come_back_in_order_until_purged(readings: ReadingStore) -> None:
    await readings.add(Point(120.0, EMPTY))
    await readings.add(Point(60.0, EMPTY))
    await readings.add(Point(60.0, FULL))
    assert await readings.since(0.0) == [(60.0, FULL), (120.0, EMPTY)]
    assert await readings.since(61.0) == [(120.0, EMPTY)]
    await readings.purge(120.0)
    assert await readings.since(0.0) == [(120.0, EMPTY)]
