"""The worker process: reads requests from its standard input, computes them one after the other, answers.

Order of events: die with the parent -> Begin -> sandbox -> engine -> Started. Then three threads: this one computes, one
reads (so that a Cancel is heard at once), one sends a Beat every second. The end of the input ends the process.
"""

import os
import queue
import sys
import threading
import traceback
from pathlib import Path
from typing import IO, Any

from app.domain.errors import AppError
from app.domain.models import CATALOGUE
from app.runtime.processes import die_with_parent, harden
from app.wire.frames import BadFrame, pack, read_frame, unpack
from app.wire.worker import (
    BEAT_SECONDS,
    PROTOCOL,
    Beat,
    Begin,
    Cancel,
    Compute,
    Computed,
    Failed,
    Started,
    Tokenize,
    Tokens,
    ToWorker,
)
from app.worker import models, sandbox


def main() -> int:
    """Serve until the input ends; returns only when the other side does not speak our language."""
    die_with_parent()
    harden()
    source, sink = _channel()
    try:
        begin = unpack(read_frame(source) or b"", Begin)
        if begin.protocol != PROTOCOL:
            raise BadFrame(f"protocol {begin.protocol}, this worker speaks {PROTOCOL}")
    except BadFrame as error:
        sys.stderr.write(f"worker: {error}\n")
        return 2
    worker = Worker(source, sink, begin, sandbox.seal(Path(begin.models)))
    worker.serve()
    return 0


def _channel() -> tuple[IO[bytes], IO[bytes]]:
    """Take standard input and output for frames alone: what a library prints goes to standard error."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return source, sink


class Worker:
    """One launch of the worker."""

    def __init__(self, source: IO[bytes], sink: IO[bytes], begin: Begin, measures: tuple[str, ...]) -> None:
        self._source = source
        self._sink = sink
        self._begin = begin
        self._measures = measures
        self._models = models.Models(Path(begin.models), begin.threads, self._count)
        self._writing = threading.Lock()
        self._requests: queue.SimpleQueue[Tokenize | Compute] = queue.SimpleQueue()
        self._halts: dict[int, models.Halt] = {}
        self._done = 0

    def serve(self) -> None:
        """Answer requests for ever; the reading thread ends the process."""
        self._send(self._started())
        threading.Thread(target=self._read, name="read", daemon=True).start()
        threading.Thread(target=self._beat, name="beat", daemon=True).start()
        while True:
            request = self._requests.get()
            self._send(self._answer(request))
            self._halts.pop(request.id, None)

    def _started(self) -> Started:
        return Started(
            protocol=PROTOCOL,
            launch=self._begin.launch,
            pid=os.getpid(),
            engine=models.engine_name(),
            providers=models.providers(),
            sandbox=self._measures,
            classes={model.name: models.execution_class(model) for model in CATALOGUE.values()},
        )

    def _answer(self, request: Tokenize | Compute) -> Tokens | Computed | Failed:
        halt = self._halts[request.id]
        try:
            if isinstance(request, Tokenize):
                return Tokens(request.id, self._models.tokenize(request.model, request.texts, halt))
            data, seconds = self._models.compute(request.model, request.inputs, halt)
        except AppError as error:
            return Failed(request.id, error.code, error.title, error.hint)
        model = CATALOGUE[request.model]
        return Computed(
            id=request.id,
            data=data,
            shape=(len(request.inputs), model.width),
            execution_class=models.execution_class(model),
            engine=models.engine_name(),
            parameters=models.parameters(self._begin.threads),
            units=sum(map(len, request.inputs)),
            seconds=seconds,
        )

    def _count(self) -> None:
        self._done += 1

    def _read(self) -> None:
        """Take requests in until the input ends or makes no sense; either ends the process, whatever it computes."""
        status = 0
        try:
            while (body := read_frame(self._source)) is not None:
                self._take(unpack(body, ToWorker))  # type: ignore[arg-type]
        except BadFrame as error:
            sys.stderr.write(f"worker: {error}\n")
            status = 2
        except Exception:
            traceback.print_exc()
            status = 1
        finally:
            os._exit(status)

    def _take(self, request: Any) -> None:
        match request:
            case Cancel(id=number):
                halt = self._halts.get(number)
                if halt is not None:
                    halt.ask()
            case Tokenize() | Compute():
                self._halts[request.id] = models.Halt()
                self._requests.put(request)
            case _:
                raise BadFrame("a second Begin")

    def _beat(self) -> None:
        pause = threading.Event()
        while not pause.wait(BEAT_SECONDS):
            self._send(Beat(self._done))

    def _send(self, message: Any) -> None:
        frame = memoryview(pack(message))
        try:
            with self._writing:
                while frame:
                    frame = frame[self._sink.write(frame) :]
        except OSError:
            os._exit(0)  # nobody listens any more
