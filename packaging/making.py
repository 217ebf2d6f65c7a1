"""Makes and mends the checkout's environment.

Order of events: take the lock, look again, drop the stamp, build or mend, write the stamp. Whatever interrupts this
leaves no stamp, and an environment without a stamp is built anew.
"""

import importlib.util
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import system
from environment import LOCKS, Environment, Failed
from progress import EVERY, run, say

_PIP = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_REQUIRE_VIRTUALENV": "0",
    "PIP_ROOT_USER_ACTION": "ignore",
    "PIP_USER": "0",
}
_HINT = """Check the network, then run the same command again.
No ready-made packages exist for Windows on ARM, Macs with Intel processors and Linux on ARM with glibc below 2.39."""


def make(environment: Environment, level: str) -> None:
    """Bring the environment to `level` (run, dev); a fuller one stays as full as it is.

    Raises:
        Failed: it cannot be done; the text says why and what to do.
    """
    try:
        with _alone(environment) as keep:
            if not environment.ready(level):
                _make(environment, level, keep)
    except OSError as error:
        raise Failed(f"cannot set up in {environment.root}: {error}")


@contextmanager
def _alone(environment: Environment) -> Iterator[list[int]]:
    """Hold the set-up lock; yield the descriptors that children keep, so that it outlives a killed set-up."""
    sys.path.insert(0, environment.root)
    from app.runtime.locks import FileLock

    lock = FileLock(Path(environment.lock))
    started = time.monotonic()
    while not lock.acquire(timeout=EVERY):
        say(f"waiting for another set-up of this checkout, {time.monotonic() - started:.0f} s")
    try:
        yield [lock.inheritable()] if os.name == "posix" else []
    finally:
        lock.release()


def _make(environment: Environment, level: str, keep: list[int]) -> None:
    made = environment.made()
    sound = environment.place() in made and os.access(environment.python, os.X_OK)
    if sound and any(line.startswith("dev ") for line in made):
        level = "dev"
    Path(environment.stamp).unlink(missing_ok=True)
    if not sound:
        _build(environment, keep)
        made = []
    if environment.packages(level) not in made:
        lock = f"packaging/{LOCKS[level]}"
        arguments = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
        _pip(environment, "installing the packages of " + lock, arguments, keep)
    _pip(environment, "installing the project", ["--no-deps", "--no-build-isolation", "--no-index", "-e", "."], keep)
    lines = [environment.place(), environment.project(), environment.packages(level)]
    _write(environment.stamp, "\n".join(lines) + "\n")


def _build(environment: Environment, keep: list[int]) -> None:
    """Start from nothing, on the interpreter below this one (which may be the very environment to be cleared)."""
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        system.offer([system.Need("ensurepip", package)])
        if importlib.util.find_spec("ensurepip") is None:
            raise Failed(
                f"{sys.executable} cannot make environments\nInstall {package}, then run the same command again"
            )
    base = getattr(sys, "_base_executable", None) or sys.executable
    argv = [base, "-m", "venv", "--clear", environment.folder]
    run("making the environment in .venv", argv, hint="Remove .venv, then run the same command again", keep=keep)


def _pip(environment: Environment, doing: str, arguments: list[str], keep: list[int]) -> None:
    # Compiling everything would take longer than compiling what the first start imports.
    argv = [environment.python, "-m", "pip", "install", "--no-compile", "--progress-bar", "off", *arguments]
    run(doing, argv, hint=_HINT, variables=_PIP, folder=environment.root, keep=keep)


def _write(path: str, text: str) -> None:
    half = path + ".half"
    Path(half).write_text(text, encoding="utf-8")
    Path(half).replace(path)
