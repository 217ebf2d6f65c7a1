"""The vault: a wallet's secret contents, sealed under a password by Argon2id and ChaCha20-Poly1305.

The bytes of a vault: one line of JSON (version, key derivation, nonce), the sealed contents, SHA-256 of all before it.
The line is bound to the seal as associated data. The hash tells a damaged file from a wrong password; it protects
nothing. A key is derived anew for each password, never for each write: a write takes a fresh nonce.
"""

import hashlib
import os
import secrets
import time
import unicodedata
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from app.domain.errors import BadInput, WrongPassword

VERSION = 2
FLOOR_KIB, FLOOR_PASSES = 64 << 10, 3
MOST_KIB, MOST_PASSES = 1 << 20, 16
SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 1024  # bytes
_LANES = 4
_GOAL_SECONDS = 0.75
_HASH_BYTES, _TAG_BYTES = 32, 16
_MOST_BYTES = 64 << 10


class Derivation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a password becomes a key."""

    name: Literal["argon2id"]
    memory_kib: Annotated[int, msgspec.Meta(ge=FLOOR_KIB, le=MOST_KIB)]
    passes: Annotated[int, msgspec.Meta(ge=FLOOR_PASSES, le=MOST_PASSES)]
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)]
    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=64)]


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What must be known before a vault can be opened."""

    format: Literal["fallow-vault"]
    version: int
    derivation: Derivation
    cipher: Literal["chacha20-poly1305"]
    nonce: Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
    size: Annotated[int, msgspec.Meta(ge=0)] = 0  # bytes that follow the line; the first vaults do not tell


Number = Annotated[int, msgspec.Meta(ge=0, lt=1 << 31)]
Private = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]


