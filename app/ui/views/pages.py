"""The pages of the window, one table: key, words, icon, and what makes the page when it is first opened."""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.ui.texts import translate
from app.ui.views.desk import Desk
from app.ui.views.page import Page


@dataclass(frozen=True)
class Entry:
    """One page; those `in_rail` stand there in the table's order with Ctrl+1 and so on; the others go a while after they are left."""

    key: str
    words: Callable[[], str]
    title: Callable[[], str]
    icon: str
    make: Callable[[Desk], Page]
    in_rail: bool = True


def ready_modules() -> Iterator[None]:
    """Load the modules of the pages one by one, a step each: for idle moments, so that the first opening of a page is quick."""
    for name in ("wallet", "stake", "stake_overview", "monitor", "models", "use", "settings"):
        importlib.import_module(f"app.ui.views.{name}")
        yield


def _share(desk: Desk) -> Page:
    from app.ui.views.share import SharePage

    return SharePage(desk)


def _wallet(desk: Desk) -> Page:
    from app.ui.views.wallet import WalletPage

    return WalletPage(desk)


def _start(desk: Desk) -> Page:
    from app.ui.views.first_start import FirstStartPage

    return FirstStartPage(desk)


def _stake(desk: Desk) -> Page:
    from app.ui.views.stake import StakePage

    return StakePage(desk)


def _monitor(desk: Desk) -> Page:
    from app.ui.views.monitor import MonitorPage

    return MonitorPage(desk)


def _models(desk: Desk) -> Page:
    from app.ui.views.models import ModelsPage

    return ModelsPage(desk)


def _use(desk: Desk) -> Page:
    from app.ui.views.use import UsePage

    return UsePage(desk)


def _settings(desk: Desk) -> Page:
    from app.ui.views.settings import SettingsPage

    return SettingsPage(desk)


PAGES = (
    Entry("share", lambda: translate("pages", "Share"), lambda: translate("pages", "Share compute"), "sprout", _share),
    Entry("wallet", lambda: translate("pages", "Wallet"), lambda: translate("pages", "Wallet"), "wallet", _wallet),
    Entry("stake", lambda: translate("pages", "Stake"), lambda: translate("pages", "Stake"), "landmark", _stake),
    Entry(
        "monitor", lambda: translate("pages", "Monitor"), lambda: translate("pages", "Monitor"), "activity", _monitor
    ),
    Entry("models", lambda: translate("pages", "Models"), lambda: translate("pages", "Models"), "boxes", _models),
    Entry("use", lambda: translate("pages", "Use"), lambda: translate("pages", "Use AI"), "sparkles", _use),
    Entry(
        "settings",
        lambda: translate("pages", "Settings"),
        lambda: translate("pages", "Settings"),
        "settings",
        _settings,
        in_rail=False,
    ),
    Entry(
        "start",
        lambda: translate("pages", "Welcome"),
        lambda: translate("pages", "Welcome"),
        "sprout",
        _start,
        in_rail=False,
    ),
)
