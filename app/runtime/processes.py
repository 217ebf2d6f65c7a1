"""Starting our own processes: children that die with their parent, and detached ones that do not."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
_PARENT = "FALLOW_PARENT_PID"


def command(role: str, *arguments: str, isolated: bool = False) -> list[str]:
    """Return the argv of process `role` (agent, worker, signer, devnet, relay, words, cli), from a checkout or a bundle."""
    if getattr(sys, "frozen", False):
        name = "fallow" if role == "cli" else f"fallow-{role}"
        suffix = ".exe" if os.name == "nt" else ""
        return [str(Path(sys.executable).with_name(name + suffix)), *arguments]
    module = {"cli": "app", "words": "app.ui.words_child"}.get(role, f"app.{role}")
    return [sys.executable, *(["-I"] if isolated else []), "-m", module, *arguments]


def spawn_child(
    argv: Sequence[str],
    *,
    stdin: int | IO[bytes] = subprocess.DEVNULL,
    stdout: int | IO[bytes] = subprocess.DEVNULL,
    stderr: int | IO[bytes] | None = None,
    environment: Mapping[str, str] | None = None,
    pass_fds: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start a child that ends with this process; it must call `die_with_parent()` first thing when it is ours."""
    return subprocess.Popen(
        list(argv),
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        close_fds=True,
        pass_fds=tuple(pass_fds),
        env={**os.environ, **(environment or {}), _PARENT: str(os.getpid())},
    )


def child_environment() -> dict[str, str]:
    """Return this process's environment with its own pid as the parent, for asyncio's subprocess functions."""
    return {**os.environ, _PARENT: str(os.getpid())}


def die_with_parent() -> None:
    """Ask the kernel to kill this process when its parent ends; leave at once if the parent is gone already."""
    expected = os.environ.pop(_PARENT, "")
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if expected and hasattr(os, "getppid") and os.getppid() != int(expected):
        os._exit(0)


def start_detached(argv: Sequence[str], log: Path) -> int:
    """Start a process of a new session that outlives this one, its output in `log`; return its pid.

    The child inherits no descriptor but the three standard ones. Log files over 1 MiB start anew.
    """
    log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = log.exists() and log.stat().st_size > 1 << 20
    with log.open("wb" if fresh else "ab") as output:
        log.chmod(0o600)
        environment = {name: value for name, value in os.environ.items() if name != _PARENT}
        flags = 0x00000008 | 0x00000200 if os.name == "nt" else 0  # DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP
        process = subprocess.Popen(
            list(argv),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            close_fds=True,
            start_new_session=True,
            creationflags=flags,
            env=environment,
        )
    _reap(process)
    return process.pid


def _reap(process: "subprocess.Popen[bytes]") -> None:
    """Collect the exit status in the background: a zombie would look alive to whoever asks for the pid."""
    import threading

    threading.Thread(target=process.wait, name=f"reap-{process.pid}", daemon=True).start()


def alive(pid: int) -> bool:
    """Tell whether `pid` runs (a zombie does not)."""
    if Path("/proc/self/stat").exists():  # Linux; asked in the window, which need not carry psutil for it
        try:
            told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return False
        return told.rpartition(")")[2].split()[0] not in ("Z", "X")
    import psutil

    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def birth(pid: int) -> float | None:
    """Return when `pid` started: with the pid this names one process for good. None when there is no such process."""
    import psutil

    try:
        return float(psutil.Process(pid).create_time())
    except psutil.Error:
        return None


def kill_same(pid: int, born: float, timeout: float) -> None:
    """Kill the process that `pid` and `born` (see `birth`) name, if it still runs, and wait for its end at most `timeout` seconds."""
    import psutil

    with contextlib.suppress(psutil.Error):
        process = psutil.Process(pid)
        if abs(process.create_time() - born) < 0.1:
            process.kill()
            process.wait(timeout)


def harden() -> None:
    """Make this process's memory unreadable for others of the same user and switch core dumps off, where possible."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
