"""The network in memory: parties on one hub, with the promises of ports.Network and nothing of how the real one keeps them."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace

from app.adapters.network.codec import encode_frame, encode_job, encode_offer, encode_pay
from app.domain.errors import AppError, Expired, Lost, NoProvider, RelayAway, TooLarge
from app.domain.jobs import Accepted, Declined, Frame, Job
from app.domain.offers import OFFER_SECONDS, Offer, OfferCame, OfferEvent, OfferGone, SignedOffer, offer_digest
from app.ports import Clock, HotKeys

OnJob = Callable[[str, Job], AsyncIterator[Frame]]
OnVoucher = Callable[[str, str, int, bytes], Awaitable[bool]]
MOST = (1 << 20) - 256


class Hub:
    """Connects parties; `up` false is a relay that is away."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.up = True
        self.parties: list[FakeNetwork] = []

    def join(self, keys: HotKeys) -> "FakeNetwork":
        party = FakeNetwork(self, keys)
        self.parties.append(party)
        return party

    def break_down(self) -> None:
        """The relay dies: every conversation is lost."""
        self.up = False
        for party in self.parties:
            party.end_conversations()

    def come_back(self) -> None:
        """The relay is there again, and all who offered something offer it again."""
        self.up = True
        for party in self.parties:
            if party.offered is not None:
                self.tell(OfferCame(party.offered))

    def tell(self, event: OfferEvent) -> None:
        for party in self.parties:
            for follower in party.followers:
                follower.put_nowait(event)


class FakeNetwork:
    """Implements ports.Network on a hub."""

    def __init__(self, hub: Hub, keys: HotKeys) -> None:
        self.keys = keys
        self.offered: SignedOffer | None = None
        self.followers: set[asyncio.Queue[OfferEvent]] = set()
        self._hub = hub
        self._handlers: tuple[OnJob, OnVoucher] | None = None
        self._conversations: set[_Conversation] = set()

    @property
    def encryption_key(self) -> bytes:
        return bytes(32)

    @property
    def connected(self) -> bool:
        return self._hub.up

    async def start(self) -> None:
        """Be there; the hub has joined this party already."""

    async def close(self) -> None:
        """Leave, in order or not: for the others it is the same."""
        await self.withdraw()
        self._handlers = None
        self.end_conversations()
        self._hub.parties.remove(self)

    async def announce(self, offer: Offer) -> None:
        now = int(self._hub.clock.now())
        issued = replace(offer, issued=now, expires=now + OFFER_SECONDS)
        body = encode_offer(issued)
        self.offered = SignedOffer(issued, body, self.keys.device.sign(offer_digest(body)))
        if self._hub.up:
            self._hub.tell(OfferCame(self.offered))

    async def withdraw(self) -> None:
        if self.offered is not None:
            self.offered = None
            self._hub.tell(OfferGone(self.keys.device.address))

    async def offers(self) -> AsyncGenerator[OfferEvent, None]:
        queue: asyncio.Queue[OfferEvent] = asyncio.Queue()
        for party in self._hub.parties:
            if party.offered is not None:
                queue.put_nowait(OfferCame(party.offered))
        self.followers.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self.followers.discard(queue)

    async def request(self, offer: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        if len(encode_job(job)) > MOST:
            raise TooLarge("The job is too large", "Send fewer texts at once")
        on_job, _ = self._provider(offer)._serving()
        seconds = deadline - self._hub.clock.now()
        if seconds <= 0:
            raise Expired("Too late", "Send it again")
        end = asyncio.get_running_loop().time() + seconds
        conversation = _Conversation(on_job(self.keys.session.address, job))
        ends = (self._conversations, self._provider(offer)._conversations)
        for conversations in ends:
            conversations.add(conversation)
        try:
            while True:
                frame = await conversation.next(end)
                yield frame
                if not isinstance(frame, Accepted):
                    return
        finally:
            for conversations in ends:
                conversations.discard(conversation)
            await conversation.close()

    async def pay(self, offer: SignedOffer, payer: str, total: int, signature: bytes) -> bool:
        encode_pay(payer, total, signature)
        _, on_voucher = self._provider(offer)._serving()
        return await on_voucher(self.keys.session.address, payer, total, signature)

    async def serve(self, on_job: OnJob, on_voucher: OnVoucher) -> None:
        self._handlers = on_job, on_voucher
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            if self._handlers == (on_job, on_voucher):
                self._handlers = None
                self.end_conversations()

    def end_conversations(self) -> None:
        """All conversations of this party are lost, on both sides."""
        for conversation in self._conversations:
            conversation.lose()

    def _provider(self, offer: SignedOffer) -> "FakeNetwork":
        if not self._hub.up:
            raise RelayAway("The relay does not answer", "Try again")
        device = offer.offer.device
        found = next((party for party in self._hub.parties if party.keys.device.address == device), None)
        if found is None:
            raise NoProvider("The provider is not on the network", "Ask another one")
        return found

    def _serving(self) -> tuple[OnJob, OnVoucher]:
        if self._handlers is None:
            raise NoProvider("The provider does not serve", "Ask another one")
        return self._handlers


class _Conversation:
    """A handler's frames on their way to who asked."""

    def __init__(self, frames: AsyncIterator[Frame]) -> None:
        self._came: asyncio.Queue[Frame | AppError] = asyncio.Queue()
        self._pump = asyncio.create_task(self._run(frames))

    def lose(self) -> None:
        """The connection ends."""
        self._pump.cancel()
        self._came.put_nowait(Lost("The connection ended", "Send it again"))

    async def close(self) -> None:
        self._pump.cancel()
        await asyncio.gather(self._pump, return_exceptions=True)

    async def next(self, end: float) -> Frame:
        """Wait for the next frame until `end` in the loop's time."""
        try:
            async with asyncio.timeout_at(end):
                came = await self._came.get()
        except TimeoutError:
            raise Expired("The provider did not answer in time", "Send it again")
        if isinstance(came, AppError):
            raise came
        return came

    async def _run(self, frames: AsyncIterator[Frame]) -> None:
        try:
            async with aclosing(frames):  # type: ignore[type-var]
                async for frame in frames:
                    encode_frame(frame)
                    self._came.put_nowait(frame)
                    if not isinstance(frame, Accepted):
                        return
            self._came.put_nowait(Declined("Lost", "The provider ended without a result", "Send the job again"))
        except Exception as error:
            said = error.title if isinstance(error, AppError) else "The provider failed"
            self._came.put_nowait(Declined("JobFailed", said, "Ask another provider"))
