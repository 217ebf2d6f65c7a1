"""The relay's life, in processes of its own and with kill -9: it comes back where it was, and leaves nothing behind."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from nats.errors import Error

from app.runtime.files import read_json, write_json
from app.runtime.home import Home
from app.runtime.locks import is_held
from app.runtime.ownership import own
from app.runtime.processes import birth
from app.wire.lease import Stop, lease
from app.wire.relay import GONE, read_url
from tests.fakes.ends import Watched
from tests.house.rules import ROOT
from tests.relay.peers import Peer, joined, turned_away
from tests.relay.running import RelayProcess

Start = Callable[..., RelayProcess]


@pytest.fixture
async def start(home: Home) -> AsyncIterator[Start]:
    """Return a function that starts a relay of this home, or of another."""
    relays: list[RelayProcess] = []

    def start(*arguments: str, at: Home = home) -> RelayProcess:
        relays.append(RelayProcess(at, *arguments))
        return relays[-1]

    yield start
    for relay in relays:
        await relay.close()


async def come(url: str) -> Peer:
    """Connect as soon as the relay lets one in."""
    async with asyncio.timeout(15):
        while True:
            peer = Peer()
            try:
                await peer.join(url)
            except (Error, OSError):
                await peer.leave()
                await asyncio.sleep(0.05)
            else:
                return peer


async def cut_down(relay: RelayProcess) -> None:
    """Kill a relay and wait until its server has followed."""
    relay.kill()
    assert relay.server is not None
    assert await asyncio.to_thread(relay.server.ended, 5)


async def test_relay__leased__answers_and_is_written_down(start: Start, home: Home) -> None:
    relay = start()
    url = await relay.answers()
    assert url.startswith("nats://127.0.0.1:") and read_url(home) == url
    assert (home.root / "relay" / "nats.conf").stat().st_mode & 0o077 == 0
    assert (home.root / "relay" / "state.json").stat().st_mode & 0o077 == 0
    async with joined(url):
        pass


async def test_relay__started_by_a_lease__as_the_agent_does(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FALLOW_HOME", str(home.root))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    channel, welcome = await lease(home, "relay", [sys.executable, "-m", "app.relay"], "launch")
    watched = Watched(welcome.pid)
    try:
        async with joined(welcome.facts["url"]):
            pass
        await channel.send(Stop())
        assert await asyncio.to_thread(watched.ended, 15)
        assert read_url(home) is None
    finally:
        await channel.close()
        watched.kill()


async def test_second_relay__of_the_same_home__ends_at_once_and_the_first_serves_on(start: Start) -> None:
    first = start()
    url = await first.answers()
    second = start()
    assert await second.ended(10) == 0
    async with joined(url):
        pass


async def test_two_homes__do_not_meet(start: Start, home: Home, tmp_path: Path) -> None:
    other = Home.at(tmp_path / "other", moved=True).open()
    one, two = start(), start(at=other)
    urls = await one.answers(), await two.answers()
    assert urls[0] != urls[1]
    async with joined(urls[0], 2) as (speaker, here), joined(urls[1]) as (there,):
        near, far = await here.hear("offer.>"), await there.hear("offer.>")
        await speaker.say(f"offer.all.{speaker.address}", b"offer")
        await asyncio.wait_for(near.get(), 5)
        await there.settle()
        assert far.empty()


async def test_server_killed__comes_back_on_the_same_port_with_its_authoriser(start: Start) -> None:
    relay = start()
    url = await relay.answers()
    async with joined(url) as (peer,):
        first = relay.watch_server()
        os.kill(first.pid, signal.SIGKILL)
        await asyncio.wait_for(peer.closed.wait(), 5)
    again = await come(url)
    try:
        assert relay.watch_server().pid != first.pid
        assert await turned_away(Peer(claim=again.address), url)
        assert (await relay.facts())["url"] == url
    finally:
        await again.leave()


async def test_relay_killed__takes_its_server_along(start: Start) -> None:
    relay = start()
    await relay.answers()
    await cut_down(relay)


async def test_relay_killed_and_started_again__same_port_other_passwords(start: Start, home: Home) -> None:
    relay = start()
    url = await relay.answers()
    secrets = (home.root / "relay" / "nats.conf").read_bytes()
    relay.kill()
    again = start()
    assert await again.answers() == url
    assert (home.root / "relay" / "nats.conf").read_bytes() != secrets
    async with joined(url):
        pass


async def test_orphan_on_the_port__is_ended(start: Start, home: Home) -> None:
    relay = start()
    url = await relay.answers()
    await cut_down(relay)
    port = int(url.rpartition(":")[2])
    holder = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        f"import socket, sys; s = socket.create_server(('127.0.0.1', {port})); print('on', flush=True); sys.stdin.read()",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert holder.stdout is not None
    await holder.stdout.readline()
    state = home.root / "relay" / "state.json"
    write_json(state, {**(read_json(state) or {}), "child": {"pid": holder.pid, "born": birth(holder.pid)}})
    assert await start().answers() == url
    assert await holder.wait() == -signal.SIGKILL


async def test_port_taken_by_a_stranger__another_is_used_and_the_stranger_left_alone(start: Start, home: Home) -> None:
    relay = start()
    url = await relay.answers()
    await cut_down(relay)
    with socket.create_server(("127.0.0.1", int(url.rpartition(":")[2]))):
        state = home.root / "relay" / "state.json"
        write_json(state, {**(read_json(state) or {}), "child": {"pid": os.getpid(), "born": 1.0}})
        other = await start().answers()
        assert other != url
        async with joined(other):
            pass


async def test_last_lease_given_back__ends_after_its_linger(start: Start, home: Home) -> None:
    relay = start("--linger", "1.5")
    await relay.answers()
    assert await relay.ended(2.5) is None
    await relay.give_back()
    assert await relay.ended() == 0
    assert relay.server is not None and await asyncio.to_thread(relay.server.ended, 5)
    assert read_url(home) is None
    assert not is_held(home.runtime / "relay.lock")


async def test_terminated__ends_in_order(start: Start, home: Home) -> None:
    relay = start()
    await relay.answers()
    relay.process.terminate()
    assert await relay.ended() == 0
    assert relay.server is not None and await asyncio.to_thread(relay.server.ended, 1)
    assert read_url(home) is None


async def test_owner_gone__relay_server_and_home_are_gone(start: Start, home: Home) -> None:
    owner = own(home)
    relay = start()
    await relay.answers()
    owner.release()
    assert await relay.ended(10) == 0
    assert relay.server is not None and await asyncio.to_thread(relay.server.ended, 5)
    assert not home.root.exists()


async def test_server_killed__clients_hear_who_went_again(start: Start) -> None:
    relay = start()
    url = await relay.answers()
    os.kill(relay.watch_server().pid, signal.SIGKILL)
    listener, victim = await come(url), await come(url)
    try:
        gone = await listener.hear(GONE)
        victim.client._transport._io_writer.transport.abort()  # type: ignore[union-attr]
        assert (await asyncio.wait_for(gone.get(), 5)).data == victim.address.encode()
    finally:
        await listener.leave()
        await victim.leave()


async def test_no_server_program__says_so_and_ends(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.domain.errors import Unavailable
    from app.relay import process, server

    monkeypatch.setattr(server, "_candidates", lambda: iter(()))
    with pytest.raises(Unavailable) as caught:
        await process.serve(home, 1.0)
    assert "nats-server" in caught.value.title and caught.value.hint
