"""The two worlds of the contract, and a provider and a requester who have found each other."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from app.runtime.home import Home
from tests.adapters.network.parties import FakeWorld, Pair, RelayWorld, Work, World, meet
from tests.relay.peers import Peer
from tests.relay.running import RelayProcess


@pytest.fixture(scope="module")
def relay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RelayProcess]:
    home = Home.at(tmp_path_factory.mktemp("relay") / "home", moved=True).open()
    relay = RelayProcess(home, "--linger", "600")
    try:
        relay.published()
        yield relay
    finally:
        asyncio.run(relay.close())


@pytest.fixture
async def relay_world(relay: RelayProcess) -> AsyncIterator[RelayWorld]:
    world = RelayWorld(relay)
    yield world
    await world.close()


@pytest.fixture(params=["fake", "relay"])
async def world(request: pytest.FixtureRequest) -> AsyncIterator[World]:
    if request.param == "fake":
        yield FakeWorld()
    else:
        world = RelayWorld(request.getfixturevalue("relay"))
        yield world
        await world.close()


@pytest.fixture
async def pair(world: World) -> AsyncIterator[Callable[[Work | None], Awaitable[Pair]]]:
    """Return a function that brings a provider of some work and a requester together."""
    pairs: list[Pair] = []

    async def make(work: Work | None = None) -> Pair:
        pairs.append(await meet(world, work))
        return pairs[-1]

    yield make
    for pair in pairs:
        await pair.provider.stop()


@pytest.fixture
async def met(relay_world: RelayWorld) -> AsyncIterator[Pair]:
    """A provider that works at once and a requester, on the real relay."""
    pair = await meet(relay_world)
    yield pair
    await pair.provider.stop()


@pytest.fixture
async def peer(relay: RelayProcess) -> AsyncIterator[Peer]:
    """Somebody hostile with a connection to the real relay."""
    peer = Peer()
    await peer.join(relay.published())
    yield peer
    await peer.leave()
