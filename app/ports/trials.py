"""Trying a transaction without sending it."""

from typing import Protocol

from app.domain.effects import Trial


class Trials(Protocol):
    """Asks a node to try a transaction on the newest block."""

    async def tried(self, sender: str, to: str | None, value: int, data: bytes) -> Trial | None:
        """Return what it would do; None where no node can tell.

        Raises:
            ChainAway: no node answers.
        """
        ...
