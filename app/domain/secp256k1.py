"""Signing and recovering on Ethereum's curve: like hashing.py, the one file here that knows the C library behind it.

Nonces are deterministic (RFC 6979), s is always low, v is 27 or 28.
"""

import secrets

import coincurve

from app.domain.hashing import checksum, keccak
from app.domain.signatures import ORDER, join, split


def new_private_key() -> bytes:
    """Return 32 random bytes that are a valid private key."""
    while True:
        private = secrets.token_bytes(32)
        if is_private_key(private):
            return private


def is_private_key(private: bytes) -> bool:
    return len(private) == 32 and 0 < int.from_bytes(private, "big") < ORDER


def public_key(private: bytes) -> bytes:
    """Return the public key: 64 bytes, x and y. Raises ValueError for an invalid private key."""
    return _key(private).public_key.format(compressed=False)[1:]


def compressed(private: bytes) -> bytes:
    """Return the public key in 33 bytes: y's parity and x. Raises ValueError for an invalid private key."""
    return bytes(_key(private).public_key.format(compressed=True))


def is_public_key(public: bytes) -> bool:
    """Tell whether 33 bytes are a point of the curve."""
    try:
        return len(public) == 33 and bool(coincurve.PublicKey(public))
    except ValueError:
        return False


def tweak_private(private: bytes, tweak: bytes) -> bytes:
    """Return the private key plus a 32-byte number, as BIP-32 derives children. Raises ValueError when that is no key."""
    number = int.from_bytes(tweak, "big")
    total = (int.from_bytes(private, "big") + number) % ORDER
    if number >= ORDER or total == 0 or not is_private_key(private):
        raise ValueError("there is no key at this place")
    return total.to_bytes(32, "big")


def tweak_public(public: bytes, tweak: bytes) -> bytes:
    """Return the public key, 33 bytes, of `tweak_private` of its private key. Raises ValueError when that is no key."""
    return bytes(coincurve.PublicKey(public).add(tweak).format(compressed=True))


def address_of(private: bytes) -> str:
    """Return the address of a private key (32 bytes), checksummed. Raises ValueError for an invalid key."""
    return _address(public_key(private))


def sign(private: bytes, digest: bytes) -> bytes:
    """Sign 32 bytes as they are; return r, s, v as 65 bytes. Raises ValueError for an invalid key or digest."""
    if len(digest) != 32:
        raise ValueError("a digest has 32 bytes")
    raw = _key(private).sign_recoverable(digest, hasher=None)
    return raw[:64] + bytes([27 + raw[64]])


def recover(digest: bytes, signature: bytes) -> str:
    """Return the checksummed address whose key signed `digest`; the signature has 65 bytes or EIP-2098's 64.

    Raises:
        ValueError: malformed or non-canonical signature, no 32-byte digest, or no key fits.
    """
    if len(digest) != 32:
        raise ValueError("a digest has 32 bytes")
    plain = join(*split(signature))
    try:
        found = coincurve.PublicKey.from_signature_and_message(
            plain[:64] + bytes([plain[64] - 27]), digest, hasher=None
        )
    except Exception as error:  # the library raises plain Exception
        raise ValueError(f"no key fits this signature: {error}")
    return _address(found.format(compressed=False)[1:])


def _key(private: bytes) -> coincurve.PrivateKey:
    if not is_private_key(private):
        raise ValueError("no valid private key")
    return coincurve.PrivateKey(bytes(private))


def _address(public: bytes) -> str:
    return checksum(keccak(public)[12:])
