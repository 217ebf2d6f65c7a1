"""Standing processes: one at a time, started by who comes first, replaced by the newer, gone when nobody needs them."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.errors import Unavailable
from app.runtime.home import Home
from app.runtime.locks import FileLock, is_held
from app.wire import lease as leases, sockets
from app.wire.frames import Channel, Message
from app.wire.lease import OlderFrontEnd, Stop, Welcome, lease
from tests.fakes.ends import Watched

HERE = Path(__file__).parent
OLD, NOW, NEW = "0.1.0+100", "0.1.0+200", "0.2.0+100"


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(HERE.parents[1]))


class Leases:
    """Opens leases on `name` as programs of different builds; its processes end with the test."""

    def __init__(self, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = home
        self.watched: dict[int, Watched] = {}
        self.channels: list[Channel] = []
        self._patch = monkeypatch

    async def open(self, name: str = "relay", build: str = NOW, linger: float = 60, start: bool = True) -> Welcome:
        self._patch.setattr(leases, "build_id", lambda: build)
        argv = [sys.executable, str(HERE / "standing.py"), str(self.home.root), name, str(linger), build]
        channel, welcome = await lease(self.home, name, argv, "launch", start=start)
        self.channels.append(channel)
        self.watched.setdefault(welcome.pid, Watched(welcome.pid))
        return welcome

    async def close(self) -> None:
        """Give all leases back."""
        for channel in self.channels:
            await channel.close()
        self.channels.clear()

    async def ended(self, pid: int, seconds: float = 20) -> bool:
        return await asyncio.to_thread(self.watched[pid].ended, seconds)

    def starts(self) -> list[str]:
        return (self.home.root / "starts").read_text().splitlines()


@pytest.fixture
async def front(home: Home, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Leases]:
    front = Leases(home, monkeypatch)
    yield front
    await front.close()
    for watched in front.watched.values():
        watched.kill()


def test_lease__ten_clients_race__one_start(home: Home) -> None:
    argv = [sys.executable, str(HERE / "client.py"), str(home.root), "devnet"]
    clients = [subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(10)]
    told = [client.stdout.readline().strip() for client in clients if client.stdout is not None]
    starts = (home.root / "starts").read_text().splitlines()
    watched = Watched(int(starts[0].split()[0]))
    for client in clients:
        client.communicate(timeout=20)
    try:
        assert starts == [f"{told[0]} alive"]
        assert set(told) == {told[0]}
        assert watched.ended(20)  # by itself, after the last lease
    finally:
        watched.kill()


async def test_lease__running__is_shared_and_tells_its_facts(front: Leases) -> None:
    first, second = await front.open(), await front.open()
    assert (first.pid, first.others, first.facts, first.build) == (second.pid, 0, {"fact": "one"}, NOW)
    assert second.others == 1
    assert len(front.starts()) == 1


async def test_lease__start_not_wanted__unavailable(front: Leases) -> None:
    with pytest.raises(Unavailable, match="not running"):
        await front.open(start=False)
    assert not (front.home.root / "starts").exists()


async def test_lease__two_names_in_one_home__two_processes(front: Leases) -> None:
    assert (await front.open("relay")).pid != (await front.open("devnet")).pid


async def test_lease__killed_process__is_started_again(front: Leases) -> None:
    first = await front.open()
    os.kill(first.pid, signal.SIGKILL)
    assert await front.ended(first.pid)
    assert await front.channels[0].receive(Welcome) is None
    second = await front.open()
    assert second.pid != first.pid


async def test_linger__while_a_lease_is_open__lives_and_then_ends(front: Leases) -> None:
    welcome = await front.open(linger=0.5)
    await front.open(linger=0.5)
    await front.channels.pop().close()
    assert not await front.ended(welcome.pid, 2.5)
    await front.close()
    assert await front.ended(welcome.pid)
    assert not is_held(front.home.runtime / "relay.lock")


async def test_home_gone__process_ends_though_leased(front: Leases) -> None:
    welcome = await front.open()
    shutil.rmtree(front.home.root)
    assert await front.ended(welcome.pid)


async def test_stop__process_ends_and_frees_its_name(front: Leases) -> None:
    welcome = await front.open()
    await front.channels[0].send(Stop())
    assert await front.ended(welcome.pid)
    assert (await front.open()).pid != welcome.pid


@pytest.mark.parametrize("name", ["relay", "agent-default"])
async def test_older_process__unneeded__replaced(front: Leases, name: str) -> None:
    old = await front.open(name, OLD)
    await front.close()
    new = await front.open(name, NOW)
    assert (new.build, new.pid == old.pid) == (NOW, False)
    assert await front.ended(old.pid)


async def test_older_process__leased_by_another__kept(front: Leases) -> None:
    old = await front.open("devnet", OLD)
    assert (await front.open("devnet", NEW)).pid == old.pid
    assert len(front.starts()) == 1


async def test_older_agent__leased_by_another__replaced_all_the_same(front: Leases) -> None:
    old = await front.open("agent-default", OLD)
    new = await front.open("agent-default", NEW)
    assert (new.build, new.pid == old.pid) == (NEW, False)


async def test_newer_agent__refuses_an_older_front_end(front: Leases) -> None:
    new = await front.open("agent-default", NEW)
    with pytest.raises(OlderFrontEnd) as caught:
        await front.open("agent-default", NOW)
    assert "fallow agent stop" in caught.value.hint
    assert (await front.open("agent-default", NEW)).pid == new.pid


async def test_newer_relay__serves_an_older_one(front: Leases) -> None:
    new = await front.open("relay", NEW)
    assert (await front.open("relay", OLD)).pid == new.pid


async def test_start__program_dies_at_once__says_so_soon_and_names_the_log(front: Leases) -> None:
    argv = [sys.executable, "-c", "raise SystemExit('no such thing')"]
    async with asyncio.timeout(10):
        with pytest.raises(Unavailable) as caught:
            await lease(front.home, "relay", argv, "launch")
    log = front.home.logs() / "relay.log"
    assert str(log) in caught.value.hint
    assert "no such thing" in log.read_text()


async def test_start__program_never_answers__gives_up(front: Leases, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "START_TIMEOUT", 0.3)
    argv = [sys.executable, "-c", "import os, time; print(os.getpid(), flush=True); time.sleep(60)"]
    with pytest.raises(Unavailable, match="did not start"):
        await lease(front.home, "relay", argv, "launch")
    pid = int((front.home.logs() / "relay.log").read_text())
    front.watched[pid] = Watched(pid)


async def test_start__another_starts_it_and_fails__is_taken_over(front: Leases) -> None:
    starter = FileLock(front.home.runtime / "relay.start")
    assert starter.acquire()
    waiting = asyncio.create_task(front.open())
    await asyncio.sleep(0.2)
    assert not (front.home.root / "starts").exists()
    starter.release()
    assert (await waiting).others == 0
    assert len(front.starts()) == 1


async def test_greeting__garbage_or_silence__is_no_lease(front: Leases) -> None:
    class Shout(Message, frozen=True, tag=True):
        text: str

    welcome = await front.open()
    silent = await sockets.connect(front.home, "relay")
    loud = await sockets.connect(front.home, "relay")
    await loud.send(Shout("\N{BELL}"))
    assert await loud.receive(Shout) is None
    assert (await front.open()).others == 1
    assert (await front.open()).pid == welcome.pid
    await silent.close()
    await loud.close()
