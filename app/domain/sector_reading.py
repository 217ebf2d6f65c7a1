"""What is asked about the AI sector on one public network, and what its answers mean: balances, and prices that can be trusted.

Order of events: a Plan lists the questions -> they are asked in one block -> `understood` makes a Reading of the answers ->
`price_of` chooses among all networks' readings: a fresh feed, else the deepest pool's mean of half an hour, else none.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.chains import PublicChain
from app.domain.prices import (
    FEES,
    LEAST_DOLLARS,
    SCALE,
    TWAP_SECONDS,
    Price,
    Round,
    Source,
    at_tick,
    mean_tick,
    of_feed,
    v3_pool,
)
from app.domain.public_calls import BALANCE_OF, DECIMALS, DESCRIPTION, LATEST_ROUND, OBSERVE, Question, number
from app.domain.sector import SECTOR, Feed, SectorToken, on_chain

COIN = ""  # stands for the network's own coin where tokens stand by address
COIN_DECIMALS = 18
POOL_AGE = 3600  # seconds after which a pool's mean is no price any more
FEED_AGE = 86_400 * 11 // 10


@dataclass(frozen=True)
class Answers:
    """What one network answered in one block: `time` is the block's, `coins` and `results` follow accounts and questions."""

    time: int
    coins: tuple[int, ...]
    results: tuple[bytes | None, ...]


@dataclass(frozen=True)
class Confirmed:
    """Balances in block `block` on which `agreed` of `asked` endpoints agree; `proven`: coins are proven by its state root."""

    block: int
    answers: Answers
    agreed: int
    asked: int
    proven: bool


@dataclass(frozen=True)
class Reading:
    """Balances and prices of one network as of `as_of` (Unix seconds): asset's address, or COIN -> account -> smallest units."""

    as_of: float
    amounts: Mapping[str, Mapping[str, int]]
    prices: Mapping[str, Price] = field(default_factory=dict)


@dataclass(frozen=True)
class Pool:
    """A pool's address, whose first questions are its observations and what it holds of the quote token."""

    token: str
    quote: str
    address: str
    decimals: int
    at: int


