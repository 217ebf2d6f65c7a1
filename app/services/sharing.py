"""The share switch and the policy behind it: works when the rules let it, stops at once when the user returns.

Order of events at the user's return: idle source calls -> the gate shuts (no new job) -> the engine pauses (running jobs go back,
preempted) -> the offer is withdrawn. Opening goes the other way round: the engine resumes, the gate opens, the offer is announced.
"""

import asyncio
import contextlib
import logging
import math
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from app.domain.errors import AppError, BadInput
from app.domain.events import StateChanged
from app.domain.policy import OFF, Decision, Memory, State, decide
from app.ports import Clock, Engine, Idle, Probe
from app.services.bus import Bus
from app.services.settings import Settings

_log = logging.getLogger(__name__)
LOOK_SECONDS = 2.0
SHORTEST_REST = 0.25
OFFER_SECONDS = 30.0
RETRY_SECONDS = 5.0
STOP_SECONDS = 2.0
LONGEST_SNOOZE = 30 * 86_400


class SelectableIdle(Idle, Protocol):
    """An idle source that follows the setting."""

    async def select(self, setting: str) -> None: ...
    def simulate(self, seconds: float | None) -> None:
        """Say how long nobody has touched the machine. Raises Refused unless idle time is simulated."""
        ...


@dataclass(frozen=True)
class SharingStatus:
    """What holds now and why; `setting` is the key behind it, `since` and `until` in Unix seconds, `sharing` the switch.

    `template` and `figures` are the parts of the reason, see app.domain.policy.
    """

    state: str
    rule: str
    reason: str
    setting: str
    since: float
    until: float | None
    sharing: bool
    template: str
    figures: Mapping[str, float]


class Sharing:
    """Looks at the machine every two seconds while the switch is on, and at once when something happens."""

    def __init__(
        self,
        *,
        probe: Probe,
        idle: SelectableIdle,
        engine: Engine,
        settings: Settings,
        clock: Clock,
        bus: Bus,
        on_open: Callable[[], Awaitable[None]],
        on_close: Callable[[], Awaitable[None]],
    ) -> None:
        """`on_open` announces the offer, `on_close` withdraws it; an AppError of theirs is tried again later."""
        self._probe = probe
        self._idle = idle
        self._engine = engine
        self._settings = settings
        self._clock = clock
        self._bus = bus
        self._gate = Gate(clock, on_open, on_close)
        self._decision = OFF
        self._since = clock.now()
        self._memory = Memory()
        self._engine_follows: State | None = None
        self._returns = 0
        self._woken = asyncio.Event()
        self._one = asyncio.Lock()
        self._watch = contextlib.AsyncExitStack()
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def status(self) -> SharingStatus:
        now = self._decision
        return SharingStatus(
            state=now.state.value,
            rule=now.rule,
            reason=now.reason,
            setting=now.setting,
            since=self._since,
            until=now.until,
            sharing=self.on,
            template=now.template or now.reason,
            figures=now.figures,
        )

    @property
    def on(self) -> bool:
        """The switch."""
        return self._settings.current.share

    @property
    def idle_source(self) -> str:
        return self._idle.source

    def open_for_work(self) -> bool:
        """Tell whether strangers' jobs may be taken at this very moment."""
        return self._gate.is_open

    async def start(self) -> None:
        """Take up what the settings say; they are loaded already."""
        self._settings.follow(self._settings_changed)
        await self._watch.enter_async_context(self._idle.watch(self._user_returned))
        await self._look_safely()
        self._tasks = [asyncio.create_task(self._run()), asyncio.create_task(self._gate.run())]

    async def stop(self) -> None:
        """Take no more work and withdraw the offer, within two seconds."""
        self._gate.turn(False)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._watch.aclose()
        await self._gate.leave()

    async def switch(self, on: bool) -> None:
        """Turn sharing on or off; when this returns, it has taken effect."""
        await self._settings.set("share", "on" if on else "off")

    async def snooze(self, seconds: float) -> None:
        """Pause for so long from now; 0 ends the pause. Raises BadInput for less, and for over 30 days."""
        if not 0 <= seconds <= LONGEST_SNOOZE:
            raise BadInput(f"Sharing cannot pause for {seconds} s", f"Use 0 to {LONGEST_SNOOZE} seconds")
        until = math.ceil(self._clock.now() + seconds) if seconds else 0
        await self._settings.set("snooze_until", str(until))

    def simulate_idle(self, seconds: float | None) -> None:
        """Say how long nobody has touched the machine. Raises Refused unless idle_source is simulated, BadInput below 0."""
        if seconds is not None and not 0 <= seconds < math.inf:
            raise BadInput(f"Nobody can have been away for {seconds} s", "Use 0 or more seconds")
        self._idle.simulate(seconds)
        self._woken.set()

    async def look(self) -> None:
        """Ask the rules and do as they say."""
        async with self._one:
            settings = self._settings.current
            await self._idle.select(settings.idle_source)
            returns = self._returns
            if settings.share:
                now = datetime.fromtimestamp(self._clock.now(), UTC).astimezone()
                decision, self._memory = decide(self._probe.sample(), settings, self._memory, now)
            else:
                decision, self._memory = OFF, Memory()
            running = decision.state is State.RUNNING
            self._gate.is_open &= running
            await self._steer(decision.state)
            if running and returns != self._returns:
                return  # the user came back meanwhile: the next look, already called for, says so
            self._gate.turn(running)
            self._tell(decision)

    async def _run(self) -> None:
        while True:
            await wait(self._woken, self._rest(), self._clock)
            self._woken.clear()
            await self._look_safely()

    async def _settings_changed(self) -> None:
        self._woken.set()  # the loop may rest for ever while the switch is off
        await self._look_safely()

    async def _look_safely(self) -> None:
        """Look; a machine that cannot be looked at does no work for others."""
        try:
            await self.look()
        except Exception:
            self._gate.turn(False)
            _log.exception("the rules could not be asked; they are asked again")

    def _rest(self) -> float | None:
        """Return how long nothing can change by itself: until the next reading, or for ever while the switch is off."""
        if self._decision.state is State.OFF:
            return None
        until = self._decision.until
        left = LOOK_SECONDS if until is None else until - self._clock.now()
        return min(max(left, SHORTEST_REST), LOOK_SECONDS)

    def _user_returned(self) -> None:
        self._returns += 1
        if self._gate.is_open or self._one.locked():
            self._gate.is_open = False  # the offer follows once the engine has paused: that comes first
            self._woken.set()

    async def _steer(self, state: State) -> None:
        """Have the engine follow: off leaves it free for the user's own work, waiting and paused keep it still."""
        if state is self._engine_follows:
            return
        if state is not State.RUNNING:
            await self._engine.pause()
        if state in (State.RUNNING, State.OFF):
            await self._engine.resume()
        self._engine_follows = state

    def _tell(self, decision: Decision) -> None:
        """Keep the decision; publish it when another rule, state or setting speaks than before."""
        before, self._decision = self._decision, decision
        if (before.state, before.rule, before.setting) != (decision.state, decision.rule, decision.setting):
            self._since = self._clock.now()
            self._bus.publish(StateChanged(decision.state.value, decision.reason))


