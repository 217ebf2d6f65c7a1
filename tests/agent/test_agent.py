"""The agent as a whole: its market follows the chain and the wallet, its offer follows the rules, and it stays while needed."""

import asyncio
import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.agent.accounts import Accounts
from app.domain.errors import ChainAway, Refused, StoreAway
from app.domain.events import Notice
from app.domain.models import MINILM
from tests.agent.rig import ANN, BOB, Rig
from tests.fakes.chain import FakeChain
from tests.fakes.clock import settle


@asynccontextmanager
async def started(folder: Path, *accounts: str) -> AsyncIterator[Rig]:
    rig = Rig(folder)
    await rig.store.put("accounts", json.dumps(accounts))
    await rig.agent.start()
    await settle()
    yield rig
    if not rig.closed:
        await rig.finish(rig.agent.stop())


@pytest.fixture
async def rig(tmp_path: Path) -> AsyncIterator[Rig]:
    """Return the agent of ANN, started; the network is still to come up."""
    async with started(tmp_path, ANN) as rig:
        yield rig


@pytest.fixture
async def nobody(tmp_path: Path) -> AsyncIterator[Rig]:
    """Return the agent of a profile without a wallet."""
    async with started(tmp_path) as rig:
        yield rig


def notices(rig: Rig) -> list[str]:
    return [event.title for event in rig.seen if isinstance(event, Notice)]


async def test_market__network_not_up__waits_and_says_so(rig: Rig) -> None:
    with pytest.raises(ChainAway, match="does not come up"):
        await rig.agent.market(seconds=0.01)
    waiting = asyncio.create_task(rig.agent.market())
    await rig.devnet_up()
    assert await waiting is rig.agent.open_market
    assert rig.opened == [(31_337, ANN)]


async def test_chain_is_up__the_same_again__keeps_the_market_and_reads_afresh(rig: Rig) -> None:
    await rig.devnet_up()
    market = await rig.agent.market()
    assert await market.view.block_time() == rig.chain.world.time
    rig.chain.world.time += 100
    await rig.devnet_up()
    assert await rig.agent.market() is market
    assert await market.view.block_time() == rig.chain.world.time
    assert notices(rig) == []


async def test_chain_is_up__began_anew__another_market_and_the_person_is_told(rig: Rig) -> None:
    await rig.devnet_up()
    old = await rig.agent.market()
    rig.chain.world = FakeChain(4242).world
    await rig.finish(rig.devnet_up("the contracts have changed"))
    market = await rig.agent.market()
    assert market is not old
    assert market.deployment.chain_id == 4242
    assert rig.opened == [(31_337, ANN), (4242, ANN)]
    with pytest.raises(StoreAway):
        await old.books.provider.recover()
    assert notices(rig) == ["The local network began anew"]


async def test_chain_is_up__goes_away_while_the_market_opens__the_next_time_opens_it(rig: Rig) -> None:
    rig.chain.away = True
    with pytest.raises(ChainAway):
        await rig.devnet_up()
    assert rig.agent.open_market is None
    rig.chain.away = False
    await rig.devnet_up()
    assert rig.agent.open_market is not None


async def test_accounts__the_first_wallet__gets_books_of_its_own(nobody: Rig) -> None:
    await nobody.devnet_up()
    await nobody.finish(nobody.agent.change_accounts([BOB, ANN]))
    assert nobody.opened == [(31_337, ""), (31_337, BOB)]
    assert nobody.accounts.owner() == BOB
    await nobody.agent.change_accounts([BOB])
    assert len(nobody.opened) == 2
    assert not nobody.standing.stopping.is_set()


async def test_accounts__cannot_be_kept__served_on_as_before(nobody: Rig) -> None:
    await nobody.devnet_up()
    nobody.store.broken = True
    with pytest.raises(OSError, match="full"):
        await nobody.finish(nobody.agent.change_accounts([BOB]))
    assert nobody.accounts.addresses == ()
    assert nobody.opened == [(31_337, ""), (31_337, "")]
    assert nobody.agent.open_market is not None


async def test_accounts__another_main_one__kept_for_the_next_life_and_this_one_ends(rig: Rig) -> None:
    await rig.devnet_up()
    await rig.agent.change_accounts([ANN, BOB])
    assert not rig.standing.stopping.is_set()
    await rig.agent.change_accounts([BOB, ANN])
    assert rig.standing.stopping.is_set()
    assert rig.opened == [(31_337, ANN)]
    assert rig.accounts.owner() == ANN
    next_life = Accounts(rig.store)
    await next_life.load()
    assert next_life.addresses == (BOB, ANN)


async def test_sharing__on_and_nobody_there__offers_what_was_measured(rig: Rig) -> None:
    await rig.devnet_up()
    await rig.agent.tools.sharing.switch(True)
    await settle()
    assert rig.network.offered is not None
    offer = rig.network.offered.offer
    assert (offer.provider, offer.device, offer.chain_id) == (ANN, rig.keys.device.address, 31_337)
    (entry,) = offer.models
    assert (entry.model, entry.unit_price) == (MINILM.id, rig.settings.current.unit_price)
    assert entry.units_per_second == rig.agent.speed > 0
    rig.idle.touch()
    await settle()
    assert rig.network.offered is None


async def test_sharing__on_before_the_network_is_up__offered_when_it_comes(rig: Rig) -> None:
    await rig.agent.tools.sharing.switch(True)
    await settle()
    assert rig.network.offered is None
    await rig.devnet_up()
    assert rig.network.offered is not None


async def test_announce__no_wallet__refused_and_told(nobody: Rig) -> None:
    await nobody.devnet_up()
    with pytest.raises(Refused, match="no wallet"):
        await nobody.agent.announce()
    await nobody.agent.try_announce()
    await settle()
    assert notices(nobody) == ["This device could not be offered"]
    assert nobody.network.offered is None


async def test_busy__only_while_it_shares_or_work_is_open(rig: Rig) -> None:
    assert not rig.agent.busy()
    await rig.devnet_up()
    assert not rig.agent.busy()
    await rig.agent.tools.sharing.switch(True)
    assert rig.agent.busy()
    await rig.agent.tools.sharing.switch(False)
    assert not rig.agent.busy()
    market = await rig.agent.market()
    await market.requester.submit(MINILM.name, [(secrets.token_bytes(16), ["A text."])], 10**18, 0)
    assert rig.agent.busy()


async def test_stop__while_sharing__offer_withdrawn_books_and_engine_closed(rig: Rig) -> None:
    await rig.devnet_up()
    await rig.agent.tools.sharing.switch(True)
    await settle()
    await rig.finish(rig.agent.stop())
    assert rig.network.offered is None
    assert rig.engine.pid is None
    assert rig.closed
    with pytest.raises(StoreAway):
        await rig.books[0].provider.recover()
