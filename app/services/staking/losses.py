"""What disputes took from one address, in each role it had: exact parts of what the contracts' events say was slashed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.contracts import jury, pool_vault, staking
from app.domain.stake_log import Logged
from app.domain.stake_math import VIRTUAL

Key = tuple[str, str]  # provider, delegator


@dataclass(frozen=True)
class Loss:
    """`amount` wei of one's bond, of what one had delegated to `provider`, or of one's part of the shared pool.

    `dispute` is the one that was decided with it; empty where none was.
    """

    role: str
    provider: str
    time: int
    amount: int
    dispute: bytes


@dataclass
class _Shares:
    """Who owned how many shares when: of each provider's pool and, under no provider, of the shared one."""

    owned: defaultdict[Key, int] = field(default_factory=lambda: defaultdict(int))
    whole: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    asked: dict[Key, int] = field(default_factory=dict)

    def move(self, provider: str, owner: str, shares: int) -> None:
        self.owned[provider, owner] += shares
        self.whole[provider] += shares

    def take(self, logged: Logged) -> None:
        match logged.contract, logged.event:
            case "Staking", staking.Delegated(provider=provider, delegator=owner, shares=shares):
                self.move(provider, owner, shares)
            case "Staking", staking.Undelegating(provider=provider, delegator=owner, shares=shares):
                self.asked[provider, owner] = shares
            case "Staking", staking.Undelegated(provider=provider, delegator=owner):
                self.move(provider, owner, -self.asked.pop((provider, owner), 0))
            case "PoolVault", pool_vault.Deposit(owner=owner, shares=shares):
                self.move("", owner, shares)
            case "PoolVault", pool_vault.Withdraw(owner=owner, shares=shares):
                self.move("", owner, -shares)

    def part(self, provider: str, owner: str, amount: int) -> int:
        return amount * self.owned[provider, owner] // (self.whole[provider] + VIRTUAL)


def losses_of(events: Sequence[Logged], who: str) -> list[Loss]:
    """Return all that `who` lost, newest first."""
    disputes, shares, found = _disputes(events), _Shares(), []
    for one in events:
        shares.take(one)
        if isinstance(one.event, staking.Slashed):
            dispute = disputes.get((one.transaction, one.event.provider), b"")
            found += [
                Loss(role, one.event.provider, one.time, amount, dispute)
                for role, amount in _parts(one.event, shares, who)
                if amount
            ]
    return found[::-1]


def _parts(lost: staking.Slashed, shares: _Shares, who: str) -> Iterator[tuple[str, int]]:
    yield "bond", lost.bond if lost.provider == who else 0
    yield "delegate", shares.part(lost.provider, who, lost.pooled)
    yield "pool", shares.part("", who, lost.shared)


def _disputes(events: Sequence[Logged]) -> dict[Key, bytes]:
    """Return which dispute was decided in a transaction about whom."""
    accused = {one.event.id_: one.event.accused for one in events if isinstance(one.event, jury.Opened)}
    return {
        (one.transaction, accused.get(one.event.id_, "")): one.event.id_
        for one in events
        if isinstance(one.event, jury.Resolved)
    }
