"""The window: rail, line on top, notices, and one page at a time, each made when it is first opened."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.runtime.memory import give_back
from app.ui import theme
from app.ui.views.consent import Sheets
from app.ui.views.desk import Desk
from app.ui.views.notices import NoticeArea
from app.ui.views.page import Page
from app.ui.views.pages import PAGES, Entry, ready_modules
from app.ui.views.rail import Rail
from app.ui.views.topbar import Topbar
from app.ui.views.unlock import LockButton

_KEPT_MS = 10_000  # how long a page outside the rail is kept after it was left
_KEPT_PAGES = 3  # of the rail, the one on show among them: what is not seen costs memory, and is read anew anyway
_GIVE_BACK_MS = 1_000  # after pages went
_READY_MS = 300  # between two modules that are loaded before their page is asked for


class MainWindow(QMainWindow):
    """`closing` tells that the person closed it; whoever made it decides what that means. `first` None: no page is open yet."""

    closing = Signal()

    def __init__(self, desk: Desk, entries: tuple[Entry, ...] = PAGES, first: str | None = "") -> None:
        super().__init__()
        self._desk = desk
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self.key = ""
        self._clearing = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._clearing.timeout.connect(self._clear_away)
        self._giving_back = QTimer(self, singleShot=True, interval=_GIVE_BACK_MS)
        self._giving_back.timeout.connect(give_back)
        self._to_ready = ready_modules()
        self._readying = QTimer(self, interval=_READY_MS)
        self._readying.timeout.connect(self._ready)
        self.rail, self.topbar, self._stack = Rail(entries), Topbar(LockButton(desk.vault)), QStackedWidget()
        self.setObjectName("window")
        self.setWindowTitle("Fallow")
        self.setCentralWidget(self._lay_out())
        self.setMinimumSize(theme.least_width(), max(theme.LEAST_HEIGHT, self.rail.minimumSizeHint().height()))
        self._connect()
        self._show_state()
        self._show_preferences()
        if first is not None:
            self.open_page(first)

    @property
    def page(self) -> Page:
        """The page on show."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    def sizeHint(self) -> QSize:
        return QSize(theme.FIRST_WIDTH, theme.FIRST_HEIGHT)

    def open_page(self, key: str, argument: str = "") -> None:
        """Show a page; one that does not exist shows the first."""
        entry = self._entries.get(key) or next(iter(self._entries.values()))
        page = self._pages.get(entry.key)
        if page is None:
            page = self._pages[entry.key] = entry.make(self._desk)
            page.setAccessibleName(entry.title())
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.key = entry.key
        self._pages[entry.key] = self._pages.pop(entry.key)  # the last is the one seen last
        self._drop([key for key in self._pages if self._entries[key].in_rail][:-_KEPT_PAGES])
        if not self._clearing.isActive():
            self._clearing.start()
        self.rail.check(entry.key)
        self.topbar.show_page(entry.title(), page.tools)
        if argument:
            page.open_at(argument)

    def close_pages(self) -> None:
        """End what runs for the pages."""
        for page in self._pages.values():
            self._close(page)

    def _ready(self) -> None:
        """Make the next page quick to open; nothing is done before the agent has answered: the first picture comes first."""
        if self._desk.shell.state.link == "connected":
            for _ in self._to_ready:
                return
            self._readying.stop()

    def _clear_away(self) -> None:
        """Take away pages outside the rail that were left: they are seldom seen, and keep nothing of the person's."""
        self._drop([key for key in self._pages if key != self.key and not self._entries[key].in_rail])

    def _drop(self, keys: list[str]) -> None:
        """Take pages away that lose nothing by it; they are made again when they are opened."""
        for key in keys:
            if not self._pages[key].viewmodel.busy and not self._pages[key].holding:
                page = self._pages.pop(key)
                self._stack.removeWidget(page)
                self._close(page)
                page.deleteLater()
                self._giving_back.start()

    def _close(self, page: Page) -> None:
        """End what runs for a page; the frame's own view model goes on."""
        if page.viewmodel is not self._desk.shell:
            page.viewmodel.close()

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
        body.addWidget(self._stack, 1)
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
