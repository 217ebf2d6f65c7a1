"""The notice that asks to look at a hardware wallet, for as long as it waits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.domain.hardware import NAMES
from app.ui.texts import translate
from app.ui.viewmodels.notices import Notices


@contextmanager
def looking_at(notices: Notices, device: str) -> Iterator[Callable[[], None]]:
    """Yield what shows the notice; it goes when the context ends."""
    title = translate("hardware", "Look at your {0}").format(NAMES[device])

    def show() -> None:
        notices.tell("wait", title, translate("hardware", "It shows what would be signed; confirm or refuse on it."))

    try:
        yield show
    finally:
        notices.withdraw(title)
