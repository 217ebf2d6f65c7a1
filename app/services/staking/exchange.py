"""The exchange: swap FLW and ETH, add and remove liquidity, each with a least amount and a deadline."""

from dataclasses import dataclass

from app.domain import calls
from app.domain.amounts import in_words
from app.domain.contracts import uniswap_v2_router02 as router_calls
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.stake_math import goes_with, impact, less, liquidity_for, swap_fee, swap_gives
from app.domain.stakes import Answer, Exchange, Terms
from app.services.staking.base import (
    AT_ONCE,
    DEADLINE_SECONDS,
    NO_COST,
    Ask,
    Desk,
    flw,
    nothing,
)
from app.services.transactions import Prepared

COIN, TOKEN = "ETH", "FLW"
_EMPTY = Refused("Nobody has put anything into the exchange yet", "Add liquidity first, which sets the first price")


@dataclass(frozen=True)
class SwapQuote:
    """What a swap gives now; `fee` in units of `give`."""

    give: str
    take: str
    amount: int
    expected: int
    minimum: int
    fee: int
    impact: float


def quote_swap(exchange: Exchange, give: str, amount: int, slippage: int) -> SwapQuote:
    """Return what `amount` of `give` (FLW or ETH) is swapped for. Raises BadInput, Refused."""
    if give not in (TOKEN, COIN):
        raise BadInput(f"'{give[:20]}' cannot be swapped here", "Give FLW or ETH")
    if amount <= 0:
        raise BadInput("Nothing would be moved", "Give an amount above zero")
    reserves = (exchange.token, exchange.coin) if give == TOKEN else (exchange.coin, exchange.token)
    expected = swap_gives(amount, *reserves)
    if not expected:
        raise _EMPTY
    take = COIN if give == TOKEN else TOKEN
    worse = impact(amount, expected, *reserves)
    return SwapQuote(give, take, amount, expected, less(expected, slippage), swap_fee(amount), worse)


async def swap(desk: Desk, ask: Ask) -> Prepared:
    """Swap at the exchange's present price, or not at all."""
    exchange = await desk.reading.exchange(ask.sender)
    quote = quote_swap(exchange, ask.parameters.get("give", ""), ask.amount, ask.slippage)
    deadline, router = ask.now + DEADLINE_SECONDS, ask.deployment.router
    path = (ask.deployment.token, exchange.weth)
    terms = Terms(
        Answer("The price may move until it is mined; you get at least this", quote.minimum, quote.take),
        AT_ONCE,
        Answer("What the exchange's pool keeps", quote.fee, quote.give),
    )
    if quote.give == TOKEN:
        desk.need_tokens(ask)
        allowing = await desk.allow(ask, router, "swapped on the exchange", terms)
        if allowing is not None:
            return allowing
        data = router_calls.swap_exact_tokens_for_eth(ask.amount, quote.minimum, path, ask.sender, deadline)
    else:
        data = router_calls.swap_exact_eth_for_tokens(quote.minimum, path[::-1], ask.sender, deadline)
    given, taken = in_words(quote.amount, quote.give), in_words(quote.expected, quote.take)
    return await desk.step(
        ask,
        router,
        data,
        f"Swap {given} for about {taken}",
        f"At least {in_words(quote.minimum, quote.take)} or nothing moves; it is void after 20 minutes.",
        terms,
        value=quote.amount if quote.give == COIN else 0,
    )


async def add(desk: Desk, ask: Ask) -> Prepared:
    """Put FLW and the ETH that goes with them into the exchange's pool."""
    desk.need_tokens(ask)
    exchange = await desk.reading.exchange(ask.sender)
    if not ask.deployment.router:
        raise Refused("This network has no exchange that Fallow knows", "Use the local network")
    coin = goes_with(ask.amount, exchange.token, exchange.coin) if exchange.supply else _coin(ask)
    if not coin:
        raise BadInput("No ETH would go with so few FLW", "Give more FLW")
    terms = Terms(
        Answer("When the price moves you get more of the one that fell: less than by holding both", ask.amount, TOKEN),
        AT_ONCE,
        Answer("The ETH that goes with it", coin, COIN),
    )
    allowing = await desk.allow(ask, ask.deployment.router, "put into the exchange", terms)
    if allowing is not None:
        return allowing
    least = (less(ask.amount, ask.slippage), less(coin, ask.slippage)) if exchange.supply else (ask.amount, coin)
    data = router_calls.add_liquidity_eth(
        ask.deployment.token, ask.amount, *least, ask.sender, ask.now + DEADLINE_SECONDS
    )
    shares = liquidity_for(ask.amount, coin, (exchange.token, exchange.coin), exchange.supply)
    part = shares * 10_000 // (exchange.supply + shares) if shares else 0
    return await desk.step(
        ask,
        ask.deployment.router,
        data,
        f"Put {flw(ask.amount)} and {in_words(coin, COIN)} into the exchange",
        f"You will have {part // 100}.{part % 100:02d} % of its pool, and of what swaps leave in it.",
        terms,
        value=coin,
    )


async def remove(desk: Desk, ask: Ask) -> Prepared:
    """Take shares of the exchange's pool out."""
    exchange = await desk.reading.exchange(ask.sender)
    shares = exchange.shares if ask.all else ask.amount
    if not shares:
        return nothing("You have no part of the exchange's pool")
    if shares > exchange.shares:
        raise InsufficientFunds("So many shares are not yours", "Ask for fewer, or for all")
    token, coin = shares * exchange.token // exchange.supply, shares * exchange.coin // exchange.supply
    least = less(token, ask.slippage), less(coin, ask.slippage)
    terms = Terms(
        Answer("The price may move until it is mined; you get at least this", least[0], TOKEN), AT_ONCE, NO_COST
    )
    if exchange.allowed < shares:
        return await desk.step(
            ask,
            exchange.pair,
            calls.approve(ask.deployment.router, shares),
            "Allow your part of the exchange's pool to be taken out",
            "Only so many shares of the pool and only by the exchange; nothing moves until the next step.",
            terms,
            more=True,
        )
    data = router_calls.remove_liquidity_eth(
        ask.deployment.token, shares, *least, ask.sender, ask.now + DEADLINE_SECONDS
    )
    return await desk.step(
        ask,
        ask.deployment.router,
        data,
        f"Take about {flw(token)} and {in_words(coin, COIN)} out of the exchange",
        f"At least {flw(least[0])} and {in_words(least[1], COIN)}, or nothing moves.",
        terms,
    )


def _coin(ask: Ask) -> int:
    """Return the ETH that sets the first price of an empty pool, in wei."""
    return ask.number("coin")
