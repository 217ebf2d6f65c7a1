"""A wallet on another machine, under another account name and home; and what is said of a vault that is not whole."""

import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.signer import vault
from app.wire import signer as wire
from tests.signer.pipe import signer
from tests.signer.test_versions import ACCOUNTS, FIXTURES, PASSWORD

WRONG = b"incorrect horse"
NOW = "this release"


@pytest.fixture(params=[NOW, *sorted(ACCOUNTS)])
def taken(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, list[str]]:
    """Return a vault that was taken along, and its addresses that can sign."""
    here = tmp_path / "taken"
    if request.param != NOW:
        shutil.copyfile(FIXTURES / f"version_{request.param}", here)
        return here, [address for address, origin, _ in ACCOUNTS[request.param] if origin != "watched"]
    with signer(tmp_path / "first" / "home" / "vault") as pipe:
        made = pipe.ask(wire.Create(24, "french"), PASSWORD)
        assert isinstance(made, wire.AccountsReply)
        pipe.ask(wire.ImportKey(), secrets.token_hex(32).encode())
        more = pipe.ask(wire.AddAccount())
        assert isinstance(more, wire.AccountsReply)
        assert pipe.ask(wire.Backup(str(here))) == wire.Done()
    return here, more.addresses


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the place of a profile's vault for another account, whose home and name differ, in another language."""
    folder = tmp_path / "Älteres Gerät" / "someone else"
    for name, value in (("HOME", folder), ("USER", "someone"), ("LOGNAME", "someone"), ("LANG", "de_DE.UTF-8")):
        monkeypatch.setenv(name, str(value))
    monkeypatch.delenv("FALLOW_HOME", raising=False)
    yield folder / "profiles" / "default" / "vault"


def test_restore__from_a_vault_that_was_taken_along__same_accounts(taken: tuple[Path, list[str]], home: Path) -> None:
    file, addresses = taken
    before = file.read_bytes()
    with signer(home) as pipe:
        restored = pipe.ask(wire.RestoreBackup(str(file)), PASSWORD)
        assert isinstance(restored, wire.AccountsReply)
        assert restored.addresses == addresses
    with signer(home) as pipe:  # as it will be opened from then on
        assert pipe.ask(wire.Unlock(), PASSWORD) == restored
    assert file.read_bytes() == before
    assert vault.read_header(home.read_bytes()).version == vault.VERSION


def test_vault__copied_into_place__opens_there(taken: tuple[Path, list[str]], home: Path) -> None:
    file, addresses = taken
    home.parent.mkdir(mode=0o700, parents=True)
    shutil.copyfile(file, home)
    home.chmod(0o600)
    with signer(home) as pipe:
        opened = pipe.ask(wire.Unlock(), PASSWORD)
        assert isinstance(opened, wire.AccountsReply)
        assert opened.addresses == addresses


def title(pipe_path: Path, request: wire.Request, password: bytes) -> str:
    """Return what a signer of its own says of a request that it refuses."""
    with signer(pipe_path) as pipe:
        said = pipe.ask(request, password)
    assert isinstance(said, wire.Fail)
    assert said.hint
    return said.title


def test_restore__wrong_password_cut_or_changed__each_said_by_itself_and_nothing_made(
    taken: tuple[Path, list[str]], home: Path
) -> None:
    file, _ = taken
    whole = file.read_bytes()
    asked = wire.RestoreBackup(str(file))
    assert title(home, asked, WRONG) == "The password is wrong"
    end = whole.index(b"\n")
    tells = vault.read_header(whole).size > 0
    for kept in (end // 2, end + 20, len(whole) - 1):
        file.write_bytes(whole[:kept])
        said = "The vault file is cut short" if tells or kept < end else "The vault file is damaged"
        assert title(home, asked, PASSWORD) == said
        assert file.read_bytes() == whole[:kept]
    for place in (3, end + 5, len(whole) - 40, len(whole) - 1):
        changed = bytearray(whole)
        changed[place] ^= 1 << place % 8
        file.write_bytes(changed)
        assert title(home, asked, PASSWORD) == "The vault file is damaged"
        assert file.read_bytes() == changed
    assert not home.exists()


def test_unlock__wrong_password_cut_or_changed__file_stays_as_it_was(taken: tuple[Path, list[str]], home: Path) -> None:
    file, _ = taken
    home.parent.mkdir(mode=0o700, parents=True)
    whole = file.read_bytes()
    changed = whole[:-50] + bytes([whole[-50] ^ 4]) + whole[-49:]
    titles = set()
    for data, password in ((whole, WRONG), (whole[: len(whole) // 4], PASSWORD), (changed, PASSWORD)):
        home.write_bytes(data)
        home.chmod(0o600)
        titles.add(title(home, wire.Unlock(), password))
        assert home.read_bytes() == data
        home.with_name("vault.tries").unlink(missing_ok=True)
    assert titles == {"The password is wrong", "The vault file is cut short", "The vault file is damaged"}
