"""The token of the endpoint for sites: made once, for this user alone, and another one whenever it could be known."""

from pathlib import Path

import pytest

from app.adapters.files.token import TokenFile
from app.domain.errors import StoreAway


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "sites.token"


def test_token__first_and_later_lives__the_same_and_private(file: Path) -> None:
    token = TokenFile(file).get()
    assert len(token) == 43
    assert file.stat().st_mode & 0o777 == 0o600
    assert TokenFile(file).get() == token
    assert TokenFile(file.with_name("other")).get() != token


def test_token__renewed__another_one(file: Path) -> None:
    kept = TokenFile(file)
    old = kept.get()
    new = kept.renew()
    assert kept.get() == new != old


@pytest.mark.parametrize("content", [b"", b"short", b"\xff" * 43, b"x" * 44])
def test_token__damaged__replaced(file: Path, content: bytes) -> None:
    TokenFile(file).get()
    file.write_bytes(content)
    assert len(TokenFile(file).get()) == 43


def test_token__others_could_read_it__replaced(file: Path) -> None:
    old = TokenFile(file).get()
    file.chmod(0o640)
    assert TokenFile(file).get() != old
    assert file.stat().st_mode & 0o077 == 0


def test_token__no_room_for_it__said(file: Path) -> None:
    file.parent.write_bytes(b"a file where the folder should be")
    with pytest.raises(StoreAway, match="cannot be written"):
        TokenFile(file).get()
