"""The pages of the window, one table: key, words, icon, and what makes the page when it is first opened."""

import gc
import importlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.runtime.memory import give_back
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


# What the pages are made of, in steps none of which holds the loop up; a test counts what each of them loads.
_STEPS = (
    "domain.settings ui.views.share_cards ui.views.share client.history client.links domain.contacts "
    "ui.viewmodels.wallet ui.viewmodels.wallet_sent ui.views.wallet_keys ui.views.wallet_parts ui.views.wallet_pending "
    "ui.views.wallet_receive ui.viewmodels.wallet_sector ui.views.wallet_sector ui.views.wallet_sheets client.calls "
    "ui.views.wallet_codes ui.views.wallet_descriptions ui.views.wallet "
    "ui.viewmodels.stake ui.viewmodels.stake_network ui.views.stake ui.views.stake_cards ui.views.stake_bond "
    "ui.views.stake_charts ui.views.stake_overview ui.views.monitor_parts ui.views.monitor ui.views.models_parts "
    "ui.views.models ui.viewmodels.use ui.views.use_compare ui.views.use_search ui.views.use ui.viewmodels.settings "
    "ui.views.setting_row ui.views.settings"
)


def ready_modules() -> Iterator[None]:
    """Load what the pages are made of, a step each: for idle moments, so that the first opening of a page is quick.

    What is there stays, and is kept from the search for unreachable objects after each step, as a long search holds the loop up.
    """
    missing = [name for name in (f"app.{step}" for step in _STEPS.split()) if name not in sys.modules]
    for name in missing:
        importlib.import_module(name)
        gc.collect(1)
        gc.freeze()
        yield
    if missing:
        give_back()


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
