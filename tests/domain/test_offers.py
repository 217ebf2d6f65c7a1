"""Offers: what a stranger's offer must be before anybody reckons with it."""

import math
from dataclasses import replace
from typing import Any

import pytest

from app.domain.hashing import keccak
from app.domain.offers import OFFER_SECONDS, ModelOffer, Offer, offer_digest
from app.domain.pricing import MOST_WEI

NOW = 1_750_000_000
MODEL = ModelOffer("m", bytes(32), "class", 5, 100, 256, 256)
OFFER = Offer(1, "market", "provider", "device", bytes(32), NOW, NOW + OFFER_SECONDS, 4, 0.5, (MODEL,))


def test_offer__as_it_is_announced__is_sound_until_it_expires() -> None:
    assert OFFER.is_sound(NOW)
    assert OFFER.is_sound(NOW + OFFER_SECONDS - 1)
    assert not OFFER.is_sound(NOW + OFFER_SECONDS)


@pytest.mark.parametrize(
    "changes", [{"issued": NOW + 60, "expires": NOW + 180}, {"queue_seconds": 0.0}, {"models": ()}]
)
def test_offer__at_the_edge__is_sound(changes: dict[str, Any]) -> None:
    assert replace(OFFER, **changes).is_sound(NOW)


@pytest.mark.parametrize(
    "changes",
    [
        {"expires": NOW + 181},
        {"issued": NOW + 61},
        {"queue_seconds": -0.1},
        {"queue_seconds": math.nan},
        {"queue_seconds": math.inf},
        {"queue_seconds": 3601.0},
        {"models": (MODEL, replace(MODEL, unit_price=-1))},
        {"models": (replace(MODEL, unit_price=MOST_WEI + 1),)},
        {"models": (replace(MODEL, units_per_second=-1),)},
    ],
    ids=str,
)
def test_offer__beyond_it__is_not(changes: dict[str, Any]) -> None:
    assert not replace(OFFER, **changes).is_sound(NOW)


def test_digest__is_bound_to_its_purpose_and_body() -> None:
    assert offer_digest(b"body") == keccak(b"\x19Fallow offer v1:" + keccak(b"body"))
    assert offer_digest(b"body") != offer_digest(b"bodz")
