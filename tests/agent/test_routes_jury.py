"""What front ends are told of disputes and jury duty, on a whole agent with fakes."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from app.agent.cautions import Cautions
from app.agent.routes_jury import JuryRoutes
from app.domain.accounts import Holdings
from app.domain.disputes import MOST_DUTY, SETTLED, VOTE_BOND, Evidence, Kept
from app.domain.errors import BadInput
from app.domain.guards import Kind
from app.services.contacts import Contacts
from app.services.guarding import Guarding
from app.wire import api
from tests.agent.rig import ANN, Rig
from tests.fakes.codes import FakeCodes
from tests.fakes.contacts import MemoryContacts
from tests.fakes.tokens import FakeTokens
from tests.services.town import BOND, FakeTown, Member, evidence_against, pass_blocks


class HoldersOf:
    """Implements ports.Holders on the fake chain."""

    def __init__(self, rig: Rig) -> None:
        self._rig = rig

    async def holders(self) -> Holdings:
        held = {address: amount for address, amount in self._rig.chain.world.token.items() if amount}
        return Holdings(sum(held.values()), held, {"token": self._rig.chain.world.deployment.token})


class Front:
    """A front end's calls to one agent; `town` does to the chain what others do."""

    def __init__(self, folder: Path) -> None:
        self.rig = Rig(folder)
        self.town = FakeTown()
        self.town.chain = self.town.faucet = self.rig.chain
        self.town.court = self.rig.court
        at = self.rig.chain.world.deployment
        guarding = Guarding(self.rig.chain, FakeCodes(at.token, at.staking, at.market, at.jury), FakeTokens())
        cautions = Cautions(self.rig.agent, guarding, Contacts(MemoryContacts()), local=lambda: 0)
        self.routes = JuryRoutes(self.rig.agent, HoldersOf(self.rig), cautions).routes()

    async def ask(self, request: Any) -> Any:
        return await self.routes[type(request)](None, request)  # type: ignore[arg-type]

    async def accuse(self) -> tuple[Member, Evidence]:
        accused = await self.town.settle()
        return accused, await evidence_against(self.town, accused, self.rig.engine, wrong=True)


@pytest.fixture
async def front(tmp_path: Path) -> AsyncIterator[Front]:
    front = Front(tmp_path)
    await front.rig.accounts.replace([ANN])
    await front.rig.agent.start()
    await front.rig.devnet_up()
    yield front
    await front.rig.finish(front.rig.agent.stop())


async def test_jury__nothing_at_stake__says_so(front: Front) -> None:
    said = await front.ask(api.GetJury())
    assert (said.account, said.duty, said.votes_left, said.bond, said.settled_at) == (ANN, "0", 0, "0", 0)
    assert not said.device_is_current
    assert said.disputes == []


async def test_jury__juror_of_an_open_dispute__seat_and_vote_are_told(front: Front) -> None:
    world, device = front.rig.chain.world, front.rig.keys.device.address
    world.providers[ANN].bond, world.providers[ANN].device, world.owners[device] = BOND, device, ANN
    front.rig.court.book.since[ANN], front.rig.court.book.duty[ANN] = world.time, MOST_DUTY
    accused, evidence = await front.accuse()
    challenger = await front.town.settle(0, 0)
    await front.town.faucet.advance(SETTLED)
    case = await front.town.open(challenger, evidence)
    await front.rig.books[-1].cases.keep(Kept(case, evidence, own=False, found=0.0))
    await pass_blocks(front.town, 6)
    said = await front.ask(api.GetJury())
    assert said.device_is_current
    assert said.votes_left == MOST_DUTY // VOTE_BOND - 1
    (one,) = said.disputes
    assert (one.case, one.accused, one.state, one.round) == (case, accused.address, "commit", 1)
    assert (one.mine, one.seated, one.votes, one.commits, one.verdict) == (False, True, ["guilty"], 1, "")
    assert front.rig.agent.busy()  # a vote waits to be revealed: the agent stays without a front end
    told = await front.ask(api.GetDispute(case))
    assert [act.name for act in told.acts] == ["seed", "commit"]
    assert {act.sender for act in told.acts} == {device}
    assert told.loss is None


async def test_jury__result_proven_wrong__can_be_disputed(front: Front) -> None:
    accused, evidence = await front.accuse()
    market = await front.rig.agent.market()
    await market.disputes.keep(evidence)
    (one,) = (await front.ask(api.GetJury())).disputes
    assert (one.state, one.mine, one.job, one.accused) == ("found", True, evidence.job.id, accused.address)
    front.rig.chain.world.token[ANN], front.rig.chain.world.eth[ANN] = 10**20, 10**18
    prepared = await front.ask(api.PrepareDispute(ANN, one.job))
    assert prepared.more
    assert prepared.raw
    assert Kind.UNAUDITED in [one.kind for one in prepared.cautions], "ANN has signed nothing on this chain yet"
    with pytest.raises(BadInput):
        await front.ask(api.PrepareDispute(ANN, bytes(16)))


async def test_holders__all_of_them__sum_is_the_supply(front: Front) -> None:
    await front.town.settle()
    said = await front.ask(api.GetHolders())
    assert sum(int(amount) for amount in said.holders.values()) == int(said.supply) > 0
