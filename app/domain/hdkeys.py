"""BIP-32: a tree of keys from one seed, and BIP-44's place in it for Ethereum accounts.

A node has its private key, or only its public one; the latter can make public children by plain indexes alone.
Source: https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki
"""

import hashlib
import hmac
import re
from dataclasses import dataclass, field

from app.domain import secp256k1
from app.domain.hashing import ripemd160

HARDENED = 1 << 31
ETHEREUM = "m/44'/60'/0'/0"  # followed by the account's number
_STEP = re.compile(r"(0|[1-9][0-9]{0,9})(['hH]?)")
_PRIVATE, _PUBLIC = bytes.fromhex("0488ade4"), bytes.fromhex("0488b21e")  # xprv, xpub
_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BYTES = 78  # of an extended key


@dataclass(frozen=True)
class Node:
    """One key of the tree. `public` is compressed, 33 bytes; `private` 32 bytes, or None where only the public key is known."""

    public: bytes
    chain: bytes = field(repr=False)
    private: bytes | None = field(default=None, repr=False)
    depth: int = 0
    index: int = 0
    parent: bytes = bytes(4)

    def child(self, index: int) -> "Node":
        """Return child `index`; from HARDENED on only where the private key is known.

        Raises:
            ValueError: no such child.
        """
        if not 0 <= index < 1 << 32 or self.depth == 255:
            raise ValueError("a key's children are numbered from 0 to 2**32 - 1, and the tree is 255 deep")
        if index < HARDENED:
            secret = self.public
        elif self.private is not None:
            secret = b"\0" + self.private
        else:
            raise ValueError("a hardened child needs the private key")
        mixed = _hmac(self.chain, secret + index.to_bytes(4, "big"))
        tweak, chain = mixed[:32], mixed[32:]
        place = (self.depth + 1, index, self._fingerprint)
        if self.private is None:
            return Node(secp256k1.tweak_public(self.public, tweak), chain, None, *place)
        private = secp256k1.tweak_private(self.private, tweak)
        return Node(secp256k1.compressed(private), chain, private, *place)

    def derive(self, path: str) -> "Node":
        """Return the node at a path from here such as `m/44'/60'/0'`. Raises ValueError for a malformed path or no such node."""
        first, *steps = path.split("/")
        if first != "m":
            raise ValueError("a path begins with m")
        node = self
        for step in steps:
            match = _STEP.fullmatch(step)
            if match is None or int(match[1]) >= HARDENED:
                raise ValueError("a path has numbers below 2**31, with or without '")
            node = node.child(int(match[1]) + (HARDENED if match[2] else 0))
        return node

    def without_private(self) -> "Node":
        """Return this node with its public key alone."""
        return Node(self.public, self.chain, None, self.depth, self.index, self.parent)

    def unsafe_export(self) -> str:
        """Return the node as text, xprv or xpub: an xprv is the key of everything below it."""
        head = _PUBLIC if self.private is None else _PRIVATE
        key = self.public if self.private is None else b"\0" + self.private
        place = bytes([self.depth]) + self.parent + self.index.to_bytes(4, "big")
        return _to_base58(_with_check(head + place + self.chain + key))

    @property
    def _fingerprint(self) -> bytes:
        return ripemd160(hashlib.sha256(self.public).digest())[:4]


def root(seed: bytes) -> Node:
    """Return the root of the tree for a seed of 16 to 64 bytes. Raises ValueError for another length."""
    if not 16 <= len(seed) <= 64:
        raise ValueError("a seed has 16 to 64 bytes")
    mixed = _hmac(b"Bitcoin seed", seed)
    private = mixed[:32]
    if not secp256k1.is_private_key(private):
        raise ValueError("this seed has no key")  # one in 2**127
    return Node(secp256k1.compressed(private), mixed[32:], private)


def parse(text: str) -> Node:
    """Read what `unsafe_export` writes.

    Raises:
        ValueError: no extended key, a wrong checksum, or a key that cannot be.
    """
    data = _from_base58(text)
    if len(data) != _BYTES + 4 or _with_check(data[:_BYTES]) != data:
        raise ValueError("this is no extended key, or its checksum is wrong")
    head, depth, parent, index, chain, key = (
        data[:4], data[4], data[5:9], int.from_bytes(data[9:13], "big"), data[13:45], data[45:78],
    )  # fmt: skip
    if depth == 0 and (any(parent) or index):
        raise ValueError("a root has neither parent nor number")
    if head == _PUBLIC and secp256k1.is_public_key(key):
        return Node(key, chain, None, depth, index, parent)
    if head == _PRIVATE and key[0] == 0 and secp256k1.is_private_key(key[1:]):
        return Node(secp256k1.compressed(key[1:]), chain, key[1:], depth, index, parent)
    raise ValueError("an extended key's version or key is invalid")


def _hmac(key: bytes, data: bytes) -> bytes:
    return hmac.digest(key, data, "sha512")


def _with_check(data: bytes) -> bytes:
    return data + hashlib.sha256(hashlib.sha256(data).digest()).digest()[:4]


def _to_base58(data: bytes) -> str:
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        text = _DIGITS[digit] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def _from_base58(text: str) -> bytes:
    if not text.isascii() or len(text) > 2 * _BYTES:
        raise ValueError("this is no extended key")
    number = 0
    for sign in text:
        number = number * 58 + _DIGITS.index(sign)
    return bytes(len(text) - len(text.lstrip("1"))) + number.to_bytes((number.bit_length() + 7) // 8, "big")
