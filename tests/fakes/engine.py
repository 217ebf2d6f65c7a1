"""An engine without a worker: words become ids by checksum, ids become a vector by hash. It keeps the real one's promises."""

import asyncio
import hashlib
import math
import random
import struct
import zlib
from collections.abc import Sequence

from app.domain.errors import EngineAway, Preempted
from app.domain.inputs import check_ids, check_length, check_texts
from app.domain.jobs import Output, Terms
from app.domain.models import Model

VOCABULARY = 30_522
CLASS = "fake/cpu"


class FakeEngine:
    """Implements ports.Engine. A text takes one turn of the loop."""

    sandbox: tuple[str, ...] = ()
    providers: tuple[str, ...] = ("FakeExecutionProvider",)

    def __init__(self) -> None:
        self.pid: int | None = None
        self.restarts = 0
        self.paused = False

    async def start(self) -> None:
        self.pid = self.pid or 1

    async def stop(self, seconds: float = 5.0) -> None:
        self.pid = None

    def die(self) -> None:
        """Be as after kill -9: what is in flight fails, what comes next runs."""
        self.restarts += 1

    async def tokenize(self, model: Model, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        check_texts(texts)
        self._check_running()
        found = [(101, *(1000 + zlib.crc32(word.encode()) % 29_000 for word in text.split()), 102) for text in texts]
        for number, ids in enumerate(found, 1):
            check_length(model, number, len(texts), len(ids))
        return tuple(found)

    async def run(self, model: Model, inputs: tuple[tuple[int, ...], ...], *, own: bool = False) -> Output:
        check_ids(model, inputs, VOCABULARY)
        life = self.restarts
        rows = []
        for ids in inputs:
            self._check_running()
            if self.paused and not own:
                raise Preempted("Paused", "Try again later")
            if self.restarts != life:
                raise EngineAway("Died", "Try again")
            rows.append(_row(ids, model.width))
            await asyncio.sleep(0)
        terms = Terms(CLASS, "fake 1", "", sum(map(len, inputs)))
        return Output(b"".join(rows), (len(inputs), model.width), terms, 0.001 * len(inputs))

    async def pause(self) -> None:
        self.paused = True

    async def resume(self) -> None:
        self.paused = False

    async def benchmark(self, model: Model, seconds: float = 1.0) -> int:
        output = await self.run(model, ((101, 102),))
        return int(output.terms.units / output.seconds)

    def execution_class(self, model: Model) -> str:
        self._check_running()
        return CLASS

    def _check_running(self) -> None:
        if self.pid is None:
            raise EngineAway("Not started", "Start it")


def _row(ids: tuple[int, ...], width: int) -> bytes:
    source = random.Random(hashlib.sha256(repr(ids).encode()).digest())
    values = [source.gauss(0, 1) for _ in range(width)]
    size = math.hypot(*values)
    return struct.pack(f"<{width}f", *(value / size for value in values))
