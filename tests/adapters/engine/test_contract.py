"""What every engine promises: the one in its worker process and the fake that other tests use."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator

import pytest

from app.adapters.engine.worker_engine import WorkerEngine
from app.domain.errors import BadInput, EngineAway, Preempted
from app.domain.jobs import Output
from app.domain.models import MINILM
from app.domain.verification import floats
from app.ports import Engine
from tests.fakes.engine import FakeEngine

AnyEngine = WorkerEngine | FakeEngine
LONG = tuple((101, *range(2000 + number, 2254 + number), 102) for number in range(256))


@pytest.fixture(params=[FakeEngine, WorkerEngine])
async def engine(request: pytest.FixtureRequest) -> AsyncIterator[AnyEngine]:
    engine: AnyEngine = request.param()
    await engine.start()
    yield engine
    await engine.stop()
    assert engine.pid is None


def port(engine: AnyEngine) -> Engine:
    return engine


async def embed(engine: AnyEngine, *texts: str) -> Output:
    return await port(engine).run(MINILM, await port(engine).tokenize(MINILM, texts))


async def test_texts__become_rows_of_length_one__with_terms(engine: AnyEngine) -> None:
    inputs = await engine.tokenize(MINILM, ["a man plays the guitar", "music"])
    output = await engine.run(MINILM, inputs)
    assert output.shape == (2, MINILM.width)
    assert len(output.data) == 4 * 2 * MINILM.width
    values = floats(output.data)
    for row in (values[: MINILM.width], values[MINILM.width :]):
        assert sum(value * value for value in row) == pytest.approx(1, abs=1e-4)
    assert output.terms.units == sum(map(len, inputs))
    assert output.terms.execution_class == engine.execution_class(MINILM)
    assert output.seconds > 0


async def test_run__again_and_alone__same_bits(engine: AnyEngine) -> None:
    texts = ["one", "a somewhat longer text", "and a third of middling length, with a comma"]
    together = await embed(engine, *texts)
    assert (await embed(engine, *texts)).digest() == together.digest()
    assert b"".join([(await embed(engine, text)).data for text in texts]) == together.data


async def test_run__many_at_once__each_gets_its_own(engine: AnyEngine) -> None:
    texts = [f"text number {number}" for number in range(12)]
    expected = [(await embed(engine, text)).data for text in texts]
    found = await asyncio.gather(*(embed(engine, text) for text in texts))
    assert [output.data for output in found] == expected
    assert len(set(expected)) == len(expected)


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ([], "no text"),
        (["fine", ""], "Text 2 of 2 is empty"),
        (["\udcff"], "not valid Unicode"),
        (["a"] * 257, "limit of one job is 256"),
        (["fine", "word " * 300], "Text 2 of 2 has 302 tokens; minilm-l6-v2-int8 takes 256"),
    ],
)
async def test_tokenize__unusable_texts__are_refused(engine: AnyEngine, texts: list[str], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        await engine.tokenize(MINILM, texts)


@pytest.mark.parametrize("inputs", [(), ((),), ((30_522,),), ((-1,),), ((1 << 70,),), ((1,) * 257,), ((1,),) * 257])
async def test_run__unusable_ids__are_refused_and_the_next_runs(
    engine: AnyEngine, inputs: tuple[tuple[int, ...], ...]
) -> None:
    with pytest.raises(BadInput):
        await engine.run(MINILM, inputs)
    assert (await engine.run(MINILM, ((101, 102),))).shape == (1, MINILM.width)
    assert engine.restarts == 0


async def test_pause__running_and_waiting_work__is_preempted_within_a_second(engine: AnyEngine) -> None:
    work = [asyncio.create_task(engine.run(MINILM, LONG)) for _ in range(3)]
    await asyncio.sleep(0.05 if isinstance(engine, WorkerEngine) else 0)
    began = asyncio.get_running_loop().time()
    await engine.pause()
    for task in work:
        with pytest.raises(Preempted):
            await task
    assert asyncio.get_running_loop().time() - began < 1


async def test_paused__new_work_is_refused_but_texts_are_read__until_resumed(engine: AnyEngine) -> None:
    await engine.pause()
    with pytest.raises(Preempted):
        await engine.run(MINILM, ((101, 102),))
    assert len(await engine.tokenize(MINILM, ["a"])) == 1
    await engine.resume()
    assert (await engine.run(MINILM, ((101, 102),))).terms.units == 2


async def test_paused__own_work_goes_on_and_is_not_stopped(engine: AnyEngine) -> None:
    own = asyncio.create_task(engine.run(MINILM, ((101, 2000, 102),), own=True))
    await asyncio.sleep(0)
    await engine.pause()
    assert (await own).terms.units == 3
    assert (await engine.run(MINILM, ((101, 102),), own=True)).terms.units == 2


async def test_cancelled__the_next_does_not_wait_for_it(engine: AnyEngine) -> None:
    work = [asyncio.create_task(engine.run(MINILM, LONG)) for _ in range(16)]
    await asyncio.sleep(0.05 if isinstance(engine, WorkerEngine) else 0)
    for task in work:
        task.cancel()
    await asyncio.wait_for(engine.run(MINILM, ((101, 102),)), 20)  # all of them would take a minute
    for task in work:
        with pytest.raises(asyncio.CancelledError):
            await task
    assert engine.restarts == 0


async def test_dies__work_in_flight_fails_and_the_next_runs(engine: AnyEngine) -> None:
    work = [asyncio.create_task(engine.run(MINILM, LONG)) for _ in range(2)]
    await asyncio.sleep(0.05 if isinstance(engine, WorkerEngine) else 0)
    if isinstance(engine, FakeEngine):
        engine.die()
    else:
        assert engine.pid is not None
        os.kill(engine.pid, signal.SIGKILL)
    for task in work:
        with pytest.raises(EngineAway):
            await task
    assert (await engine.run(MINILM, ((101, 102),))).shape == (1, MINILM.width)
    assert engine.restarts == 1


async def test_benchmark__says_units_a_second(engine: AnyEngine) -> None:
    assert await engine.benchmark(MINILM, 0.1) > 0


@pytest.mark.parametrize("kind", [FakeEngine, WorkerEngine])
async def test_stopped__everything_is_away(kind: type[AnyEngine]) -> None:
    engine = kind()
    with pytest.raises(EngineAway):
        await engine.run(MINILM, ((101, 102),))
    with pytest.raises(EngineAway):
        await engine.tokenize(MINILM, ["a"])
    with pytest.raises(EngineAway):
        engine.execution_class(MINILM)
    await engine.start()
    await engine.stop()
    with pytest.raises(EngineAway):
        await engine.run(MINILM, ((101, 102),))
    await engine.start()
    assert await engine.tokenize(MINILM, ["a"])
    await engine.stop()
