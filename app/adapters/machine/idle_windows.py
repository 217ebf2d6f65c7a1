"""Idle time on Windows: GetLastInputInfo. Not run on hardware."""

import ctypes
from typing import Any

from app.adapters.machine.idle_polled import PolledIdle
from app.domain.errors import Unavailable


class LastInput(ctypes.Structure):
    """LASTINPUTINFO: its own size, and the tick (milliseconds, 32 bits) of the last input."""

    _fields_ = (("size", ctypes.c_uint), ("tick", ctypes.c_uint))


def windows_idle() -> PolledIdle:
    """Return the source of this session. Raises Unavailable elsewhere than on Windows."""
    libraries: Any = getattr(ctypes, "windll", None)
    if libraries is None:
        raise Unavailable("GetLastInputInfo is a call of Windows", "Use another idle source")
    ticks, last_input = libraries.kernel32.GetTickCount, libraries.user32.GetLastInputInfo

    def seconds() -> float | None:
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not last_input(ctypes.byref(last)):
            return None
        return ((int(ticks()) - int(last.tick)) & 0xFFFFFFFF) / 1000

    return PolledIdle("windows", seconds)
