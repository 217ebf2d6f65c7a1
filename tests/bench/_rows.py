"""Rows of a comparison: ours beside a goal and, where one was measured, a peer; shown as a table or as JSON."""

import argparse
import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """One figure. It holds when it is `at_most` the goal (or at least, with `at_most` false); without a goal always."""

    name: str
    ours: float
    unit: str
    goal: float | None = None
    at_most: bool = True
    peer: str = ""
    peer_value: float | None = None

    @property
    def holds(self) -> bool:
        return self.goal is None or (self.ours <= self.goal if self.at_most else self.ours >= self.goal)

    def as_json(self) -> dict[str, Any]:
        """Return the row as programs read it; `ratio` is ours by the peer's."""
        return {
            "name": self.name,
            "ours": round(self.ours, 3),
            "unit": self.unit,
            "peer": self.peer,
            "peer_value": self.peer_value,
            "ratio": round(self.ours / self.peer_value, 3) if self.peer_value else None,
            "goal": None if self.goal is None else f"{'<=' if self.at_most else '>='} {self.goal:g}",
            "holds": self.holds,
        }


def arguments(sentence: str) -> argparse.ArgumentParser:
    """Return the parser that every comparison begins with."""
    parser = argparse.ArgumentParser(description=sentence)
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    return parser


def report(rows: Sequence[Row], *, as_json: bool) -> int:
    """Show the rows; return the exit code: 1 when one of them does not hold."""
    found = [row.as_json() for row in rows]
    if as_json:
        print(json.dumps({"rows": found}))
    else:
        for row in found:
            peer = f"; {row['peer']}: {row['peer_value']:g}, ratio {row['ratio']}" if row["peer"] else ""
            goal = f" (goal {row['goal']})" if row["goal"] else ""
            print(f"{'ok' if row['holds'] else '--'}  {row['name']}: {row['ours']:g} {row['unit']}{goal}{peer}")
    return 0 if all(row.holds for row in rows) else 1


def say(text: str) -> None:
    """Tell whoever waits how far it is."""
    print(text, file=sys.stderr, flush=True)


def spread(values: Sequence[float]) -> tuple[float, float]:
    """Return median and maximum."""
    return statistics.median(values), max(values)
