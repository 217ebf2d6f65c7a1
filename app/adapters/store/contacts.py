"""The profile's address book in SQLite."""

import sqlite3
from collections.abc import Sequence

from app.adapters.store.database import Database
from app.domain.contacts import Contact


class SqliteContacts:
    """Implements ports.ContactStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Contact]:
        def work(db: sqlite3.Connection) -> list[Contact]:
            rows = db.execute("SELECT name, address FROM contacts ORDER BY name COLLATE NOCASE, address")
            return [Contact(name, address) for name, address in rows]

        return await self._database.read(work)

    async def put(self, contacts: Sequence[Contact]) -> None:
        rows = [(one.address, one.name) for one in contacts]
        statement = "INSERT OR REPLACE INTO contacts (address, name) VALUES (?, ?)"
        await self._database.write(lambda db: db.executemany(statement, rows).rowcount)

    async def remove(self, address: str) -> bool:
        statement = "DELETE FROM contacts WHERE address = ?"
        return bool(await self._database.write(lambda db: db.execute(statement, (address,)).rowcount))
