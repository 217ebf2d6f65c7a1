"""Quotes of the exchange while somebody types: what a swap gives, what goes into the pool with some tokens.

Order of events: an amount is typed -> a moment after the last key the agent is asked -> the quote stands; it is asked for
anew when the network has changed, and taken away when what is typed is no amount.
"""

import asyncio
import dataclasses

from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

PAUSE_SECONDS = 0.3
_QUOTE_SECONDS = 10.0


@dataclasses.dataclass(frozen=True)
class TradeState:
    """Both are empty while nothing is typed."""

    swap: Part[api.SwapReply] = dataclasses.field(default_factory=lambda: Part("empty"))
    liquidity: Part[api.LiquidityReply] = dataclasses.field(default_factory=lambda: Part("empty"))


class StakeTradeModel(ViewModel[TradeState]):
    """Asks for quotes; the newest question of each kind counts."""

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, TradeState())
        self._questions: dict[str, api.QuoteSwap | api.QuoteLiquidity] = {}
        self._asking: dict[str, asyncio.Task[None]] = {}

    def quote_swap(self, give: str, amount: int, slippage: int) -> None:
        """Ask what `amount` wei of `give` are swapped for; 0 asks nothing. `slippage` in parts of ten thousand."""
        self._want("swap", api.QuoteSwap(give, str(amount), slippage) if amount else None)

    def quote_liquidity(self, token: int, coin: int) -> None:
        """Ask what goes into the pool with `token` wei of FLW; `coin` counts while the pool is empty."""
        self._want("liquidity", api.QuoteLiquidity(str(token), str(coin)) if token else None)

    def again(self) -> None:
        """Ask anew what is asked: the network has changed."""
        for field in list(self._questions):
            self._ask(field)

    def _want(self, field: str, question: api.QuoteSwap | api.QuoteLiquidity | None) -> None:
        if question is None:
            self._questions.pop(field, None)
            self._stop(field)
            self.update(**{field: Part("empty")})
        elif question != self._questions.get(field):
            self._questions[field] = question
            self.update(**{field: Part("loading")})
            self._ask(field)

    def _ask(self, field: str) -> None:
        self._stop(field)
        self._asking[field] = self._keep(self._answer(field))

    def _stop(self, field: str) -> None:
        if (asking := self._asking.pop(field, None)) is not None:
            asking.cancel()

    async def _answer(self, field: str) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        question = self._questions[field]
        await self.load(field, self.client.call(question, seconds=_QUOTE_SECONDS), lambda _: False)
