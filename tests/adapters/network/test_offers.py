"""Offers on their own: what the board takes in, what it forgets, and when the announcer speaks."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from app.adapters.network.announcer import MOST_TOLD, OFFER_WORD, Announcer
from app.adapters.network.board import SKEW, Board
from app.adapters.network.codec import decode_signed_offer, encode_offer, encode_signed_offer
from app.domain.errors import BadInput, RelayAway
from app.domain.offers import OFFER_SECONDS, Offer, OfferCame, OfferEvent, OfferGone, offer_digest
from app.ports import HotKey
from app.wire.relay import answer_subject, offer_subject
from tests.adapters.network.parties import MARKET
from tests.fakes.clock import FakeClock, settle
from tests.fakes.keys import new_keys

HALF = OFFER_SECONDS / 2


def offer_by(key: HotKey, issued: float, **changes: object) -> Offer:
    start = int(issued)
    offer = Offer(1, MARKET, MARKET, key.address, bytes(32), start, start + OFFER_SECONDS, 1, 0.0, ())
    return replace(offer, **changes)  # type: ignore[arg-type]


def signed(offer: Offer, key: HotKey) -> bytes:
    body = encode_offer(offer)
    return encode_signed_offer(body, key.sign(offer_digest(body)))


class Watching:
    """A board that is followed, on a clock that stands."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.board = Board(self.clock)
        self.key = new_keys().device
        self.events: list[OfferEvent] = []
        self._tasks = [asyncio.create_task(self._follow()), asyncio.create_task(self.board.sweep())]

    async def _follow(self) -> None:
        async for event in self.board.follow():
            self.events.append(event)

    async def hear(self, data: bytes) -> list[OfferEvent]:
        """Have the board take in what the device published; return what followers are told."""
        self.board.hear(self.key.address, data)
        return await self.told()

    async def told(self) -> list[OfferEvent]:
        await settle()
        events, self.events = self.events, []
        return events

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


@pytest.fixture
async def watching() -> AsyncIterator[Watching]:
    watching = Watching()
    await settle()
    yield watching
    await watching.close()


async def test_board__good_offer__is_told_each_time_it_comes(watching: Watching) -> None:
    data = signed(offer_by(watching.key, watching.clock.now()), watching.key)
    assert await watching.hear(data) == [OfferCame(decode_signed_offer(data))]
    assert await watching.hear(data) == [OfferCame(decode_signed_offer(data))]


@pytest.mark.parametrize(
    "changes",
    [
        {"device": MARKET},
        {"expires": 0},
        {"issued": 0},
    ],
)
async def test_board__offer_that_cannot_be__refused_and_counted(watching: Watching, changes: dict[str, object]) -> None:
    offer = replace(offer_by(watching.key, watching.clock.now()), **changes)  # type: ignore[arg-type]
    assert await watching.hear(signed(offer, watching.key)) == []
    assert watching.board.refused == 1


async def test_board__for_longer_than_two_minutes__refused(watching: Watching) -> None:
    now = int(watching.clock.now())
    assert not await watching.hear(signed(offer_by(watching.key, now, expires=now + OFFER_SECONDS + 1), watching.key))


async def test_board__signed_by_another__refused_also_when_the_first_was_good(watching: Watching) -> None:
    offer, liar = offer_by(watching.key, watching.clock.now()), new_keys().device
    assert not await watching.hear(signed(offer, liar))
    assert await watching.hear(signed(offer, watching.key))
    assert not await watching.hear(signed(replace(offer, capacity=99), liar))
    body = encode_offer(offer)
    assert not await watching.hear(encode_signed_offer(body, liar.sign(offer_digest(body))))


@pytest.mark.parametrize("data", [b"\0", b"garbage", bytes(70_000)])
async def test_board__garbage__refused(watching: Watching, data: bytes) -> None:
    assert not await watching.hear(data)
    assert watching.board.refused == 1


@pytest.mark.parametrize(
    ("issued", "good"),
    [(SKEW, True), (SKEW + 1, False), (-OFFER_SECONDS - SKEW + 1, True), (-OFFER_SECONDS - SKEW, False)],
)
async def test_board__another_clock__tolerated_for_half_a_minute(watching: Watching, issued: int, good: bool) -> None:
    offer = offer_by(watching.key, watching.clock.now() + issued)
    assert bool(await watching.hear(signed(offer, watching.key))) == good


async def test_board__older_offer_after_a_newer__not_told(watching: Watching) -> None:
    now = watching.clock.now()
    assert await watching.hear(signed(offer_by(watching.key, now), watching.key))
    assert not await watching.hear(signed(offer_by(watching.key, now - 1), watching.key))


