"""Reading Fallow's contracts in batches, and their events from the first block on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.domain.bindings import Event
from app.domain.stake_log import Logged, Mark, Question


@dataclass(frozen=True)
class Answers:
    """What views answered, in the order of the questions, each as a tuple; as of block `block` with Unix time `time`.

    `coins` are the wei of the accounts that were asked about.
    """

    block: int
    time: int
    values: tuple[tuple[Any, ...], ...]
    coins: tuple[int, ...] = ()


class Contracts(Protocol):
    """Fallow's contracts, read only. Every coroutine raises ChainAway when no node answers."""

    async def ask(self, questions: Sequence[Question], accounts: Sequence[str] = ()) -> Answers:
        """Return all answers as of one block, and the accounts' coins, in one request to the node.

        Raises:
            Refused: a contract is not there, or is none of Fallow's.
        """
        ...

    async def head(self, known: int = -1) -> tuple[Mark, bytes]:
        """Return the newest block, and the hash of block `known`; empty where the node has none of that number (any more)."""
        ...

    async def events(self, kinds: Sequence[tuple[str, type[Event]]], first: int, last: int) -> tuple[list[Logged], int]:
        """Return events of these kinds (contract, class) from block `first` on, oldest first, and the next block to read.

        Not more than some thousand blocks are read at once, none after `last`: ask again until the next block is after it.
        """
        ...
