"""The network as services see it: ports.Network over the relay's NATS, as two addresses with a connection each.

The requester speaks as the session key's address, the provider as the device key's. The second connection is made when this
agent first offers or serves something.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any

from app.adapters.network.announcer import OFFER_WORD, Announcer
from app.adapters.network.asking import Asking
from app.adapters.network.board import Board
from app.adapters.network.evidence import EvidenceCourier
from app.adapters.network.link import Link
from app.adapters.network.serving import OnJob, OnVoucher, Serving
from app.domain.errors import RelayAway
from app.domain.jobs import Frame, Job
from app.domain.offers import Offer, OfferEvent, SignedOffer
from app.ports import Clock, HotKeys
from app.wire.relay import CASES, GONE, OFFERS, QUERIES, answers_to, query_subject


class NatsNetwork:
    """Implements ports.Network. `find_url` says where the relay is now (None: away); it is asked before every connection."""

    def __init__(self, keys: HotKeys, find_url: Callable[[], str | None], clock: Clock) -> None:
        self._keys = keys
        session, device = keys.session.address, keys.device.address
        heard = [answers_to(session), OFFERS, GONE, CASES]
        self._front = Link(keys.session, find_url, heard, self._hear_front, self._front_up, self._front_down)
        asked = [QUERIES, GONE, answers_to(device)]
        self._back = Link(keys.device, find_url, asked, self._hear_back, self._back_up, self._back_down)
        self._jobs = [f"rpc.{device}.job.*", f"rpc.{device}.ctl.*"]
        self._board = Board(clock)
        self._asking = Asking(keys.session, clock, self._front.say)
        self._serving = Serving(keys.device, self._back.say)
        self._announcer = Announcer(keys.device, clock, self._back.say)
        self.courier = EvidenceCourier(keys.device, session, self._say_of_case, self._front.say)
        self._sweeper: asyncio.Task[None] | None = None
        self._backing = False
        self._errands: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begin to connect; returns at once."""
        if self._sweeper is None:
            self._sweeper = asyncio.create_task(self._board.sweep())
        self._front.start()

    async def close(self) -> None:
        """Withdraw the offer and end everything, within three seconds."""
        await self._announcer.withdraw()
        await self._serving.close()
        await self.courier.close()
        if self._sweeper is not None:
            self._sweeper.cancel()
        for errand in self._errands:
            errand.cancel()
        await asyncio.gather(self._front.close(), self._back.close(), *self._errands, return_exceptions=True)

    @property
    def connected(self) -> bool:
        """Whether every connection that is wanted stands."""
        return self._front.up and (self._back.up or not self._backing)

    @property
    def encryption_key(self) -> bytes:
        """The X25519 key for this agent's offers; new for each process."""
        return self._serving.side.key

    @property
    def refused(self) -> int:
        """How many messages were no good: offers and asks."""
        return self._board.refused + self._serving.refused

    @property
    def dropped(self) -> int:
        """How many messages came faster than they were taken in."""
        return self._front.dropped + self._back.dropped

    async def announce(self, offer: Offer) -> None:
        """Offer this from now on, for two minutes at a time; raises BadInput when the offer cannot be sent."""
        self._start_back()
        await self._announcer.announce(offer)

    async def withdraw(self) -> None:
        await self._announcer.withdraw()

    def offers(self) -> AsyncIterator[OfferEvent]:
        return self._board.follow()

    def request(self, offer: SignedOffer, job: Job, deadline: float) -> AsyncGenerator[Frame, None]:
        return self._asking.job(offer, job, deadline)

    async def pay(self, offer: SignedOffer, payer: str, total: int, signature: bytes) -> bool:
        return await self._asking.pay(offer, payer, total, signature)

    async def serve(self, on_job: OnJob, on_voucher: OnVoucher) -> None:
        """Answer jobs and vouchers until cancelled; a later call takes over from an earlier one."""
        self._serving.take_up(on_job, on_voucher)
        self._start_back()
        try:
            await self._back.listen(*self._jobs)
            await asyncio.get_running_loop().create_future()
        finally:
            self._serving.lay_down(on_job)

    async def _say_of_case(self, subject: str, data: bytes) -> None:
        self._start_back()
        await self._back.say(subject, data)

    def _start_back(self) -> None:
        self._backing = True
        self._back.start()

    def _hear_front(self, subject: str, _: str, data: bytes, nobody: bool) -> None:
        match subject.split("."):
            case ["_INBOX", _, device, word] if word == OFFER_WORD:
                self._board.hear(device, data)
            case ["_INBOX", _, device, word]:
                self._asking.hear(device, word, data, nobody)
            case ["offer", _, device]:
                self._board.hear(device, data)
            case ["event", asker, "case"]:
                self.courier.hear_ask(asker, data)
            case ["event", "gone"]:
                device = data.decode(errors="replace")
                self._board.gone(device)
                self._asking.lost(device)

    def _front_up(self) -> None:
        self._errand(self._front.say(query_subject(self._front.address), b""))

    def _front_down(self) -> None:
        self._asking.lost()

    def _hear_back(self, subject: str, reply: str, data: bytes, _: bool) -> None:
        match subject.split("."):
            case ["rpc", _, kind, sender]:
                self._serving.hear(kind, sender, data, reply)
            case ["_INBOX", _, holder, word]:
                self.courier.hear_answer(holder, word, data)
            case ["event", asker, "query"]:
                self._errand(self._announcer.tell(asker))
            case ["event", "gone"]:
                who = data.decode(errors="replace")
                self._serving.drop(who)
                if who == self._back.address:  # an earlier connection of ours was missed only now
                    self._errand(self._announcer.renew())

    def _back_up(self) -> None:
        self._errand(self._announcer.renew())

    def _back_down(self) -> None:
        self._serving.drop()

    def _errand(self, words: Coroutine[Any, Any, None]) -> None:
        """Say something without waiting for it; what cannot be said now is said after the next connection."""
        task = asyncio.create_task(_quietly(words))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)


async def _quietly(words: Awaitable[None]) -> None:
    with suppress(RelayAway):
        await words
