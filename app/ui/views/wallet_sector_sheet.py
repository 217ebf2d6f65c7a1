"""The sheet that turns public networks on, and off any host that would be asked for them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import theme
from app.ui.texts import translate
from app.ui.viewmodels.wallet_sector import SectorViewModel
from app.ui.views.sheets import Sheet
from app.ui.views.wallet_sector_words import host_words
from app.ui.views.widgets import Button, Inset, Label, Switch, column, faint, heading, muted, row
from app.wire import api

OTHER = ""  # in the place of a network's key


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
        self._others = column(spacing=theme.SMALL)
        self._others_head = heading(translate("sector", "Other hosts"))
        self.add(self._others_head, self._others)
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
        self._show_others(known)
        for (key, host), switch in self.hosts.items():
            one = known.get(host)
            switch.setEnabled(one is not None and not one.here)
            switch.set_on(one is not None and one.on)
            words = host_words(one) if one else ""
            self._asked[key, host].setText(f"{use_words(one)} · {words}" if one and key == OTHER else words)

    def _show_others(self, known: Mapping[str, api.HostInfo]) -> None:
        """Add a line for each host that no network of these has."""
        listed = {host for _, host in self.hosts}
        for host in known:
            if host not in listed:
                self._others.addLayout(self._host(OTHER, host))
        self._others_head.setVisible(any(key == OTHER for key, _ in self.hosts))


def use_words(host: api.HostInfo) -> str:
    """Return what a host is asked for that serves no public network."""
    words = {
        "relay": translate("sector", "relay of jobs"),
        "local": translate("sector", "local network"),
        "deploy": translate("sector", "creating contracts"),
        "sites": translate("sector", "sites"),
    }
    if host.here:
        words = {key: translate("sector", "{0}, on this computer").format(said) for key, said in words.items()}
    return ", ".join(words.get(use, use) for use in host.networks)


def what_it_means() -> str:
    """Return what happens once a network is on."""
    return translate(
        "sector",
        "Balances and prices of FET, WLD, AI and NMR are read from public networks that you turn on. "
        "The hosts that are asked then see your addresses and your internet address; until then none is contacted.",
    )
