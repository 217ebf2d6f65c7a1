"""The chain's state in SQLite: the EVM's nodes by hash, logs in columns, gifts by address, a few facts.

Everything a block changes is written in one transaction and synced before anybody hears of the block. One thread owns a
State.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FORMAT = 2
_SCHEMA = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE node (key BLOB PRIMARY KEY, value BLOB NOT NULL, born INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX node_by_born ON node (born);
CREATE TABLE log (
  block INTEGER NOT NULL, position INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT NULL, address BLOB NOT NULL,
  topic0 BLOB, topic1 BLOB, topic2 BLOB, topic3 BLOB, data BLOB NOT NULL,
  block_hash BLOB NOT NULL, PRIMARY KEY (block, position)) WITHOUT ROWID;
CREATE INDEX log_by_address ON log (address, topic0, block);
CREATE TABLE gift (address BLOB PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID; -- of the faucet's day
"""


class Damaged(Exception):
    """The file cannot be read as this chain's state; the text says why."""


def is_damage(error: BaseException) -> bool:
    """Tell whether a database error speaks of the file itself, not of its disk (full, read-only, gone)."""
    codes = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
    return isinstance(error, sqlite3.DatabaseError) and getattr(error, "sqlite_errorcode", 0) & 0xFF in codes


@dataclass(frozen=True)
class Log:
    """One event: `position` within its block, `place` of its transaction there, whose hash is `hash`."""

    block: int
    position: int
    place: int
    hash: bytes
    address: bytes
    topics: tuple[bytes, ...]
    data: bytes
    block_hash: bytes


class Nodes:
    """The EVM's key-value store, as its library wants one. `born` is the block that whatever is written belongs to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.born = 0

    def __getitem__(self, key: bytes) -> bytes:
        row = self._connection.execute("SELECT value FROM node WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return bytes(row[0])

    def __contains__(self, key: bytes) -> bool:
        return self._connection.execute("SELECT 1 FROM node WHERE key = ?", (key,)).fetchone() is not None

    def __setitem__(self, key: bytes, value: bytes) -> None:
        self._connection.execute("INSERT OR REPLACE INTO node VALUES (?, ?, ?)", (key, value, self.born))

    def __delitem__(self, key: bytes) -> None:
        if not self._connection.execute("DELETE FROM node WHERE key = ?", (key,)).rowcount:
            raise KeyError(key)

    def older_than(self, block: int) -> list[bytes]:
        """Return the keys of what was last written by blocks before `block`."""
        return [row[0] for row in self._connection.execute("SELECT key FROM node WHERE born < ?", (block,))]

    def forget(self, keys: Iterable[bytes]) -> None:
        self._connection.executemany("DELETE FROM node WHERE key = ?", ((key,) for key in keys))


class State:
    """An open state file. Empty until `create` has run in a transaction that was committed."""

    def __init__(self, path: Path) -> None:
        """Open `path`, or make it.

        Raises:
            Damaged: it is no sound database of this format.
        """
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            path.touch(mode=0o600)
        self._connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        self.nodes = Nodes(self._connection)
        try:
            self._prepare()
        except BaseException as error:
            self.close()
            if is_damage(error):
                raise Damaged(str(error))
            raise

    def _prepare(self) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 256", "cache_size = -8000"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        found = self._connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise Damaged(found)
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, FORMAT):
            raise Damaged(f"its format is {version}, this program's is {FORMAT}")
        self.empty = version == 0

    def create(self) -> None:
        """Lay the tables; inside `writing`, so that a chain is there whole or not at all."""
        for statement in _SCHEMA.split(";"):
            self._connection.execute(statement)
        self._connection.execute(f"PRAGMA user_version = {FORMAT}")
        self.put_facts(floor=0, day=0, budget=0, given=0)  # first whole block; the faucet's day
        self.empty = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Everything written inside is on disk when this ends, or nothing is; joins a transaction that is open already."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.rollback()
            raise

    def close(self) -> None:
        self._connection.close()

    def fact(self, name: str) -> str:
        """Return a fact. Raises Damaged when it is missing."""
        row = self._connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise Damaged(f"it has no {name}")
        return str(row[0])

    def put_facts(self, **values: str | int) -> None:
        rows = [(name, str(value)) for name, value in values.items()]
        self._connection.executemany("INSERT OR REPLACE INTO fact VALUES (?, ?)", rows)

    def forget_gifts(self) -> None:
        self._connection.execute("DELETE FROM gift")

    def gifts(self, address: bytes) -> int:
        """Return how many gifts an address has had since they were last forgotten."""
        row = self._connection.execute("SELECT count FROM gift WHERE address = ?", (address,)).fetchone()
        return 0 if row is None else int(row[0])

    def count_gift(self, address: bytes) -> None:
        self._connection.execute(
            "INSERT INTO gift VALUES (?, 1) ON CONFLICT (address) DO UPDATE SET count = count + 1", (address,)
        )

    def add_logs(self, logs: Iterable[Log]) -> None:
        rows = [
            (log.block, log.position, log.place, log.hash, log.address, *_four(log.topics), log.data, log.block_hash)
            for log in logs
        ]
        self._connection.executemany("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def keep_logs(self, most: int) -> None:
        """Forget all but the newest `most` logs, and those of the oldest one's block."""
        newest = "SELECT block FROM log ORDER BY block DESC, position DESC LIMIT 1 OFFSET ?"
        self._connection.execute(f"DELETE FROM log WHERE block < ({newest})", (most - 1,))  # noqa: S608 - our own words

    def logs(
        self, first: int, last: int, addresses: Sequence[bytes], topics: Sequence[Sequence[bytes]], most: int
    ) -> list[Log]:
        """Return the logs of blocks `first` to `last`, oldest first, at most `most`.

        An empty list of addresses, or of one place's topics, matches any; more topic places than a log has do not match.
        """
        terms, values = ["block BETWEEN ? AND ?"], [first, last]
        filters: list[tuple[str, Sequence[bytes]]] = [("address", addresses)]
        filters += [(f"topic{place}", wanted) for place, wanted in enumerate(topics)]
        parameters: list[int | bytes] = list(values)
        for column, wanted in filters:
            if wanted:
                terms.append(f"{column} IN ({', '.join('?' * len(wanted))})")
                parameters += wanted
            elif column != "address":
                terms.append(f"{column} IS NOT NULL")
        query = f"SELECT * FROM log WHERE {' AND '.join(terms)} ORDER BY block, position LIMIT ?"  # noqa: S608 - our own columns
        with closing(self._connection.execute(query, (*parameters, most))) as cursor:
            return [_log(row) for row in cursor]


def _log(row: tuple[Any, ...]) -> Log:
    block, position, place, digest, address, *topics, content, block_hash = row
    return Log(
        block,
        position,
        place,
        digest,
        address,
        tuple(topic for topic in topics if topic is not None),
        content,
        block_hash,
    )


def _four(topics: tuple[bytes, ...]) -> tuple[bytes | None, ...]:
    return (*topics, *(None,) * (4 - len(topics)))
