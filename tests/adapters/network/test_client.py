"""The real network where the contract does not reach: killed processes, a relay that moves, what is left over."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncGenerator

import pytest

from app.adapters.clock import SystemClock
from app.adapters.network.client import NatsNetwork
from app.adapters.network.codec import encode_offer
from app.adapters.network.sealing import AnsweringSide
from app.domain.errors import Lost, NoProvider, RelayAway
from app.domain.jobs import Accepted, Frame, Job
from app.domain.offers import SignedOffer, offer_digest
from app.runtime.home import Home
from app.wire.relay import (
    GONE,
    read_url,
)
from tests.adapters.network.parties import (
    MARKET,
    Pair,
    Provider,
    RelayWorld,
    came,
    done_of,
    following,
    gone,
    job_of,
    meet,
    offer_of,
    until,
)
from tests.adapters.network.test_offers import offer_by
from tests.fakes.keys import new_keys
from tests.house.rules import ROOT
from tests.relay.running import RelayProcess, running


async def test_provider_process_killed__job_is_lost_and_offer_gone_at_once(
    relay_world: RelayWorld, relay: RelayProcess
) -> None:
    requester = await relay_world.join()
    script = ROOT / "tests" / "adapters" / "network" / "provider_process.py"
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(script),
        str(relay.home.root),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        assert process.stdout is not None
        device = (await process.stdout.readline()).decode().strip()
        async with following(requester) as events:
            offer = await came(events, device)
            frames = requester.request(offer, job_of(1), time.time() + 30)
            assert await asyncio.wait_for(anext(frames), 10) == Accepted(0.25)
            process.send_signal(signal.SIGKILL)
            with pytest.raises(Lost):
                await asyncio.wait_for(anext(frames), 5)  # long before the request's 30 s
            await gone(events, device, 5)
        with pytest.raises(NoProvider):
            await anext(requester.request(offer, job_of(1), time.time() + 5))
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_provider_with_a_new_key__old_offer_is_no_provider_at_once(relay_world: RelayWorld) -> None:
    """A provider that started anew cannot read what was sealed for its last life."""
    keys = new_keys()
    first = await relay_world.join(keys)
    requester = await relay_world.join()
    async with following(requester) as events:
        await first.announce(offer_of(first, keys.device.address))
        old = await came(events, keys.device.address)
        await first.close()
        await gone(events, keys.device.address)
        second = await relay_world.join(keys)
        provider = Provider(second, keys.device.address)
        await second.announce(offer_of(second, keys.device.address))
        new = await came(events, keys.device.address)
    assert new.offer.encryption_key != old.offer.encryption_key
    async with asyncio.timeout(5):
        with pytest.raises(NoProvider):
            await anext(requester.request(old, job_of(1), time.time() + 20))
    assert [frame async for frame in requester.request(new, job_of(1), time.time() + 20)][-1] == done_of(job_of(1))
    await provider.stop()


async def test_relay__moves__is_found_where_it_is_now(home: Home, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = Home.at(tmp_path_factory.mktemp("other"), moved=True).open()
    place: list[str | None] = [None]
    network = NatsNetwork(new_keys(), lambda: place[0], SystemClock())
    await network.start()
    try:
        assert not network.connected
        with pytest.raises(RelayAway):
            await network.pay(_some_offer(), MARKET, 1, bytes(64))
        async with running(home) as first:
            place[0] = first
            await until(lambda: network.connected)
        await until(lambda: not network.connected)
        async with running(other) as second:
            assert second != first
            place[0] = second
            await until(lambda: network.connected)
    finally:
        await network.close()


def _some_offer() -> SignedOffer:
    keys = new_keys()
    offer = offer_by(keys.device, time.time(), encryption_key=AnsweringSide().key)
    body = encode_offer(offer)
    return SignedOffer(offer, body, keys.device.sign(offer_digest(body)))


@pytest.mark.parametrize("url", ["nats://127.0.0.1:1", "no address", "nats://", "http://x:y:z"])
async def test_relay__nonsense_address__is_tried_again(url: str, relay: RelayProcess) -> None:
    places = iter([url])
    network = NatsNetwork(new_keys(), lambda: next(places, read_url(relay.home)), SystemClock())
    await network.start()
    await until(lambda: network.connected)
    await network.close()


async def test_own_connection__missed_late__offer_is_told_again(met: Pair) -> None:
    """The relay may report a provider's earlier connection as gone after the next one stands."""
    device, requester, network = met.provider.device, met.requester, met.provider.network
    assert isinstance(requester, NatsNetwork) and isinstance(network, NatsNetwork)
    async with following(requester) as events:
        await came(events, device)
        for party in (requester, network):
            link = party._front if party is requester else party._back
            link._heard(GONE, "", device.encode(), False)
        await gone(events, device)
        await came(events, device)


async def test_messages__faster_than_taken__are_counted(relay_world: RelayWorld) -> None:
    from nats.errors import SlowConsumerError

    network = await relay_world.join()
    assert isinstance(network, NatsNetwork)
    await network._front._failed(SlowConsumerError("x", "", 1, None))  # type: ignore[arg-type]
    assert network.dropped == 1


async def test_close__leaves_no_task_behind(relay: RelayProcess) -> None:
    before = asyncio.all_tasks()
    world = RelayWorld(relay)
    pair = await meet(world, _slow)
    frames = pair.ask(job_of(1))
    assert await anext(frames) == Accepted(0.0)
    await world.close()
    with pytest.raises(Lost):
        await anext(frames)
    await pair.provider.stop()
    await until(lambda: asyncio.all_tasks() == before, 5)


async def _slow(job: Job) -> AsyncGenerator[Frame, None]:
    yield Accepted(0.0)
    await asyncio.sleep(60)
    yield done_of(job)
