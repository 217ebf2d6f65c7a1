"""What the system itself must bring: the libraries below Qt, and what only tests need."""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

from environment import Failed
from progress import run, say


class Need(NamedTuple):
    """A shared library, program or Python module, and the Debian package that brings it."""

    name: str
    package: str


# Below QtCore, QtGui and the offscreen platform, then below the xcb platform.
WINDOW = (
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
)
# A screen without a screen, and the extensions by which tests see and make its input.
TESTS = (
    Need("Xvfb", "xvfb"),
    Need("libXext.so.6", "libxext6"),
    Need("libXtst.so.6", "libxtst6"),
)
# What a comparison is made with.
PEERS = {"start": (Need("electrum", "electrum"),)}


def offer(needs: Sequence[Need], *, linux: bool = sys.platform == "linux") -> None:
    """Install what is missing when root may do that here, else say how; never fail, for much works without."""
    absent = missing(needs) if linux else []
    if not absent:
        return
    names = ", ".join(need.name for need in absent)
    if shutil.which("apt-get") is None:
        say(f"this system lacks {names}; install the packages that hold them (Debian calls them {_join(absent)})")
        return
    if os.geteuid() != 0:
        say(f"this system lacks {names}; run\n  sudo apt-get install --no-install-recommends {_join(absent)}")
        return
    say(f"this system lacks {names}; installing them")
    try:
        _install(absent)
    except Failed as error:
        say(str(error))
    still = missing(absent)
    if still:
        say(f"still missing: {', '.join(need.name for need in still)}; install {_join(still)} by hand")


def missing(needs: Sequence[Need]) -> list[Need]:
    """Return those that are not there."""
    return [need for need in needs if not _found(need.name)]


def _found(name: str) -> bool:
    if ".so" not in name:
        importlib.invalidate_caches()
        return bool(shutil.which(name) or importlib.util.find_spec(name))
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _install(needs: Sequence[Need]) -> None:
    apt = ["apt-get", "-o", "DPkg::Lock::Timeout=120"]
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    run("reading the package lists", [*apt, "update"], variables=quiet)
    packages = [renamed(need.package) for need in needs]
    run(
        "installing " + " ".join(packages),
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        variables=quiet,
    )


def _join(needs: Sequence[Need]) -> str:
    return " ".join(renamed(need.package) for need in needs)


def renamed(package: str) -> str:
    """Return the package's name in this release: those with a 64-bit time_t end in t64 (Debian 13, Ubuntu 24.04)."""
    later = package + "t64"
    return later if _known(later) else package


def _known(package: str) -> bool:
    if shutil.which("apt-cache") is None:
        return False
    answer = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return answer.returncode == 0 and bool(answer.stdout)
