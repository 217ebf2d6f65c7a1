"""Which instructions this processor computes with: part of the execution class, since int8 results depend on them."""

import platform
from pathlib import Path

# Best first: the engine takes the best it finds.
_KNOWN = ("amx_int8", "avx512_vnni", "avx_vnni", "avx512bw", "avx2", "i8mm", "asimddp", "asimd")


def instruction_class() -> str:
    """Return the class of this machine, as the system names it; its architecture where the system does not tell."""
    try:
        return best_class(Path("/proc/cpuinfo").read_text())
    except OSError:
        return platform.machine().lower()


def best_class(cpuinfo: str) -> str:
    """Return the best known class among the flags of a cpuinfo text."""
    for line in cpuinfo.splitlines():
        name, _, flags = line.partition(":")
        if name.strip() in ("flags", "Features"):
            found = set(flags.split())
            return next((known for known in _KNOWN if known in found), platform.machine().lower())
    return platform.machine().lower()
