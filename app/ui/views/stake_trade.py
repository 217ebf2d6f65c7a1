"""The exchange: swapping FLW and ETH in both directions, and one's part of its pool."""

import dataclasses

from PySide6.QtWidgets import QLineEdit

from app.domain.amounts import exact
from app.domain.errors import BadInput
from app.ui.texts import amount, said, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake import StakeViewModel
from app.ui.viewmodels.stake_network import StakeNetworkModel
from app.ui.viewmodels.stake_trade import StakeTradeModel
from app.ui.views.desk import Desk
from app.ui.views.stake_cards import ActCard, ActSection, allow
from app.ui.views.stake_fields import local_amount, read_amount
from app.ui.views.stake_layout import Facts, field_for
from app.ui.views.stake_liquidity import USUAL, LiquidityCard, per_cent
from app.ui.views.stake_words import form_of
from app.ui.views.widgets import Button, Choices, Columns, Label, Picker, muted, row
from app.wire import api

SLIPPAGES = (("0.1", 10), ("0.5", 50), ("1", 100), ("3", 300))  # per cent as the act takes it, parts of ten thousand
_MUCH = 0.05  # a swap that moves the price by more is warned of
_FOR_FEES = 10**16  # wei of ETH that All of it leaves


class TradeSection(ActSection):
    """Swap and liquidity; `quotes` asks what they give."""

    def __init__(self, desk: Desk, model: StakeViewModel, network: StakeNetworkModel) -> None:
        super().__init__(desk, model, network)
        self.quotes = StakeTradeModel(desk.client, desk.notices)
        self.swap, self.liquidity = SwapCard(self), LiquidityCard(self, self.quotes)
        self._block = 0
        self.stack(Columns(self.swap, self.liquidity))
        self.quotes.changed.connect(self.show_quotes)
        self.destroyed.connect(self.quotes.close)

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        self.swap.show_stake(part)
        self.liquidity.show_stake(part)
        if part.value is not None and part.value.block != self._block:
            self._block = part.value.block
            self.quotes.again()
        self.show_quotes()

    def show_quotes(self) -> None:
        self.swap.show_quote(self.quotes.state.swap, self.model.busy)
        self.liquidity.show_quote(self.quotes.state.liquidity, self.model.busy)


class SwapCard(ActCard):
    """What is given, and what the exchange says of it."""

    def __init__(self, section: TradeSection) -> None:
        self._section, self._held, self._give = section, {"FLW": 0, "ETH": 0}, "FLW"
        self.directions = Choices(
            translate("acts", "What you give"),
            [("FLW", translate("acts", "FLW for ETH")), ("ETH", translate("acts", "ETH for FLW"))],
        )
        self.directions.choose(self._give)
        self.directions.chosen.connect(self._turn)
        self.field, self.available = QLineEdit(), muted(wrap=False)
        self.field.setPlaceholderText("0")
        self.field.textChanged.connect(lambda _: self._typed())
        everything = Button(translate("acts", "All of it"), "link", clicked=self._take_all)
        self.slippage = Picker(
            translate("acts", "How much less than quoted it may become"),
            [(percent, translate("acts", "{0} % less at most").format(percent)) for percent, _ in SLIPPAGES],
        )
        self.slippage.pick(USUAL)
        self.slippage.picked.connect(lambda _: self._typed())
        self.facts = Facts(
            translate("acts", "You get about"), translate("acts", "At least, or nothing moves"),
            translate("acts", "Price"), translate("acts", "The price moves by"), translate("acts", "The pool keeps"),
            translate("acts", "Void after"),
        )  # fmt: skip
        self.trouble = Label("", "warn", wrap=True)
        self.swap = Button(translate("acts", "Swap"), "main", clicked=self._ask)
        super().__init__(
            translate("acts", "Swap"),
            section.desk,
            section.network.wake,
            self.directions,
            field_for(translate("acts", "Amount you give"), self.field, row(self.available, everything, None)),
            field_for(translate("acts", "How much less than quoted it may become"), self.slippage),
            self.facts,
            self.trouble,
            buttons=(self.swap,),
        )

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        reply = self.show_part(part, leads=True)
        if reply is None:
            return
        self._held = {"FLW": int(reply.positions.token), "ETH": int(reply.positions.coin)}
        pool = reply.positions.liquidity
        empty = not int(pool.token)
        self.sentence.setText(
            translate("acts", "Nobody has put anything into the exchange yet; whoever does first sets the price.")
            if empty
            else translate("acts", "The exchange's pool holds {0} FLW and {1} ETH.").format(
                amount(int(pool.token)), amount(int(pool.coin))
            )
        )
        self._show_held()

    def show_quote(self, part: Part[api.SwapReply], busy: bool) -> None:
        quote = part.value if part.status in ("content", "partial") else None
        self.facts.show_values(*_swap_facts(quote, part.status == "loading"))
        trouble = f"{said(part.title)}. {said(part.hint)}" if part.status in ("error", "locked") else ""
        if quote is not None and quote.impact > _MUCH:
            trouble = translate("acts", "So large a swap moves the price against you: several smaller ones lose less.")
        self.say(trouble or self._wrong())
        poor = self._entered() > self._held[self._give]
        held = translate("acts", "The account has {0} {1}").format(amount(self._held[self._give]), self._give)
        reasons = ((quote is None, translate("acts", "Enter what you give first")), (poor, held))
        allow(self.swap, reasons, busy)

    def say(self, words: str) -> None:
        """Say what is wrong, or nothing."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    def _wrong(self) -> str:
        try:
            read_amount(self.field.text() or "0")
        except BadInput as error:
            return f"{said(error.title)}. {said(error.hint)}"
        return ""

    def _entered(self) -> int:
        try:
            return read_amount(self.field.text() or "0")
        except BadInput:
            return 0

    def _turn(self, give: str) -> None:
        self._give = give
        self._show_held()
        self._typed()

    def _show_held(self) -> None:
        words = translate("acts", "{0} {1} in the account")
        self.available.setText(words.format(amount(self._held[self._give]), self._give))

    def _take_all(self) -> None:
        held = self._held[self._give]
        left = max(held - _FOR_FEES, 0) if self._give == "ETH" else held
        self.field.setText(local_amount(exact(left)))

    def _typed(self) -> None:
        self._section.quotes.quote_swap(self._give, self._entered(), dict(SLIPPAGES)[self.slippage.currentData()])
        self._section.show_quotes()

    def _ask(self) -> None:
        quote = self._section.quotes.state.swap.value
        if quote is None:
            return
        given = {"give": quote.give, "slippage": str(self.slippage.currentData())}
        form = form_of("swap", amount=int(quote.amount), give=given["give"], slippage=given["slippage"])
        title = translate("acts", "Swap {0} {1} for about {2} {3}")
        words = (amount(int(quote.amount)), quote.give, amount(int(quote.expected)), quote.take)
        self._section.open(dataclasses.replace(form, title=title.format(*words)))


def _swap_facts(quote: api.SwapReply | None, asking: bool) -> list[str]:
    if quote is None:
        return [translate("acts", "asking") if asking else "–"] * 6
    given, expected = int(quote.amount), int(quote.expected)
    one = expected * 10**18 // given if given else 0
    return [
        f"{amount(expected)} {quote.take}",
        f"{amount(int(quote.minimum))} {quote.take}",
        translate("acts", "{0} {1} for one {2}").format(amount(one), quote.take, quote.give),
        per_cent(quote.impact),
        f"{amount(int(quote.fee))} {quote.give}",
        translate("acts", "20 minutes"),
    ]
