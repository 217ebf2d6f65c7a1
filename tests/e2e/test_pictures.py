"""What the window shows and tells of itself, by its two commands, from a real one at work on a stage of its own."""

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from app.ui.scene import PAGES
from app.ui.screenshot import STATES, THEMES
from app.ui.views.tree import CONTROLS
from tests.house.rules import ROOT

NAMES = {role.name for role in CONTROLS}


def window(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {"HOME": str(folder), "TMPDIR": str(folder), "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
    argv = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(argv, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=110)


def test_screenshot__one_page__is_written_in_each_state_and_theme(tmp_path: Path) -> None:
    done = window(tmp_path, "--screenshot", str(tmp_path / "pictures"), "--page", "models")
    assert done.returncode == 0, done.stderr
    written = {path.stem: QImage(str(path)) for path in (tmp_path / "pictures").iterdir()}
    looks = ["models", *(f"models-{state}" for state in STATES["models"])]
    assert set(written) == {f"{look}-{theme}-en" for look in looks for theme in THEMES}
    light, dark = (written[f"models-{theme}-en"] for theme in THEMES)
    assert light.size() == dark.size()
    assert light.pixelColor(2, 2).lightness() > 200 > 60 > dark.pixelColor(2, 2).lightness()
    assert len({bytes(image.constBits()) for image in written.values()}) == len(written)


def test_screenshot__no_such_page__is_refused(tmp_path: Path) -> None:
    done = window(tmp_path, "--screenshot", str(tmp_path / "pictures"), "--page", "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert not (tmp_path / "pictures").exists()


def test_accessibility_tree__each_page__names_every_control(tmp_path: Path) -> None:
    done = window(tmp_path, "--accessibility-tree", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert tuple(told) == PAGES
    for page, nodes in told.items():
        controls = [node for node in nodes if node["role"] in NAMES or node["focusable"]]
        assert len(controls) > 10, page
        assert all(node["name"] for node in controls), page
