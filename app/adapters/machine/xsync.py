"""The few calls of libX11 and libXext that tell when input last came, through ctypes.

Everything here is for one thread. Xlib ends the whole program when its server goes or says no; the handlers set here
keep it alive, and a connection that is lost says so.
"""

import ctypes
import functools
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from typing import Any

from app.domain.errors import Unavailable

ALARM_NOTIFY = 1
ABSOLUTE = 0
NEGATIVE_TRANSITION = 1
CA_COUNTER, CA_VALUE_TYPE, CA_VALUE, CA_TEST_TYPE, CA_DELTA, CA_EVENTS = (1 << bit for bit in range(6))
QUEUED_AFTER_READING = 1


class Value(ctypes.Structure):
    """A signed 64-bit number in two halves."""

    _fields_ = (("high", c_int), ("low", c_uint))


class SystemCounter(ctypes.Structure):
    _fields_ = (("name", c_char_p), ("counter", c_ulong), ("resolution", Value))


class AlarmAttributes(ctypes.Structure):
    """XSyncAlarmAttributes; its first four fields are the trigger."""

    _fields_ = (
        ("counter", c_ulong),
        ("value_type", c_int),
        ("wait_value", Value),
        ("test_type", c_int),
        ("delta", Value),
        ("events", c_int),
        ("state", c_int),
    )


class AnyEvent(ctypes.Union):
    """XEvent: as long as the longest of them."""

    _fields_ = (("type", c_int), ("pad", c_long * 24))


_Handler = CFUNCTYPE(c_int, c_void_p, c_void_p)
_ExitHandler = CFUNCTYPE(None, c_void_p, c_void_p)
_stay = _Handler(lambda _display, _error: 0)


class Connection:
    """A connection to an X server that has the IDLETIME counter."""

    def __init__(self, name: str) -> None:
        """Connect.

        Raises:
            Unavailable: no library, no server, or a server without IDLETIME.
        """
        self._x11, self._xext = _libraries()
        self._display = self._x11.XOpenDisplay(name.encode())
        if not self._display:
            raise Unavailable(f"No X server answers at {name}", "Start Fallow inside the desktop session")
        self.lost = False
        self._on_exit = _ExitHandler(self._lose)  # kept as long as the library may call it
        self._x11.XSetIOErrorExitHandler(self._display, self._on_exit, None)
        try:
            self._event_base = self._initialize()
            self._counter = self._find_counter()
        except Unavailable:
            self.close()
            raise

    def fileno(self) -> int:
        return int(self._x11.XConnectionNumber(self._display))

    def idle_milliseconds(self) -> int | None:
        """Return how long no input came; None once the server is gone."""
        value = Value()
        if self.lost or not self._xext.XSyncQueryCounter(self._display, self._counter, byref(value)):
            self.lost = True
            return None
        return int(value.high << 32 | value.low)

    def alarm_below(self, milliseconds: int) -> None:
        """Send an alarm event each time the idle time falls from above `milliseconds` to below."""
        attributes = AlarmAttributes(
            self._counter, ABSOLUTE, Value(0, milliseconds), NEGATIVE_TRANSITION, Value(0, 0), 1, 0
        )
        mask = CA_COUNTER | CA_VALUE_TYPE | CA_VALUE | CA_TEST_TYPE | CA_DELTA | CA_EVENTS
        self._xext.XSyncCreateAlarm(self._display, mask, byref(attributes))
        self._x11.XFlush(self._display)

    def alarms(self) -> int:
        """Take in what has come, without waiting; return how many alarms were among it."""
        found = 0
        event = AnyEvent()
        while not self.lost and self._x11.XEventsQueued(self._display, QUEUED_AFTER_READING):
            self._x11.XNextEvent(self._display, byref(event))
            found += event.type == self._event_base + ALARM_NOTIFY
        return found

    def close(self) -> None:
        """End the connection; one whose server is gone must not be touched again."""
        if not self.lost:
            self.lost = True
            self._x11.XCloseDisplay(self._display)

    def _lose(self, _display: int, _data: int) -> None:
        self.lost = True

    def _initialize(self) -> int:
        """Return the number of the extension's first event. Raises Unavailable when there is no such extension."""
        base, errors, major, minor = c_int(), c_int(), c_int(), c_int()
        if not self._xext.XSyncQueryExtension(self._display, byref(base), byref(errors)):
            raise Unavailable("The X server has no SYNC extension", "Idle time cannot be told")
        if not self._xext.XSyncInitialize(self._display, byref(major), byref(minor)):
            raise Unavailable("The X server's SYNC extension does not start", "Idle time cannot be told")
        return base.value

    def _find_counter(self) -> int:
        """Return the id of the server's IDLETIME counter. Raises Unavailable when it has none."""
        count = c_int()
        listed = self._xext.XSyncListSystemCounters(self._display, byref(count))
        found = [int(listed[index].counter) for index in range(count.value) if listed[index].name == b"IDLETIME"]
        if listed:
            self._xext.XSyncFreeSystemCounterList(listed)
        if not found:
            raise Unavailable("The X server does not count idle time", "Idle time cannot be told")
        return found[0]


@functools.cache
def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    """Load libX11 and libXext and declare what is called. Raises Unavailable when one is missing or too old."""
    try:
        x11, xext = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXext.so.6")
        for library, function, result, *arguments in _signatures(x11, xext):
            getattr(library, function).restype = result
            getattr(library, function).argtypes = arguments
    except (OSError, AttributeError):
        raise Unavailable("libX11 1.7 and libXext are not there", "Install the packages libx11-6 and libxext6")
    x11.XSetErrorHandler(_stay)
    x11.XSetIOErrorHandler(_stay)
    return x11, xext


def _signatures(x11: ctypes.CDLL, xext: ctypes.CDLL) -> tuple[tuple[Any, ...], ...]:
    display, integer = c_void_p, POINTER(c_int)
    return (
        (x11, "XOpenDisplay", c_void_p, c_char_p),
        (x11, "XCloseDisplay", c_int, display),
        (x11, "XConnectionNumber", c_int, display),
        (x11, "XEventsQueued", c_int, display, c_int),
        (x11, "XNextEvent", c_int, display, POINTER(AnyEvent)),
        (x11, "XFlush", c_int, display),
        (x11, "XSetErrorHandler", c_void_p, _Handler),
        (x11, "XSetIOErrorHandler", c_void_p, _Handler),
        (x11, "XSetIOErrorExitHandler", None, display, _ExitHandler, c_void_p),
        (xext, "XSyncQueryExtension", c_int, display, integer, integer),
        (xext, "XSyncInitialize", c_int, display, integer, integer),
        (xext, "XSyncListSystemCounters", POINTER(SystemCounter), display, integer),
        (xext, "XSyncFreeSystemCounterList", None, POINTER(SystemCounter)),
        (xext, "XSyncQueryCounter", c_int, display, c_ulong, POINTER(Value)),
        (xext, "XSyncCreateAlarm", c_ulong, display, c_ulong, POINTER(AlarmAttributes)),
    )
