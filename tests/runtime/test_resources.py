"""What ships with the program is found, in a checkout and in a bundle."""

import sys
from pathlib import Path

import pytest

from app.runtime import resources


def test_folder__checkout__holds_contracts_and_models() -> None:
    assert {"contracts", "models"} <= {path.name for path in resources.folder().iterdir()}


def test_folder__bundle__lies_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.folder() == tmp_path / "resources"
