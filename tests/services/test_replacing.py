"""Pending transactions on a chain that holds them back: their order, speeding up and cancelling, and who is mined in the end."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.activity import OPEN, ActivityState
from app.domain.errors import AppError, BadInput, ChainAway, InsufficientFunds, Refused
from app.domain.fees import Fees, enough_to_replace
from app.domain.replacing import CANCEL_GAS, fees_of
from app.domain.transactions import Transaction
from app.ports import HotKey
from app.services.activity import AGAIN_SECONDS, LOOK_SECONDS, LOOK_SELDOM_SECONDS, Activity
from app.services.bus import Bus
from app.services.fees import Pricing
from app.services.replacing import Replacing
from tests.fakes.activity import MemoryActivity
from tests.fakes.clock import FakeClock, settle
from tests.fakes.keys import new_keys
from tests.fakes.pool import FakeOutbox, PoolChain


class Rig:
    """A wallet with money on a chain whose pool does not empty by itself."""

    def __init__(self) -> None:
        self.clock, self.chain, self.store = FakeClock(), PoolChain(), MemoryActivity()
        self.outbox = FakeOutbox(self.chain)
        self.key: HotKey = new_keys().device
        self.other = new_keys().device.address
        self.activity = self.make()
        self.pricing = Pricing(self.chain, self.outbox)
        self.replacing = Replacing(self.store, self.outbox, self.pricing)

    def make(self) -> Activity:
        deployment = self.chain.world.deployment
        return Activity(
            store=self.store, chain=self.chain, outbox=self.outbox, deployment=deployment, clock=self.clock, bus=Bus()
        )

    def sign(self, transaction: Transaction) -> bytes:
        return transaction.encode_signed(self.key.sign(transaction.digest()))

    async def prepared(self, value: int) -> bytes:
        return self.sign(await self.chain.prepare(self.key.address, self.other, value, b""))

    async def send(self, value: int) -> str:
        return await self.activity.broadcast(await self.prepared(value))

    async def replacement(self, name: str, *, cancel: bool = False, fee: str = "") -> bytes:
        prepared, old = await self.replacing.prepare(self.key.address, name, cancel, fee)
        assert Transaction.hash_of(old) == name
        assert prepared.transaction is not None
        return self.sign(prepared.transaction)

    async def replace(self, name: str, *, cancel: bool = False, fee: str = "") -> str:
        return await self.activity.broadcast(await self.replacement(name, cancel=cancel, fee=fee))

    async def state(self, name: str) -> str:
        entry = await self.store.entry(name)
        assert entry is not None
        return entry.state.value

    async def look(self) -> None:
        await self.clock.advance(LOOK_SECONDS)
        await self.clock.advance(LOOK_SELDOM_SECONDS)


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    rig = Rig()
    await rig.chain.drip(rig.key.address)
    yield rig
    await rig.activity.stop()


async def queued(rig: Rig) -> list[tuple[Any, ...]]:
    return [(one.entry.nonce, one.ahead, one.missing) for one in await rig.replacing.waiting([rig.key.address])]


async def test_waiting__several_held_back__in_the_order_of_their_numbers(rig: Rig) -> None:
    for value in (1, 2, 3):
        await rig.send(value)
    assert await queued(rig) == [(0, 0, -1), (1, 1, -1), (2, 2, -1)]
    rig.chain.mine()
    await rig.look()
    assert await queued(rig) == []


async def test_waiting__a_number_nobody_sent__is_named_as_missing(rig: Rig) -> None:
    first, second = await rig.send(1), await rig.send(2)
    entry = await rig.store.entry(first)
    assert entry is not None
    rig.store._kept.pop((first, -1, rig.key.address))
    assert await queued(rig) == [(1, 0, 0)]
    assert await rig.state(second) == "pending"


async def test_broadcast__two_prepared_at_once__the_second_is_told_and_not_sent(rig: Rig) -> None:
    first, second = await rig.prepared(1), await rig.prepared(2)
    results = await asyncio.gather(
        rig.activity.broadcast(first), rig.activity.broadcast(second), return_exceptions=True
    )
    assert [isinstance(one, Refused) for one in results] == [False, True]
    assert "same number, 0" in str(results[1])
    assert list(rig.chain.held.values()) == [first]
    await rig.activity.broadcast(await rig.prepared(2))
    assert await queued(rig) == [(0, 0, -1), (1, 1, -1)]


async def test_broadcast__same_number_with_a_higher_fee_but_another_act__never_silently_replaces(rig: Rig) -> None:
    await rig.send(1)
    (held,) = rig.chain.held.values()
    old = Transaction.decode_signed(held)[0]
    other = Transaction(old.chain_id, old.nonce, old.max_priority_fee * 2, old.max_fee * 2, old.gas, old.to, 2, b"")
    with pytest.raises(Refused, match="same number"):
        await rig.activity.broadcast(rig.sign(other))
    assert list(rig.chain.held.values()) == [held]


async def test_speed_up__mined__the_first_is_replaced(rig: Rig) -> None:
    old = await rig.send(1)
    new = await rig.replace(old)
    assert await queued(rig) == [(0, 0, -1), (0, 0, -1)]
    rig.chain.mine()
    await rig.look()
    assert (await rig.state(old), await rig.state(new)) == ("replaced", "done")
    with pytest.raises(Refused, match="higher fee"):
        await rig.activity.outcome(old, 1)
    assert (await rig.activity.outcome(new, 1)).status == 1


async def test_cancel__mined__the_first_is_cancelled_and_nothing_moved(rig: Rig) -> None:
    old = await rig.send(10**18)
    raw = await rig.replacement(old, cancel=True)
    nothing = Transaction.decode_signed(raw)[0]
    assert (nothing.to, nothing.value, nothing.data, nothing.gas) == (rig.key.address, 0, b"", CANCEL_GAS)
    new = await rig.activity.broadcast(raw)
    rig.chain.mine()
    await rig.look()
    assert (await rig.state(old), await rig.state(new)) == ("cancelled", "done")
    assert rig.chain.world.eth[rig.other] == 0
    entry = await rig.store.entry(new)
    assert entry is not None
    assert (entry.act.kind, entry.replaces) == ("cancel", old)


async def test_cancel__first_one_is_mined_all_the_same__the_cancel_is_replaced(rig: Rig) -> None:
    raw = await rig.prepared(1)
    old = await rig.activity.broadcast(raw)
    await rig.clock.advance(1)
    new = await rig.replace(old, cancel=True)
    rig.chain.mine(raw)
    await rig.look()
    assert (await rig.state(old), await rig.state(new)) == ("done", "replaced")
    entry = await rig.store.entry(new)
    assert entry is not None
    assert "mined first" in entry.error


async def test_prepare__mined_already__refused_with_its_block(rig: Rig) -> None:
    name = await rig.send(1)
    rig.chain.mine()
    with pytest.raises(Refused, match="mined already"):
        await rig.replacing.prepare(rig.key.address, name, True, "")
    await rig.look()
    with pytest.raises(Refused, match=f"in block {rig.chain.world.block}"):
        await rig.replacing.prepare(rig.key.address, name, False, "")


async def test_broadcast__replacement_signed_too_late__harmless_and_told(rig: Rig) -> None:
    name = await rig.send(1)
    raw = await rig.replacement(name, cancel=True)
    rig.chain.mine()
    with pytest.raises(Refused, match="before it could be replaced"):
        await rig.activity.broadcast(raw)
    await rig.look()
    assert await rig.state(name) == "done"


async def test_prepare__another_accounts_or_none__refused(rig: Rig) -> None:
    name = await rig.send(1)
    with pytest.raises(BadInput, match="no such transaction"):
        await rig.replacing.prepare(rig.other, name, True, "")
    with pytest.raises(BadInput, match="no such transaction"):
        await rig.replacing.prepare(rig.key.address, "0x" + "0" * 64, True, "")


async def test_prepare__a_fee_that_nodes_would_not_take__refused_with_the_least(rig: Rig) -> None:
    name = await rig.send(1)
    with pytest.raises(BadInput, match=r"at least 3\.375 gwei"):
        await rig.replacing.prepare(rig.key.address, name, False, "3.2")


async def test_prepare__account_cannot_pay_more__refused(rig: Rig) -> None:
    name = await rig.send(1)
    rig.chain.world.eth[rig.key.address] = 10
    with pytest.raises(InsufficientFunds):
        await rig.replacing.prepare(rig.key.address, name, False, "")


async def test_resume__killed_before_it_was_sent__sent_by_the_next_life(rig: Rig) -> None:
    raw = await rig.prepared(1)
    rig.chain.away = True
    with pytest.raises(ChainAway) as told:
        await rig.activity.broadcast(raw)
    assert "do not prepare it anew" in told.value.hint
    await rig.activity.stop()
    rig.chain.away = False
    again = rig.make()
    await again.resume()
    await settle()
    assert rig.outbox.remembered == [raw]
    assert list(rig.chain.held.values()) == [raw]
    assert await rig.state(Transaction.hash_of(raw)) == "pending"
    await again.stop()


async def test_follow__forgotten_by_the_node__sent_again_until_mined(rig: Rig) -> None:
    name = await rig.send(1)
    rig.chain.held.clear()
    await rig.clock.advance(AGAIN_SECONDS + LOOK_SECONDS)
    assert len(rig.chain.held) == 1
    rig.chain.mine()
    await rig.look()
    assert await rig.state(name) == "done"


async def test_follow__number_taken_by_another_wallet__replaced_after_a_second_look(rig: Rig) -> None:
    name = await rig.send(1)
    rig.chain.held.clear()
    (foreign,) = [rig.sign(await rig.chain.prepare(rig.key.address, rig.other, 7, b""))]
    rig.chain.mine(foreign)
    await settle()
    assert await rig.state(name) == "pending"  # one node may be behind
    await rig.look()
    assert await rig.state(name) == "replaced"


async def test_at__a_speed__that_fee_in_transaction_and_note(rig: Rig) -> None:
    from app.services.transactions import Transactions

    prepared = await Transactions(rig.chain).prepare_send(rig.key.address, rig.other, "ETH", 1)
    quick = await rig.pricing.at(prepared, rig.key.address, "fast")
    assert quick.transaction is not None
    assert fees_of(quick.transaction) == Fees(6 * 10**9, 3 * 10**9)
    assert "at most 0.0006 ETH" in quick.note
    assert await rig.pricing.at(prepared, rig.key.address, "") == prepared
    rig.chain.world.eth[rig.key.address] = 10**14
    with pytest.raises(InsufficientFunds):
        await rig.pricing.at(prepared, rig.key.address, "fast")


class Life(RuleBasedStateMachine):
    """Sends, replacements, blocks and crashes in any order: one number is mined once, and every entry learns its end."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.rig = self.do(self._begin())
        self.names: list[str] = []
        self.raws: dict[str, bytes] = {}

    async def _begin(self) -> Rig:
        rig = Rig()
        await rig.chain.drip(rig.key.address)
        return rig

    def do(self, work: Any) -> Any:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        self.do(self.rig.activity.stop())
        self.loop.close()

    async def _sent(self, raw: bytes) -> None:
        name = await self.rig.activity.broadcast(raw)
        self.raws[name] = raw
        self.names.append(name)
        await self.rig.clock.advance(1)

    @rule(value=st.integers(1, 9))
    def send(self, value: int) -> None:
        self.do(self._sent(self.do(self.rig.prepared(value))))

    @precondition(lambda self: self.names)
    @rule(data=st.data(), cancel=st.booleans())
    def replace(self, data: st.DataObject, cancel: bool) -> None:
        name = data.draw(st.sampled_from(self.names))
        before = dict(self.rig.chain.held)
        was_open = self.do(self.rig.store.entry(name)).state in OPEN
        try:
            raw = self.do(self.rig.replacement(name, cancel=cancel))
            self.do(self._sent(raw))
        except AppError:
            entry = self.do(self.rig.store.entry(name))
            mined = self.rig.chain.world.nonces[self.rig.key.address] > entry.nonce
            assert not was_open or mined
            assert self.rig.chain.held == before
            return
        new = Transaction.decode_signed(raw)[0]
        old = Transaction.decode_signed(before[self.rig.key.address, new.nonce])[0]
        assert enough_to_replace(fees_of(old), fees_of(new))

    @rule()
    def mine_one(self) -> None:
        place = self.rig.key.address, self.rig.chain.world.nonces[self.rig.key.address]
        if place in self.rig.chain.held:
            self.rig.chain.mine(self.rig.chain.held[place])

    @precondition(lambda self: self.names)
    @rule(data=st.data())
    def mine_an_older_rival(self, data: st.DataObject) -> None:
        raw = self.raws[data.draw(st.sampled_from(self.names))]
        if Transaction.decode_signed(raw)[0].nonce == self.rig.chain.world.nonces[self.rig.key.address]:
            self.rig.chain.mine(raw)

    @rule()
    def forget(self) -> None:
        self.rig.chain.held.clear()
        self.do(self.rig.clock.advance(AGAIN_SECONDS + LOOK_SELDOM_SECONDS))

    @rule()
    def crash(self) -> None:
        self.do(self.rig.activity.stop())
        self.rig.activity = self.rig.make()
        self.do(self.rig.activity.resume())

    @rule()
    def look(self) -> None:
        self.do(self.rig.look())
        self.do(self.rig.look())
        next_nonce = self.rig.chain.world.nonces[self.rig.key.address]
        for entry in self.do(self.rig.store.entries(1000)):
            assert (entry.state in OPEN) == (entry.nonce >= next_nonce), entry
            assert bool(entry.raw) == (entry.state in OPEN)

    @invariant()
    def one_number_is_mined_once(self) -> None:
        entries = self.do(self.rig.store.entries(1000))
        mined = [entry.nonce for entry in entries if entry.block]
        assert len(mined) == len(set(mined))
        states = {entry.state for entry in entries}
        assert states <= {*OPEN, ActivityState.DONE, ActivityState.REPLACED, ActivityState.CANCELLED}


Life.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestLife = Life.TestCase
