"""One application for all tests of the window, on the offscreen platform; write them as coroutines."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from app.runtime.home import Home
from app.ui import theme
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing
from app.wire import api
from tests.fakes.client import FakeClient

ADDRESS = "0x9A3f6aF7C2eE4b3B2aD1c0F9e8D7b6A5f4E377d1"
STATUS = api.StatusReply(
    "running", "user", "Sharing: nobody has used this computer for 6 min", "idle_seconds", 1_764_000_000.0, True, {},
    "simulated", "local", 1, 12, 0,
)  # fmt: skip
ACCOUNTS = api.AccountsReply([api.AccountInfo(ADDRESS, str(10**18), str(1_204_500 * 10**15), 1_764_000_000.0)], "local")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Write figures as English does, whatever this machine speaks and whatever a test turned to."""
    held = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(held)


@pytest.fixture(autouse=True)
def windows_end() -> Iterator[None]:
    """Delete the windows a test leaves behind: they would go on living under the next one."""
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.hide()
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def application() -> Iterator[QApplication]:
    """Return the application, dressed in light; its dressing is `application.dressing`."""
    made = QApplication.instance() or QApplication(["fallow"])
    assert isinstance(made, QApplication)
    dressing = Dressing(made)
    made.setProperty("dressing", dressing)
    # In the program windows wear the style sheet (test_dressing.py); here pages and widgets are shown without one.
    dressing.changed.connect(lambda: made.setStyleSheet(theme.style_sheet(theme.now())))
    dressing.wear("light", 1.0)
    yield made


@pytest.fixture
def dressing(application: QApplication) -> Iterator[Dressing]:
    """Return what puts themes on the application; light again afterwards."""
    found = application.property("dressing")
    assert isinstance(found, Dressing)
    yield found
    found.wear("light", 1.0)


@pytest.fixture
def client() -> FakeClient:
    """Return a line that answers what the frame asks."""
    return FakeClient({api.GetStatus: STATUS, api.GetAccounts: ACCOUNTS, api.Watch: api.Ok()})


@pytest.fixture
async def desk(application: QApplication, client: FakeClient, home: Home, tmp_path: Path) -> AsyncIterator[Desk]:
    """Return what pages are given, over the fake client."""
    notices = Notices()
    shell = ShellViewModel(client, notices)
    yield Desk(client, notices, shell, PreferencesModel(tmp_path / "profile"), home, "default")
    shell.close()
