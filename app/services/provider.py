"""The provider's side of a job: take it, compute it, sign for it, be paid.

Order of events for one job: voucher stored (if one rides along) -> terms, escrow and credit checked -> accepted (stored)
-> computed -> receipt signed and stored with the output -> sent. The job's id is its key: asked again, the stored
answer is sent again. Nothing is acknowledged before it is on disk.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from app.domain.books import Credit
from app.domain.errors import (
    AppError,
    BadInput,
    Busy,
    EngineAway,
    Expired,
    InsufficientFunds,
    JobFailed,
    PaymentRequired,
    Preempted,
    Unavailable,
)
from app.domain.events import JobChanged
from app.domain.hashing import checksum
from app.domain.jobs import JOB_ID_BYTES, Accepted, Declined, Done, Frame, Job, Output, ProviderState
from app.domain.models import Model, model_by_id
from app.domain.networks import Deployment
from app.domain.pricing import MOST_JOBS, MOST_WEI, escrow_covers, price_of, within_credit
from app.domain.receipts import Voucher, receipt_of
from app.domain.secp256k1 import recover
from app.domain.signatures import compact
from app.ports import Clock, Engine, HotKeys, ProviderBook
from app.services.bus import Bus
from app.services.chainview import SECONDS, ChainView

_log = logging.getLogger(__name__)
ATTEMPTS = 4
STOP_SECONDS = 5.0
FRESH_SECONDS = 0.25
Found = Done | asyncio.Task[Done]  # the answer of a job, or the work on it


@dataclass(frozen=True)
class _Order:
    """A job as it was admitted: what it will cost, and in whose name its receipt is signed."""

    job: Job
    model: Model
    price: int
    owner: str
    deployment: Deployment


class ProviderDesk:
    """Answers jobs and vouchers; `open_for_work` says whether the policy lets it. `stop` is for good."""

    def __init__(
        self,
        *,
        book: ProviderBook,
        engine: Engine,
        keys: HotKeys,
        view: ChainView,
        clock: Clock,
        bus: Bus,
        owner: Callable[[], str],
        deployment: Callable[[], Deployment],
        open_for_work: Callable[[], bool],
        unit_price: Callable[[Model], int],
    ) -> None:
        self._book = book
        self._engine = engine
        self._keys = keys
        self._view = view
        self._clock = clock
        self._bus = bus
        self._owner = owner
        self._deployment = deployment
        self._open_for_work = open_for_work
        self._unit_price = unit_price
        self._running: dict[bytes, asyncio.Task[Done]] = {}
        self._computing: set[asyncio.Task[Output]] = set()
        self._admission = asyncio.Lock()
        self._admitting: set[asyncio.Task[Found | None]] = set()
        self._stopped = False

    @property
    def running(self) -> int:
        return len(self._running)

    async def on_job(self, sender: str, job: Job) -> AsyncGenerator[Frame, None]:
        """Answer one job of `sender` (a session address) with its frames; errors become Declined.

        The work goes on when the asker goes away: its answer is stored, and given when the job is asked for again.
        """
        try:
            _must_be_canonical(job.payer)
            if job.voucher_total:
                await self._take_voucher(sender, job.payer, job.voucher_total, job.voucher_signature)
            found = await self._find_or_admit(sender, job)
            if isinstance(found, Done):
                yield found
                return
            yield Accepted(0.0)
            await asyncio.wait([found])  # unlike awaiting it, this does not end the job with its asker
            if found.cancelled():
                raise _stopping()
            yield found.result()
        except AppError as error:
            yield _declined(error)

    async def on_voucher(self, sender: str, payer: str, total: int, signature: bytes) -> bool:
        """Store a voucher that came alone; true when it, or a better one, is stored."""
        try:
            _must_be_canonical(payer)
            await self._take_voucher(sender, payer, total, signature)
        except AppError:
            return False
        return True

    async def stop(self) -> None:
        """End running jobs; they become returned, and their requesters are told to try again."""
        self._stopped = True
        for computing in self._computing:
            computing.cancel()
        for unfinished in (self._admitting, self._running.values()):
            if unfinished:
                await asyncio.wait(unfinished, timeout=STOP_SECONDS)
        for task in self._running.values():  # what hangs stays open in the book, and is returned at the next start
            task.cancel()

    async def _take_voucher(self, sender: str, payer: str, total: int, signature: bytes) -> None:
        """Check a voucher's signature against the payer's signer on chain and keep it.

        Raises:
            JobFailed: it is no valid voucher of this payer for this provider.
        """
        if not 0 < total <= MOST_WEI:
            raise JobFailed("The voucher's total is out of range", "Sign what is owed")
        if (await self._book.credit(payer)).vouched >= total:
            return
        try:
            signature = compact(signature)
            signer = recover(Voucher(payer, self._owner(), total).digest(self._deployment()), signature)
        except ValueError:
            raise JobFailed("The voucher's signature is malformed", "Sign it again")
        if signer != sender:
            raise JobFailed("The voucher is not signed by the sender", "Sign it with the payer's session key")
        await self._must_sign_for(sender, payer)
        await self._book.store_voucher(payer, total, signature)

    async def _must_sign_for(self, sender: str, payer: str) -> None:
        for max_age in (SECONDS, FRESH_SECONDS):
            if (await self._view.payer(payer, max_age)).signer == sender:
                return
        raise JobFailed("The sender is not the payer's session key", "Set the signer on chain first")

    async def _find_or_admit(self, sender: str, job: Job) -> Found:
        """Return the stored answer or the running work of this job id, else check the job and start on it.

        What the chain says is read before the lock is taken, a second time and fresh when it speaks against the payer.

        Raises:
            AppError: the job cannot be taken; which says why.
        """
        for max_age in (SECONDS, FRESH_SECONDS):
            found = await self._find(sender, job)
            if found is not None:
                return found
            order = self._check_terms(job)
            await self._must_sign_for(sender, job.payer)
            balance = (await self._view.payer(job.payer, max_age)).balance
            paid = await self._view.paid(job.payer, order.owner, max_age)
            found = await self._whole(self._admit_covered(sender, order, paid, balance))
            if found is not None:
                return found
        title = f"The payer's escrow of {balance} wei does not cover what it owes and this job's {order.price} wei"
        raise InsufficientFunds(title, "Deposit more, or wait until open jobs are done")

    async def _whole(self, admission: Coroutine[Any, Any, Found | None]) -> Found | None:
        """Await an admission that goes on when its asker goes away: half of one is a job in the book that nobody does."""
        task = asyncio.create_task(admission)
        self._admitting.add(task)
        task.add_done_callback(self._admitting.discard)
        return await asyncio.shield(task)

    async def _admit_covered(self, sender: str, order: _Order, paid: int, balance: int) -> Found | None:
        """Look again under the lock, then admit; None when the escrow does not cover the job. Raises as `_admit`."""
        async with self._admission:
            found = await self._find(sender, order.job)
            if found is not None:
                return found
            credit = await self._book.credit(order.job.payer)
            if not escrow_covers(credit.vouched, paid, credit.unpaid, order.price, balance):
                return None
            return await self._admit(sender, order, credit)

    async def _find(self, sender: str, job: Job) -> Found | None:
        """Return what there is for this job id; None when the job may be begun."""
        stored = await self._book.job(job.id)
        if stored is None:
            return None
        if stored.sender != sender:
            raise JobFailed("This job id belongs to somebody else", "Use a new random id")
        if stored.done is not None:
            return stored.done
        if stored.state in (ProviderState.DONE, ProviderState.PAID):
            raise JobFailed("The job was done, and its output is no longer kept", "Use a new id")
        if stored.state is ProviderState.FAILED:
            raise JobFailed("The job failed here before", "Use a new id, or ask another provider")
        return self._running.get(job.id)

    async def _admit(self, sender: str, order: _Order, credit: Credit) -> "asyncio.Task[Done]":
        """Write the job down and start on it, if there is a place and credit for it; called under the lock."""
        job_id = order.job.id
        if len(self._running) >= MOST_JOBS:
            raise Busy("The provider has no free place", "Try again in a moment", wait_seconds=0.5)
        if not within_credit(credit.unpaid, order.price, credit.vouched):
            if credit.earned > credit.vouched:
                title = f"A voucher over {credit.earned} wei is due first"
                raise PaymentRequired(title, "Send the voucher, then the job again", credit.earned)
            raise Busy("Too many jobs of this payer are open", "Send the next when one is done", wait_seconds=0.2)
        await self._book.accept(order.job, sender, order.price)
        self._tell(job_id, ProviderState.ACCEPTED)
        task = self._running[job_id] = asyncio.create_task(self._work(order))
        task.add_done_callback(lambda ended: self._forget(job_id, ended))
        return task

    def _check_terms(self, job: Job) -> _Order:
        if self._stopped:
            raise _stopping()
        if not self._open_for_work():
            raise Preempted("The provider's owner is using the machine", "Try again later or elsewhere")
        deployment = self._deployment()
        if job.chain_id != deployment.chain_id:
            raise JobFailed("The job is for another chain", "Use the chain of the offer")
        if job.deadline <= self._clock.now():
            raise Expired("The job's deadline has passed", "Send it with a later deadline")
        model = model_by_id(job.model)
        if model is None or job.task != model.task:
            raise JobFailed("This provider does not offer that model", "Ask for the offers again")
        if len(job.id) != JOB_ID_BYTES or not job.inputs or not all(job.inputs):
            raise BadInput("A job has an id of 16 bytes and at least one text, and no text is empty", "Mend the job")
        price = price_of(job.units, self._unit_price(model))
        if price > min(job.max_price, MOST_WEI):
            raise JobFailed(f"The price is {price} wei, over the maximum of {job.max_price}", "Raise the maximum")
        return _Order(job, model, price, self._owner(), deployment)

    async def _work(self, order: _Order) -> Done:
        """Bring an accepted job to its end; whatever ends it is in the book before it is told."""
        job_id = order.job.id
        try:
            await self._book.move(job_id, ProviderState.RUNNING)
            done = await self._sign(order, await self._compute(order))
            await self._book.finish(job_id, done)
        except Exception as error:
            passes = isinstance(error, Preempted | Unavailable)
            await self._end(job_id, ProviderState.RETURNED if passes else ProviderState.FAILED)
            if isinstance(error, AppError):
                raise
            _log.exception("job %s failed", job_id.hex())
            raise JobFailed("The provider could not do this job", "Ask another provider")
        self._tell(job_id, ProviderState.DONE)
        return done

    async def _end(self, job_id: bytes, state: ProviderState) -> None:
        await self._book.move(job_id, state)
        self._tell(job_id, state)

    async def _compute(self, order: _Order) -> Output:
        """Run the job; a worker that dies is replaced by the engine, so try again a few times."""
        for attempt in range(1, ATTEMPTS + 1):
            if self._stopped:
                break
            computing = asyncio.ensure_future(self._engine.run(order.model, order.job.inputs))
            self._computing.add(computing)
            try:
                await asyncio.wait([computing])
                if not computing.cancelled():
                    return computing.result()
            except EngineAway:
                if attempt == ATTEMPTS:
                    raise
                await self._clock.sleep(0.3)
            finally:
                computing.cancel()
                self._computing.discard(computing)
        raise _stopping()

    async def _sign(self, order: _Order, output: Output) -> Done:
        time = await self._view.block_time()
        receipt = receipt_of(order.job, output, order.owner, time, order.price)
        return Done(output, time, order.price, self._keys.device.sign(receipt.digest(order.deployment)))

    def _forget(self, job_id: bytes, task: "asyncio.Task[Done]") -> None:
        self._running.pop(job_id, None)
        if not task.cancelled():
            task.exception()  # told to the requester already; asked for so that nobody warns

    def _tell(self, job_id: bytes, state: ProviderState) -> None:
        self._bus.publish(JobChanged("provider", job_id, state))


def _stopping() -> Preempted:
    return Preempted("The provider stops sharing", "Try again later or elsewhere")


def _must_be_canonical(payer: str) -> None:
    """Refuse another spelling of an address: each would be a payer of its own in the book, with credit of its own."""
    try:
        if checksum(payer) == payer:
            return
    except ValueError:
        pass
    raise BadInput("The payer is no checksummed address", "Write it in EIP-55's mixed case")


def _declined(error: AppError) -> Declined:
    """Return the frame for an error; what is wrong inside this machine is no stranger's business."""
    if isinstance(error, Unavailable):
        return Declined(Busy.__name__, "The provider cannot work just now", "Try again in a moment", 0.5)
    wait = error.wait_seconds if isinstance(error, Busy) else 0.0
    due = error.due if isinstance(error, PaymentRequired) else 0
    return Declined(error.code, error.title, error.hint, wait, due)
