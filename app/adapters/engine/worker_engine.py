"""The engine in its worker process, kept alive.

Order of events: start -> one life of the worker after the other, with a growing pause between them (0.1 to 5 s) -> stop. Requests
wait for the next life; those in flight when one ends fail with EngineAway. Paused, it computes nothing and stays warm.
"""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.adapters.engine.life import Life, Patience
from app.domain.errors import EngineAway, Preempted
from app.domain.inputs import check_ids, check_texts
from app.domain.jobs import Output, Terms
from app.domain.models import Model
from app.runtime import resources
from app.wire.worker import Compute, Computed, Started, Tokenize, Tokens

_log = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE, _STEADY_SECONDS = 0.1, 5.0, 30.0
_WAIT = "Wait a moment, then try again"
# The worker knows the vocabulary; here an id only has to fit the wire.
_ANY_ID = 1 << 32
_BENCHMARK = (
    "A laptop that nobody uses tonight can still earn its keep: it reads, compares and sorts short texts for others."
)


class WorkerEngine:
    """Implements ports.Engine. `models` holds a folder a model; `threads` is how many compute one text."""

    def __init__(self, models: Path | None = None, threads: int = 1, patience: Patience | None = None) -> None:
        self._models = models or resources.folder() / "models"
        self._threads = threads
        self._patience = patience or Patience()
        self._life: Life | None = None
        self._ready = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._paused = False
        self._restarts = 0

    async def start(self) -> None:
        """Start the worker and keep it alive from now on.

        Raises:
            EngineAway: it cannot be started.
        """
        if self._task is None:
            life = await Life.begin(self._models, self._threads, self._patience)
            self._task = asyncio.create_task(self._keep(life))
            self._adopt(life)

    async def stop(self, seconds: float = 5.0) -> None:
        """End the worker within `seconds`; requests in flight raise EngineAway."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task}, timeout=seconds)
        if self._life is not None:  # stopped before its keeper had begun
            self._life.kill()
            await self._part(self._life)

    async def tokenize(self, model: Model, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """Implements ports.Engine; works while paused too: it is small, and asked for by this machine's own user."""
        check_texts(texts)
        life = await self._living()
        answer = await life.ask(lambda number: Tokenize(number, model.name, tuple(texts)), Tokens)
        if len(answer.inputs) != len(texts):
            raise self._nonsense(life)
        return answer.inputs

    async def run(self, model: Model, inputs: tuple[tuple[int, ...], ...], *, own: bool = False) -> Output:
        check_ids(model, inputs, _ANY_ID)
        self._check_open(own)
        life = await self._living()
        self._check_open(own)
        answer = await life.ask(lambda number: Compute(number, model.name, inputs), Computed, own=own)
        units = sum(map(len, inputs))
        if answer.shape != (len(inputs), model.width) or len(answer.data) != 4 * len(inputs) * model.width:
            raise self._nonsense(life)
        if answer.units != units or answer.execution_class != life.started.classes.get(model.name):
            raise self._nonsense(life)
        terms = Terms(answer.execution_class, answer.engine, answer.parameters, units)
        return Output(answer.data, answer.shape, terms, answer.seconds)

    async def pause(self) -> None:
        self._paused = True
        life = self._life
        if life is not None and not await life.halt():
            _log.warning("the worker did not stop its work in time and is killed")
            self._drop(life)

    async def resume(self) -> None:
        self._paused = False

    async def benchmark(self, model: Model, seconds: float = 1.0) -> int:
        """Return the compute units a second of this machine now, measured on texts of middling length.

        Raises:
            BadInput, Preempted, EngineAway: as `run`.
        """
        ids = (await self.tokenize(model, [_BENCHMARK]))[0]
        await self.run(model, (ids,))  # the first run of a length allocates
        units, spent, end = 0, 0.0, asyncio.get_running_loop().time() + seconds
        while not units or asyncio.get_running_loop().time() < end:
            output = await self.run(model, (ids,) * 8)
            units += output.terms.units
            spent += output.seconds
        return max(1, int(units / spent))

    def execution_class(self, model: Model) -> str:
        """Return what an offer of `model` says. Raises EngineAway while no worker runs."""
        found = self._started().classes.get(model.name)
        if found is None:
            raise EngineAway(f"The worker does not know {model.name}", "Restart Fallow: its parts differ in version")
        return found

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def pid(self) -> int | None:
        """The worker's process id; None between two lives."""
        return self._life.started.pid if self._life else None

    @property
    def restarts(self) -> int:
        """How often the worker was started again."""
        return self._restarts

    @property
    def sandbox(self) -> tuple[str, ...]:
        """The measures of app.wire.worker.MEASURES that took. Raises EngineAway while no worker runs."""
        return self._started().sandbox

    @property
    def providers(self) -> tuple[str, ...]:
        """The execution providers the engine was built with. Raises EngineAway while no worker runs."""
        return self._started().providers

    def _started(self) -> Started:
        if self._life is None:
            raise EngineAway("The worker is not running", _WAIT)
        return self._life.started

    def _check_open(self, own: bool) -> None:
        if self._paused and not own:
            raise Preempted("This machine is in use by its owner", "Try again later or elsewhere")

    async def _living(self) -> Life:
        """Return the running worker, waiting for its next life if need be."""
        if self._task is None:
            raise EngineAway("The worker is not running", "Start the engine first")
        try:
            async with asyncio.timeout(self._patience.ready):
                await self._ready.wait()
        except TimeoutError:
            raise EngineAway("The worker does not come back", "Its messages are in the agent's log")
        assert self._life is not None
        return self._life

    def _adopt(self, life: Life) -> None:
        self._life = life
        self._ready.set()

    async def _keep(self, life: Life | None) -> None:
        """Live life after life; ends by cancellation and leaves no process behind."""
        loop, pause = asyncio.get_running_loop(), _FIRST_PAUSE
        while True:
            began = loop.time()
            if life is not None:
                await self._spend(life)
            if loop.time() - began > _STEADY_SECONDS:
                pause = _FIRST_PAUSE
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
            life = await self._again()

    async def _spend(self, life: Life) -> None:
        try:
            await life.live()
        finally:
            await self._part(life)
        _log.warning("the worker (pid %d) ended; it is started again", life.started.pid)

    def _drop(self, life: Life) -> None:
        """Kill a worker; its keeper notices, and requests wait for the next one from now on."""
        if life is self._life:
            self._ready.clear()
        life.kill()

    def _nonsense(self, life: Life) -> EngineAway:
        """Drop a worker whose answers do not fit what was asked."""
        self._drop(life)
        return EngineAway("The worker gave an answer that does not fit", _WAIT)

    async def _part(self, life: Life) -> None:
        self._ready.clear()
        self._life = None
        await life.end()

    async def _again(self) -> Life | None:
        with suppress(EngineAway):
            life = await Life.begin(self._models, self._threads, self._patience)
            self._restarts += 1
            self._adopt(life)
            return life
        return None
