"""An owned home belongs to one process, and everything in it ends when that process does, even by kill -9.

`demo` and tests make such homes: they hold `owner.lock` in the home's root; every process of the home watches it.
"""

import os
import shutil
import threading
from collections.abc import Callable

from app.runtime.home import Home
from app.runtime.locks import FileLock, wait_until_free

OWNER = "owner.lock"


def own(home: Home) -> FileLock:
    """Take the home for this process; the returned lock is to be kept until everything may end."""
    home.open()
    lock = FileLock(home.root / OWNER)
    if not lock.acquire():
        raise RuntimeError(f"{home.root} has an owner already")
    return lock


def end_with_owner(home: Home, before: Callable[[], None] | None = None) -> None:
    """In an owned home, end this process at once when the owner is gone, taking the home's files along."""
    path = home.root / OWNER
    if not path.exists():
        return

    def watch() -> None:
        try:
            wait_until_free(path)
            if before is not None:
                before()
            shutil.rmtree(home.root, ignore_errors=True)
            shutil.rmtree(home.runtime, ignore_errors=True)
        finally:
            os._exit(0)  # whatever failed above: nothing of an ownerless home may stay

    threading.Thread(target=watch, name="owner-watch", daemon=True).start()
