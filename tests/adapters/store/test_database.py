"""The file under the books: what is acknowledged is on disk, what is damaged is said, what is old is carried over."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.adapters.store import database as module, migrations
from app.adapters.store.database import BATCH, Database, StoreDamaged
from app.adapters.store.ledger import SqliteLedger
from app.adapters.store.provider_book import SqliteProviderBook
from app.adapters.store.requester_book import SqliteRequesterBook
from app.adapters.store.settings import SqliteSettings
from app.domain.books import Credit, Debt
from app.domain.errors import AppError, StoreAway
from app.domain.jobs import ProviderState, RequesterState
from tests.adapters.store.values import IDS, WHO, a_job, a_result

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "books.sqlite"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path)
    yield opened
    opened.close()


def put(key: str, value: str) -> Callable[[sqlite3.Connection], str]:
    def work(db: sqlite3.Connection) -> str:
        db.execute("INSERT INTO settings VALUES (?, ?)", (key, value))
        return value

    return work


async def keys(database: Database) -> list[str]:
    return sorted(await SqliteSettings(database).values())


async def test_write__returns__another_connection_sees_it(database: Database, path: Path) -> None:
    assert await database.write(put("a", "1")) == "1"
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT * FROM settings").fetchall() == [("a", "1")]
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)


async def test_writes__many_at_once__share_commits(database: Database) -> None:
    commits = 0

    def begin(db: sqlite3.Connection) -> None:
        def count(statement: str) -> None:
            nonlocal commits
            commits += statement == "COMMIT"

        db.set_trace_callback(count)

    await database.write(begin)
    commits = 0
    await asyncio.gather(*(database.write(put(str(number), "")) for number in range(4 * BATCH)))
    assert len(await keys(database)) == 4 * BATCH
    assert 0 < commits < 2 * BATCH


async def test_write__fails__its_neighbours_in_the_commit_stay(database: Database) -> None:
    def bad(db: sqlite3.Connection) -> None:
        db.execute("INSERT INTO settings VALUES ('half', '')")
        raise KeyError("bad")

    works = [
        database.write(put("a", "")),
        database.write(bad),
        database.write(put("a", "")),
        database.write(put("b", "")),
    ]
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [str, KeyError, sqlite3.IntegrityError, str]
    assert await keys(database) == ["a", "b"]


async def test_write__caller_is_cancelled__it_is_done_and_others_go_on(database: Database) -> None:
    task = asyncio.create_task(database.write(put("a", "")))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await database.write(put("b", ""))
    assert await keys(database) == ["a", "b"]


async def test_close__finishes_what_waits_and_refuses_what_comes_later(database: Database, path: Path) -> None:
    waiting = [asyncio.create_task(database.write(put(str(number), ""))) for number in range(100)]
    await asyncio.sleep(0)
    database.close()
    database.close()
    await asyncio.gather(*waiting)
    for late in (database.write(put("late", "")), database.read(lambda db: None)):
        with pytest.raises(StoreAway, match="closed"):
            await late
    again = Database(path)
    assert len(await keys(again)) == 100
    again.close()


async def test_file__new__is_for_its_owner_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        database = Database(path.parent / "new" / "books.sqlite")
        await database.write(put("a", ""))
        modes = {file.name: file.stat().st_mode & 0o777 for file in (path.parent / "new").iterdir()}
        database.close()
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600}
    assert len(modes) == 3  # with its two journals
    assert (path.parent / "new").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("content", [b"no database " * 100, b"SQLite format 3\0" + bytes(4000), b"\xff" * 5000])
def test_file__damaged__is_said_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreDamaged) as caught:
        Database(path)
    assert str(path) in caught.value.title
    assert "aside" in caught.value.hint
    assert path.read_bytes() == content


async def test_file__damaged_in_the_middle__is_said_when_it_is_read(path: Path) -> None:
    database = Database(path)
    await database.write(put_many)
    database.close()
    _spoil_second_half(path)
    with pytest.raises(StoreDamaged):
        again = Database(path)
        try:
            await SqliteSettings(again).values()
        finally:
            again.close()


def put_many(db: sqlite3.Connection) -> None:
    rows = [(f"{number:05}", "x" * 200) for number in range(2000)]
    db.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", rows)


def _spoil_second_half(path: Path) -> None:
    content = path.read_bytes()
    half = len(content) // 2
    path.write_bytes(content[:half] + b"\xaa" * (len(content) - half))


def test_file__of_a_newer_fallow__is_not_touched(path: Path) -> None:
    Database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    with pytest.raises(StoreDamaged, match="version 99") as caught:
        Database(path)
    assert caught.value.hint == "Update Fallow"
    assert path.read_bytes() == before


def test_folder__is_a_file_or_its_place_is_taken__is_said(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreAway, match="cannot be used"):
        Database(path)
    (path.parent / "file").write_text("")
    with pytest.raises(StoreAway, match="cannot be used"):
        Database(path.parent / "file" / "books.sqlite")


async def test_disk__full__is_said_and_nothing_is_half_written(database: Database) -> None:
    book = SqliteProviderBook(database)
    await book.accept(a_job(IDS[0], WHO[0]), WHO[1], 5)
    pages = await database.read(lambda db: db.execute("PRAGMA page_count").fetchone()[0])
    await database.write(lambda db: db.execute(f"PRAGMA max_page_count={pages}").fetchall())
    with pytest.raises(StoreAway, match="full") as caught:
        await asyncio.gather(database.write(put("a", "")), database.write(put_many), database.write(put("b", "")))
    assert "space" in caught.value.hint
    row = await book.job(IDS[0])
    assert row is not None
    assert row.state is ProviderState.ACCEPTED
    assert await keys(database) == []
    await database.write(lambda db: db.execute(f"PRAGMA max_page_count={1 << 30}").fetchall())
    await database.write(put_many)
    assert len(await keys(database)) == 2000


async def test_version_1__written_by_the_first_schema__is_read_right(path: Path) -> None:
    await _check_version_1(path)


async def test_version_2__written_by_the_second_schema__is_read_right(path: Path) -> None:
    _restore(path, 2)
    await _check_version_1(path, restore=False)


async def test_version_1__next_schema__carried_over_with_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _restore(path)
    path.with_suffix(".v1.bak").write_text("what an interrupted attempt left")
    steps = (*migrations.MIGRATIONS, "ALTER TABLE settings ADD COLUMN more TEXT; UPDATE settings SET more = 'new'")
    monkeypatch.setattr(module, "MIGRATIONS", steps)
    database = Database(path)
    rows = await database.read(lambda db: db.execute("SELECT * FROM settings").fetchall())
    database.close()
    assert rows == [("sharing", "on", "new")]
    monkeypatch.undo()
    backup = path.with_suffix(".v1.bak")
    assert backup.stat().st_mode & 0o777 == 0o600
    await _check_version_1(backup, restore=False)


async def test_version_1__next_step_fails__stays_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _restore(path)
    broken = (*migrations.MIGRATIONS, "CREATE TABLE extra (a TEXT); INSERT INTO nowhere VALUES (1)")
    monkeypatch.setattr(module, "MIGRATIONS", broken)
    with pytest.raises(AppError, match="nowhere"):
        Database(path)
    monkeypatch.undo()
    await _check_version_1(path, restore=False)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name = 'extra'").fetchall() == []


@pytest.mark.parametrize("version", range(1, len(migrations.MIGRATIONS) + 1))
def test_version__schema__has_not_been_changed_since(path: Path, monkeypatch: pytest.MonkeyPatch, version: int) -> None:
    monkeypatch.setattr(module, "MIGRATIONS", migrations.MIGRATIONS[:version])
    Database(path).close()
    fixture = path.with_name("fixture.sqlite")
    _restore(fixture, version)
    assert _schema(path) == _schema(fixture)


def _schema(path: Path) -> list[tuple[str, ...]]:
    """Return what was created, white space aside: a dump writes it a little otherwise."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY name").fetchall()
    return [(kind, name, " ".join(sql.split())) for kind, name, sql in rows]


