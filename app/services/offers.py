"""The offers seen now, and which of them to ask: price times expected seconds, best first."""

import asyncio
from collections.abc import Set as AbstractSet

from app.domain.errors import Unavailable
from app.domain.models import Model
from app.domain.networks import Deployment
from app.domain.offers import ModelOffer, OfferCame, SignedOffer
from app.ports import Clock, Network

MOST_OFFERS = 1000
AGAIN_SECONDS = 1.0


class OfferBoard:
    """Keeps the newest valid offer of each device."""

    def __init__(self, network: Network, clock: Clock) -> None:
        self._network = network
        self._clock = clock
        self._offers: dict[str, SignedOffer] = {}
        self._changed = asyncio.Event()

    async def follow(self) -> None:
        """Take in offers for ever."""
        while True:
            try:
                async for event in self._network.offers():
                    if isinstance(event, OfferCame):
                        self._take(event.signed)
                    else:
                        self.drop(event.device)
            except Unavailable:
                pass  # the relay is away: what is on the board stays until it expires
            await self._clock.sleep(AGAIN_SECONDS)

    def all(self) -> list[SignedOffer]:
        now = self._clock.now()
        return [signed for signed in self._offers.values() if signed.offer.expires > now]

    def of_provider(self, provider: str) -> SignedOffer | None:
        return next((signed for signed in self.all() if signed.offer.provider == provider), None)

    def drop(self, device: str) -> None:
        """Forget an offer that was taken back or is of no use; a newer one is taken in again."""
        if self._offers.pop(device, None) is not None:
            self._changed.set()

    def best(
        self,
        model: Model,
        deployment: Deployment,
        *,
        prefer: str = "",
        last: str = "",
        never: AbstractSet[str] = frozenset(),
    ) -> tuple[SignedOffer, ModelOffer] | None:
        """Return the offer to ask for `model`: the preferred provider's if it is there, else the cheapest in money and time.

        The provider `last` comes after all others, those in `never` do not come at all.
        """
        found = [
            (signed, entry)
            for signed in self.all()
            for entry in signed.offer.models
            if entry.model == model.id
            and (signed.offer.chain_id, signed.offer.market) == (deployment.chain_id, deployment.market)
            and signed.offer.provider not in never
        ]
        return min(
            found,
            key=lambda pair: (pair[0].offer.provider == last, pair[0].offer.provider != prefer, _cost(*pair)),
            default=None,
        )

    async def changed(self, seconds: float) -> None:
        """Wait until an offer comes or goes, at most `seconds`."""
        self._changed.clear()
        waiting = [asyncio.ensure_future(self._changed.wait()), asyncio.ensure_future(self._clock.sleep(seconds))]
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for future in waiting:
                future.cancel()

    def _take(self, signed: SignedOffer) -> None:
        """Put an offer on the board, unless it is a stranger's nonsense, older than what is there, or there is no room."""
        known = self._offers.get(signed.offer.device)
        if not signed.offer.is_sound(self._clock.now()) or (known and known.offer.issued > signed.offer.issued):
            return
        if known is None and len(self._offers) >= MOST_OFFERS:
            self._offers = {valid.offer.device: valid for valid in self.all()}
            if len(self._offers) >= MOST_OFFERS:
                return
        self._offers[signed.offer.device] = signed
        self._changed.set()


def _cost(signed: SignedOffer, entry: ModelOffer) -> float:
    return entry.unit_price * (signed.offer.queue_seconds + 1 / max(entry.units_per_second, 1))
