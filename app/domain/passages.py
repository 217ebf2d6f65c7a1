"""Text cut into passages that a model takes whole, and how near two of them are in meaning. Nothing is left out."""

import hashlib
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

LETTERS = 600  # about 150 tokens of most languages
_BREAKS = (re.compile(r"\n[ \t\r]*\n"), re.compile(r"(?<=[.!?;:。！？])\s"), re.compile(r"\s"))


@dataclass(frozen=True)
class Piece:
    """Where a passage lies in its text: line (from 1), first letter and the one after the last."""

    line: int
    start: int
    end: int


@dataclass(frozen=True)
class Hit:
    """A passage that answers a query: its file, line, similarity (-1 to 1) and text."""

    file: str
    line: int
    score: float
    text: str


def split(text: str, letters: int = LETTERS) -> list[Piece]:
    """Return passages of at most `letters`, in order, ending where a paragraph, a sentence or a word does if they can."""
    found: list[Piece] = []
    start, line = 0, 1
    while start < len(text):
        end = _end(text, start, letters)
        piece, line = _trimmed(text, start, end, line)
        if piece is not None:
            found.append(piece)
        start = end
    return found


def halves(text: str, piece: Piece) -> list[Piece]:
    """Return a passage in two or more parts, for a model that finds it too long. A single letter cannot be parted."""
    letters = max(1, (piece.end - piece.start + 1) // 2)
    return [
        Piece(piece.line + part.line - 1, piece.start + part.start, piece.start + part.end)
        for part in split(text[piece.start : piece.end], letters)
    ]


def digest(text: str) -> bytes:
    """Return the key under which a passage's vector is kept."""
    return hashlib.sha256(text.encode()).digest()


def similarity(one: "array[float]", other: "array[float]") -> float:
    """Return the cosine of two vectors of length one, kept within -1 to 1."""
    return max(-1.0, min(1.0, float(sum(map(mul, one, other)))))


def nearest(query: "array[float]", vectors: Sequence["array[float]"], count: int) -> list[tuple[float, int]]:
    """Return (similarity, place) of the `count` vectors nearest to the query, nearest first."""
    scored = sorted(((similarity(query, vector), -place) for place, vector in enumerate(vectors)), reverse=True)
    return [(score, -place) for score, place in scored[:count]]


def _end(text: str, start: int, letters: int) -> int:
    """Return where the passage that begins at `start` ends: at the last good break, else after so many letters."""
    limit = start + letters
    if limit >= len(text):
        return len(text)
    for pattern in _BREAKS:
        ends = [match.end() for match in pattern.finditer(text, start, limit)]
        if ends and ends[-1] > start + letters // 3:
            return ends[-1]
    return limit


def _trimmed(text: str, start: int, end: int, line: int) -> tuple[Piece | None, int]:
    """Return the passage without white space around it (None: nothing is left), and the line on which the next begins."""
    body = text[start:end]
    after = line + body.count("\n")
    stripped = body.strip()
    if not stripped:
        return None, after
    lead = len(body) - len(body.lstrip())
    return Piece(line + body[:lead].count("\n"), start + lead, start + lead + len(stripped)), after
