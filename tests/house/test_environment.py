"""The set-up: made once, mended when interrupted, left alone when whole, and never twice at a time."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import environment
import making
import progress
import pytest
from environment import Environment, Failed


class Steps:
    """Stands for progress.run: notes each step and does what matters of it; fails at the step named in `break_at`."""

    def __init__(self, checkout: Environment) -> None:
        self.checkout = checkout
        self.done: list[str] = []
        self.break_at = ""

    def __call__(self, doing: str, argv: Sequence[str], **_: Any) -> None:
        step = "venv" if "venv" in argv else "project" if "-e" in argv else argv[-1].removeprefix("packaging/")
        self.done.append(step)
        if step == self.break_at:
            raise Failed("the network is gone")
        if step == "venv":
            python = Path(self.checkout.python)
            python.parent.mkdir(parents=True, exist_ok=True)
            python.unlink(missing_ok=True)
            python.symlink_to(sys.executable)

    def taken(self) -> list[str]:
        done, self.done = self.done, []
        return done


@pytest.fixture
def checkout(tmp_path: Path) -> Environment:
    (tmp_path / "packaging").mkdir()
    for name in ("pyproject.toml", "packaging/requirements.lock", "packaging/requirements-dev.lock"):
        (tmp_path / name).write_text(name)
    return Environment(str(tmp_path))


@pytest.fixture
def steps(checkout: Environment, monkeypatch: pytest.MonkeyPatch) -> Steps:
    steps = Steps(checkout)
    monkeypatch.setattr(making, "run", steps)
    return steps


RUN, DEV = "requirements.lock", "requirements-dev.lock"


def test_make__nothing_there__builds_all_then_nothing(checkout: Environment, steps: Steps) -> None:
    assert not checkout.ready("run")
    making.make(checkout, "run")
    assert steps.taken() == ["venv", RUN, "project"]
    assert checkout.ready("run")
    assert not checkout.ready("dev")
    making.make(checkout, "run")
    assert steps.taken() == []


def test_make__dev_over_run__adds_packages_and_serves_both(checkout: Environment, steps: Steps) -> None:
    making.make(checkout, "run")
    making.make(checkout, "dev")
    assert steps.taken() == ["venv", RUN, "project", DEV, "project"]
    assert checkout.ready("run")
    assert checkout.ready("dev")


@pytest.mark.parametrize("step", ["venv", RUN, "project"])
def test_make__interrupted__is_built_anew(checkout: Environment, steps: Steps, step: str) -> None:
    steps.break_at = step
    with pytest.raises(Failed, match="network is gone"):
        making.make(checkout, "run")
    steps.taken()
    steps.break_at = ""
    assert not checkout.ready("run")
    making.make(checkout, "run")
    assert steps.taken() == ["venv", RUN, "project"]


def test_make__mending_interrupted__is_built_anew(checkout: Environment, steps: Steps) -> None:
    making.make(checkout, "run")
    steps.break_at = DEV
    with pytest.raises(Failed):
        making.make(checkout, "dev")
    assert not checkout.ready("run")


CHANGES: list[tuple[Callable[[Environment], Any], list[str]]] = [
    (lambda here: Path(here.root, "packaging", RUN).write_text("new"), [RUN, "project"]),
    (lambda here: Path(here.root, "pyproject.toml").write_text("new"), ["project"]),
    (lambda here: Path(here.python).unlink(), ["venv", RUN, "project"]),
    (lambda here: Path(here.stamp).write_bytes(b"\xff\xfe"), ["venv", RUN, "project"]),
    (lambda here: Path(here.stamp).write_text(Path(here.stamp).read_text()[:40]), ["venv", RUN, "project"]),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES)
def test_make__changed__does_what_is_needed(
    checkout: Environment, steps: Steps, change: Callable[[Environment], Any], expected: list[str]
) -> None:
    making.make(checkout, "run")
    steps.taken()
    change(checkout)
    assert not checkout.ready("run")
    making.make(checkout, "run")
    assert steps.taken() == expected
    assert checkout.ready("run")


def test_make__dev_lock_changed__run_stays_dev(checkout: Environment, steps: Steps) -> None:
    making.make(checkout, "dev")
    steps.taken()
    Path(checkout.root, "packaging", DEV).write_text("new")
    making.make(checkout, "run")
    assert steps.taken() == [DEV, "project"]
    assert checkout.ready("dev")


def test_make__checkout_moved__is_built_anew(checkout: Environment, steps: Steps, tmp_path: Path) -> None:
    making.make(checkout, "run")
    moved = Environment(str(Path(checkout.root).rename(tmp_path.with_name(tmp_path.name + "-moved"))))
    assert not moved.ready("run")
    steps.taken()
    steps.checkout = moved
    making.make(moved, "run")
    assert steps.taken() == ["venv", RUN, "project"]


def test_make__folder_not_writable__says_so(checkout: Environment, steps: Steps) -> None:
    Path(checkout.lock).mkdir()
    with pytest.raises(Failed, match="cannot set up in"):
        making.make(checkout, "run")


TWO = """
import pathlib, sys
import environment, making, progress
checkout = environment.Environment(sys.argv[1])
real = making.run
def run(doing, argv, **more):
    step = "venv" if "venv" in argv else "other"
    with open(sys.argv[1] + "/log", "a") as log:
        log.write(step + "\\n")
    if step == "venv":
        python = pathlib.Path(checkout.python)
        python.parent.mkdir(parents=True)
        python.symlink_to(sys.executable)
    real("working", [sys.executable, "-c", "import time; time.sleep(0.2)"], every=2.0)
making.run = run
making.make(checkout, "run")
assert checkout.ready("run")
"""


def test_make__two_at_the_same_time__one_builds(checkout: Environment) -> None:
    variables = {**os.environ, "PYTHONPATH": str(Path(environment.__file__).parent)}
    argv = [sys.executable, "-c", TWO, checkout.root]
    both = [subprocess.Popen(argv, env=variables) for _ in range(2)]
    assert [one.wait(30) for one in both] == [0, 0]
    assert Path(checkout.root, "log").read_text().split() == ["venv", "other", "other"]


def test_run__slow_command__tells_while_it_lasts(capsys: pytest.CaptureFixture[str]) -> None:
    code = "import sys, time; print('Downloading a very big thing', flush=True); time.sleep(0.5)"
    progress.run("fetching", [sys.executable, "-c", code], every=0.2)
    out, error = capsys.readouterr()
    assert out == ""
    assert "fallow: fetching, 0 s (Downloading a very big thing)" in error
    assert "fallow: fetching: done in" in error


def test_run__quick_command__says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    progress.run("blinking", [sys.executable, "-c", "print('Downloading')"], every=20)
    assert capsys.readouterr() == ("", "")


def test_run__failing_command__gives_its_last_words_and_the_hint() -> None:
    code = "import sys; print('hash mismatch', file=sys.stderr); sys.exit(3)"
    with pytest.raises(Failed, match=r"(?s)fetching failed with code 3\n  \| hash mismatch\nTry again"):
        progress.run("fetching", [sys.executable, "-c", code], hint="Try again")
