"""The requester's side of a job: ask, check, pay; never pay for what was not received and checked.

Order of events for one job: stored as quoted -> tokenised -> sent (stored first) -> accepted -> output and receipt
checked, recomputed where the audit wants it -> checked (stored; its price is owed) -> voucher signed, stored, sent ->
acknowledged: paid. A job is asked for under the same id until it ends, whoever dies in between.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.books import RequesterJob
from app.domain.disputes import Evidence
from app.domain.errors import (
    AppError,
    BadInput,
    Busy,
    EngineAway,
    Expired,
    InsufficientFunds,
    JobFailed,
    Lost,
    NoProvider,
    PaymentRequired,
    Preempted,
    Refused,
    StoreAway,
    Unavailable,
    error_classes,
    plain,
)
from app.domain.events import Event, JobChanged
from app.domain.inputs import check_texts
from app.domain.jobs import JOB_ID_BYTES, Accepted, Declined, Done, Job, RequesterState
from app.domain.models import CATALOGUE, Model
from app.domain.networks import Deployment
from app.domain.offers import ModelOffer, SignedOffer
from app.domain.pricing import MOST_WEI, price_of
from app.domain.receipts import receipt_of
from app.domain.secp256k1 import recover
from app.ports import Clock, Engine, HotKeys, Network, RequesterBook
from app.services.bus import Bus, Subscription
from app.services.chainview import ChainView
from app.services.offers import OfferBoard
from app.services.payments import Payments

_log = logging.getLogger(__name__)
PATIENCE = 900.0
ANSWER_SECONDS = 60.0
AUDIT_SECONDS = 60.0
AT_ONCE = 16
LONGEST_WAIT = 5.0
MOST_LETTERS = 200
ENDED = frozenset({RequesterState.PAID, RequesterState.FAILED})
PASSING = (Unavailable, Lost, NoProvider, Busy, Preempted, PaymentRequired, Expired)
# What a provider may say of a job that it does not do; any other error from a stranger is a plain failure.
TOLD = (JobFailed, BadInput, InsufficientFunds)


@dataclass
class _Search:
    """What one job's attempts have taught: whom to ask last, whom never again, how long to wait."""

    model: Model | None = None
    asked: str = ""
    last: str = ""
    never: set[str] = field(default_factory=set)
    wait: float = 0.05


