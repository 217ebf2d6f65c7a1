"""Waiting for the end of processes that are not our children."""

import os
import select
import time
from collections.abc import Iterable
from contextlib import suppress

import psutil


class Watched:
    """A running process whose end can be waited for, also when nobody collects its exit status."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._process = psutil.Process(pid)
        self._handle = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None

    def ended(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds; return whether it has ended."""
        if self._handle is not None:
            return bool(select.select([self._handle], [], [], timeout)[0])
        return not psutil.wait_procs([self._process], timeout)[1]

    def kill(self) -> None:
        """End it by SIGKILL, if it still runs, and forget it."""
        with suppress(psutil.NoSuchProcess):  # it may end between the look and the blow
            self._process.kill()
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def left_of(pids: Iterable[int], seconds: float) -> list[int]:
    """Return the processes that still run after so many seconds, and end them; one that nobody collects has ended too."""
    watched = []
    for pid in pids:
        with suppress(psutil.NoSuchProcess, ProcessLookupError):
            watched.append(Watched(pid))
    end = time.monotonic() + seconds
    left = [one.pid for one in watched if not one.ended(max(0.0, end - time.monotonic()))]
    for one in watched:
        one.kill()
    return left
