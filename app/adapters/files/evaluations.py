"""Test sets on this disk: those that ship with Fallow, and those that somebody has put into a folder of the home."""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.domain.errors import BadInput
from app.domain.evaluation import MOST_BYTES, EvaluationSet, read_set

_log = logging.getLogger(__name__)
MOST_FILES = 100


class DiskEvaluations:
    """Implements ports.EvaluationSets; a file is read again only when it has changed."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._read: dict[tuple[Path, int, int], EvaluationSet | None] = {}

    async def all(self) -> list[EvaluationSet]:
        return await asyncio.to_thread(lambda: [one for one in map(self._one, self._paths()) if one is not None])

    def _paths(self) -> Iterator[Path]:
        for folder in self._folders:
            yield from sorted(folder.glob("*.json"))[:MOST_FILES]

    def _one(self, path: Path) -> EvaluationSet | None:
        """Return the set in a file; None when there is none in it."""
        try:
            status = path.stat()
            key = path, status.st_mtime_ns, status.st_size
            if key not in self._read:
                self._read[key] = self._parse(path) if status.st_size <= MOST_BYTES else None
            return self._read[key]
        except OSError as error:
            _log.warning("%s cannot be read: %s", path.name, error.strerror)
            return None

    def _parse(self, path: Path) -> EvaluationSet | None:
        try:
            return read_set(path.read_bytes())
        except BadInput as error:
            _log.warning("%s: %s", path.name, error.title)
            return None
