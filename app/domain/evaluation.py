"""Test sets of questions on quality: how a file is read, what a metric is, when a claimed score is false.

A set is one JSON file, known by the SHA-256 of its bytes, which is what stands on the chain. A score is a whole number of
millionths, so that a model gets the same one from everybody whose run agrees with theirs.
"""

import hashlib
import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from operator import mul
from typing import Any

from app.domain.errors import BadInput

FORMAT = "fallow-evaluation-1"
TRIPLETS = "triplet-accuracy"
MILLION = 1_000_000
MOST_BYTES = 1 << 20
MOST_ITEMS = 2000
MOST_TOLERANCE = MILLION
METRIC_BYTES = 32
_KEYS = {"format", "name", "about", "metric", "tolerance", "items"}


@dataclass(frozen=True)
class EvaluationSet:
    """A test set. `items` are three texts each: the model is right about one when it finds the second nearer to the first than
    the third. `tolerance`, in millionths, is what its maker advises for runs on unlike machines.
    """

    digest: bytes
    name: str
    about: str
    metric: str
    tolerance: int
    items: tuple[tuple[str, str, str], ...]

    @property
    def texts(self) -> list[str]:
        """All texts, each once, in the order of the file."""
        return list(dict.fromkeys(text for item in self.items for text in item))

    def score(self, vectors: Sequence["array[float]"]) -> int:
        """Return the score of a model that gives these vectors for `texts`, in millionths."""
        by_text = dict(zip(self.texts, vectors, strict=True))
        right = sum(_nearer(*(by_text[text] for text in item)) for item in self.items)
        return right * MILLION // len(self.items)


@dataclass(frozen=True)
class DisputedClaim:
    """A claim before a jury: which model reaches which score on which set; hashes of 32 bytes, score and tolerance in millionths."""

    number: int
    model: bytes
    score: int
    test_set: bytes
    metric: bytes
    tolerance: int

    def is_false(self, own: int) -> bool:
        """Tell whether one's own run, which reached `own`, shows that the model does not reach what is claimed."""
        return own + self.tolerance < self.score


def metric_word(name: str) -> bytes:
    """Return a metric's name as the 32 bytes that a question has on the chain."""
    return name.encode("ascii").ljust(METRIC_BYTES, b"\0")


def read_set(content: bytes) -> EvaluationSet:
    """Read a file. Raises BadInput when it is no test set that Fallow can run."""
    try:
        if len(content) > MOST_BYTES:
            raise ValueError("it is larger than 1 MiB")
        return _read(json.loads(content), hashlib.sha256(content).digest())
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadInput(f"This is no test set: {str(error)[:100]}", "ARCHITECTURE.md says what a test set is")


def _read(value: Any, digest: bytes) -> EvaluationSet:
    if not isinstance(value, dict) or set(value) != _KEYS or value["format"] != FORMAT:
        raise ValueError(f"it is no object of the format {FORMAT}")
    if value["metric"] != TRIPLETS:
        raise ValueError(f"its metric is not {TRIPLETS}")
    tolerance, items = value["tolerance"], value["items"]
    if not isinstance(tolerance, int) or isinstance(tolerance, bool) or not 0 <= tolerance <= MOST_TOLERANCE:
        raise ValueError("its tolerance is not 0 to 1,000,000 millionths")
    if not isinstance(items, list) or not 0 < len(items) <= MOST_ITEMS:
        raise ValueError(f"it has not 1 to {MOST_ITEMS} items")
    triplets = tuple(_triplet(item) for item in items)
    return EvaluationSet(digest, _text(value["name"]), _text(value["about"]), TRIPLETS, tolerance, triplets)


def _triplet(item: Any) -> tuple[str, str, str]:
    if not isinstance(item, list) or len(item) != 3:
        raise ValueError("an item is three texts")
    first, second, third = map(_text, item)
    return first, second, third


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is missing")
    return value


def _nearer(anchor: "array[float]", near: "array[float]", far: "array[float]") -> bool:
    return _cosine(anchor, near) > _cosine(anchor, far)


def _cosine(one: "array[float]", other: "array[float]") -> float:
    sizes = hypot(*one) * hypot(*other)
    return sum(map(mul, one, other)) / sizes if sizes else 0.0
