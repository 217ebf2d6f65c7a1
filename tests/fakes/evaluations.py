"""Test sets in memory, with the promises of ports.EvaluationSets."""

import json

from app.domain.evaluation import FORMAT, TRIPLETS, EvaluationSet, read_set


def small_set(name: str = "small", items: int = 4, tolerance: int = 20_000) -> bytes:
    """Return the bytes of a set with that many items."""
    made = [[f"field {number}", f"meadow {number}", f"engine {number}"] for number in range(items)]
    value = {"format": FORMAT, "name": name, "about": "for tests", "metric": TRIPLETS}
    return json.dumps(value | {"tolerance": tolerance, "items": made}).encode()


class MemoryEvaluations:
    """Implements ports.EvaluationSets."""

    def __init__(self, *contents: bytes) -> None:
        self.sets = [read_set(content) for content in contents]

    async def all(self) -> list[EvaluationSet]:
        return list(self.sets)
