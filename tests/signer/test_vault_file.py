"""The vault's file: private, whole at every moment even when the writer is killed, one generation kept."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import AppError, BadInput, Locked, Refused, Unavailable
from app.signer.vault_file import VaultFile

OLD, NEW = b"old" * 50, b"new" * 50
# Writes NEW over OLD and kills itself before the given step of all that touch the disk.
WRITER = """
import os, signal, sys
from pathlib import Path
from app.signer.vault_file import VaultFile

left = int(sys.argv[2])

def step(real):
    def call(*args, **kwargs):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)
    return call

for place, name in [(os, "fsync"), (os, "open"), (Path, "replace"), (Path, "unlink"), (Path, "read_bytes"), (Path, "chmod")]:
    setattr(place, name, step(getattr(place, name)))
VaultFile(Path(sys.argv[1])).write(sys.argv[3].encode(), lambda data: None)
"""


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    return VaultFile(tmp_path / "profile" / "vault")


def _accept(_: bytes) -> None:
    return


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_write__fresh__private_file_in_private_folder(file: VaultFile) -> None:
    before = os.umask(0)
    try:
        file.write(OLD, _accept)
    finally:
        os.umask(before)
    assert file.read() == OLD
    assert _mode(file.path) == 0o600
    assert _mode(file.path.parent) == 0o700
    assert [path.name for path in file.path.parent.iterdir()] == ["vault"]


def test_write__again__keeps_one_generation(file: VaultFile) -> None:
    for data in (b"first", OLD, NEW):
        file.write(data, _accept)
    assert (file.read(), file.beside("previous").read_bytes()) == (NEW, OLD)
    assert _mode(file.beside("previous")) == 0o600


def test_write__what_comes_back_is_not_accepted__old_vault_stays(file: VaultFile) -> None:
    file.write(OLD, _accept)

    def refuse(data: bytes) -> None:
        assert data == NEW
        raise Unavailable("not what was written")

    with pytest.raises(Unavailable, match="not what was written"):
        file.write(NEW, refuse)
    assert file.read() == OLD
    assert not file.beside("new").exists()


def test_write__killed_at_every_step__old_or_new_and_never_less(file: VaultFile) -> None:
    file.write(OLD, _accept)
    seen = []
    for step in range(1, 30):
        file.write(OLD, _accept)
        argv = [sys.executable, "-c", WRITER, str(file.path), str(step), NEW.decode()]
        code = subprocess.run(argv, check=False).returncode
        seen.append(file.read())
        if code == 0:
            break
        assert code == -signal.SIGKILL
    assert seen[0] == OLD
    assert seen[-1] == NEW
    assert set(seen) == {OLD, NEW}
    assert len(seen) > 6
    file.write(b"after", _accept)
    assert file.read() == b"after"
    assert not file.beside("new").exists()


def test_read__no_vault__is_locked_and_says_how_to_make_one(file: VaultFile) -> None:
    with pytest.raises(Locked, match="no wallet"):
        file.read()
    assert not file.exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_read__file_open_to_others__refused(file: VaultFile, mode: int) -> None:
    file.write(OLD, _accept)
    file.path.chmod(mode)
    with pytest.raises(Refused, match="Others"):
        file.read()
    file.path.chmod(0o600)
    assert file.read() == OLD


def test_read__folder_others_may_write__refused(file: VaultFile) -> None:
    file.write(OLD, _accept)
    file.path.parent.chmod(0o770)
    with pytest.raises(Refused, match="Others"):
        file.read()


def test_read__link_or_folder_in_its_place__refused(file: VaultFile, tmp_path: Path) -> None:
    file.write(OLD, _accept)
    elsewhere = tmp_path / "elsewhere"
    file.path.rename(elsewhere)
    file.path.symlink_to(elsewhere)
    with pytest.raises(BadInput):
        file.read()
    file.path.unlink()
    file.path.mkdir()
    with pytest.raises(AppError):
        file.read()


def test_write__disk_refuses__says_so(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be")
    with pytest.raises(Unavailable, match="cannot be written"):
        VaultFile(tmp_path / "profile" / "vault").write(NEW, _accept)


def test_alone__taken_twice__second_waits_for_the_first(file: VaultFile) -> None:
    with file.alone():
        assert file.beside("lock").exists()
    with file.alone():
        file.write(OLD, _accept)