async def test_board__withdrawn_or_gone__told_once(watching: Watching) -> None:
    data = signed(offer_by(watching.key, watching.clock.now()), watching.key)
    await watching.hear(data)
    assert await watching.hear(b"") == [OfferGone(watching.key.address)]
    assert await watching.hear(b"") == []
    await watching.hear(data)
    watching.board.gone(watching.key.address)
    assert await watching.told() == [OfferGone(watching.key.address)]


async def test_board__not_renewed__is_gone_in_time(watching: Watching) -> None:
    await watching.hear(signed(offer_by(watching.key, watching.clock.now()), watching.key))
    await watching.clock.advance(OFFER_SECONDS + SKEW - 2)
    assert await watching.told() == []
    await watching.clock.advance(3)
    assert await watching.told() == [OfferGone(watching.key.address)]


async def test_board__slow_follower__gets_the_latest_of_each(watching: Watching) -> None:
    follower = watching.board.follow()
    waiting = asyncio.ensure_future(anext(follower))
    await settle()
    now = watching.clock.now()
    for number in range(5):
        await watching.hear(signed(offer_by(watching.key, now + number, capacity=number), watching.key))
    assert (await waiting) == OfferCame(
        decode_signed_offer(signed(offer_by(watching.key, now, capacity=0), watching.key))
    )
    latest = await anext(follower)
    assert isinstance(latest, OfferCame) and latest.signed.offer.capacity == 4
    await follower.aclose()


class Announcing:
    """An announcer whose words are collected, on a clock that stands."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.key = new_keys().device
        self.said: list[tuple[str, bytes]] = []
        self.away = False
        self.announcer = Announcer(self.key, self.clock, self._say)

    async def _say(self, subject: str, data: bytes) -> None:
        if self.away:
            raise RelayAway("away")
        self.said.append((subject, data))

    def offer(self, **changes: object) -> Offer:
        return offer_by(self.key, 0, **changes)

    def words(self) -> list[tuple[str, bytes]]:
        said, self.said = self.said, []
        return said


@pytest.fixture
async def announcing() -> AsyncIterator[Announcing]:
    announcing = Announcing()
    yield announcing
    await announcing.announcer.withdraw()


async def test_announcer__offer__is_published_and_renewed_at_half_its_life(announcing: Announcing) -> None:
    await announcing.announcer.announce(announcing.offer())
    for _ in range(3):
        ((subject, data),) = announcing.words()
        offer = decode_signed_offer(data).offer
        assert subject == offer_subject(announcing.key.address)
        assert (offer.issued, offer.expires - offer.issued) == (int(announcing.clock.now()), OFFER_SECONDS)
        await announcing.clock.advance(HALF - 1)
        assert announcing.words() == []
        await announcing.clock.advance(1)


async def test_announcer__withdrawn__says_so_and_is_silent(announcing: Announcing) -> None:
    await announcing.announcer.announce(announcing.offer())
    announcing.words()
    await announcing.announcer.withdraw()
    assert announcing.words() == [(offer_subject(announcing.key.address), b"")]
    await announcing.announcer.withdraw()
    await announcing.announcer.renew()
    await announcing.announcer.tell(MARKET)
    await announcing.clock.advance(OFFER_SECONDS)
    assert announcing.words() == []


async def test_announcer__relay_away__says_it_when_renewed(announcing: Announcing) -> None:
    announcing.away = True
    await announcing.announcer.announce(announcing.offer(capacity=7))
    announcing.away = False
    await announcing.announcer.renew()
    ((_, data),) = announcing.words()
    assert decode_signed_offer(data).offer.capacity == 7


async def test_announcer__asked__tells_each_once_a_second(announcing: Announcing) -> None:
    await announcing.announcer.announce(announcing.offer())
    ((_, data),) = announcing.words()
    await announcing.announcer.tell(MARKET)
    await announcing.announcer.tell(MARKET)
    assert announcing.words() == [(answer_subject(MARKET, announcing.key.address, OFFER_WORD), data)]
    await announcing.clock.advance(1)
    await announcing.announcer.tell(MARKET)
    assert len(announcing.words()) == 1


async def test_announcer__asked_by_a_crowd__tells_so_many_a_second(announcing: Announcing) -> None:
    await announcing.announcer.announce(announcing.offer())
    announcing.words()
    for number in range(MOST_TOLD + 50):
        await announcing.announcer.tell(f"0x{number:040x}")
    assert len(announcing.words()) == MOST_TOLD


async def test_announcer__another_devices_offer__bad_input(announcing: Announcing) -> None:
    with pytest.raises(BadInput, match="another device"):
        await announcing.announcer.announce(announcing.offer(device=MARKET))
    assert announcing.words() == []
