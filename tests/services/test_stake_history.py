"""Histories and measured yields: what the events of a known past add up to, and nothing before its time."""

import pytest

from app.domain.bindings import Event
from app.domain.contracts import jury, lend_vault, market, pool_vault, staking
from app.domain.events import StakeChanged
from app.domain.stake_log import Logged
from app.domain.stakes import StakePage
from app.domain.staking import DAY, PER_UNIT
from app.services.bus import Bus
from app.services.staking.history import at_epoch_ends, mean, measured, own_rewards, stake_changes, uses
from app.services.staking.log import StakeLog
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.contracts import FakeContracts
from tests.fakes.stake_log import MemoryStakeLog
from tests.services.test_staking import WEI, Bench, bench

ME, YOU = "0x" + "11" * 20, "0x" + "22" * 20


class Hurried(FakeClock):
    """A clock that nobody waits for."""

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0


def logged(contract: str, event: Event, time: int, transaction: str = "") -> Logged:
    return Logged(contract, event, time, time, 0, transaction or f"{time}")


async def a_page(now: int) -> StakePage:
    """Return the page of an empty network that began at 0 and whose time is `now`."""
    chain = FakeChain(time=0)
    await chain.advance(now)
    party = await bench(chain, chain)
    return await party.staking.reading.page(ME)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [([], 0), ([(0, 10)], 10), ([(5, 10)], 5), ([(-3, 10)], 10), ([(0, 10), (5, -10)], 5), ([(20, 10)], 0)],
)
def test_mean__of_ten_seconds__is_weighted_by_time(changes: list[tuple[int, int]], expected: int) -> None:
    assert mean(changes, 0, 10) == expected


def test_stake_changes__everything_that_moves_stake__adds_up() -> None:
    events = [
        logged("Staking", staking.Bonded(ME, 300), 1),
        logged("Staking", staking.Delegated(ME, YOU, 50, 50_000), 2),
        logged("PoolVault", pool_vault.Deposit(YOU, YOU, 40, 40_000), 3),
        logged("Staking", staking.Rewarded(ME, 9, 2, 1), 4),
        logged("Staking", staking.Slashed(ME, 30, 5, 4), 5),
        logged("LendVault", lend_vault.Repaid(ME, 7), 6),  # by its own tokens: no stake moves
        logged("LendVault", lend_vault.Repaid(ME, 20), 7, "exit"),
        logged("Staking", staking.Left(ME, 80), 7, "exit"),
        logged("Staking", staking.Undelegated(ME, YOU, 10), 8),
    ]
    assert sum(delta for _, delta in stake_changes(events)) == 300 + 50 + 40 + 3 - 39 - 20 - 80 - 10
    assert own_rewards(events, ME) == [(4, 9)]
    assert own_rewards(events, YOU) == []


def test_at_epoch_ends__two_days_and_a_half__two_ends_and_now() -> None:
    changes = [(10, 5), (DAY + 10, 7)]
    now = 2 * DAY + DAY // 2
    assert at_epoch_ends(changes, 0, now, 90) == [(DAY, 5), (2 * DAY, 12), (now, 12)]
    assert at_epoch_ends(changes, 0, now, 1) == [(2 * DAY, 12), (now, 12)]


async def test_uses__capacity_of_two_units__half_of_it_used() -> None:
    events = [
        logged("Staking", staking.Bonded(ME, 3 * PER_UNIT), 1),
        logged("Staking", staking.Registered(ME, YOU, 3, 0), 2),
        logged("Market", market.Rolled(0, 0, 0, WEI), DAY),
        logged("Staking", staking.Leaving(ME, PER_UNIT, 8 * DAY), DAY + 1),
        logged("Market", market.Rolled(1, WEI, 0, WEI), 2 * DAY),
    ]
    assert uses(events, await a_page(3 * DAY), 90) == [(2 * DAY, 500_000)]


async def test_measured__a_gain_after_ten_days__is_what_it_was_and_for_how_long() -> None:
    events = [
        logged("Staking", staking.Delegated(ME, YOU, 100 * WEI, 1), 0),
        logged("Staking", staking.Rewarded(ME, 0, 2 * WEI, 0), 10 * DAY),
        logged("Staking", staking.Slashed(ME, 0, WEI, 0), 10 * DAY),
    ]
    delegated, pooled, lent = measured(events, await a_page(10 * DAY), 90)
    assert (delegated.earned, delegated.capital, delegated.end - delegated.begin) == (WEI, 100 * WEI, 10 * DAY)
    assert delegated.yearly == pytest.approx(0.365)
    assert (pooled.yearly, lent.yearly) == (None, None)


async def test_measured__less_than_a_day__no_yearly_figure() -> None:
    events = [
        logged("Staking", staking.Delegated(ME, YOU, WEI, 1), 0),
        logged("Staking", staking.Rewarded(ME, 0, WEI, 0), DAY // 2),
    ]
    found = measured(events, await a_page(DAY - 1), 90)[0]
    assert found.earned == WEI
    assert found.yearly is None


async def a_log() -> tuple[StakeLog, Bench, Bus]:
    chain, bus = FakeChain(), Bus()
    return StakeLog(chain, FakeContracts(chain), MemoryStakeLog(), Hurried(), bus), await bench(chain, chain), bus


async def test_log__read_again__goes_on_where_it_ended() -> None:
    log, me, _ = await a_log()
    await me.act("register", 0)
    assert await log.catch_up()
    assert log.providers() == [me.wallet.address]
    assert not await log.catch_up()
    await me.act("bond", WEI)
    assert await log.catch_up()
    assert [type(one.event) for one in log.events] == [staking.Registered, staking.Bonded]
    assert log.complete


async def test_log__watched__tells_what_is_new_until_nobody_wants_it() -> None:
    log, me, bus = await a_log()
    await me.act("register", 0)
    left = [True, False]
    with bus.subscribe() as told:
        await log.watch(lambda: left.pop(0))
        event = await anext(aiter(told))
    assert isinstance(event, StakeChanged)


async def test_log__network_away__goes_on_watching_and_is_not_complete() -> None:
    log, me, _ = await a_log()
    assert isinstance(me.chain, FakeChain)
    me.chain.away = True
    left = [True, False]
    await log.watch(lambda: left.pop(0))
    assert not log.complete


async def test_records__payments_losses_and_decided_disputes__are_counted() -> None:
    log, _, _ = await a_log()
    log.events = [
        logged("Market", market.Redeemed(YOU, ME, 5), 1),
        logged("Market", market.Redeemed(YOU, ME, 6), 2),
        logged("Staking", staking.Slashed(ME, 3, 2, 1), 3),
        logged("Jury", jury.Opened(b"\1" * 32, ME, YOU, bytes(32)), 4),
        logged("Jury", jury.Opened(b"\2" * 32, ME, YOU, bytes(32)), 5),
        logged("Jury", jury.Resolved(b"\1" * 32, 1, 6), 6),
    ]
    found = log.records()[ME]
    assert (found.paid, found.payments, found.slashes, found.slashed, found.disputes) == (11, 2, 1, 6, 1)
