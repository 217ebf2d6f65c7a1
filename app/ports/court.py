"""Disputes: the contract that decides them, the evidence on its way, and what must not be lost of either."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

from app.domain.disputes import CourtAct, Dispute, Docketed, Evidence, Juror, Kept, Loss, Opened, Vote
from app.domain.evaluation import DisputedClaim
from app.ports.chain import HotKey


class Court(Protocol):
    """The Jury contract. Every coroutine raises ChainAway when no node answers."""

    async def address(self) -> str:
        """Return where the contract is."""
        ...

    async def clock(self) -> tuple[int, int]:
        """Return the latest block's number and Unix time."""
        ...

    async def opened(self, first: int) -> tuple[list[Opened], int]:
        """Return disputes opened from block `first` on, oldest first, and the next block to read."""
        ...

    async def dispute(self, case: bytes) -> Dispute | None: ...

    async def claim(self, case: bytes) -> DisputedClaim | None:
        """Return the claim on quality that a dispute is about; None when it is about a receipt."""
        ...

    async def juror(self, account: str) -> Juror: ...

    async def seated(self, case: bytes, juror: str) -> bool:
        """Tell whether `juror` has a seat in the present round; nobody has before its seed is fixed."""
        ...

    async def vote(self, case: bytes, number: int, juror: str) -> bytes:
        """Return what the contract holds of a juror's vote in a round: its commitment, its mark, or 32 zero bytes."""
        ...

    async def stake(self, provider: str) -> int:
        """Return the wei that a verdict against `provider` is reckoned from."""
        ...

    async def acts(self, case: bytes) -> list[CourtAct]:
        """Return what was done in a dispute, oldest first."""
        ...

    async def loss(self, case: bytes) -> Loss | None:
        """Return what the verdict took; None while nothing was taken."""
        ...

    # Sent by a device key, for its account. All raise as Chain.send_as.

    async def fix_seed(self, key: HotKey, case: bytes) -> None: ...

    async def commit(self, key: HotKey, case: bytes, commitment: bytes) -> None: ...

    async def reveal(self, key: HotKey, vote: Vote) -> None: ...

    async def resolve(self, key: HotKey, case: bytes) -> None: ...

    async def collect(self, key: HotKey, case: bytes, juror: str) -> None: ...


class Courier(Protocol):
    """Brings evidence from who has it to who judges by it; nobody between them can read it."""

    async def ask(self, case: bytes, seconds: float, enough: Callable[[Evidence], bool]) -> Evidence | None:
        """Ask everybody for the evidence of a case; return the first answer that is `enough`, None after `seconds`.

        Raises:
            RelayAway: nobody can be asked just now.
        """
        ...

    def show(self, on_ask: Callable[[str, bytes], Awaitable[Evidence | None]]) -> None:
        """Answer who asks (device address, case) with what `on_ask` returns; None is no answer."""
        ...


class CaseStore(Protocol):
    """Evidence, votes and the list of disputes; every write is on disk when its coroutine returns."""

    async def keep(self, kept: Kept) -> None:
        """Write evidence; what is there already stays."""
        ...

    async def kept(self, case: bytes) -> Kept | None: ...

    async def holds(self) -> bool:
        """Tell whether there is any evidence."""
        ...

    async def findings(self) -> list[Kept]:
        """Return the evidence that this agent's own audits have found, newest first."""
        ...

    async def forget(self, case: bytes) -> None:
        """Delete evidence that nobody can need any more."""
        ...

    async def cast(self, vote: Vote) -> None:
        """Write a vote before it is sent. Raises ValueError when another one was written for the round."""
        ...

    async def votes(self, case: bytes) -> list[Vote]:
        """Return the votes in all rounds of a case."""
        ...

    async def enter(self, disputes: Sequence[Opened], next_block: int) -> None:
        """Write disputes to follow, and the next block to read, at once."""
        ...

    async def next_block(self) -> int: ...

    async def docket(self) -> list[Docketed]:
        """Return all disputes, newest first."""
        ...

    async def close(self, case: bytes) -> None:
        """The dispute is over and nothing more is to be had from it."""
        ...
