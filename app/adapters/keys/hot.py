"""The device and the session key: made once, kept in the system's keyring or in a private file, never made anew silently.

`hot-keys.json` in the profile's folder says where the two private keys are, and their addresses. In a file: they stand
in it. In the keyring: under an entry each. Whatever is missing or damaged later is an error, because a new key would
leave behind money and jobs that only the old one can sign for.
"""

import contextlib
import json
import os
import stat
from pathlib import Path

from app.adapters.keys import keyrings
from app.domain.errors import AppError
from app.domain.secp256k1 import address_of, new_private_key, sign
from app.runtime.files import write_atomic

FILE = "hot-keys.json"
ROLES = ("device", "session")
MOST_BYTES = 4096


class KeysUnusable(AppError):
    """The hot keys exist but cannot be read, or cannot be kept."""


class LocalKey:
    """A private key in this process, and its address."""

    __slots__ = ("_address", "_private")

    def __init__(self, private: bytes) -> None:
        self._address = address_of(private)
        self._private = private

    @property
    def address(self) -> str:
        return self._address

    def sign(self, digest: bytes) -> bytes:
        """Sign 32 bytes; return r, s, v as 65 bytes."""
        return sign(self._private, digest)

    def __repr__(self) -> str:
        return f"<hot key {self._address}>"

    def __reduce__(self) -> str:
        raise TypeError("a private key is not copied or written by accident")


class LocalKeys:
    """Implements ports.HotKeys: both keys, and the place where they are kept (`keyring` or the file's path)."""

    def __init__(self, device: LocalKey, session: LocalKey, place: str) -> None:
        self.device = device
        self.session = session
        self.place = place


def open_keys(folder: Path, *, home_tag: str, profile: str, use_keyring: bool) -> LocalKeys:
    """Return the profile's hot keys from `folder`; make them when the profile has none yet.

    New keys go into the system's keyring if `use_keyring` and one answers, else into a 0600 file. May wait for the
    keyring (ten seconds a call), so coroutines call this in a thread.

    Raises:
        KeysUnusable: the keys' file is damaged or open to others, the keyring that holds them is away, locked or
            empty, or nothing can be written.
    """
    entries = {role: f"{home_tag}/{profile}/{role}" for role in ROLES}
    path = folder / FILE
    try:
        _private_folder(folder)
        raw = _read_private(path)
        if raw is None:
            return _create(path, entries, use_keyring)
    except OSError as error:
        raise KeysUnusable(f"The hot keys' file {path} cannot be used: {error.strerror}", "Check its owner and rights")
    return _load(path, raw, entries, use_keyring)


def _create(path: Path, entries: dict[str, str], use_keyring: bool) -> LocalKeys:
    """Make keys and write down where they are; keys an earlier attempt left in the keyring are taken over."""
    if use_keyring:
        with contextlib.suppress(keyrings.NoKeyring):
            keys = {role: _kept(entries[role]) for role in ROLES}
            _write(path, {"place": "keyring", **_addresses(keys)})
            return LocalKeys(keys["device"], keys["session"], "keyring")
    private = {role: new_private_key() for role in ROLES}
    keys = {role: LocalKey(private[role]) for role in ROLES}
    _write(path, {"place": "file", **_addresses(keys), **{f"{role}_key": private[role].hex() for role in ROLES}})
    return LocalKeys(keys["device"], keys["session"], str(path))


def _kept(entry: str) -> LocalKey:
    """Return the keyring's key under `entry`, made now if there is none. Raises NoKeyring."""
    found = keyrings.read(entry)
    if found is None:
        found = new_private_key().hex()
        keyrings.write(entry, found)
    try:
        return _key(found)
    except ValueError:
        raise KeysUnusable(
            f"The keyring's entry '{entry}' of '{keyrings.SERVICE}' is no key",
            "Restore it, or remove it if it is foreign",
        )


def _load(path: Path, raw: bytes, entries: dict[str, str], use_keyring: bool) -> LocalKeys:
    damaged = KeysUnusable(
        f"The hot keys' file {path} is damaged", "Restore it from a backup; Fallow makes no new keys"
    )
    try:
        record = json.loads(raw)
        if record["place"] == "file":
            private = {role: record[f"{role}_key"] for role in ROLES}
        elif record["place"] == "keyring":
            private = _from_keyring(entries, use_keyring)
        else:
            raise damaged
        keys = {role: _key(private[role]) for role in ROLES}
        if _addresses(keys) != {role: record[role] for role in ROLES}:
            raise damaged
    except (ValueError, KeyError, TypeError, RecursionError):
        raise damaged
    return LocalKeys(keys["device"], keys["session"], str(path) if record["place"] == "file" else "keyring")


def _from_keyring(entries: dict[str, str], use_keyring: bool) -> dict[str, str]:
    if not use_keyring:
        raise KeysUnusable(
            "This profile's hot keys are in the system's keyring, which is not used here",
            "Start without FALLOW_HOME, or choose another home",
        )
    found = {}
    for role, entry in entries.items():
        try:
            secret = keyrings.read(entry)
        except keyrings.NoKeyring as error:
            raise KeysUnusable(f"The keyring with the {role} key cannot be read ({error})", "Unlock it and start again")
        if secret is None:
            raise KeysUnusable(
                f"The keyring has lost the {role} key",
                f"Restore the entry '{entry}' of '{keyrings.SERVICE}'; Fallow makes no new keys",
            )
        found[role] = secret
    return found


def _key(private: str) -> LocalKey:
    return LocalKey(bytes.fromhex(private))


def _addresses(keys: dict[str, LocalKey]) -> dict[str, str]:
    return {role: key.address for role, key in keys.items()}


def _write(path: Path, record: dict[str, str]) -> None:
    write_atomic(path, json.dumps(record, indent=1).encode())


def _private_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid") and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(0o700)


def _read_private(path: Path) -> bytes | None:
    """Return the file's bytes; None when there is none. Raises KeysUnusable when somebody else may read or write it."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except FileNotFoundError:
        return None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if hasattr(os, "getuid") and (status.st_uid != os.getuid() or stat.S_IMODE(status.st_mode) & 0o077):
            raise KeysUnusable(
                f"The hot keys' file {path} is open to others",
                f"If only you could have read it: chmod 600 '{path}'",
            )
        return file.read(MOST_BYTES)
