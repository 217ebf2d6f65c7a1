"""The line above every page: its title, its own tools, the line to the agent, the network, theme and settings."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from app.ui import theme
from app.ui.networks import Network, listed
from app.ui.texts import translate
from app.ui.viewmodels.shell import ShellState
from app.ui.views.widgets.boxes import fill
from app.ui.views.widgets.buttons import Button
from app.ui.views.widgets.labels import Pill, title

_THEMES = {"system": "sun-moon", "light": "sun", "dark": "moon"}


class Topbar(QFrame):
    """`themed` tells the theme chosen, `settings` that the settings were asked for."""

    themed = Signal(str)
    settings = Signal()

    def __init__(self, lock: QWidget) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._title, self._link, self._tools = title(), Pill("", "wait"), QHBoxLayout()
        self._title.setWordWrap(True)  # large text needs a second line
        self._network = Button(translate("shell", "Local network · play money"), "choice")
        self._network.setMenu(self._networks())
        self._network.setToolTip(translate("shell", "Which network this wallet works on"))
        self._theme = Button(translate("shell", "Theme"), "icon", "sun-moon")
        self._theme.setMenu(self._themes())
        gear = Button(translate("shell", "Settings"), "icon", "settings", self.settings.emit)
        self._tools.setSpacing(theme.SMALL)
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.PAGE, theme.ROOMY, theme.PAGE, theme.SMALL)
        parts = (self._title, self._link, self._tools, self._network, lock, self._theme, gear)
        fill(box, parts, theme.SMALL)
        box.setStretch(0, 1)

    def show_page(self, words: str, tools: list[QWidget]) -> None:
        """Show a page's title and tools."""
        self._title.setText(words)
        while (item := self._tools.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
        for tool in tools:
            self._tools.addWidget(tool)
            tool.show()

    def show_state(self, state: ShellState) -> None:
        """Show the line to the agent."""
        words = {
            "connecting": translate("shell", "Connecting"),
            "reconnecting": translate("shell", "Reconnecting"),
        }
        self._link.setVisible(state.link in words)
        self._link.setText(words.get(state.link, ""))

    def show_theme(self, choice: str) -> None:
        """Show which theme is chosen."""
        self._theme.set_picture(_THEMES[choice])
        for action in self._theme.menu().actions():
            action.setChecked(action.data() == choice)

    def _themes(self) -> QMenu:
        menu = QMenu(self)
        words = {
            "system": translate("shell", "As the system"),
            "light": translate("shell", "Light"),
            "dark": translate("shell", "Dark"),
        }
        for key, name in words.items():
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setData(key)
            action.triggered.connect(lambda _, key=key: self.themed.emit(key))
            menu.addAction(action)
        return menu

    def _networks(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for network in listed():
            menu.addAction(_network_action(network, menu))
        return menu


def _network_action(network: Network, menu: QMenu) -> QAction:
    sentence = translate("shell", "The wallet does not serve this network yet")
    words = translate("shell", "Local network, play money") if network.local else f"{network.name} · {sentence}"
    action = QAction(words, menu)
    action.setCheckable(True)
    action.setChecked(network.local)
    action.setEnabled(network.local)
    return action
