"""How busy the processor is, and how much of that is not our own doing."""

from collections.abc import Callable, Iterable

import psutil

SHORTEST_WINDOW = 0.5  # the system counts in hundredths of a second: a shorter window says nothing


class CpuMeter:
    """Shares of all processors, 0 to 1, over the time since an earlier reading."""

    def __init__(self, own: Callable[[], Iterable[int]], monotonic: Callable[[], float]) -> None:
        """`own` returns the pids of this program's processes, as they are now."""
        self._own = own
        self._monotonic = monotonic
        self._processes: dict[int, psutil.Process] = {}
        self._spent: dict[int, float] = {}
        self._shares = (0.0, 0.0)
        self._at = monotonic()
        self._busy, self._total = _system()
        self._own_seconds()

    def read(self) -> tuple[float, float]:
        """Return (all, others): both hold for at least half a second; asked sooner, the last answer stands."""
        now = self._monotonic()
        if now - self._at >= SHORTEST_WINDOW:
            busy, total = _system()
            own = self._own_seconds()
            whole = max(total - self._total, 1e-9)
            use = min(max((busy - self._busy) / whole, 0.0), 1.0)
            self._shares = (use, max(use - own / whole, 0.0))
            self._at, self._busy, self._total = now, busy, total
        return self._shares

    def _own_seconds(self) -> float:
        """Return the seconds our processes have spent since the last call; a process counts from its second reading on."""
        spent = {pid: seconds for pid in self._own() if (seconds := self._seconds(pid)) is not None}
        grown = sum(max(seconds - self._spent[pid], 0.0) for pid, seconds in spent.items() if pid in self._spent)
        self._spent = spent
        self._processes = {pid: self._processes[pid] for pid in spent}
        return grown

    def _seconds(self, pid: int) -> float | None:
        try:
            if pid not in self._processes:
                self._processes[pid] = psutil.Process(pid)
            times = self._processes[pid].cpu_times()
        except psutil.Error:
            return None
        return float(times.user + times.system)


def _system() -> tuple[float, float]:
    """Return seconds of work and of time, over all processors; what a hypervisor takes for others is no work here."""
    times = psutil.cpu_times()
    guest = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)  # counted in user and nice already
    total = float(sum(times)) - guest
    idle = times.idle + getattr(times, "iowait", 0.0) + getattr(times, "steal", 0.0)
    return total - float(idle), total
