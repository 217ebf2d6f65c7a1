"""Earlier prices: of a feed's rounds and of a pool's hours, with gaps where nothing can be told."""

import pytest

from app.domain import abi
from app.domain.chains import BY_KEY
from app.domain.price_history import GET_ROUND, HOURS, ROUNDS, STRIDE, FeedHistory, Point, PoolHistory
from app.domain.prices import SCALE, Price, Source, v3_pool
from app.domain.public_calls import LATEST_ROUND, OBSERVE
from app.domain.sector import FET_USD, on_chain
from app.domain.sector_reading import Answers, Plan

NOW = 1_764_000_000
ETHEREUM = BY_KEY["ethereum"]
FET, WLD, NMR = on_chain(1)
PHASE = 3 << 64


def observed(tick: int) -> bytes:
    return abi.encode(OBSERVE.outputs, [[5, 5 + 1800 * tick], [0, 0]])


def price(one: str, other: str) -> Price:
    return Price(SCALE, Source.POOL, NOW, v3_pool(ETHEREUM.v3_factory, one, other, 3_000))


def round_of(identity: int, answer: int, updated: int) -> bytes:
    return abi.encode(LATEST_ROUND.outputs, [identity, answer, updated, updated, identity])


def test_pool__quotes_in_the_coin__both_pools_are_asked_and_multiplied() -> None:
    plan = Plan(ETHEREUM, [])
    history = PoolHistory(plan, price(NMR.address, ETHEREUM.wrapped), price(ETHEREUM.wrapped, ETHEREUM.stable))
    assert len(history.questions) == 2 * HOURS
    results = [observed(0)] * (2 * HOURS)
    results[1] = results[HOURS + 2] = None  # type: ignore[call-overload]
    points = history.points(Answers(NOW, (), tuple(results)))
    assert [one.time for one in points] == [NOW - 3600 * hour for hour in reversed(range(HOURS))]
    assert [at for at, one in enumerate(points) if one.value is None] == [1, 2]
    # At tick 0 one smallest unit is worth one; the stable has 6 decimals, so that a whole coin is worth 10**12 of it.
    assert points[-1].value == 10**12 * SCALE


def test_pool__quotes_in_dollars__its_own_hours_alone() -> None:
    history = PoolHistory(Plan(ETHEREUM, []), price(WLD.address, ETHEREUM.stable), None)
    assert len(history.questions) == HOURS


def test_pool__unknown_or_without_a_coin__refused() -> None:
    plan = Plan(ETHEREUM, [])
    with pytest.raises(ValueError, match="no pool"):
        PoolHistory(plan, Price(SCALE, Source.POOL, NOW, FET.address), None)
    with pytest.raises(ValueError, match="coin"):
        PoolHistory(plan, price(NMR.address, ETHEREUM.wrapped), None)


def test_feed__rounds_of_its_phase__oldest_first_without_what_cannot_be() -> None:
    history = FeedHistory(FET_USD)
    latest = PHASE | 1000
    first = Answers(NOW, (), ((8).to_bytes(32, "big"), round_of(latest, 25_000_000, NOW - 60)))
    questions = history.then(first)
    assert len(questions) == ROUNDS
    assert questions[-1].data == GET_ROUND.data(latest)
    assert questions[0].data == GET_ROUND.data(latest - STRIDE * (ROUNDS - 1))
    results = [round_of(1, 24_000_000, NOW - 900), None, round_of(2, 0, NOW - 600), round_of(3, 9, NOW - 1_000)]
    results += [round_of(4, 9, NOW + 60), round_of(5, 25_000_000, NOW - 60)]
    points = history.points(first, Answers(NOW, (), tuple(results)))
    assert points == [Point(NOW - 900, 24 * SCALE // 100), Point(NOW - 60, 25 * SCALE // 100)]


def test_feed__young_or_silent__few_rounds_or_none() -> None:
    history = FeedHistory(FET_USD)
    decimals = (8).to_bytes(32, "big")
    assert len(history.then(Answers(NOW, (), (decimals, round_of(PHASE | 6, 1, NOW))))) == 2
    with pytest.raises(ValueError, match="no round"):
        history.then(Answers(NOW, (), (decimals, None)))
