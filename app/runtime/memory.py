"""Memory that was freed goes back to the system: glibc keeps what lies between what is still used."""

import ctypes
import sys


def give_back() -> None:
    """Have the C library return what it can, which takes some milliseconds; where it has no such call nothing happens."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
