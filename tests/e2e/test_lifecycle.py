"""Agents, local network and relay: who starts, ends and survives whom."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack

import pytest

from app.client import agent as agent_module
from app.client.agent import AgentClient
from app.runtime.locks import is_held
from app.runtime.processes import command
from app.wire import api
from app.wire.lease import lease, lock_path
from tests.e2e.conftest import Open
from tests.e2e.place import Place
from tests.e2e.talk import ROOT
from tests.fakes.ends import Watched


async def test_monitor__agent_killed__goes_on_with_the_next(place: Place, line: Open) -> None:
    dora = place.wallet("dora")
    client = await line(dora)
    with place.begin("monitor", "--json", "--profile", "dora", "--seconds", "6") as watching:
        watching.out.until('"cpu"')
        killed = client.pid
        os.kill(killed, signal.SIGKILL)
        await client.call(api.GetStatus())
        watching.out.until('"cpu".*"cpu"')
        assert watching.ended() == 0
    assert client.pid != killed
    assert watching.err.text == ""
    assert dora.balances()[0] > 0


def test_monitor__reader_goes_away__ends_without_a_word(place: Place) -> None:
    with place.begin("monitor", "--profile", "dora") as watching:
        watching.out.until("cpu")
        watching.process.send_signal(signal.SIGINT)
        assert watching.ended() == 0
    piped = f"{sys.executable} -m app monitor --profile dora | head -n 1"
    done = subprocess.run(
        piped, shell=True, cwd=ROOT, env=place.environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.stdout.startswith("cpu")
    assert done.stderr == ""


def test_stop__running_then_not__says_which(place: Place) -> None:
    place.run("monitor", "--seconds", "1", "--profile", "brief")
    assert place.run("status", "--json", "--profile", "brief").json["running"] is True
    assert place.run("agent", "stop", "--json", "--profile", "brief").json == {"stopped": True}
    assert place.run("status", "--json", "--profile", "brief").json == {"state": "off", "running": False}
    assert place.run("agent", "stop", "--json", "--profile", "brief").json == {"stopped": False}


def test_agent__in_the_foreground__second_is_refused_and_ctrl_c_ends_it(place: Place) -> None:
    with place.begin("agent", "--profile", "shown", on_terminal=True) as shown:
        held = place.home.runtime / lock_path("agent-shown")
        shown.err.until("ready|connected to the relay")
        second = place.run("agent", "--json", "--profile", "shown")
        assert second.code == 1
        assert "serves this profile already" in second.json["error"]
        shown.press(b"\x03")
        assert shown.ended() == 0
    assert not is_held(held)


@pytest.mark.parametrize("profile", ["", "../up", "UPPER", "a" * 33])
def test_profile__bad_name__wrong_usage_and_no_agent(place: Place, profile: str) -> None:
    for verb in (["status"], ["agent"], ["wallet", "list"], ["doctor"]):
        said = place.run(*verb, "--json", "--profile", profile)
        assert (said.code, said.json["code"]) == (2, "WrongUsage")


@pytest.fixture
def brief() -> Iterator[Place]:
    """Return a home whose processes go soon."""
    place = Place()
    yield place
    place.close()


async def test_linger__last_lease_given_back__agent_goes_then_devnet_and_relay(
    brief: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FALLOW_HOME", str(brief.home.root))
    monkeypatch.setattr(agent_module, "command", lambda *words: command(*words, "--linger", "1"))
    pids = {}
    async with AsyncExitStack() as stack:
        for name in ("devnet", "relay"):
            channel, welcome = await lease(brief.home, name, command(name, "--linger", "1"), "test")
            stack.push_async_callback(channel.close)
            pids[name] = welcome.pid
        client = await stack.enter_async_context(await AgentClient(brief.home).open())
        while pids.items() - (await client.call(api.GetStatus())).processes.items():
            await client.call(api.GetAccounts())  # answered once the network is up
        watched = [Watched(client.pid), *(Watched(pid) for pid in pids.values())]
    assert all(one.ended(15) for one in watched)
    for one in watched:
        one.kill()
