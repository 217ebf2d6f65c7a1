"""Opening a dispute: only what an audit has proven wrong, in time, with the bond; and how all of them stand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain import calls
from app.domain.disputes import CHALLENGE, DISPUTE_BOND, SETTLED, Verdict
from app.domain.errors import BadInput, InsufficientFunds, Refused
from app.domain.transactions import Transaction
from app.services.disputes import open_call
from tests.fakes.court import Post
from tests.fakes.engine import FakeEngine
from tests.services.town import Agent, FakeTown, evidence_against, pass_blocks


class Accuser:
    """A challenger's agent and an accused provider on the fakes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.town, self.engine, self.post = folder, FakeTown(), FakeEngine(), Post()

    async def begin(self) -> "Accuser":
        await self.engine.start()
        self.accused = await self.town.settle()
        member = await self.town.settle(0, 0)
        self.agent = await Agent(self.town, member, self.post, self.folder, self.engine).start()
        self.town.chain.world.eth[member.address] = 10**19
        await self.town.faucet.advance(SETTLED)
        self.evidence = await evidence_against(self.town, self.accused, self.engine, wrong=True)
        self.job, self.address = self.evidence.job.id, member.address
        return self


@pytest.fixture
async def accuser(tmp_path: Path) -> AsyncIterator[Accuser]:
    accuser = await Accuser(tmp_path).begin()
    yield accuser
    accuser.agent.end()


async def test_prepare__audit_found_nothing__refused(accuser: Accuser) -> None:
    with pytest.raises(BadInput, match="No audit has proven"):
        await accuser.agent.disputes.prepare(accuser.address, accuser.job)


async def test_prepare__proven_wrong__allowance_of_the_bond_then_the_call(
    accuser: Accuser, monkeypatch: pytest.MonkeyPatch
) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    first = await accuser.agent.disputes.prepare(accuser.address, accuser.job)
    assert first.more
    assert first.transaction is not None
    assert first.transaction.to == accuser.town.chain.world.deployment.token
    assert "20 FLW" in first.title

    asked: list[tuple[str | None, bytes]] = []

    async def prepare(sender: str, to: str | None, value: int, data: bytes) -> Transaction:
        asked.append((to, data))
        return Transaction(1, 0, 1, 1, 21_000, to, value, data)

    jury = await accuser.town.court.address()
    accuser.town.chain.world.allowed[accuser.address, jury] = DISPUTE_BOND
    monkeypatch.setattr(accuser.town.chain, "prepare", prepare)
    second = await accuser.agent.disputes.prepare(accuser.address, accuser.job)
    assert not second.more
    assert asked == [(jury, open_call(accuser.evidence))]
    call = calls.decode(asked[0][1])
    assert call is not None
    assert (call.contract, call.name) == ("Jury", "open")
    values = {argument.name: argument.value for argument in call.arguments}
    assert values["receipt"][1] == accuser.accused.address
    assert values["signature"] == accuser.evidence.done.signature


async def test_prepare__too_few_tokens__said(accuser: Accuser) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    accuser.town.chain.world.token[accuser.address] = DISPUTE_BOND - 1
    with pytest.raises(InsufficientFunds, match="takes 20 FLW"):
        await accuser.agent.disputes.prepare(accuser.address, accuser.job)


async def test_prepare__too_late__refused_and_forgotten(accuser: Accuser) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    await accuser.town.faucet.advance(CHALLENGE + 1)
    with pytest.raises(Refused, match="too late"):
        await accuser.agent.disputes.prepare(accuser.address, accuser.job)
    assert await accuser.agent.jury.look()
    assert not await accuser.agent.cases.holds()


async def test_prepare__disputed_before__refused(accuser: Accuser) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    await accuser.town.open(accuser.agent.member, accuser.evidence)
    with pytest.raises(Refused, match="disputed before"):
        await accuser.agent.disputes.prepare(accuser.address, accuser.job)


async def test_prepare__provider_without_stake__refused(accuser: Accuser) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    accuser.town.chain.world.providers[accuser.accused.address].bond = 0
    with pytest.raises(Refused, match="nothing at stake"):
        await accuser.agent.disputes.prepare(accuser.address, accuser.job)


async def test_overview__before_and_after_opening__tells_whose_it_is(accuser: Accuser) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    (found,) = (await accuser.agent.disputes.overview()).standings
    assert (found.dispute, found.mine, found.job) == (None, True, accuser.job)
    assert found.until == accuser.evidence.done.time + CHALLENGE
    await accuser.town.open(accuser.agent.member, accuser.evidence)
    await accuser.agent.jury.look()
    (found,) = (await accuser.agent.disputes.overview()).standings
    assert found.dispute is not None
    assert (found.mine, found.seated, found.voted, found.job) == (True, False, (), accuser.job)


async def test_overview__of_a_juror__seat_and_vote_are_shown(accuser: Accuser) -> None:
    await accuser.agent.disputes.keep(accuser.evidence)
    member = await accuser.town.settle()
    await accuser.town.faucet.advance(SETTLED)
    juror = await Agent(accuser.town, member, accuser.post, accuser.folder, accuser.engine).start()
    await accuser.town.open(accuser.agent.member, accuser.evidence)
    await pass_blocks(accuser.town, 6)
    await juror.jury.look()
    overview = await juror.disputes.overview()
    (found,) = overview.standings
    assert (found.mine, found.seated, found.voted, found.job) == (False, True, (True,), b"")
    assert overview.juror.device == member.keys.device.address
    assert found.dispute is not None
    assert found.dispute.verdict is Verdict.NONE
    juror.end()
