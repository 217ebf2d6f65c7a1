"""Keccak-256, the EIP-712 digest, RIPEMD-160, scrypt: the one place that knows the C library behind them."""

import functools
import sys
from typing import Any


def keccak(data: bytes) -> bytes:
    """Return Keccak-256 of `data`, 32 bytes (Ethereum's hash, not NIST SHA3-256)."""
    return bytes(_keccak_library().new(digest_bits=256, data=data).digest())


@functools.cache
def _keccak_library() -> Any:
    """Load the library for whoever hashes: the window seldom does, and it weighs 2 MiB there."""
    from Crypto.Util import _raw_api

    # WORKAROUND: without cffi it starts another process, to ask what kind of executable Python is: whoever waits for the
    # first hash, waits for that too. It uses the answer on Windows alone. Look again when the pin moves.
    told = getattr(_raw_api, "cached_architecture", None)
    if told == []:
        told.extend(("", "WindowsPE" if sys.platform == "win32" else "ELF"))
    from Crypto.Hash import keccak as library

    return library


def ripemd160(data: bytes) -> bytes:
    """Return RIPEMD-160 of `data`, 20 bytes: BIP-32's fingerprints use it, and not every OpenSSL has it."""
    from Crypto.Hash import RIPEMD160

    return RIPEMD160.new(data).digest()


def scrypt(password: bytes, salt: bytes, n: int, r: int, p: int, size: int) -> bytes:
    """Return scrypt's `size` bytes, also where OpenSSL refuses: it bounds n by r, and old keystores do not. Raises ValueError."""
    from Crypto.Protocol import KDF

    return bytes(KDF.scrypt(password, salt, size, N=n, r=r, p=p))  # type: ignore[arg-type]


def word(value: int | bytes | str) -> bytes:
    """Return `value` as one 32-byte ABI word: an integer, left-padded bytes of at most 32, or an address in hex."""
    if isinstance(value, str):
        value = bytes.fromhex(value.removeprefix("0x"))
        if len(value) != 20:
            raise ValueError("an address has 20 bytes")
    if isinstance(value, int):
        return value.to_bytes(32, "big")
    if len(value) > 32:
        raise ValueError("a word has 32 bytes")
    return value.rjust(32, b"\0")


def domain_separator(name: str, version: str, chain_id: int, contract: str) -> bytes:
    """Return EIP-712's domain separator for the four fields that Fallow's contracts use."""
    kind = keccak(b"EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")
    return keccak(kind + keccak(name.encode()) + keccak(version.encode()) + word(chain_id) + word(contract))


def typed_digest(separator: bytes, struct_hash: bytes) -> bytes:
    """Return the digest EIP-712 signs."""
    return keccak(b"\x19\x01" + separator + struct_hash)


def checksum(address: bytes | str) -> str:
    """Return an address (20 bytes or hex) in EIP-55's mixed case."""
    raw = address if isinstance(address, bytes) else bytes.fromhex(address.removeprefix("0x").removeprefix("0X"))
    if len(raw) != 20:
        raise ValueError("an address has 20 bytes")
    text = raw.hex()
    digest = keccak(text.encode()).hex()
    return "0x" + "".join(c.upper() if int(d, 16) >= 8 else c for c, d in zip(text, digest, strict=False))
