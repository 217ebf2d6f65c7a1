"""The settings' card for sites: who may use the wallet, the address to give them, and who knocked."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.sites import PROGRAM
from app.ui import theme
from app.ui.texts import said, short_address, translate
from app.ui.viewmodels.base import Client
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.sites import SitesViewModel
from app.ui.views.reading_card import ReadingCard
from app.ui.views.sheets import ask
from app.ui.views.widgets import Banner, Button, Column, Label, StateStack, Table, column, heading, muted, row
from app.ui.views.widgets.flow import Flow
from app.wire import api

_EXAMPLE = "https://app.example.org"
_CLIPBOARD_MS = 60_000  # then the address is taken off it again


class SitesCard(ReadingCard):
    """Lists the sites; what is done to one is done to the selected one. It reads while it is seen."""

    def __init__(self, client: Client, notices: Notices) -> None:
        words = translate("sites", "Sites that use the wallet")
        self.model = SitesViewModel(client, notices)
        self.state, self.table, self.trouble = muted(), _SitesTable(words), Banner("loss")
        self.remove = Button(translate("sites", "Remove"), "quiet", "x", self._remove)
        self.copy = Button(translate("sites", "Copy the address"), picture="copy", clicked=self._ask_address)
        self.renew = Button(translate("sites", "New address"), "quiet", "refresh-cw", self._ask_renewal)
        self.site = QLineEdit()
        self.allow = Button(translate("sites", "Add"), "quiet", "plus", self._allow)
        self.states = StateStack(
            self.table,
            empty=translate("sites", "No site is on the list. One that you add may then ask to see an account."),
            retry=self.model.wake,
            rows=1,
        )
        self.knocked = _Knocks(self.model)
        head = Flow(heading(words), self.remove, apart=1)
        buttons = row(self.copy, self.renew, None)
        super().__init__(
            self.model, head, self.state, self.states, self.knocked, self._entry(), self.trouble, buttons, name=words
        )
        self._copying = False
        self._held = words.casefold()
        self.model.changed.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show())
        self._show()

    def filter(self, words: str) -> None:
        """Show the card when a search finds its name."""
        self.setVisible(all(word in self._held for word in words.casefold().split()))

    def _entry(self) -> QVBoxLayout:
        words = translate("sites", "Add a site")
        label = Label(words, "strong")
        label.setBuddy(self.site)
        self.site.setAccessibleName(words)
        self.site.setPlaceholderText(_EXAMPLE)
        self.site.textChanged.connect(lambda _: self.model.typed())
        self.site.returnPressed.connect(self._allow)
        return column(label, row(self.site, self.allow))

    def _allow(self) -> None:
        if self.site.text().strip():
            self.model.allow(self.site.text())

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.model.remove(chosen.origin)

    def _chosen(self) -> api.SiteInfo | None:
        said_ = self.model.state.sites.value
        found = said_.sites if said_ else []
        chosen = found[0] if len(found) == 1 else self.table.selected()
        return chosen if isinstance(chosen, api.SiteInfo) else None

    def _ask_address(self) -> None:
        self._copying = True
        self.model.show_address()

    def _ask_renewal(self) -> None:
        async def renew() -> None:
            sentence = translate(
                "sites", "Sites and programs that have the address of now have to be given the new one."
            )
            yes, no = translate("sites", "Make a new one"), translate("sites", "Not now")
            if await ask(self.window(), translate("sites", "A new address?"), sentence, yes, no):
                self._copying = True
                self.model.show_address(renew=True)

        self.model.run(renew(), "form")

    def _show(self) -> None:
        state = self.model.state
        told = state.sites.value
        self.states.show_part(state.sites)
        self.table.show_rows(told.sites if told else ())
        self.state.setText(_state_words(told) if told else "")
        self.knocked.show_knocks(told.knocked if told else [])
        self.remove.setVisible(bool(told and told.sites))
        self.remove.setEnabled(self._chosen() is not None and not self.model.doing("remove"))
        self.allow.setEnabled(not self.model.doing("allow"))
        self.trouble.show_message(*state.refused)
        self.trouble.setVisible(bool(state.refused[0]))
        if state.added and state.added == self.site.text():
            self.site.clear()
        if state.address and self._copying:
            self._copying = False
            self._put_on_clipboard(state.address)

    def _put_on_clipboard(self, address: str) -> None:
        """Copy the address for a while: what is on the clipboard every program can read."""
        clipboard = QGuiApplication.clipboard()
        clipboard.setText(address)
        self.copy.setText(translate("sites", "Copied for a minute"))
        self.copy.set_picture("check")
        self.model.forget_address()

        def take_back() -> None:
            if clipboard.text() == address:
                clipboard.clear()
            self.copy.setText(translate("sites", "Copy the address"))
            self.copy.set_picture("copy")

        QTimer.singleShot(_CLIPBOARD_MS, self, take_back)


class _SitesTable(Table):
    """As high as its rows: a page of settings has no room to fill."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _columns())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())


class _Knocks(QWidget):
    """Sites that know the address and are not on the list, each with what lets it in."""

    def __init__(self, model: SitesViewModel) -> None:
        super().__init__()
        self._model = model
        self._shown: list[str] = []
        self.buttons: list[Button] = []
        self._box = column(spacing=theme.SMALL)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._box)

    def show_knocks(self, origins: list[str]) -> None:
        """Show other ones."""
        self.setVisible(bool(origins))
        if origins == self._shown:
            return
        self._shown, self.buttons = list(origins), []
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for origin in origins:
            self._box.addWidget(self._line(origin))

    def _line(self, origin: str) -> QWidget:
        words = muted(translate("sites", "{0} wants to reach your wallet.").format(origin))
        button = Button(translate("sites", "Add"), "quiet", "plus", lambda: self._model.allow(origin))
        button.setAccessibleName(translate("sites", "Add {0}").format(origin))
        self.buttons.append(button)
        place = QWidget()
        line = row(words, button)
        line.setStretch(0, 1)
        line.setContentsMargins(0, 0, 0, 0)
        place.setLayout(line)
        return place


def _state_words(told: api.SitesReply) -> str:
    if told.port:
        return translate("sites", "Sites on the list reach the wallet at port {0} of this computer.").format(told.port)
    if told.trouble:
        return said(told.trouble)
    return translate("sites", "Off: no site reaches the wallet. Turn it on above.")


def _columns() -> list[Column]:
    return [
        Column(translate("sites", "Site"), lambda one: name_of(one.origin), tip=lambda one: one.origin, stretch=True),
        Column(translate("sites", "Sees"), _seen, tip=lambda one: "\n".join(one.accounts)),
        Column(translate("sites", "Network"), lambda one: said(one.network), colour=lambda _: "muted"),
    ]


def _seen(one: api.SiteInfo) -> str:
    if not one.accounts:
        return translate("sites", "no account")
    first = short_address(one.accounts[0])
    more = len(one.accounts) - 1
    return translate("sites", "{0} and {1} more").format(first, more) if more else first


def name_of(origin: str) -> str:
    """Return a site's name."""
    return translate("sites", "Programs of this computer") if origin == PROGRAM else origin