class Plan:
    """The questions about some accounts on one network; `prices` leaves out nothing but what prices need."""

    def __init__(self, chain: PublicChain, accounts: Sequence[str], *, prices: bool = True) -> None:
        self.chain, self.accounts = chain, tuple(accounts)
        self.tokens = on_chain(chain.chain_id)
        self.questions: list[Question] = []
        for token in self.tokens:
            self._ask(*(Question(token.address, BALANCE_OF.data(account)) for account in self.accounts))
        self._feeds: list[tuple[Feed, int]] = []
        self._pools: list[Pool] = []
        if prices:
            self._ask_feeds()
            self._ask_pools()

    def understood(self, answers: Answers, now: float) -> Reading:
        """Return the reading that the answers make; what was not answered is not in it."""
        amounts = {COIN: dict(zip(self.accounts, answers.coins, strict=True))}
        results = iter(answers.results)
        for token in self.tokens:
            found = {account: number(next(results)) for account in self.accounts}
            amounts[token.address] = {account: amount for account, amount in found.items() if amount is not None}
        return Reading(now, amounts, self._prices(answers, int(now)))

    def pool_at(self, address: str) -> Pool | None:
        """Return the pool of this plan at an address."""
        return next((one for one in self._pools if one.address == address), None)

    def _ask(self, *questions: Question) -> int:
        at = len(self.questions)
        self.questions += questions
        return at

    def _ask_feeds(self) -> None:
        here = dict.fromkeys(
            token.feed for token in SECTOR if token.feed and token.feed.chain_id == self.chain.chain_id
        )
        for feed in here:
            at = self._ask(*(Question(feed.address, one.data()) for one in (DESCRIPTION, DECIMALS, LATEST_ROUND)))
            self._feeds.append((feed, at))

    def _ask_pools(self) -> None:
        chain = self.chain
        if not chain.v3_factory:
            return
        quotes = [(chain.stable, chain.stable_decimals), (chain.wrapped, COIN_DECIMALS)]
        tokens = [(COIN, chain.wrapped), *((token.address, token.address) for token in self.tokens)]
        for key, address in tokens:
            for quote, decimals in quotes:
                if not quote or not address or quote == address:
                    continue
                for fee in FEES:
                    pool = v3_pool(chain.v3_factory, address, quote, fee)
                    at = self._ask(
                        Question(pool, OBSERVE.data([TWAP_SECONDS, 0])), Question(quote, BALANCE_OF.data(pool))
                    )
                    self._pools.append(Pool(key, quote, pool, decimals, at))

    def _prices(self, answers: Answers, now: int) -> dict[str, Price]:
        prices: dict[str, Price] = {}
        coin = self._of_pools(COIN, answers, None)
        if coin:
            prices[COIN] = coin
        for token in self.tokens:
            found = self._of_pools(token.address, answers, coin)
            if found:
                prices[token.address] = found
        for feed, at in self._feeds:
            answered = _round(answers.results[at : at + 3])
            price = answered and of_feed(feed, answered, now)
            if price:
                prices |= {token.address: price for token in self.tokens if token.feed == feed}
        return prices

    def _of_pools(self, key: str, answers: Answers, coin: Price | None) -> Price | None:
        """Return the price in the pool that holds most of its quote token; none where all are shallow."""
        deepest, best = LEAST_DOLLARS - 1, None
        for pool in self._pools:
            unit = SCALE if pool.quote == self.chain.stable else coin.value if coin else 0
            held, tick = number(answers.results[pool.at + 1]), tick_of(answers.results[pool.at])
            if pool.token != key or not unit or held is None or tick is None:
                continue
            depth = held * unit // int(10**pool.decimals)
            value = self.value_at(pool, tick) * unit // SCALE
            if depth > deepest and value > 0:
                deepest, best = depth, Price(value, Source.POOL, answers.time, pool.address)
        return best

    def value_at(self, pool: Pool, tick: int) -> int:
        """Return how much of the quote token one whole token is worth, times SCALE; 0 beyond the ticks there are."""
        address = pool.token or self.chain.wrapped
        decimals = next((one.decimals for one in self.tokens if one.address == pool.token), COIN_DECIMALS)
        first = int(address, 16) < int(pool.quote, 16)
        try:
            return at_tick(tick, decimals, pool.decimals, base_first=first)
        except ValueError:
            return 0


def price_of(token: SectorToken, readings: Mapping[int, Reading], now: float) -> Price | None:
    """Return what a token is worth by the readings of all networks (by chain id): the token is the same on each."""
    found = origin_of(token, readings, now)
    return found[1] if found else None


def origin_of(token: SectorToken, readings: Mapping[int, Reading], now: float) -> tuple[SectorToken, Price] | None:
    """Return the price of a token with the token of that name it was read for, on the same network or another."""
    alike = [one for one in SECTOR if (one.symbol, one.name) == (token.symbol, token.name)]
    alike.sort(key=lambda one: one.chain_id != token.chain_id)
    found = [
        (one, price)
        for one in alike
        if (reading := readings.get(one.chain_id)) and (price := good(reading.prices.get(one.address), now))
    ]
    return _first(found, Source.FEED) or _first(found, Source.POOL)


def good(price: Price | None, now: float) -> Price | None:
    """Return a price that was read before, if it is still one."""
    if price is None:
        return None
    age = FEED_AGE if price.source is Source.FEED else POOL_AGE
    return price if price.time >= now - age else None


def _first(found: Iterable[tuple[SectorToken, Price]], source: Source) -> tuple[SectorToken, Price] | None:
    return next((one for one in found if one[1].source is source), None)


def _round(answers: Sequence[bytes | None]) -> Round | None:
    description, decimals, latest = answers
    if description is None or decimals is None or latest is None:
        return None
    try:
        _, answer, _, updated, _ = LATEST_ROUND.read(latest)
        return Round(DESCRIPTION.read(description)[0], DECIMALS.read(decimals)[0], answer, updated)
    except ValueError:
        return None


def tick_of(answer: bytes | None) -> int | None:
    """Return the mean tick of TWAP_SECONDS that an observation tells; None when it failed."""
    if not answer:
        return None
    try:
        (earlier, later), _ = OBSERVE.read(answer)
    except ValueError:
        return None
    return mean_tick(earlier, later, TWAP_SECONDS)
