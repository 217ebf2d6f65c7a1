"""Pictures of the window at work: `fallow --screenshot DIR` writes every page, light and dark, in English and French.

`--page NAME` writes that page's alone: as it is and in its states, in the first language.

Order of events: a stage with jobs flowing (app.ui.scene) -> first start on the way -> each page in each language and theme
-> each page again in the states its lists and cards can be in -> the sheets that ask before something is signed.
"""

import argparse
import asyncio
import dataclasses
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from app.domain.amounts import exact
from app.domain.errors import AgentAway, AppError, NoContracts, WrongUsage
from app.ui.scene import FRIEND, GIFT, PAGES, Scene, parts, play, until
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.share import ShareState
from app.ui.viewmodels.stake import no_wallet
from app.ui.viewmodels.stake_network import NetworkState
from app.ui.viewmodels.use import UseState
from app.ui.viewmodels.wallet import WalletState
from app.ui.views.consent import ConsentSheet
from app.ui.views.front import MAKING
from app.ui.views.page import Page
from app.ui.views.sheets import Sheet
from app.ui.views.wallet import WalletPage
from app.ui.views.wallet_sheets import SendSheet
from app.wire import api
from app.wire.frames import changed

LANGUAGES = ("en", "fr")
THEMES = ("light", "dark")
# The states of look.md beyond content, by page: what each of its lists and cards can be in.
STATES: Mapping[str, Sequence[str]] = {
    "share": ("loading", "empty", "stale", "error"),
    "wallet": ("loading", "empty", "stale", "error", "locked"),
    "stake": ("loading", "stale", "error", "locked", "no-contracts"),
    "monitor": ("loading", "empty", "stale", "error"),
    "models": ("loading", "stale", "error"),
    "use": ("loading", "error"),  # empty before anything was done; what was computed does not age
    "settings": ("loading", "stale", "error"),
}
_AWAY = AgentAway("The agent did not answer within 5 s", "Try again; `fallow doctor` looks for the cause")
_LAID_OUT = 0.06  # seconds in which what has changed is laid out and what has gone is gone
_NO_CONTRACTS = NoContracts("This network has no contracts of Fallow's")


def main(arguments: Sequence[str]) -> int:
    """Write the pictures from the command line; return the exit code."""
    parser = argparse.ArgumentParser(prog="fallow", description="Writes pictures of the window, from one at work.")
    parser.add_argument("--screenshot", metavar="DIR", type=Path, required=True, help="where to")
    parser.add_argument("--page", choices=PAGES, help="this page alone, in English")
    asked = parser.parse_args(arguments)
    try:
        return play(lambda scene: _Camera(scene, _made(asked.screenshot)).take(asked.page))
    except AppError as error:
        sys.stderr.write(f"fallow: {error.title}\n{error.hint}\n")
        return 1


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsage(f"{folder} cannot be made: {error.strerror}", "Name a folder that can be written")
    return folder


class _Camera:
    """Takes the pictures of one run; they are named page-state-theme-language.png."""

    def __init__(self, scene: Scene, folder: Path) -> None:
        self._scene, self._folder = scene, folder
        self._preferences = scene.desk.preferences
        self._language, self._taken = LANGUAGES[0], 0

    async def take(self, page: str | None) -> int:
        """Take the pictures of a page, or of all there is."""
        await self._speak(LANGUAGES[0])
        if page is not None:
            await self._scene.begin()
            await self._take_page(page)
            await self._take_states(page)
        else:
            await self._scene.begin(self._in_both_themes)
            for language in LANGUAGES:
                await self._speak(language)
                await self._take_pages()
                for key in STATES:
                    await self._take_states(key)
                await self._take_sheets()
        sys.stdout.write(f"{self._taken} pictures in {self._folder}\n")
        return 0

    async def _speak(self, language: str) -> None:
        """Change the language, which makes the window anew; as large as it opens where the screen has room."""
        self._language = language
        self._preferences.set(language=language, theme=THEMES[0])
        await until(lambda: not self._scene.desk.shell.doing(MAKING))
        self._scene.front.window.resize(self._scene.front.window.sizeHint())

    async def _take_pages(self) -> None:
        for key in PAGES:
            await self._take_page(key)
        if self._language != LANGUAGES[0]:
            await self._scene.settled("start")
            await self._in_both_themes("start-again")

    async def _take_page(self, key: str) -> None:
        await self._scene.settled(key, used=False)
        if key == "use":
            await self._in_both_themes("use-empty")
            await self._scene.settled(key)
        await self._in_both_themes(key)

    async def _take_states(self, key: str) -> None:
        page = await self._scene.settled(key)
        for state in STATES[key]:
            async with _posing(page, state):
                await self._in_both_themes(f"{key}-{state}")

    async def _take_sheets(self) -> None:
        """Take the form to send and the consent, then say no."""
        page = await self._scene.settled("wallet")
        assert isinstance(page, WalletPage)
        page.send.click()
        form = await self._scene.sheet(SendSheet)
        form.to.setText(FRIEND)
        form.amount.setText(exact(GIFT))
        await self._in_both_themes("send", form)
        form.proceed.click()
        consent = await self._scene.sheet(ConsentSheet)
        await self._in_both_themes("consent", consent)
        consent.refuse.click()
        await until(lambda: not page.viewmodel.busy)

    async def _in_both_themes(self, name: str, widget: Sheet | None = None) -> None:
        for theme in THEMES:
            self._preferences.set(theme=theme)
            if widget is None and (focused := self._scene.front.window.focusWidget()) is not None:
                focused.clearFocus()  # nobody has pressed Tab: no ring is shown
            await asyncio.sleep(_LAID_OUT)
            path = self._folder / f"{name}-{theme}-{self._language}.png"
            if not (widget or self._scene.front.window).grab().save(str(path)):
                raise WrongUsage(f"{path} cannot be written", "Is the disk full?")
            self._taken += 1
        self._preferences.set(theme=THEMES[0])


@asynccontextmanager
async def _posing(page: Page, state: str) -> AsyncIterator[None]:
    """Have a page show a state: nobody asks the agent meanwhile."""
    model = page.viewmodel
    held = {field.name: getattr(model.state, field.name) for field in dataclasses.fields(model.state)}
    model.unwatched()
    model.update(**_pose(page, state))
    try:
        yield
    finally:
        model.update(**held)
        model.watched()


def _pose(page: Page, state: str) -> dict[str, Any]:
    """Return what of the view model's state is different in this state, made from what is there now."""
    posed: dict[str, Any] = {name: _part(part, state) for name, part in parts(page)}
    match page.viewmodel.state, state:
        case ShareState(share=Part(value=api.ShareReply() as share)), "empty":
            posed = {"share": Part.of(changed(share, jobs=[], demand=[]))}
        case WalletState(), "empty":
            posed.pop("accounts")
        case WalletState(), "locked":
            posed = {"status": "locked"}
        case NetworkState(), "no-contracts":
            posed = {"missing": True, "stake": Part[Any]().failed(_NO_CONTRACTS)}
        case UseState(), "error":
            posed = {"model": posed["model"]}
    return posed


def _part(part: Part[Any], state: str) -> Part[Any]:
    match state:
        case "loading":
            return Part()
        case "empty":
            return Part("empty", () if isinstance(part.value, tuple) else None, part.since)
        case "stale":
            return part.failed(_AWAY)
        case "locked":
            return Part[Any]().failed(no_wallet())
    return Part[Any]().failed(_AWAY)
