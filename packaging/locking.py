"""Writes the lock files: every package, its version and its hashes for all systems, and no registry's address."""

import shutil
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path

from environment import LOCKS
from progress import run

COMMAND = "python3 packaging/dev.py lock"
# setup: what installs the project itself. The dev lock is held to the run lock, so that tests see what users get.
EXTRAS = {"run": ["--extra", "setup"], "dev": ["--extra", "setup", "--extra", "dev"]}


def write(root: str, arguments: Sequence[str]) -> None:
    """Resolve pyproject.toml into both locks; versions stay as they are unless `arguments` say otherwise (--upgrade).

    Raises:
        Failed: uv cannot be had, or finds no solution.
    """
    with tempfile.TemporaryDirectory() as folder:
        uv = shutil.which("uv") or _fetch(Path(folder))
        for level, name in LOCKS.items():
            argv = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-emit-index-url"]
            argv += ["--python-version", "3.11", "--custom-compile-command", COMMAND, *EXTRAS[level]]
            if level == "dev":
                argv += ["--constraint", f"packaging/{LOCKS['run']}"]
            argv += [*arguments, "pyproject.toml", "--output-file", f"packaging/{name}"]
            run(f"resolving packaging/{name}", argv, folder=root)


def _fetch(folder: Path) -> str:
    """Install uv into a throw-away environment; return its path."""
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if (folder / "Scripts").is_dir() else "bin")
    run("fetching uv", [str(scripts / "python"), "-m", "pip", "install", "--quiet", "uv"])
    found = shutil.which("uv", path=str(scripts))
    assert found is not None
    return found
