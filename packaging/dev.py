#!/usr/bin/env python3
"""Sets Fallow up in this checkout and runs it: `python3 packaging/dev.py run`.

Needs nothing but Python 3.11 to 3.13. Everything it says itself goes to standard error.
"""

from __future__ import annotations

import os
import sys

from environment import Environment, Failed, become, fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
USAGE = """usage: python3 packaging/dev.py VERB ...
  run [VERB ...]        set up if needed, then run Fallow (no verb: the window)
  test [ARGUMENT ...]   set up if needed, then run the tests (arguments go to pytest)
  lint                  ruff, mypy, the layers, the house rules
  contracts [ACT ...]   the contracts: build, test, check, clients, slither, long
  bench NAME [--json]   one of the comparisons in tests/bench
  translations          collect the window's words for translators, and compile what they wrote
  bundle                build the folder that people install, and try it in an empty environment
  lock [ARGUMENT ...]   write the lock files anew (arguments go to uv pip compile, such as --upgrade)"""
NEEDED = """this is Python {}; Fallow needs 3.11, 3.12 or 3.13, and none answers on PATH.
  Debian, Ubuntu   apt-get install python3.12 python3.12-venv  (or 3.11, 3.13: what your release has)
  macOS            brew install python@3.12
  Windows          winget install Python.Python.3.12
Then: python3.12 packaging/dev.py {}"""


def main(argv: list[str]) -> int:
    """Run one verb; return the exit code."""
    verbs: dict[str, Callable[[list[str]], int]] = {
        "run": run,
        "test": test,
        "lint": lint,
        "bench": bench,
        "lock": lock,
    }
    verbs.update((name, script(name)) for name in ("contracts", "translations", "bundle"))
    if not argv or argv[0] not in verbs:
        say(USAGE)
        return 0 if argv and argv[0] in ("-h", "--help") else 2
    try:
        return verbs[argv[0]](argv[1:])
    except Failed as failed:
        say("fallow: " + str(failed))
        return failed.code
    except KeyboardInterrupt:
        say("fallow: interrupted; the next start repairs a set-up that was not finished")
        return 130


def run(arguments: list[str]) -> int:
    """Run Fallow itself; only the window needs the system's libraries."""
    environment = prepared("run")
    if not arguments:
        import system

        system.offer(system.WINDOW)
    # -I: neither the caller's folder nor PYTHONPATH can put something else in the place of a module of ours.
    return become([environment.python, "-I", "-m", "app", *arguments])


def test(arguments: list[str]) -> int:
    """Run pytest from the checkout's root."""
    environment = prepared("dev")
    import system

    system.offer(system.WINDOW + system.TESTS)
    # They wait much for real processes: three at a time keep two cores busy. Files stay whole, as their tests share what
    # they start, and in the order of tests/conftest.py, which knows better than their number of tests which ones are long.
    at_once = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
    arguments = arguments or [*at_once, "--durations=15"]
    return become([environment.python, "-m", "pytest", *arguments], ROOT)


def lint(arguments: list[str]) -> int:
    """Run every checker and fail when one of them does."""
    import subprocess

    if arguments:
        raise Failed("lint takes no argument", 2)
    environment = prepared("dev")
    python = environment.python
    steps = (
        [python, "-m", "ruff", "check"],
        [python, "-m", "ruff", "format", "--check"],
        [python, "-m", "mypy"],
        [os.path.join(environment.scripts, "lint-imports")],
        [python, "-m", "pytest", "tests/house"],
    )
    failed = []
    for step in steps:
        name = " ".join([os.path.basename(step[0]), *step[1:]])
        say("fallow: " + name)
        if subprocess.call(step, cwd=ROOT) != 0:
            failed.append(name)
    if failed:
        raise Failed("failed: " + "; ".join(failed))
    return 0


def script(name: str) -> Callable[[list[str]], int]:
    """Return what hands over to packaging/<name>.py."""

    def run_script(arguments: list[str]) -> int:
        environment = prepared("dev")
        return become([environment.python, os.path.join(ROOT, "packaging", name + ".py"), *arguments], ROOT)

    return run_script


def bench(arguments: list[str]) -> int:
    """Run one comparison."""
    folder = os.path.join(ROOT, "tests", "bench")
    files = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    known = [name[:-3] for name in files if name.endswith(".py") and not name.startswith(("_", "test_", "conftest"))]
    if not arguments or arguments[0] not in known:
        raise Failed("bench needs one of these names: " + ", ".join(known), 2)
    environment = prepared("dev")
    import system

    system.offer(system.WINDOW + system.TESTS + system.PEERS.get(arguments[0], ()))
    return become([environment.python, "-m", "tests.bench." + arguments[0], *arguments[1:]], ROOT)


def lock(arguments: list[str]) -> int:
    """Write both lock files anew."""
    ensure_python()
    import locking

    locking.write(ROOT, arguments)
    return 0


def prepared(level: str) -> Environment:
    """Return the environment, made or mended first if it has to be."""
    environment = Environment(ROOT)
    if not environment.ready(level):
        ensure_python()
        import making

        making.make(environment, level)
    return environment


def ensure_python() -> None:
    """Go on under a Python that fits, if this one does not."""
    if fits(sys.version_info[:2]):
        return
    import subprocess

    for name in ("python3.12", "python3.13", "python3.11"):
        try:
            # A name on PATH may be a shim with nothing behind it: ask it.
            answer = subprocess.check_output(
                [name, "-c", "import sys; print(sys.executable)"], stderr=subprocess.DEVNULL
            )
        except (OSError, subprocess.CalledProcessError):
            continue
        other = answer.decode().strip()
        say("fallow: going on with " + other)
        sys.exit(become([other, os.path.abspath(__file__), *sys.argv[1:]]))
    raise Failed(NEEDED.format(sys.version.split()[0], " ".join(sys.argv[1:])))


def say(text: str) -> None:
    """Print to standard error."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
