"""Does jobs until it is killed; every line it prints is something its book has acknowledged."""

import asyncio
import sys
from pathlib import Path

from app.adapters.store.database import Database
from app.adapters.store.provider_book import SqliteProviderBook
from app.domain.jobs import ProviderState
from app.runtime.processes import die_with_parent
from tests.adapters.store.values import WHO, a_job, a_result


async def work(book: SqliteProviderBook, number: int) -> None:
    """Bring jobs number, number + 8, … to their end."""
    while True:
        job_id = number.to_bytes(16, "big")
        await book.accept(a_job(job_id, WHO[0]), WHO[1], number)
        print("accepted", number, flush=True)
        await book.move(job_id, ProviderState.RUNNING)
        await book.finish(job_id, a_result(number))
        print("done", number, flush=True)
        if await book.store_voucher(WHO[0], number, bytes(64)):
            print("voucher", number, flush=True)
        number += 8


async def main() -> None:
    book = SqliteProviderBook(Database(Path(sys.argv[1])))
    await asyncio.gather(*(work(book, number) for number in range(1, 9)))


die_with_parent()
asyncio.run(main())
