"""Opening disputes over results that this account's own audits have proven wrong, and telling how all of them stand.

The wallet key signs: opening costs a bond, which the jurors get if they find the provider innocent, and comes back with a
quarter of what is taken beyond it if they find it guilty.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.amounts import in_words
from app.domain.contracts import jury, token
from app.domain.disputes import CHALLENGE, DISPUTE_BOND, Dispute, Evidence, Juror, Kept
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.hashing import word
from app.domain.networks import Deployment
from app.ports import CaseStore, Chain, Clock, Court
from app.services.transactions import Prepared, checked_address, fee_note


@dataclass(frozen=True)
class Standing:
    """A dispute that this agent follows, or evidence that may become one: `dispute` is None before it is opened.

    `seated` and `committed` are this account's in the present round; `until` is the last second to open it.
    """

    case: bytes
    job: bytes
    accused: str
    dispute: Dispute | None
    mine: bool
    seated: bool
    voted: tuple[bool, ...]
    until: int


@dataclass(frozen=True)
class Overview:
    """Jury duty and disputes of one account, at `now` of the chain's clock."""

    account: str
    juror: Juror
    now: int
    standings: tuple[Standing, ...]


class Disputes:
    """Keeps evidence of wrong results and prepares what the wallet signs about it."""

    def __init__(
        self,
        *,
        court: Court,
        chain: Chain,
        cases: CaseStore,
        clock: Clock,
        owner: Callable[[], str],
        deployment: Callable[[], Deployment],
    ) -> None:
        self._court = court
        self._chain = chain
        self._cases = cases
        self._clock = clock
        self._owner = owner
        self._deployment = deployment

    async def keep(self, evidence: Evidence) -> None:
        """Write down what an audit has proven wrong, so that it can be shown to a jury."""
        case = evidence.case(self._deployment())
        await self._cases.keep(Kept(case, evidence.bare(), own=True, found=self._clock.now()))

    async def prepare(self, sender: str, job: bytes) -> Prepared:
        """Return the next transaction that opens a dispute over a job of ours.

        Raises:
            BadInput: no audit has found this job wrong.
            Refused: it is too late, it was disputed before, or the provider has nothing at stake.
            InsufficientFunds: too few tokens for the bond, or too little ETH for gas.
        """
        sender = checked_address(sender)
        kept = next((one for one in await self._cases.findings() if one.evidence.job.id == job), None)
        if kept is None:
            raise BadInput(
                f"No audit has proven job {job.hex()[:32]} wrong", "`fallow jury` lists the jobs that can be disputed"
            )
        await self._must_be_open(kept)
        court = await self._court.address()
        held = (await self._chain.balances(sender)).token
        if held < DISPUTE_BOND:
            raise InsufficientFunds(
                f"A dispute takes {in_words(DISPUTE_BOND, 'FLW')}, the account has {in_words(held, 'FLW')}",
                "Get more FLW first",
            )
        if await self._chain.allowance(sender, court) < DISPUTE_BOND:
            data = token.approve(court, DISPUTE_BOND)
            return await self._step(sender, self._deployment().token, data, _ALLOW, _ALLOW_NOTE, more=True)
        return await self._step(sender, court, open_call(kept.evidence), _OPEN_TITLE, _OPEN_NOTE)

    async def overview(self) -> Overview:
        """Return how everything stands. Raises Refused without a wallet, ChainAway."""
        owner = self._owner()
        _, now = await self._court.clock()
        docket = {entry.case: entry for entry in await self._cases.docket()}
        kept = {one.case: one for one in await self._cases.findings()}
        standings = []
        for case in [*docket, *(case for case in kept if case not in docket)]:
            found = kept.get(case)
            accused = docket[case].accused if case in docket else kept[case].evidence.provider
            standings.append(await self._standing(case, accused, found, owner))
        return Overview(owner, await self._court.juror(owner), now, tuple(standings))

    async def _standing(self, case: bytes, accused: str, kept: Kept | None, owner: str) -> Standing:
        dispute = await self._court.dispute(case)
        return Standing(
            case=case,
            job=kept.evidence.job.id if kept else b"",
            accused=accused,
            dispute=dispute,
            mine=kept is not None if dispute is None else dispute.challenger == owner,
            seated=dispute is not None and not dispute.resolved and await self._court.seated(case, owner),
            voted=tuple(vote.guilty for vote in await self._cases.votes(case)),
            until=kept.evidence.done.time + CHALLENGE if kept else 0,
        )

    async def _must_be_open(self, kept: Kept) -> None:
        _, now = await self._court.clock()
        if await self._court.dispute(kept.case) is not None:
            raise Refused("This receipt was disputed before", "Each receipt can be disputed once: `fallow jury`")
        if now > kept.evidence.done.time + CHALLENGE:
            raise Refused("It is too late: a receipt can be disputed for 3 days", "Nothing was paid for it")
        if not await self._court.stake(kept.evidence.provider):
            raise Refused("The provider has nothing at stake", "Nothing was paid for it, and it is not asked again")

    async def _step(self, sender: str, to: str, data: bytes, title: str, note: str, *, more: bool = False) -> Prepared:
        transaction = await self._chain.prepare(sender, to, 0, data)
        return Prepared(transaction, title, f"{note} {fee_note(transaction)}", more)


_ALLOW = f"Allow {in_words(DISPUTE_BOND, 'FLW')} to be put up for a dispute"
_ALLOW_NOTE = "Only this amount and only by Fallow's contract; nothing moves until the next step."
_OPEN_TITLE = f"Dispute a result, with {in_words(DISPUTE_BOND, 'FLW')}"
_OPEN_NOTE = (
    "If the jurors find the result right, this is theirs; if not, it comes back with a quarter of the rest of what is taken. "
    "The job's texts and its output are shown to the jurors with a seat."
)


def open_call(evidence: Evidence) -> bytes:
    """Return the call data that disputes this evidence's receipt."""
    receipt = evidence.receipt
    bound = jury.Receipt(
        payer=receipt.payer,
        provider=receipt.provider,
        job=word(receipt.job),
        model=receipt.model,
        input_=receipt.input,
        output=receipt.output,
        terms=receipt.terms,
        time=receipt.time,
        price=receipt.price,
    )
    return jury.open_(bound, evidence.done.signature, evidence.digest())
