"""Watches how long the window's loop keeps a person waiting: each gap between two beats of a timer, with what ran in it.

No callback, no layout and no painting takes longer than the gap it lies in. A gap is told by the clock, which a busy
machine makes longer, and by what the thread itself computed in it, which holds on a busy machine too.
"""

import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import asdict, dataclass, field
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
LOOK_AFTER_SECONDS = 0.015
DEPTH, STACKS = 7, 4


@dataclass
class Gap:
    """One long gap: in which step, its milliseconds on the clock and on the processor, what ran (stacks and how often seen)."""

    step: str
    wall: float
    cpu: float
    stacks: dict[str, int] = field(default_factory=dict)


class Watch:
    """Watches the loop of this thread once it is begun; `step` is set by whoever acts."""

    def __init__(self) -> None:
        self.step = ""
        self._gaps: list[float] = []
        self._long: list[Gap] = []
        self._worst_cpu = (0.0, "")
        self._last, self._last_cpu = 0.0, 0.0
        self._stacks: Counter[str] = Counter()
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look, args=(threading.get_ident(),), daemon=True)
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Watch from now on."""
        self._last, self._last_cpu = time.perf_counter(), time.thread_time()
        self._timer.start()
        self._looking.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._over.set()
        self._looking.join()

    def told(self) -> dict[str, Any]:
        """Return what was seen, in milliseconds."""
        gaps = sorted(self._gaps) or [0.0]
        return {
            "beats": len(self._gaps),
            "p99": round(gaps[len(gaps) * 99 // 100], 1),
            "worst": round(gaps[-1], 1),
            "worst_cpu": round(self._worst_cpu[0], 1),
            "worst_cpu_step": self._worst_cpu[1],
            "long": [asdict(gap) for gap in self._long],
        }

    def _beat(self) -> None:
        now, now_cpu = time.perf_counter(), time.thread_time()
        wall, cpu = (now - self._last) * 1000, (now_cpu - self._last_cpu) * 1000
        self._last, self._last_cpu = now, now_cpu
        stacks, self._stacks = self._stacks, Counter()
        self._gaps.append(wall)
        self._worst_cpu = max(self._worst_cpu, (cpu, self.step))
        if wall > LONG_MS:
            self._long.append(Gap(self.step, round(wall, 1), round(cpu, 1), dict(stacks.most_common(STACKS))))

    def _look(self, watched: int) -> None:
        while not self._over.wait(LOOK_SECONDS):
            if time.perf_counter() - self._last > LOOK_AFTER_SECONDS:
                stacks, frame = self._stacks, sys._current_frames().get(watched)
                stacks[_written(frame)] += 1


def _written(frame: FrameType | None) -> str:
    """Return the innermost calls of a stack, the innermost first."""
    lines = traceback.extract_stack(frame)[-DEPTH:]
    return " < ".join(f"{line.name} ({line.filename.rpartition('/')[2]}:{line.lineno})" for line in reversed(lines))
