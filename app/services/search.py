"""Searching a folder by meaning: files read, cut into passages that the model takes whole, embedded once, ranked.

Order of events: the folder is read -> each file's passages are known from the index or cut anew -> passages without a
vector are embedded, in parts that are kept at once, so that a search that was stopped goes on where it was -> ranked.
"""

import asyncio
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.errors import BadInput
from app.domain.models import Model
from app.domain.passages import Hit, Piece, digest, halves, nearest, split
from app.domain.reading import TextFile
from app.domain.verification import floats
from app.ports import Engine, PassageIndex, TextFolder
from app.services.embedding import Embedding, NetworkSide

KEPT_AT_ONCE = 64
TOKENS_AT_ONCE = 64
RANKED_AT_ONCE = 500
MOST_HITS = 100
READING, COMPUTING, RANKING = "reading", "computing", "ranking"
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class _Passage:
    file: str
    line: int
    text: str
    digest: bytes


@dataclass(frozen=True)
class Reading:
    """A folder as it was read: passages in order, their vectors as far as the index has them, what was skipped and why."""

    files: int
    passages: tuple[_Passage, ...]
    known: dict[bytes, bytes]
    skipped: Mapping[str, int]

    @property
    def fresh(self) -> dict[bytes, str]:
        """Passages that have no vector, by digest; the same text twice is one."""
        return {one.digest: one.text for one in self.passages if one.digest not in self.known}


@dataclass(frozen=True)
class Found:
    """The best passages, how many were embedded for it, and the price in wei."""

    hits: list[Hit]
    computed: int
    price: int


class Search:
    """Searches folders; the index outlives it."""

    def __init__(self, *, folder: TextFolder, index: PassageIndex, engine: Engine, embedding: Embedding) -> None:
        self._folder = folder
        self._index = index
        self._engine = engine
        self._embedding = embedding

    async def read(self, path: str, model: Model, tell: Tell) -> Reading:
        """Return what there is to search, without embedding any of it.

        Raises:
            BadInput: there is no such folder, or nothing in it can be read.
            EngineAway: the worker, which knows the model's tokens, is not there.
        """
        tell(READING, 0, 0)
        found = await self._folder.read(path)
        passages: list[_Passage] = []
        for number, file in enumerate(found.files, 1):
            pieces = await self._outline(model, file)
            for piece in pieces:
                text = file.text[piece.start : piece.end]
                passages.append(_Passage(file.path, piece.line, text, digest(text)))
            tell(READING, number, len(found.files))
        if not passages:
            raise BadInput("There is no text to search in that folder", "Choose one with .txt or .md files")
        known = await self._index.vectors(model.name, list({one.digest for one in passages}))
        return Reading(len(found.files), tuple(passages), known, found.skipped)

    async def units(self, model: Model, texts: Sequence[str]) -> int:
        """Return the compute units of texts that each fit the model."""
        total = 0
        for start in range(0, len(texts), TOKENS_AT_ONCE):
            total += sum(map(len, await self._engine.tokenize(model, texts[start : start + TOKENS_AT_ONCE])))
        return total

    async def find(
        self, reading: Reading, query: str, model: Model, limit: int, tell: Tell, network: NetworkSide | None, most: int
    ) -> Found:
        """Return the passages nearest to `query`; `most` is the highest price in wei. Raises as Embedding.embed."""
        fresh = list(reading.fresh.items())
        asked = await self._embedding.embed(model, [query], network=network, max_price=most)
        price, vectors = asked.price, dict(reading.known)
        tell(COMPUTING, 0, len(fresh))
        for start in range(0, len(fresh), KEPT_AT_ONCE):
            part = fresh[start : start + KEPT_AT_ONCE]

            def progress(done: int, _: int, start: int = start) -> None:
                tell(COMPUTING, start + done, len(fresh))

            embedded = await self._embedding.embed(model, [text for _, text in part], progress, network, most - price)
            price += embedded.price
            new = {key: bytes_of(vector) for (key, _), vector in zip(part, embedded.vectors, strict=True)}
            await self._index.put_vectors(model.name, new)
            vectors.update(new)
        tell(RANKING, 0, len(reading.passages))
        hits = await _rank(reading.passages, vectors, asked.vectors[0], min(max(limit, 1), MOST_HITS))
        return Found(hits, len(fresh), price)

    async def _outline(self, model: Model, file: TextFile) -> list[Piece]:
        """Return a file's passages, each of which the model takes whole."""
        known = await self._index.outline(model.name, file.digest)
        if known is not None:
            return known
        pieces: list[Piece] = []
        rough = split(file.text)
        for start in range(0, len(rough), TOKENS_AT_ONCE):
            pieces += await self._fitting(model, file.text, rough[start : start + TOKENS_AT_ONCE])
        await self._index.put_outline(model.name, file.digest, pieces)
        return pieces

    async def _fitting(self, model: Model, text: str, pieces: Sequence[Piece]) -> list[Piece]:
        """Return the pieces, those that are too long for the model in parts."""
        try:
            await self._engine.tokenize(model, [text[piece.start : piece.end] for piece in pieces])
        except BadInput:
            parts = halves(text, pieces[0]) if len(pieces) == 1 else []
            if parts == list(pieces):
                raise
            if parts:
                return await self._fitting(model, text, parts)
            middle = len(pieces) // 2
            first = await self._fitting(model, text, pieces[:middle])
            return first + await self._fitting(model, text, pieces[middle:])
        return list(pieces)


async def _rank(
    passages: Sequence[_Passage], vectors: Mapping[bytes, bytes], query: "array[float]", limit: int
) -> list[Hit]:
    """Return the nearest passages, letting others run in between."""
    best: list[tuple[float, int]] = []
    for start in range(0, len(passages), RANKED_AT_ONCE):
        part = [floats(vectors[one.digest]) for one in passages[start : start + RANKED_AT_ONCE]]
        best += [(score, start + place) for score, place in nearest(query, part, limit)]
        await asyncio.sleep(0)
    best.sort(key=lambda one: (-one[0], one[1]))
    return [
        Hit(passages[place].file, passages[place].line, score, passages[place].text) for score, place in best[:limit]
    ]


def bytes_of(vector: "array[float]") -> bytes:
    """Return a vector as float32, little-endian, the way `floats` reads it."""
    import sys

    copy = vector[:]
    if sys.byteorder == "big":
        copy.byteswap()
    return copy.tobytes()