class Gate:
    """Whether work may come in, at once; and the offer that follows it, as fast as the network lets it."""

    def __init__(
        self, clock: Clock, on_open: Callable[[], Awaitable[None]], on_close: Callable[[], Awaitable[None]]
    ) -> None:
        self._clock = clock
        self._on_open = on_open
        self._on_close = on_close
        self.is_open = False
        self._wanted = False
        self._announced: bool | None = False  # None: an attempt has not ended well
        self._turned = asyncio.Event()

    def turn(self, is_open: bool) -> None:
        """Open or shut, and have the offer follow."""
        self.is_open = is_open
        if is_open is not self._wanted:
            self._wanted = is_open
            self._turned.set()

    async def run(self) -> None:
        """Announce and withdraw, one at a time, for ever; what fails is tried again while it is still wanted."""
        while True:
            settled = self._announced is self._wanted
            await wait(self._turned, None if settled else RETRY_SECONDS, self._clock)
            self._turned.clear()
            if self._announced is not self._wanted:
                await self._follow(self._wanted, OFFER_SECONDS)

    async def leave(self) -> None:
        """Withdraw what is, or may be, announced."""
        if self._announced is not False:
            await self._follow(False, STOP_SECONDS)

    async def _follow(self, is_open: bool, seconds: float) -> None:
        self._announced = None
        try:
            async with asyncio.timeout(seconds):
                await (self._on_open() if is_open else self._on_close())
            self._announced = is_open
        except (AppError, TimeoutError) as error:
            _log.warning("the offer could not be %s: %s", "announced" if is_open else "withdrawn", error)


async def wait(event: asyncio.Event, seconds: float | None, clock: Clock) -> None:
    """Wait until the event is set, at most `seconds` (None: for ever)."""
    waiting = {asyncio.ensure_future(event.wait())}
    if seconds is not None:
        waiting.add(asyncio.ensure_future(clock.sleep(seconds)))  # type: ignore[arg-type]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waiting:
            one.cancel()
