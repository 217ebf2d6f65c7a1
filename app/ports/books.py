"""What must be on disk before it is acknowledged: the two books, and what is read from them."""

from collections.abc import Sequence
from typing import Protocol

from app.domain.books import Credit, Debt, ProviderJob, ProviderSums, Redeemed, RequesterJob, RequesterSums
from app.domain.history import Span
from app.domain.jobs import Done, Job, ProviderState, RequesterState
from app.domain.ledger import Demand, LedgerJob, Payout, PayoutSums, Work


class ProviderBook(Protocol):
    """The provider's side of the money; every write is on disk when its coroutine returns."""

    async def job(self, job_id: bytes) -> ProviderJob | None: ...

    async def accept(self, job: Job, sender: str, price: int) -> None:
        """Write a job as accepted at this price: a new or returned one, or one whose work was cut off."""
        ...

    async def move(self, job_id: bytes, state: ProviderState) -> None:
        """Write a job's new state. Raises ValueError for a move that PROVIDER_MOVES does not allow."""
        ...

    async def finish(self, job_id: bytes, done: Done) -> None:
        """Write output and receipt; the price counts as earned from now on, once."""
        ...

    async def credit(self, payer: str) -> Credit: ...

    async def credits(self) -> list[Credit]: ...

    async def store_voucher(self, payer: str, total: int, signature: bytes) -> bool:
        """Keep a voucher if it is worth more than the one at hand; jobs it covers become paid. False: it was not newer."""
        ...

    async def record_redeemed(self, events: Sequence[Redeemed]) -> None:
        """Add Redeemed events to the ledger; the same event twice counts once."""
        ...

    async def sums(self) -> ProviderSums: ...

    async def recover(self) -> int:
        """After a crash: jobs that were accepted or running become returned; return how many."""
        ...

    async def purge(self, before: float) -> int:
        """Forget outputs of jobs done before that Unix time; receipts' sums stay."""
        ...


class RequesterBook(Protocol):
    """The requester's side of the money; every write is on disk when its coroutine returns."""

    async def create(self, jobs: Sequence[RequesterJob]) -> None:
        """Write new jobs; known ids are left as they are."""
        ...

    async def job(self, job_id: bytes) -> RequesterJob | None: ...

    async def jobs(self, ids: Sequence[bytes]) -> list[RequesterJob]:
        """Return the named jobs that are known; all of them when none is named."""
        ...

    async def pending(self) -> list[RequesterJob]:
        """Return jobs that have not ended: quoted, sent or accepted."""
        ...

    async def send(self, job_id: bytes, job: Job, provider: str) -> None:
        """Write what is about to be sent, and to whom."""
        ...

    async def move(self, job_id: bytes, state: RequesterState, error: str = "") -> None: ...

    async def check(self, job_id: bytes, done: Done, recomputed: bool) -> None:
        """Write a verified result; its price is owed from now on, once. One that costs nothing is paid at once."""
        ...

    async def debt(self, provider: str) -> Debt: ...

    async def debts(self) -> list[Debt]: ...

    async def sign(self, provider: str, total: int, signature: bytes) -> None:
        """Keep the voucher before it is sent."""
        ...

    async def acknowledge(self, provider: str, total: int) -> list[bytes]:
        """The provider has stored a voucher of this total; jobs it covers become paid. Return their ids."""
        ...

    async def sums(self) -> RequesterSums: ...

    async def forget(self, keep: int) -> int:
        """Delete ended jobs but the newest `keep`; what is owed and was paid stays. Return how many went."""
        ...


class Ledger(Protocol):
    """What the provider's book tells about work and money; it writes nothing but what redemptions brought."""

    async def jobs(self, limit: int) -> list[LedgerJob]:
        """Return the newest jobs, newest first."""
        ...

    async def work(self, since_day: int) -> list[Work]:
        """Return the work done from that local day on (app.domain.ledger.day_of), by kind of processor."""
        ...

    async def demand(self, since: float) -> list[Demand]:
        """Return the jobs that came since that Unix time, by model."""
        ...

    async def spans(self, since: float) -> list[Span]:
        """Return when jobs ran that had not ended before that Unix time; `model` is the hash of its file in hex."""
        ...

    async def unread(self) -> list[tuple[str, str]]:
        """Return (transaction, provider) of redemptions whose payout is not written down."""
        ...

    async def record(self, payout: Payout) -> None: ...

    async def payouts(self, since: float, sender: str) -> PayoutSums:
        """Return the sums of redemptions since that Unix time that are written down; gas only of what `sender` sent."""
        ...
