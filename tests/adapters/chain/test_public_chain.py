"""Public networks on a real chain with stand-ins at the real addresses: balances, prices and proofs by the contracts' own code."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.adapters.chain.public import PublicNode
from app.adapters.clock import SystemClock
from app.domain.chains import BY_KEY
from app.domain.prices import SCALE, Source
from app.domain.sector import FET_USD, on_chain
from app.domain.sector_reading import COIN, Plan, price_of
from tests.adapters.chain.planted import Planted
from tests.adapters.chain.public_nodes import ANN, PublicStandIn

BNB = BY_KEY["bnb"]
FET, AI = on_chain(56)
COINS = 10**18


@pytest.fixture
async def chain(tmp_path: Path) -> AsyncIterator[tuple[str, Planted]]:
    """BNB Chain: ANN has coin, FET and AI; FET has its feed, AI only a pool with the coin, the coin a pool with dollars."""
    planted = Planted(BNB, {ANN: 3 * COINS})
    planted.token(FET.address, ANN, 40 * COINS)
    planted.token(AI.address, ANN, 7 * COINS)
    planted.feed(FET_USD, 25_000_000, int(time.time()) - 600)
    dollars = 67_000 if int(BNB.wrapped, 16) < int(BNB.stable, 16) else -67_000
    planted.pool(BNB.wrapped, BNB.stable, 500, dollars, 9_000_000 * COINS)
    cheap = -80_000 if int(AI.address, 16) < int(BNB.wrapped, 16) else 80_000
    planted.pool(AI.address, BNB.wrapped, 3000, cheap, 900 * COINS)
    with planted.running(tmp_path / "chain") as server:
        await server.start(0)
        yield server.url, planted
        await server.stop()


async def test_read__real_multicall_at_its_address__balances_and_prices(chain: tuple[str, Planted]) -> None:
    client = PublicNode(BNB, [chain[0]], SystemClock())
    plan = Plan(BNB, [ANN])
    reading = plan.understood(await client.read([ANN], plan.questions), time.time())
    await client.close()
    assert reading.amounts == {COIN: {ANN: 3 * COINS}, FET.address: {ANN: 40 * COINS}, AI.address: {ANN: 7 * COINS}}
    fet, ai = (price_of(token, {56: reading}, time.time()) for token in (FET, AI))
    assert fet
    assert ai
    assert (fet.value, fet.source) == (SCALE // 4, Source.FEED)
    assert ai.source is Source.POOL
    coin = reading.prices[COIN].value
    assert 800 * SCALE < coin < 820 * SCALE  # 1.0001 ** 67_000
    assert 2 * SCALE // 10 < ai.value < 3 * SCALE // 10  # 1.0001 ** -80_000 coins


async def test_read__no_multicall__the_same_one_by_one(tmp_path: Path) -> None:
    planted = Planted(BNB, {ANN: 3 * COINS}, codes={})
    planted.token(FET.address, ANN, 40 * COINS)
    with planted.running(tmp_path / "chain") as server:
        await server.start(0)
        client = PublicNode(BNB, [server.url], SystemClock())
        plan = Plan(BNB, [ANN])
        reading = plan.understood(await client.read([ANN], plan.questions), time.time())
        await client.close()
        await server.stop()
    assert reading.amounts == {COIN: {ANN: 3 * COINS}, FET.address: {ANN: 40 * COINS}, AI.address: {}}
    assert reading.prices == {}


async def test_confirm__two_ways_to_the_chain_and_a_liar__proven_by_the_state(chain: tuple[str, Planted]) -> None:
    url, _ = chain
    liar = PublicStandIn(BNB)
    liar.coin = 10**24
    await liar.start()
    client = PublicNode(BNB, [liar.url, url, url + "/?again"], SystemClock())
    plan = Plan(BNB, [ANN], prices=False)
    found = await client.confirm([ANN], plan.questions)
    await client.close()
    await liar.stop()
    assert (found.answers.coins, found.agreed, found.asked, found.proven) == ((3 * COINS,), 2, 3, True)
    assert client.health[0].trouble == "contradicts the others"
