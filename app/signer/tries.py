"""How often a password was wrong: every wrong one doubles the wait before the next, across restarts of the signer."""

import math
import time
from pathlib import Path

from app.domain.errors import Unavailable, WrongPassword
from app.runtime.files import read_json, write_json

FIRST_WAIT, LONGEST_WAIT = 1.0, 900.0


class Tries:
    """The count beside the vault. It is written before a password is tried, so that killing the try does not undo it."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def begin(self) -> None:
        """Count a try.

        Raises:
            WrongPassword: it is too early for another.
            Unavailable: the disk does not take the count.
        """
        failures, last = self._read()
        now = time.time()
        if last > now:  # the clock was set back: the wait starts anew, and no more than that
            last = now
            self._write(failures, now)
        left = _wait(failures) - (now - last)
        if left > 0:
            raise WrongPassword("Too early after a wrong password", _again(left), left)
        self._write(failures + 1, now)

    def wrong(self) -> WrongPassword:
        """Return the error for the try that has just failed, which `begin` counted."""
        failures, _ = self._read()
        self._write(failures, time.time())  # the wait begins when the answer is known
        return WrongPassword("The password is wrong", _again(_wait(failures)), _wait(failures))

    def right(self) -> None:
        """Forget all tries."""
        self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, float]:
        match read_json(self._path):
            case {"failures": int(failures), "last": int() | float() as last} if failures >= 0:
                return failures, float(last)
        return 0, 0.0

    def _write(self, failures: int, last: float) -> None:
        try:
            write_json(self._path, {"failures": failures, "last": last})
        except OSError as error:  # an uncounted try could be repeated for ever
            raise Unavailable(
                f"The wallet stays locked: its folder cannot be written to ({error.strerror})",
                "Make room on the disk, then try again",
            )


def _wait(failures: int) -> float:
    """Return the seconds after so many wrong passwords."""
    return min(FIRST_WAIT * 2.0 ** min(failures - 1, 30), LONGEST_WAIT) if failures else 0.0


def _again(seconds: float) -> str:
    return f"Try again in {math.ceil(seconds)} s"
