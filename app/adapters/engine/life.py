"""One worker process from its start to its end, and what has been asked of it.

Order of events: started -> Begin -> Started -> requests and answers, a Beat at least every second -> it ends, or is ended when
it is silent, stuck or talks nonsense. Whatever was asked and not answered then fails with EngineAway.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from app.domain.errors import AppError, BadInput, EngineAway, JobFailed, Preempted
from app.runtime.processes import child_environment, command
from app.wire.frames import BadFrame, Channel, Message, pack
from app.wire.worker import PROTOCOL, Beat, Begin, Cancel, Computed, Failed, FromWorker, Started, Tokens

_log = logging.getLogger(__name__)
_ERRORS: dict[str, type[AppError]] = {"BadInput": BadInput, "Preempted": Preempted}
# All that a process needs of its surroundings; where the home is and what else the agent was told stays here.
_KEPT = ("FALLOW_PARENT_PID", "PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "SYSTEMROOT", "SYSTEMDRIVE")
_AGAIN = "It is started again by itself"
_END_SECONDS = 1.0
Answer = Tokens | Computed | Failed
A = TypeVar("A", Tokens, Computed)


@dataclass(frozen=True)
class Patience:
    """Seconds: until the worker must be ready, may say nothing, may make no progress, must have stopped its work."""

    ready: float = 30.0
    silent: float = 20.0
    stuck: float = 120.0
    halt: float = 0.8


@dataclass(frozen=True)
class _Asked:
    kind: type[Message]
    own: bool
    answer: "asyncio.Future[Answer]"


class Life:
    """A running worker."""

    started: Started

    def __init__(self, process: asyncio.subprocess.Process, patience: Patience) -> None:
        assert process.stdout is not None and process.stdin is not None
        self._process = process
        self._output = process.stdout
        self._input = process.stdin
        self._channel = Channel(process.stdout, process.stdin)
        self._patience = patience
        self._asked: dict[int, _Asked] = {}
        self._last = 0
        self._done = 0
        self._progress = 0.0
        self._over = False
        self._killed = False

    @classmethod
    async def begin(cls, models: Path, threads: int, patience: Patience) -> "Life":
        """Start a worker and wait until it is ready.

        Raises:
            EngineAway: it cannot be started or is not ready in time.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *command("worker", isolated=True),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env={name: value for name, value in child_environment().items() if name in _KEPT},
                limit=1 << 20,
            )
        except OSError as error:
            raise EngineAway(f"The worker cannot be started: {error.strerror}", "Install Fallow again")
        life = cls(process, patience)
        try:
            async with asyncio.timeout(patience.ready):
                life.started = await life._greet(models, threads)
            return life
        except (BadFrame, ConnectionError, TimeoutError) as error:
            why = str(error) or f"it is not ready after {patience.ready} s"
            raise EngineAway(f"The worker does not start: {why}", "Its messages are in the agent's log")
        finally:
            if not hasattr(life, "started"):
                life.kill()
                await life.end()

    async def live(self) -> None:
        """Take answers until the process ends or has to be ended; whatever is open fails. `end` is to follow."""
        try:
            while await self._hear():
                continue
        except (BadFrame, TimeoutError) as error:
            _log.error("the worker is ended: %s", error)
            self.kill()
        except asyncio.CancelledError:
            self.kill()
            raise
        finally:
            self._over = True
            self._fail(EngineAway("The worker ended while it worked", _AGAIN))

    async def end(self) -> None:
        """Wait until the process has ended, and end it when it does not. A cancellation waits for that too."""
        ending = asyncio.ensure_future(self._end())
        try:
            await asyncio.shield(ending)
        except asyncio.CancelledError:
            await ending
            raise

    async def ask(self, make: Callable[[int], Message], kind: type[A], *, own: bool = True) -> A:
        """Send the request that `make` builds around a new id; return its answer. Cancellation stops the work too.

        `own` work is this machine's own: `halt` leaves it alone.

        Raises:
            BadInput, Preempted, JobFailed: as the worker says.
            EngineAway: it ended first.
        """
        if self._over:
            raise EngineAway("The worker has ended", _AGAIN)
        self._last += 1
        number = self._last
        if not self._asked:
            self._progress = asyncio.get_running_loop().time()
        asked = self._asked[number] = _Asked(kind, own, asyncio.get_running_loop().create_future())
        try:
            with suppress(ConnectionError):  # the answer will say that it has ended
                await self._channel.send(make(number))
            answer = await asked.answer
        except asyncio.CancelledError:
            self._cancel(number)
            raise
        finally:
            self._asked.pop(number, None)
        if isinstance(answer, Failed):
            raise _ERRORS.get(answer.code, JobFailed)(answer.title, answer.hint)
        return cast(A, answer)

    async def halt(self) -> bool:
        """Stop all computing for others at the next operator; false when that takes too long: the process is to be killed then."""
        running = {number: asked.answer for number, asked in self._asked.items() if not asked.own}
        if not running:
            return True
        for number in running:
            self._cancel(number)
        _, late = await asyncio.wait(running.values(), timeout=self._patience.halt)
        for answer in late:
            if not answer.done():
                answer.set_exception(Preempted("The work was stopped", "Try again later or elsewhere"))
        return not late

    def kill(self) -> None:
        """Kill the process. Only once: asyncio must be the one that hears of its end."""
        if not self._killed:
            self._killed = True
            with suppress(ProcessLookupError):
                self._process.kill()

    def _cancel(self, number: int) -> None:
        if not self._input.is_closing():
            self._input.write(pack(Cancel(number)))

    async def _hear(self) -> bool:
        """Take one message in; false at the end of the process's output."""
        try:
            async with asyncio.timeout(self._patience.silent):
                message: Any = await self._channel.receive(FromWorker)
        except TimeoutError:
            raise TimeoutError(f"it says nothing for {self._patience.silent} s")
        match message:
            case None:
                return False
            case Beat(done=done):
                self._check_progress(done)
            case Tokens(id=number) | Computed(id=number) | Failed(id=number):
                asked = self._asked.get(number)
                if asked is not None and not asked.answer.done():
                    if not isinstance(message, asked.kind | Failed):
                        raise BadFrame(f"{type(message).__name__} is no answer to that")
                    asked.answer.set_result(message)
            case _:
                raise BadFrame(f"{type(message).__name__} was not expected")
        return True

    def _check_progress(self, done: int) -> None:
        now = asyncio.get_running_loop().time()
        if done != self._done or not self._asked:
            self._done, self._progress = done, now
        elif now - self._progress > self._patience.stuck:
            raise TimeoutError("its work makes no progress")

    def _fail(self, error: EngineAway) -> None:
        for asked in self._asked.values():
            if not asked.answer.done():
                asked.answer.set_exception(error)

    async def _greet(self, models: Path, threads: int) -> Started:
        """Say Begin, wait for Started. Raises BadFrame when anything else comes, ConnectionError when the process ended."""
        launch = secrets.token_hex(8)
        await self._channel.send(Begin(PROTOCOL, launch, str(models), threads))
        started = await self._channel.receive(Started)
        if started is None:
            raise ConnectionResetError("it ended at once")
        if (started.protocol, started.launch) != (PROTOCOL, launch):
            raise BadFrame("it is of another version or launch")
        return started

    async def _end(self) -> None:
        self._input.close()
        try:
            async with asyncio.timeout(_END_SECONDS):
                await self._gone()
        except TimeoutError:
            self.kill()
            await self._gone()

    async def _gone(self) -> None:
        while await self._output.read(1 << 20):  # a full pipe would hide the end from asyncio
            continue
        await self._process.wait()
