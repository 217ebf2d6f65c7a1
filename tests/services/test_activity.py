"""Activity: written before it is sent, followed to its end, and what came in read once."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.domain import calls
from app.domain.activity import ActivityState
from app.domain.errors import BadInput, ChainAway, Refused
from app.domain.events import ActivityChanged
from app.domain.transactions import Transaction
from app.ports import HotKey
from app.services.activity import FRESH_SECONDS, LOOK_SECONDS, Activity
from app.services.bus import Bus
from tests.fakes.activity import MemoryActivity
from tests.fakes.chain import FAUCET, FakeChain
from tests.fakes.clock import FakeClock, settle
from tests.fakes.keys import new_keys
from tests.fakes.pool import FakeOutbox

WEI = 10**18


class Rig:
    """A wallet with money, and its activity."""

    def __init__(self) -> None:
        self.clock, self.bus, self.chain = FakeClock(), Bus(), FakeChain()
        self.store = MemoryActivity()
        self.key: HotKey = new_keys().device
        self.other = new_keys().device.address
        self.activity = self.make()

    def make(self) -> Activity:
        return Activity(
            store=self.store,
            chain=self.chain,
            outbox=FakeOutbox(self.chain),
            deployment=self.chain.world.deployment,
            clock=self.clock,
            bus=self.bus,
        )

    async def signed(self, to: str, value: int = 0, data: bytes = b"") -> bytes:
        transaction = await self.chain.prepare(self.key.address, to, value, data)
        return transaction.encode_signed(self.key.sign(transaction.digest()))

    async def listed(self) -> list[tuple[Any, ...]]:
        """Return (kind, direction, amount, state) of each entry, newest first."""
        await self.clock.advance(FRESH_SECONDS)
        entries = await self.activity.entries([self.key.address], 100)
        return [(one.act.kind, one.direction, one.act.amount, one.state.value) for one in entries]


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    rig = Rig()
    await rig.chain.drip(rig.key.address)
    yield rig
    await rig.activity.stop()


async def test_broadcast__sent__on_disk_before_the_network_has_it(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = await rig.signed(rig.other, 3)
    seen: list[ActivityState] = []
    send = rig.chain.broadcast

    async def broadcast(content: bytes) -> str:
        seen.extend(entry.state for entry in await rig.store.entries(10))
        return await send(content)

    monkeypatch.setattr(rig.chain, "broadcast", broadcast)
    with rig.bus.subscribe() as events:
        name = await rig.activity.broadcast(raw)
        assert await anext(events) == ActivityChanged(name, "pending")
        assert await anext(events) == ActivityChanged(name, "done")
    assert seen == [ActivityState.PENDING]
    entry = await rig.store.entry(name)
    assert entry is not None
    assert entry.fee == (await rig.chain.outcome(name, 1)).fee
    assert (entry.account, entry.act.other, entry.block) == (rig.key.address, rig.other, rig.chain.world.block)


async def test_broadcast__refused__failed_with_its_reason(rig: Rig) -> None:
    first, second = await rig.signed(rig.other, 1), await rig.signed(rig.other, 2)
    await rig.activity.broadcast(first)
    await settle()
    with pytest.raises(Refused):
        await rig.activity.broadcast(second)
    found = [entry for entry in await rig.store.entries(10) if entry.state is ActivityState.FAILED]
    assert [entry.act.amount for entry in found] == [2]
    assert "another one came first" in found[0].error


async def test_broadcast__reverts_on_chain__failed_with_its_fee(rig: Rig) -> None:
    token = rig.chain.world.deployment.token
    raw = await rig.signed(token, 0, calls.transfer(rig.other, 5))
    rig.chain.world.token[rig.key.address] = 0
    name = await rig.activity.broadcast(raw)
    await settle()
    entry = await rig.store.entry(name)
    assert entry is not None
    assert (entry.state, bool(entry.error)) == (ActivityState.FAILED, True)
    assert entry.fee


async def test_broadcast__nobody_answers__unknown_until_somebody_does(rig: Rig) -> None:
    raw = await rig.signed(rig.other, 3)
    rig.chain.away = True
    with pytest.raises(ChainAway):
        await rig.activity.broadcast(raw)
    assert [entry.state for entry in await rig.store.entries(10)] == [ActivityState.UNKNOWN]
    rig.chain.away = False
    await rig.clock.advance(2 * LOOK_SECONDS)  # it never arrived, so it is sent again
    assert await rig.store.unsettled() == []
    assert (await rig.chain.outcome(Transaction.hash_of(raw), 0)).status == 1


async def test_broadcast__killed_before_its_end__followed_by_the_next_life(rig: Rig) -> None:
    name = await rig.chain.broadcast(await rig.signed(rig.other, 3))
    raw = await rig.signed(rig.other, 4)
    entry = await rig.activity._new_entry(raw)
    await rig.store.put(entry)
    await rig.chain.broadcast(raw)
    again = rig.make()
    again.follow()
    await settle()
    assert [(one.state, one.hash != name) for one in await rig.store.entries(10)] == [(ActivityState.DONE, True)]
    await again.stop()


async def test_broadcast__twice__one_entry(rig: Rig) -> None:
    raw = await rig.signed(rig.other, 3)
    assert await rig.activity.broadcast(raw) == await rig.activity.broadcast(raw)
    await settle()
    assert [entry.state for entry in await rig.store.entries(10)] == [ActivityState.DONE]


async def test_broadcast__nonsense__refused_and_not_written(rig: Rig) -> None:
    with pytest.raises(BadInput):
        await rig.activity.broadcast(b"\x02nonsense")
    assert await rig.store.entries(10) == []


async def test_entries__gifts_and_own_transactions__both_once(rig: Rig) -> None:
    await rig.activity.broadcast(await rig.signed(rig.other, 3))
    await settle()
    assert sorted(await rig.listed()) == [
        ("coin", "out", 3, "done"),
        ("received", "in", 10 * WEI, "done"),
        ("received", "in", 10_000 * WEI, "done"),
    ]
    await rig.chain.drip(rig.key.address)
    assert len(await rig.listed()) == 5
    assert len(await rig.listed()) == 5
    senders = {entry.act.other for entry in await rig.store.entries(10) if entry.direction == "in"}
    assert senders == {FAUCET}


async def test_entries__a_withdrawal__is_the_own_transaction_with_what_it_brought(rig: Rig) -> None:
    contracts = rig.chain.world.deployment
    acts = [
        (contracts.token, calls.approve(contracts.market, 5 * WEI)),
        (contracts.market, calls.deposit(5 * WEI)),
        (contracts.market, calls.unlock(2 * WEI)),
    ]
    for to, data in acts:
        await rig.activity.broadcast(await rig.signed(to, 0, data))
    await rig.chain.advance(8 * 86_400)
    await rig.activity.broadcast(await rig.signed(contracts.market, 0, calls.withdraw_escrow()))
    await settle()
    found = [one for one in await rig.listed() if one[0] != "received"]
    assert ("withdraw-escrow", "in", 2 * WEI, "done") in found
    assert len(found) == 4


async def test_entries__chain_is_away__the_known_ones_and_their_age(rig: Rig) -> None:
    await rig.listed()
    before = rig.activity.as_of
    assert before == rig.clock.now()
    rig.chain.away = True
    assert len(await rig.listed()) == 2
    assert rig.activity.as_of == before


async def test_entries__asked_often__chain_is_read_at_most_once_in_a_while(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[int] = []
    read = rig.chain.arrivals

    async def arrivals(accounts: Any, first: int) -> Any:
        reads.append(first)
        return await read(accounts, first)

    monkeypatch.setattr(rig.chain, "arrivals", arrivals)
    await rig.listed()
    count = len(reads)
    await rig.activity.entries([rig.key.address], 5)
    assert len(reads) == count
    await rig.listed()
    assert len(reads) > count


async def test_all__many_blocks__read_to_the_end_in_the_chains_order(rig: Rig) -> None:
    rig.clock.set_back(
        3600
    )  # this machine's clock is behind the chain's: what was sent seems older than what it was sent from
    name = await rig.activity.broadcast(await rig.signed(rig.other, 3))
    await settle()
    entries, complete = await rig.activity.all([rig.key.address])
    assert complete
    assert [one.act.kind for one in entries].count("received") == 2
    assert [one.block for one in entries] == sorted(one.block for one in entries)
    assert entries[-1].hash == name
    assert await rig.activity.paid(rig.key.address) == {rig.other}


async def test_all__network_away__what_is_known_and_not_complete(rig: Rig) -> None:
    await rig.activity.all([rig.key.address])
    rig.chain.away = True
    entries, complete = await rig.activity.all([rig.key.address])
    assert (len(entries), complete) == (2, False)
    assert (await rig.activity.all([]))[1]
