"""EIP-191: messages that a person signs, set apart from transactions by what stands before them."""

from app.domain.hashing import keccak

MOST_BYTES = 48 << 10


def personal_digest(message: bytes) -> bytes:
    """Return the digest of a personal message (version 0x45), as `personal_sign` makes it."""
    return keccak(b"\x19Ethereum Signed Message:\n" + str(len(message)).encode() + message)


def validator_digest(validator: str, data: bytes) -> bytes:
    """Return the digest of data for one intended validator (version 0x00); `validator` is an address."""
    return keccak(b"\x19\x00" + bytes.fromhex(validator[2:]) + data)


def from_request(text: str) -> bytes:
    """Return the bytes of a message as applications send it: hex after 0x stands for bytes, all else for itself."""
    if text[:2] == "0x":
        try:
            return bytes.fromhex(text[2:])
        except ValueError:
            pass
    return text.encode()


def readable(message: bytes) -> str | None:
    """Return a message as text when a person can read all of it; None when it has bytes that do not show."""
    try:
        text = message.decode()
    except UnicodeDecodeError:
        return None
    return text if all(sign.isprintable() or sign in "\n\t" for sign in text) else None
