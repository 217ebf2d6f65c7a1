"""The line above every page: its title, its own tools, the line to the agent, the network, theme and settings."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QWidget

from app.domain.staking import DAY
from app.ui import theme
from app.ui.networks import Network, listed
from app.ui.texts import translate
from app.ui.viewmodels.shell import ShellState
from app.ui.views.widgets.boxes import fill, row
from app.ui.views.widgets.buttons import Button
from app.ui.views.widgets.labels import Pill, title

_THEMES = {"system": "sun-moon", "light": "sun", "dark": "moon"}


class Topbar(QFrame):
    """`themed` tells the theme chosen, `settings` that the settings were asked for; `passed` that the
    local network's clock shall run these seconds, `dripped` that its play money is wanted.
    """

    themed = Signal(str)
    settings = Signal()
    passed = Signal(int)
    dripped = Signal()

    def __init__(self, lock: QWidget) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._title, self._link, self._tools = title(), Pill("", "wait"), QHBoxLayout()
        self._network = Button(translate("shell", "Local network · play money"), "choice")
        self._network.setMenu(self._networks())
        self._network.setToolTip(translate("shell", "Which network this wallet works on"))
        self._theme = Button(translate("shell", "Theme"), "icon", "sun-moon")
        self._theme.setMenu(self._themes())
        gear = Button(translate("shell", "Settings"), "icon", "settings", self.settings.emit)
        self._tools.setSpacing(theme.SMALL)
        self._controls = row(None, self._link, self._tools, self._network, lock, self._theme, gear, spacing=theme.SMALL)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(theme.PAGE, theme.ROOMY, theme.PAGE, theme.SMALL)
        fill(self._box, (self._title, self._controls), theme.SMALL)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._controls.sizeHint().width() + 2 * theme.PAGE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        """Put the controls below the title where large text leaves too little room beside it."""
        needed = self._title.sizeHint().width() + self._controls.sizeHint().width() + theme.SMALL + 2 * theme.PAGE
        direction = QBoxLayout.Direction.TopToBottom if needed > self.width() else QBoxLayout.Direction.LeftToRight
        if direction != self._box.direction():
            self._box.setDirection(direction)

    def show_page(self, words: str, tools: list[QWidget]) -> None:
        """Show a page's title and tools."""
        self._title.setText(words)
        while (item := self._tools.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
        for tool in tools:
            self._tools.addWidget(tool)
            tool.show()
        self._break()

    def show_state(self, state: ShellState) -> None:
        """Show the line to the agent."""
        words = {
            "connecting": translate("shell", "Connecting"),
            "reconnecting": translate("shell", "Reconnecting"),
        }
        self._link.setVisible(state.link in words)
        self._link.setText(words.get(state.link, ""))
        self._break()

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
        menu.addSeparator()
        menu.addAction(translate("shell", "Get play money")).triggered.connect(lambda: self.dripped.emit())
        time = menu.addMenu(translate("shell", "Let time pass"))
        spans = {
            1: translate("shell", "1 day"),
            7: translate("shell", "7 days"),
            14: translate("shell", "14 days"),
        }
        for days, name in spans.items():
            time.addAction(name).triggered.connect(lambda _, days=days: self.passed.emit(days * DAY))
        return menu


def _network_action(network: Network, menu: QMenu) -> QAction:
    sentence = translate("shell", "The wallet does not serve this network yet")
    words = translate("shell", "Local network, play money") if network.local else f"{network.name} · {sentence}"
    action = QAction(words, menu)
    action.setCheckable(True)
    action.setChecked(network.local)
    action.setEnabled(network.local)
    return action
