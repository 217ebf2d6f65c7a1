"""Idle time on macOS: CGEventSourceSecondsSinceLastEventType. Not run on hardware."""

import ctypes

from app.adapters.machine.idle_polled import PolledIdle
from app.domain.errors import Unavailable

LIBRARY = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
COMBINED_SESSION_STATE = 0
ANY_INPUT = 0xFFFFFFFF


def macos_idle() -> PolledIdle:
    """Return the source of this session. Raises Unavailable elsewhere than on macOS."""
    try:
        call = ctypes.CDLL(LIBRARY).CGEventSourceSecondsSinceLastEventType
    except (OSError, AttributeError):
        raise Unavailable("CGEventSource is a call of macOS", "Use another idle source")
    call.restype, call.argtypes = ctypes.c_double, (ctypes.c_int32, ctypes.c_uint32)
    return PolledIdle("macos", lambda: float(call(COMBINED_SESSION_STATE, ANY_INPUT)))
