"""The neighbours' agent is kept while this one shares and the setting allows it; its payer is the network's own."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.agent.neighbours import NeighbourKeeper
from app.agent.sponsored import COIN, ESCROW, Sponsored
from app.domain.errors import ChainAway, Refused
from app.domain.events import StateChanged
from app.services.bus import Bus
from app.services.settings import Settings
from tests.fakes.chain import FakeChain
from tests.fakes.clock import settle
from tests.fakes.keys import new_keys
from tests.fakes.settings import FakeSettings


class Kept:
    """A keeper that writes down what is asked of it."""

    pid = 0

    def __init__(self) -> None:
        self.acts: list[str] = []

    def start(self) -> None:
        self.acts.append("start")

    async def stop(self) -> None:
        self.acts.append("stop")


class Rig:
    """A neighbours' keeper, running."""

    def __init__(self) -> None:
        self.kept, self.bus, self.settings = Kept(), Bus(), Settings(FakeSettings())
        self.sharing = False
        keeper: Any = self.kept
        self.neighbours = NeighbourKeeper(keeper, bus=self.bus, settings=self.settings, sharing=lambda: self.sharing)
        self.task = asyncio.create_task(self.neighbours.run())

    async def share(self, on: bool) -> None:
        self.sharing = on
        self.bus.publish(StateChanged("running" if on else "off", ""))
        await settle()


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    rig = Rig()
    await settle()
    yield rig
    rig.task.cancel()
    await asyncio.gather(rig.task, return_exceptions=True)


async def test_keeper__sharing_comes_and_goes__lease_with_it(rig: Rig) -> None:
    assert rig.kept.acts == []
    await rig.share(True)
    await rig.share(True)
    assert rig.kept.acts == ["start"]
    await rig.share(False)
    await rig.share(True)
    assert rig.kept.acts == ["start", "stop", "start"]


async def test_keeper__setting_off_and_on__lease_with_it(rig: Rig) -> None:
    await rig.settings.set("neighbours", "off")
    await rig.share(True)
    assert rig.kept.acts == []
    await rig.settings.set("neighbours", "on")
    await rig.settings.set("neighbours", "off")
    assert rig.kept.acts == ["start", "stop"]


async def test_keeper__ended__gives_its_lease_back(rig: Rig) -> None:
    await rig.share(True)
    rig.task.cancel()
    await asyncio.gather(rig.task, return_exceptions=True)
    assert rig.kept.acts == ["start", "stop"]


async def test_sponsored__first_time__a_payer_whose_escrow_the_session_key_may_spend() -> None:
    chain, store, session = FakeChain(), FakeSettings(), new_keys().session.address
    accounts = Sponsored(store, chain, chain, session)
    await accounts.load()
    with pytest.raises(Refused):
        accounts.owner()
    await accounts.prepare(await chain.deployment())
    info = await chain.payer(accounts.owner())
    assert (info.balance, info.signer) == (ESCROW, session)
    assert accounts.addresses == (accounts.owner(),)


async def test_sponsored__next_life__same_payer_until_it_is_spent_or_the_chain_is_another() -> None:
    chain, store, session = FakeChain(), FakeSettings(), new_keys().session.address
    deployment = await chain.deployment()

    async def payer() -> str:
        accounts = Sponsored(store, chain, chain, session)
        await accounts.prepare(deployment)
        return accounts.owner()

    first = await payer()
    assert await payer() == first
    chain.world.payers[first].balance = COIN - 1
    second = await payer()
    assert second != first
    assert await payer() == second
    deployment = FakeChain(chain_id=99).world.deployment
    assert await payer() not in (first, second)


async def test_sponsored__network_away__said_and_nothing_kept() -> None:
    chain, store = FakeChain(), FakeSettings()
    deployment = await chain.deployment()
    chain.away = True
    accounts = Sponsored(store, chain, chain, new_keys().session.address)
    with pytest.raises(ChainAway):
        await accounts.prepare(deployment)
    assert store.kept == {}
    with pytest.raises(Refused):
        await accounts.replace(["0x1"])
