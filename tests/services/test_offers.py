"""The board: the newest sound offer of each device, and the best of them."""

import asyncio
import math
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from app.domain.errors import RelayAway
from app.domain.models import MINILM
from app.domain.networks import Deployment
from app.domain.offers import ModelOffer, Offer, OfferCame, OfferEvent, OfferGone, SignedOffer
from app.services import offers as module
from app.services.offers import OfferBoard
from tests.fakes.clock import FakeClock, settle

HERE = Deployment(1, "token", "staking", "market")


class News:
    """Gives what it is told; an error ends the stream."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[OfferEvent | Exception] = asyncio.Queue()

    async def offers(self) -> AsyncIterator[OfferEvent]:
        while True:
            event = await self.queue.get()
            if isinstance(event, Exception):
                raise event
            yield event


class Desk:
    """A board that follows the news."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.news = News()
        self.board = OfferBoard(self.news, self.clock)  # type: ignore[arg-type]

    async def hear(self, *events: "OfferEvent | Exception") -> None:
        for event in events:
            self.news.queue.put_nowait(event)
        await settle()

    def offer(self, device: str, price: int = 100, speed: int = 1, **changes: Any) -> OfferCame:
        now = int(self.clock.now())
        entry = ModelOffer(MINILM.name, MINILM.id, "class", price, speed, 256, 256)
        offer = Offer(1, "market", "of " + device, device, bytes(32), now, now + 120, 1, 0.0, (entry,))
        return OfferCame(SignedOffer(replace(offer, **changes), b"", b""))

    def best(self, **wishes: Any) -> str | None:
        found = self.board.best(MINILM, HERE, **wishes)
        return found and found[0].offer.device

    def devices(self) -> list[str]:
        return [signed.offer.device for signed in self.board.all()]


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    following = asyncio.create_task(desk.board.follow())
    yield desk
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)


async def test_offers__come_change_and_go(desk: Desk) -> None:
    await desk.hear(desk.offer("a"), desk.offer("b"), desk.offer("a", price=7))
    assert desk.devices() == ["a", "b"]
    assert desk.board.all()[0].offer.models[0].unit_price == 7
    await desk.hear(OfferGone("a"), OfferGone("nobody"))
    assert desk.devices() == ["b"]


async def test_offer__older_than_the_one_at_hand__is_not_taken(desk: Desk) -> None:
    old = desk.offer("a", price=1)
    await desk.clock.advance(5)
    await desk.hear(desk.offer("a", price=9), old)
    assert desk.board.all()[0].offer.models[0].unit_price == 9


async def test_offer__expired__is_not_asked(desk: Desk) -> None:
    await desk.hear(desk.offer("a"))
    await desk.clock.advance(121)
    assert desk.devices() == []
    assert desk.best() is None


@pytest.mark.parametrize(
    "changes",
    [
        {"expires": 0},
        {"expires": 1 << 62},
        {"issued": 1 << 62, "expires": 1 << 62},
        {"queue_seconds": math.nan},
        {"queue_seconds": math.inf},
        {"queue_seconds": -1.0},
        {"price": -1},
        {"price": 1 << 200},
        {"speed": -1},
    ],
    ids=str,
)
async def test_offer__nonsense__is_not_taken(desk: Desk, changes: dict[str, Any]) -> None:
    await desk.hear(desk.offer("bad", **changes), desk.offer("good"))
    assert desk.devices() == ["good"]


async def test_best__price_by_expected_seconds(desk: Desk) -> None:
    await desk.hear(desk.offer("slow", 100, 10), desk.offer("fast", 100, 100), desk.offer("dear", 2000, 100))
    assert desk.best() == "fast"
    await desk.hear(desk.offer("fast", 100, 100, queue_seconds=10.0))
    assert desk.best() == "slow"
    assert desk.best(prefer="of dear") == "dear"
    assert desk.best(prefer="of nobody") == "slow"
    assert desk.best(last="of slow") == "dear"
    assert desk.best(prefer="of slow", last="of slow") == "dear"
    assert desk.best(never={"of slow", "of dear"}) == "fast"
    assert desk.best(never={"of slow", "of dear", "of fast"}) is None


async def test_best__other_chain_market_or_model__is_none(desk: Desk) -> None:
    other = ModelOffer("other", bytes(32), "class", 1, 1, 1, 1)
    await desk.hear(desk.offer("a", chain_id=2), desk.offer("b", market="elsewhere"), desk.offer("c", models=(other,)))
    assert len(desk.devices()) == 3
    assert desk.best() is None


async def test_of_provider__finds_who_is_there(desk: Desk) -> None:
    await desk.hear(desk.offer("a"))
    found = desk.board.of_provider("of a")
    assert found is not None
    assert found.offer.device == "a"
    assert desk.board.of_provider("of b") is None


async def test_changed__waits_for_news_or_for_time(desk: Desk) -> None:
    waiting = asyncio.create_task(desk.board.changed(10))
    await settle()
    assert not waiting.done()
    await desk.hear(desk.offer("a"))
    assert waiting.done()
    waiting = asyncio.create_task(desk.board.changed(10))
    await desk.clock.advance(9)
    assert not waiting.done()
    await desk.clock.advance(1)
    assert waiting.done()
    await settle()
    assert desk.clock.sleepers == 0


async def test_relay__away__the_board_stays_and_news_come_again(desk: Desk) -> None:
    await desk.hear(desk.offer("a"), RelayAway("Away", "Wait"))
    assert desk.devices() == ["a"]
    await desk.clock.advance(1)
    await desk.hear(desk.offer("b"))
    assert desk.devices() == ["a", "b"]


async def test_board__full__expired_ones_make_room(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_OFFERS", 3)
    await desk.hear(*(desk.offer(name) for name in "abcd"))
    assert desk.devices() == ["a", "b", "c"]
    await desk.clock.advance(100)
    await desk.hear(desk.offer("a"))
    await desk.clock.advance(100)
    await desk.hear(desk.offer("d"))
    assert desk.devices() == ["a", "d"]
