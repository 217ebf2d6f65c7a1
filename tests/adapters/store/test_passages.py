"""The index of passages, the same from the disk and from the fake; on disk it is bounded."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.adapters.store.database import Database
from app.adapters.store.passages import AT_ONCE, SqlitePassages
from app.domain.passages import Piece, digest
from app.ports import PassageIndex
from tests.fakes.passages import MemoryPassages

MODEL = "model"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "passages.sqlite")
    yield opened
    opened.close()


@pytest.fixture(params=["fake", "disk"])
def index(request: pytest.FixtureRequest, database: Database) -> PassageIndex:
    return MemoryPassages() if request.param == "fake" else SqlitePassages(database)


async def test_outline__kept__comes_back_for_its_model_alone(index: PassageIndex) -> None:
    pieces = [Piece(1, 0, 10), Piece(4, 12, 30)]
    await index.put_outline(MODEL, b"file", pieces)
    await index.put_outline(MODEL, b"empty", [])
    assert await index.outline(MODEL, b"file") == pieces
    assert await index.outline(MODEL, b"empty") == []
    assert await index.outline("other", b"file") is None
    assert await index.outline(MODEL, b"other") is None


async def test_vectors__more_than_one_question_holds__all_that_are_there(index: PassageIndex) -> None:
    kept = {digest(str(number)): bytes([number % 256]) * 4 for number in range(AT_ONCE + 20)}
    await index.put_vectors(MODEL, kept)
    assert await index.vectors(MODEL, [*kept, digest("unknown")]) == kept
    assert await index.vectors("other", list(kept)) == {}
    assert await index.vectors(MODEL, []) == {}


async def test_vectors__too_many__those_unused_for_longest_go(database: Database) -> None:
    index = SqlitePassages(database, most_vectors=3)
    names = [digest(name) for name in "abcde"]
    for name in names[:3]:
        await index.put_vectors(MODEL, {name: b"1234"})
    await index.vectors(MODEL, [names[0]])
    await index.put_vectors(MODEL, {names[3]: b"1234"})
    assert set(await index.vectors(MODEL, names)) == {names[0], names[2], names[3]}
