"""The build id: which of two checkouts or versions is newer."""

import functools
import sys
from pathlib import Path

from app import VERSION


@functools.cache
def build_id() -> str:
    """Return `version+time`; in a checkout the time is the newest change under app/, in a bundle 0."""
    if getattr(sys, "frozen", False):
        return f"{VERSION}+0"
    folder = Path(__file__).resolve().parent.parent
    newest = max(int(path.stat().st_mtime) for path in folder.rglob("*.py"))
    return f"{VERSION}+{newest}"


def newer(one: str, other: str) -> bool:
    """Tell whether build `one` is newer than `other`; a malformed id is older than any."""
    return _key(one) > _key(other)


def _key(build: str) -> tuple[tuple[int, ...], int]:
    version, _, changed = build.partition("+")
    try:
        return tuple(int(part) for part in version.split(".")), int(changed or 0)
    except ValueError:
        return (), 0
