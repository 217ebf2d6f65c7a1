"""One public network, asked through endpoints that other people run."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.domain.failover import Health
from app.domain.public_calls import Question
from app.domain.sector_reading import Answers, Confirmed


class PublicNetwork(Protocol):
    """A public network; every coroutine raises ChainAway when no endpoint answers as a node of this network does."""

    @property
    def health(self) -> Sequence[Health]:
        """How each endpoint has done, in the order of the person's wishes."""
        ...

    @property
    def asked(self) -> Mapping[str, float]:
        """Endpoint -> Unix time of the last request to it; one that is missing was never contacted."""
        ...

    async def read(self, accounts: Sequence[str], questions: Sequence[Question]) -> Answers:
        """Return the accounts' coins and the questions' answers from the best endpoint, in at most two requests."""
        ...

    async def confirm(self, accounts: Sequence[str], questions: Sequence[Question]) -> Confirmed:
        """Return the same from a block that most endpoints agree on, asked of all of them, and whether coins are proven.

        Raises:
            ChainAway: fewer than two endpoints answered.
            Refused: they contradict each other.
        """
        ...

    async def close(self) -> None:
        """Give the connections back."""
        ...
