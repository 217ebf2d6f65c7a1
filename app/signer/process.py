"""The signer process: a child of the front end that unlocks, without a network, whose memory only the kernel may read.

Order of events: hardened -> Ready -> one Answer for each Ask -> the end: at Lock, when the front end closes the pipe or
dies, or after so many idle seconds. Standard error stays empty: a traceback may hold what must not be seen.
"""

import argparse
import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from app.runtime.processes import die_with_parent, harden
from app.signer.session import Session
from app.signer.vault_file import VaultFile
from app.wire import signer as wire
from app.wire.frames import BadFrame, pack, read_frame, unpack

# It goes on while the machine sleeps, where the system has such a clock: a laptop wakes up locked.
_CLOCK = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
_LOOK_SECONDS = 5.0


def main(arguments: Sequence[str]) -> int:
    """Serve one front end over standard input and output."""
    die_with_parent()
    harden()
    os.umask(0o077)
    parser = argparse.ArgumentParser(prog="fallow-signer")
    parser.add_argument("vault", type=Path)
    parser.add_argument("--strength", choices=("normal", "floor"), default="normal", help="cost of a new vault's key")
    parser.add_argument("--idle", type=float, default=600.0, help="seconds without a request until it ends")
    options = parser.parse_args(arguments)
    session = Session(VaultFile(options.vault), floor=options.strength == "floor")
    idle = IdleWatch(options.idle)
    with open(0, "rb", buffering=0) as requests, open(1, "wb", buffering=0) as answers:
        return serve(session, requests, answers, idle)


def serve(session: Session, requests: IO[bytes], answers: IO[bytes], idle: "IdleWatch") -> int:
    """Answer until the front end locks or goes; return the exit code."""
    try:
        _send(answers, session.ready())
        while (body := read_frame(requests)) is not None:
            ask = unpack(body, wire.Ask)
            given = [wire.read_secret(requests) for _ in range(wire.SECRETS.get(type(ask.body), 0))]
            idle.touch()
            if isinstance(ask.body, wire.Lock):
                return 0
            _send(answers, wire.Answer(ask.id, session.answer(ask.body, given)))
            idle.touch()
    except (BadFrame, BrokenPipeError):
        return 1
    return 0


def _send(answers: IO[bytes], message: wire.Ready | wire.Answer) -> None:
    view = memoryview(pack(message))
    while view:
        view = view[answers.write(view) :]


class IdleWatch:
    """Ends this process after so many seconds without `touch`."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._changed = threading.Condition()
        self.touch()
        threading.Thread(target=self._watch, name="idle", daemon=True).start()

    def touch(self) -> None:
        with self._changed:
            self._end = _now() + self._seconds
            self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while (left := self._end - _now()) > 0:
                self._changed.wait(min(left, _LOOK_SECONDS))
        os._exit(0)


def _now() -> float:
    return time.monotonic() if _CLOCK is None else time.clock_gettime(_CLOCK)
