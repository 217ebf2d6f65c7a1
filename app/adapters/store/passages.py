"""The index of a person's texts in SQLite: outlines of files and vectors of passages, by digests; no text is kept."""

import sqlite3
from collections.abc import Sequence

import msgspec

from app.adapters.store.database import Database
from app.domain.passages import Piece

MOST_VECTORS = 50_000  # of 384 floats: 77 MB
MOST_OUTLINES = 20_000
AT_ONCE = 500
_pieces = msgspec.msgpack.Decoder(list[tuple[int, int, int]])


class SqlitePassages:
    """Implements ports.PassageIndex; use is counted by searches, so that what no search has met for long goes first."""

    def __init__(self, database: Database, most_vectors: int = MOST_VECTORS) -> None:
        self._database = database
        self._most = most_vectors

    async def outline(self, model: str, file: bytes) -> list[Piece] | None:
        query = "SELECT pieces FROM outlines WHERE model = ? AND file = ?"
        row = await self._database.read(lambda db: db.execute(query, (model, file)).fetchone())
        return None if row is None else [Piece(*numbers) for numbers in _pieces.decode(row[0])]

    async def put_outline(self, model: str, file: bytes, pieces: Sequence[Piece]) -> None:
        content = msgspec.msgpack.encode([(piece.line, piece.start, piece.end) for piece in pieces])

        def work(db: sqlite3.Connection) -> None:
            db.execute("INSERT OR REPLACE INTO outlines VALUES (?, ?, ?)", (model, file, content))
            _trim(db, "outlines", "rowid", MOST_OUTLINES)

        await self._database.write(work)

    async def vectors(self, model: str, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        def work(db: sqlite3.Connection) -> dict[bytes, bytes]:
            use = 1 + db.execute("SELECT coalesce(max(used), 0) FROM vectors").fetchone()[0]
            found: dict[bytes, bytes] = {}
            for start in range(0, len(digests), AT_ONCE):
                part = list(digests[start : start + AT_ONCE])
                where = f"WHERE model = ? AND digest IN ({', '.join('?' * len(part))})"
                found.update(db.execute(f"SELECT digest, vector FROM vectors {where}", (model, *part)))  # noqa: S608 - constant parts
                db.execute(f"UPDATE vectors SET used = ? {where}", (use, model, *part))  # noqa: S608 - constant parts
            return found

        return await self._database.write(work)

    async def put_vectors(self, model: str, vectors: dict[bytes, bytes]) -> None:
        def work(db: sqlite3.Connection) -> None:
            use = db.execute("SELECT coalesce(max(used), 0) FROM vectors").fetchone()[0]
            rows = [(model, digest, vector, use) for digest, vector in vectors.items()]
            db.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)", rows)
            _trim(db, "vectors", "used, rowid", self._most)

        await self._database.write(work)


def _trim(db: sqlite3.Connection, table: str, order: str, most: int) -> None:
    """Delete the rows beyond `most`, those that come first in `order`."""
    spare = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] - most  # noqa: S608 - constant names
    if spare > 0:
        db.execute(
            f"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} ORDER BY {order} LIMIT ?)",  # noqa: S608 - constant names
            (spare,),
        )
