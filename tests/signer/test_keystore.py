"""Keystores: what is written opens again, here and by the reference, and by nothing but its password."""

import json
from typing import Any, Literal

import pytest
from eth_account import Account

from app.domain import secp256k1
from app.domain.errors import BadInput, WrongPassword
from app.domain.signatures import ORDER
from app.signer import keystore

KEY = (77).to_bytes(32, "big")
PASSWORD = bytearray("pâsswörd".encode())
CHEAP = 1 << 10
STORE = json.loads(keystore.make_keystore(KEY, PASSWORD, n=CHEAP))


def _open(store: Any, password: bytes | bytearray = PASSWORD) -> bytes:
    return keystore.open_keystore(json.dumps(store).encode(), password)


def test_keystore__written__opens_here_and_by_the_reference() -> None:
    assert _open(STORE) == KEY
    assert bytes(Account.decrypt(STORE, PASSWORD.decode())) == KEY
    assert STORE["address"] == secp256k1.address_of(KEY)[2:].lower()
    again = json.loads(keystore.make_keystore(KEY, PASSWORD, n=CHEAP))
    assert again["crypto"]["ciphertext"] != STORE["crypto"]["ciphertext"]
    assert KEY.hex() not in json.dumps(STORE)


@pytest.mark.parametrize("kdf", ["scrypt", "pbkdf2"])
def test_keystore__of_the_reference__opens_here(kdf: Literal["scrypt", "pbkdf2"]) -> None:
    theirs = Account.encrypt(KEY, PASSWORD.decode(), kdf=kdf, iterations=CHEAP)
    assert _open(theirs) == KEY
    assert _open({("Crypto" if name == "crypto" else name): value for name, value in theirs.items()}) == KEY


def test_keystore__wrong_password_or_changed_contents__is_told_and_says_no_secret() -> None:
    with pytest.raises(WrongPassword) as caught:
        _open(STORE, b"other words")
    assert "other words" not in caught.value.title + caught.value.hint
    for name in ("ciphertext", "mac"):
        crypto = dict(STORE["crypto"])
        digit = crypto[name][0]
        crypto[name] = ("0" if digit != "0" else "1") + crypto[name][1:]
        with pytest.raises(WrongPassword):
            _open({**STORE, "crypto": crypto})


def _changed(**changes: Any) -> dict[str, Any]:
    return {**STORE, "crypto": {**STORE["crypto"], **changes}}


def _params(**changes: Any) -> dict[str, Any]:
    return _changed(kdfparams={**STORE["crypto"]["kdfparams"], **changes})


@pytest.mark.parametrize(
    "store",
    [
        [],
        {},
        {**STORE, "version": 2},
        {**STORE, "version": "3"},
        {"version": 3},
        _changed(cipher="aes-256-cbc"),
        _changed(kdf="none"),
        _changed(mac="00"),
        _changed(ciphertext=""),
        _changed(ciphertext="00" * 33),
        _changed(ciphertext="zz"),
        _changed(cipherparams={"iv": "00" * 17}),
        _changed(cipherparams={}),
        _params(n=3),
        _params(n=1 << 40),
        _params(r=1 << 30),
        _params(p=0),
        _params(dklen=16),
        _params(salt=5),
        _changed(kdf="pbkdf2", kdfparams={"c": 1 << 40, "dklen": 32, "prf": "hmac-sha256", "salt": "00"}),
        _changed(kdf="pbkdf2", kdfparams={"c": 1, "dklen": 32, "prf": "hmac-md5", "salt": "00"}),
        {**STORE, "address": "00" * 20},
    ],
)
def test_keystore__malformed_or_too_costly__is_refused(store: Any) -> None:
    with pytest.raises(BadInput):
        _open(store)


def test_keystore__no_json_or_too_long__is_refused() -> None:
    for text in (b"", b"{", b"\xff", b" " * (keystore.MOST_BYTES + 1), b"[" * 30_000):
        with pytest.raises(BadInput):
            keystore.open_keystore(text, PASSWORD)


@pytest.mark.parametrize("private", [bytes(32), ORDER.to_bytes(32, "big")])
def test_keystore__of_no_valid_key__is_refused(private: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(secp256k1, "address_of", lambda _: "0x" + "00" * 20)
        store = json.loads(keystore.make_keystore(private, PASSWORD, n=CHEAP))
    del store["address"]
    with pytest.raises(BadInput):
        _open(store)
