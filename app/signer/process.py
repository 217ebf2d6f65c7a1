"""The signer process: a child of the front end that unlocks, without a network, whose memory only the kernel may read.

Started with `--device` it is another process of the same kind: it holds no vault and asks a hardware wallet instead.

Order of events: hardened -> Ready -> one Answer for each Ask -> the end: at Lock, when the front end closes the pipe or
dies, or after so many idle seconds. Standard error stays empty: a traceback may hold what must not be seen.
"""

import argparse
import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Protocol

from app.domain import hardware
from app.runtime.processes import die_with_parent, harden
from app.wire import signer as wire
from app.wire.frames import BadFrame, pack, read_frame, unpack

# It goes on while the machine sleeps, where the system has such a clock: a laptop wakes up locked.
_CLOCK = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
_LOOK_SECONDS = 5.0


class Answers(Protocol):
    """A session with whatever holds the keys."""

    def ready(self) -> wire.Ready: ...

    def answer(self, request: wire.Request, given: Sequence[bytearray]) -> wire.Reply: ...


def main(arguments: Sequence[str]) -> int:
    """Serve one front end over standard input and output."""
    die_with_parent()
    harden()
    os.umask(0o077)
    parser = argparse.ArgumentParser(prog="fallow-signer")
    parser.add_argument("vault", type=Path, help="of a hardware wallet, only the folder counts in which it lies")
    parser.add_argument("--device", choices=hardware.KINDS, help="sign by this hardware wallet, without the vault")
    parser.add_argument(
        "--paths", choices=tuple(hardware.SCHEMES), default="standard", help="of a hardware wallet's accounts"
    )
    parser.add_argument("--strength", choices=("normal", "floor"), default="normal", help="cost of a new vault's key")
    parser.add_argument("--idle", type=float, default=600.0, help="seconds without a request until it ends")
    options = parser.parse_args(arguments)
    session = _session(options)
    idle = IdleWatch(options.idle)
    with open(0, "rb", buffering=0) as requests, open(1, "wb", buffering=0) as answers:
        return serve(session, requests, answers, idle)


def _session(options: argparse.Namespace) -> Answers:
    """Return a session with the vault, or with a hardware wallet: never with both, so that no vault's key is near USB."""
    if options.device:
        from app.signer.hardware.cables import Opener
        from app.signer.hardware.session import HardwareSession

        return HardwareSession(options.device, options.vault.parent, Opener(options.device), options.paths)
    from app.signer.session import Session
    from app.signer.vault_file import VaultFile

    return Session(VaultFile(options.vault), floor=options.strength == "floor")


def serve(session: Answers, requests: IO[bytes], answers: IO[bytes], idle: "IdleWatch") -> int:
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
