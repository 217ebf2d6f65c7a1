"""The address book, the same from the disk and from the fake."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.store.contacts import SqliteContacts
from app.adapters.store.database import Database
from app.domain.contacts import Contact
from app.ports import ContactStore
from tests.adapters.store.values import WHO
from tests.fakes.contacts import MemoryContacts


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "profile.sqlite")
    yield opened
    opened.close()


@pytest.fixture(params=["fake", "disk"])
def store(request: pytest.FixtureRequest, database: Database) -> ContactStore:
    return MemoryContacts() if request.param == "fake" else SqliteContacts(database)


async def test_put__several__come_back_by_name(store: ContactStore) -> None:
    await store.put([Contact("zoe", WHO[0]), Contact("Ada", WHO[1])])
    assert await store.all() == [Contact("Ada", WHO[1]), Contact("zoe", WHO[0])]


async def test_put__known_address__gets_the_new_name(store: ContactStore) -> None:
    await store.put([Contact("Ada", WHO[0])])
    await store.put([Contact("Ada Lovelace", WHO[0])])
    assert await store.all() == [Contact("Ada Lovelace", WHO[0])]


async def test_remove__once__gone_and_no_more_there(store: ContactStore) -> None:
    await store.put([Contact("Ada", WHO[0])])
    assert await store.remove(WHO[0])
    assert not await store.remove(WHO[0])
    assert await store.all() == []


async def test_all__opened_again__still_there(tmp_path: Path) -> None:
    first = Database(tmp_path / "kept.sqlite")
    await SqliteContacts(first).put([Contact("Ada", WHO[0])])
    first.close()
    second = Database(tmp_path / "kept.sqlite")
    assert await SqliteContacts(second).all() == [Contact("Ada", WHO[0])]
    second.close()
