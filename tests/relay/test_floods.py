"""Who sends too much is thrown out and stays out for a while; who does not, is left alone."""

import asyncio
from contextlib import suppress

from nats.errors import Error

from app.relay.floods import Floods, Limits
from app.runtime.home import Home
from app.wire.relay import offer_subject
from tests.relay.peers import Peer, joined, turned_away
from tests.relay.running import running

LIMITS = Limits(messages=100, size=10_000, every=1.0, ban=60.0)
OURS = frozenset({"service"})


def row(cid: int, who: str, messages: int = 0, size: int = 0) -> dict[str, object]:
    return {"cid": cid, "authorized_user": who, "in_msgs": messages, "in_bytes": size}


def test_observe__first_look__judges_nobody() -> None:
    assert Floods(LIMITS).observe([row(1, "a", 10**6)], 0.0, OURS) == []


def test_observe__at_the_limit__left_alone_and_over_it_out() -> None:
    floods = Floods(LIMITS)
    floods.observe([row(1, "a", 1000), row(2, "b"), row(3, "c")], 0.0, OURS)
    rows = [row(1, "a", 1200), row(2, "b", 201), row(3, "c", 1, 20_001)]
    assert floods.observe(rows, 2.0, OURS) == [(2, "b"), (3, "c")]
    assert [floods.banned(who, 3.0) for who in "abc"] == [False, True, True]


def test_observe__new_connection__counts_from_nothing() -> None:
    floods = Floods(LIMITS)
    floods.observe([], 0.0, OURS)
    assert floods.observe([row(7, "a", 101)], 1.0, OURS) == [(7, "a")]


def test_observe__connections_of_one_address__count_together() -> None:
    floods = Floods(LIMITS)
    floods.observe([], 0.0, OURS)
    rows = [row(1, "a", 60), row(2, "a", 60), row(3, "b", 60)]
    assert floods.observe(rows, 1.0, OURS) == [(1, "a"), (2, "a")]


def test_observe__the_relays_own_and_the_nameless__never_out() -> None:
    floods = Floods(LIMITS)
    floods.observe([], 0.0, OURS)
    assert floods.observe([row(1, "service", 10**6), row(2, "", 10**6)], 1.0, OURS) == []


def test_ban__ends() -> None:
    floods = Floods(LIMITS)
    floods.observe([], 0.0, OURS)
    floods.observe([row(1, "a", 101)], 1.0, OURS)
    assert floods.banned("a", 60.9)
    assert not floods.banned("a", 61.0)
    floods.observe([], 61.0, OURS)
    assert floods._banned == {}


async def flood(peer: Peer) -> None:
    """Send until thrown out."""
    while not peer.closed.is_set():
        for _ in range(1000):
            with suppress(Error):
                await peer.client.publish(offer_subject(peer.address), b"x")
        await asyncio.sleep(0.01)


async def test_flood__real__thrown_out_banned_and_let_in_again(home: Home) -> None:
    limits = Limits(messages=2000, size=1 << 30, every=0.2, ban=1.5)
    async with running(home, limits) as url, joined(url, 2) as (loud, quiet):
        await asyncio.wait_for(flood(loud), 20)
        assert await turned_away(Peer(loud.key), url)
        await quiet.say(offer_subject(quiet.address), b"x")
        assert not quiet.closed.is_set()
        async with asyncio.timeout(10):
            while await turned_away(Peer(loud.key), url):  # noqa: ASYNC110 - being let in is what is tried
                await asyncio.sleep(0.1)
