"""The monitor page: the machine now, its past as series, its processors; and the past as a file."""

import asyncio
import csv
import dataclasses
import io
import time
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import Refused
from app.runtime.files import write_atomic
from app.ui.texts import translate
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

SPANS = (60, 3600, 86_400)
SECONDS = 5.0  # the longest a reading may take


@dataclasses.dataclass(frozen=True)
class MonitorState:
    """`history` is that of the last `span` seconds."""

    span: int = 3600
    now: Part[api.MonitorReply] = dataclasses.field(default_factory=Part)
    history: Part[api.HistoryReply] = dataclasses.field(default_factory=Part)


class MonitorViewModel(ViewModel[MonitorState]):
    """Reads the machine every two seconds, its history as often as it has a new point."""

    PERIOD = 2.0

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, MonitorState())
        self._next = 0.0

    def choose(self, span: int) -> None:
        """Show the last `span` seconds."""
        self._next = 0.0
        self.update(span=span, history=Part())
        self.wake()

    def retry(self) -> None:
        """Read again now."""
        self._next = 0.0
        self.wake()

    def export(self, path: Path) -> None:
        """Write the history on show as a table."""
        history = self.state.history.value
        if history is not None:
            self.save(path, as_csv(history).encode())

    def save(self, path: Path, data: bytes) -> None:
        """Write a file that the person named, and say where it is."""
        self.run(self._save(path, data), "save", lambda: self.save(path, data))

    async def refresh(self) -> None:
        await asyncio.gather(self.load("now", self._read_now()), self._load_history())

    async def _read_now(self) -> api.MonitorReply:
        return await self.client.call(api.GetMonitor(), seconds=SECONDS)

    async def _load_history(self) -> None:
        if time.monotonic() < self._next:
            return
        await self.load("history", self._read_history(), lambda found: not told(found))

    async def _read_history(self) -> api.HistoryReply:
        while True:
            span = self.state.span
            found = await self.client.call(api.GetHistory(span), seconds=SECONDS)
            if span == self.state.span:  # else another one was chosen meanwhile
                self._next = time.monotonic() + found.step / 2
                return found

    async def _save(self, path: Path, data: bytes) -> None:
        try:
            await asyncio.to_thread(write_atomic, path, data, 0o644)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise Refused(f"The file could not be written: {reason}", f"Choose another place than {path}")
        self.notices.tell("good", translate("monitor", "The file is saved"), str(path))


def told(history: api.HistoryReply) -> tuple[str, ...]:
    """Return the names of the series that hold anything."""
    return tuple(one.name for one in history.series if any(value is not None for value in one.points))


def points(history: api.HistoryReply, series: api.Series) -> tuple[tuple[float, float | None], ...]:
    """Return a series as (Unix seconds, value); None is a gap."""
    first = history.end - history.step * (len(series.points) - 1)
    return tuple((first + number * history.step, value) for number, value in enumerate(series.points))


def as_csv(history: api.HistoryReply) -> str:
    """Return a history as a table: the time in UTC, each series with its unit, and how many kinds of jobs ran."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["time", *(f"{one.name} ({one.unit})" for one in history.series), "jobs"])
    count = len(history.series[0].points) if history.series else 0
    for number in range(count):
        end = history.end - history.step * (count - 1 - number)
        running = sum(job.start <= end and (job.end is None or job.end > end - history.step) for job in history.jobs)
        values = ["" if one.points[number] is None else repr(one.points[number]) for one in history.series]
        writer.writerow([datetime.fromtimestamp(end, UTC).isoformat(timespec="seconds"), *values, running])
    return text.getvalue()
