"""The window as a process: light, one a profile, ended in order, and usable again after each death of its agent."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from app.runtime.home import Home
from app.ui import ending
from app.wire.lease import lock_path
from tests.house.rules import ROOT

Start = Callable[[str], "subprocess.Popen[str]"]
LARGEST_MIB, LARGEST_MIB_OF_ALL = 90, 110  # with its first page, and with every page kept open


@pytest.fixture
def start(home: Home) -> Iterator[Start]:
    """Return what starts a window over the home; all are ended with the test."""
    running: list[subprocess.Popen[str]] = []

    def begin(act: str) -> "subprocess.Popen[str]":
        argv = [sys.executable, "-m", "tests.ui.window_process", str(home.root), act]
        running.append(subprocess.Popen(argv, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        return running[-1]

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def told(process: "subprocess.Popen[str]") -> dict[str, Any]:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, process.communicate()[1]
    return dict(json.loads(line))


def ended(process: "subprocess.Popen[str]") -> None:
    """See it end well and silently."""
    _, words = process.communicate(timeout=30)
    assert process.returncode == 0, words
    assert not words


def test_window__all_pages_opened__is_light_and_loads_nothing_heavy(start: Start) -> None:
    process = start("pages")
    said = told(process)
    assert said["heavy"] == []
    assert said["first"] <= LARGEST_MIB
    assert said["all"] <= LARGEST_MIB_OF_ALL
    ended(process)


def test_window__second_start__raises_the_first_and_ends(start: Start) -> None:
    first = start("hide")
    assert told(first) == {"hidden": True}
    ended(start("stay"))
    assert told(first) == {"shown": True}
    ended(first)


def test_window__first_one_ended__another_may_start(start: Start, home: Home) -> None:
    first = start("stay")
    assert told(first)["shown"]
    first.kill()
    first.wait()
    assert (home.runtime / lock_path("window-test")).exists()
    second = start("stay")
    assert told(second)["shown"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_window__told_to_end__ends_in_order(start: Start, number: signal.Signals) -> None:
    process = start("stay")
    os.kill(told(process)["pid"], number)
    ended(process)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_window__told_to_end_at_work_of_its_own__leaves_that_and_says_it_failed(
    start: Start, number: signal.Signals
) -> None:
    process = start("work")
    os.kill(told(process)["pid"], number)
    assert told(process) == {"left": True}
    assert (process.wait(timeout=30), process.communicate()[1]) == (1, "")


def test_window__told_to_end_while_its_loop_stands_still__is_ended_after_a_while(start: Start) -> None:
    process = start("stall_soon")
    os.kill(told(process)["pid"], signal.SIGTERM)
    assert process.wait(timeout=30) == 128 + signal.SIGTERM
    assert "did not end in order" in process.communicate()[1]


def test_window__told_twice_while_its_loop_stands_still__is_ended_at_once(start: Start) -> None:
    process = start("stall")
    pid = told(process)["pid"]
    os.kill(pid, signal.SIGTERM)
    os.kill(pid, signal.SIGINT)
    assert process.wait(timeout=ending.PATIENCE / 2) in {128 + signal.SIGTERM, 128 + signal.SIGINT}


def test_window__left_while_it_connects__ends_in_order(start: Start) -> None:
    process = start("leave")
    assert told(process) == {"link": "connecting"}
    ended(process)


def test_window__agent_killed_20_times__is_usable_each_time(start: Start) -> None:
    process = start("kill")
    assert told(process) == {"agents": 20, "notices": []}
    ended(process)


def test_window__unwritable_home__says_so_in_words(tmp_path: Any) -> None:
    (tmp_path / "file").touch()
    environment = {**os.environ, "FALLOW_HOME": str(tmp_path / "file")}
    argv = [sys.executable, "-m", "app"]
    result = subprocess.run(argv, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 1
    assert "Cannot create" in result.stderr
    assert "Traceback" not in result.stderr
