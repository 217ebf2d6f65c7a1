"""What a person's folder holds to be read: texts with their digests, and what was left out and why."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class TextFile:
    """One file: its path from the folder, with slashes, the sha256 of its bytes, its text."""

    path: str
    digest: bytes
    text: str


@dataclass(frozen=True)
class FolderText:
    """The files that were read, in the order of their paths, and how many were skipped by reason."""

    files: tuple[TextFile, ...]
    skipped: Mapping[str, int]
