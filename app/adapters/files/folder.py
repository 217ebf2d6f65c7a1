"""Reads the text files under a folder, within bounds: no link is followed, nothing binary, large or hidden is read."""

import asyncio
import hashlib
import os
import stat
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.errors import BadInput
from app.domain.reading import FolderText, TextFile

KINDS = (".txt", ".md")


@dataclass(frozen=True)
class Bounds:
    """The most files, bytes a file, bytes in all, folders deep, and entries looked at."""

    files: int = 2_000
    file_bytes: int = 1 << 20
    all_bytes: int = 8 << 20
    depth: int = 12
    entries: int = 50_000


@dataclass
class _Haul:
    files: list[TextFile] = field(default_factory=list)
    skipped: "Counter[str]" = field(default_factory=Counter)
    size: int = 0
    seen: int = 0


class DiskFolder:
    """Implements ports.TextFolder."""

    def __init__(self, bounds: Bounds | None = None) -> None:
        self._bounds = bounds or Bounds()

    async def read(self, path: str) -> FolderText:
        """Read in a thread, which ends soon after the caller does.

        Raises:
            BadInput: it is no folder, or cannot be listed.
        """
        ended = threading.Event()
        try:
            return await asyncio.to_thread(self._read, path, ended)
        finally:
            ended.set()

    def _read(self, path: str, ended: threading.Event) -> FolderText:
        root = Path(path).expanduser()
        if not root.is_absolute() or not root.is_dir():
            raise BadInput(f"{path[:200]} is no folder", "Choose a folder that exists, by its full path")
        try:
            with os.scandir(root):
                pass
        except OSError as error:
            raise BadInput(f"{root} cannot be read: {error.strerror}", "Choose a folder that you may read")
        haul = _Haul()
        for place in self._walk(root, haul, 0):
            if ended.is_set():
                break
            self._take(root, place, haul)
        return FolderText(tuple(sorted(haul.files, key=lambda file: file.path)), dict(haul.skipped))

    def _walk(self, folder: Path, haul: _Haul, depth: int) -> Iterator[Path]:
        """Yield files that may be read, folder by folder, in the order of their names."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            haul.skipped["unreadable"] += 1
            return
        for entry in entries:
            haul.seen += 1
            if reason := self._refuses(entry, haul, depth):
                haul.skipped[reason] += 1
            elif entry.is_dir(follow_symlinks=False):
                yield from self._walk(Path(entry.path), haul, depth + 1)
            else:
                yield Path(entry.path)

    def _refuses(self, entry: "os.DirEntry[str]", haul: _Haul, depth: int) -> str:
        """Return why an entry is skipped, by what its folder says of it; empty when it is not."""
        if haul.seen > self._bounds.entries:
            return "beyond"
        if entry.name.startswith("."):
            return "hidden"
        if entry.is_symlink() or (hasattr(entry, "is_junction") and entry.is_junction()):
            return "link"
        if entry.is_dir(follow_symlinks=False):
            return "deep" if depth >= self._bounds.depth else ""
        if not entry.is_file(follow_symlinks=False) or Path(entry.name).suffix.lower() not in KINDS:
            return "kind"
        return ""

    def _take(self, root: Path, place: Path, haul: _Haul) -> None:
        """Read one file, or count why not."""
        bounds = self._bounds
        try:
            content = _content(place, bounds.file_bytes)
        except OSError:
            haul.skipped["unreadable"] += 1
            return
        if content is None:
            haul.skipped["large"] += 1
        elif (text := _text(content)) is None:
            haul.skipped["binary"] += 1
        elif len(haul.files) >= bounds.files or haul.size + len(content) > bounds.all_bytes:
            haul.skipped["beyond"] += 1
        else:
            haul.size += len(content)
            haul.files.append(TextFile(place.relative_to(root).as_posix(), hashlib.sha256(content).digest(), text))


def _content(place: Path, most: int) -> bytes | None:
    """Return a regular file's bytes, None when there are more than `most`; a link put there meanwhile is not followed."""
    handle = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("no regular file")
        content = file.read(most + 1)
    return content if len(content) <= most else None


def _text(content: bytes) -> str | None:
    """Return the text that UTF-8 bytes stand for; None when they are no text."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text
