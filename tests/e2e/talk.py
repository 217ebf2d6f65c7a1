"""Talking with a running command: hearing what it says, answering, on pipes or on a terminal of its own."""

import contextlib
import os
import re
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
# The first terminal that the leader of a session opens becomes its own: what /dev/tty is then.
_ON_TERMINAL = "import os, sys; os.open(sys.argv[1], os.O_RDWR); os.execv(sys.argv[2], sys.argv[2:])"


class Hearing:
    """All that comes out of a descriptor, kept, and waited for; closes it at its end."""

    def __init__(self, handle: int) -> None:
        self.text = ""
        self._handle = handle
        self._heard = 0
        self._over = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def until(self, wanted: str, seconds: float = PATIENCE) -> re.Match[str]:
        """Return the next match of a regular expression, which the search after it begins behind."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or re.search(wanted, self.text[self._heard :]), seconds)
            found = re.compile(wanted).search(self.text, self._heard)
            assert found is not None, f"'{wanted}' was not said, but: {self.text[self._heard :]}"
            self._heard = found.end()
            return found

    def close(self) -> None:
        """Wait for the end of what is said."""
        self._thread.join(PATIENCE)

    def _read(self) -> None:
        with contextlib.suppress(OSError):  # a terminal's end is an error
            while part := os.read(self._handle, 1 << 16):
                self._take(part.decode(errors="replace"))
        os.close(self._handle)
        with self._changed:
            self._over = True
            self._changed.notify_all()

    def _take(self, text: str) -> None:
        with self._changed:
            self.text += text
            self._changed.notify_all()


class Running:
    """A command that goes on: `out` is its standard output, `err` its standard error, or its terminal's screen."""

    def __init__(self, argv: Sequence[str], environment: Mapping[str, str], *, on_terminal: bool = False) -> None:
        out, written = os.pipe()
        self._keys = -1
        if on_terminal:
            self._keys, terminal = os.openpty()
            argv = [sys.executable, "-c", _ON_TERMINAL, os.ttyname(terminal), *argv]
            screen = os.dup(self._keys)
        else:
            terminal = os.open(os.devnull, os.O_RDONLY)
            screen, told = os.pipe()
        self.process = subprocess.Popen(
            list(argv),
            cwd=ROOT,
            env=dict(environment),
            stdin=terminal,
            stdout=written,
            stderr=terminal if on_terminal else told,
            start_new_session=True,
        )
        for handle in (terminal, written, *(() if on_terminal else (told,))):
            os.close(handle)
        self.out, self.err = Hearing(out), Hearing(screen)

    def type(self, line: str) -> None:
        """Type a line on the terminal."""
        os.write(self._keys, line.encode() + b"\n")

    def press(self, key: bytes) -> None:
        """Press a single key, such as Ctrl-C."""
        os.write(self._keys, key)

    def ended(self, seconds: float = PATIENCE) -> int:
        """Wait for the end; return the exit code, with everything heard."""
        code = self.process.wait(seconds)
        self.out.close()
        self.err.close()
        return code

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.ended()
        if self._keys >= 0:
            os.close(self._keys)
