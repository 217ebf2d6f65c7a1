"""Both books in memory: what the ones on disk must do, in the plainest words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.domain.books import Credit, Debt, ProviderJob, ProviderSums, Redeemed, RequesterJob, RequesterSums
from app.domain.jobs import PROVIDER_MOVES, REQUESTER_MOVES, Done, Job, ProviderState, RequesterState


@dataclass
class _Row:
    job: ProviderJob
    changed: float


class MemoryProviderBook:
    """Implements ports.ProviderBook."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._rows: dict[bytes, _Row] = {}
        self._done: list[bytes] = []  # in the order in which they were done
        self._vouchers: dict[str, tuple[int, bytes]] = {}
        self._redeemed: dict[tuple[str, int], Redeemed] = {}

    async def job(self, job_id: bytes) -> ProviderJob | None:
        row = self._rows.get(job_id)
        return row.job if row else None

    async def accept(self, job: Job, sender: str, price: int) -> None:
        if job.id in self._rows:
            self._check(job.id, ProviderState.ACCEPTED)
        accepted = ProviderJob(job.id, job.payer, sender, ProviderState.ACCEPTED, price, None)
        self._rows[job.id] = _Row(accepted, self._now())
        self._vouchers.setdefault(job.payer, (0, b""))

    async def move(self, job_id: bytes, state: ProviderState) -> None:
        if state in (ProviderState.DONE, ProviderState.PAID):
            raise ValueError
        self._move(job_id, state)

    async def finish(self, job_id: bytes, done: Done) -> None:
        self._check(job_id, ProviderState.DONE)
        if done.price != self._rows[job_id].job.price:
            raise ValueError
        self._move(job_id, ProviderState.DONE, done)
        self._done.append(job_id)
        self._settle()

    async def credit(self, payer: str) -> Credit:
        vouched, signature = self._vouchers.get(payer, (0, b""))
        of_payer = [self._rows[job_id].job for job_id in self._done if self._rows[job_id].job.payer == payer]
        rows = [row.job for row in self._rows.values() if row.job.payer == payer]
        return Credit(
            payer,
            sum(job.price for job in of_payer),
            vouched,
            signature,
            sum(event.amount for event in self._redeemed.values() if event.payer == payer),
            sum(job.state is ProviderState.PAID for job in of_payer),
            sum(job.price for job in rows if job.state in (ProviderState.ACCEPTED, ProviderState.RUNNING)),
        )

    async def credits(self) -> list[Credit]:
        return [await self.credit(payer) for payer in sorted(self._vouchers)]

    async def store_voucher(self, payer: str, total: int, signature: bytes) -> bool:
        known = self._vouchers.setdefault(payer, (0, b""))
        if total <= known[0]:
            return False
        self._vouchers[payer] = (total, signature)
        self._settle()
        return True

    async def record_redeemed(self, events: Sequence[Redeemed]) -> None:
        for event in events:
            self._redeemed.setdefault((event.transaction, event.index), event)

    async def sums(self) -> ProviderSums:
        return ProviderSums(
            sum(self._rows[job_id].job.price for job_id in self._done),
            sum(total for total, _ in self._vouchers.values()),
            sum(event.amount for event in self._redeemed.values()),
            len(self._done),
        )

    async def recover(self) -> int:
        open_jobs = [
            job_id
            for job_id, row in self._rows.items()
            if row.job.state in (ProviderState.ACCEPTED, ProviderState.RUNNING)
        ]
        for job_id in open_jobs:
            self._rows[job_id].job = replace(self._rows[job_id].job, state=ProviderState.RETURNED)
        return len(open_jobs)

    async def purge(self, before: float) -> int:
        old = [row for row in self._rows.values() if row.job.done is not None and row.changed < before]
        for row in old:
            row.job = replace(row.job, done=None)
        return len(old)

    def _check(self, job_id: bytes, state: ProviderState) -> None:
        if state not in PROVIDER_MOVES[self._rows[job_id].job.state]:
            raise ValueError

    def _move(self, job_id: bytes, state: ProviderState, done: Done | None = None) -> None:
        self._check(job_id, state)
        row = self._rows[job_id]
        self._rows[job_id] = _Row(replace(row.job, state=state, done=done), self._now())

    def _settle(self) -> None:
        """Pay each payer's done jobs from the oldest on, as far as its voucher goes; none before an older one."""
        for payer, (left, _) in self._vouchers.items():
            for job_id in self._done:
                row = self._rows[job_id]
                if row.job.payer != payer:
                    continue
                left -= row.job.price
                if left < 0:
                    break
                row.job = replace(row.job, state=ProviderState.PAID)


