"""Seals what requester and provider say to each other, so that a relay sees sizes, times and addresses only.

Order of events: the requester makes an X25519 key for this session and the key of one offer, and its session key vouches for
it; both sides derive the same secret (HKDF-SHA256), once. Every conversation (a job, a voucher, a cancellation) has a number
of its own under that secret; the ask is its frame 0, answers count from 0. Direction, number and frame make the nonce of
ChaCha20-Poly1305, and the whole header in clear is bound to the text. A provider takes each conversation's number once; its
own key lives as long as its process, so nothing recorded earlier opens again.
"""

import secrets
import struct
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.adapters.network.codec import Garbled
from app.adapters.network.messages import VERSION
from app.domain.hashing import keccak
from app.domain.secp256k1 import recover

ASK, ANSWER, NOT_FOR_ME = 0, 1, 2
WINDOW = 4096
MOST_SECRETS = 4096
_HEADER = struct.Struct(">BB20s32sQII")
_INTRODUCTION = 65
OVERHEAD = _HEADER.size + _INTRODUCTION + 16


class Replayed(Garbled):
    """This conversation was taken already, or is too old to tell."""


class NotOurs(Garbled):
    """It is well made, but for a key or version that is not ours (any more)."""


@dataclass(frozen=True)
class Header:
    """What travels in clear. `key` and `number` name a conversation; `size` is that of the sealed bytes."""

    direction: int
    sender: bytes
    key: bytes
    number: int
    frame: int
    size: int

    def encode(self) -> bytes:
        return _HEADER.pack(VERSION, self.direction, self.sender, self.key, self.number, self.frame, self.size)

    @property
    def nonce(self) -> bytes:
        return struct.pack(">B", self.direction) + self.number.to_bytes(7, "big") + struct.pack(">I", self.frame)


def read_header(data: bytes, sender: str) -> Header:
    """Return the header of a message that the relay says is from `sender`.

    Raises:
        NotOurs: another version.
        Garbled: cut short, another sender, or fields that cannot be.
    """
    if len(data) < _HEADER.size:
        raise Garbled("a message is cut short")
    version, *fields = _HEADER.unpack_from(data)
    header = Header(*fields)
    if "0x" + header.sender.hex() != sender.lower():
        raise Garbled("a message's header names another sender than its subject")
    if version != VERSION:
        raise NotOurs(f"a message has version {version}")
    if header.direction not in (ASK, ANSWER, NOT_FOR_ME) or header.number >> 56:
        raise Garbled("a message's header is out of range")
    return header


def introduction_digest(offer_key: bytes, key: bytes) -> bytes:
    """Return what a session key signs to vouch for an X25519 key towards the owner of `offer_key`."""
    return keccak(b"\x19Fallow introduction v1:" + offer_key + key)


def _cipher(own: X25519PrivateKey, other: bytes, offer_key: bytes, key: bytes) -> ChaCha20Poly1305:
    """Derive the secret. Raises Garbled for a key that makes no secret (a point of small order)."""
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError:
        raise Garbled("a key that makes no secret")
    return ChaCha20Poly1305(HKDF(SHA256(), 32, salt=None, info=b"Fallow seal v1" + offer_key + key).derive(shared))


class AskingSide:
    """A requester's half of one secret: seals asks, opens answers."""

    def __init__(self, sender: str, offer_key: bytes, sign: Callable[[bytes], bytes]) -> None:
        own = X25519PrivateKey.generate()
        self.key = own.public_key().public_bytes_raw()
        self._sender = bytes.fromhex(sender[2:])
        self._cipher = _cipher(own, offer_key, offer_key, self.key)
        self._introduction = sign(introduction_digest(offer_key, self.key))
        self._last = 0

    def seal(self, plain: bytes) -> tuple[int, bytes]:
        """Open a conversation with an ask; return its number and the message."""
        self._last += 1
        header = Header(ASK, self._sender, self.key, self._last, 0, len(plain) + 16)
        clear = header.encode() + self._introduction
        return self._last, clear + self._cipher.encrypt(header.nonce, plain, clear)

    def open(self, data: bytes, provider: str, number: int, frame: int) -> bytes:
        """Open the answer that must be `frame` of conversation `number`.

        Raises:
            NotOurs: the provider says that the ask is not for it: it has another key by now, or does not serve.
            Garbled: anything else than that answer, in that order.
        """
        header = read_header(data, provider)
        if (header.key, header.number) != (self.key, number):
            raise Garbled("an answer to something else")
        if header.direction == NOT_FOR_ME:
            raise NotOurs("the provider has another key, or does not serve")
        if header.direction != ANSWER or header.frame != frame:
            raise Garbled(f"frame {header.frame} came where {frame} was expected")
        return _open(self._cipher, header, data, _HEADER.size)