class Requester:
    """Has jobs done on the network."""

    def __init__(
        self,
        *,
        book: RequesterBook,
        engine: Engine,
        network: Network,
        keys: HotKeys,
        view: ChainView,
        clock: Clock,
        bus: Bus,
        board: OfferBoard,
        payments: Payments,
        deployment: Callable[[], Deployment],
        payer: Callable[[], str],
        on_wrong: Callable[[Evidence], Awaitable[None]] | None = None,
    ) -> None:
        """`on_wrong` is given what an audit has proven wrong, with the receipt that its provider has signed."""
        self._book = book
        self._engine = engine
        self._network = network
        self._keys = keys
        self._view = view
        self._clock = clock
        self._bus = bus
        self._board = board
        self._payments = payments
        self._deployment = deployment
        self._payer = payer
        self._on_wrong = on_wrong
        self._tasks: dict[bytes, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    @property
    def open(self) -> int:
        """How many jobs are under way."""
        return len(self._tasks)

    async def submit(
        self, model: str, jobs: Sequence[tuple[bytes, Sequence[str]]], max_price: int, audit_percent: int
    ) -> None:
        """Store jobs and start on them; ids that are known already are left as they are.

        Raises:
            BadInput: unknown model, unusable text, an id that is not 16 bytes or comes twice, a number out of range.
            Refused: nobody pays: there is no wallet.
        """
        if model not in CATALOGUE:
            raise BadInput(f"There is no model '{model}'", f"Known models: {', '.join(CATALOGUE)}")
        if not 0 < max_price <= MOST_WEI or not 0 <= audit_percent <= 100:
            raise BadInput("The maximum price or the share of audits is out of range", "Audits: 0 to 100 per cent")
        ids = [job_id for job_id, _ in jobs]
        if len(set(ids)) < len(ids) or any(len(job_id) != JOB_ID_BYTES for job_id in ids):
            raise BadInput("Every job needs an id of its own, of 16 bytes", "Check the input")
        for _, texts in jobs:
            check_texts(texts)
        self._payer()
        await self._book.create([_quoted(job_id, model, texts, max_price, audit_percent) for job_id, texts in jobs])
        await self.resume(ids)

    async def resume(self, ids: Sequence[bytes] | None = None) -> None:
        """Go on with jobs that have not ended (all of them when none is named), as after a restart."""
        wanted = None if ids is None else set(ids)
        for row in await self._book.pending():
            if row.id not in self._tasks and (wanted is None or row.id in wanted):
                task = self._tasks[row.id] = asyncio.create_task(self._drive(row.id))
                task.add_done_callback(lambda _, job_id=row.id: self._tasks.pop(job_id, None))  # type: ignore[misc]

    async def finished(self, ids: Sequence[bytes], seconds: float) -> list[RequesterJob]:
        """Wait until the jobs have ended, at most `seconds`; return those that are known, as they stand."""
        over = asyncio.ensure_future(self._clock.sleep(seconds))
        try:
            with self._bus.subscribe() as events:
                left = await self._unended(ids)
                while left and (event := await _next(events, over)) is not None:
                    if isinstance(event, JobChanged) and event.state in ENDED:
                        left.discard(event.id)
                    if events.lost:
                        events.lost = 0
                        left = await self._unended(list(left))
        finally:
            over.cancel()
        return await self._book.jobs(ids) if ids else []

    async def stop(self) -> None:
        tasks = list(self._tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _unended(self, ids: Sequence[bytes]) -> set[bytes]:
        rows = await self._book.jobs(ids) if ids else []
        return {row.id for row in rows if row.state not in ENDED}

    async def _drive(self, job_id: bytes) -> None:
        """Bring one job to its end, trying again for as long as that can help."""
        end = self._clock.monotonic() + PATIENCE
        search = _Search()
        try:
            while True:
                try:
                    async with self._places:
                        await self._attempt(job_id, search)
                    return
                except AppError as error:
                    if self._clock.monotonic() >= end or not self._helps(error, search):
                        await self._fail(job_id, error)
                        return
                    await self._between(error, search)
        except Exception:
            _log.exception("job %s stands still until the next start", job_id.hex())

    def _helps(self, error: AppError, search: _Search) -> bool:
        """Tell whether another attempt may end better; learn whom to ask."""
        if isinstance(error, PASSING):
            search.last = search.asked if isinstance(error, NoProvider | Preempted) else ""
            return True
        if isinstance(error, JobFailed) and search.asked and search.model:
            search.never.add(search.asked)
            return self._board.best(search.model, self._deployment(), never=search.never) is not None
        return False

    async def _between(self, error: AppError, search: _Search) -> None:
        """Wait for what would help: a moment, or an offer."""
        search.wait = min(search.wait * 1.6, 2.0)
        if isinstance(error, Busy):
            await self._clock.sleep(max(error.wait_seconds, search.wait))
        elif isinstance(error, PaymentRequired | StoreAway):
            await self._clock.sleep(search.wait)
        else:
            await self._board.changed(search.wait)

    async def _attempt(self, job_id: bytes, search: _Search) -> None:
        search.asked = ""
        row = await self._book.job(job_id)
        assert row is not None
        model = CATALOGUE.get(row.model)
        if model is None:
            raise BadInput(f"There is no model '{row.model}' any more", "Choose another")
        search.model = model
        signed, entry = await self._choose(model, row, search)
        provider = search.asked = signed.offer.provider
        job = await self._build(row, model, provider, entry)
        async with self._payments.slot(provider, job.max_price):
            total, signature = await self._payments.voucher(provider)
            deadline = int(self._clock.now() + PATIENCE)
            job = replace(job, voucher_total=total, voucher_signature=signature, deadline=deadline)
            await self._book.send(job_id, job, provider)
            self._tell(job_id, RequesterState.SENT)
            done = await self._converse(signed, job)
            self._check(model, job, signed, done)
            recomputed = row.audit and await self._recompute(model, Evidence(job, provider, done))
            await self._book.check(job_id, done, recomputed)
        checked = await self._book.job(job_id)
        assert checked is not None
        self._tell(job_id, checked.state)
        self._payments.soon(provider)

    async def _choose(self, model: Model, row: RequesterJob, search: _Search) -> tuple[SignedOffer, ModelOffer]:
        deployment = self._deployment()
        found = self._board.best(model, deployment, prefer=row.provider, last=search.last, never=search.never)
        if found is None:
            raise NoProvider("Nobody offers this model just now", "Wait, or compute on this device")
        offer = found[0].offer
        if not offer.provider or await self._view.provider_of(offer.device) != offer.provider:
            self._board.drop(offer.device)
            raise NoProvider("An offer's device key is not registered for its provider", "Another one is asked")
        return found

    async def _build(self, row: RequesterJob, model: Model, provider: str, entry: ModelOffer) -> Job:
        """Return the job to send: the very one of an earlier attempt, else a new one from the texts.

        Its maximum is what the offer comes to, and for a provider that was asked before no less than then.
        """
        payer, chain_id = self._payer(), self._deployment().chain_id
        job = row.job
        if job is None:
            inputs = await self._engine.tokenize(model, row.texts)
            nonce = secrets.token_bytes(32)
            job = Job(row.id, model.id, model.task, inputs, nonce, 0, 0, payer, chain_id)
        elif (job.payer, job.chain_id) != (payer, chain_id):
            raise Refused("The paying account or the network has changed since this job was sent", "Use a new id")
        quote = price_of(job.units, entry.unit_price)
        if row.provider == provider:
            quote = max(quote, job.max_price)
        return replace(job, max_price=min(quote, row.max_price))

    async def _converse(self, signed: SignedOffer, job: Job) -> Done:
        """Send the job and follow its frames to the end."""
        deadline = self._clock.now() + ANSWER_SECONDS
        accepted = False
        async with aclosing(self._network.request(signed, job, deadline)) as frames:
            async for frame in frames:
                if isinstance(frame, Declined):
                    raise _error_of(frame)
                await self._payments.acknowledged(signed.offer.provider, job.voucher_total)
                if isinstance(frame, Done):
                    return frame
                if isinstance(frame, Accepted) and not accepted:
                    accepted = True
                    await self._book.move(job.id, RequesterState.ACCEPTED)
                    self._tell(job.id, RequesterState.ACCEPTED)
        raise Lost("The provider's answer ended without a result", "The job is sent again")

    def _check(self, model: Model, job: Job, signed: SignedOffer, done: Done) -> None:
        """Check receipt, price and shape.

        Raises:
            JobFailed: what came is not what was promised; nothing will be paid for it.
        """
        output = done.output
        if output.shape != (len(job.inputs), model.width) or len(output.data) != 4 * len(job.inputs) * model.width:
            raise JobFailed("The provider's output has the wrong shape", "It is not paid")
        if output.terms.units != job.units or not 0 <= done.price <= job.max_price or not 0 <= done.time < 1 << 64:
            raise JobFailed("The provider asks more than it offered, or its receipt is out of range", "It is not paid")
        try:
            receipt = receipt_of(job, output, signed.offer.provider, done.time, done.price)
            device = recover(receipt.digest(self._deployment()), done.signature)
        except (ValueError, OverflowError):
            device = ""
        if device != signed.offer.device:
            raise JobFailed("The receipt is not signed by the provider's device key", "It is not paid")

    async def _recompute(self, model: Model, claim: Evidence) -> bool:
        """Compute the job here too; false when this device cannot for a minute: that is not the provider's fault.

        Raises:
            JobFailed: the outputs differ.
        """
        end = self._clock.monotonic() + AUDIT_SECONDS
        while True:
            try:
                own = await self._engine.run(model, claim.job.inputs, own=True)
                break
            except (Preempted, EngineAway):
                if self._clock.monotonic() >= end:
                    return False
                await self._clock.sleep(0.5)
        if claim.is_wrong(own):
            if self._on_wrong is not None:
                await self._on_wrong(claim)
            raise JobFailed("The output differs from what this device computes", "It is not paid")
        return True

    async def _fail(self, job_id: bytes, error: AppError) -> None:
        text = plain(error)
        await self._book.move(job_id, RequesterState.FAILED, text)
        self._tell(job_id, RequesterState.FAILED)

    def _tell(self, job_id: bytes, state: RequesterState) -> None:
        self._bus.publish(JobChanged("requester", job_id, state))


async def _next(events: Subscription, over: "asyncio.Future[None]") -> Event | None:
    """Return the next event; None when it is `over` before."""
    waiting: asyncio.Future[Event] = asyncio.ensure_future(anext(events))
    either: list[asyncio.Future[Any]] = [over, waiting]
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        return waiting.result() if waiting.done() else None
    finally:
        waiting.cancel()


def _quoted(job_id: bytes, model: str, texts: Sequence[str], max_price: int, audit_percent: int) -> RequesterJob:
    return RequesterJob(
        id=job_id,
        model=model,
        texts=tuple(texts),
        max_price=max_price,
        audit=secrets.randbelow(100) < audit_percent,
        state=RequesterState.QUOTED,
        job=None,
        provider="",
        price=0,
        done=None,
        recomputed=False,
        error="",
    )


def _error_of(frame: Declined) -> AppError:
    """Return the error a provider declined with; a class that it may not name is a plain failure."""
    kind = error_classes().get(frame.code, JobFailed)
    title, hint = _readable(frame.title) or "The provider declined the job", _readable(frame.hint)
    if kind is PaymentRequired:
        return PaymentRequired(title, hint, frame.due)
    if kind is Busy:
        return Busy(title, hint, frame.wait_seconds if 0 <= frame.wait_seconds <= LONGEST_WAIT else LONGEST_WAIT)
    return kind(title, hint) if issubclass(kind, TOLD) else JobFailed(title, hint)


def _readable(text: str) -> str:
    """Return a stranger's text as it may be shown: short, and without signs that move a terminal's cursor."""
    return "".join(sign for sign in text[:MOST_LETTERS] if sign.isprintable())
