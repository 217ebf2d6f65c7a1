"""How the sector's prices have been, read from the chain their price is read from, when somebody looks at one."""

from dataclasses import dataclass

from app.domain.chains import BY_ID, BY_KEY, PublicChain
from app.domain.errors import BadInput, Unavailable
from app.domain.price_history import FeedHistory, Point, PoolHistory
from app.domain.prices import Price, Source
from app.domain.sector import SectorToken, highlighted
from app.domain.sector_reading import COIN, Plan, good, origin_of
from app.ports import Clock
from app.services.sector import Sector

KEPT_SECONDS = 300.0


@dataclass(frozen=True)
class PriceHistory:
    """Points from the oldest on, and the price that they are of."""

    price: Price
    points: tuple[Point, ...]


class PriceHistories:
    """Asks a network at most once in five minutes about one price."""

    def __init__(self, sector: Sector, clock: Clock) -> None:
        self._sector = sector
        self._clock = clock
        self._kept: dict[tuple[int, str], tuple[float, PriceHistory]] = {}

    async def of(self, network: str, address: str) -> PriceHistory:
        """Return the history of a highlighted token's price, or of the network's coin (empty address).

        Raises:
            BadInput: no such network or token.
            Unavailable: it has no price now, or its source tells no history.
            ChainAway: no endpoint answers.
        """
        chain = BY_KEY.get(network)
        if chain is None:
            raise BadInput(f"There is no network called {network[:40]}", f"Networks: {', '.join(BY_KEY)}")
        source, key, price = self._origin(chain, address)
        place = (source.chain_id, price.place + key)
        kept = self._kept.get(place)
        now = self._clock.monotonic()
        if kept is None or now - kept[0] > KEPT_SECONDS:
            kept = self._kept[place] = (now, PriceHistory(price, tuple(await self._read(source, key, price))))
        return kept[1]

    def _origin(self, chain: PublicChain, address: str) -> tuple[PublicChain, str, Price]:
        """Return the network whose contract the price is of, and the asset's address there."""
        now, readings = self._clock.now(), self._sector.readings()
        if address == COIN:
            reading = readings.get(chain.chain_id)
            price = good(reading.prices.get(COIN), now) if reading else None
            if price is None:
                raise _no_price(chain.coin)
            return chain, COIN, price
        token = highlighted(chain.chain_id, address)
        if token is None:
            raise BadInput("This is none of the highlighted tokens", "Choose one of the list")
        found = origin_of(token, readings, now)
        if found is None:
            raise _no_price(token.symbol)
        return BY_ID[found[0].chain_id], found[0].address, found[1]

    async def _read(self, chain: PublicChain, key: str, price: Price) -> list[Point]:
        try:
            if price.source is Source.FEED:
                return await self._of_feed(chain, highlighted(chain.chain_id, key))
            reading = self._sector.readings()[chain.chain_id]
            history = PoolHistory(Plan(chain, ()), price, reading.prices.get(COIN))
            return history.points(await self._sector.ask(chain, history.questions))
        except ValueError as error:
            raise Unavailable(f"The price has no history: {error}", "Try again later")

    async def _of_feed(self, chain: PublicChain, token: SectorToken | None) -> list[Point]:
        if token is None or token.feed is None:
            raise ValueError("it is of no feed")
        history = FeedHistory(token.feed)
        first = await self._sector.ask(chain, history.first)
        return history.points(first, await self._sector.ask(chain, history.then(first)))


def _no_price(symbol: str) -> Unavailable:
    return Unavailable(f"{symbol} has no price now", "It is read once its network is on and answers")
