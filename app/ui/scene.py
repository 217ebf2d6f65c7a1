"""The window in full action on a stage of its own: a temporary home, a play wallet, sharing, neighbours whose jobs are paid.

Order of events: first start -> the plan agreed to -> escrow filled, some tokens sent, so that there is something to see ->
sharing with nobody at the computer -> jobs. Who shows or tells something of the window does so after that; then all ends.
"""

import asyncio
import dataclasses
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from app.client import acts
from app.client.stage import TemporaryHome
from app.domain.errors import AgentAway, AppError
from app.ui.run import run
from app.ui.viewmodels.base import Part
from app.ui.viewmodels.monitor import MonitorViewModel
from app.ui.viewmodels.proposals import Proposal
from app.ui.views.first_start import FirstStartPage
from app.ui.views.first_start_plan import PlanSheet
from app.ui.views.front import Front
from app.ui.views.page import Page
from app.ui.views.sheets import Sheet
from app.ui.views.use import UsePage
from app.wire import api

S = TypeVar("S", bound=Sheet)
Seen = Callable[[str, Sheet | None], Awaitable[None]]
PAGES = ("share", "wallet", "stake", "monitor", "models", "use", "settings")
COIN = 10**18
ESCROW, GIFT = 250 * COIN, 12 * COIN
FRIEND = "0x" + "5a" * 20
JOBS = 6  # of neighbours, paid before anything is shown
PATIENCE = 90.0
IDLE = 3600.0
_SPAN = 60  # seconds of the charts: what has happened on a stage that is so young
# This machine works for the scene itself, and nobody waits for it to cool down or to be plugged in.
_CALM = {
    "idle_source": "simulated",
    "cpu_others_limit": "100",
    "temperature_pause": "110",
    "allow_on_battery": "on",
    "battery_floor": "0",
}


class Scene:
    """What acts on the window of a stage."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.desk = front.desk
        self.desk.preferences.set(motion="none")

    async def begin(self, seen: Seen | None = None) -> None:
        """Lead the window from first start to paid jobs; `seen` is told what is worth a look on the way.

        Raises:
            AppError: something did not come about.
        """
        await until(lambda: self.desk.shell.state.link == "connected")
        page = self.open("start")
        assert isinstance(page, FirstStartPage)
        if seen is not None:
            await seen("start", None)
        page.look.click()
        plan = await self.sheet(PlanSheet)
        if seen is not None:
            await seen("plan", plan)
        plan.agree.click()
        await until(lambda: page.viewmodel.idle)
        await self._spend()
        await self._share()

    def open(self, key: str) -> Page:
        """Show a page."""
        self.front.window.open_page(key)
        return self.front.window.page

    async def settled(self, key: str, *, used: bool = True) -> Page:
        """Show a page and wait until all of it is there; with something done on it where it is there for that (`used`)."""
        page = self.open(key)
        if isinstance(page.viewmodel, MonitorViewModel) and page.viewmodel.state.span != _SPAN:
            page.viewmodel.choose(_SPAN)
        if used and isinstance(page, UsePage) and page.model.state.comparison.value is None:
            page.compare.editor.setPlainText(page.compare.editor.placeholderText())  # in the reader's language
            await until(page.compare.go.isEnabled)
            page.compare.go.click()
            await until(lambda: page.model.state.comparison.value is not None)
        await until(lambda: all(part.status != "loading" for _, part in parts(page)))
        await asyncio.sleep(0.3)  # for what is laid out and painted after the state came
        return page

    async def sheet(self, kind: type[S]) -> S:
        """Wait until a sheet of this kind is open."""
        await until(lambda: any(one.isVisible() for one in self.front.window.findChildren(kind)))
        return next(one for one in self.front.window.findChildren(kind) if one.isVisible())

    async def _spend(self) -> None:
        """Fill the escrow and send some tokens, each compared with what is meant before it is signed."""
        (sender,) = self.desk.vault.state.addresses

        async def approve(proposal: Proposal) -> bool:
            calls = ("approve", "setSigner", "deposit", "transfer")
            return acts.is_meant(proposal.summary, sender, ESCROW, calls)

        await self.desk.vault.perform_as(api.PrepareAct(sender, "deposit", str(ESCROW)), approve)
        await self.desk.vault.perform_as(api.PrepareSend(sender, FRIEND, "FLW", str(GIFT)), approve)

    async def _share(self) -> None:
        client = self.desk.client
        for key, value in _CALM.items():
            await client.call(api.SetSetting(key, value))

        async def leave_alone(_: object) -> None:
            await client.call(api.SimulateIdle(IDLE))

        await client.on_connect(leave_alone)
        self.desk.shell.share(True)
        end = time.monotonic() + PATIENCE
        while sum(job.state == "paid" for job in (await client.call(api.GetShare())).jobs) < JOBS:
            if time.monotonic() > end:
                raise AgentAway(f"No {JOBS} jobs were paid within {PATIENCE:.0f} s", "Is the machine busy?")
            await asyncio.sleep(0.5)


def parts(page: Page) -> Iterator[tuple[str, Part[object]]]:
    """Return name and Part of each list and card of a page."""
    state = page.viewmodel.state
    if dataclasses.is_dataclass(state):
        for field in dataclasses.fields(state):
            value = getattr(state, field.name)
            if isinstance(value, Part):
                yield field.name, value


async def until(holds: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Wait until the window is so. Raises AgentAway when it does not become so."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise AgentAway(f"The window did not get there within {seconds:.0f} s", "Is the machine busy?")
        await asyncio.sleep(0.25)


def play(act: Callable[[Scene], Awaitable[int]]) -> int:
    """Run the window on a stage, without a screen unless one is named, until `act` ends; return the exit code.

    Raises:
        AppError: as `act` does; the home and its processes are gone all the same.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed: list[AppError] = []

    async def on(front: Front) -> int:
        try:
            return await act(Scene(front))
        except AppError as error:
            failed.append(error)
            return 1

    with TemporaryHome() as home:
        code = run(home, act=on)
    if failed:
        raise failed[0]
    return code
