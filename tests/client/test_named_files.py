"""Files that a person names."""

from pathlib import Path

import pytest

from app.client import files
from app.domain.errors import BadInput


def test_write_text__then_read__the_same_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "book.json"
    files.write_text(path, "é\n")
    assert files.read_text(path) == "é\n"
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_bytes(b"\xef\xbb\xbfbook")
    assert files.read_text(path) == "book"


def test_read_text__not_there_no_text_or_too_large__refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.json"
    with pytest.raises(BadInput, match="cannot be read"):
        files.read_text(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match="no text"):
        files.read_text(path)
    monkeypatch.setattr(files, "MOST_BYTES", 1)
    with pytest.raises(BadInput, match="too large"):
        files.read_text(path)


def test_write_text__no_place__refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadInput, match="cannot be written"):
        files.write_text(tmp_path / "file" / "book.json", "x")
