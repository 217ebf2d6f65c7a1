"""Starting stays cheap: what answers at once loads nothing heavy."""

import subprocess
import sys
import tomllib

import app
from tests.house.rules import ROOT

_RUFF = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["ruff"]["lint"]
HEAVY = {name.partition(".")[0] for name in _RUFF["flake8-tidy-imports"]["banned-module-level-imports"]} | {"PySide6"}


def start(*arguments: str) -> tuple[str, set[str]]:
    """Run Python with `arguments`; return its output and the heavy packages it imported."""
    argv = [sys.executable, "-X", "importtime", *arguments]
    result = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = result.stderr.splitlines()
    names = [line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")]
    assert result.returncode == 0, [line for line in lines if not line.startswith("import time:")]
    return result.stdout, {name.partition(".")[0] for name in names} & HEAVY


def test_version__imports_nothing_heavy() -> None:
    output, heavy = start("-m", "app", "--version")
    assert app.VERSION in output
    assert not heavy


def test_measure__heavy_import__is_seen() -> None:
    assert start("-c", "def f():\n    import numpy\nf()")[1] == {"numpy"}
