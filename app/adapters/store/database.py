"""One SQLite file, one writer thread: writes that wait at the same time share one commit.

WAL with synchronous FULL: what a coroutine has written is on disk when it returns. One commit costs about as much for
32 rows as for one, so the writer takes all that is queued, commits once, then answers all of them.
"""

import asyncio
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from app.adapters.store.migrations import MIGRATIONS
from app.domain.errors import AppError, StoreAway

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], Any]
BATCH = 64
CLOSE_SECONDS = 5.0
# What SQLite says of a file that is broken; all else (disk full, read-only, locked) may pass.
_DAMAGE = ("malformed", "not a database", "file is encrypted", "corrupt")


class StoreDamaged(AppError):
    """The profile's database cannot be opened."""


class Database:
    """Access to a file from coroutines; `write` and `read` take functions of a connection.

    Raises:
        StoreDamaged: the file is no database of ours, or a newer Fallow's.
        StoreAway: it cannot be read or written (rights, disk full).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._queue: queue.SimpleQueue[tuple[Work, asyncio.Future[Any], asyncio.AbstractEventLoop] | None]
        self._queue = queue.SimpleQueue()
        self._closed = False
        self._reader = self._open()
        try:
            writer = self._open()
        except BaseException:
            self._reader.close()
            raise
        self._thread = threading.Thread(target=self._serve, args=(writer,), name="store", daemon=True)
        self._thread.start()

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in a transaction; its result is given when it is on disk. An exception undoes only this work.

        A caller that is cancelled meanwhile does not undo it.
        """
        if self._closed:
            raise _closed(self._path)
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._queue.put((work, future, loop))
        return await future

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run a short query at once, on what is committed."""
        if self._closed:
            raise _closed(self._path)
        try:
            return work(self._reader)
        except sqlite3.Error as error:
            raise _translate(error, self._path)

    def close(self) -> None:
        """Finish what is queued and close the file."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            self._thread.join(CLOSE_SECONDS)
            self._reader.close()

    def _open(self) -> sqlite3.Connection:
        connection = None
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path.touch(mode=0o600)  # SQLite gives its journals the file's own rights
            self._path.chmod(0o600)
            connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA busy_timeout=5000")
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            self._migrate(connection)
        except (sqlite3.Error, OSError, AppError) as error:
            if connection is not None:
                connection.close()
            raise _translate(error, self._path)
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        have = connection.execute("PRAGMA user_version").fetchone()[0]
        if have > len(MIGRATIONS):
            raise StoreDamaged(
                f"The database {self._path} was written by a newer Fallow (version {have})", "Update Fallow"
            )
        if 0 < have < len(MIGRATIONS):
            _back_up(connection, self._path.with_suffix(f".v{have}.bak"))
        for number in range(have, len(MIGRATIONS)):
            statements = [part for part in MIGRATIONS[number].split(";") if part.strip()]
            connection.execute("BEGIN IMMEDIATE")
            try:
                for statement in statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version={number + 1}")
                connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    def _serve(self, connection: sqlite3.Connection) -> None:
        going = True
        while going:
            batch = [self._queue.get()]
            with contextlib.suppress(queue.Empty):
                while len(batch) < BATCH:
                    batch.append(self._queue.get_nowait())
            going = None not in batch
            self._commit(connection, [item for item in batch if item is not None])
        connection.close()

    def _commit(
        self,
        connection: sqlite3.Connection,
        batch: list[tuple[Work, asyncio.Future[Any], asyncio.AbstractEventLoop]],
    ) -> None:
        answers: list[tuple[Any, Exception | None]] = []
        try:
            connection.execute("BEGIN IMMEDIATE")
            for work, _, _ in batch:
                answers.append(_run_one(connection, work))
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            answers = [(None, _translate(error, self._path))] * len(batch)
        for (_, future, loop), (value, failure) in zip(batch, answers, strict=True):
            with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(_answer, future, value, failure)


def _run_one(connection: sqlite3.Connection, work: Work) -> tuple[Any, Exception | None]:
    """Run one work inside a savepoint, so that its failure leaves its neighbours' rows.

    Raises:
        sqlite3.Error: SQLite gave up the whole transaction (disk full), and so the batch.
    """
    connection.execute("SAVEPOINT one")
    try:
        value = work(connection)
    except Exception as error:
        if isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError:
            raise
        connection.execute("ROLLBACK TO one")
        connection.execute("RELEASE one")
        return None, error
    connection.execute("RELEASE one")
    return value, None


def _answer(future: "asyncio.Future[Any]", value: Any, failure: Exception | None) -> None:
    if future.done():
        return
    if failure is None:
        future.set_result(value)
    else:
        future.set_exception(failure)


def _back_up(connection: sqlite3.Connection, path: Path) -> None:
    """Copy the whole database to `path`, whatever an interrupted attempt left there."""
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    with contextlib.closing(sqlite3.connect(path)) as copy:
        connection.backup(copy)


def _translate(error: Exception, path: Path) -> AppError:
    if isinstance(error, AppError):
        return error
    if isinstance(error, sqlite3.Error) and any(word in str(error) for word in _DAMAGE):
        return StoreDamaged(
            f"The database {path} is damaged: {error}", "Move the file aside; the chain still knows what was redeemed"
        )
    why = error.strerror if isinstance(error, OSError) else error
    return StoreAway(f"The database {path} cannot be used: {why}", "Check the folder's rights and the free space")


def _closed(path: Path) -> StoreAway:
    return StoreAway(f"The database {path} is closed", "Start again")
