"""Charts and measured yields from the contracts' events: exact sums of what happened, and for how long."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.contracts import lend_vault, market, pool_vault, staking
from app.domain.stake_log import STAKING, Logged
from app.domain.stake_math import YEAR
from app.domain.stakes import StakePage
from app.domain.staking import EPOCH, PER_UNIT
from app.services.staking.log import of_provider

Change = tuple[int, int]  # Unix time, by how many wei something grew then
MILLION = 1_000_000


@dataclass(frozen=True)
class Measured:
    """What a role earned in fact between two moments, on a mean of `capital`; wei."""

    role: str
    begin: int
    end: int
    earned: int
    capital: int

    @property
    def yearly(self) -> float | None:
        """The same for a year, without compounding; None when it was too short, or nobody was there."""
        seconds = self.end - self.begin
        return None if seconds < EPOCH or not self.capital else self.earned / self.capital * YEAR / seconds


def stake_changes(events: Sequence[Logged]) -> list[Change]:
    """Return how all that lies in Staking grew and shrank."""
    leaving = {one.transaction for one in events if isinstance(one.event, staking.Left)}
    return [(one.time, delta) for one in events if (delta := _stake_change(one, leaving))]


def _stake_change(logged: Logged, leaving: set[str]) -> int:
    match logged.contract, logged.event:
        case "Staking", staking.Bonded(amount=amount) | staking.Delegated(amount=amount):
            return amount
        case "Staking", staking.Left(amount=amount) | staking.Undelegated(amount=amount):
            return -amount
        case "LendVault", lend_vault.Repaid(amount=amount) if logged.transaction in leaving:
            return -amount  # a withdrawal that paid the lender first
        case "Staking", staking.Rewarded(pooled=pooled, shared=shared):
            return pooled + shared
        case "Staking", staking.Slashed(bond=bond, pooled=pooled, shared=shared):
            return -bond - pooled - shared
        case "PoolVault", pool_vault.Deposit(assets=assets):
            return assets
        case "PoolVault", pool_vault.Withdraw(assets=assets):
            return -assets
    return 0


def at_epoch_ends(changes: Sequence[Change], start: int, now: int, epochs: int) -> list[Change]:
    """Return the sum of `changes` at the end of each of the last epochs, and now."""
    ends = list(range(start + EPOCH, now, EPOCH))[-epochs:]
    points, total, place = [], 0, 0
    for end in [*ends, now]:
        while place < len(changes) and changes[place][0] <= end:
            total += changes[place][1]
            place += 1
        points.append((end, total))
    return points


def prices(events: Sequence[Logged], page: StakePage, epochs: int) -> list[Change]:
    """Return the reference price at the end of each closed epoch, and now."""
    closed = [one.event for one in events if isinstance(one.event, market.Rolled)][-epochs:]
    start = page.figures.start
    return [(start + (one.epoch + 1) * EPOCH, one.price) for one in closed] + [(page.time, page.figures.price)]


def uses(events: Sequence[Logged], page: StakePage, epochs: int) -> list[Change]:
    """Return how much of the capacity each closed epoch used, in millionths; the first epoch's price is told nowhere."""
    capacity, price, found = _Capacity(), 0, []
    for one in events:
        capacity.take(one)
        if isinstance(one.event, market.Rolled):
            if price and capacity.units:
                used = one.event.volume * MILLION // price // capacity.units
                found.append((page.figures.start + (one.event.epoch + 1) * EPOCH, used))
            price = one.event.price
    return found[-epochs:]


