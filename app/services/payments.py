"""What the requester owes and how it pays: cumulative vouchers that ride on the next job, or go alone after 250 ms.

A voucher is signed over checked jobs only, stored before it is given out, and counts as the provider's once the provider
has said so: by accepting a job it rode on, or by answering to it alone.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from app.domain.errors import AppError
from app.domain.events import JobChanged
from app.domain.jobs import RequesterState
from app.domain.networks import Deployment
from app.domain.pricing import within_credit
from app.domain.receipts import Voucher
from app.domain.signatures import compact
from app.ports import Clock, HotKeys, Network, RequesterBook
from app.services.bus import Bus
from app.services.offers import OfferBoard

_log = logging.getLogger(__name__)
ALONE_AFTER = 0.25
LONGEST_WAIT = 5.0


class Payments:
    """Signs vouchers over what was checked, and sees to it that each reaches its provider."""

    def __init__(
        self,
        *,
        book: RequesterBook,
        network: Network,
        keys: HotKeys,
        clock: Clock,
        bus: Bus,
        board: OfferBoard,
        deployment: Callable[[], Deployment],
        payer: Callable[[], str],
    ) -> None:
        self._book = book
        self._network = network
        self._keys = keys
        self._clock = clock
        self._bus = bus
        self._board = board
        self._deployment = deployment
        self._payer = payer
        self._signing = asyncio.Lock()
        self._senders: dict[str, asyncio.Task[None]] = {}
        self._open: dict[str, int] = {}
        self._freed = asyncio.Condition()

    @property
    def sending(self) -> int:
        """How many providers have not acknowledged all they are owed."""
        return sum(not task.done() for task in self._senders.values())

    async def resume(self) -> None:
        """Send what an earlier life signed or checked and did not get acknowledged."""
        for provider in await self._owing():
            self.soon(provider)

    @asynccontextmanager
    async def slot(self, provider: str, price: int) -> AsyncIterator[None]:
        """Hold a place for a job of `price` wei within the credit that the provider gives; waits for it.

        The provider reckons alike: a voucher over all that is owed rides on the job, so only open jobs are unpaid.
        """
        async with self._freed:
            while not within_credit(self._open.get(provider, 0), price, (await self._book.debt(provider)).total):
                await self._freed.wait()
            self._open[provider] = self._open.get(provider, 0) + price
        try:
            yield
        finally:
            async with self._freed:
                self._open[provider] -= price
                self._freed.notify_all()

    async def voucher(self, provider: str) -> tuple[int, bytes]:
        """Return total and 64-byte signature of a voucher over all that is owed, stored before it is given out."""
        async with self._signing:
            debt = await self._book.debt(provider)
            if debt.total == debt.signed:
                return debt.signed, debt.signature
            digest = Voucher(self._payer(), provider, debt.total).digest(self._deployment())
            signature = compact(self._keys.session.sign(digest))
            await self._book.sign(provider, debt.total, signature)
            return debt.total, signature

    async def acknowledged(self, provider: str, total: int) -> None:
        """The provider has stored a voucher of `total`."""
        if total <= (await self._book.debt(provider)).acknowledged:
            return
        for job_id in await self._book.acknowledge(provider, total):
            self._bus.publish(JobChanged("requester", job_id, RequesterState.PAID))

    def soon(self, provider: str) -> None:
        """Send the voucher alone in 250 ms, unless a job takes it along before."""
        running = self._senders.get(provider)
        if running is None or running.done():
            self._senders[provider] = asyncio.create_task(self._send(provider))

    async def settle(self, seconds: float) -> bool:
        """Try to have everything owed acknowledged within `seconds`; true when it is."""
        over = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            while owing := await self._owing():
                if over.done():
                    return False
                for provider in owing:
                    self.soon(provider)
                senders = [self._senders[provider] for provider in owing]
                await asyncio.wait([over, *senders], return_when=asyncio.FIRST_COMPLETED)
        finally:
            over.cancel()
        return True

    async def stop(self) -> None:
        tasks = list(self._senders.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _owing(self) -> list[str]:
        return [debt.provider for debt in await self._book.debts() if debt.acknowledged < debt.total]

    async def _send(self, provider: str) -> None:
        """Offer the provider its voucher until it has acknowledged all that it is owed."""
        wait = ALONE_AFTER
        await self._clock.sleep(wait)
        while True:
            try:
                debt = await self._book.debt(provider)
                if debt.acknowledged >= debt.total:
                    return
                if await self._pay(provider):
                    continue
            except AppError as error:  # relay, provider or disk are away; what is owed stands in the book
                _log.debug("the voucher for %s waits: %s", provider, error.title)
            wait = min(wait * 1.5, LONGEST_WAIT)
            if self._board.of_provider(provider) is None:
                await self._board.changed(wait)
            else:
                await self._clock.sleep(wait)

    async def _pay(self, provider: str) -> bool:
        signed = self._board.of_provider(provider)
        if signed is None:
            return False
        total, signature = await self.voucher(provider)
        if not await self._network.pay(signed, self._payer(), total, signature):
            return False
        await self.acknowledged(provider, total)
        return True
