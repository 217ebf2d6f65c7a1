"""A town with a court: an accused provider, a challenger, jurors with agents; on the fakes, or on the real local network."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from app.adapters.chain.court import Web3Court
from app.adapters.keys.hot import LocalKey, LocalKeys
from app.adapters.store.cases import SqliteCases
from app.adapters.store.database import Database
from app.domain import calls
from app.domain.contracts import models
from app.domain.contracts.jury import deposit_duty
from app.domain.disputes import DISPUTE_BOND, MOST_DUTY, Evidence
from app.domain.evaluation import DisputedClaim, EvaluationSet, metric_word
from app.domain.jobs import Done, Job, Output
from app.domain.models import MINILM
from app.domain.receipts import device_digest
from app.domain.secp256k1 import new_private_key
from app.domain.staking import LISTING_BOND, MIN_CLAIM
from app.ports import Chain, Court, Faucet
from app.services.bus import Bus
from app.services.disputes import Disputes, open_call
from app.services.evaluating import Evaluating
from app.services.jury import JuryDuty
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.court import FakeCourt, Post
from tests.fakes.engine import FakeEngine
from tests.fakes.evaluations import MemoryEvaluations, small_set
from tests.fakes.keys import new_keys

BOND = 200 * 10**18
DAY = 86_400


@dataclass
class Member:
    """An account with its wallet key and its agent's hot keys."""

    wallet: LocalKey
    keys: LocalKeys

    @property
    def address(self) -> str:
        return self.wallet.address


class Town(Protocol):
    """What tests do to the chain beside the services."""

    @property
    def chain(self) -> Chain: ...
    @property
    def court(self) -> Court: ...
    @property
    def faucet(self) -> Faucet: ...

    async def settle(self, bond: int = BOND, duty: int = MOST_DUTY) -> Member:
        """Return an account with a bond, a registered device with gas, and a duty deposit."""
        ...

    async def open(self, challenger: Member, evidence: Evidence) -> bytes: ...

    async def doubt(self, author: Member, challenger: Member, asked: EvaluationSet, score: int) -> bytes:
        """Have `author` claim a score of the shipped model on a set that the treasury asks about, and `challenger` doubt it."""
        ...


class FakeTown:
    def __init__(self) -> None:
        self.chain = FakeChain()
        self.faucet = self.chain
        self.court = FakeCourt(self.chain)

    async def settle(self, bond: int = BOND, duty: int = MOST_DUTY) -> Member:
        member = Member(LocalKey(new_private_key()), new_keys())
        provider = self.chain.world.providers[member.address]
        provider.bond, provider.device = bond, member.keys.device.address
        self.chain.world.owners[member.keys.device.address] = member.address
        self.chain.world.token[member.address] = 10**22
        self.court.book.since[member.address] = self.chain.world.time
        self.court.book.duty[member.address] = duty
        return member

    async def open(self, challenger: Member, evidence: Evidence) -> bytes:
        return self.court.open(challenger.address, evidence)

    async def doubt(self, author: Member, challenger: Member, asked: EvaluationSet, score: int) -> bytes:
        await self.faucet.ask(asked.digest, metric_word(asked.metric), asked.tolerance, "")
        terms = (asked.digest, metric_word(asked.metric), asked.tolerance)
        return self.court.doubt(author.address, challenger.address, DisputedClaim(1, MINILM.id, score, *terms))


