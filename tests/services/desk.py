"""A provider's desk under test: jobs and vouchers to ask it with, and an engine that waits to be told."""

import asyncio
from dataclasses import replace
from typing import Any

from app.domain.jobs import Accepted, Declined, Done, Frame, Job, Output, ProviderState
from app.domain.models import MINILM, Model
from app.domain.receipts import Voucher
from app.domain.signatures import compact
from tests.services.market import UNIT_PRICE, ProviderSide, World

PRICE = 4 * UNIT_PRICE  # of a job with four tokens


class Gate:
    """An engine that computes when it is told to."""

    def __init__(self, world: World) -> None:
        self.open = asyncio.Event()
        self.started = asyncio.Semaphore(0)
        self.runs = 0
        self.failures: list[Exception] = []
        self._run = world.engine.run
        world.engine.run = self.run  # type: ignore[method-assign]

    async def run(self, model: Model, inputs: tuple[tuple[int, ...], ...], *, own: bool = False) -> Output:
        self.runs += 1
        self.started.release()
        await self.open.wait()
        if self.failures:
            raise self.failures.pop(0)
        return await self._run(model, inputs)


def a_job(world: World, number: int = 1, **changes: Any) -> Job:
    job = Job(
        id=number.to_bytes(16, "big"),
        model=MINILM.id,
        task=MINILM.task,
        inputs=((101, 2000 + number, 2001, 102),),
        nonce=bytes(32),
        deadline=int(world.clock.now()) + 60,
        max_price=PRICE,
        payer=world.payer,
        chain_id=world.deployment.chain_id,
    )
    return replace(job, **changes)


def voucher(world: World, total: int, provider: str | None = None) -> bytes:
    digest = Voucher(world.payer, provider or world.owner, total).digest(world.deployment)
    return compact(world.requester_keys.session.sign(digest))


async def ask(side: ProviderSide, job: Job, sender: str | None = None) -> list[Frame]:
    return [frame async for frame in side.desk.on_job(sender or side.session, job)]


async def done(side: ProviderSide, job: Job) -> Done:
    last = (await ask(side, job))[-1]
    assert isinstance(last, Done), last
    return last


async def declined(side: ProviderSide, job: Job, sender: str | None = None) -> Declined:
    frames = await ask(side, job, sender)
    assert len(frames) == 1 or isinstance(frames[0], Accepted)
    last = frames[-1]
    assert isinstance(last, Declined), last
    assert last.title
    return last


async def state(side: ProviderSide, job: Job) -> ProviderState:
    row = await side.book.job(job.id)
    assert row is not None
    return row.state
