"""Addresses as people write them: 20 bytes in hex, whose mixed case is a checksum (EIP-55), and where contracts come to lie."""

import re

from app.domain import rlp
from app.domain.hashing import checksum, keccak

ZERO = "0x" + "00" * 20
_HEX = re.compile(r"(?:0[xX])?([0-9a-fA-F]{40})")


def parse(text: str) -> str:
    """Return an address in its mixed case; text in one case has no checksum and is taken.

    Raises:
        ValueError: no address, or its mixed case is not its checksum, so a digit is probably wrong.
    """
    match = _HEX.fullmatch(text)
    if match is None:
        raise ValueError("an address has 40 hex digits after 0x")
    digits, right = match[1], checksum(match[1])
    if digits not in (digits.lower(), digits.upper()) and digits != right[2:]:
        raise ValueError("the checksum of the address is wrong: a digit or its case was changed")
    return right


def is_checksummed(text: str) -> bool:
    """Tell whether text is an address in exactly the mixed case of EIP-55."""
    match = _HEX.fullmatch(text)
    return match is not None and checksum(match[1]) == text


def created(sender: str, nonce: int) -> str:
    """Return the address of the contract that a transaction of `sender` with this nonce creates."""
    return checksum(keccak(rlp.encode([bytes.fromhex(sender[2:]), rlp.integer(nonce)]))[12:])


def created_by_hash(sender: str, salt: bytes, code_hash: bytes) -> str:
    """Return the address that CREATE2 (EIP-1014) gives a contract; salt and the hash of its initial code have 32 bytes."""
    if len(salt) != 32 or len(code_hash) != 32:
        raise ValueError("a salt and a code's hash have 32 bytes")
    return checksum(keccak(b"\xff" + bytes.fromhex(sender[2:]) + salt + code_hash)[12:])
