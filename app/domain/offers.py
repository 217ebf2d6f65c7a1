"""Offers: a provider's signed invitation, valid for two minutes at most."""

import math
from dataclasses import dataclass

from app.domain.hashing import keccak
from app.domain.pricing import MOST_WEI

OFFER_SECONDS = 120
CLOCK_SECONDS = 60  # how far two machines' clocks may lie apart
MOST_QUEUE_SECONDS = 3600.0


@dataclass(frozen=True)
class ModelOffer:
    """One model a provider serves: file hash, execution class, price in wei a compute unit, speed, limits."""

    name: str
    model: bytes
    execution_class: str
    unit_price: int
    units_per_second: int
    max_texts: int
    max_tokens: int


@dataclass(frozen=True)
class Offer:
    """What a provider offers. Times in Unix seconds; `encryption_key` is X25519 (32 bytes); addresses checksummed."""

    chain_id: int
    market: str
    provider: str
    device: str
    encryption_key: bytes
    issued: int
    expires: int
    capacity: int
    queue_seconds: float
    models: tuple[ModelOffer, ...]

    def is_sound(self, now: float) -> bool:
        """Tell whether it is valid at `now` and holds numbers that can be reckoned with: it comes from a stranger."""
        return (
            now < self.expires <= now + OFFER_SECONDS + CLOCK_SECONDS
            and self.issued <= now + CLOCK_SECONDS
            and math.isfinite(self.queue_seconds)
            and 0 <= self.queue_seconds <= MOST_QUEUE_SECONDS
            and all(0 <= model.unit_price <= MOST_WEI and model.units_per_second >= 0 for model in self.models)
        )


@dataclass(frozen=True)
class SignedOffer:
    """The canonical bytes of an offer (the adapter's encoding) and the device key's 65-byte signature over them."""

    offer: Offer
    body: bytes
    signature: bytes


def offer_digest(body: bytes) -> bytes:
    """Return what the device key signs for an offer's canonical bytes."""
    return keccak(b"\x19Fallow offer v1:" + keccak(body))


@dataclass(frozen=True)
class OfferCame:
    signed: SignedOffer


@dataclass(frozen=True)
class OfferGone:
    device: str


OfferEvent = OfferCame | OfferGone