async def test_version_2__what_version_1_did_not_know__is_taken_over_as_far_as_it_tells(path: Path) -> None:
    _restore(path)
    database = Database(path)
    jobs = await SqliteLedger(database).jobs(10)
    database.close()
    assert [(job.units, job.started, job.ended, job.device) for job in jobs] == 2 * [(0, 1000.0, 1000.0, "")]


def _restore(path: Path, version: int = 1) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"version_{version}.sql").read_text())


async def _check_version_1(path: Path, *, restore: bool = True) -> None:
    if restore:
        _restore(path)
    database = Database(path)
    provider, requester = SqliteProviderBook(database), SqliteRequesterBook(database)
    assert await provider.credits() == [Credit(WHO[0], 3 * 10**20, 10**20, bytes(64), 10**20, 1, 0)]
    assert await requester.debts() == [Debt(WHO[2], 3 * 10**20, 3 * 10**20, bytes(64), 10**20)]
    rows = await requester.jobs([])
    assert [row.state for row in rows] == [RequesterState.PAID, RequesterState.CHECKED, RequesterState.QUOTED]
    assert (rows[0].job, rows[0].done) == (a_job(IDS[0], WHO[0]), a_result(10**20))
    stored = await provider.job(IDS[1])
    assert stored is not None
    assert (stored.state, stored.done) == (ProviderState.DONE, a_result(2 * 10**20))
    assert await SqliteSettings(database).values() == {"sharing": "on"}
    database.close()


@pytest.mark.parametrize("lines", [1, 40, 200, 333])
async def test_process__killed_while_it_writes__what_it_acknowledged_is_there(path: Path, lines: int) -> None:
    told = await asyncio.to_thread(_write_and_kill, path, lines)
    database = Database(path)
    book = SqliteProviderBook(database)
    assert await book.recover() >= 0
    for what, number in told:
        row = await book.job(int(number).to_bytes(16, "big"))
        assert row is not None, (what, number)
        if what == "done":
            assert row.state in (ProviderState.DONE, ProviderState.PAID)
            assert row.done == a_result(int(number))
    sums = await book.sums()
    assert sums.vouched >= max((int(number) for what, number in told if what == "voucher"), default=0)
    assert sums.jobs_done >= sum(what == "done" for what, _ in told)
    states = await database.read(lambda db: db.execute("SELECT state, price FROM provider_jobs").fetchall())
    assert sums.earned == sum(int(price) for state, price in states if state in ("done", "paid"))
    assert {state for state, _ in states} <= {"done", "paid", "returned"}
    database.close()


def _write_and_kill(path: Path, lines: int) -> list[list[str]]:
    """Run the writer, kill it after so many lines; return all it said."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    argv = [sys.executable, "-m", "tests.adapters.store.writer", str(path)]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as child:
        assert child.stdout is not None
        told = [next(child.stdout).split() for _ in range(lines)]
        child.kill()
        return told + [line.split() for line in child.stdout if line.endswith("\n")]
