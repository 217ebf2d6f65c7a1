"""The wallet page's section for the AI sector: one line a token and network."""

from app.ui import theme
from app.ui.texts import translate
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.wallet_sector import SectorState, SectorViewModel
from app.ui.views import wallet_sector_words as words
from app.ui.views.desk import Desk
from app.ui.views.reading_card import ReadingCard
from app.ui.views.wallet_sector_history import PriceSheet
from app.ui.views.wallet_sector_sheet import NetworksSheet, what_it_means
from app.ui.views.widgets import Button, Column, StateStack, Table, heading, muted
from app.ui.views.widgets.flow import Flow
from app.wire import api

SOURCE, STATE = 4, 6  # columns that give way where there is little room


class SectorTable(Table):
    """Tokens and coins, by network; figures on hover with all their digits."""

    def __init__(self) -> None:
        self._reply = api.SectorReply([], [], [])
        self._networks: dict[str, api.NetworkInfo] = {}
        super().__init__(translate("sector", "AI sector"), self._columns())

    def show_reply(self, reply: api.SectorReply) -> None:
        """Show other lines."""
        self._reply, self._networks = reply, {one.key: one for one in reply.networks}
        self.show_rows(reply.lines)

    def _columns(self) -> list[Column]:
        return [
            Column(translate("sector", "Token"), lambda one: one.symbol, tip=_identity),
            Column(translate("sector", "Network"), lambda one: self._of(one).name, stretch=True),
            Column(
                translate("sector", "Balance"),
                words.balance_words,
                lambda one: int(one.total or 0),
                lambda one: words.balance_tip(one, self._reply.accounts),
                right=True,
            ),
            Column(
                translate("sector", "Price"),
                words.price_words,
                lambda one: int(one.price.value) if one.price else -1,
                words.source_tip,
                lambda one: "text" if one.price else "faint",
                right=True,
            ),
            Column(
                translate("sector", "Source"),
                words.source_words,
                tip=words.source_tip,
                colour=lambda _: "faint",
                least=700,
            ),
            Column(
                translate("sector", "Worth"),
                words.worth_words,
                lambda one: int(one.worth) if one.worth else -1,
                right=True,
            ),
            Column(
                translate("sector", "State"),
                lambda one: words.state_words(one, self._of(one)),
                tip=lambda one: words.state_tip(one, self._of(one)),
                colour=lambda one: words.state_colour(one, self._of(one)),
                right=True,
                least=520,
            ),
        ]

    def _of(self, line: api.SectorLine) -> api.NetworkInfo:
        return self._networks[line.network]


class SectorCard(ReadingCard):
    """The section; it reads while it is seen. A play wallet has nothing on public networks."""

    def __init__(self, desk: Desk) -> None:
        self._vault = desk.vault
        self.model = SectorViewModel(desk.client, desk.notices)
        self.table, self.worth, self.notes = SectorTable(), muted(wrap=False), muted()
        self.choose = Button(translate("sector", "Choose networks"), clicked=self.open_networks)
        self.networks = Button(translate("sector", "Networks"), "quiet", "settings", self.open_networks)
        self.prices = Button(translate("sector", "Price history"), "quiet", "activity", self._open_prices)
        self.check = Button(translate("sector", "Check balances"), "quiet", "shield-check", self.model.confirm)
        self.check.setToolTip(
            translate("sector", "Ask every endpoint, and have coins proven by the block they agree on.")
        )
        self.states = StateStack(
            self.table,
            empty=what_it_means(),
            action=self.choose,
            retry=self.model.wake,
        )
        head = Flow(
            heading(translate("sector", "AI sector")),
            self.worth,
            self.prices,
            self.check,
            self.networks,
            spacing=theme.BASE,
            apart=2,
        )
        super().__init__(self.model, head, self.states, self.notes, name=translate("sector", "AI sector"))
        self.table.opened.connect(lambda _: self._open_prices())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.model.changed.connect(self._show)
        self._vault.changed.connect(self._show)
        self._show()

    def open_networks(self) -> None:
        """Open the sheet with networks and hosts."""
        self.model.look_at_hosts()
        self.model.run(NetworksSheet(self.window(), self.model).answer(), "sheet")

    def _open_prices(self) -> None:
        """Show how the chosen line's price has been."""
        line = self.table.selected()
        if isinstance(line, api.SectorLine) and line.price is not None:
            name = next(one.name for one in self.model.networks(on=True) if one.key == line.network)
            self.model.run(PriceSheet(self.window(), self.model, line, name).answer(), "sheet")

    def _allow(self) -> None:
        line = self.table.selected()
        self.prices.setEnabled(isinstance(line, api.SectorLine) and line.price is not None)

    def _show(self) -> None:
        state = self.model.state
        part = state.sector
        if part.status == "empty" and self._vault.state.throwaway:
            part = Part("locked", hint=_play_words())
        value = part.value
        on = bool(self.model.networks(on=True))
        read = part.status in ("content", "partial")
        self.states.show_part(part)
        self.networks.setVisible(on)
        self.prices.setVisible(on and read)
        self._allow()
        self.check.setVisible(on and read)
        self.check.setEnabled(not self.model.doing("confirm"))
        self.worth.setText(words.total_words(value.lines) if value and read else "")
        if value and read:
            self.table.show_reply(value)
        notes = _notes(state) if read else ""
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))


def _notes(state: SectorState) -> str:
    value = state.sector.value
    return "\n".join(words.trouble_words(one) for one in value.networks if one.on and one.title) if value else ""


def _play_words() -> str:
    return translate(
        "sector",
        "A play wallet works on the local network only. Make a wallet of your own to see its tokens on public networks.",
    )


def _identity(line: api.SectorLine) -> str:
    return f"{line.name}\n{line.address}" if line.address else line.name
