"""The contracts' events that are kept: the same from the disk and from the fake, bounded, of one deployment, thrown away when damaged."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from app.adapters.store import stake_log
from app.adapters.store.database import Database
from app.adapters.store.stake_log import SqliteStakeLog
from app.domain.bindings import Event
from app.domain.networks import Deployment
from app.domain.stake_log import EVENTS, Logged, Mark
from app.ports import StakeLogStore
from tests.fakes.stake_log import MemoryStakeLog

ADDRESS = "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf"
HERE, THERE = (Deployment(chain_id, ADDRESS, ADDRESS, ADDRESS) for chain_id in (1, 2))
VALUES: dict[str, Any] = {"address": ADDRESS, "bytes32": b"\7" * 32, "bool": True, "string": "où"}
MARK = Mark(900, b"\1" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "cache.sqlite")
    yield database
    database.close()


@pytest.fixture(params=["fake", "disk"])
def store(request: pytest.FixtureRequest, database: Database) -> StakeLogStore:
    return MemoryStakeLog() if request.param == "fake" else SqliteStakeLog(database)


def example(kind: type[Event]) -> Event:
    """Return an event with a value in each field."""
    indexed, plain = iter(kind._indexed), iter(kind._plain)
    types = [next(indexed if mark else plain) for mark in kind._marks]
    assert len(types) == len(fields(kind))  # type: ignore[arg-type] # every event is a dataclass
    return kind(*(VALUES.get(one, 5) for one in types))


def one_of_each() -> list[Logged]:
    return [
        Logged(contract, example(kind), 10 + number // 3, 1_800_000_000 + number, number, f"0x{number:064x}")
        for number, (contract, kind) in enumerate(EVENTS)
    ]


@pytest.mark.parametrize("kind", [kind for _, kind in EVENTS])
def test_event__encoded__is_what_is_decoded(kind: type[Event]) -> None:
    event = example(kind)
    topics, data = event.encode()
    assert kind.decode(topics, data) == event


async def test_events__added_in_parts__come_back_in_order(
    store: StakeLogStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stake_log, "ROWS_AT_ONCE", 7)
    assert await store.load(HERE) is None
    events = one_of_each()
    assert await store.add(HERE, events[:20], Mark(16, b"\2" * 32))
    assert await store.add(HERE, events[20:], MARK)
    assert await store.load(HERE) == (events, MARK)
    assert await store.add(HERE, [], replace(MARK, number=1900))
    assert await store.load(HERE) == (events, replace(MARK, number=1900))


async def test_events__of_another_deployment__go_when_it_comes(store: StakeLogStore) -> None:
    events = one_of_each()
    await store.add(HERE, events, MARK)
    assert await store.load(THERE) is None
    await store.add(THERE, events[:3], MARK)
    assert await store.load(HERE) is None
    assert await store.load(THERE) == (events[:3], MARK)
    await store.forget()
    assert await store.load(THERE) is None


async def test_events__more_than_the_bound__what_was_kept_stays(
    store: StakeLogStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = one_of_each()
    monkeypatch.setattr(stake_log, "MOST_EVENTS", 10)
    if isinstance(store, MemoryStakeLog):
        store.most = 10
    assert await store.add(HERE, events[:10], MARK)
    assert not await store.add(HERE, events[10:11], replace(MARK, number=2000))
    assert await store.load(HERE) == (events[:10], MARK)


@pytest.mark.parametrize("harm", ["data = x'00'", "topics = x'00'", "contract = 'Nothing'"])
async def test_load__damaged_row__all_is_thrown_away(database: Database, harm: str) -> None:
    store = SqliteStakeLog(database)
    await store.add(HERE, one_of_each(), MARK)
    await database.write(lambda db: db.execute(f"UPDATE stake_events SET {harm} WHERE position = 30").rowcount)
    assert await store.load(HERE) is None
    assert await database.read(lambda db: db.execute("SELECT count(*) FROM stake_events").fetchone()[0]) == 0


async def test_load__other_kinds_are_wanted_by_now__read_anew(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SqliteStakeLog(database)
    await store.add(HERE, one_of_each(), MARK)
    monkeypatch.setattr(stake_log, "_KINDS", b"\3" * 32)
    assert await store.load(HERE) is None
    await store.add(HERE, [], MARK)
    assert await store.load(HERE) == ([], MARK)
