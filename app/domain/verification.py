"""Is this output the one the model gives? Comparison of a claimed tensor with one's own re-run.

Within one execution class outputs are bit-equal on the reference engine; across classes a distance decides. The bound is
1e-3 for embeddings: an int8 copy of the same net already reaches a cosine of 0.98 to 0.99 with the original, so a looser
bound would let a smaller model pass.
"""

import math
from array import array
from dataclasses import dataclass
from sys import byteorder

from app.domain.jobs import Output

EMBEDDING_BOUND = 1e-3


@dataclass(frozen=True)
class Comparison:
    """`exact`: the very same bits; `distance`: largest relative L2 distance of a row (infinite when not comparable)."""

    exact: bool
    distance: float

    @property
    def agrees(self) -> bool:
        return self.exact or self.distance <= EMBEDDING_BOUND


def compare(claimed: Output, own: Output) -> Comparison:
    """Compare two outputs row by row."""
    if claimed.shape != own.shape or len(claimed.data) != len(own.data):
        return Comparison(False, math.inf)
    if claimed.data == own.data:
        return Comparison(True, 0.0)
    width = own.shape[-1] if own.shape else 1
    left, right = floats(claimed.data), floats(own.data)
    distances = [
        _relative(left[start : start + width], right[start : start + width]) for start in range(0, len(right), width)
    ]
    return Comparison(False, max(distances, default=math.inf))


def floats(data: bytes) -> "array[float]":
    """Return little-endian float32 bytes as an array of floats."""
    values = array("f")
    values.frombytes(data)
    if byteorder == "big":
        values.byteswap()
    return values


def _relative(claimed: "array[float]", own: "array[float]") -> float:
    difference = math.dist(claimed, own)
    size = math.hypot(*own)
    if math.isnan(difference) or size == 0:
        return math.inf if difference or math.isnan(difference) else 0.0
    return difference / size
