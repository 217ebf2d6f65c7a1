"""How busy the processor is, and how much of that is not our own doing."""

import time
from collections.abc import Callable, Iterable

import psutil

SHORTEST_WINDOW = 0.5  # the system counts in hundredths of a second: a shorter window says nothing


def system_seconds() -> tuple[float, float]:
    """Return seconds of work and of time, over all processors; what a hypervisor takes for others is no work here."""
    times = psutil.cpu_times()
    guest = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)  # counted in user and nice already
    passed = float(sum(times)) - guest
    idle = times.idle + getattr(times, "iowait", 0.0) + getattr(times, "steal", 0.0)
    return passed - float(idle), passed


def process_seconds(pid: int) -> float | None:
    """Return the seconds of processor that a process has spent; None when there is no such process."""
    try:
        times = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return None
    return float(times.user + times.system)


class CpuMeter:
    """Shares of all processors, 0 to 1, over the time since an earlier reading."""

    def __init__(
        self,
        own: Callable[[], Iterable[int]],
        monotonic: Callable[[], float] = time.monotonic,
        system: Callable[[], tuple[float, float]] = system_seconds,
        process: Callable[[int], float | None] = process_seconds,
    ) -> None:
        """`own` returns the pids of this program's processes, as they are now; the others are where the numbers come from."""
        self._own = own
        self._monotonic = monotonic
        self._system = system
        self._process = process
        self._shares = (0.0, 0.0)
        self._at = monotonic()
        self._busy, self._passed = system()
        self._spent = self._own_spent()

    def read(self) -> tuple[float, float]:
        """Return (all, others): both hold for at least half a second; asked sooner, the last answer stands."""
        now = self._monotonic()
        if now - self._at >= SHORTEST_WINDOW:
            busy, passed = self._system()
            spent = self._own_spent()
            # A process counts from its second reading on: what it spent before the first may lie before the window.
            own = sum(max(seconds - self._spent[pid], 0.0) for pid, seconds in spent.items() if pid in self._spent)
            whole = max(passed - self._passed, 1e-9)
            use = min(max((busy - self._busy) / whole, 0.0), 1.0)
            self._shares = (use, max(use - own / whole, 0.0))
            self._at, self._busy, self._passed, self._spent = now, busy, passed, spent
        return self._shares

    def _own_spent(self) -> dict[int, float]:
        return {pid: seconds for pid in self._own() if (seconds := self._process(pid)) is not None}
