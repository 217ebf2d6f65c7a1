"""Who meets on the network in these tests, and where: a world in memory and one on a real relay."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from app.adapters.clock import SystemClock
from app.adapters.network.client import NatsNetwork
from app.domain.jobs import Accepted, Done, Frame, Job, Output, Terms
from app.domain.offers import ModelOffer, Offer, OfferCame, OfferEvent, OfferGone, SignedOffer
from app.ports import HotKeys, Network
from app.wire.relay import read_url
from tests.fakes.keys import new_keys
from tests.fakes.network import FakeNetwork, Hub
from tests.relay.running import RelayProcess

MARKET = "0x" + "11" * 20
TERMS = Terms("class", "engine", "", 3)


class World(Protocol):
    """A network with a relay."""

    async def join(self, keys: HotKeys | None = None) -> Network: ...
    async def crash(self, party: Network) -> None:
        """End a party without a word, as kill -9 does."""
        ...

    async def leave(self, party: Network) -> None:
        """End a party in order."""
        ...

    async def break_down(self) -> None:
        """Kill the relay."""
        ...

    async def come_back(self) -> None:
        """Start it again."""
        ...


class FakeWorld:
    """Everybody on one hub."""

    def __init__(self) -> None:
        self._hub = Hub(SystemClock())

    async def join(self, keys: HotKeys | None = None) -> Network:
        return self._hub.join(keys or new_keys())

    async def crash(self, party: Network) -> None:
        assert isinstance(party, FakeNetwork)
        await party.close()

    leave = crash

    async def break_down(self) -> None:
        self._hub.break_down()

    async def come_back(self) -> None:
        self._hub.come_back()


class RelayWorld:
    """Everybody on a relay that is a process of its own."""

    def __init__(self, relay: RelayProcess) -> None:
        self._relay = relay
        self._parties: list[NatsNetwork] = []

    async def join(self, keys: HotKeys | None = None) -> Network:
        network = NatsNetwork(keys or new_keys(), lambda: read_url(self._relay.home), SystemClock())
        await network.start()
        self._parties.append(network)
        await until(lambda: network.connected)
        return network

    async def crash(self, party: Network) -> None:
        assert isinstance(party, NatsNetwork)
        for link in (party._front, party._back):
            if link._keeper is not None:
                link._keeper.cancel()
                if link._client is not None:
                    link._client._transport._io_writer.transport.abort()

    async def leave(self, party: Network) -> None:
        assert isinstance(party, NatsNetwork)
        await party.close()

    async def break_down(self) -> None:
        self._relay.kill()

    async def come_back(self) -> None:
        self._relay.start()
        await asyncio.to_thread(self._relay.published)

    async def close(self) -> None:
        for party in self._parties:
            await party.close()


async def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something without an event of its own is so."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.01)


def offer_of(network: Network, device: str, **changes: object) -> Offer:
    fields: dict[str, object] = {
        "chain_id": 31337,
        "market": MARKET,
        "provider": MARKET,
        "device": device,
        "encryption_key": network.encryption_key,
        "issued": 0,
        "expires": 0,
        "capacity": 1,
        "queue_seconds": 0.0,
        "models": (ModelOffer("model", bytes(32), "class", 10**12, 100, 256, 256),),
    }
    return Offer(**{**fields, **changes})  # type: ignore[arg-type]


def job_of(number: int, inputs: tuple[tuple[int, ...], ...] = ((1, 2, 3),)) -> Job:
    return Job(
        id=number.to_bytes(16, "big"),
        model=bytes(32),
        task="embed",
        inputs=inputs,
        nonce=bytes(32),
        deadline=4_000_000_000,
        max_price=10**18,
        payer=MARKET,
        chain_id=31337,
    )


def done_of(job: Job, size: int = 1) -> Done:
    """Return an answer that tells which job it is of; `size` floats."""
    data = job.id[-4:] * size
    return Done(Output(data, (size,), TERMS, 0.5), 1_800_000_000, 3 * 10**12, bytes(64) + b"\x1b")


class Provider:
    """Serves jobs by `work`; notes what came, what ended early, and vouchers."""

    def __init__(self, network: Network, device: str, work: "Work | None" = None) -> None:
        self.network = network
        self.device = device
        self.senders: list[str] = []
        self.jobs: list[Job] = []
        self.vouchers: list[tuple[str, str, int, bytes]] = []
        self.began = asyncio.Event()
        self.ended_early = asyncio.Event()
        self._work = work or _at_once
        self._serving = asyncio.create_task(network.serve(self.on_job, self.on_voucher))

    async def on_job(self, sender: str, job: Job) -> AsyncIterator[Frame]:
        self.senders.append(sender)
        self.jobs.append(job)
        self.began.set()
        try:
            async for frame in self._work(job):
                yield frame
        except (asyncio.CancelledError, GeneratorExit):
            self.ended_early.set()
            raise

    async def on_voucher(self, sender: str, payer: str, total: int, signature: bytes) -> bool:
        self.vouchers.append((sender, payer, total, signature))
        return total < 1000

    async def stop(self) -> None:
        self._serving.cancel()
        await asyncio.gather(self._serving, return_exceptions=True)


Work = Callable[[Job], AsyncGenerator[Frame, None]]


async def _at_once(job: Job) -> AsyncGenerator[Frame, None]:
    yield Accepted(0.0)
    yield done_of(job)


async def never(job: Job) -> AsyncGenerator[Frame, None]:
    yield Accepted(0.25)
    await asyncio.get_running_loop().create_future()


@asynccontextmanager
async def following(network: Network) -> AsyncIterator["asyncio.Queue[OfferEvent]"]:
    """Collect offer events."""
    queue: asyncio.Queue[OfferEvent] = asyncio.Queue()

    async def follow() -> None:
        async for event in network.offers():
            queue.put_nowait(event)

    task = asyncio.create_task(follow())
    try:
        yield queue
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def came(queue: "asyncio.Queue[OfferEvent]", device: str, seconds: float = 10) -> SignedOffer:
    """Wait for an offer of `device`."""
    async with asyncio.timeout(seconds):
        while True:
            event = await queue.get()
            if isinstance(event, OfferCame) and event.signed.offer.device == device:
                return event.signed


async def gone(queue: "asyncio.Queue[OfferEvent]", device: str, seconds: float = 10) -> None:
    """Wait until an offer of `device` is gone."""
    async with asyncio.timeout(seconds):
        while (await queue.get()) != OfferGone(device):
            continue


@dataclass
class Pair:
    """A provider, a requester, and the offer by which they found each other."""

    provider: Provider
    requester: Network
    session: str
    signed: SignedOffer

    def ask(self, job: Job, seconds: float = 20) -> AsyncGenerator[Frame, None]:
        return self.requester.request(self.signed, job, time.time() + seconds)

    async def frames(self, job: Job, seconds: float = 20) -> list[Frame]:
        """Ask, and collect all that is answered."""
        return [frame async for frame in self.ask(job, seconds)]


async def meet(world: World, work: Work | None = None) -> Pair:
    """Bring a provider and a requester together."""
    ours, theirs = new_keys(), new_keys()
    network, requester = await world.join(ours), await world.join(theirs)
    provider = Provider(network, ours.device.address, work)
    async with following(requester) as events:
        await network.announce(offer_of(network, provider.device))
        signed = await came(events, provider.device)
    await until(lambda: network.connected)
    return Pair(provider, requester, theirs.session.address, signed)
