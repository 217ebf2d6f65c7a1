"""Seals itself off, tries what it must not do and what it must, and says how each went as JSON: `seal.py MODELS`."""

import ctypes
import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from app.worker import sandbox


def outcome(act: Callable[[], object]) -> str:
    """Return how it went: the error's name, or ok."""
    try:
        act()
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return "ok"


def start_thread() -> None:
    thread = threading.Thread(target=lambda: None)
    thread.start()
    thread.join()


def main() -> None:
    """Try everything."""
    import socket

    models, parent = Path(sys.argv[1]), os.getppid()
    taken = sandbox.seal(models)
    kernel = ctypes.CDLL(None, use_errno=True)

    def raw(*arguments: int) -> None:
        if kernel.syscall(*arguments) < 0:
            raise OSError(ctypes.get_errno(), "refused")

    acts: dict[str, Callable[[], object]] = {
        "tcp": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
        "udp": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        "unix": lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM),
        "pair": socket.socketpair,
        "exec": lambda: os.execv(sys.executable, [sys.executable, "-c", "print('ran')"]),
        "spawn": lambda: subprocess.run([sys.executable, "-c", "0"], check=True),
        "fork": os.fork,
        "kill": lambda: os.kill(parent, 0),
        "ptrace": lambda: raw(101 if os.uname().machine == "x86_64" else 117, 16, parent, 0, 0),
        "io_uring": lambda: raw(425, 1, 0),
        "write": lambda: (models / "new").write_text("x"),
        "append": lambda: (models / "old").open("a"),
        "delete": lambda: (models / "old").unlink(),
        "read_secret": lambda: (models.parent / "secret").read_text(),
        "list_parent": lambda: list(models.parent.iterdir()),
        "read_model": lambda: (models / "old").read_text(),
        "thread": start_thread,
        "import": lambda: __import__("colorsys"),
    }
    results = {name: outcome(act) for name, act in acts.items()}
    print(json.dumps({"taken": taken, "results": results, "nice": os.getpriority(os.PRIO_PROCESS, 0)}))


main()
