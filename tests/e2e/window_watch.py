"""Watches how long the window's loop keeps a person waiting: each gap between two beats of a timer, with what ran in it.

No callback, no layout and no painting takes longer than the gap it lies in. A gap is told by the clock (`wall`), by what
the thread itself computed in it (`cpu`), and by the clock less the time in which the thread could have gone on and others
had the processor (`own`): that is what the window itself took, computing or blocked, on a busy machine too.
"""

import sys
import threading
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from PySide6.QtCore import Qt, QTimer

# Starts an act of window_story as the command `fallow` starts the window.
START = (
    "from app.__main__ import leave_out; leave_out(); import sys; from tests.e2e.window_story import main; "
    "sys.exit(main(*sys.argv[1:]))"
)
LONG_MS = 50.0
BEAT_MS = 4
LOOK_SECONDS = 0.006  # between two looks at what runs in a gap
LOOK_AFTER_SECONDS = 0.008
DEPTH, STACKS = 7, 4
HEAVY = 5  # gaps that are told with their stacks, however short
_SCHEDULED = Path(
    "/proc/thread-self/schedstat"
)  # Linux alone: nanoseconds computed, nanoseconds waited for a processor


@dataclass(frozen=True)
class Gap:
    """One gap: in which step, its milliseconds by each measure, what ran (stacks and how often seen)."""

    step: str
    wall: float
    own: float
    cpu: float
    stacks: dict[str, int]


class Watch:
    """Watches the loop of this thread once it is begun; `step` is set by whoever acts."""

    def __init__(self) -> None:
        self.step = ""
        self._walls: list[float] = []
        self._worst_cpu = 0.0
        self._heavy: list[Gap] = []
        self._long: list[Gap] = []
        self._scheduled = _SCHEDULED.open("rb", 0) if _SCHEDULED.exists() else None
        self._last = (0.0, 0.0, 0.0)
        self._stacks: Counter[str] = Counter()
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look, args=(threading.get_ident(),), daemon=True)
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Watch from now on."""
        self._last = self._now()
        self._timer.start()
        self._looking.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._over.set()
        self._looking.join()
        if self._scheduled is not None:
            self._scheduled.close()

    def told(self) -> dict[str, Any]:
        """Return what was seen, in milliseconds."""
        walls = sorted(self._walls) or [0.0]
        return {
            "beats": len(walls),
            "p99": round(walls[len(walls) * 99 // 100], 1),
            "worst": round(walls[-1], 1),
            "worst_own": max((gap.own for gap in self._heavy), default=0.0),
            "worst_cpu": round(self._worst_cpu, 1),
            "heavy": [asdict(gap) for gap in self._heavy],
            "long": [asdict(gap) for gap in self._long],
        }

    def _now(self) -> tuple[float, float, float]:
        """Return milliseconds of the clock, those computed by this thread, and those for which it waited for a processor."""
        waited = 0.0
        if self._scheduled is not None:
            self._scheduled.seek(0)
            waited = int(self._scheduled.read(64).split()[1]) / 1e6
        return time.perf_counter() * 1000, time.thread_time() * 1000, waited

    def _beat(self) -> None:
        now = self._now()
        wall, cpu, waited = (one - other for one, other in zip(now, self._last, strict=True))
        own = wall - waited
        self._last = now
        stacks, self._stacks = self._stacks, Counter()
        self._walls.append(wall)
        self._worst_cpu = max(self._worst_cpu, cpu)
        heavy = len(self._heavy) < HEAVY or own > self._heavy[-1].own
        if not heavy and wall <= LONG_MS:
            return
        gap = Gap(self.step, round(wall, 1), round(own, 1), round(cpu, 1), dict(stacks.most_common(STACKS)))
        if heavy:
            self._heavy = sorted([*self._heavy, gap], key=lambda one: one.own, reverse=True)[:HEAVY]
        if wall > LONG_MS:
            self._long.append(gap)

    def _look(self, watched: int) -> None:
        while not self._over.wait(LOOK_SECONDS):
            if time.perf_counter() - self._last[0] / 1000 > LOOK_AFTER_SECONDS:
                stacks, frame = self._stacks, sys._current_frames().get(watched)
                stacks[_written(frame)] += 1


def _written(frame: FrameType | None) -> str:
    """Return the innermost calls of a stack, the innermost first; no source is read: whoever is watched waits meanwhile."""
    lines: list[str] = []
    while frame is not None and len(lines) < DEPTH:
        code = frame.f_code
        lines.append(f"{code.co_name} ({code.co_filename.rpartition('/')[2]}:{frame.f_lineno})")
        frame = frame.f_back
    return " < ".join(lines)
