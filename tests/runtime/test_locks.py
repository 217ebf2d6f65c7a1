"""Locks: one holder, and none once it has died."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.runtime.locks import FileLock, is_held, wait_until_free

ROOT = Path(__file__).parents[2]
HOLD = """
import pathlib, sys
from app.runtime.locks import FileLock
lock = FileLock(pathlib.Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> "subprocess.Popen[str]":
    """Start a process that takes the lock and keeps it; return once it has."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def kill(process: "subprocess.Popen[str]") -> None:
    with process:
        process.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "x.lock"


def test_acquire__held_by_another_process__refused_until_it_is_killed(path: Path) -> None:
    process = holder(path)
    lock = FileLock(path)
    assert is_held(path)
    assert not lock.acquire()
    assert not lock.acquire(timeout=0.05)
    kill(process)
    assert not is_held(path)
    assert lock.acquire()
    assert is_held(path)
    lock.release()
    assert not is_held(path)


def test_acquire__freed_while_waiting__taken(path: Path) -> None:
    process = holder(path)
    lock = FileLock(path)
    threading.Timer(0.1, process.kill).start()
    assert lock.acquire(timeout=20)
    lock.release()
    kill(process)


def test_acquire__same_process_twice__refused(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_release__not_held__is_nothing(path: Path) -> None:
    FileLock(path).release()


def test_is_held__no_file__false_and_none_made(path: Path) -> None:
    assert not is_held(path)
    assert not path.exists()


def test_inheritable__holder_ends__its_child_keeps_the_lock(path: Path) -> None:
    lock = FileLock(path)
    assert lock.acquire()
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=[lock.inheritable()])
    lock.release()
    assert is_held(path)
    with child:
        child.kill()
    assert not is_held(path)


def test_child__without_the_descriptor__does_not_keep_the_lock(path: Path) -> None:
    lock = FileLock(path)
    assert lock.acquire()
    with subprocess.Popen(
        [sys.executable, "-c", "print(); input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        lock.release()
        assert not is_held(path)
        child.kill()


def test_wait_until_free__returns_when_the_holder_is_killed(path: Path) -> None:
    process = holder(path)
    waiter = threading.Thread(target=wait_until_free, args=(path,))
    waiter.start()
    waiter.join(0.2)
    assert waiter.is_alive()
    kill(process)
    waiter.join(20)
    assert not waiter.is_alive()


def test_wait_until_free__free_or_gone__returns_at_once(path: Path) -> None:
    wait_until_free(path)
    path.parent.mkdir()
    path.touch()
    wait_until_free(path)
