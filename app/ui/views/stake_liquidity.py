"""One's part of the exchange's pool: adding with the ETH that goes with it, taking out."""

import dataclasses

from PySide6.QtWidgets import QLineEdit

from app.domain.errors import BadInput
from app.ui import theme
from app.ui.texts import amount, number, said, translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.stake_trade import StakeTradeModel
from app.ui.views.stake_cards import ActCard, ActSection, allow, figure, no_tokens
from app.ui.views.stake_fields import read_amount
from app.ui.views.stake_layout import field_for, place
from app.ui.views.stake_words import form_of
from app.ui.views.widgets import AmountLabel, Button, Choices, muted
from app.ui.views.widgets.flow import Flow
from app.wire import api

USUAL = "0.5"  # per cent that a price may become worse
_NO_POOL = api.LiquidityInfo(False, "0", "0", "0", "0", "0", "0")


class LiquidityCard(ActCard):
    """One's part of the exchange's pool: adding with the ETH that goes with it, taking out."""

    def __init__(self, section: ActSection, quotes: StakeTradeModel) -> None:
        self._section, self._quotes = section, quotes
        self._pool, self._token, self._coin = _NO_POOL, 0, 0
        self.part, self.own_token, self.own_coin = figure(), AmountLabel(role="state"), AmountLabel("ETH", "state")
        self.field, self.coin, self.with_it = QLineEdit(), QLineEdit(), muted()
        for field in (self.field, self.coin):
            field.setPlaceholderText("0")
            field.textChanged.connect(lambda _: self._typed())
        self._coin_place = field_for(translate("acts", "ETH that goes with it, which sets the price"), self.coin)
        self.add = Button(translate("acts", "Add"), clicked=self._add)
        self.add.setAccessibleName(translate("acts", "Add liquidity"))
        self.share = Choices(
            translate("acts", "How much of your part to take out"),
            [(str(one), translate("acts", "{0} %").format(one)) for one in (25, 50, 75, 100)],
        )
        self.share.chosen.connect(self._take)
        self._out = place(
            muted(translate("acts", "Take out so much of your part:"), wrap=False), self.share, spacing=theme.SMALL
        )
        super().__init__(
            translate("acts", "Liquidity"),
            section.desk,
            section.network.wake,
            field_for(translate("acts", "FLW to put in"), self.field),
            self._coin_place,
            self.with_it,
            Flow(self.add),
            self._out,
            facts=(
                (translate("acts", "Your part"), self.part),
                (translate("acts", "FLW in it"), self.own_token),
                (translate("acts", "ETH in it"), self.own_coin),
            ),
        )

    def show_stake(self, part: Part[api.StakeReply]) -> None:
        reply = self.show_part(part, leads=False)
        if reply is None:
            return
        pool = self._pool = reply.positions.liquidity
        self._token, self._coin = int(reply.positions.token), int(reply.positions.coin)
        all_shares, shares = int(pool.all_shares), int(pool.shares)
        self.part.setText(per_cent(shares / all_shares if all_shares else 0.0))
        self.own_token.show_amount(int(pool.own_token))
        self.own_coin.show_amount(int(pool.own_coin))
        self._coin_place.setVisible(not all_shares)
        self._out.setVisible(bool(shares))
        self.sentence.setText(
            translate("acts", "Who puts both into the pool gets a part of what swaps leave in it, and of price moves.")
        )

    def show_quote(self, part: Part[api.LiquidityReply], busy: bool) -> None:
        quote = part.value if part.status in ("content", "partial") else None
        if quote is not None:
            words = translate("acts", "{0} ETH go with it; you will have {1} more of the pool.")
            self.with_it.setText(words.format(amount(int(quote.coin)), per_cent(quote.part)))
        else:
            failed = part.status in ("error", "locked")
            self.with_it.setText(f"{said(part.title)}. {said(part.hint)}" if failed else "")
        self.with_it.setVisible(bool(self.with_it.text()))
        token, coin = (int(quote.token), int(quote.coin)) if quote is not None else (0, 0)
        reasons = (
            (not self._token, no_tokens()),
            (quote is None, translate("acts", "Enter how much first")),
            (token > self._token, translate("acts", "The account has {0} {1}").format(amount(self._token), "FLW")),
            (coin > self._coin, translate("acts", "The account has {0} {1}").format(amount(self._coin), "ETH")),
            (not coin, translate("acts", "Enter the ETH that goes with it")),
        )
        allow(self.add, reasons, busy)
        self.share.setEnabled(not busy)

    def _typed(self) -> None:
        try:
            token, coin = (read_amount(field.text() or "0") for field in (self.field, self.coin))
        except BadInput:
            token = coin = 0
        self._quotes.quote_liquidity(token, coin)

    def _add(self) -> None:
        quote = self._quotes.state.liquidity.value
        if quote is None:
            return
        given = {"coin": quote.coin} if quote.first else {}
        form = form_of("add-liquidity", amount=int(quote.token), slippage=USUAL)
        title = translate("acts", "Put {0} FLW and {1} ETH into the exchange")
        self._section.open(
            dataclasses.replace(
                form,
                title=title.format(amount(int(quote.token)), amount(int(quote.coin))),
                parameters=(*form.parameters, *given.items()),
            )
        )

    def _take(self, share: str) -> None:
        self.share.choose("")
        shares = int(self._pool.shares) * int(share) // 100
        if share == "100":
            self._section.open(form_of("remove-liquidity", slippage=USUAL, all="yes"))
        elif shares:
            self._section.open(form_of("remove-liquidity", amount=shares, slippage=USUAL))


def per_cent(share: float) -> str:
    """Return a share in per cent with two decimals."""
    return translate("acts", "{0} %").format(number(100 * share, 2))