class RealTown:
    """On a chain's client; every wallet act is a transaction."""

    def __init__(self, chain: Any, faucet: Faucet) -> None:
        self.chain: Chain = chain
        self.faucet = faucet
        self.court = Web3Court(chain)

    async def settle(self, bond: int = BOND, duty: int = MOST_DUTY) -> Member:
        member = Member(LocalKey(new_private_key()), new_keys())
        at, jury = await self.chain.deployment(), await self.court.address()
        await self.faucet.drip(member.address)
        await self.faucet.drip(member.keys.device.address)
        deadline = await self.chain.block_time() + DAY
        signature = member.keys.device.sign(device_digest(at, member.address, deadline))
        register = calls.register(member.keys.device.address, 0, 0, deadline, signature)
        await self.chain.send_as(member.wallet, at.staking, register)
        if bond:
            await self.chain.send_as(member.wallet, at.token, calls.approve(at.staking, bond))
            await self.chain.send_as(member.wallet, at.staking, calls.bond(bond))
        if duty:
            await self.chain.send_as(member.wallet, at.token, calls.approve(jury, duty))
            await self.chain.send_as(member.wallet, jury, deposit_duty(duty))
        return member

    async def open(self, challenger: Member, evidence: Evidence) -> bytes:
        at, jury = await self.chain.deployment(), await self.court.address()
        await self.chain.send_as(challenger.wallet, at.token, calls.approve(jury, DISPUTE_BOND))
        await self.chain.send_as(challenger.wallet, jury, open_call(evidence))
        return evidence.case(at)

    async def doubt(self, author: Member, challenger: Member, asked: EvaluationSet, score: int) -> bytes:
        at, jury = await self.chain.deployment(), await self.court.address()
        number = await self.faucet.ask(asked.digest, metric_word(asked.metric), asked.tolerance, "")
        first, _ = await self.court.clock()
        await self.chain.send_as(author.wallet, at.token, calls.approve(at.models, LISTING_BOND + MIN_CLAIM))
        await self.chain.send_as(author.wallet, at.models, models.list_(MINILM.id, MINILM.id, bytes(32), 1, bytes(32)))
        await self.chain.send_as(author.wallet, at.models, models.claim(number, MINILM.id, score, MIN_CLAIM))
        await self.chain.send_as(challenger.wallet, at.token, calls.approve(jury, DISPUTE_BOND))
        await self.chain.send_as(challenger.wallet, at.models, models.challenge(1, asked.digest))
        (opened,), _ = await self.court.opened(first)
        return opened.case


class Agent:
    """One member's services on a database of its own; made anew, it is the next life of the same agent."""

    def __init__(self, town: Town, member: Member, post: Post, folder: Path, engine: FakeEngine) -> None:
        self.member = member
        self.database = Database(folder / f"{member.address}.sqlite")
        self.cases = SqliteCases(self.database)
        self.clock, self.bus = FakeClock(), Bus()
        self.post = post
        courier = post.join(member.keys.device.address)
        owner: Callable[[], str] = lambda: member.address  # noqa: E731 - handed to both services
        self._town = town
        self.jury = JuryDuty(
            court=town.court,
            chain=town.chain,
            cases=self.cases,
            courier=courier,
            engine=engine,
            evaluating=Evaluating(engine, MemoryEvaluations(small_set())),
            keys=member.keys,
            clock=self.clock,
            bus=self.bus,
            owner=owner,
            deployment=lambda: self.deployment,
        )
        self.disputes = Disputes(
            court=town.court,
            chain=town.chain,
            cases=self.cases,
            clock=self.clock,
            owner=owner,
            deployment=lambda: self.deployment,
        )
        courier.show(self.jury.show)

    async def start(self) -> "Agent":
        self.deployment = await self._town.chain.deployment()
        return self

    def end(self) -> None:
        self.database.close()
        self.post.couriers = [one for one in self.post.couriers if one._device != self.member.keys.device.address]


async def evidence_against(
    town: Town, accused: Member, engine: FakeEngine, *, wrong: bool, number: int = 1
) -> Evidence:
    """Return a job that `accused` has answered and signed for, rightly or not."""
    at = await town.chain.deployment()
    inputs = ((101, 2000 + number, 102),)
    payer = LocalKey(new_private_key()).address
    job = Job(number.to_bytes(16, "big"), MINILM.id, MINILM.task, inputs, bytes(32), 0, 10**18, payer, at.chain_id)
    output = await engine.run(MINILM, inputs)
    if wrong:
        output = Output(output.data[4:] + output.data[:4], output.shape, output.terms)
    bare = Evidence(job, accused.address, Done(output, await town.chain.block_time(), 10**17, b""))
    signature = accused.keys.device.sign(bare.case(at))
    return replace(bare, done=replace(bare.done, signature=signature))


async def pass_blocks(town: Town, count: int) -> None:
    """Let blocks come without much time passing."""
    for _ in range(count):
        await town.faucet.advance(1)
