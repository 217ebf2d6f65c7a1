"""The worker process by its pipes alone: how it begins, answers, refuses nonsense and ends."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.models import MINILM
from app.runtime import resources
from app.runtime.processes import command
from app.wire.frames import Message, pack, read_frame, unpack
from app.wire.worker import (
    MEASURES,
    PROTOCOL,
    Beat,
    Begin,
    Cancel,
    Compute,
    Computed,
    Failed,
    FromWorker,
    Started,
    Tokenize,
    Tokens,
)

BEGIN = Begin(PROTOCOL, "launch", str(resources.folder() / "models"), 1)
LONG = ((2000,) * 256,) * 256


class Pipes:
    """A worker and both its pipes."""

    def __init__(self) -> None:
        environment = {"PATH": os.environ["PATH"], "FALLOW_PARENT_PID": str(os.getpid())}
        self.process = subprocess.Popen(
            command("worker", isolated=True),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )

    def say(self, *messages: Message) -> None:
        self.write(b"".join(map(pack, messages)))

    def write(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def hear(self) -> Any:
        """Return the next message that is no beat; None at the end."""
        assert self.process.stdout is not None
        while (body := read_frame(self.process.stdout)) is not None:
            message: Any = unpack(body, FromWorker)  # type: ignore[arg-type]
            if not isinstance(message, Beat):
                return message
        return None

    def begin(self) -> Started:
        self.say(BEGIN)
        started = self.hear()
        assert isinstance(started, Started)
        return started

    def end(self) -> tuple[int, str]:
        """Close its input; return its status and what it wrote to standard error."""
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors.decode()


@pytest.fixture
def pipes() -> Iterator[Pipes]:
    pipes = Pipes()
    yield pipes
    pipes.process.kill()
    pipes.process.communicate()


def test_begin__tells_launch_pid_classes_and_sandbox(pipes: Pipes) -> None:
    started = pipes.begin()
    assert (started.protocol, started.launch, started.pid) == (PROTOCOL, "launch", pipes.process.pid)
    assert started.classes.keys() == {MINILM.name}
    assert "CPUExecutionProvider" in started.providers
    assert set(started.sandbox) <= set(MEASURES)
    assert "limits" in started.sandbox


def test_requests__are_answered_in_order__and_a_refusal_ends_nothing(pipes: Pipes) -> None:
    pipes.begin()
    pipes.say(
        Tokenize(1, MINILM.name, ("hello world",)),
        Tokenize(2, MINILM.name, ("",)),
        Compute(3, MINILM.name, ((30_522,),)),
        Compute(4, MINILM.name, ((101, 7592, 2088, 102),)),
    )
    assert pipes.hear() == Tokens(1, ((101, 7592, 2088, 102),))
    for number in (2, 3):
        refusal = pipes.hear()
        assert isinstance(refusal, Failed)
        assert (refusal.id, refusal.code) == (number, "BadInput")
    output = pipes.hear()
    assert isinstance(output, Computed)
    assert (output.id, output.shape, output.units, len(output.data)) == (4, (1, 384), 4, 1536)
    assert pipes.end() == (0, "")


def test_cancel__running_and_waiting__end_and_the_next_runs(pipes: Pipes) -> None:
    pipes.begin()
    pipes.say(Compute(1, MINILM.name, LONG), Compute(2, MINILM.name, LONG), Cancel(1), Cancel(2), Cancel(7))
    pipes.say(Compute(3, MINILM.name, ((101, 102),)))
    assert [(answer.id, answer.code) for answer in (pipes.hear(), pipes.hear())] == [(1, "Preempted"), (2, "Preempted")]
    assert isinstance(pipes.hear(), Computed)


def test_input_ends__while_computing__so_does_the_worker(pipes: Pipes) -> None:
    pipes.begin()
    pipes.say(Compute(1, MINILM.name, LONG))
    assert pipes.end() == (0, "")


@pytest.mark.parametrize(
    "garbage",
    [b"\x00\x00\x00\x01\xc1", b"\xff\xff\xff\xff", pack(BEGIN), pack(Beat(1)), b"\x00\x00\x00\x00"],
    ids=["no message", "too long", "second begin", "foreign message", "empty"],
)
def test_garbage__after_begin__ends_the_worker_with_a_reason(pipes: Pipes, garbage: bytes) -> None:
    pipes.begin()
    pipes.write(garbage)
    assert pipes.hear() is None
    status, errors = pipes.end()
    assert status == 2
    assert errors.startswith("worker: ")
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "first", [pack(Cancel(1)), pack(Begin(PROTOCOL + 1, "launch", "", 1)), b"GET / HTTP/1.1\r\n", b""]
)
def test_begin__anything_else__is_refused(pipes: Pipes, first: bytes) -> None:
    pipes.write(first)
    status, errors = pipes.end()
    assert status == 2
    assert errors.startswith("worker: ")


def test_import__brings_no_sockets() -> None:
    code = "import sys, app.worker.process, app.worker.sandbox, app.worker.seccomp, app.worker.landlock\n"
    code += "print([name for name in ('socket', 'ssl', 'asyncio', 'http', 'onnxruntime') if name in sys.modules])"
    root = Path(__file__).parents[2]
    result = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
