"""Hot keys: made once, kept privately, never replaced silently."""

import json
import pickle
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from app.adapters.keys import keyrings
from app.adapters.keys.hot import FILE, KeysUnusable, LocalKeys, open_keys
from app.domain.hashing import keccak
from app.domain.secp256k1 import new_private_key, recover
from tests.fakes.keys import new_keys

DIGEST = keccak(b"fallow")


class MemoryKeyring(KeyringBackend):
    """A keyring that can be locked, silent or forgetful."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[str, str] = {}
        self.locked = False
        self.silent: threading.Event | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.entries.get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.entries[f"{service} {username}"] = password

    def _answer(self) -> None:
        if self.locked:
            raise KeyringLocked("locked")
        if self.silent is not None:
            self.silent.wait(30)


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend
    if backend.silent is not None:
        backend.silent.set()
    keyring.set_keyring(before)


def open_in(folder: Path, *, use_keyring: bool = False, profile: str = "default") -> LocalKeys:
    return open_keys(folder, home_tag="0123456789ab", profile=profile, use_keyring=use_keyring)


def addresses(keys: LocalKeys) -> tuple[str, str]:
    return keys.device.address, keys.session.address


@pytest.mark.parametrize("use_keyring", [False, True])
def test_keys__opened_again__are_the_same(tmp_path: Path, ring: MemoryKeyring, use_keyring: bool) -> None:
    first = open_in(tmp_path / "p", use_keyring=use_keyring)
    again = open_in(tmp_path / "p", use_keyring=use_keyring)
    assert addresses(first) == addresses(again)
    assert first.device.address != first.session.address
    assert first.place == again.place == ("keyring" if use_keyring else str(tmp_path / "p" / FILE))
    for key in (again.device, again.session, new_keys().device):
        assert recover(DIGEST, key.sign(DIGEST)) == key.address


def test_file__new__is_private_and_in_a_private_folder(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir(mode=0o755)
    open_in(tmp_path / "p")
    assert (tmp_path / "p").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "p" / FILE).stat().st_mode & 0o777 == 0o600


def test_keyring__holds_the_keys__the_file_holds_none(tmp_path: Path, ring: MemoryKeyring) -> None:
    open_in(tmp_path, use_keyring=True)
    assert sorted(ring.entries) == [f"fallow 0123456789ab/default/{role}" for role in ("device", "session")]
    text = (tmp_path / FILE).read_text()
    assert not any(secret in text for secret in ring.entries.values())


def test_keyring__not_wanted__is_not_asked(tmp_path: Path, ring: MemoryKeyring) -> None:
    ring.locked = True
    assert open_in(tmp_path).place == str(tmp_path / FILE)
    assert not ring.entries


def test_profiles__one_keyring__keys_of_their_own(tmp_path: Path, ring: MemoryKeyring) -> None:
    one, two = (open_in(tmp_path / name, use_keyring=True, profile=name) for name in ("one", "two"))
    assert not set(addresses(one)) & set(addresses(two))


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring()])  # type: ignore[no-untyped-call]
def test_keyring__none_or_one_that_forgets__keys_are_in_the_file(
    tmp_path: Path, ring: MemoryKeyring, backend: KeyringBackend
) -> None:
    keyring.set_keyring(backend)
    assert open_in(tmp_path, use_keyring=True).place == str(tmp_path / FILE)


def test_keyring__locked_at_first__the_file_is_kept_when_it_opens(tmp_path: Path, ring: MemoryKeyring) -> None:
    ring.locked = True
    first = open_in(tmp_path, use_keyring=True)
    ring.locked = False
    assert addresses(open_in(tmp_path, use_keyring=True)) == addresses(first)
    assert not ring.entries


def test_keyring__silent__answers_within_the_limit(
    tmp_path: Path, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyrings, "ANSWER_SECONDS", 0.05)
    ring.silent = threading.Event()
    assert open_in(tmp_path / "fresh", use_keyring=True).place == str(tmp_path / "fresh" / FILE)
    ring.silent.set()
    monkeypatch.setattr(keyrings, "ANSWER_SECONDS", 10.0)
    open_in(tmp_path / "kept", use_keyring=True)
    ring.silent.clear()
    monkeypatch.setattr(keyrings, "ANSWER_SECONDS", 0.05)
    with pytest.raises(KeysUnusable, match="no answer"):
        open_in(tmp_path / "kept", use_keyring=True)


def test_keyring__away_or_empty_later__no_new_keys(tmp_path: Path, ring: MemoryKeyring) -> None:
    keys = open_in(tmp_path, use_keyring=True)
    before = (tmp_path / FILE).read_bytes()
    entries = dict(ring.entries)
    ring.locked = True
    with pytest.raises(KeysUnusable, match="KeyringLocked") as caught:
        open_in(tmp_path, use_keyring=True)
    assert "Unlock" in caught.value.hint
    ring.locked = False
    ring.entries.popitem()
    with pytest.raises(KeysUnusable, match="lost"):
        open_in(tmp_path, use_keyring=True)
    with pytest.raises(KeysUnusable, match="not used here"):
        open_in(tmp_path, use_keyring=False)
    assert (tmp_path / FILE).read_bytes() == before
    ring.entries = entries
    assert addresses(open_in(tmp_path, use_keyring=True)) == addresses(keys)


def test_keyring__file_lost_after_the_keys_were_kept__the_same_keys(tmp_path: Path, ring: MemoryKeyring) -> None:
    keys = open_in(tmp_path, use_keyring=True)
    (tmp_path / FILE).unlink()
    assert addresses(open_in(tmp_path, use_keyring=True)) == addresses(keys)


@pytest.mark.parametrize(
    "kept", ["", "no key", "00" * 32, new_private_key().hex()], ids=["empty", "words", "zero", "another"]
)
def test_keyring__holds_something_else__is_refused(tmp_path: Path, ring: MemoryKeyring, kept: str) -> None:
    open_in(tmp_path, use_keyring=True)
    ring.entries["fallow 0123456789ab/default/device"] = kept
    with pytest.raises(KeysUnusable):
        open_in(tmp_path, use_keyring=True)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o606])
def test_file__open_to_others__is_refused(tmp_path: Path, mode: int) -> None:
    keys = open_in(tmp_path)
    (tmp_path / FILE).chmod(mode)
    with pytest.raises(KeysUnusable, match="open to others") as caught:
        open_in(tmp_path)
    assert "chmod 600" in caught.value.hint
    (tmp_path / FILE).chmod(0o600)
    assert addresses(open_in(tmp_path)) == addresses(keys)


def _swapped(text: str) -> str:
    record = json.loads(text)
    record["device_key"], record["session_key"] = record["session_key"], record["device_key"]
    return json.dumps(record)


def _bit_flipped(text: str) -> str:
    record = json.loads(text)
    record["device_key"] = f"{int(record['device_key'], 16) ^ 1:064x}"
    return json.dumps(record)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[:-2],
        lambda text: "[]",
        lambda text: "{}",
        lambda text: text.replace('"file"', '"cloud"'),
        lambda text: text.replace('"device_key"', '"other"'),
        lambda text: text.replace('"device"', '"other"'),
        lambda text: "[" * 3000,
        _swapped,
        _bit_flipped,
    ],
)
def test_file__damaged__is_refused_and_left_as_it_is(tmp_path: Path, damage: Callable[[str], str]) -> None:
    open_in(tmp_path)
    path = tmp_path / FILE
    path.write_text(damage(path.read_text()))
    before = path.read_bytes()
    with pytest.raises(KeysUnusable, match="damaged") as caught:
        open_in(tmp_path)
    assert "no new keys" in caught.value.hint
    assert path.read_bytes() == before


def test_file__link_or_folder_in_its_place__is_refused(tmp_path: Path) -> None:
    open_in(tmp_path / "p")
    (tmp_path / "p" / FILE).rename(tmp_path / "elsewhere")
    (tmp_path / "p" / FILE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KeysUnusable):
        open_in(tmp_path / "p")
    (tmp_path / "p" / FILE).unlink()
    (tmp_path / "p" / FILE).mkdir(mode=0o700)
    with pytest.raises(KeysUnusable):
        open_in(tmp_path / "p")


def test_folder__cannot_be_made__is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KeysUnusable, match="cannot be used"):
        open_in(tmp_path / "file" / "p")


def test_keys__shown_or_pickled__give_nothing_away(tmp_path: Path) -> None:
    keys = open_in(tmp_path)
    private = json.loads((tmp_path / FILE).read_text())["device_key"]
    assert private not in f"{keys!r} {keys.device!r} {keys.device} {vars(keys)}"
    assert repr(keys.device) == f"<hot key {keys.device.address}>"
    with pytest.raises(TypeError):
        pickle.dumps(keys.device)
