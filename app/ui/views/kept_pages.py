"""The pages that are there: made when first opened, taken away when they were long not seen, as they cost memory."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from app.runtime.memory import give_back
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.pages import Entry

_KEPT_MS = 10_000  # how long a page outside the rail is kept after it was left
_KEPT_PAGES = 3  # of the rail, the one on show among them: what is not seen is read anew anyway
_GIVE_BACK_MS = 1_000  # after pages went


class KeptPages(QStackedWidget):
    """Shows one page at a time. What would lose something of the person's is kept for as long as the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._entries: dict[str, Entry] = {}
        self._clearing = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._clearing.timeout.connect(self._clear_away)
        self._giving_back = QTimer(self, singleShot=True, interval=_GIVE_BACK_MS)
        self._giving_back.timeout.connect(give_back)

    def open(self, entry: Entry) -> Page:
        """Show a page and return it."""
        page = self._pages.pop(entry.key, None)
        if page is None:
            page = entry.make(self._desk)
            page.setAccessibleName(entry.title())
            self.addWidget(page)
        self._pages[entry.key], self._entries[entry.key] = page, entry  # the last is the one seen last
        self.setCurrentWidget(page)
        self._drop([key for key in self._pages if self._entries[key].in_rail][:-_KEPT_PAGES])
        if not self._clearing.isActive():
            self._clearing.start()
        return page

    def close_pages(self) -> None:
        """End what runs for the pages."""
        for page in self._pages.values():
            self._end(page)

    def _clear_away(self) -> None:
        """Take away pages outside the rail that were left: they are seldom seen, and keep nothing of the person's."""
        left = [key for key, page in self._pages.items() if page is not self.currentWidget()]
        self._drop([key for key in left if not self._entries[key].in_rail])

    def _drop(self, keys: list[str]) -> None:
        for key in keys:
            if not self._pages[key].viewmodel.busy and not self._pages[key].holding:
                page = self._pages.pop(key)
                self.removeWidget(page)
                self._end(page)
                page.deleteLater()
                self._giving_back.start()

    def _end(self, page: Page) -> None:
        """End what runs for a page; the frame's own view model goes on."""
        if page.viewmodel is not self._desk.shell:
            page.viewmodel.close()
