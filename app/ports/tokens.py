"""Tokens that are none of Fallow's, as their contracts tell."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from app.domain.tokens import TokenFacts


class Tokens(Protocol):
    """Asks ERC-20 contracts. Every coroutine raises ChainAway when no node answers."""

    async def facts(self, addresses: Sequence[str]) -> Mapping[str, TokenFacts]:
        """Return what those say of themselves that answer as tokens do."""
        ...

    async def held(self, account: str, addresses: Sequence[str]) -> list[int | None]:
        """Return how much an account has of each, in smallest units; None where no token answers."""
        ...

    async def answer(self, to: str, data: bytes) -> bytes | None:
        """Return what any contract answers to a call that only reads; None when it refuses."""
        ...

    async def allowed(self, owner: str, token: str, spender: str) -> int:
        """Return how much of a token `spender` may take."""
        ...
