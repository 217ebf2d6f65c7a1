"""Settings and the profile's few facts in SQLite."""

from app.adapters.store.database import Database


class SqliteSettings:
    """Implements ports.SettingsStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def values(self) -> dict[str, str]:
        return await self._database.read(lambda db: dict(db.execute("SELECT key, value FROM settings").fetchall()))

    async def put(self, key: str, value: str) -> None:
        statement = "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        await self._database.write(lambda db: db.execute(statement, (key, value)).rowcount)
