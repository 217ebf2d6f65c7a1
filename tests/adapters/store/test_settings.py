"""Settings as text by key."""

from pathlib import Path

from app.adapters.store.database import Database
from app.adapters.store.settings import SqliteSettings


async def test_settings__put_twice__the_last_stays(tmp_path: Path) -> None:
    database = Database(tmp_path / "settings.sqlite")
    store = SqliteSettings(database)
    assert await store.values() == {}
    await store.put("a", "1")
    await store.put("b", "")
    await store.put("a", "zwei \N{GRINNING FACE}")
    database.close()
    again = Database(tmp_path / "settings.sqlite")
    assert await SqliteSettings(again).values() == {"a": "zwei \N{GRINNING FACE}", "b": ""}
    again.close()
