"""Asking for names, and writing them in their one form."""

from typing import Protocol


class NameRules(Protocol):
    """The rules of how names are written (ENSIP-15)."""

    async def normalised(self, name: str) -> str:
        """Return the one form of a name. Raises BadInput for what can be no name, as it could be taken for another one."""
        ...


class NameChain(Protocol):
    """A chain that may have the registry of names. Every coroutine raises ChainAway when no node answers."""

    async def has_code(self, address: str) -> bool: ...

    async def answer(self, to: str, data: bytes) -> bytes | None:
        """Return what a contract answers; None when it refuses."""
        ...

    async def outside(self, to: str, data: bytes) -> bool:
        """Tell whether a contract refuses a question because somebody outside the chain would have to be asked."""
        ...
