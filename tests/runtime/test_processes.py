"""Children end with their parent, detached processes do not, and neither inherits what it should not."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from app.runtime import processes
from tests.fakes.ends import Watched

ROOT = Path(__file__).parents[2]
# A child that dies with its parent and waits for ever.
CHILD = """
import os, signal, sys
from app.runtime.processes import die_with_parent
die_with_parent()
{ready}
signal.pause()
"""
PARENT = """
import subprocess, sys
from app.runtime.processes import spawn_child
spawn_child([sys.executable, "-c", sys.argv[1]], stdout=sys.stdout.buffer)
sys.stdin.read()
"""


def test_child__parent_killed__dies_too() -> None:
    argv = [sys.executable, "-c", PARENT, CHILD.format(ready="print(os.getpid(), flush=True)")]
    with subprocess.Popen(argv, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = Watched(int(parent.stdout.readline()))
        assert processes.alive(child.pid)
        parent.kill()
    assert child.ended(20)
    assert not processes.alive(child.pid)
    child.kill()


def test_child__parent_gone_before_it_asked__leaves_at_once() -> None:
    variables = {**os.environ, "FALLOW_PARENT_PID": "1"}
    code = CHILD.format(ready="print('still here')")
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=variables, capture_output=True, check=False, timeout=20
    )
    assert (result.returncode, result.stdout) == (0, b"")


def test_child__its_own_children__see_no_parent_mark() -> None:
    code = CHILD.format(ready="print('FALLOW_PARENT_PID' in os.environ); sys.exit()")
    child = processes.spawn_child([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert child.communicate(timeout=20)[0] == b"False\n"


def test_child__inherits_named_descriptors_only() -> None:
    keep, leave = os.pipe()
    os.set_inheritable(leave, True)
    code = f"import os; os.fstat({keep})\ntry:\n    os.fstat({leave})\nexcept OSError:\n    print('closed')"
    child = processes.spawn_child([sys.executable, "-c", code], stdout=subprocess.PIPE, pass_fds=[keep])
    assert child.communicate(timeout=20)[0] == b"closed\n"
    os.close(keep)
    os.close(leave)


STARTER = """
import pathlib, sys
from app.runtime.processes import start_detached
print(start_detached([sys.executable, "-u", "-c", sys.argv[1]], pathlib.Path(sys.argv[2])), flush=True)
"""


def test_detached__starter_ended__runs_on_in_a_session_of_its_own(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "x.log"
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    code = f"import signal; print('hello'); open({str(fifo)!r}, 'w').close(); signal.pause()"
    pid = int(subprocess.check_output([sys.executable, "-c", STARTER, code, str(log)], cwd=ROOT))
    try:
        fifo.read_bytes()  # until it has spoken
        assert processes.alive(pid)
        assert os.getsid(pid) == pid
        assert log.read_text() == "hello\n"
        assert stat.S_IMODE(log.stat().st_mode) == 0o600
        opened = {str(entry.readlink()) for entry in Path(f"/proc/{pid}/fd").iterdir()}
        assert opened == {"/dev/null", str(log)}
    finally:
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize(("size", "kept"), [(1000, True), ((1 << 20) + 1, False)])
def test_detached__log__is_continued_until_it_is_long(tmp_path: Path, size: int, kept: bool) -> None:
    log = tmp_path / "x.log"
    log.write_bytes(b"a" * size)
    assert subprocess.run([sys.executable, "-c", STARTER, "", str(log)], cwd=ROOT, check=True, capture_output=True)
    assert (log.stat().st_size == size) == kept


def test_alive__zombie__is_dead() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert psutil.Process(child.pid).status() == psutil.STATUS_ZOMBIE
    assert not processes.alive(child.pid)
    child.wait()
    assert not processes.alive(child.pid)
    assert processes.alive(os.getpid())


def test_command__checkout__is_a_module_of_this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    assert processes.command("agent", "--profile", "x") == [sys.executable, "-m", "app.agent", "--profile", "x"]
    assert processes.command("cli") == [sys.executable, "-m", "app"]
    assert processes.command("signer", isolated=True) == [sys.executable, "-I", "-m", "app.signer"]


def test_command__bundle__is_a_program_beside_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/fallow/fallow")
    assert processes.command("agent", "x") == ["/opt/fallow/fallow-agent", "x"]
    assert processes.command("cli", "status") == ["/opt/fallow/fallow", "status"]


def test_harden__memory_closed_and_no_core() -> None:
    code = (
        "import ctypes, resource; from app.runtime.processes import harden; harden();"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))"
    )
    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, text=True) == "0 (0, 0)\n"
