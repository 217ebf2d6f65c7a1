"""A network on anvil: found or the way to get it told, started, filled, ended with its owner; anvil itself is tried by `contracts clients`."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.devnet import anvil
from app.devnet.genesis import places_of
from tests.devnet.anvil_stand_in import OWNER
from tests.fakes.ends import Watched

ROOT = Path(__file__).resolve().parents[2]


def _program(folder: Path, name: str = "anvil", body: str = "") -> Path:
    """Make a program that is the stand-in, or a script's `body`."""
    path = folder / name
    stand_in = "import runpy\nrunpy.run_module('tests.devnet.anvil_stand_in', run_name='__main__', alter_sys=False)\n"
    path.write_text(f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\n{body or stand_in}")
    path.chmod(0o755)
    return path


def test_find__nowhere__the_command_that_gets_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(anvil.NoAnvil) as caught:
        anvil.find(tmp_path / "tools")
    assert caught.value.hint.startswith(f"Get it with: npm install --prefix '{tmp_path / 'tools'}' @foundry-rs/anvil-")
    assert caught.value.hint.endswith("@1.7.1")


def test_find__where_that_command_puts_it__and_on_path_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    monkeypatch.setattr(sys, "platform", "linux")
    kept = tmp_path / "node_modules/@foundry-rs/anvil-linux-amd64/bin"
    for folder in (kept, tmp_path / "bin"):
        folder.mkdir(parents=True)
    program = _program(kept)
    assert anvil.find(tmp_path) == program
    on_path = _program(tmp_path / "bin")
    assert anvil.find(tmp_path) == on_path


def test_start__fresh__every_contract_where_its_number_puts_it(tmp_path: Path) -> None:
    network = anvil.start(_program(tmp_path))
    try:
        assert network.contracts == places_of(OWNER)
        assert network.rpc.startswith("http://127.0.0.1:")
        assert network.chain_id >= 1 << 30
    finally:
        network.close()
    assert network.process.poll() is not None


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("quitter", "print('no')", "ended before it answered"),
        ("refusing", "", "does not take the contract Token"),
    ],
)
def test_start__not_what_it_should_be__says_so_and_leaves_nothing(
    tmp_path: Path, name: str, body: str, said: str
) -> None:
    with pytest.raises(anvil.NoAnvil, match=said):
        anvil.start(_program(tmp_path, name, body))


def test_start__no_program__says_so(tmp_path: Path) -> None:
    with pytest.raises(anvil.NoAnvil, match="does not start"):
        anvil.start(tmp_path / "nothing")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_verb__killed__network_ends_with_it(tmp_path: Path, number: int) -> None:
    _program(tmp_path)
    environment = {**os.environ, "PATH": str(tmp_path), "FALLOW_HOME": str(tmp_path / "home")}
    argv = [sys.executable, "-m", "app", "devnet", "--anvil", "--json"]
    owner = subprocess.Popen(argv, cwd=ROOT, env=environment, stdout=subprocess.PIPE)
    assert owner.stdout is not None
    said = json.loads(owner.stdout.readline())
    assert set(said) == {"rpc", "chain_id", "addresses"}
    (child,) = (int(one) for one in Path(f"/proc/{owner.pid}/task/{owner.pid}/children").read_text().split())
    watched = Watched(child)
    owner.send_signal(number)
    assert owner.wait(10) in (0, -signal.SIGKILL)
    owner.stdout.close()
    assert watched.ended(5)
