"""The layers hold, and each contract about them bites."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.rules import ROOT

CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
LAYERS, FRONT, AGENT, WAYS_IN, CORE, MIDDLE, WINDOW, SEEN = (contract["name"] for contract in CONFIG["contracts"])
VIOLATIONS = [
    ("app/domain/x.py", "import app.wire", LAYERS),
    ("app/wire/x.py", "import app.ports", LAYERS),
    ("app/stranger/__init__.py", "", LAYERS),
    ("app/cli/x.py", "import app.services", FRONT),
    ("app/ui/x.py", "import app.services", FRONT),
    ("app/worker/x.py", "import app.ports", FRONT),
    ("app/agent/x.py", "import app.client", AGENT),
    ("app/agent/x.py", "def f():\n    import app.signer", AGENT),
    ("app/gateway/x.py", "import app.signer", AGENT),
    ("app/gateway/x.py", "import app.adapters", WAYS_IN),
    ("app/services/x.py", "import app.wire", CORE),
    ("app/ports/x.py", "import app.runtime", CORE),
    ("app/services/x.py", "import app.adapters", MIDDLE),
    ("app/adapters/x.py", "import app.services", MIDDLE),
    ("app/ui/viewmodels/x.py", "import app.ui.views", WINDOW),
    ("app/ui/theme/x.py", "import app.ui.views", WINDOW),
    ("app/ui/views/x.py", "import app.ui.run", WINDOW),
    ("app/ui/views/x.py", "import app.client", SEEN),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    argv = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports_command as c; sys.exit(c())",
        "--no-cache",
    ]
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    return subprocess.run(argv, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def skeleton(folder: Path) -> None:
    """Write an empty package of every layer, under the real contracts."""
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    names = [name for layer in CONFIG["contracts"][0]["layers"] for name in layer.split(" | ")]
    for path in ["app", *(f"app/{name}" for name in names if name != "__main__")]:
        (folder / path).mkdir()
        (folder / path / "__init__.py").touch()
    (folder / "app/__main__.py").touch()
    for name in ("run", "views", "viewmodels", "networks", "texts", "theme"):
        (folder / "app/ui" / name).mkdir()
        (folder / "app/ui" / name / "__init__.py").touch()


def test_layers__this_repository__hold() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_layers__empty_skeleton__hold(tmp_path: Path) -> None:
    skeleton(tmp_path)
    result = lint(tmp_path)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("path", "text", "contract"), VIOLATIONS)
def test_layers__violation__bites(tmp_path: Path, path: str, text: str, contract: str) -> None:
    skeleton(tmp_path)
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text(text + "\n")
    result = lint(tmp_path)
    assert result.returncode != 0
    assert f"{contract} BROKEN" in result.stdout, result.stdout + result.stderr
