"""A provider's own offer: signed, published, renewed at half its life, and told again to whoever asks."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from app.adapters.network.codec import encode_offer, encode_signed_offer
from app.domain.errors import BadInput, RelayAway
from app.domain.offers import OFFER_SECONDS, Offer, offer_digest
from app.ports import Clock, HotKey
from app.wire.relay import answer_subject, offer_subject

OFFER_WORD = "offer"
MOST_TOLD = 256


class Announcer:
    """Publishes with `say`; what cannot be said for want of a relay is said when there is one again (`renew`)."""

    def __init__(self, key: HotKey, clock: Clock, say: Callable[[str, bytes], Awaitable[None]]) -> None:
        self._key = key
        self._clock = clock
        self._say = say
        self._offer: Offer | None = None
        self._message = b""
        self._renewing: asyncio.Task[None] | None = None
        self._told: set[str] = set()
        self._told_at = 0.0

    async def announce(self, offer: Offer) -> None:
        """Make this the offer from now on. Raises BadInput when it cannot be sent, or is not this device's."""
        if offer.device != self._key.address:
            raise BadInput("The offer names another device", "Offer with this agent's device key")
        encode_offer(offer)
        self._offer = offer
        await self.renew()
        if self._renewing is None:
            self._renewing = asyncio.create_task(self._renew_for_ever())

    async def withdraw(self) -> None:
        """Offer nothing from now on, and say so."""
        if self._renewing is not None:
            self._renewing.cancel()
            self._renewing = None
        if self._offer is not None:
            self._offer = None
            await self._publish(offer_subject(self._key.address), b"")

    async def renew(self) -> None:
        """Issue the offer anew and publish it."""
        if self._offer is None:
            return
        now = int(self._clock.now())
        body = encode_offer(replace(self._offer, issued=now, expires=now + OFFER_SECONDS))
        self._message = encode_signed_offer(body, self._key.sign(offer_digest(body)))
        await self._publish(offer_subject(self._key.address), self._message)

    async def tell(self, asker: str) -> None:
        """Send the offer to one who asked, once a second at most, so that questions cannot be made into a flood."""
        now = self._clock.monotonic()
        if now - self._told_at >= 1.0:
            self._told.clear()
            self._told_at = now
        if self._offer is not None and asker not in self._told and len(self._told) < MOST_TOLD:
            self._told.add(asker)
            await self._publish(answer_subject(asker, self._key.address, OFFER_WORD), self._message)

    async def _renew_for_ever(self) -> None:
        while True:
            await self._clock.sleep(OFFER_SECONDS / 2)
            await self.renew()

    async def _publish(self, subject: str, data: bytes) -> None:
        try:
            await self._say(subject, data)
        except RelayAway:
            return
