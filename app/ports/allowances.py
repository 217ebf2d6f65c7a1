"""Reading who may take tokens."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.allowances import Grant


class Allowances(Protocol):
    """ERC-20 permissions of any token. Every coroutine raises ChainAway when no node answers."""

    async def granted(self, owners: Sequence[str], first: int) -> tuple[list[Grant], int]:
        """Return the permissions that these accounts gave from block `first` on, and the next block to read.

        Not more than some thousand blocks are read at once: ask again while the next block grows.
        """
        ...

    async def current(self, grants: Sequence[Grant]) -> list[int]:
        """Return what each still allows, in one request; 0 for what answers like no token."""
        ...
