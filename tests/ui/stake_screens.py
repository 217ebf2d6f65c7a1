"""Pictures of the stake page's states: `python -m tests.ui.stake_screens [DIR]` writes them, into tests/ui/screens by itself.

The window is the real one, over a line on which a script answers; the page stands at its first size or as asked.
"""

import asyncio
import dataclasses
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.domain.errors import ChainAway, NoContracts
from app.domain.staking import DAY
from app.runtime.home import Home
from app.ui import theme
from app.ui.scene import parts
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.preferences import PreferencesModel
from app.ui.viewmodels.shell import ShellViewModel
from app.ui.views.desk import Desk
from app.ui.views.dressing import Dressing
from app.ui.views.language import Language
from app.ui.views.main_window import MainWindow
from app.wire import api
from tests.fakes.client import FakeClient
from tests.ui import stake_script as script
from tests.ui.conftest import ACCOUNTS, STATUS
from tests.ui.settle import settle, until

FOLDER = Path(__file__).with_name("screens")
MOST_BYTES = 120_000
COLOURS = 256
THEMES: tuple[theme.Choice, ...] = ("light", "dark")


@dataclass(frozen=True)
class State:
    """What the agent answers in a picture, and which section is open."""

    script: Callable[[FakeClient], None]
    section: str = "overview"


def _answers(
    page: Callable[[], api.StakeReply],
    table: Callable[[], api.ProvidersReply] = script.providers,
    past: Callable[[], api.StakeHistoryReply] = script.history,
) -> Callable[[FakeClient], None]:
    return lambda client: script.script(client, page(), table(), past())


def _no_contracts(client: FakeClient) -> None:
    client.answers[api.GetStake] = NoContracts(
        "This network has no contracts of Fallow's", "Use the local network, or deploy them first: fallow deploy"
    )


def _slashed() -> api.StakeReply:
    bond = script.bond(630, 5, locks=1, claimable=script.wei(1.2))
    return script.staked(
        bond=bond, delegations=[api.DelegationInfo(script.PROVIDERS[1], "1", script.wei(73.8), script.STAYS)]
    )


def _unbonding() -> api.StakeReply:
    old_until = {"old_device": script.OTHER_DEVICE, "old_until": script.NONE.time + 2 * DAY}
    return script.staked(
        bond=script.bond(300, 1, leaving=script.going(6 * DAY, 200), **old_until),
        escrow=api.EscrowInfo(script.wei(50), script.SESSION, script.going(-60, 20, window=0)),
        delegations=[api.DelegationInfo(script.PROVIDERS[0], "1", script.wei(152.5), script.going(2 * DAY, 60))],
    )


# Those that are kept.
KEPT: Mapping[str, State] = {
    "empty": State(_answers(lambda: script.NONE, past=lambda: script.history(0))),
    "staked": State(_answers(script.everything)),
    "unbonding": State(_answers(_unbonding)),
    "slashed": State(_answers(_slashed, past=lambda: script.history(24, script.losses()))),
    "no-contracts": State(_no_contracts),
}
# Those to look at as well.
MORE: Mapping[str, State] = {
    "providers": State(_answers(_unbonding), "delegate"),
    "providers-empty": State(
        _answers(lambda: script.NONE, lambda: api.ProvidersReply(1, script.NONE.time, 0, [])), "delegate"
    ),
    "error": State(lambda client: client.answers.update({api.GetStake: ChainAway("No node answers", "Try later")})),
    "locked": State(lambda client: client.answers.update({api.GetAccounts: api.AccountsReply([], "local")})),
}


def application() -> QApplication:
    made = QApplication.instance() or QApplication(["fallow"])
    assert isinstance(made, QApplication)
    if made.property("dressing") is None:
        made.setProperty("dressing", Dressing(made))
    return made


async def take(
    folder: Path,
    states: Mapping[str, State],
    size: tuple[int, int] = (theme.FIRST_WIDTH, theme.FIRST_HEIGHT),
    scale: float = 1.0,
) -> list[Path]:
    """Write a picture of each state in each theme; return where they are."""
    dressing = application().property("dressing")
    assert isinstance(dressing, Dressing)
    taken = []
    for worn in THEMES:
        dressing.wear(worn, scale)
        for name, state in states.items():
            taken.append(folder / f"stake-{name}-{worn}.png")
            await _take(taken[-1], state, size)
    dressing.wear("light", 1.0)
    return taken


async def _take(path: Path, state: State, size: tuple[int, int]) -> None:
    client = FakeClient({api.GetStatus: STATUS, api.GetAccounts: ACCOUNTS, api.Watch: api.Ok()})
    client.answers[api.WatchStake] = api.Ok()
    state.script(client)
    with tempfile.TemporaryDirectory() as place, _window(client, Path(place)) as window:
        window.resize(*size)
        window.show()
        window.open_page("stake", state.section)
        await until(lambda: all(part.status != "loading" for _, part in parts(window.page)))
        await settle()
        if (focused := window.focusWidget()) is not None:
            focused.clearFocus()  # nobody has pressed Tab: no ring is shown
        await _grow(window)
        path.parent.mkdir(parents=True, exist_ok=True)
        _few_colours(window.grab().toImage()).save(str(path), quality=0)


def _few_colours(picture: QImage) -> QImage:
    """Return a picture in the theme's colours and its commonest others: a third of the bytes, and no difference to the eye."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    own = [QColor(value).rgb() for value in dataclasses.astuple(theme.now().colours) if isinstance(value, str)]
    common = [colour for colour, _ in Counter(memoryview(plain.constBits()).cast("I")).most_common(COLOURS)]
    table = list(dict.fromkeys(own + common))[:COLOURS]
    exact = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, exact)


async def _grow(window: MainWindow) -> None:
    """Make the window as high as its page is, so that all of it is in the picture."""
    for _ in range(3):  # what is as wide as it is now may be higher than it was
        hidden = window.page.verticalScrollBar().maximum()
        window.resize(window.width(), window.height() + hidden)
        await settle()


@contextmanager
def _window(client: FakeClient, place: Path) -> Iterator[MainWindow]:
    home = Home.at(place / "home", moved=True).open()
    notices = Notices()
    shell = ShellViewModel(client, notices)
    desk = Desk(client, notices, shell, PreferencesModel(place / "profile"), home, "default")
    window = MainWindow(desk)
    shell.opened.connect(window.open_page)
    shell.start()
    try:
        yield window
    finally:
        window.hide()
        window.close_pages()
        shell.close()
        window.deleteLater()
        shutil.rmtree(home.runtime, ignore_errors=True)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    application()
    language = Language()  # kept: translators go with it
    language.speak("en")
    QLocale.setDefault(QLocale("en_US"))
    for path in asyncio.run(take(folder, KEPT if folder == FOLDER else {**KEPT, **MORE})):
        sys.stdout.write(f"{path} {path.stat().st_size}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
