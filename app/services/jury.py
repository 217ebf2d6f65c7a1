"""Jury duty: an account with a bond and a duty deposit votes by itself, with its device key alone.

Order of events for one dispute: its Opened event entered in the docket -> the seed fixed, if nobody has -> seated? -> the
evidence asked for, the job run again, the outputs compared -> vote and salt stored -> committed -> revealed when all have
committed -> resolved when no appeal can come -> collected. Every look asks the chain where the dispute stands and does
the next thing, so that it does not matter when a life of this process ended.

The evidence of a receipt is the job with its nonce and the signed answer. Whoever holds it shows it to seated jurors, and
to nobody else: the challenger, and jurors who have got it. The dispute's id binds all of it. A challenger that shows
nothing until an hour before the votes close has proven nothing: the vote is innocent.

A claim on quality needs no evidence: everybody has the test set, and the model is run on it again.
"""

import asyncio
import logging
import secrets
from collections.abc import Callable

from app.domain.disputes import CHALLENGE, VOTE_BOND, Dispute, Evidence, Juror, Kept, Phase, Vote
from app.domain.errors import AppError, BadInput, InsufficientFunds, Refused, Unavailable, plain
from app.domain.events import Notice
from app.domain.models import model_by_id
from app.domain.networks import Deployment
from app.ports import CaseStore, Chain, Clock, Courier, Court, Engine, HotKeys
from app.services.bus import Bus
from app.services.evaluating import Evaluating

_log = logging.getLogger(__name__)
LOOK_SECONDS = 3.0
IDLE_SECONDS = 10.0  # while this account has no bond, no dispute and no evidence
EVIDENCE_SECONDS = 6.0
FORGET_SECONDS = 3600.0
SALT_BYTES = 32
_NO_VOTE = bytes(32)


