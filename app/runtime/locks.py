"""Exclusive locks that end with their holder: being alive means holding one."""

import contextlib
import os
import sys
import time
from pathlib import Path


class FileLock:
    """An exclusive lock on a file, freed by the system when its holder ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def acquire(self, timeout: float = 0.0) -> bool:
        """Take the lock, waiting at most `timeout` seconds; return whether it is held now."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        end = time.monotonic() + timeout
        while not _try_lock(handle):
            if time.monotonic() >= end:
                os.close(handle)
                return False
            time.sleep(0.01)
        self._handle = handle
        return True

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    @property
    def held(self) -> bool:
        return self._handle is not None

    def inheritable(self) -> int:
        """Return the held descriptor, made inheritable, so that a child keeps the lock too."""
        assert self._handle is not None
        os.set_inheritable(self._handle, True)
        return self._handle


def is_held(path: Path) -> bool:
    """Tell whether some process holds the lock at `path`."""
    if not path.exists():
        return False
    probe = FileLock(path)
    with contextlib.suppress(OSError):
        if probe.acquire():
            probe.release()
            return False
    return True


def wait_until_free(path: Path) -> None:
    """Block the calling thread until nobody holds `path` exclusively (or it is gone); no polling on POSIX."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return
    try:
        _wait_shared(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait_shared(handle: int) -> None:
        while not _try_lock(handle):
            time.sleep(0.5)
else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _wait_shared(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_SH)
