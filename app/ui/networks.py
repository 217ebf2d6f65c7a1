"""The networks the switcher lists, from the data file that ships with the program."""

import json
from dataclasses import dataclass
from functools import cache

from app.runtime.resources import folder


@dataclass(frozen=True)
class Network:
    """One network; the local one has no fixed chain id (0)."""

    key: str
    name: str
    chain_id: int

    @property
    def local(self) -> bool:
        return self.key == "local"


@cache
def listed() -> tuple[Network, ...]:
    """Return all networks, the local one first."""
    rows = json.loads((folder() / "networks.json").read_text(encoding="utf-8"))
    return tuple(Network(row["key"], row["name"], row["chain_id"]) for row in rows)
