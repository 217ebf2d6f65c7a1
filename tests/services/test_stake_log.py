"""The log of the contracts' events over restarts, taken-back blocks and nodes that lag: no event twice, none that is not there."""

from dataclasses import replace

import pytest

from app.domain.contracts import staking
from app.domain.errors import StoreAway
from app.domain.stake_log import Logged
from app.services.bus import Bus
from app.services.staking import log as log_module
from app.services.staking.log import StakeLog
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.contracts import FakeContracts
from tests.fakes.stake_log import MemoryStakeLog

ME = "0x" + "11" * 20


class Case:
    """A chain whose blocks and events a test sets, and logs that read it one after the other, as lives of an agent do."""

    def __init__(self) -> None:
        self.chain, self.store = FakeChain(), MemoryStakeLog()
        self.contracts = FakeContracts(self.chain)
        self.log = self.again()

    def again(self) -> StakeLog:
        self.contracts.read.clear()
        self.log = StakeLog(self.chain, self.contracts, self.store, FakeClock(), Bus())
        return self.log

    def bond(self, block: int, amount: int) -> None:
        self.chain.world.stake_events.append(Logged("Staking", staking.Bonded(ME, amount), block, block, 0, f"{block}"))

    def take_back(self, first: int) -> None:
        """Let the chain become another one from a block on."""
        self.contracts.forks.append(first)
        world = self.chain.world
        world.stake_events = [one for one in world.stake_events if one.block < first]

    async def read(self, head: int) -> bool:
        self.chain.world.block = head
        return await self.log.catch_up()

    def kept(self) -> tuple[list[int], int] | None:
        """Return the blocks of the events that are kept, and up to which they are."""
        held = self.store.held
        return None if held is None else ([one.block for one in held[1]], held[2].number)

    @property
    def amounts(self) -> list[int]:
        return [one.amount for one in self.log.of(staking.Bonded)]


@pytest.fixture
def case() -> Case:
    return Case()


async def test_restart__old_events_are_kept__only_what_is_newer_is_read(case: Case) -> None:
    for block in (5, 900, 1990):
        case.bond(block, block)
    assert await case.read(2000)
    log = case.again()
    assert await log.catch_up()
    assert case.contracts.read == [(2000 - log_module.FINAL_BLOCKS + 1, 2000)]
    assert case.amounts == [5, 900, 1990]
    assert not await log.catch_up()
    assert log.complete


async def test_kept__only_now_and_then_and_never_what_may_be_taken_back(case: Case) -> None:
    case.bond(1, 1)
    await case.read(log_module.KEEP_EVERY)
    assert case.kept() is None
    case.bond(1150, 2)
    await case.read(1200)
    assert case.kept() == ([1], 1200 - log_module.FINAL_BLOCKS)
    await case.read(1300)
    assert case.kept() == ([1], 1200 - log_module.FINAL_BLOCKS)


async def test_taken_back__newest_blocks__their_events_go_and_others_come(case: Case) -> None:
    case.bond(10, 1)
    case.bond(98, 2)
    await case.read(100)
    case.take_back(95)
    case.bond(99, 3)
    assert await case.read(101)
    assert case.amounts == [1, 3]
    assert not await case.read(101)


async def test_taken_back__nothing_in_it__is_told_as_news_once(case: Case) -> None:
    await case.read(100)
    case.take_back(100)
    assert await case.read(100)
    assert not await case.read(100)


async def test_taken_back__deeper_than_what_was_kept__all_is_read_anew(case: Case) -> None:
    case.bond(5, 1)
    case.bond(1990, 2)
    await case.read(2000)
    case.take_back(3)
    case.bond(7, 3)
    log = case.again()
    assert await log.catch_up()
    assert case.amounts == [3]
    assert case.kept() == ([7], 2000 - log_module.FINAL_BLOCKS)


async def test_node_behind__nothing_is_lost_or_read_twice(case: Case) -> None:
    case.bond(10, 1)
    case.bond(99, 2)
    await case.read(100)
    assert not await case.read(60)
    assert case.amounts == [1, 2]
    case.bond(101, 3)
    assert await case.read(102)
    assert case.amounts == [1, 2, 3]


async def test_another_deployment__begins_with_nothing(case: Case) -> None:
    case.bond(5, 1)
    await case.read(2000)
    case.chain.world.deployment = replace(case.chain.world.deployment, chain_id=7)
    case.chain.world.stake_events.clear()
    await case.read(2000)
    assert case.amounts == []


async def test_store_away__events_are_read_all_the_same(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: object) -> None:
        raise StoreAway("No space", "Make some")

    monkeypatch.setattr(case.store, "load", away)
    monkeypatch.setattr(case.store, "add", away)
    case.bond(5, 1)
    assert await case.read(2000)
    assert case.amounts == [1]
    assert case.log.complete


async def test_events__are_many__read_in_parts_that_are_kept(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "READINGS", 2)
    real = case.contracts.events

    async def some(kinds: object, first: int, last: int) -> tuple[list[Logged], int]:
        return await real(kinds, first, min(last, first + 999))  # type: ignore[arg-type]

    monkeypatch.setattr(case.contracts, "events", some)
    case.bond(500, 1)
    case.bond(4500, 2)
    await case.read(5000)
    assert (case.log.complete, case.amounts) == (False, [1])
    log = case.again()
    await log.catch_up()
    assert case.contracts.read[0][0] > 1900
    while not log.complete:
        await log.catch_up()
    assert case.amounts == [1, 2]
