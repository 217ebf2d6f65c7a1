"""The sheet that turns public networks on, and off any host that would be asked for them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.viewmodels.wallet_sector import SectorViewModel
from app.ui.views.sheets import Sheet
from app.ui.views.wallet_sector_words import host_words
from app.ui.views.widgets import Button, Inset, Label, Switch, column, faint, heading, muted, row
from app.wire import api


class NetworksSheet(Sheet):
    """Each network with its hosts, which are shown once it is on; what is turned takes effect at once."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, parent: QWidget, model: SectorViewModel) -> None:
        super().__init__(parent, translate("sector", "Public networks"))
        self._model = model
        self.switches: dict[str, Switch] = {}
        self.hosts: dict[tuple[str, str], Switch] = {}
        self._asked: dict[tuple[str, str], Label] = {}
        self._places: dict[str, QWidget] = {}
        self.add(muted(what_it_means()))
        for network in sorted(model.networks(on=False), key=lambda one: not one.tokens):
            self.add(self._network(network))
        done = Button(translate("sector", "Done"), "main", clicked=lambda: self.give(True))
        done.setDefault(True)
        self.add(row(None, done))
        model.changed.connect(self._show)
        self._show()

    def _network(self, network: api.NetworkInfo) -> QWidget:
        key = network.key
        switch = self.switches[key] = Switch(network.name)
        switch.clicked.connect(lambda on: self._model.turn_network(key, on))
        tokens = ", ".join(network.tokens) or translate("sector", "its coin only")
        place = self._places[key] = QWidget()
        lines = column(spacing=theme.SMALL)
        lines.setContentsMargins(0, theme.SMALL, 0, 0)
        for host in network.hosts:
            lines.addLayout(self._host(key, host))
        place.setLayout(lines)
        return Inset(row(heading(network.name), faint(tokens), None, switch), place, name=network.name)

    def _host(self, key: str, host: str) -> QHBoxLayout:
        switch = self.hosts[key, host] = Switch(host)
        switch.clicked.connect(lambda on: self._model.turn_host(host, on))
        asked = self._asked[key, host] = faint(wrap=True)
        line = row(column(muted(host), asked, spacing=0), switch)
        line.setStretch(0, 1)
        return line

    def _show(self) -> None:
        for network in self._model.networks(on=False):
            if network.key in self.switches:
                self.switches[network.key].set_on(network.on)
                self._places[network.key].setVisible(network.on)
        known = {one.host: one for one in self._model.state.hosts.value or ()}
        for (key, host), switch in self.hosts.items():
            one = known.get(host)
            switch.setEnabled(one is not None)
            switch.set_on(one is not None and one.on)
            self._asked[key, host].setText(host_words(one) if one else "")


def what_it_means() -> str:
    """Return what happens once a network is on."""
    return translate(
        "sector",
        "Balances and prices of FET, WLD, AI and NMR are read from public networks that you turn on. "
        "The hosts that are asked then see your addresses and your internet address; until then none is contacted.",
    )
