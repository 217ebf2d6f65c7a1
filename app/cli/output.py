"""What a verb says: text for people, or one JSON object; money as decimal text in JSON, with units for people."""

import json
import sys
from typing import Any

from app.domain.errors import AppError


class Output:
    """Standard output for results, standard error for everything else."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json

    def result(self, value: dict[str, Any], text: str) -> None:
        """Print the verb's result: `value` under --json, else `text`."""
        line = json.dumps(value) if self.as_json else text
        if line:
            print(line, flush=True)

    def note(self, text: str) -> None:
        """Say something beside the result, to the person who waits."""
        print(text, file=sys.stderr, flush=True)

    def failure(self, error: AppError) -> None:
        """Say what was refused or failed, and what to do."""
        if self.as_json:
            print(json.dumps({"error": error.title, "hint": error.hint, "code": error.code}), flush=True)
        self.note(f"fallow: {error.title}" + (f"\n  {error.hint}" if error.hint else ""))


def rows(table: list[tuple[str, str]]) -> str:
    """Return two columns as text."""
    width = max((len(name) for name, _ in table), default=0)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in table)
