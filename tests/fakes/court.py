"""The Jury contract and the courier in memory, with the promises of ports.Court and ports.Courier.

Everybody with a settled bond has a seat: who has one by chance is the contract's own matter, tried with forge.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from app.adapters.chain.reverts import reverted
from app.domain.disputes import (
    APPEAL,
    COMMIT,
    DISPUTE_BOND,
    QUORUM,
    REVEAL,
    ROUNDS,
    SETTLED,
    VOTE_BOND,
    CourtAct,
    Dispute,
    Evidence,
    Juror,
    Loss,
    Opened,
    Verdict,
    Vote,
)
from app.domain.errors import AppError
from app.domain.evaluation import DisputedClaim
from app.domain.hashing import checksum, keccak, word
from app.ports import HotKey
from tests.fakes.chain import FakeChain

JURY = checksum(keccak(b"jury")[12:])
_NO_VOTE = bytes(32)


@dataclass
class Book:
    """What the contract holds beside disputes; `since` is when a bond last grew."""

    disputes: dict[bytes, Dispute] = field(default_factory=dict)
    blocks: list[Opened] = field(default_factory=list)
    duty: dict[str, int] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    votes: dict[tuple[bytes, int, str], bytes] = field(default_factory=dict)
    claims: dict[bytes, DisputedClaim] = field(default_factory=dict)


class FakeCourt:
    """Implements ports.Court. `sent` lists what device keys did: (act, device)."""

    def __init__(self, chain: FakeChain) -> None:
        self.chain = chain
        self.book = Book()
        self.sent: list[tuple[str, str]] = []

    async def address(self) -> str:
        return JURY

    async def clock(self) -> tuple[int, int]:
        return self.chain.world.block, await self.chain.block_time()

    async def opened(self, first: int) -> tuple[list[Opened], int]:
        await self.chain.block_time()
        last = self.chain.world.block
        return [one for one in self.book.blocks if first <= one.block <= last], max(first, last + 1)

    async def dispute(self, case: bytes) -> Dispute | None:
        await self.chain.block_time()
        return self.book.disputes.get(case)

    async def claim(self, case: bytes) -> DisputedClaim | None:
        await self.chain.block_time()
        return self.book.claims.get(case)

    async def juror(self, account: str) -> Juror:
        provider = await self.chain.position(account)
        return Juror(provider.device, provider.bond, self.book.since.get(account, 0), self.book.duty.get(account, 0))

    async def seated(self, case: bytes, juror: str) -> bool:
        dispute = self.book.disputes.get(case)
        if dispute is None or not dispute.seed or juror in (dispute.accused, dispute.challenger):
            return False
        bond = (await self.chain.position(juror)).bond
        return bond > 0 and self.book.since.get(juror, 0) + SETTLED <= dispute.opened

    async def vote(self, case: bytes, number: int, juror: str) -> bytes:
        await self.chain.block_time()
        return self.book.votes.get((case, number, juror), _NO_VOTE)

    async def acts(self, case: bytes) -> list[CourtAct]:
        """What was done by transactions is what the real contract tells; here are the calls of device keys."""
        return [CourtAct(name, await self.chain.provider_of(sender), sender, "0x") for name, sender in self.sent]

    async def loss(self, case: bytes) -> Loss | None:
        """Nothing is taken here."""
        return None

    async def stake(self, provider: str) -> int:
        return (await self.chain.position(provider)).bond

    def open(self, challenger: str, evidence: Evidence) -> bytes:
        """Do as the wallet's transaction does."""
        return self._begin(evidence.case(self.chain.world.deployment), evidence.provider, challenger)

    def doubt(self, author: str, challenger: str, claim: DisputedClaim) -> bytes:
        """Do as Models does when a claim is challenged."""
        case = keccak(b"claim" + word(claim.number))
        self.book.claims[case] = claim
        return self._begin(case, author, challenger, about_claim=True)

    def _begin(self, case: bytes, accused: str, challenger: str, *, about_claim: bool = False) -> bytes:
        now = self.chain.world.time
        assert case not in self.book.disputes
        self.chain.world.token[challenger] -= DISPUTE_BOND
        seat = self.chain.world.block + 4
        self.book.disputes[case] = Dispute(
            case=case,
            accused=accused,
            challenger=challenger,
            opened=now,
            started=now,
            round=0,
            about_claim=about_claim,
            seed_block=seat,
            seed=b"",
            commits=0,
            verdict=Verdict.NONE,
            resolved=False,
            guilty=0,
            innocent=0,
        )
        self.chain.world.block += 1
        self.book.blocks.append(Opened(case, accused, challenger, self.chain.world.block))
        return case

    async def fix_seed(self, key: HotKey, case: bytes) -> None:
        dispute, now = await self._of(key, "seed", case)
        if dispute.seed:
            return
        if self.chain.world.block <= dispute.seed_block or now > dispute.started + COMMIT:
            raise reverted("WrongPhase")
        self.book.disputes[case] = replace(dispute, seed=keccak(case + word(dispute.round)))

    async def commit(self, key: HotKey, case: bytes, commitment: bytes) -> None:
        dispute, now = await self._of(key, "commit", case)
        juror = await self._account(key)
        place = (case, dispute.round, juror)
        if now > dispute.started + COMMIT:
            raise reverted("WrongPhase")
        if not await self.seated(case, juror):
            raise reverted("NotSeated")
        if place in self.book.votes:
            raise reverted("AlreadyVoted")
        if self.book.duty.get(juror, 0) < VOTE_BOND:
            raise reverted("DutyTooSmall")
        self.book.duty[juror] -= VOTE_BOND
        self.book.votes[place] = commitment
        self.book.disputes[case] = replace(dispute, commits=dispute.commits + 1)

    async def reveal(self, key: HotKey, vote: Vote) -> None:
        dispute, now = await self._of(key, "reveal", vote.case)
        if not dispute.started + COMMIT < now <= dispute.started + COMMIT + REVEAL:
            raise reverted("WrongPhase")
        juror = await self._account(key)
        place = (vote.case, dispute.round, juror)
        if self.book.votes.get(place) != replace(vote, round=dispute.round).commitment(juror):
            raise reverted("BadVote")
        self.book.votes[place] = vote.mark
        counted = {"guilty": dispute.guilty + 1} if vote.guilty else {"innocent": dispute.innocent + 1}
        self.book.disputes[vote.case] = replace(dispute, **counted)  # type: ignore[arg-type]

    async def resolve(self, key: HotKey, case: bytes) -> None:
        dispute, now = await self._of(key, "resolve", case)
        decided, last = dispute.guilty + dispute.innocent >= QUORUM, dispute.round + 1 == ROUNDS
        over = dispute.started + COMMIT + REVEAL + (APPEAL if decided and not last else 0)
        if dispute.resolved or now <= over:
            raise reverted("WrongPhase")
        if not decided and not last:
            seat = self.chain.world.block + 4
            again = {"round": dispute.round + 1, "started": now, "seed": b"", "seed_block": seat}
            self.book.disputes[case] = replace(dispute, **again, guilty=0, innocent=0)  # type: ignore[arg-type]
            return
        verdict = Verdict.GUILTY if dispute.guilty > dispute.innocent else Verdict.INNOCENT
        self.book.disputes[case] = replace(dispute, resolved=True, verdict=verdict if decided else Verdict.NONE)

    async def collect(self, key: HotKey, case: bytes, juror: str) -> None:
        dispute, _ = await self._of(key, "collect", case)
        mine = [place for place in self.book.votes if place[0] == case and place[2] == juror]
        right = [place for place in mine if self.book.votes[place] == word(dispute.verdict)]
        if not dispute.resolved or not right:
            raise reverted("NothingOwed")
        for place in right:
            self.book.votes[place] = _NO_VOTE
            self.book.duty[juror] += VOTE_BOND

    async def _account(self, key: HotKey) -> str:
        return await self.chain.provider_of(key.address) or key.address

    async def _of(self, key: HotKey, act: str, case: bytes) -> tuple[Dispute, int]:
        now = await self.chain.block_time()
        dispute = self.book.disputes.get(case)
        if dispute is None:
            raise reverted("WrongPhase")
        self.sent.append((act, key.address))
        self.chain.world.block += 1
        return dispute, now


class Post:
    """Carries questions between couriers; `failure` is what asking raises."""

    def __init__(self) -> None:
        self.couriers: list[FakeCourier] = []
        self.asked = 0
        self.failure: AppError | None = None

    def join(self, device: str) -> "FakeCourier":
        self.couriers.append(FakeCourier(self, device))
        return self.couriers[-1]


class FakeCourier:
    """Implements ports.Courier."""

    def __init__(self, post: Post, device: str) -> None:
        self._post = post
        self._device = device
        self._on_ask: Callable[[str, bytes], Awaitable[Evidence | None]] | None = None

    async def ask(self, case: bytes, seconds: float, enough: Callable[[Evidence], bool]) -> Evidence | None:
        self._post.asked += 1
        if self._post.failure is not None:
            raise self._post.failure
        for other in self._post.couriers:
            if other is not self and other._on_ask is not None:
                found = await other._on_ask(self._device, case)
                if found is not None and enough(found):
                    return found
        return None

    def show(self, on_ask: Callable[[str, bytes], Awaitable[Evidence | None]]) -> None:
        self._on_ask = on_ask
