"""The offers heard now: checked, timed, and told to whoever follows them."""

import asyncio
from collections.abc import AsyncGenerator

from app.adapters.network.codec import Garbled, decode_signed_offer
from app.domain.offers import OFFER_SECONDS, OfferCame, OfferEvent, OfferGone, SignedOffer, offer_digest
from app.domain.secp256k1 import recover
from app.ports import Clock

SKEW = 30
MOST_OFFERS = 4096


class Board:
    """Keeps the newest offer of each device, for as long as it is good."""

    def __init__(self, clock: Clock) -> None:
        self.refused = 0
        self._clock = clock
        self._offers: dict[str, SignedOffer] = {}
        self._followers: set[_Follower] = set()

    def hear(self, device: str, data: bytes) -> None:
        """Take in what `device` has published: an offer, or nothing when it withdraws. Bad ones are counted and dropped."""
        if not data:
            self.gone(device)
            return
        try:
            signed = self._check(device, data)
        except Garbled:
            self.refused += 1
            return
        known = self._offers.get(device)
        if known is not None and known.offer.issued > signed.offer.issued:
            return
        self._offers[device] = signed
        self._tell(device, OfferCame(signed))

    def gone(self, device: str) -> None:
        """The device withdrew, or its connection ended."""
        if self._offers.pop(device, None) is not None:
            self._tell(device, OfferGone(device))

    async def follow(self) -> AsyncGenerator[OfferEvent, None]:
        """Yield what is offered now, then every change; a slow follower gets only the latest of each device."""
        follower = _Follower({device: OfferCame(signed) for device, signed in self._offers.items()})
        self._followers.add(follower)
        try:
            while True:
                await follower.wake.wait()
                follower.wake.clear()
                while follower.news:
                    yield follower.news.pop(next(iter(follower.news)))
        finally:
            self._followers.discard(follower)

    async def sweep(self) -> None:
        """Drop what has run out, for ever."""
        while True:
            await self._clock.sleep(1.0)
            now = self._clock.now()
            for device in [device for device, signed in self._offers.items() if signed.offer.expires + SKEW <= now]:
                self.gone(device)

    def _check(self, device: str, data: bytes) -> SignedOffer:
        """Return the offer in `data` if it is good and its device's own. Raises Garbled."""
        known = self._offers.get(device)
        if known is None and len(self._offers) >= MOST_OFFERS:
            raise Garbled("too many offers")
        signed = decode_signed_offer(data)
        offer, now = signed.offer, self._clock.now()
        if offer.device != device:
            raise Garbled("an offer of another device")
        if not 0 < offer.expires - offer.issued <= OFFER_SECONDS:
            raise Garbled("an offer for too long")
        if offer.issued > now + SKEW or offer.expires + SKEW <= now:
            raise Garbled("an offer that is not good now")
        if known is None or (known.body, known.signature) != (signed.body, signed.signature):
            try:
                signer = recover(offer_digest(signed.body), signed.signature)
            except ValueError:
                signer = ""
            if signer != device:
                raise Garbled("an offer that its device did not sign")
        return signed

    def _tell(self, device: str, event: OfferEvent) -> None:
        for follower in self._followers:
            follower.news.pop(device, None)  # so that it comes last, as it happened
            follower.news[device] = event
            follower.wake.set()


class _Follower:
    def __init__(self, news: dict[str, OfferEvent]) -> None:
        self.news = news
        self.wake = asyncio.Event()
        if news:
            self.wake.set()
