"""Where drafts are kept."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.drafts import Draft


class DraftStore(Protocol):
    """A short list, replaced as a whole; it is on disk when `put` returns."""

    async def get(self) -> list[Draft]: ...

    async def put(self, drafts: Sequence[Draft]) -> None:
        """Raises StoreAway when the disk does not take it."""
        ...
