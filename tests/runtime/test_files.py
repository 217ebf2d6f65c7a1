"""Files are old or new, never half."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.runtime import files

# Dies the hard way at the named step of writing "new" over "old".
CRASH = """
import os, pathlib, signal, sys
from app.runtime import files
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
where = sys.argv[2]
if where == "fsync":
    os.fsync = die
else:
    setattr(pathlib.Path, where, die)
files.write_atomic(pathlib.Path(sys.argv[1]), b"new" * 100_000)
"""


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_write__killed_on_the_way__leaves_the_old(tmp_path: Path, step: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    result = subprocess.run(
        [sys.executable, "-c", CRASH, str(path), step], cwd=Path(files.__file__).parents[2], check=False
    )
    assert result.returncode == -9
    assert path.read_bytes() == b"old"


def test_write__failing_on_the_way__leaves_the_old_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_write__over_an_old_one__is_new_and_private(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file"
    files.write_atomic(path, b"old", mode=0o644)
    files.write_atomic(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_json__round_trip(tmp_path: Path) -> None:
    files.write_json(tmp_path / "x.json", {"port": 1, "list": [None, "é"]})
    assert files.read_json(tmp_path / "x.json") == {"port": 1, "list": [None, "é"]}


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff", b"null", b"[" * 100_000])
def test_read_json__damaged__is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.json").write_bytes(data)
    assert files.read_json(tmp_path / "x.json") is None


def test_read_json__absent__is_none(tmp_path: Path) -> None:
    assert files.read_json(tmp_path / "x.json") is None
