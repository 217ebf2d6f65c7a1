"""The pages that are there: made when first opened, taken away when they were long not seen, as they cost memory."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget
from shiboken6 import delete

from app.runtime.memory import give_back
from app.ui.views.desk import Desk
from app.ui.views.page import Page
from app.ui.views.pages import Entry

_KEPT_MS = 10_000  # how long a page outside the rail is kept after it was left
_KEPT_PAGES = (
    2  # of the rail, the one on show among them: another is soon made, and what is not seen is read anew anyway
)
_GIVE_BACK_MS = 1_000  # after pages went


class KeptPages(QStackedWidget):
    """Shows one page at a time. What would lose something of the person's is kept for as long as the window.

    A new page comes in turns of the loop: it is made, then put into the window, which gives it its looks, then shown, with
    the one before it on show until then. All at once would keep somebody waiting, and nothing is seen half made.
    """

    came = Signal()  # the page is on show
    page: Page  # the one opened last: it is on show, or will be at once

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._entries: dict[str, Entry] = {}
        self._coming = QTimer(self, interval=0)
        self._coming.timeout.connect(self._come)
        self._clearing = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._clearing.timeout.connect(self._clear_away)
        self._giving_back = QTimer(self, singleShot=True, interval=_GIVE_BACK_MS)
        self._giving_back.timeout.connect(give_back)

    def open(self, entry: Entry) -> Page:
        """Return a page, and show it in the next turns of the loop; at once where it was kept."""
        page = self._pages.pop(entry.key, None)
        if page is None:
            page = entry.make(self._desk)
            page.setAccessibleName(entry.title())
        self._pages[entry.key], self._entries[entry.key] = page, entry  # the last is the one seen last
        self.page = page
        if self.indexOf(page) < 0:
            self._coming.start()
        else:
            self._show()
        return page

    @property
    def coming(self) -> bool:
        """Whether the page is not on show yet."""
        return self._coming.isActive()

    def finish(self) -> None:
        """Show at once the page that is still coming."""
        while self.coming:
            self._come()

    def forget(self) -> None:
        """Take away at once pages that are not on show and keep nothing of the person's."""
        for page in self._drop([key for key in self._pages if self._left(key)]):
            delete(page)

    def close_pages(self) -> None:
        """End what runs for the pages."""
        for page in self._pages.values():
            self._end(page)

    def _come(self) -> None:
        """Take the next step towards showing the page."""
        if self.indexOf(self.page) < 0:
            self.addWidget(self.page)
        else:
            self._show()

    def _show(self) -> None:
        self._coming.stop()
        self.setCurrentWidget(self.page)
        self._drop([key for key in self._pages if self._entries[key].in_rail][:-_KEPT_PAGES])
        if not self._clearing.isActive():
            self._clearing.start()
        self.came.emit()

    def _clear_away(self) -> None:
        """Take away pages outside the rail that were left: they are seldom seen, and keep nothing of the person's."""
        self._drop([key for key in self._pages if self._left(key) and not self._entries[key].in_rail])

    def _left(self, key: str) -> bool:
        return self._pages[key] not in (self.page, self.currentWidget())

    def _drop(self, keys: list[str]) -> list[Page]:
        """Take those away that keep nothing of the person's; return them, which are deleted in the next turn of the loop."""
        dropped = []
        for key in keys:
            if not self._pages[key].viewmodel.busy and not self._pages[key].holding:
                page = self._pages.pop(key)
                self.removeWidget(page)
                self._end(page)
                page.deleteLater()
                dropped.append(page)
                self._giving_back.start()
        return dropped

    def _end(self, page: Page) -> None:
        """End what runs for a page; the frame's own view model goes on."""
        if page.viewmodel is not self._desk.shell:
            page.viewmodel.close()
