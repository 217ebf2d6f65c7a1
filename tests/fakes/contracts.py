"""ports.Contracts over the chain in memory: each view is read from the world of the fake chain."""

from collections.abc import Sequence
from typing import Any

from app.domain import abi
from app.domain.bindings import Event
from app.domain.errors import Refused
from app.domain.hashing import checksum
from app.domain.stake_log import Logged, Question
from app.ports.contracts import Answers
from tests.fakes.chain import FakeChain


class FakeContracts:
    """Implements ports.Contracts."""

    def __init__(self, chain: FakeChain) -> None:
        self._chain = chain

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

    async def events(self, kinds: Sequence[tuple[str, type[Event]]], first: int) -> tuple[list[Logged], int]:
        world = self._chain.now()
        found = [
            event
            for event in world.stake_events
            if (event.contract, type(event.event)) in kinds and event.block >= first
        ]
        return found, max(first, world.block + 1)
