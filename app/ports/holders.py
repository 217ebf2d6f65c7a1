"""Who holds the token: to see that sums agree to the wei."""

from typing import Protocol

from app.domain.accounts import Holdings


class Holders(Protocol):
    """Reads every balance of the token."""

    async def holders(self) -> Holdings:
        """Return all balances as of one block. Raises ChainAway; Refused where there are too many holders to ask each."""
        ...
