"""A chain as whoever creates contracts sees it, and where it is written down how far that has come."""

from typing import Protocol

from app.domain.bindings import View
from app.domain.deployments import DeploymentRecord
from app.domain.transactions import Outcome, Transaction


class Site(Protocol):
    """One chain. Every coroutine raises ChainAway when no node answers."""

    async def close(self) -> None: ...

    async def chain_id(self) -> int: ...

    async def block(self) -> int:
        """Return the latest block's number."""
        ...

    async def nonces(self, account: str) -> tuple[int, int]:
        """Return how many transactions of the account are mined, and how many with those that wait."""
        ...

    async def has_code(self, address: str) -> bool: ...

    async def address(self, at: str, view: View[str]) -> str:
        """Return what a view answers that gives an address. Raises Refused when it gives none."""
        ...

    async def gas_price(self) -> int:
        """Return what a unit of gas costs now, in wei."""
        ...

    async def balance(self, account: str) -> int: ...

    async def prepare(self, account: str, data: bytes) -> Transaction:
        """Return a creation with nonce, fees and gas filled in. Raises Reverted, InsufficientFunds."""
        ...

    async def broadcast(self, raw: bytes) -> str: ...

    async def outcome(self, transaction: str, seconds: float) -> Outcome:
        """Wait until a transaction is mined, at most `seconds` (then ChainAway)."""
        ...


class DeploymentStore(Protocol):
    """What was begun or done on each chain, on disk before the first transaction is signed."""

    def get(self, chain_id: int) -> DeploymentRecord | None:
        """Return the record of a chain. Raises Refused when it cannot be read."""
        ...

    def place(self, chain_id: int) -> str:
        """Return where a reader finds the record of a chain."""
        ...

    def put(self, record: DeploymentRecord) -> None: ...
