"""The machine's past for charts: read every two seconds while somebody wants it, an hour in memory, a day on disk by minute."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.errors import AppError, BadInput, plain
from app.domain.history import STEPS, Levels, Point, chart, levels, mean
from app.domain.resources import Sample
from app.ports import Clock, Probe, ReadingStore

_log = logging.getLogger(__name__)
LOOK_SECONDS = 2.0
MINUTE = 60.0
HOUR, DAY = 3600.0, 86_400.0


@dataclass(frozen=True)
class Chart:
    """Series by name, oldest first, one value each `step` seconds, the last one up to `end` (Unix seconds)."""

    span: int
    step: float
    end: float
    series: dict[str, list[float | None]]


class History:
    """Keeps readings while `wanted` says so; `wake` tells that its answer may have changed."""

    def __init__(self, *, probe: Probe, store: ReadingStore, clock: Clock, wanted: Callable[[], bool]) -> None:
        self._probe = probe
        self._store = store
        self._clock = clock
        self._wanted = wanted
        self._points: deque[Point] = deque(maxlen=int(HOUR / LOOK_SECONDS))
        self._last: Sample | None = None
        self._minute: list[Levels] = []
        self._minute_at = 0.0
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Ask anew whether readings are wanted."""
        self._woken.set()

    async def settings_changed(self) -> None:
        """Ask anew too: the share switch is a setting."""
        self.wake()

    async def run(self) -> None:
        """Read for ever."""
        while True:
            if self._wanted():
                await self._look()
                await self._clock.sleep(
                    LOOK_SECONDS - self._clock.now() % LOOK_SECONDS
                )  # one reading a step of a chart
            else:
                await self._flush()
                self._last = None
                await self._woken.wait()
            self._woken.clear()

    async def chart(self, span: int) -> Chart:
        """Return the last `span` seconds: 60, 3600 or 86400.

        Raises:
            BadInput: another span.
            StoreAway: the day's readings cannot be read.
        """
        if span not in STEPS:
            raise BadInput(f"There is no chart of {span} s", f"Spans: {', '.join(map(str, STEPS))}")
        step = float(STEPS[span])
        points = await self._day() if span == DAY else list(self._points)
        # Steps begin at whole multiples of their length, so that a point keeps its value as the chart moves on; the one
        # that has begun counts once it has a reading.
        end = self._clock.now() // step * step
        if points and points[-1].time >= end:
            end += step
        return Chart(span, step, end, chart(points, end, step, int(span / step)))

    async def _look(self) -> None:
        now = self._clock.now()
        sample = self._probe.sample()
        point = Point(now, levels(sample, self._last))
        self._last = sample
        self._points.append(point)
        if now // MINUTE != self._minute_at // MINUTE:
            await self._flush()
            self._minute_at = now
        self._minute.append(point.levels)

    async def _flush(self) -> None:
        """Write the minute down; a disk that fails costs one minute of a chart, no more."""
        minute, self._minute = self._minute, []
        if not minute:
            return
        try:
            await self._store.add(Point(self._minute_at // MINUTE * MINUTE, mean(minute)))
            await self._store.purge(self._clock.now() - DAY - HOUR)
        except AppError as error:
            _log.warning("a minute of the monitor's history was lost: %s", plain(error))

    async def _day(self) -> list[Point]:
        """Return the minutes on disk and the one that is not over."""
        points = [Point(time, values) for time, values in await self._store.since(self._clock.now() - DAY - MINUTE)]
        return [*points, Point(self._minute_at, mean(self._minute))] if self._minute else points
