"""What a node knows of transactions on their way, and what gas costs."""

from typing import Protocol

from app.domain.fees import FeeHistory


class Outbox(Protocol):
    """Numbers and fees of transactions. Every coroutine raises ChainAway when no node answers."""

    async def count(self, account: str) -> int:
        """Return how many transactions of an account are mined: the number of the next one."""
        ...

    async def is_mined(self, transaction: str) -> bool:
        """Tell whether a transaction is in a block, whatever came of it."""
        ...

    async def fee_history(self) -> FeeHistory:
        """Return the next block's base fee, and what the last ones were paid."""
        ...

    def remember(self, raw: bytes) -> None:
        """Take signed bytes for a transaction that waits, so that its number is not given to another one."""
        ...
