"""Ends the window when the session ends or Ctrl-C is pressed: in order, and at last also when its loop does not turn any more.

Order of events: a signal -> its number is written by Python itself, read here by a thread of its own -> the loop is asked to
quit -> the program ends -> otherwise, after a while or at a second signal, the process is ended as it is.
"""

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

PATIENCE = 10.0
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class Ending:
    """A context within which a signal calls `ask`, from a thread of its own; `ask` must not wait for anything."""

    def __init__(self, ask: Callable[[], object]) -> None:
        self._ask = ask
        self._reading, self._writing = socket.socketpair()
        self._writing.setblocking(False)
        self._thread = threading.Thread(target=self._listen, name="signals", daemon=True)

    def __enter__(self) -> "Ending":
        self._before = [(number, signal.signal(number, _leave_to_thread)) for number in _SIGNALS]
        signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._before:
            signal.signal(number, handler)
        self._writing.close()
        self._thread.join()
        self._reading.close()

    def _listen(self) -> None:
        number = self._next()
        if not number:
            return
        self._ask()
        self._reading.settimeout(PATIENCE)
        with suppress(TimeoutError):
            number = self._next()
        if number:
            sys.stderr.write("fallow: the window did not end in order, so it was ended as it was\n")
            os._exit(128 + number)

    def _next(self) -> int:
        """Return the next of our signals; 0 once the program has ended."""
        while number := int.from_bytes(self._reading.recv(1), "big"):
            if number in _SIGNALS:
                return number
        return 0


def _leave_to_thread(*_: object) -> None:
    """Nothing is done where the signal interrupts."""
