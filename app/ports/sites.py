"""What serving sites needs: the networks they may speak to, and a person who decides."""

from collections.abc import Sequence
from typing import Any, Protocol

from app.domain.sites import Decision, Question
from app.domain.transactions import Transaction


class SiteChain(Protocol):
    """One network that sites may speak to. Every coroutine raises ChainAway when no endpoint answers as its node does."""

    @property
    def chain_id(self) -> int: ...
    @property
    def name(self) -> str: ...

    async def ask(self, method: str, params: list[Any]) -> Any:
        """Return a node's answer to a question that only reads. Raises SiteError with what the node refuses with."""
        ...

    async def prepare(self, sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        """Return the transaction with number, fees and gas, after simulating it.

        Raises:
            Reverted: the chain would refuse it.
            InsufficientFunds: the sender cannot pay value and gas.
        """
        ...

    async def broadcast(self, raw: bytes) -> str:
        """Send signed bytes; return their hash. Raises Refused when the network does not take them."""
        ...


class SiteChains(Protocol):
    """All of them."""

    def listed(self) -> Sequence[SiteChain]:
        """Return the networks that are on, the local one first; none while that is not up."""
        ...

    def offered(self, chain_id: int) -> str:
        """Return the name of a network that can be turned on; empty when there is none of this id."""
        ...

    async def turn_on(self, chain_id: int) -> None:
        """Turn on a network that is offered."""
        ...


class Decider(Protocol):
    """The person, at a front end that holds the wallet unlocked."""

    async def decide(self, question: Question) -> Decision:
        """Return what was decided; whoever asks may be cancelled, and the question is taken back.

        Raises:
            SiteError: no (4001), nobody answered in time (4001), or no front end holds the wallet unlocked (4100).
        """
        ...
