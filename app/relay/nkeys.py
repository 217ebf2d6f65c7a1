"""NATS' key and token formats, as far as an authoriser needs them: Ed25519 keys in base32, tokens signed by them.

Source: the nkeys and jwt (version 2) packages of NATS. A public key is base32 of prefix byte, 32 bytes and CRC-16; a token is a
JWT whose algorithm is called ed25519-nkey.
"""

import base64
import json
import secrets
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ACCOUNT = 0 << 3
USER = 20 << 3
_HEADER = b'{"typ":"JWT","alg":"ed25519-nkey"}'


class BadToken(Exception):
    """Not a token of the server's."""


def crc16(data: bytes) -> int:
    """Return CRC-16/XMODEM: polynomial 0x1021, start 0."""
    value = 0
    for byte in data:
        value ^= byte << 8
        for _ in range(8):
            value = ((value << 1) ^ (0x1021 if value & 0x8000 else 0)) & 0xFFFF
    return value


def encode_public(prefix: int, public: bytes) -> str:
    """Return a public key (32 bytes) as NATS writes it; `prefix` is ACCOUNT or USER."""
    body = bytes([prefix]) + public
    return base64.b32encode(body + crc16(body).to_bytes(2, "little")).rstrip(b"=").decode()


def encode_segment(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode_segment(text: str) -> bytes:
    """Decode base64url without padding. Raises ValueError for what is no base64 at all."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


class Issuer:
    """The account key that the server is told to believe."""

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = encode_public(ACCOUNT, self._key.public_key().public_bytes_raw())

    def token(self, claims: dict[str, Any], issued: int) -> str:
        """Sign `claims`; `issued` in Unix seconds."""
        full = {**claims, "iss": self.public, "iat": issued, "jti": encode_segment(secrets.token_bytes(12))}
        body = f"{encode_segment(_HEADER)}.{encode_segment(json.dumps(full, separators=(',', ':')).encode())}"
        return f"{body}.{encode_segment(self._key.sign(body.encode()))}"


def nobody() -> str:
    """Return a user's public key whose private half nobody has: naming one makes the server send nonces."""
    return encode_public(USER, Ed25519PrivateKey.generate().public_key().public_bytes_raw())


def read_claims(token: bytes) -> dict[str, Any]:
    """Return a token's claims; the caller knows from where it came, so the signature is not looked at.

    Raises:
        BadToken: it is none.
    """
    try:
        claims = json.loads(decode_segment(token.decode().split(".")[1]))
    except (ValueError, IndexError, RecursionError):
        raise BadToken("malformed token")
    if not isinstance(claims, dict):
        raise BadToken("malformed claims")
    return claims