class MemoryRequesterBook:
    """Implements ports.RequesterBook."""

    def __init__(self) -> None:
        self._rows: dict[bytes, RequesterJob] = {}
        self._checked: list[bytes] = []  # in the order in which they were checked
        self._debts: dict[str, Debt] = {}
        self._gone: dict[str, int] = {}  # what was paid for jobs that are forgotten

    async def create(self, jobs: Sequence[RequesterJob]) -> None:
        for job in jobs:
            self._rows.setdefault(job.id, job)

    async def job(self, job_id: bytes) -> RequesterJob | None:
        return self._rows.get(job_id)

    async def jobs(self, ids: Sequence[bytes]) -> list[RequesterJob]:
        return [self._rows[job_id] for job_id in ids or self._rows if job_id in self._rows]

    async def pending(self) -> list[RequesterJob]:
        going = (RequesterState.QUOTED, RequesterState.SENT, RequesterState.ACCEPTED)
        return [row for row in self._rows.values() if row.state in going]

    async def send(self, job_id: bytes, job: Job, provider: str) -> None:
        self._move(job_id, RequesterState.SENT)
        self._rows[job_id] = replace(self._rows[job_id], job=job, provider=provider)

    async def move(self, job_id: bytes, state: RequesterState, error: str = "") -> None:
        if state in (RequesterState.CHECKED, RequesterState.PAID):
            raise ValueError
        self._move(job_id, state)
        self._rows[job_id] = replace(self._rows[job_id], error=error)

    async def check(self, job_id: bytes, done: Done, recomputed: bool) -> None:
        if done.price < 0:
            raise ValueError
        self._move(job_id, RequesterState.CHECKED)
        row = replace(self._rows[job_id], done=done, price=done.price, recomputed=recomputed, error="")
        self._rows[job_id] = row
        self._checked.append(job_id)
        debt = await self.debt(row.provider)
        self._debts[row.provider] = replace(debt, total=debt.total + done.price)
        self._settle(row.provider)

    async def debt(self, provider: str) -> Debt:
        return self._debts.get(provider, Debt(provider, 0, 0, b"", 0))

    async def debts(self) -> list[Debt]:
        return [self._debts[provider] for provider in sorted(self._debts)]

    async def sign(self, provider: str, total: int, signature: bytes) -> None:
        debt = await self.debt(provider)
        if not debt.signed <= total <= debt.total:
            raise ValueError
        if provider in self._debts:
            self._debts[provider] = replace(debt, signed=total, signature=signature)

    async def acknowledge(self, provider: str, total: int) -> list[bytes]:
        debt = await self.debt(provider)
        if total <= debt.acknowledged:
            return []
        if total > debt.signed:
            raise ValueError
        self._debts[provider] = replace(debt, acknowledged=total)
        return self._settle(provider)

    async def sums(self) -> RequesterSums:
        debts = self._debts.values()
        return RequesterSums(sum(debt.total for debt in debts), sum(debt.acknowledged for debt in debts))

    async def forget(self, keep: int) -> int:
        ended = [row.id for row in self._rows.values() if row.state in (RequesterState.PAID, RequesterState.FAILED)]
        old = ended[: max(len(ended) - keep, 0)]
        for job_id in old:
            row = self._rows.pop(job_id)
            self._gone[row.provider] = self._gone.get(row.provider, 0) + row.price
        self._checked = [job_id for job_id in self._checked if job_id not in old]
        return len(old)

    def _move(self, job_id: bytes, state: RequesterState) -> None:
        if state not in REQUESTER_MOVES[self._rows[job_id].state]:
            raise ValueError
        self._rows[job_id] = replace(self._rows[job_id], state=state)

    def _settle(self, provider: str) -> list[bytes]:
        """Pay the provider's checked jobs from the oldest on; return those that were not paid before."""
        left, paid = self._debts[provider].acknowledged - self._gone.get(provider, 0), []
        for job_id in self._checked:
            row = self._rows[job_id]
            if row.provider != provider:
                continue
            left -= row.price
            if left < 0:
                break
            if row.state is RequesterState.CHECKED:
                self._rows[job_id] = replace(row, state=RequesterState.PAID)
                paid.append(job_id)
        return paid
