"""The two shapes of an Ethereum signature: 65 bytes (r, s, v) and EIP-2098's 64 (r, parity and s).

Only canonical signatures pass: v is 27 or 28 and s lies in the lower half of the order (EIP-2), as the
contracts demand.
"""

ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
_PARITY = 1 << 255


def split(signature: bytes) -> tuple[int, int, int]:
    """Return (y parity, r, s) of a signature of 65 or 64 bytes.

    Raises:
        ValueError: another length, v other than 27 and 28, r or s out of range, s in the upper half.
    """
    if len(signature) == 65:
        parity, r, s = (
            signature[64] - 27,
            int.from_bytes(signature[:32], "big"),
            int.from_bytes(signature[32:64], "big"),
        )
    elif len(signature) == 64:
        mixed = int.from_bytes(signature[32:], "big")
        parity, r, s = mixed >> 255, int.from_bytes(signature[:32], "big"), mixed % _PARITY
    else:
        raise ValueError("a signature has 65 or 64 bytes")
    if parity not in (0, 1):
        raise ValueError("v of a signature is 27 or 28")
    if not 0 < r < ORDER or not 0 < s <= ORDER // 2:
        raise ValueError("a signature's r or s is out of range")
    return parity, r, s


def join(parity: int, r: int, s: int) -> bytes:
    """Return r, s and v as 65 bytes."""
    return r.to_bytes(32, "big") + s.to_bytes(32, "big") + bytes([27 + parity])


def compact(signature: bytes) -> bytes:
    """Return the 64 bytes of EIP-2098; a compact signature comes back as it is. Raises ValueError like `split`."""
    parity, r, s = split(signature)
    return r.to_bytes(32, "big") + (parity * _PARITY + s).to_bytes(32, "big")


def expand(signature: bytes) -> bytes:
    """Return the 65 bytes r, s, v; a long signature comes back as it is. Raises ValueError like `split`."""
    return join(*split(signature))
