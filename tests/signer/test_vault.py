"""The vault's bytes: they open with their password and with nothing else, and no changed byte passes."""

import hashlib
import json
import secrets

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import AppError, BadInput, WrongPassword
from app.domain.hdkeys import ETHEREUM
from app.domain.words import LANGUAGES
from app.signer import vault
from app.signer.vault import FLOOR_KIB, FLOOR_PASSES, Contents, Derivation, Key

PASSWORD = bytearray(b"correct horse battery")
CHEAP = Derivation("argon2id", FLOOR_KIB, FLOOR_PASSES, 4, bytes(range(16)))
KEY = vault.derive(PASSWORD, CHEAP)
SECRET = Contents(bytes(range(16)), ETHEREUM, (0, 1))
SEALED = vault.seal(SECRET, KEY)
contents = st.builds(
    Contents,
    st.binary(max_size=32),
    st.text("m/'0123456789", max_size=20),
    st.lists(st.integers(0, 2**31 - 1), max_size=9).map(tuple),
    st.sampled_from(LANGUAGES),
    st.text(max_size=20),
    st.lists(st.binary(min_size=32, max_size=32), max_size=3).map(tuple),
)


def _with_hash(body: bytes) -> bytes:
    return body + hashlib.sha256(body).digest()


def _with_header(**changes: object) -> bytes:
    line, _, rest = SEALED[:-32].partition(b"\n")
    return _with_hash(json.dumps({**json.loads(line), **changes}).encode() + b"\n" + rest)


@given(contents, st.binary(min_size=32, max_size=32))
def test_contents__sealed__open_with_their_key_alone(secret: Contents, other: bytes) -> None:
    data = vault.seal(secret, KEY)
    assert vault.open_with(data, KEY) == secret
    with pytest.raises(WrongPassword):
        vault.open_with(data, Key(CHEAP, other))


def test_password__right_and_wrong() -> None:
    derivation = vault.read_header(SEALED).derivation
    assert derivation == CHEAP
    assert vault.open_with(SEALED, vault.derive(bytearray(PASSWORD), derivation)) == SECRET
    with pytest.raises(WrongPassword):
        vault.open_with(SEALED, vault.derive(bytearray(b"correct horse batterz"), derivation))


def test_vault__holds_no_secret_in_clear_and_a_fresh_nonce_each_time() -> None:
    assert SECRET.entropy not in SEALED
    assert KEY.secret not in SEALED
    again = vault.seal(SECRET, KEY)
    assert vault.read_header(again).nonce != vault.read_header(SEALED).nonce
    assert again.partition(b"\n")[2] != SEALED.partition(b"\n")[2]


@pytest.mark.parametrize("bit", [0, 7])
def test_vault__any_changed_byte__is_called_damaged(bit: int) -> None:
    for at in range(len(SEALED)):
        damaged = bytearray(SEALED)
        damaged[at] ^= 1 << bit
        with pytest.raises(BadInput):
            vault.open_with(bytes(damaged), KEY)


def test_vault__any_changed_byte_under_a_new_hash__does_not_open() -> None:
    for at in range(len(SEALED) - 32):
        forged = bytearray(SEALED[:-32])
        forged[at] ^= 1
        with pytest.raises((WrongPassword, BadInput)):
            vault.open_with(_with_hash(bytes(forged)), KEY)


def test_vault__cut_short_or_longer__is_called_damaged() -> None:
    for bad in (*(SEALED[:end] for end in range(len(SEALED))), SEALED + b"\0", b"\0" * 100):
        with pytest.raises(BadInput):
            vault.open_with(bad, KEY)


def test_vault__cut_short_under_a_new_hash__does_not_open() -> None:
    body = SEALED[:-32]
    for bad in (*(body[:end] for end in range(len(body))), body + b"\0", b"{}\n" * 99999):
        with pytest.raises((WrongPassword, BadInput)):
            vault.open_with(_with_hash(bad), KEY)


def test_header__written_otherwise__is_bound_to_the_seal() -> None:
    with pytest.raises(WrongPassword):
        vault.open_with(_with_header(), KEY)  # the same values, other spaces


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "other"},
        {"cipher": "none"},
        {"nonce": "AAAA"},
        {"extra": 1},
        {"version": "1"},
        {"derivation": {"name": "argon2id"}},
        *(
            {"derivation": {"name": "argon2id", "memory_kib": kib, "passes": passes, "lanes": lanes, "salt": salt}}
            for kib, passes, lanes, salt in [
                (FLOOR_KIB - 1, 3, 4, "A" * 24),
                (1 << 40, 3, 4, "A" * 24),
                (FLOOR_KIB, 2, 4, "A" * 24),
                (FLOOR_KIB, 1 << 31, 4, "A" * 24),
                (FLOOR_KIB, 3, 0, "A" * 24),
                (FLOOR_KIB, 3, 4, "AAAA"),
            ]
        ),
    ],
)
def test_header__of_odd_values__refused_before_anything_is_derived(changes: dict[str, object]) -> None:
    with pytest.raises(BadInput, match="damaged"):
        vault.read_header(_with_header(**changes))


def test_header__of_a_later_version__says_so() -> None:
    with pytest.raises(BadInput, match="version 3"):
        vault.read_header(_with_header(version=3, whatever="comes"))


def test_derivation__new__fresh_salt_and_never_below_the_floor() -> None:
    one, two = vault.new_derivation(floor=True), vault.new_derivation(floor=True)
    assert (one.memory_kib, one.passes) == (FLOOR_KIB, FLOOR_PASSES)
    assert one.salt != two.salt
    calibrated = vault.new_derivation(floor=False)
    assert calibrated.memory_kib >= FLOOR_KIB
    assert calibrated.passes >= FLOOR_PASSES
    assert vault.read_header(vault.seal(SECRET, Key(calibrated, KEY.secret))).derivation == calibrated


def test_password__typed_in_another_unicode_form__is_the_same() -> None:
    composed, split = bytearray("pâsswörd".encode()), bytearray("pa\u0302sswo\u0308rd".encode())
    assert composed != split
    assert vault.derive(composed, CHEAP) == vault.derive(split, CHEAP)
    with pytest.raises(BadInput, match="UTF-8"):
        vault.derive(bytearray(b"\xff" * 9), CHEAP)


@pytest.mark.parametrize("size", [0, 7, 1025])
def test_new_password__too_short_or_long__refused(size: int) -> None:
    with pytest.raises(AppError):
        vault.check_new_password(bytearray(size))
    vault.check_new_password(bytearray(8))


def test_secrets__as_text__are_not_shown() -> None:
    entropy = secrets.token_bytes(16)
    shown = repr(Contents(entropy, ETHEREUM, (0,), imported=(entropy * 2,))) + repr(KEY)
    assert repr(entropy) not in shown
    assert repr(KEY.secret) not in shown
