"""What every view model is: a frozen state, a signal that it changed, and coroutines that end with it.

Order of events: the page becomes visible -> watched() -> refresh() at once, then each PERIOD seconds and after each event
that concerns it -> update() makes a new state -> changed -> the page renders. Hidden: unwatched(), nothing is asked.
"""

import asyncio
import dataclasses
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AbstractContextManager
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.errors import AppError, Locked
from app.ui.viewmodels.notices import Notices
from app.wire import api

_log = logging.getLogger(__name__)
R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")


class Client(Protocol):
    """The line to the agent: app.client.agent.AgentClient in the program, a fake one in tests."""

    @property
    def connected(self) -> bool: ...

    async def call(self, request: api.Request[R], *, seconds: float = 60.0, repeat: bool = True) -> R: ...

    async def on_connect(self, greeting: Callable[[Any], Awaitable[None]]) -> None: ...

    def events(self) -> AbstractContextManager[AsyncIterator[api.Event]]: ...

    async def until_connected(self, connected: bool) -> None: ...


@dataclasses.dataclass(frozen=True)
class Part(Generic[T]):
    """One list or card of a page, in one of the states every list has.

    `status` is loading, empty, content, partial (an old value, read at `since`), error or locked; with error, partial and
    locked, `title` and `hint` say why. `since` is when the value was read, in Unix seconds.
    """

    status: str = "loading"
    value: T | None = None
    since: float = 0.0
    title: str = ""
    hint: str = ""

    @classmethod
    def of(cls, value: T, *, empty: bool = False, now: float | None = None) -> "Part[T]":
        return cls("empty" if empty else "content", value, time.time() if now is None else now)

    def failed(self, error: AppError) -> "Part[T]":
        """Return what is left after a reading failed: the old value as stale, or nothing but the error."""
        if isinstance(error, Locked):
            status = "locked"
        elif self.value is None:
            status = "error"
        else:
            status = "partial"
        return dataclasses.replace(self, status=status, title=error.title, hint=error.hint)


class ViewModel(QObject, Generic[S]):
    """Base of all view models; `S` is the frozen dataclass of its state.

    A view reads `state` and `busy` when `changed` says so, and calls intents: plain methods that `run` a coroutine.
    """

    changed = Signal()
    PERIOD: ClassVar[float] = 0.0  # seconds between two refreshes while watched; 0: only at first and after events
    EVENTS: ClassVar[tuple[type, ...]] = ()  # kinds of api events after which to refresh while watched

    def __init__(self, client: Client, notices: Notices, state: S) -> None:
        super().__init__()
        self.client = client
        self.notices = notices
        self._state = state
        self._tasks: set[asyncio.Task[Any]] = set()
        self._busy: dict[str, int] = {}
        self._watchers = 0
        self._wake = asyncio.Event()
        self._polling: asyncio.Task[None] | None = None
        self._listening: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def state(self) -> S:
        return self._state

    @property
    def busy(self) -> bool:
        """Whether an intent is under way."""
        return bool(self._busy)

    def doing(self, what: str) -> bool:
        """Whether the intent that ran under this name is under way."""
        return what in self._busy

    def update(self, **changes: Any) -> None:
        """Change fields of the state; tells only of true changes."""
        new = dataclasses.replace(self._state, **changes)  # type: ignore[type-var]
        if new != self._state:
            self._state = new
            self.changed.emit()

    def run(
        self, work: Coroutine[Any, Any, Any], doing: str = "working", retry: Callable[[], object] | None = None
    ) -> "asyncio.Task[Any]":
        """Run an intent's coroutine: busy until it ends, its AppError goes to the notices, it ends with the view model."""
        self._set_busy(doing, 1)
        task = self._keep(self._guarded(work, doing, retry))
        task.add_done_callback(lambda _: self._ended(work, doing))
        return task

    def load(
        self, field: str, reading: Awaitable[T], empty: Callable[[T], bool] = lambda value: not value
    ) -> Coroutine[Any, Any, None]:
        """Put what `reading` answers into the Part that `field` is; a failure makes it stale or shows the error in place."""
        # Begun at once: a page that is left before its turn came would leave the reading behind, never awaited.
        task: asyncio.Future[T] = asyncio.ensure_future(reading)
        task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return self._put(field, task, empty)

    async def _put(self, field: str, reading: "asyncio.Future[T]", empty: Callable[[T], bool]) -> None:
        try:
            value = await reading
        except AppError as error:
            self.update(**{field: getattr(self._state, field).failed(error)})
        else:
            self.update(**{field: Part.of(value, empty=empty(value))})

    async def refresh(self) -> None:
        """Read what the page shows; overridden by those who poll."""

    def heard(self, event: api.Event) -> None:
        """Take an event of the agent; called while watched."""
        if isinstance(event, self.EVENTS):
            self.wake()

    def wake(self) -> None:
        """Have refresh() run soon if watched."""
        self._wake.set()

    def watched(self) -> None:
        """Somebody looks from now on; counted, so that each has its unwatched."""
        self._watchers += 1
        if self._watchers == 1 and not self._closed:
            self._polling = self._keep(self._poll())
            self._listening = self._keep(self._listen())

    def unwatched(self) -> None:
        """One looks no more."""
        self._watchers -= 1
        if self._watchers == 0:
            self._stop_watching()

    def close(self) -> None:
        """End everything that runs for this view model."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()

    def _stop_watching(self) -> None:
        for task in (self._polling, self._listening):
            if task is not None:
                task.cancel()
        self._polling = self._listening = None

    def _keep(self, work: Coroutine[Any, Any, T]) -> "asyncio.Task[T]":
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _guarded(self, work: Coroutine[Any, Any, Any], doing: str, retry: Callable[[], object] | None) -> Any:
        try:
            return await work
        except AppError as error:
            self.notices.error(error, retry)
        except Exception as error:
            _log.exception("a fault while %s", doing)
            self.notices.fault(error)
        return None

    def _ended(self, work: Coroutine[Any, Any, Any], doing: str) -> None:
        work.close()  # cancelled before it began, it would be missed
        self._set_busy(doing, -1)

    def _set_busy(self, doing: str, by: int) -> None:
        count = self._busy.pop(doing, 0) + by
        if count:
            self._busy[doing] = count
        if not self._closed:
            self.changed.emit()

    async def _poll(self) -> None:
        while asyncio.current_task() is self._polling:
            self._wake.clear()
            try:
                await self.refresh()
            except AppError as error:
                self.notices.error(error)
            except Exception as error:
                _log.exception("a fault while refreshing %s", type(self).__name__)
                self.notices.fault(error)
            try:
                async with asyncio.timeout(self.PERIOD or None):  # wait_for loses a cancellation that meets the event
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def _listen(self) -> None:
        with self.client.events() as events:
            async for event in events:
                self.heard(event)