class _Capacity:
    """Follows the units that are offered: a bond that leaves or is lost takes those with it that it covered."""

    def __init__(self) -> None:
        self._bond: defaultdict[str, int] = defaultdict(int)
        self._leaving: defaultdict[str, int] = defaultdict(int)
        self._units: defaultdict[str, int] = defaultdict(int)

    @property
    def units(self) -> int:
        return sum(self._units.values())

    def take(self, logged: Logged) -> None:
        if logged.contract != STAKING:
            return
        match logged.event:
            case staking.Registered(provider=who, units=units):
                self._units[who] = units
            case staking.Bonded(provider=who, amount=amount):
                self._bond[who] += amount
            case staking.Leaving(provider=who, amount=amount):
                self._leaving[who] = amount
                self._clip(who)
            case staking.Left(provider=who):
                self._bond[who] -= self._leaving[who]
                self._leaving[who] = 0
            case staking.Slashed(provider=who, bond=lost):
                self._bond[who] -= lost
                self._leaving[who] = min(self._leaving[who], self._bond[who])
                self._clip(who)

    def _clip(self, who: str) -> None:
        self._units[who] = min(self._units[who], (self._bond[who] - self._leaving[who]) // PER_UNIT)


def own_rewards(events: Sequence[Logged], provider: str) -> list[Change]:
    """Return what was paid to a provider itself, vouchers and work rewards."""
    return [(time, one.own) for time, one in of_provider(events, provider, staking.Rewarded)]


def measured(events: Sequence[Logged], page: StakePage, epochs: int) -> list[Measured]:
    """Return what delegating, the pool and lending have earned."""
    begin = max(page.figures.start, page.time - epochs * EPOCH)
    return [
        _measure("delegate", _flows(events, "pooled"), begin, page.time),
        _measure("pool", _flows(events, "shared"), begin, page.time),
        _lent(events, page),
    ]


@dataclass(frozen=True)
class _Flow:
    """A change of capital; `earned` is the part that was gained or lost, not put in or taken out."""

    time: int
    moved: int
    earned: int


def _flows(events: Sequence[Logged], part: str) -> list[_Flow]:
    found = []
    for one in events:
        moved, earned = 0, 0
        match one.contract, one.event:
            case "Staking", staking.Delegated(amount=amount) if part == "pooled":
                moved = amount
            case "Staking", staking.Undelegated(amount=amount) if part == "pooled":
                moved = -amount
            case "PoolVault", pool_vault.Deposit(assets=amount) if part == "shared":
                moved = amount
            case "PoolVault", pool_vault.Withdraw(assets=amount) if part == "shared":
                moved = -amount
            case "Staking", staking.Rewarded():
                earned = getattr(one.event, part)
            case "Staking", staking.Slashed():
                earned = -getattr(one.event, part)
        if moved or earned:
            found.append(_Flow(one.time, moved, earned))
    return found


def _measure(role: str, flows: Sequence[_Flow], begin: int, end: int) -> Measured:
    first = next((flow.time for flow in flows if flow.moved > 0), end)
    begin = max(begin, first)
    earned = sum(flow.earned for flow in flows if flow.time > begin)
    capital = mean(((flow.time, flow.moved + flow.earned) for flow in flows), begin, end)
    return Measured(role, begin, end, earned, capital)


def _lent(events: Sequence[Logged], page: StakePage) -> Measured:
    """Lenders' interest stands in no event: it is what they have beyond what they put in, since the first of them."""
    changes = []
    for one in events:
        match one.contract, one.event:
            case "LendVault", lend_vault.Deposit(assets=assets):
                changes.append((one.time, assets))
            case "LendVault", lend_vault.Withdraw(assets=assets):
                changes.append((one.time, -assets))
    begin = changes[0][0] if changes else page.time
    earned = page.figures.lent_assets - sum(delta for _, delta in changes) if changes else 0
    return Measured("lend", begin, page.time, earned, mean(changes, begin, page.time))


def mean(changes: Iterable[Change], begin: int, end: int) -> int:
    """Return the mean of a sum of changes, weighted by time."""
    area, total, last = 0, 0, begin
    for time, delta in changes:
        at = min(max(time, begin), end)
        area += total * (at - last)
        last = at
        total += delta
    area += total * (end - last)
    return area // (end - begin) if end > begin else total
