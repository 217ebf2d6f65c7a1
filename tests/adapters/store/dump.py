"""Writes version_<n>.sql, the file a Fallow of the present schema leaves: python -m tests.adapters.store.dump"""

import asyncio
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from app.adapters.store.database import Database
from app.adapters.store.migrations import MIGRATIONS
from app.adapters.store.provider_book import SqliteProviderBook
from app.adapters.store.requester_book import SqliteRequesterBook
from app.adapters.store.settings import SqliteSettings
from app.domain.books import Redeemed
from app.domain.jobs import ProviderState
from tests.adapters.store.values import IDS, WHO, a_job, a_result, an_order

HERE = Path(__file__).parent


async def fill(database: Database) -> None:
    """Write two jobs on either side, the first paid and redeemed; and a setting."""
    provider, requester = SqliteProviderBook(database, lambda: 1000.0), SqliteRequesterBook(database)
    await requester.create([an_order(job_id) for job_id in IDS[:3]])
    for number, job_id in enumerate(IDS[:2], 1):
        await provider.accept(a_job(job_id, WHO[0]), WHO[1], number * 10**20)
        await provider.move(job_id, ProviderState.RUNNING)
        await provider.finish(job_id, a_result(number * 10**20))
        await requester.send(job_id, a_job(job_id, WHO[0]), WHO[2])
        await requester.check(job_id, a_result(number * 10**20), True)
    await provider.store_voucher(WHO[0], 10**20, bytes(64))
    await provider.record_redeemed([Redeemed(WHO[0], WHO[2], 10**20, 5, "0x07", 0)])
    await requester.sign(WHO[2], 3 * 10**20, bytes(64))
    await requester.acknowledge(WHO[2], 10**20)
    await SqliteSettings(database).put("sharing", "on")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "books.sqlite"
        database = Database(path)
        asyncio.run(fill(database))
        database.close()
        with closing(sqlite3.connect(path)) as connection:
            lines = [*connection.iterdump(), f"PRAGMA user_version={len(MIGRATIONS)};"]
    (HERE / f"version_{len(MIGRATIONS)}.sql").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
