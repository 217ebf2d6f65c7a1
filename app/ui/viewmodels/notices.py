"""The one place where errors and news of the agent are kept until a person has read them."""

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError
from app.ui.texts import translate

MOST = 3


@dataclasses.dataclass(frozen=True)
class Notice:
    """One message; `tone` is loss (an error), wait (needs you) or good (news). `retry` is offered as a button."""

    id: int
    tone: str
    title: str
    hint: str = ""
    retry: Callable[[], object] | None = None


class Notices(QObject):
    """Holds the newest notices, each title once."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Notice, ...] = ()
        self._number = 0

    def error(self, error: AppError, retry: Callable[[], object] | None = None) -> None:
        """Show an error until it is dismissed or retried."""
        self.tell("loss", error.title, error.hint, retry)

    def fault(self, error: Exception) -> None:
        """Show that the window itself has a fault; its log has the details."""
        title = translate("notices", "Something went wrong inside the window")
        self.tell("loss", title, translate("notices", "{0}: the log has the details").format(type(error).__name__))

    def tell(self, tone: str, title: str, hint: str = "", retry: Callable[[], object] | None = None) -> None:
        """Show a message; an older one with the same title goes."""
        self._number += 1
        others = [item for item in self.items if item.title != title]
        self.items = (Notice(self._number, tone, title, hint, retry), *others)[:MOST]
        self.changed.emit()

    def dismiss(self, number: int) -> None:
        """Take one away."""
        self.items = tuple(item for item in self.items if item.id != number)
        self.changed.emit()

    def withdraw(self, title: str) -> None:
        """Take the one with this title away: what it told of is over."""
        left = tuple(item for item in self.items if item.title != title)
        if left != self.items:
            self.items = left
            self.changed.emit()