class JuryDuty:
    """Follows disputes and does what this account owes to them."""

    def __init__(
        self,
        *,
        court: Court,
        chain: Chain,
        cases: CaseStore,
        courier: Courier,
        engine: Engine,
        evaluating: Evaluating,
        keys: HotKeys,
        clock: Clock,
        bus: Bus,
        owner: Callable[[], str],
        deployment: Callable[[], Deployment],
    ) -> None:
        self._court = court
        self._chain = chain
        self._cases = cases
        self._courier = courier
        self._engine = engine
        self._evaluating = evaluating
        self._keys = keys
        self._clock = clock
        self._bus = bus
        self._owner = owner
        self._deployment = deployment
        self._looking = asyncio.Lock()
        self._bound: set[bytes] = set()
        self._said: set[bytes] = set()
        self._forget_at = 0.0

    @property
    def busy(self) -> bool:
        """Whether a dispute waits for something that this agent has to do: it may not end before."""
        return bool(self._bound)

    async def run(self) -> None:
        """Look again and again, for ever."""
        self._courier.show(self.show)
        while True:
            rest = IDLE_SECONDS
            try:
                rest = LOOK_SECONDS if await self.look() else IDLE_SECONDS
            except AppError as error:
                _log.debug("disputes are looked at later: %s", error.title)
            except Exception:
                _log.exception("a fault in jury duty; it is tried again")
            await self._clock.sleep(rest)

    async def look(self) -> bool:
        """Read new disputes and do what is due in each that is not over; false when there can be none for this account.

        Raises:
            Unavailable: chain or disk are away.
            Refused: there is no wallet, or there are no contracts.
        """
        async with self._looking:
            owner = self._owner()
            juror = await self._court.juror(owner)
            docket = await self._cases.docket()
            if not juror.bond and all(entry.over for entry in docket) and not await self._cases.holds():
                return False
            first = await self._cases.next_block()
            found, following = await self._court.opened(first)
            if following != first:
                await self._cases.enter(found, following)
                docket = await self._cases.docket()
            for entry in reversed(docket):
                if not entry.over:
                    await self._follow(entry.case, owner, juror)
            await self._forget({entry.case for entry in docket if not entry.over})
            return True

    async def show(self, asker: str, case: bytes) -> Evidence | None:
        """Return the evidence of a case if the device `asker` has a seat in it and this agent holds it. Raises Unavailable."""
        kept = await self._cases.kept(case)
        if kept is None:
            return None
        juror = await self._chain.provider_of(asker)
        return kept.evidence if juror and await self._court.seated(case, juror) else None

    async def _forget(self, wanted: set[bytes]) -> None:
        """Delete evidence that can be of no use any more, once an hour."""
        if self._clock.monotonic() < self._forget_at:
            return
        self._forget_at = self._clock.monotonic() + FORGET_SECONDS
        _, now = await self._court.clock()
        for kept in await self._cases.findings():
            if kept.case not in wanted and now > kept.evidence.done.time + CHALLENGE:
                await self._cases.forget(kept.case)

    async def _follow(self, case: bytes, owner: str, juror: Juror) -> None:
        """Do the next thing in one dispute; what does not succeed now is tried at the next look."""
        try:
            dispute = await self._court.dispute(case)
            if dispute is None:  # of a chain's part that was taken back
                return
            if await self._act(dispute, owner, juror):
                await self._cases.close(case)
                await self._cases.forget(case)
                self._bound.discard(case)
        except AppError as error:
            if isinstance(error, Unavailable):
                raise
            self._complain(case, error)

    async def _act(self, dispute: Dispute, owner: str, juror: Juror) -> bool:
        """Do what the phase asks for; true when nothing more is to be had from the dispute."""
        _, now = await self._court.clock()
        votes = await self._cases.votes(dispute.case)
        current = juror.device == self._keys.device.address
        if votes or (current and dispute.challenger == owner):
            self._bound.add(dispute.case)
        match dispute.phase(now):
            case Phase.COMMIT if current:
                await self._commit(dispute, owner, juror, votes, now)
            case Phase.REVEAL:
                await self._reveal(dispute, owner, votes)
            case Phase.DUE if dispute.case in self._bound:
                await self._court.resolve(self._keys.device, dispute.case)
            case Phase.OVER:
                await self._collect(dispute, owner, votes)
                return True
        return False

    async def _commit(self, dispute: Dispute, owner: str, juror: Juror, votes: list[Vote], now: int) -> None:
        if not dispute.seed and (juror.bond or owner == dispute.challenger):
            await self._fix_seed(dispute)
        if juror.duty < VOTE_BOND:
            return
        cast = next((vote for vote in votes if vote.round == dispute.round), None)
        if cast is None:
            if not await self._court.seated(dispute.case, owner):
                return
            self._bound.add(dispute.case)
            cast = await self._judge(dispute, now)
        if cast is not None and await self._court.vote(dispute.case, dispute.round, owner) == _NO_VOTE:
            await self._court.commit(self._keys.device, dispute.case, cast.commitment(owner))
            _log.info("committed to a vote in %s", dispute.case.hex())

    async def _fix_seed(self, dispute: Dispute) -> None:
        """Fix the seats, for the contract's tip, once the block that decides them is there; two that do so do no harm."""
        if (await self._court.clock())[0] > dispute.seed_block:
            await self._court.fix_seed(self._keys.device, dispute.case)

    async def _judge(self, dispute: Dispute, now: int) -> Vote | None:
        """Find a vote and write it down; None when it cannot be found yet, or never by this agent."""
        guilty = await (self._doubt(dispute.case) if dispute.about_claim else self._examine(dispute, now))
        if guilty is None:
            return None
        vote = Vote(dispute.case, dispute.round, guilty, secrets.token_bytes(SALT_BYTES))
        await self._cases.cast(vote)
        return vote

    async def _doubt(self, case: bytes) -> bool | None:
        """Run a claim's test set again; None when this agent cannot."""
        claim = await self._court.claim(case)
        return None if claim is None else await self._evaluating.is_false(claim)

    async def _examine(self, dispute: Dispute, now: int) -> bool | None:
        """Run the job of a receipt again; innocent when nobody has shown it by the last call."""
        evidence = await self._evidence(dispute.case)
        if evidence is not None:
            return await self._is_wrong(evidence)
        return False if dispute.last_call(now) else None

    async def _evidence(self, case: bytes) -> Evidence | None:
        """Return what is disputed, out of one's own keeping or from whoever shows it."""
        kept = await self._cases.kept(case)
        if kept is not None:
            return kept.evidence
        found = await self._courier.ask(case, EVIDENCE_SECONDS, lambda answer: self._is_of(answer, case))
        if found is not None:
            await self._cases.keep(Kept(case, found, own=False, found=self._clock.now()))
        return found

    def _is_of(self, evidence: Evidence, case: bytes) -> bool:
        try:
            return evidence.case(self._deployment()) == case
        except (ValueError, OverflowError):
            return False

    async def _is_wrong(self, evidence: Evidence) -> bool | None:
        """Run the job again and compare; None when this agent has not the model. Raises Unavailable."""
        model = model_by_id(evidence.job.model)
        if model is None:
            _log.warning("no vote: the model %s is not known here", evidence.job.model.hex())
            return None
        try:
            own = await self._engine.run(model, evidence.job.inputs, own=True)
        except BadInput:  # nobody can compute it, and yet somebody has signed for an output
            return True if await self._evaluating.works(model) else None
        return evidence.is_wrong(own)

    async def _reveal(self, dispute: Dispute, owner: str, votes: list[Vote]) -> None:
        cast = next((vote for vote in votes if vote.round == dispute.round), None)
        if cast is None:
            return
        if await self._court.vote(dispute.case, dispute.round, owner) == cast.commitment(owner):
            await self._court.reveal(self._keys.device, cast)
            _log.info("revealed a vote in %s", dispute.case.hex())

    async def _collect(self, dispute: Dispute, owner: str, votes: list[Vote]) -> None:
        """Take what the contract owes for the votes, if anything."""
        for vote in votes:
            if await self._court.vote(dispute.case, vote.round, owner) == vote.mark:
                try:
                    await self._court.collect(self._keys.device, dispute.case, owner)
                except Refused as error:  # its votes were not the verdict: nothing is owed
                    _log.info("nothing to collect from %s: %s", dispute.case.hex(), error.title)
                return

    def _complain(self, case: bytes, error: AppError) -> None:
        """Log it; tell the person, once for each dispute, what only a person can mend: the device key has no gas."""
        _log.info("in dispute %s: %s", case.hex(), plain(error))
        if isinstance(error, InsufficientFunds) and case in self._bound and case not in self._said:
            self._said.add(case)
            self._bus.publish(Notice(f"Jury duty waits: {error.title}", error.hint))
