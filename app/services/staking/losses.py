"""What disputes took from one address, in each role it had: exact parts of what the contracts' events say was slashed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.contracts import jury, lend_vault, pool_vault, staking
from app.domain.stake_log import LEND_VAULT, POOL_VAULT, Logged
from app.domain.stake_math import VIRTUAL

Key = tuple[str, str]  # provider, delegator


@dataclass(frozen=True)
class Loss:
    """`amount` wei of one's bond, of what one had delegated to `provider`, or of one's part of the shared pool or of the loans.

    Of a bond only what was one's own: what was lent into it is the lenders' loss. `dispute` is the one that was decided
    with it; empty where none was.
    """

    role: str
    provider: str
    time: int
    amount: int
    dispute: bytes


@dataclass
class _Shares:
    """Who owned how many shares when: of each provider's pool, and of the two vaults, by their names."""

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
            case vault, pool_vault.Deposit(owner=owner, shares=shares) | lend_vault.Deposit(owner=owner, shares=shares):
                self.move(vault, owner, shares)
            case vault, pool_vault.Withdraw(owner=owner, shares=shares) | lend_vault.Withdraw(
                owner=owner, shares=shares
            ):
                self.move(vault, owner, -shares)

    def part(self, provider: str, owner: str, amount: int) -> int:
        return amount * self.owned[provider, owner] // (self.whole[provider] + VIRTUAL)


def losses_of(events: Sequence[Logged], who: str) -> list[Loss]:
    """Return all that `who` lost, newest first."""
    disputes, lenders, shares, found = _disputes(events), _lenders(events), _Shares(), []
    for one in events:
        shares.take(one)
        if isinstance(one.event, staking.Slashed | lend_vault.WrittenDown):
            at = (one.transaction, one.event.provider)
            found += [
                Loss(role, one.event.provider, one.time, amount, disputes.get(at, b""))
                for role, amount in _parts(one.event, shares, who, lenders.get(at, 0))
                if amount > 0
            ]
    return found[::-1]


def _parts(
    lost: staking.Slashed | lend_vault.WrittenDown, shares: _Shares, who: str, lent: int
) -> Iterator[tuple[str, int]]:
    if isinstance(lost, lend_vault.WrittenDown):
        yield "lend", shares.part(LEND_VAULT, who, lost.loss)
        return
    yield "bond", lost.bond - lent if lost.provider == who else 0
    yield "delegate", shares.part(lost.provider, who, lost.pooled)
    yield "pool", shares.part(POOL_VAULT, who, lost.shared)


def _lenders(events: Sequence[Logged]) -> dict[Key, int]:
    """Return what lenders lost in a transaction with whom."""
    return {
        (one.transaction, one.event.provider): one.event.loss
        for one in events
        if isinstance(one.event, lend_vault.WrittenDown)
    }


def _disputes(events: Sequence[Logged]) -> dict[Key, bytes]:
    """Return which dispute was decided in a transaction about whom."""
    accused = {one.event.id_: one.event.accused for one in events if isinstance(one.event, jury.Opened)}
    return {
        (one.transaction, accused.get(one.event.id_, "")): one.event.id_
        for one in events
        if isinstance(one.event, jury.Resolved)
    }
