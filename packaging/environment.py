"""The checkout's environment: where it is, and whether it is what the locks ask for.

Kept light (every start passes here) and readable for old Pythons (they get as far as being told what is needed).
"""

from __future__ import annotations

import hashlib
import os
import sys

LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
WINDOWS = os.name == "nt"


class Failed(Exception):
    """Ends dev.py: the text says why and what to do, `code` is the exit code."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


class Environment:
    """A virtual environment in `.venv` of the checkout `root`.

    Its stamp lists what was made, a line each, and is written last: without a stamp nothing of it is trusted.
    Levels: `run` holds what the app needs, `dev` that and the checkers.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.folder = os.path.join(root, ".venv")
        self.lock = os.path.join(root, ".venv.lock")
        self.stamp = os.path.join(self.folder, "fallow-stamp")
        scripts = os.path.join(self.folder, "Scripts" if WINDOWS else "bin")
        self.scripts = scripts
        self.python = os.path.join(scripts, "python.exe" if WINDOWS else "python")

    def ready(self, level: str) -> bool:
        """Tell whether nothing is left to do for `level`."""
        found = self.made()
        wanted = [self.place(), self.project(), self.packages(level)]
        if level == "run" and self.packages("dev") in found:
            wanted.pop()  # the dev lock holds all of the other
        return os.access(self.python, os.X_OK) and all(line in found for line in wanted)

    def made(self) -> list[str]:
        """Return the stamp's lines; none when there is no stamp."""
        try:
            with open(self.stamp, encoding="utf-8") as file:
                return file.read().splitlines()
        except (OSError, UnicodeDecodeError):
            return []

    def place(self) -> str:
        """Name checkout and interpreter: an environment neither survives a move nor another Python below it."""
        return "place " + self.root + " " + os.path.realpath(self.python)

    def packages(self, level: str) -> str:
        """Name the packages that the lock of `level` asks for."""
        return level + " " + _digest(os.path.join(self.root, "packaging", LOCKS[level]))

    def project(self) -> str:
        """Name the metadata that the project was installed with."""
        return "project " + _digest(os.path.join(self.root, "pyproject.toml"))


def fits(version: tuple[int, ...]) -> bool:
    """Tell whether Fallow runs on this Python version."""
    return (3, 11) <= version[:2] < (3, 14)


def become(argv: list[str], folder: str = "") -> int:
    """Replace this process by `argv`, in `folder` if given; where that cannot be done, run it and return its code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if folder:
        os.chdir(folder)
    if not WINDOWS:
        os.execv(argv[0], argv)
    import subprocess

    return subprocess.call(argv)


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
