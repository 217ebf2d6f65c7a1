"""What every test stands on: no real home is ever touched, no screen is needed, and a run can be repeated."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from app.runtime.home import Home

_LIMIT = sys.getrecursionlimit()
_place = pytest.StashKey[str]()

# The same examples in every run, and no deadline: a busy machine is no bug.
hypothesis.settings.register_profile("fallow", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("fallow")


def pytest_configure(config: pytest.Config) -> None:
    """Turn everything that says where a person's data or sockets lie to a folder that ends with the run."""
    place = tempfile.mkdtemp(prefix="fallow-tests-")
    config.stash[_place] = place
    os.environ.update(TMPDIR=place, FALLOW_HOME=f"{place}/home", QT_QPA_PLATFORM="offscreen")
    os.environ.pop("XDG_RUNTIME_DIR", None)
    tempfile.tempdir = None  # read TMPDIR again


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
