"""Weeks as text: "mon-fri 20:00-08:00; sat,sun all" says when sharing is allowed; "always" is the whole week.

A span that ends before it starts reaches into the next day. Minutes are those of the local wall clock, from Monday 00:00.
"""

import functools
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.errors import BadInput

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60
WEEK = 7 * DAY
EXAMPLE = "mon-fri 20:00-08:00; sat,sun all"
HINT = f"Write days and times like '{EXAMPLE}', or 'always'"
_ENTRY = re.compile(r"([a-z]+(?:\s*[-,]\s*[a-z]+)*)\s+(\S.*)")
_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True)
class Week:
    """Open spans in minutes of the week: sorted, apart from each other, each from start to before end."""

    text: str
    spans: tuple[tuple[int, int], ...]

    def is_open(self, moment: datetime) -> bool:
        return self._open_at(_minute(moment))

    def opens(self, moment: datetime) -> datetime | None:
        """Return the next moment, from `moment` on, at which the week is open; None when it never is."""
        minute = _minute(moment)
        if self._open_at(minute):
            return moment
        if not self.spans:
            return None
        ahead = min((start - minute) % WEEK for start, _ in self.spans)
        return moment.replace(second=0, microsecond=0) + timedelta(minutes=ahead)

    def _open_at(self, minute: int) -> bool:
        return any(start <= minute < end for start, end in self.spans)


@functools.lru_cache(maxsize=16)
def parse_week(text: str) -> Week:
    """Return the week a text means.

    Raises:
        BadInput: a day, a time or the shape of the text is not understood.
    """
    plain = text.strip().lower()
    if plain == "always":
        return Week("always", ((0, WEEK),))
    spans: list[tuple[int, int]] = []
    for entry in plain.split(";"):
        match = _ENTRY.fullmatch(entry.strip())
        if match is None:
            raise BadInput(f"'{entry.strip()}' is no part of a schedule", HINT)
        times = [_times(part.strip()) for part in match[2].split(",")]
        spans += [(day * DAY + start, day * DAY + end) for day in _days(match[1]) for start, end in times]
    return Week(plain, _merge(spans))


def _days(text: str) -> list[int]:
    found: list[int] = []
    for part in text.split(","):
        first, *last = [_day(name.strip()) for name in part.split("-")]
        if len(last) > 1:
            raise BadInput(f"'{part.strip()}' is no span of days", HINT)
        found += [(first + ahead) % 7 for ahead in range((last[0] - first) % 7 + 1)] if last else [first]
    return found


def _day(name: str) -> int:
    if name not in DAYS:
        raise BadInput(f"'{name}' is no day", f"Days are {', '.join(DAYS)}")
    return DAYS.index(name)


def _times(text: str) -> tuple[int, int]:
    """Return start and end in minutes from the day's midnight; the end may lie in the next day."""
    if text == "all":
        return 0, DAY
    match = _SPAN.fullmatch(text)
    if match is None:
        raise BadInput(f"'{text}' is no span of time", HINT)
    start, end = (_clock(match[part], match[part + 1]) for part in (1, 3))
    if start in (end, DAY):
        raise BadInput(f"'{text}' is no span of time", "Start before 24:00, end at another time; a whole day is 'all'")
    return start, end if end > start else end + DAY


def _clock(hours: str, minutes: str) -> int:
    value = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or value > DAY:
        raise BadInput(f"'{hours}:{minutes}' is no time of day", "Times go from 00:00 to 24:00")
    return value


def _merge(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Cut what reaches over Sunday's midnight, sort, and join what touches."""
    cut = [(start, min(end, WEEK)) for start, end in spans]
    cut += [(0, end - WEEK) for _, end in spans if end > WEEK]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(cut):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _minute(moment: datetime) -> int:
    return moment.weekday() * DAY + moment.hour * 60 + moment.minute
