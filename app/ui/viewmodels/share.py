"""The share page: the one true sentence, what was earned, the devices, the demand and the jobs; switch, pause and presets.

Order of events: every two seconds, and soon after news of a job, the page is asked for anew; devices, settings and the last
hour's load follow more slowly, for they change slowly.
"""

import asyncio
import dataclasses
import itertools
import time
from collections.abc import Awaitable, Callable, Mapping

from app.domain.errors import AppError
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.shell import HOUR, ShellViewModel
from app.wire import api

SECONDS = 5.0  # the longest a reading may take
SLOW = 10.0  # seconds between two readings of what changes slowly
CALM = 0.5  # seconds between news of a job and the reading it leads to: a hundred jobs a second are one reading
SPAN = 3600
_PAIR = ("temperature_pause", "temperature_resume")
Points = tuple[tuple[float, float | None], ...]


@dataclasses.dataclass(frozen=True)
class ShareState:
    """`load` is the processor's use over the last hour; `settings` their values as text; `titles` the models' names for people.

    `undo` holds the rules that a preset has replaced and that no preset stands for.
    """

    share: Part[api.ShareReply] = dataclasses.field(default_factory=Part)
    devices: Part[tuple[api.DeviceInfo, ...]] = dataclasses.field(default_factory=Part)
    load: Points = ()
    settings: Mapping[str, str] = dataclasses.field(default_factory=dict)
    titles: Mapping[str, str] = dataclasses.field(default_factory=dict)
    undo: Mapping[str, str] = dataclasses.field(default_factory=dict)


class ShareViewModel(ViewModel[ShareState]):
    """The page's state and intents; the frame's view model is told of what is turned here."""

    PERIOD = 2.0
    EVENTS = (api.StateEvent,)

    def __init__(self, client: Client, notices: Notices, shell: ShellViewModel) -> None:
        super().__init__(client, notices, ShareState())
        self._shell = shell
        self._slow_next = 0.0
        self._soon: asyncio.TimerHandle | None = None

    def share(self, on: bool) -> None:
        """Turn the share switch."""
        self.run(self._turn(api.SetSharing(on)), "share", lambda: self.share(on))

    def snooze(self, seconds: float = HOUR) -> None:
        """Pause sharing for a while; 0 ends the pause."""
        self.run(self._turn(api.Snooze(seconds)), "snooze", lambda: self.snooze(seconds))

    def apply(self, preset: str) -> None:
        """Put a preset's rules in force; own rules that go with it can be had back by `undo`."""
        self.run(self._apply(preset), "preset", lambda: self.apply(preset))

    def undo(self) -> None:
        """Put the rules back that the last preset replaced."""
        self.run(self._undo(), "preset", self.undo)

    def heard(self, event: api.Event) -> None:
        if isinstance(event, api.StateEvent):
            self._slow_next = 0.0
        if isinstance(event, api.JobEvent) and event.role == "provider" and self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(CALM, self._look_again)
        super().heard(event)

    def close(self) -> None:
        if self._soon is not None:
            self._soon.cancel()
        super().close()

    async def refresh(self) -> None:
        if time.monotonic() < self._slow_next:
            await self._load_share()
            return
        self._slow_next = time.monotonic() + SLOW
        await asyncio.gather(
            self._load_share(),
            self.load("devices", self._read_devices()),
            self._quietly(self._read_load),
            self._quietly(self._read_settings),
            self._quietly(self._read_titles),
        )

    def _look_again(self) -> None:
        self._soon = None
        self.wake()

    async def _load_share(self) -> None:
        await self.load("share", self.client.call(api.GetShare(), seconds=SECONDS), lambda _: False)

    async def _read_devices(self) -> tuple[api.DeviceInfo, ...]:
        return tuple((await self.client.call(api.GetMonitor(), seconds=SECONDS)).devices)

    async def _read_load(self) -> None:
        found = await self.client.call(api.GetHistory(SPAN), seconds=SECONDS)
        values = next((series.points for series in found.series if series.name == "cpu"), [])
        first = found.end - found.step * (len(values) - 1)
        past = tuple((first + number * found.step, value) for number, value in enumerate(values))
        self.update(load=tuple(itertools.dropwhile(lambda point: point[1] is None, past)))

    async def _read_settings(self) -> None:
        found = await self.client.call(api.GetSettings(), seconds=SECONDS)
        self.update(settings={one.key: one.value for one in found.settings})

    async def _read_titles(self) -> None:
        if not self.state.titles:
            found = await self.client.call(api.GetModels(), seconds=SECONDS)
            self.update(titles={model.name: model.title for model in found.models})

    async def _quietly(self, reading: Callable[[], Awaitable[None]]) -> None:
        """Read what only embellishes the page: without it the page is still true, and the main reading tells of trouble."""
        try:
            await reading()
        except AppError:
            self._slow_next = 0.0

    async def _turn(self, request: api.Request[api.Ok]) -> None:
        await self.client.call(request)
        self._shell.wake()
        await self._load_share()

    async def _apply(self, name: str) -> None:
        await self._read_settings()
        share = self.state.share.value
        presets = share.presets if share else []
        chosen = next((one for one in presets if one.name == name), None)
        own = chosen is not None and not any(one.active for one in presets)
        before = {key: self.state.settings[key] for key in chosen.settings} if chosen is not None and own else {}
        await self.client.call(api.ApplyPreset(name))
        self.update(undo=before)
        await self._after_rules()

    async def _undo(self) -> None:
        await self._read_settings()
        for key in _in_order(self.state.undo, self.state.settings):
            await self.client.call(api.SetSetting(key, self.state.undo[key]))
        self.update(undo={})
        await self._after_rules()

    async def _after_rules(self) -> None:
        self._shell.wake()
        await asyncio.gather(self._load_share(), self._read_settings())


def _in_order(wanted: Mapping[str, str], current: Mapping[str, str]) -> list[str]:
    """Return the keys so that none of the steps contradicts another: of the pair for heat, what gives room comes first."""
    others = [key for key in wanted if key not in _PAIR]
    pause, resume = _PAIR
    if pause not in wanted or resume not in wanted:
        return list(wanted)
    rises = int(wanted[pause]) >= int(current[pause])
    return [*others, *((pause, resume) if rises else (resume, pause))]
