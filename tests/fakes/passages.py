"""The index of passages in memory, and a folder that a test fills."""

import hashlib
from collections.abc import Sequence

from app.domain.passages import Piece
from app.domain.reading import FolderText, TextFile


class MemoryPassages:
    """Implements ports.PassageIndex, without an end to its memory."""

    def __init__(self) -> None:
        self._outlines: dict[tuple[str, bytes], list[Piece]] = {}
        self._vectors: dict[tuple[str, bytes], bytes] = {}

    async def outline(self, model: str, file: bytes) -> list[Piece] | None:
        return self._outlines.get((model, file))

    async def put_outline(self, model: str, file: bytes, pieces: Sequence[Piece]) -> None:
        self._outlines[model, file] = list(pieces)

    async def vectors(self, model: str, digests: Sequence[bytes]) -> dict[bytes, bytes]:
        return {digest: self._vectors[model, digest] for digest in digests if (model, digest) in self._vectors}

    async def put_vectors(self, model: str, vectors: dict[bytes, bytes]) -> None:
        self._vectors.update({(model, digest): vector for digest, vector in vectors.items()})


class FakeFolder:
    """Implements ports.TextFolder: `texts` by path."""

    def __init__(self, **texts: str) -> None:
        self.texts = texts

    async def read(self, path: str) -> FolderText:
        files = [
            TextFile(f"{path}/{name}.txt", hashlib.sha256(text.encode()).digest(), text)
            for name, text in sorted(self.texts.items())
        ]
        return FolderText(tuple(files), {"binary": 1})
