"""A bare front end for tests: speaks with a real signer process and keeps every byte that came out of it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from app.runtime.processes import spawn_child
from app.wire import signer as wire
from app.wire.frames import pack, read_frame, unpack

R = TypeVar("R")


class Pipe:
    """One signer process and the bytes it has said."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process
        self.said = b""
        self._number = 0

    def hear(self, kind: type[R]) -> R:
        assert self.process.stdout is not None
        body = read_frame(self.process.stdout)
        assert body is not None, "the signer ended"
        self.said += body
        return unpack(body, kind)

    def ask(self, request: wire.Request, *secrets: bytes) -> wire.Reply:
        self._number += 1
        self.write(pack(wire.Ask(self._number, request)))
        for secret in secrets:
            self.write(len(secret).to_bytes(4, "big") + secret)
        answer = self.hear(wire.Answer)
        assert answer.id == self._number
        return answer.body

    def write(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def close(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()


@contextmanager
def signer(vault: Path, *, idle: float = 60.0, python: tuple[str, ...] = ()) -> Iterator[Pipe]:
    """Run a signer for `vault` with the cheapest key derivation; `python`: more options of the interpreter."""
    argv = [sys.executable, "-I", *python, "-m", "app.signer", str(vault), "--strength", "floor", "--idle", str(idle)]
    process = spawn_child(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with process:
        pipe = Pipe(process)
        try:
            assert pipe.hear(wire.Ready).version == wire.VERSION
            yield pipe
        finally:
            process.kill()
