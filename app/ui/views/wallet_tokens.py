"""The wallet page's other tokens: what there is on which network, and which are not what they say; sent, or swapped into FLW."""

from app.ui.texts import amount, exact_amount, said, short_address, translate
from app.ui.viewmodels.wallet import WalletViewModel
from app.ui.viewmodels.wallet_tokens import Token, TokensViewModel
from app.ui.views.desk import Desk
from app.ui.views.reading_card import ReadingCard
from app.ui.views.wallet_token_sheet import TokenSheet
from app.ui.views.widgets import Button, Column, StateStack, Table, heading, muted
from app.ui.views.widgets.flow import Flow


class TokensCard(ReadingCard):
    """Tokens of all accounts; it reads while it is seen, and is not there while there are none."""

    def __init__(self, desk: Desk, wallet: WalletViewModel) -> None:
        self.model, self._wallet = TokensViewModel(desk.vault), wallet
        self.table = Table(translate("tokens", "Other tokens"), _columns())
        self.send = Button(translate("tokens", "Send"), picture="send", clicked=lambda: self._open(swap=False))
        self.swap = Button(translate("tokens", "Swap into FLW"), clicked=lambda: self._open(swap=True))
        self.away = muted()
        self.states = StateStack(
            self.table,
            empty=translate("tokens", "No other tokens have come to your accounts on the networks that are on."),
            retry=self.model.wake,
            rows=2,
        )
        head = Flow(heading(translate("tokens", "Other tokens")), self.send, self.swap, apart=1)
        super().__init__(self.model, head, self.states, self.away, name=translate("tokens", "Other tokens"))
        self.model.changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._show)
        self._show()

    def _chosen(self) -> Token | None:
        found = self.model.state.tokens.value or ()
        chosen = found[0] if len(found) == 1 else self.table.selected()
        return chosen if isinstance(chosen, Token) else None

    def _open(self, *, swap: bool) -> None:
        async def ask(token: Token) -> None:
            request = await TokenSheet(self.window(), self.model, self._wallet, token, swap=swap).answer()
            if request is not None:
                self.model.carry_out(request)

        if (chosen := self._chosen()) is not None:
            self.model.run(ask(chosen), "form")

    def _show(self) -> None:
        state, chosen = self.model.state, self._chosen()
        self.states.show_part(state.tokens)
        self.table.show_rows(state.tokens.value or ())
        there = bool(state.tokens.value)
        free = chosen is not None and not self.model.doing("token") and bool(self._wallet.signing)
        for button in (self.send, self.swap):
            button.setVisible(there)
        self.send.setEnabled(free)
        self.swap.setEnabled(free and chosen is not None and chosen.swaps)
        words = translate("tokens", "Did not answer: {0}")
        self.away.setText(words.format(", ".join(state.away)))
        self.away.setVisible(bool(state.away))


def about(token: Token) -> str:
    """Return what is known of a token: that it is highlighted, what is wrong with it, or only what it says itself."""
    if token.info.highlighted:
        return translate("tokens", "AI sector")
    if token.info.cautions:
        return said(token.info.cautions[0].title)
    return translate("tokens", "calls itself {0}").format(token.info.name or token.info.symbol)


def _network(token: Token) -> str:
    return token.network_name or translate("shell", "Local network")


def _columns() -> list[Column]:
    return [
        Column(translate("tokens", "Token"), lambda one: one.info.symbol, tip=lambda one: one.info.address),
        Column(translate("tokens", "Network"), _network),
        Column(
            translate("tokens", "What it is"),
            about,
            tip=about,
            colour=lambda one: "danger" if one.info.cautions else "muted",
            stretch=True,
        ),
        Column(
            translate("tokens", "Contract"),
            lambda one: short_address(one.info.address),
            tip=lambda one: one.info.address,
            colour=lambda _: "faint",
        ),
        Column(
            translate("tokens", "Balance"),
            lambda one: amount(one.total, one.info.decimals),
            lambda one: one.total,
            lambda one: exact_amount(one.total, one.info.decimals),
            right=True,
        ),
    ]
