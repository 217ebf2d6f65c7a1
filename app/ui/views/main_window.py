"""The window: rail, line on top, notices, and one page at a time, each made when it is first opened."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.views.consent import Sheets
from app.ui.views.desk import Desk
from app.ui.views.dressing import dress
from app.ui.views.kept_pages import KeptPages
from app.ui.views.notices import NoticeArea
from app.ui.views.page import Page
from app.ui.views.pages import PAGES, Entry, ready_modules
from app.ui.views.rail import Rail
from app.ui.views.topbar import Topbar
from app.ui.views.unlock import LockButton

_READY_MS = 50  # between two modules that are loaded before their page is asked for


class MainWindow(QMainWindow):
    """`closing` tells that the person closed it; whoever made it decides what that means.

    `first` None: no page is open yet.
    """

    closing = Signal()

    def __init__(self, desk: Desk, entries: tuple[Entry, ...] = PAGES, first: str | None = "") -> None:
        super().__init__()
        self._desk = desk
        self._entries = {entry.key: entry for entry in entries}
        self.key = ""
        self._to_ready = ready_modules()
        self._readying = QTimer(self, interval=_READY_MS)
        self._readying.timeout.connect(self._ready)
        self.rail, self.topbar, self.pages = Rail(entries), Topbar(LockButton(desk.vault)), KeptPages(desk)
        self.setObjectName("window")
        self.setWindowTitle("Fallow")
        self.setCentralWidget(self._lay_out())
        dress(self)
        self.setMinimumSize(theme.least_width(), max(theme.LEAST_HEIGHT, self.rail.minimumSizeHint().height()))
        self._connect()
        self._show_state()
        self._show_preferences()
        if first is not None:
            self.open_page(first)
            self.pages.finish()

    @property
    def page(self) -> Page:
        """The page opened last; a new one is on show some turns of the loop later."""
        return self.pages.page

    def sizeHint(self) -> QSize:
        return QSize(theme.FIRST_WIDTH, theme.FIRST_HEIGHT)

    def open_page(self, key: str, argument: str = "") -> None:
        """Show a page; one that does not exist shows the first."""
        entry = self._entries.get(key) or next(iter(self._entries.values()))
        page = self.pages.open(entry)
        self.key = entry.key
        self.rail.check(entry.key)
        self.topbar.show_page(entry.title(), page.tools)
        if argument:
            page.open_at(argument)

    def close_pages(self) -> None:
        """End what runs for the pages."""
        self.pages.close_pages()

    def _ready(self) -> None:
        """Make the next page quick to open; nothing is done before the agent has answered: the first picture comes first."""
        if self._desk.shell.state.link == "connected":
            for _ in self._to_ready:
                return
            self._readying.stop()

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closing.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._desk.shell.watched()
            self._readying.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._desk.shell.unwatched()
            self._readying.stop()

    def _lay_out(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("window")
        box = QHBoxLayout(inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.topbar)
        body.addWidget(NoticeArea(self._desk.notices))
        body.addWidget(self.pages, 1)
        box.addWidget(self.rail)
        box.addLayout(body, 1)
        return inside

    def _connect(self) -> None:
        desk = self._desk
        desk.vault.person = Sheets(self)
        desk.shell.changed.connect(self._show_state)
        desk.shell.opened.connect(self.open_page)
        desk.preferences.changed.connect(self._show_preferences)
        self.rail.chosen.connect(self.open_page)
        self.rail.shared.connect(desk.shell.share)
        self.topbar.settings.connect(lambda: self.open_page("settings"))
        self.topbar.passed.connect(desk.shell.let_time_pass)
        self.topbar.dripped.connect(desk.shell.drip)
        self.topbar.themed.connect(lambda choice: desk.preferences.set(theme=choice))

    def _show_state(self) -> None:
        self.rail.show_state(self._desk.shell.state)
        self.topbar.show_state(self._desk.shell.state)

    def _show_preferences(self) -> None:
        self.topbar.show_theme(self._desk.preferences.state.theme)
