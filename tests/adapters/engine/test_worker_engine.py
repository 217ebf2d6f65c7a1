"""The worker dies, hangs, lies or will not stop: the engine notices, ends it, starts another, and nobody waits for ever."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import psutil
import pytest

from app.adapters.engine import life
from app.adapters.engine.life import Patience
from app.adapters.engine.worker_engine import WorkerEngine
from app.domain.errors import BadInput, EngineAway, JobFailed, Preempted
from app.domain.models import MINILM
from app.runtime import resources
from tests.fakes.ends import Watched

HERE = Path(__file__).parent
IDS = ((101, 2000, 102),)
LONG = ((2000,) * 256,) * 256
Start = Callable[..., AbstractAsyncContextManager[WorkerEngine]]
# An agent in small: starts an engine, says its worker's pid, waits.
PARENT = """
import asyncio, sys
from app.adapters.engine.worker_engine import WorkerEngine
async def main():
    engine = WorkerEngine()
    await engine.start()
    print(engine.pid, flush=True)
    await asyncio.to_thread(sys.stdin.read)
asyncio.run(main())
"""


@asynccontextmanager
async def running(patience: Patience | None = None, models: Path | None = None) -> AsyncIterator[WorkerEngine]:
    engine = WorkerEngine(models, patience=patience)
    await engine.start()
    try:
        yield engine
    finally:
        await engine.stop()


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> Start:
    """Return what starts an engine whose workers misbehave."""

    def start(way: str, **patience: float) -> AbstractAsyncContextManager[WorkerEngine]:
        code = f"import runpy, sys; sys.path.insert(0, {str(HERE.parents[2])!r}); sys.argv = ['odd', {way!r}]; "
        code += f"runpy.run_path({str(HERE / 'odd_worker.py')!r}, run_name='__main__')"
        monkeypatch.setattr(life, "command", lambda *_, **__: [sys.executable, "-c", code])
        return running(Patience(**patience))

    return start


async def ended(pid: int, act: Awaitable[object]) -> None:
    """Do something that ends process `pid`, and wait for its end."""
    watched = Watched(pid)
    await act
    assert await asyncio.to_thread(watched.ended, 20)
    watched.kill()


async def test_killed_five_times__works_each_time() -> None:
    async with running() as engine:
        pids = set()
        for number in range(5):
            await engine.run(MINILM, IDS)
            assert engine.restarts == number
            assert engine.pid is not None
            pids.add(engine.pid)
            work = asyncio.create_task(engine.run(MINILM, LONG))
            await asyncio.sleep(0)
            os.kill(engine.pid, signal.SIGKILL)
            with pytest.raises(EngineAway, match="ended while it worked"):
                await work
        assert len(pids) == 5


async def test_hangs__is_noticed_by_its_silence() -> None:
    async with running(Patience(silent=1.5)) as engine:
        await engine.run(MINILM, IDS)
        pid = engine.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(EngineAway):
            await engine.run(MINILM, IDS)
        assert (await engine.run(MINILM, IDS)).shape == (1, MINILM.width)
        assert engine.pid != pid


async def test_stuck__is_noticed_by_its_progress(odd: Start) -> None:
    async with odd("stuck", stuck=0.1) as engine:
        assert engine.pid is not None
        with pytest.raises(EngineAway):
            await asyncio.wait_for(engine.run(MINILM, IDS), 20)


async def test_pause__work_that_stops__keeps_the_worker_warm() -> None:
    async with running(Patience(halt=20)) as engine:
        await engine.run(MINILM, IDS)
        pid = engine.pid
        work = asyncio.create_task(engine.run(MINILM, LONG))
        await asyncio.sleep(0)
        await engine.pause()
        with pytest.raises(Preempted):
            await work
        await engine.resume()
        assert (await engine.run(MINILM, IDS)).shape == (1, MINILM.width)
        assert (engine.pid, engine.restarts) == (pid, 0)


async def test_pause__work_that_does_not_stop__is_killed(odd: Start) -> None:
    async with odd("stuck", halt=0.1) as engine:
        work = asyncio.create_task(engine.run(MINILM, IDS))
        await asyncio.sleep(0.05)
        assert engine.pid is not None
        await ended(engine.pid, engine.pause())
        with pytest.raises(Preempted):
            await work


@pytest.mark.parametrize("way", ["garbage", "other kind", "wrong shape", "short data", "more units", "another class"])
async def test_nonsense__ends_that_worker(odd: Start, way: str) -> None:
    async with odd(way) as engine:
        pid = engine.pid
        assert pid is not None
        with pytest.raises(EngineAway):
            await ended(pid, engine.run(MINILM, IDS))
        with pytest.raises(EngineAway):
            await engine.run(MINILM, IDS)  # by the next worker, which is as odd
        assert engine.restarts == 1


async def test_error__of_no_known_class__is_a_failed_job(odd: Start) -> None:
    async with odd("strange error") as engine:
        with pytest.raises(JobFailed, match="Odd"):
            await engine.run(MINILM, IDS)
        assert engine.restarts == 0


async def test_answer__to_nothing_asked__is_ignored(odd: Start) -> None:
    async with odd("foreign ids") as engine:
        assert (await engine.run(MINILM, IDS)).terms.engine == "odd"
        assert engine.restarts == 0


@pytest.mark.parametrize("way", ["ends at once", "other launch", "never ready"])
async def test_start__worker_is_not_ready__raises(odd: Start, way: str) -> None:
    with pytest.raises(EngineAway, match="does not start"):
        async with odd(way, ready=1.0 if way == "never ready" else 20.0):
            raise AssertionError("it started")


async def test_start__no_program__raises(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(life, "command", lambda *_, **__: ["/nonexistent/fallow-worker"])
    with pytest.raises(EngineAway, match="No such file"):
        await WorkerEngine().start()


async def test_environment__holds_no_more_than_needed(odd: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FALLOW_PASSWORD", "secret")
    async with odd("environment") as engine:
        with pytest.raises(BadInput) as caught:
            await engine.run(MINILM, IDS)
    assert "FALLOW_HOME" in os.environ
    assert set(caught.value.title.split()) <= set(life._KEPT)
    assert {"PATH", "FALLOW_PARENT_PID"} <= set(caught.value.title.split())


async def test_model_file__damaged__every_request_says_so(tmp_path: Path) -> None:
    shutil.copytree(resources.folder() / "models" / MINILM.folder, tmp_path / MINILM.folder)
    with (tmp_path / MINILM.folder / "model.onnx").open("r+b") as file:
        file.seek(1000)
        file.write(b"changed")
    async with running(models=tmp_path) as engine:
        for _ in range(2):
            with pytest.raises(BadInput, match="is damaged") as caught:
                await engine.run(MINILM, IDS)
        assert "Install Fallow again" in caught.value.hint
        assert engine.restarts == 0


async def test_stop__while_it_works__leaves_no_process() -> None:
    engine = WorkerEngine()
    await engine.start()
    work = asyncio.create_task(engine.run(MINILM, LONG))
    await asyncio.sleep(0.05)
    assert engine.pid is not None
    await ended(engine.pid, engine.stop())
    with pytest.raises(EngineAway):
        await work


async def test_stop__at_once__leaves_no_process() -> None:
    engine = WorkerEngine()
    await engine.start()
    pid = engine.pid
    assert pid is not None
    await engine.stop()
    assert not psutil.pid_exists(pid)


def test_parent_killed__worker_goes_too() -> None:
    argv = [sys.executable, "-c", PARENT]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[2])}
    with subprocess.Popen(argv, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        worker = Watched(int(parent.stdout.readline()))
        parent.kill()
    assert worker.ended(20)
    worker.kill()


async def test_sandbox_and_providers__are_told() -> None:
    async with running() as engine:
        assert "limits" in engine.sandbox
        assert "CPUExecutionProvider" in engine.providers
        assert engine.execution_class(MINILM).startswith(MINILM.sha256[:16])
