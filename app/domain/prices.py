"""Prices in dollars from what is on chain: Chainlink's feeds checked for age, else the mean price of a Uniswap v3 pool.

A price is an integer: dollars of one whole token, times 10**18. It carries where and when it is from; what cannot be trusted
is no price at all, never an old one or zero.
"""

import enum
from dataclasses import dataclass
from decimal import Context, Decimal

from app.domain.addresses import created_by_hash
from app.domain.hashing import keccak, word
from app.domain.sector import Feed

SCALE = 10**18
TWAP_SECONDS = 1800
FEES = (10_000, 3_000, 500)  # of Uniswap v3's pools, in millionths
GRACE_PERCENT = 10  # of its heartbeat that a feed may be late
LEAST_DOLLARS = 20_000 * SCALE  # of the quote token in a pool: below it, moving its mean price is cheap
TICK_LIMIT = 887_272
# Uniswap v3's pool bytecode hash. Source: Uniswap/v3-periphery, PoolAddress.sol.
V3_INIT_HASH = bytes.fromhex("e34f199b19b2b4f47f68442619d555527d244f78a3297ea89325f843f87b8b54")
# Digits enough for 1.0001 ** 887272 and back: the integer part has 39.
_EXACT = Context(prec=90)
_TICK = Decimal("1.0001")


class Source(enum.StrEnum):
    FEED = "chainlink"
    POOL = "uniswap-v3"


@dataclass(frozen=True)
class Price:
    """Dollars for one whole token times SCALE; `time` in Unix seconds, `place` the feed's or pool's address."""

    value: int
    source: Source
    time: int
    place: str

    def worth(self, amount: int, decimals: int) -> int:
        """Return what `amount` smallest units are worth, in dollars times SCALE, rounded down."""
        return amount * self.value // int(10**decimals)


@dataclass(frozen=True)
class Round:
    """What a feed answered: its own description and decimals, and the latest round."""

    description: str
    decimals: int
    answer: int
    updated_at: int


def of_feed(feed: Feed, answered: Round, now: int) -> Price | None:
    """Return a feed's price; None when it is too old or from the future, not above zero, or another feed's."""
    late = feed.heartbeat + feed.heartbeat * GRACE_PERCENT // 100
    if answered.description != feed.description or answered.answer <= 0 or not 0 <= answered.decimals <= 36:
        return None
    if not now - late <= answered.updated_at <= now + 60:
        return None
    return Price(answered.answer * SCALE // int(10**answered.decimals), Source.FEED, answered.updated_at, feed.address)


def mean_tick(earlier: int, later: int, seconds: int) -> int:
    """Return the mean tick between two cumulative ones, rounded down as Uniswap's own library does."""
    if seconds <= 0:
        raise ValueError("a mean needs a span of time")
    return (later - earlier) // seconds


def at_tick(tick: int, base_decimals: int, quote_decimals: int, *, base_first: bool) -> int:
    """Return how much of the quote token one whole base token is worth at `tick`, times SCALE.

    `base_first`: the base token's address is the lower one, so that it is the pool's token0. Raises ValueError beyond the
    ticks there are.
    """
    if abs(tick) > TICK_LIMIT:
        raise ValueError("there is no such tick")
    ratio = _EXACT.power(_TICK, tick if base_first else -tick)  # quote units for one base unit
    scaled = _EXACT.multiply(ratio, Decimal(SCALE))
    shift = base_decimals - quote_decimals
    return int(_EXACT.scaleb(scaled, shift))


def v3_pool(factory: str, one: str, other: str, fee: int) -> str:
    """Return where Uniswap v3's pool of two tokens is, whether or not it was made: derived, never copied."""
    first, second = sorted((one.lower(), other.lower()))
    salt = keccak(word(first) + word(second) + word(fee))
    return created_by_hash(factory, salt, V3_INIT_HASH)
