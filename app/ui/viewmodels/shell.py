"""What the frame shows around every page: the line to the agent, the share switch, the account, the network, the page."""

import asyncio
import dataclasses
from typing import Any

from PySide6.QtCore import Signal

from app.domain.errors import AppError, Locked
from app.domain.staking import DAY
from app.ui.texts import translate
from app.ui.viewmodels.base import Client, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

HOUR = 3600.0


@dataclasses.dataclass(frozen=True)
class ShellState:
    """`link` is connecting, connected or reconnecting. The rest is the agent's last word; `state` is empty before the first."""

    link: str = "connecting"
    state: str = ""
    rule: str = ""
    reason: str = ""
    setting: str = ""
    since: float = 0.0
    sharing: bool = False
    network: str = ""
    jobs_running: int = 0
    jobs_done: int = 0
    queued: int = 0
    address: str = ""
    token: int | None = None
    ether: int | None = None
    as_of: float = 0.0


class ShellViewModel(ViewModel[ShellState]):
    """The frame's state, and which page is open: `opened(page, argument)` asks the window to show one."""

    PERIOD = 5.0
    EVENTS = (api.StateEvent, api.JobEvent, api.ActivityEvent)
    opened = Signal(str, str)

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, ShellState())

    def start(self) -> None:
        """Follow the line and the agent's news from now on, whether a page is seen or not."""
        self._keep(self._follow())
        self._keep(self._greet())
        self._keep(self._collect_news())

    def open(self, page: str, argument: str = "") -> None:
        """Show a page; `argument` says what of it, such as the key of a setting."""
        self.opened.emit(page, argument)

    def share(self, on: bool) -> "asyncio.Task[None]":
        """Turn the share switch; the task ends when the agent has answered."""
        return self.run(self._ask(api.SetSharing(on)), "share", lambda: self.share(on))

    def snooze(self, seconds: float = HOUR) -> None:
        """Pause sharing for a while; 0 ends the pause."""
        self.run(self._ask(api.Snooze(seconds)), "snooze", lambda: self.snooze(seconds))

    def let_time_pass(self, seconds: int) -> "asyncio.Task[None]":
        """Let the local network's clock jump forward; not asked again by itself, as it would jump twice."""
        return self.run(self._let_time_pass(seconds), "time")

    def drip(self) -> "asyncio.Task[None]":
        """Get play money for the wallet's first account."""
        return self.run(self._drip(), "drip", self.drip)

    @property
    def snoozed(self) -> bool:
        return self.state.rule == "snooze"

    async def refresh(self) -> None:
        said = await self.client.call(api.GetStatus())
        names = ("state", "rule", "reason", "setting", "since", "sharing", "network", "jobs_running", "jobs_done")
        self.update(**{name: getattr(said, name) for name in names}, queued=said.queued_signatures)
        found = (await self.client.call(api.GetAccounts())).accounts
        if found:
            first = found[0]
            known = bool(first.as_of)
            self.update(
                address=first.address,
                token=int(first.token) if known else None,
                ether=int(first.eth) if known else None,
                as_of=first.as_of,
            )
        else:
            self.update(address="", token=None, ether=None, as_of=0.0)

    async def _ask(self, request: api.Request[Any]) -> None:
        await self.client.call(request)
        await self.refresh()

    async def _let_time_pass(self, seconds: int) -> None:
        await self.client.call(api.AdvanceTime(seconds), repeat=False)
        words = translate("shell", "The local network's clock has moved; days passed: {0}")
        self.notices.tell("good", words.format(seconds // DAY))
        await self.refresh()

    async def _drip(self) -> None:
        if not self.state.address:
            raise Locked(translate("shell", "No wallet yet"), translate("shell", "Make or restore one"))
        await self.client.call(api.Drip(self.state.address))
        self.notices.tell("good", translate("shell", "Play money has arrived"))
        await self.refresh()

    async def _follow(self) -> None:
        while True:
            await self.client.until_connected(True)
            self.update(link="connected")
            self.wake()
            await self.client.until_connected(False)
            self.update(link="reconnecting")

    async def _greet(self) -> None:
        await self.client.until_connected(True)
        try:
            await self.client.on_connect(_watch)
        except AppError as error:
            self.notices.error(error)

    async def _collect_news(self) -> None:
        with self.client.events() as events:
            async for event in events:
                if isinstance(event, api.NoticeEvent):
                    self.notices.tell("good", event.title, event.text)


async def _watch(client: Client) -> None:
    await client.call(api.Watch())
