"""How a price has been: earlier rounds of a Chainlink feed, or a Uniswap v3 pool's mean of half an hour, each hour of a day.

Order of events: a history lists questions -> they are asked in one block -> `points` of the answers; a feed is asked for its
latest round first, as earlier ones are numbered from there. What cannot be told is a gap, never a guess.
"""

from dataclasses import dataclass

from app.domain.bindings import Function
from app.domain.prices import SCALE, TWAP_SECONDS, Price
from app.domain.public_calls import DECIMALS, LATEST_ROUND, OBSERVE, Question, number
from app.domain.sector import Feed
from app.domain.sector_reading import COIN, Answers, Plan, Pool, tick_of

GET_ROUND = Function("Chainlink feed", "getRoundData", (("_roundId", "uint80"),), LATEST_ROUND.outputs)
HOURS = 24
ROUNDS, STRIDE = 48, 4  # how many rounds of a feed are asked for, and how far apart they are
_PHASE_BITS = 64  # of a proxy's round: below them the aggregator's own number


@dataclass(frozen=True)
class Point:
    """A price at a time: Unix seconds, dollars of one whole token times SCALE; None where it is not known."""

    time: int
    value: int | None


class PoolHistory:
    """The hours of a pool; one that quotes in the network's coin needs that coin's own pool, which quotes in dollars."""

    def __init__(self, plan: Plan, price: Price, coin: Price | None) -> None:
        """Raises ValueError when the price is of no pool of this plan, or the coin has no price of a pool."""
        self._plan = plan
        self._pools = [_pool(plan, price)]
        if self._pools[0].quote != plan.chain.stable:
            if coin is None:
                raise ValueError("the coin that the pool quotes in has no price")
            self._pools.append(_pool(plan, coin))
        spans = [[hour * 3600 + TWAP_SECONDS, hour * 3600] for hour in reversed(range(HOURS))]
        self.questions = [Question(pool.address, OBSERVE.data(span)) for pool in self._pools for span in spans]

    def points(self, answers: Answers) -> list[Point]:
        """Return the hours, oldest first."""
        found = []
        for at in range(HOURS):
            value: int | None = SCALE
            for place, pool in enumerate(self._pools):
                tick = tick_of(answers.results[place * HOURS + at])
                worth = None if tick is None else self._plan.value_at(pool, tick)
                value = value * worth // SCALE if value and worth else None
            found.append(Point(answers.time - (HOURS - 1 - at) * 3600, value))
        return found


class FeedHistory:
    """A feed's latest round, then those before it."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self.first = [Question(feed.address, one.data()) for one in (DECIMALS, LATEST_ROUND)]

    def then(self, answers: Answers) -> list[Question]:
        """Return the questions about earlier rounds of the same phase. Raises ValueError when the feed did not answer."""
        if answers.results[1] is None:
            raise ValueError("the feed has no round")
        latest = LATEST_ROUND.read(answers.results[1])[0]
        phase, own = latest >> _PHASE_BITS << _PHASE_BITS, latest & ((1 << _PHASE_BITS) - 1)
        rounds = [phase | number for number in range(own, 0, -STRIDE)][:ROUNDS]
        return [Question(self._feed.address, GET_ROUND.data(one)) for one in reversed(rounds)]

    def points(self, first: Answers, answers: Answers) -> list[Point]:
        """Return the rounds, oldest first; those without an answer, or from a time before their forerunner, are left out."""
        decimals = number(first.results[0])
        found: list[Point] = []
        for answer in answers.results:
            if answer is None or decimals is None or decimals > 36:
                continue
            _, value, _, updated, _ = GET_ROUND.read(answer)
            if value > 0 and (found[-1].time if found else 0) < updated <= first.time:
                found.append(Point(updated, value * SCALE // int(10**decimals)))
        return found


def _pool(plan: Plan, price: Price) -> Pool:
    pool = plan.pool_at(price.place)
    if pool is None or (pool.token == COIN and pool.quote != plan.chain.stable):
        raise ValueError("the price is of no pool that is known")
    return pool
