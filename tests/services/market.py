"""Both sides of the market on real books and real signatures, joined by a network that loses frames; each side may die.

A side's `Life` counts its steps: every write to its book and every frame is one before and one after it takes effect.
When the count is up the side does nothing any more, as after kill -9, and is made anew from its file.
"""

import asyncio
import inspect
import random
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from app.adapters.store.database import Database
from app.adapters.store.provider_book import SqliteProviderBook
from app.adapters.store.requester_book import SqliteRequesterBook
from app.domain.errors import AppError, Lost, NoProvider
from app.domain.jobs import Frame, Job
from app.domain.models import MINILM
from app.domain.offers import OFFER_SECONDS, ModelOffer, Offer, OfferCame, OfferEvent, SignedOffer
from app.services.bus import Bus
from app.services.chainview import ChainView
from app.services.earnings import Earnings
from app.services.offers import OfferBoard
from app.services.payments import Payments
from app.services.provider import ProviderDesk
from app.services.requester import Requester
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.engine import CLASS, FakeEngine
from tests.fakes.keys import new_keys

ESCROW = 10**24
UNIT_PRICE = 10**18  # so that sums outgrow 64 bits


class Life:
    """One process of a side: its steps, its tasks and its end."""

    def __init__(self, steps: int = 0) -> None:
        self.died = asyncio.Event()
        self._left = steps or -1
        self._tasks: set[asyncio.Task[Any]] = set()

    async def step(self) -> None:
        """Go on, or be dead for good."""
        self._left -= not self.died.is_set()
        if not self._left:
            self.died.set()
        if self.died.is_set():
            await asyncio.Event().wait()

    def spawn(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def end(self) -> None:
        self.died.set()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Mortal:
    """Lends an object whose coroutines take a step before and after each."""

    def __init__(self, inner: Any, life: Life) -> None:
        self._inner = inner
        self._life = life

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if not inspect.iscoroutinefunction(found):
            return found

        @wraps(found)
        async def call(*values: Any) -> Any:
            await self._life.step()
            result = await found(*values)
            await self._life.step()
            return result

        return call


class Network:
    """The part of ports.Network that the services use; `loss` is the share of frames that get lost, in per cent."""

    def __init__(self, clock: FakeClock, seed: int = 0, loss: int = 0) -> None:
        self.clock = clock
        self.loss = loss
        self.provider: ProviderSide | None = None
        self.sent: list[Job] = []
        self.news: asyncio.Queue[OfferEvent] = asyncio.Queue()
        self._random = random.Random(seed)

    def offers(self) -> AsyncIterator[OfferEvent]:
        return self._offers()

    async def _offers(self) -> AsyncGenerator[OfferEvent, None]:
        while True:
            if self.provider is not None:
                yield OfferCame(self.provider.offer())
            waiting = [asyncio.ensure_future(self.news.get()), asyncio.ensure_future(self.clock.sleep(1.0))]
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for future in waiting:
                future.cancel()
            if waiting[0].done() and not waiting[0].cancelled():
                yield waiting[0].result()  # type: ignore[misc]

    async def request(self, offer: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        provider = self._reach(offer)
        self._lose()
        self.sent.append(job)
        frames: asyncio.Queue[Frame | None] = asyncio.Queue()
        serving = provider.life.spawn(_serve(provider, job, frames))
        try:
            while (frame := await _unless_dead(provider.life, frames.get())) is not None:
                self._lose()
                yield frame
        finally:
            serving.cancel()  # the provider learns that nobody listens

    async def pay(self, offer: SignedOffer, payer: str, total: int, signature: bytes) -> bool:
        provider = self._reach(offer)
        self._lose()
        work = provider.life.spawn(provider.desk.on_voucher(provider.session, payer, total, signature))
        stored = await _unless_dead(provider.life, work)
        self._lose()
        return bool(stored)

    def _reach(self, offer: SignedOffer) -> "ProviderSide":
        if self.provider is None or self.provider.keys.device.address != offer.offer.device:
            raise NoProvider("Nobody is there")
        return self.provider

    def _lose(self) -> None:
        if self._random.randrange(100) < self.loss:
            raise Lost("A frame was lost")


async def _serve(provider: "ProviderSide", job: Job, frames: "asyncio.Queue[Frame | None]") -> None:
    async for frame in provider.desk.on_job(provider.session, job):
        await provider.life.step()
        frames.put_nowait(frame)
        await provider.life.step()
    frames.put_nowait(None)


async def _unless_dead(life: Life, work: Any) -> Any:
    """Return what `work` gives; the connection is lost when the other side dies before."""
    waiting = [asyncio.ensure_future(work), asyncio.ensure_future(life.died.wait())]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        if not waiting[0].done():
            raise Lost("The connection ended")
        return waiting[0].result()
    finally:
        for future in waiting:
            future.cancel()


class ProviderSide:
    """A provider's process on the book in `folder`."""

    def __init__(self, world: "World", steps: int = 0) -> None:
        self.world = world
        self.life = Life(steps)
        self.keys = world.provider_keys
        self.session = world.requester_keys.session.address
        self.database = Database(world.folder / "provider.sqlite")
        self.book = SqliteProviderBook(self.database, world.clock.now)
        self.view = ChainView(world.chain, world.clock)
        mortal: Any = Mortal(self.book, self.life)
        self.desk = ProviderDesk(
            book=mortal,
            engine=world.engine,
            keys=self.keys,
            view=self.view,
            clock=world.clock,
            bus=Bus(),
            owner=lambda: world.owner,
            deployment=lambda: world.deployment,
            open_for_work=lambda: world.open_for_work,
            unit_price=lambda _: world.unit_price,
        )
        chain: Any = Mortal(world.chain, self.life)
        self.earnings = Earnings(
            book=mortal, chain=chain, keys=self.keys, clock=world.clock, bus=Bus(), owner=lambda: world.owner
        )

    async def start(self) -> None:
        await self.book.recover()
        self.world.network.provider = self

    async def end(self) -> None:
        self.world.network.provider = None
        await self.life.end()
        open_still = [*self.desk._admitting, *self.desk._running.values()]
        for task in open_still:
            task.cancel()
        await asyncio.gather(*open_still, return_exceptions=True)
        self.database.close()

    def offer(self) -> SignedOffer:
        world = self.world
        entry = ModelOffer(MINILM.name, MINILM.id, CLASS, world.unit_price, 1000, 256, MINILM.max_tokens)
        offer = Offer(
            chain_id=world.deployment.chain_id,
            market=world.deployment.market,
            provider=world.owner,
            device=self.keys.device.address,
            encryption_key=bytes(32),
            issued=int(world.clock.now()),
            expires=int(world.clock.now()) + OFFER_SECONDS,
            capacity=64,
            queue_seconds=0.0,
            models=(entry,),
        )
        return SignedOffer(offer, b"", b"")


class RequesterSide:
    """A requester's process on the book in `folder`."""

    def __init__(self, world: "World", steps: int = 0) -> None:
        self.world = world
        self.life = Life(steps)
        self.database = Database(world.folder / "requester.sqlite")
        self.book = SqliteRequesterBook(self.database)
        self.bus = Bus()
        self.board = OfferBoard(world.network, world.clock)  # type: ignore[arg-type]
        book: Any = Mortal(self.book, self.life)
        network: Any = _MortalNetwork(world.network, self.life)
        parts: dict[str, Any] = {
            "book": book,
            "network": network,
            "keys": world.requester_keys,
            "clock": world.clock,
            "bus": self.bus,
            "board": self.board,
            "deployment": lambda: world.deployment,
            "payer": lambda: world.payer,
        }
        self.payments = Payments(**parts)
        view = ChainView(world.chain, world.clock)
        self.requester = Requester(**parts, engine=world.engine, view=view, payments=self.payments)

    async def start(self) -> None:
        self.life.spawn(self.board.follow())
        await self.requester.resume()
        await self.payments.resume()

    async def end(self) -> None:
        await self.life.end()
        await self.requester.stop()
        await self.payments.stop()
        self.database.close()


class _MortalNetwork:
    """The network as seen by a requester that may die at every frame."""

    def __init__(self, network: Network, life: Life) -> None:
        self._network = network
        self._life = life
        self.pay = Mortal(network, life).pay

    async def request(self, offer: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        await self._life.step()
        async for frame in self._network.request(offer, job, deadline):
            await self._life.step()
            yield frame


class World:
    """What outlives both sides: chain, keys, wallets, files, time."""

    def __init__(self, folder: Path, *, seed: int = 0, loss: int = 0, escrow: int = ESCROW) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.chain = FakeChain()
        self.deployment = self.chain.world.deployment
        self.engine = FakeEngine()
        self.network = Network(self.clock, seed, loss)
        self.provider_keys, self.requester_keys = new_keys(), new_keys()
        self.owner = new_keys().device.address
        self.payer = new_keys().device.address
        self.unit_price = UNIT_PRICE
        self.open_for_work = True
        device = self.provider_keys.device.address
        self.chain.world.owners[device] = self.owner
        self.chain.world.providers[self.owner].device = device
        self.chain.world.eth[device] = 10**19
        self.fund(escrow)

    def fund(self, escrow: int) -> None:
        payer = self.chain.world.payers[self.payer]
        payer.balance, payer.signer = escrow, self.requester_keys.session.address
        self.chain.world.token[self.deployment.market] = escrow

    async def provider(self, steps: int = 0) -> ProviderSide:
        side = ProviderSide(self, steps)
        await side.start()
        return side

    async def requester(self, steps: int = 0) -> RequesterSide:
        side = RequesterSide(self, steps)
        await side.start()
        return side

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Let time pass, fifty times as fast as on the wall."""
        await self.engine.start()
        ticking = asyncio.create_task(self._tick())
        try:
            yield
        finally:
            ticking.cancel()
            await asyncio.gather(ticking, return_exceptions=True)

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(0.001)
            await self.clock.advance(0.05)


async def keep(make: Callable[[int], Any], kills: Iterator[int], done: asyncio.Event) -> Any:
    """Run one side, making it anew whenever it dies, until `done`; return the last, living one."""
    ending = asyncio.ensure_future(done.wait())
    while True:
        side = make(next(kills, 0))
        side.life.spawn(side.start())
        dying = asyncio.ensure_future(side.life.died.wait())
        await asyncio.wait([ending, dying], return_when=asyncio.FIRST_COMPLETED)
        if not dying.done():
            dying.cancel()
            return side
        await side.end()


@contextmanager
def told(kind: type[AppError]) -> Iterator[None]:
    """Expect an error of exactly this kind that people can act on."""
    try:
        yield
    except AppError as error:
        assert type(error) is kind, error
        assert error.title
        assert error.hint
    else:
        raise AssertionError(f"no {kind.__name__}")