class Contents(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The secret: the words as entropy (none: empty), the path above the accounts and their numbers there; keys beside them.

    `watched` are addresses whose keys are elsewhere.
    """

    entropy: bytes
    path: str
    numbers: Annotated[tuple[Number, ...], msgspec.Meta(max_length=1000)]
    language: str = "english"
    passphrase: str = ""
    imported: Annotated[tuple[Private, ...], msgspec.Meta(max_length=100)] = ()
    watched: Annotated[tuple[str, ...], msgspec.Meta(max_length=100)] = ()

    def __repr__(self) -> str:
        return f"Contents of {len(self.numbers) + len(self.imported)} accounts"


class _Contents1(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What version 1 held: English words, and so many accounts from number 0 on."""

    entropy: bytes
    path: str
    accounts: Annotated[int, msgspec.Meta(ge=1, le=1000)]


class _AnyVersion(msgspec.Struct, frozen=True):
    format: Literal["fallow-vault"]
    version: int


@dataclass(frozen=True)
class Key:
    """A vault's key with the way to derive it from the password."""

    derivation: Derivation
    secret: bytes = field(repr=False)


def new_derivation(*, floor: bool) -> Derivation:
    """Return a fresh salt with the cost this machine bears: 0.5 to 1 s, or (`floor`) the least that is ever used."""
    kib, passes = (FLOOR_KIB, FLOOR_PASSES) if floor else _calibrated()
    return Derivation("argon2id", kib, passes, _LANES, secrets.token_bytes(16))


def derive(password: bytearray, derivation: Derivation) -> Key:
    """Return the key; takes 0.1 s and up, and the memory the derivation names.

    Raises:
        BadInput: the password is no UTF-8 text.
    """
    try:
        # One text has several encodings (é in one sign or in two): a vault opens on every keyboard.
        text = unicodedata.normalize("NFKC", password.decode())
    except UnicodeDecodeError:
        raise BadInput("The password is no UTF-8 text", "Use letters, digits and signs of any language")
    return Key(derivation, _argon2(text.encode(), derivation))


def check_new_password(password: bytearray) -> None:
    """Refuse a password that guards nothing.

    Raises:
        BadInput: it is too short or too long.
    """
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise BadInput(
            f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters", "A few random words are a good one"
        )


def seal(contents: Contents, key: Key) -> bytes:
    """Return the bytes of a vault file."""
    nonce = secrets.token_bytes(12)
    plain = msgspec.msgpack.encode(contents)
    size = len(plain) + _TAG_BYTES + _HASH_BYTES
    header = Header("fallow-vault", VERSION, key.derivation, "chacha20-poly1305", nonce, size)
    head = msgspec.json.encode(header) + b"\n"
    sealed = ChaCha20Poly1305(key.secret).encrypt(nonce, plain, head)
    return head + sealed + hashlib.sha256(head + sealed).digest()


def read_header(data: bytes) -> Header:
    """Return the header of a vault file.

    Raises:
        BadInput: the file is damaged, cut short, or made by a newer version.
    """
    body, digest = data[:-_HASH_BYTES], data[-_HASH_BYTES:]
    if len(data) > _MOST_BYTES or hashlib.sha256(body).digest() != digest:
        raise _cut() if _is_cut(data) else _damaged()
    try:
        line = _split(data)[0]
        version = msgspec.json.decode(line, type=_AnyVersion).version
        if not 1 <= version <= VERSION:
            raise BadInput(
                f"The vault has version {version}, which this Fallow does not know", "Install a newer Fallow"
            )
        return msgspec.json.decode(line, type=Header)
    except (msgspec.DecodeError, ValueError):
        raise _damaged()


def open_with(data: bytes, key: Key) -> Contents:
    """Return the contents of a vault file of this version or an older one.

    Raises:
        BadInput: the file is damaged, or made by a newer version.
        WrongPassword: the key does not open it.
    """
    header = read_header(data)
    head, sealed = _split(data)
    try:
        plain = ChaCha20Poly1305(key.secret).decrypt(header.nonce, sealed, head)
        return _read_contents(plain, header.version)
    except InvalidTag:
        raise WrongPassword("The password is wrong", "Type it again; capital letters count")
    except msgspec.DecodeError:
        raise _damaged()


def _read_contents(plain: bytes, version: int) -> Contents:
    if version == 1:
        old = msgspec.msgpack.decode(plain, type=_Contents1)
        return Contents(old.entropy, old.path, tuple(range(old.accounts)))
    return msgspec.msgpack.decode(plain, type=Contents)


def _damaged() -> BadInput:
    return BadInput(
        "The vault file is damaged",
        "Put back the copy that lies beside it as .previous, or restore the wallet from its words",
    )


def _cut() -> BadInput:
    return BadInput(
        "The vault file is cut short",
        "Put back the copy that lies beside it as .previous, or restore the wallet from its words",
    )


def _is_cut(data: bytes) -> bool:
    """Tell whether a file that is not whole lacks its end, as far as its beginning tells how long it was."""
    line, end, rest = data.partition(b"\n")
    if not end:
        return line.isascii()  # what is sealed is not
    try:
        return len(rest) < msgspec.json.decode(line, type=Header).size
    except (msgspec.DecodeError, ValueError):
        return False


def _split(data: bytes) -> tuple[bytes, bytes]:
    """Return a vault's line, with its end, and the sealed contents. Raises ValueError when there is no line."""
    end = data.index(b"\n") + 1
    return data[:end], data[end:-_HASH_BYTES]


def _argon2(password: bytes, derivation: Derivation) -> bytes:
    return hash_secret_raw(
        password, derivation.salt, derivation.passes, derivation.memory_kib, derivation.lanes, 32, Type.ID
    )


def _calibrated() -> tuple[int, int]:
    """Return memory in KiB and passes that take about the goal: memory doubles first, as far as the machine has it."""
    started = time.perf_counter()
    _argon2(b"calibration", Derivation("argon2id", FLOOR_KIB, FLOOR_PASSES, _LANES, bytes(16)))
    left = _GOAL_SECONDS / max(time.perf_counter() - started, 1e-3)
    kib = FLOOR_KIB
    while left >= 2 and kib * 2 <= min(MOST_KIB, _memory_kib() // 8):
        kib, left = kib * 2, left / 2
    return kib, min(max(FLOOR_PASSES, int(FLOOR_PASSES * left)), MOST_PASSES)


def _memory_kib() -> int:
    if hasattr(os, "sysconf"):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 10
    return 4 << 20  # what every machine that runs Windows 11 has
