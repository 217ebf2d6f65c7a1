"""What a network's answers mean: balances that were answered, and the price that can be trusted, or none."""

from fractions import Fraction
from typing import Any

import pytest

from app.domain import abi
from app.domain.chains import BY_KEY, PublicChain
from app.domain.prices import FEES, SCALE, Source, v3_pool
from app.domain.public_calls import (
    BALANCE_OF,
    DECIMALS,
    DESCRIPTION,
    LATEST_ROUND,
    OBSERVE,
    Question,
    aggregate,
    aggregated,
)
from app.domain.sector import FET_USD, SectorToken, on_chain
from app.domain.sector_reading import COIN, Answers, Plan, Reading, good, price_of

ANN, NOW = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", 1_764_000_000
ETHEREUM, BNB, WORLD = BY_KEY["ethereum"], BY_KEY["bnb"], BY_KEY["worldchain"]
FET, WLD, NMR = on_chain(1)
FET_BNB = on_chain(56)[0]
WLD_WORLD = on_chain(480)[0]


def word(number: int) -> bytes:
    return number.to_bytes(32, "big")


class Market:
    """Answers to a plan's questions: what a chain would say."""

    def __init__(self, chain: PublicChain) -> None:
        self.chain = chain
        self.said: dict[tuple[str, bytes], bytes] = {}

    def pool(self, token: str, quote: str, fee: int, tick: int, held: int) -> None:
        pool = v3_pool(self.chain.v3_factory, token, quote, fee)
        self.said[pool, OBSERVE.data([1800, 0])] = abi.encode(OBSERVE.outputs, [[5, 5 + 1800 * tick], [0, 0]])
        self.said[quote, BALANCE_OF.data(pool)] = word(held)

    def feed(self, answer: int, updated: int, description: str = FET_USD.description) -> None:
        latest = abi.encode(LATEST_ROUND.outputs, [1, answer, updated, updated, 1])
        for function, data in (
            (DESCRIPTION, abi.encode(["string"], [description])),
            (DECIMALS, word(8)),
            (LATEST_ROUND, latest),
        ):
            self.said[FET_USD.address, function.data()] = data

    def read(self, **given: Any) -> Reading:
        plan = Plan(self.chain, [ANN], **given)
        results = tuple(self.said.get((one.to, one.data)) for one in plan.questions)
        return plan.understood(Answers(NOW - 5, (7,), results), NOW)


def near(value: int, dollars: Fraction) -> bool:
    return abs(Fraction(value, SCALE) / dollars - 1) < Fraction(1, 10_000)


@pytest.fixture
def market() -> Market:
    """Ethereum with ether at about 2000 dollars: its tick against a stable token of six decimals."""
    made = Market(ETHEREUM)
    made.pool(ETHEREUM.wrapped, ETHEREUM.stable, 500, 200_311, 50_000_000 * 10**6)
    return made


def test_balances__some_unanswered__those_are_missing_and_not_zero() -> None:
    market = Market(ETHEREUM)
    market.said[FET.address, BALANCE_OF.data(ANN)] = word(9)
    market.said[WLD.address, BALANCE_OF.data(ANN)] = b""
    reading = market.read(prices=False)
    assert reading.amounts == {COIN: {ANN: 7}, FET.address: {ANN: 9}, WLD.address: {}, NMR.address: {}}


def test_price__coin_and_token_through_the_coin__in_dollars(market: Market) -> None:
    market.pool(FET.address, ETHEREUM.wrapped, 10_000, -80_000, 100 * 10**18)
    prices = market.read().prices
    assert 1_990 * SCALE < prices[COIN].value < 2_010 * SCALE
    ratio = Fraction(10_001, 10_000) ** (-80_000)
    dollars = ratio if int(FET.address, 16) < int(ETHEREUM.wrapped, 16) else 1 / ratio
    assert near(prices[FET.address].value, dollars * Fraction(prices[COIN].value, SCALE))
    assert (prices[FET.address].source, prices[FET.address].time) == (Source.POOL, NOW - 5)
    assert prices[FET.address].place == v3_pool(ETHEREUM.v3_factory, FET.address, ETHEREUM.wrapped, 10_000)


def test_price__several_pools__the_deepest(market: Market) -> None:
    for number, fee in enumerate(FEES):
        market.pool(FET.address, ETHEREUM.wrapped, fee, -1000 * number, (20 + 10 * number) * 10**18)
    assert market.read().prices[FET.address].place == v3_pool(
        ETHEREUM.v3_factory, FET.address, ETHEREUM.wrapped, FEES[2]
    )


def test_price__shallow_pool_or_no_price_of_the_coin__none(market: Market) -> None:
    market.pool(FET.address, ETHEREUM.wrapped, 3000, 0, 5 * 10**18)
    assert FET.address not in market.read().prices
    lone = Market(ETHEREUM)
    lone.pool(FET.address, ETHEREUM.wrapped, 3000, 0, 10**24)
    assert lone.read().prices == {}


def test_price__tick_that_is_none__no_price(market: Market) -> None:
    market.pool(FET.address, ETHEREUM.wrapped, 3000, 900_000, 10**24)
    assert FET.address not in market.read().prices


def test_feed__fresh__before_a_pool_and_for_the_other_chain_too(market: Market) -> None:
    market.pool(FET.address, ETHEREUM.wrapped, 3000, 0, 10**24)
    bnb = Market(BNB)
    bnb.feed(25_000_000, NOW - 100)
    readings = {1: market.read(), 56: bnb.read()}
    for token in (FET, FET_BNB):
        found = price_of(token, readings, NOW)
        assert found
        assert (found.value, found.source) == (SCALE // 4, Source.FEED)
    alone = price_of(FET, {1: readings[1]}, NOW)
    assert alone
    assert alone.source is Source.POOL


@pytest.mark.parametrize(("updated", "description"), [(NOW - 100_000, "FET / USD"), (NOW, "AI / USD")])
def test_feed__old_or_another__none(updated: int, description: str) -> None:
    bnb = Market(BNB)
    bnb.feed(25_000_000, updated, description)
    assert price_of(FET_BNB, {56: bnb.read()}, NOW) is None


def test_price__read_long_ago__is_none_any_more(market: Market) -> None:
    coin = market.read().prices[COIN]
    assert good(coin, NOW + 3_000) == coin
    assert good(coin, NOW + 4_000) is None
    assert good(None, NOW) is None


def test_price__chain_without_pools__from_where_the_same_token_has_one(market: Market) -> None:
    market.pool(WLD.address, ETHEREUM.wrapped, 3000, 0, 10**24)
    readings = {1: market.read(), 480: Market(WORLD).read()}
    assert price_of(WLD_WORLD, readings, NOW) == readings[1].prices[WLD.address]


def test_price__same_symbol_another_name__is_another_token(market: Market) -> None:
    market.pool(WLD.address, ETHEREUM.wrapped, 3000, 0, 10**24)
    stranger = SectorToken("WLD", "Wild", 480, WLD_WORLD.address)
    assert price_of(stranger, {1: market.read()}, NOW) is None


def test_aggregate__answers__each_alone() -> None:
    assert aggregate([Question(ANN, b"\1")])[:4].hex() == "82ad56cb"  # aggregate3, in the contract's published ABI
    answer = abi.encode(["(bool,bytes)[]"], [[(True, b"\7"), (False, b"no")]])
    assert aggregated(answer, 2) == [b"\7", None]
    with pytest.raises(ValueError, match="expected"):
        aggregated(answer, 3)
