"""The monitor's charts: series with gaps, and the jobs under them."""

from app.wire.api.base import Request
from app.wire.frames import Message


class Series(Message, frozen=True):
    """One line of a chart, oldest first; None is a gap. `unit` is share (0 to 1), celsius or bytes_per_second.

    Names: cpu, cpu_others, memory, temperature, battery, network_sent, network_received.
    """

    name: str
    unit: str
    points: list[float | None]


class JobSpan(Message, frozen=True):
    """When a job of others was computed, in Unix seconds; `end` is None while it runs."""

    start: float
    end: float | None
    model: str


class HistoryReply(Message, frozen=True, tag=True):
    """All series have the same points: the last one ends at `end` (Unix seconds), each stands for `step` seconds."""

    span: int
    step: float
    end: float
    series: list[Series]
    jobs: list[JobSpan]


class GetHistory(Request[HistoryReply], frozen=True, tag=True):
    """Ask for the last 60, 3600 or 86400 seconds; at most 600 points a series."""

    span: int
