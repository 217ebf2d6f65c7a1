"""Web3 Secret Storage, version 3: one private key in a JSON file under a password of its own, as other wallets keep it.

Source: https://ethereum.org/en/developers/docs/data-structures-and-encoding/web3-secret-storage/
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
import uuid
from typing import Annotated, Any, Literal

import msgspec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.domain import secp256k1
from app.domain.errors import BadInput, WrongPassword
from app.domain.hashing import keccak, scrypt

MOST_BYTES = 32 << 10
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 1 << 18, 8, 1
_MOST_MEMORY, _MOST_WORK, _MOST_ROUNDS = 1 << 30, 1 << 26, 20_000_000
_NO_KEYSTORE = "This is no keystore of version 3"


class _Scrypt(msgspec.Struct, frozen=True):
    dklen: Annotated[int, msgspec.Meta(ge=32, le=128)]
    n: Annotated[int, msgspec.Meta(ge=2)]
    r: Annotated[int, msgspec.Meta(ge=1)]
    p: Annotated[int, msgspec.Meta(ge=1)]
    salt: str


class _Pbkdf2(msgspec.Struct, frozen=True):
    dklen: Annotated[int, msgspec.Meta(ge=32, le=128)]
    c: Annotated[int, msgspec.Meta(ge=1, le=_MOST_ROUNDS)]
    prf: Literal["hmac-sha256"]
    salt: str


class _CipherParams(msgspec.Struct, frozen=True):
    iv: str


class _Crypto(msgspec.Struct, frozen=True):
    cipher: Literal["aes-128-ctr"]
    cipherparams: _CipherParams
    ciphertext: str
    kdf: Literal["scrypt", "pbkdf2"]
    kdfparams: dict[str, Any]
    mac: str


def open_keystore(text: bytes | bytearray, password: bytes | bytearray) -> bytes:
    """Return the private key, 32 bytes, of a keystore. Some of these files hold shorter keys: zeros come before them.

    Raises:
        BadInput: no keystore of version 3, one that would take too much to open, or one that names another address.
        WrongPassword: the password does not fit, or the file's contents were changed.
    """
    fields = _fields(bytes(text))
    try:
        crypto = msgspec.convert(fields["crypto"], _Crypto)
        sealed, mac, iv = (_hex(part) for part in (crypto.ciphertext, crypto.mac, crypto.cipherparams.iv))
        if len(sealed) > 32 or not sealed or len(mac) != 32 or len(iv) > 16:
            raise ValueError
        forms = dict.fromkeys((bytes(password), unicodedata.normalize("NFKC", bytes(password).decode()).encode()))
        found = next((key for form in forms if (key := _opened(crypto, form, sealed, mac)) is not None), None)
    except (msgspec.ValidationError, ValueError, KeyError):
        raise BadInput(_NO_KEYSTORE, "Choose the file that the other wallet exported")
    if found is None:
        raise WrongPassword("The password does not open this keystore", "Or the file was changed: check both")
    private = _crypt(found[:16], iv, sealed).rjust(32, b"\0")
    if not secp256k1.is_private_key(private):
        raise BadInput("The keystore holds no valid key", "Choose another file")
    _check_address(fields.get("address"), private)
    return private


def make_keystore(private: bytes, password: bytes | bytearray, *, n: int = _SCRYPT_N) -> bytes:
    """Return a keystore of a private key; it opens by `open_keystore` again."""
    salt, iv = secrets.token_bytes(32), secrets.token_bytes(16)
    params = {"dklen": 32, "n": n, "r": _SCRYPT_R, "p": _SCRYPT_P, "salt": salt.hex()}
    key = _scrypt(bytes(password), msgspec.convert(params, _Scrypt))
    sealed = _crypt(key[:16], iv, private)
    crypto = {
        "cipher": "aes-128-ctr",
        "cipherparams": {"iv": iv.hex()},
        "ciphertext": sealed.hex(),
        "kdf": "scrypt",
        "kdfparams": params,
        "mac": keccak(key[16:32] + sealed).hex(),
    }
    address = secp256k1.address_of(private)[2:].lower()
    whole = {"address": address, "crypto": crypto, "id": str(uuid.UUID(bytes=secrets.token_bytes(16), version=4))}
    return json.dumps({**whole, "version": 3}).encode()


def _fields(text: bytes) -> dict[str, Any]:
    """Return the file's fields by their names in lower case: some wallets write Crypto."""
    try:
        found = json.loads(text) if len(text) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        found = None
    fields = {key.lower(): value for key, value in found.items()} if isinstance(found, dict) else {}
    if fields.get("version") != 3:
        raise BadInput(_NO_KEYSTORE, "Choose the file that the other wallet exported")
    return fields


def _opened(crypto: _Crypto, password: bytes, sealed: bytes, mac: bytes) -> bytes | None:
    """Return the derived key when the password fits."""
    if crypto.kdf == "scrypt":
        key = _scrypt(password, msgspec.convert(crypto.kdfparams, _Scrypt))
    else:
        params = msgspec.convert(crypto.kdfparams, _Pbkdf2)
        key = hashlib.pbkdf2_hmac("sha256", password, _hex(params.salt), params.c, params.dklen)
    return key if hmac.compare_digest(keccak(key[16:32] + sealed), mac) else None


def _scrypt(password: bytes, params: _Scrypt) -> bytes:
    memory = 128 * params.r * (params.n + params.p + 2)
    if memory > _MOST_MEMORY or params.n * params.r * params.p > _MOST_WORK:
        raise ValueError("this would take too much to open")
    return scrypt(password, _hex(params.salt), params.n, params.r, params.p, params.dklen)


def _crypt(key: bytes, iv: bytes, data: bytes) -> bytes:
    return Cipher(algorithms.AES(key), modes.CTR(iv.rjust(16, b"\0"))).encryptor().update(data)


def _hex(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


def _check_address(named: Any, private: bytes) -> None:
    address = secp256k1.address_of(private)[2:].lower()
    if named is not None and str(named).lower().removeprefix("0x") not in ("", address):
        raise BadInput("The keystore's key is not that of the address it names", "The file was put together wrongly")
