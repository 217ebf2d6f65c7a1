"""ports.Contracts over the chain in memory: each view is read from the world of the fake chain."""

from collections.abc import Sequence
from typing import Any

from app.domain import abi
from app.domain.bindings import Event
from app.domain.errors import Refused
from app.domain.hashing import checksum, keccak, word
from app.domain.stake_log import Logged, Mark, Question
from app.ports.contracts import Answers
from tests.fakes.chain import FakeChain


class FakeContracts:
    """Implements ports.Contracts. `forks` are blocks from which on the chain became another one; `read` lists readings of events."""

    def __init__(self, chain: FakeChain) -> None:
        self._chain = chain
        self.forks: list[int] = []
        self.read: list[tuple[int, int]] = []

    async def ask(self, questions: Sequence[Question], accounts: Sequence[str] = ()) -> Answers:
        world = self._chain.now()
        values: list[tuple[Any, ...]] = []
        for one in questions:
            if not one.at and not world.deployment.at(one.view.contract):
                raise Refused(f"This network has no contract called {one.view.contract}")
            function = one.view.function
            given = abi.decode(function.types, one.view.data[4:])
            found = getattr(world, f"view_{function.contract}_{function.name}".lower())(*given)
            values.append(found if isinstance(found, tuple) else (found,))
        coins = tuple(world.eth[checksum(account)] for account in accounts)
        return Answers(world.block, world.time, tuple(values), coins)

    async def head(self, known: int = -1) -> tuple[Mark, bytes]:
        newest = self._chain.now().block
        return Mark(newest, self._digest(newest)), self._digest(known) if 0 <= known <= newest else b""

    def _digest(self, number: int) -> bytes:
        return keccak(word(number) + word(sum(start <= number for start in self.forks)))

    async def events(self, kinds: Sequence[tuple[str, type[Event]]], first: int, last: int) -> tuple[list[Logged], int]:
        world = self._chain.now()
        self.read.append((first, last))
        found = [
            event
            for event in world.stake_events
            if (event.contract, type(event.event)) in kinds and first <= event.block <= last
        ]
        return found, max(first, last + 1)
