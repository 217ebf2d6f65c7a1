"""What every test stands on: no real home is ever touched, no screen is needed, and a run can be repeated."""

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from app.runtime.home import Home

# Nearly what a worker runs at, which takes the processor only from those that want it less: several tests at once keep
# all of it busy, and would starve the workers of the others.
NICENESS = 15
_LIMIT = sys.getrecursionlimit()
_place = pytest.StashKey[str]()

# The same examples in every run, and no deadline: a busy machine is no bug.
hypothesis.settings.register_profile("fallow", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("fallow")


def pytest_configure(config: pytest.Config) -> None:
    """Turn everything that says where a person's data or sockets lie to a folder that ends with the run."""
    if sys.platform != "win32":
        os.nice(max(NICENESS - os.nice(0), 0))
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # of a run in a shell's background; what it starts hears it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.disable()  # until all is collected: looking through what stays costs a third of the time of collecting it
    place = tempfile.mkdtemp(prefix="fallow-tests-")
    config.stash[_place] = place
    os.environ.update(TMPDIR=place, FALLOW_HOME=f"{place}/home", QT_QPA_PLATFORM="offscreen")
    os.environ.pop("XDG_RUNTIME_DIR", None)
    tempfile.tempdir = None  # read TMPDIR again


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have whole programs tried first: whatever takes long begins early, so that no process is left alone with it."""
    items.sort(key=lambda item: "e2e" not in item.path.parts)


def pytest_collection_finish() -> None:
    """Spare each later look for garbage what was collected: it stays until the end."""
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take the folder away."""
    shutil.rmtree(config.stash[_place], ignore_errors=True)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """Return a fresh home, opened, whose runtime folder goes with the test."""
    fresh = Home.at(tmp_path / "home", moved=True).open()
    yield fresh
    shutil.rmtree(fresh.runtime, ignore_errors=True)


@pytest.fixture(autouse=True)
def shallow() -> None:
    """Start with Python's own limit of recursion: packages that other tests import raise it until nested JSON crashes."""
    sys.setrecursionlimit(_LIMIT)
