"""Balances are read once for all who ask, and keep their age when the network is away."""

import asyncio

import pytest

from app.domain.accounts import Balances
from app.domain.errors import ChainAway, Refused
from app.domain.hashing import checksum
from app.services.portfolio import FRESH_SECONDS, Holding, Portfolio
from tests.fakes.chain import DRIP, FakeChain
from tests.fakes.clock import FakeClock

ONE, TWO = checksum("11" * 20), checksum("22" * 20)


class Counting(FakeChain):
    """Counts how often balances are read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = 0
        self.moved = False

    async def balances(self, address: str) -> Balances:
        self.reads += 1
        if self.moved:
            raise Refused("The network has become another one")
        return await super().balances(address)


@pytest.fixture
def chain() -> Counting:
    return Counting()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


async def test_holdings__several_accounts__in_their_order_with_their_age(chain: Counting, clock: FakeClock) -> None:
    await chain.drip(TWO)
    holdings = await Portfolio(chain, clock).holdings([TWO, ONE])
    assert holdings == [Holding(TWO, DRIP, clock.now()), Holding(ONE, Balances(0, 0), clock.now())]


async def test_holdings__asked_by_many_at_once__read_once(chain: Counting, clock: FakeClock) -> None:
    portfolio = Portfolio(chain, clock)
    await asyncio.gather(*(portfolio.holdings([ONE]) for _ in range(5)))
    assert chain.reads == 1


async def test_holdings__later_than_fresh__read_anew(chain: Counting, clock: FakeClock) -> None:
    portfolio = Portfolio(chain, clock)
    await portfolio.holdings([ONE])
    await clock.advance(FRESH_SECONDS - 0.1)
    await portfolio.holdings([ONE])
    assert chain.reads == 1
    await clock.advance(0.2)
    assert (await portfolio.holdings([ONE]))[0].as_of == clock.now()
    assert chain.reads == 2


async def test_holdings__after_forget__read_anew(chain: Counting, clock: FakeClock) -> None:
    portfolio = Portfolio(chain, clock)
    await portfolio.holdings([ONE])
    await chain.drip(ONE)
    portfolio.forget()
    assert (await portfolio.holdings([ONE]))[0].balances == DRIP


async def test_holdings__network_away__last_reading_with_its_age(chain: Counting, clock: FakeClock) -> None:
    portfolio = Portfolio(chain, clock)
    before = await portfolio.holdings([ONE])
    chain.away = True
    await clock.advance(60)
    portfolio.forget()
    assert await portfolio.holdings([ONE, TWO]) == [*before, Holding(TWO, Balances(0, 0), 0.0)]
    with pytest.raises(ChainAway):
        await chain.balances(ONE)


async def test_holdings__network_became_another__refused(chain: Counting, clock: FakeClock) -> None:
    chain.moved = True
    with pytest.raises(Refused, match="another one"):
        await Portfolio(chain, clock).holdings([ONE])
