"""The machine's past as charts need it: one point for each step, gaps where nothing was read, jobs as few spans."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from app.domain.resources import Sample

POINTS = 600
# Span in seconds -> seconds a point.
STEPS = {60: 2, 3600: 6, 86_400: 180}
LONGEST_PAUSE = 10.0  # two readings further apart have a gap between them


@dataclass(frozen=True)
class Levels:
    """What is drawn of one moment; None where the machine does not tell. Shares 0 to 1, degrees Celsius, bytes a second."""

    cpu: float | None
    cpu_others: float | None
    memory: float | None
    temperature: float | None
    battery: float | None
    network_sent: float | None
    network_received: float | None


NAMES = tuple(field.name for field in fields(Levels))
UNITS = {"temperature": "celsius", "network_sent": "bytes_per_second", "network_received": "bytes_per_second"}


@dataclass(frozen=True)
class Point:
    """Levels at a Unix time."""

    time: float
    levels: Levels


@dataclass(frozen=True)
class Span:
    """When a job ran, in Unix seconds; `end` is None while it does."""

    start: float
    end: float | None
    model: str


def levels(sample: Sample, before: Sample | None) -> Levels:
    """Return what a reading says; the network's speed is known from the reading before it, if that was a moment ago."""
    sent = received = None
    passed = sample.at - before.at if before is not None else 0.0
    if before is not None and 0 < passed <= LONGEST_PAUSE:
        sent = _speed(before.network_sent, sample.network_sent, passed)
        received = _speed(before.network_received, sample.network_received, passed)
    used, there = sample.memory_used, sample.memory_total  # bytes
    return Levels(
        cpu=sample.cpu,
        cpu_others=sample.cpu_others,
        memory=used / there if there else None,
        temperature=sample.temperature,
        battery=sample.battery,
        network_sent=sent,
        network_received=received,
    )


def _speed(before: int, now: int, seconds: float) -> float | None:
    """Return bytes a second; None when the counter began anew."""
    return (now - before) / seconds if now >= before else None


def mean(points: Sequence[Levels]) -> Levels:
    """Return the mean of each level over those that tell it."""
    found = {}
    for name in NAMES:
        told = [value for one in points if (value := getattr(one, name)) is not None]
        found[name] = sum(told) / len(told) if told else None
    return Levels(**found)


def chart(points: Sequence[Point], end: float, step: float, count: int) -> dict[str, list[float | None]]:
    """Return `count` values of each level, oldest first; each is the mean of its step, the last step ends before `end`.

    One empty step between two others is a reading that came late, where steps are that short, and no gap.
    """
    steps: list[list[Levels]] = [[] for _ in range(count)]
    for point in points:
        place = int((point.time - end) // step) + count
        if 0 <= place < count:
            steps[place].append(point.levels)
    means = [mean(one) if one else None for one in steps]
    if 2 * step <= LONGEST_PAUSE:
        means = [one or _between(means, place) for place, one in enumerate(means)]
    return {name: [getattr(one, name) if one else None for one in means] for name in NAMES}


def _between(means: Sequence[Levels | None], place: int) -> Levels | None:
    """Return the mean of both neighbours; None when one of them is empty too."""
    around = [one for one in (*means[max(place - 1, 0) : place], *means[place + 1 : place + 2]) if one is not None]
    return mean(around) if len(around) == 2 else None


def merged(spans: Sequence[Span], gap: float) -> list[Span]:
    """Return spans in order, those of one model joined where less than `gap` seconds lie between them."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: one.start):
        last = found[-1] if found else None
        if last is None or last.model != span.model or (last.end is not None and span.start - last.end >= gap):
            found.append(span)
        elif last.end is not None and (span.end is None or span.end > last.end):
            found[-1] = Span(last.start, span.end, last.model)
    return found
