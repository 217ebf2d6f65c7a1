"""Homes: private, owned, writable, with sockets that always fit."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.errors import WrongUsage
from app.runtime.home import Home, HomeUnusable

NOBODY = 65534
SOCKET_PATH = 107  # bytes of a path in sockaddr_un, less the final zero


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Be somebody for whom permissions count: root, who may write anywhere, becomes nobody for a while."""
    root = os.getuid() == 0
    if root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@pytest.fixture
def open_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder every user can reach, with a temporary folder of its own for runtime folders."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        place = Path(name)
        place.chmod(0o777)
        (place / "tmp").mkdir()
        (place / "tmp").chmod(0o1777)
        monkeypatch.setenv("TMPDIR", str(place / "tmp"))
        monkeypatch.setattr(tempfile, "tempdir", None)
        yield place
    monkeypatch.undo()
    tempfile.tempdir = None


def mode(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def test_open__new_home__folders_are_private(home: Home) -> None:
    assert mode(home.root) == mode(home.runtime) == mode(home.runtime.parent) == 0o700


def test_open__folders_open_to_others__are_closed(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home").chmod(0o755)
    assert mode(Home.at(tmp_path / "home", moved=True).open().root) == 0o700


def test_open__twice__is_the_same(home: Home) -> None:
    assert Home.at(home.root, moved=True).open() == home


def test_open__leaves_no_trace_of_its_probe(home: Home) -> None:
    assert list(home.root.iterdir()) == []


def test_open__foreign_owner__refused(open_place: Path) -> None:
    mine = Home.at(open_place / "home", moved=True).open()  # of the user who runs the tests
    if os.getuid() == 0:
        os.chown(mine.root, NOBODY, NOBODY)
        foreign = mine
    else:
        foreign = Home.at(Path("/usr"), moved=True)
    with pytest.raises(HomeUnusable, match="belongs to another user") as caught:
        foreign.open()
    assert "FALLOW_HOME" in caught.value.hint


def test_open__foreign_runtime_folder__refused(open_place: Path) -> None:
    """Somebody else made the folder in the shared temporary folder first, to catch our sockets."""
    mine = Home.at(open_place / "home", moved=True)
    if os.getuid() != 0:
        mine = Home(mine.root, Path("/usr"), moved=True)
    else:
        mine.runtime.mkdir(parents=True)
        os.chown(mine.runtime, NOBODY, NOBODY)
    with pytest.raises(HomeUnusable, match="belongs to another user"):
        mine.open()


def test_open__runtime_folder_is_a_link__refused(home: Home, tmp_path: Path) -> None:
    """A link could point to a folder of ours that others may enter, or move after the check."""
    target = tmp_path / "target"
    target.mkdir()
    home.runtime.rmdir()
    home.runtime.symlink_to(target)
    try:
        with pytest.raises(HomeUnusable, match="link"):
            home.open()
    finally:
        home.runtime.unlink()


def test_open__read_only_parent__says_so(open_place: Path) -> None:
    open_place.chmod(0o755)
    with ordinary_user():
        if os.access(open_place, os.W_OK):
            open_place.chmod(0o555)
        with pytest.raises(HomeUnusable, match="Cannot create") as caught:
            Home.at(open_place / "home", moved=True).open()
    assert "FALLOW_HOME" in caught.value.hint


def test_open__read_only_home__says_so(open_place: Path) -> None:
    root = open_place / "home"
    with ordinary_user():
        home = Home.at(root, moved=True).open()
        root.chmod(0o500)
        with pytest.raises(HomeUnusable, match="Cannot write"):
            home.open()
        root.chmod(0o700)
        assert home.open() == home


def test_open__file_in_the_way__says_so(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(HomeUnusable, match="Cannot create"):
        Home.at(tmp_path / "home", moved=True).open()


def test_find__named_by_environment__is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FALLOW_HOME", str(tmp_path / "x"))
    found = Home.find()
    assert (found.root, found.moved) == (tmp_path / "x", True)
    assert not found.root.exists()


def test_find__not_named__is_the_systems_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FALLOW_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    found = Home.find()
    assert (found.root, found.moved) == (tmp_path / "fallow", False)


def test_at__two_names_of_one_folder__are_one_home(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert Home.at(tmp_path / "link", moved=True) == Home.at(tmp_path / "real", moved=True)
    assert Home.at(tmp_path / "real", moved=True).tag != Home.at(tmp_path / "other", moved=True).tag


@pytest.mark.parametrize("variable", ["TMPDIR", "XDG_RUNTIME_DIR"])
@pytest.mark.parametrize("length", [10, 60, 90, 200])
def test_socket__however_long_the_folders__fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, length: int
) -> None:
    long = tmp_path / ("x" * length)
    long.mkdir()
    monkeypatch.setenv(variable, str(long))
    monkeypatch.setattr(tempfile, "tempdir", None)
    home = Home.at(tmp_path / ("y" * 200) / ("z" * 200), moved=True)
    paths = [home.socket("agent-" + "p" * 32), home.socket("relay")]
    assert all(len(os.fsencode(path)) <= SOCKET_PATH for path in paths)
    assert len(set(paths)) == 2
    assert paths[0].parent == home.runtime


@pytest.mark.parametrize("name", ["default", "a", "0-_", "x" * 32])
def test_profile__good_name__is_a_folder_of_the_home(home: Home, name: str) -> None:
    assert home.profile(name) == home.root / "profiles" / name


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "A", "-a", "x" * 33, "é", "a\n"])
def test_profile__bad_name__refused(home: Home, name: str) -> None:
    with pytest.raises(WrongUsage):
        home.profile(name)