class _Secret:
    """A provider's half of one secret, and which conversations it has seen."""

    def __init__(self, cipher: ChaCha20Poly1305) -> None:
        self.cipher = cipher
        self._highest = 0
        self._seen = 0  # bit n: number highest - n was taken

    def take(self, number: int) -> None:
        """Count a conversation in. Raises Replayed."""
        behind = self._highest - number
        if behind >= WINDOW or (behind >= 0 and self._seen >> behind & 1):
            raise Replayed("this conversation was taken already")
        if behind < 0:
            self._seen = (self._seen << min(-behind, WINDOW)) & ((1 << WINDOW) - 1)
            self._highest, behind = number, 0
        self._seen |= 1 << behind


@dataclass(frozen=True)
class Conversation:
    """An ask as the provider got it; seals the answers to it."""

    sender: bytes
    key: bytes
    number: int
    plain: bytes
    _cipher: ChaCha20Poly1305

    def seal(self, device: bytes, frame: int, plain: bytes) -> bytes:
        header = Header(ANSWER, device, self.key, self.number, frame, len(plain) + 16)
        clear = header.encode()
        return clear + self._cipher.encrypt(header.nonce, plain, clear)


class AnsweringSide:
    """A provider's key and the secrets made with it; the key is new for each process and never leaves it."""

    def __init__(self) -> None:
        self._own = X25519PrivateKey.generate()
        self.key = self._own.public_key().public_bytes_raw()
        self._secrets: OrderedDict[bytes, tuple[str, _Secret]] = OrderedDict()

    def open(self, data: bytes, sender: str) -> Conversation:
        """Open an ask of `sender`.

        Raises:
            Replayed: the same conversation again.
            NotOurs: sealed for another key.
            Garbled: anything else than an ask of that sender.
        """
        header = read_header(data, sender)
        if header.direction != ASK or header.frame != 0:
            raise Garbled("an ask is expected")
        secret = self._secret(header.key, sender, data[_HEADER.size : _HEADER.size + _INTRODUCTION])
        plain = _open(secret.cipher, header, data, _HEADER.size + _INTRODUCTION)
        secret.take(header.number)
        return Conversation(header.sender, header.key, header.number, plain, secret.cipher)

    def _secret(self, key: bytes, sender: str, introduction: bytes) -> _Secret:
        """Return the secret of a key that `sender` has vouched for; a known one costs nothing."""
        known = self._secrets.get(key)
        if known is None:
            try:
                vouched = recover(introduction_digest(self.key, key), introduction)
            except ValueError:
                vouched = ""
            if vouched != sender:
                raise NotOurs("the sender did not vouch for its key towards ours")
            known = self._secrets[key] = sender, _Secret(_cipher(self._own, key, self.key, key))
            if len(self._secrets) > MOST_SECRETS:
                self._secrets.popitem(last=False)
        self._secrets.move_to_end(key)
        if known[0] != sender:
            raise Garbled("a key of somebody else")
        return known[1]


def not_for_me(data: bytes, sender: str, device: bytes) -> bytes | None:
    """Return the answer, in clear, to an ask that is not for this device; None when not even its header can be read."""
    if len(data) < _HEADER.size:
        return None
    _, _, said, key, number, _, _ = _HEADER.unpack_from(data)
    if "0x" + said.hex() != sender.lower():
        return None
    return Header(NOT_FOR_ME, device, key, number, 0, 0).encode()


def new_word() -> str:
    """Return a random word that names a conversation on the relay, and tells it nothing."""
    return secrets.token_hex(12)


def _open(cipher: ChaCha20Poly1305, header: Header, data: bytes, start: int) -> bytes:
    if len(data) - start != header.size or header.size < 16:
        raise Garbled("a message's size differs from its header")
    try:
        return cipher.decrypt(header.nonce, data[start:], data[:start])
    except InvalidTag:
        raise Garbled("a message does not open")
