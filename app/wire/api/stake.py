"""The stake page: the network's figures, providers, what an address has in every role, histories and measured yields.

Moments are Unix seconds of the network's clock, which each answer tells as `time`; 0 means never. Shares of a whole
(use, cut, health) are 0 to 1. What can be a fault of the network comes as an error, also that it has no contracts.
"""

import msgspec

from app.wire.api.base import Ok, Request, Wei
from app.wire.frames import Message


class ExitInfo(Message, frozen=True):
    """What is leaving: `amount` in wei as worth now. It may be withdrawn from `leave_at` to `until` (0: no end).

    `phase` is nothing, waiting, open or over (ask again); `shares` are those that leave, 0 where there are none.
    """

    phase: str
    amount: Wei
    shares: Wei
    leave_at: int
    until: int


class FiguresInfo(Message, frozen=True):
    """The network. `total` is all stake: bonds, delegations and the shared pool; `cap` is None once there is none.

    `price`: reference price of one unit of capacity for an epoch; `used`: part of the capacity that the last closed epoch
    used (None: there was none, or no capacity). Of the open epoch: its number, end, volume and fees. `lend_rate` is what
    a year's loan costs at the present use of the lenders' tokens, `lend_used`; `lend_idle` is what can be lent or taken out.
    """

    total: Wei
    bonded: Wei
    delegated: Wei
    pooled: Wei
    cap: Wei | None
    capped_until: int
    units: int
    price: Wei
    used: float | None
    epoch: int
    epoch_ends: int
    volume: Wei
    fees: Wei
    lend_rate: float
    lend_used: float
    lend_total: Wei
    lend_idle: Wei
    supply: Wei


class BondInfo(Message, frozen=True):
    """One's own stake as a provider: `bond` is `own` and `lent` together.

    `device` is the registered key, empty without one; `this_device` tells whether it is this profile's. A key that was
    replaced answers for what it signed until `old_until`, `old_device` is the last one. `locks` counts open disputes.
    `delegated` and `backed`: what delegators and the shared pool put behind it. `claimable`: work rewards to fetch.
    """

    bond: Wei
    own: Wei
    lent: Wei
    leaving: ExitInfo
    units: int
    cut: float
    device: str
    this_device: bool
    old_device: str
    old_until: int
    locks: int
    delegated: Wei
    backed: Wei
    claimable: Wei


class EscrowInfo(Message, frozen=True):
    """What pays for one's jobs, and the session key that signs for it (empty: none)."""

    balance: Wei
    signer: str
    leaving: ExitInfo


class LoanInfo(Message, frozen=True):
    """Borrowed stake. `health` is debt by bond, 0 without a loan; above `recall_above` anyone may recall it.

    `state` is none, healthy, recallable (act now) or recalled (the bond leaves; lenders are paid first). `room` is what can
    be borrowed on top now. `recall_in`: seconds until interest alone makes it recallable at the present rate, None: never
    within ten years.
    """

    debt: Wei
    health: float
    borrow_below: float
    recall_above: float
    room: Wei
    state: str
    recall_in: int | None


class DelegationInfo(Message, frozen=True):
    """Tokens put behind a provider; `amount` is what `shares` are worth now."""

    provider: str
    shares: Wei
    amount: Wei
    leaving: ExitInfo


class PoolInfo(Message, frozen=True):
    """One's part of the shared pool; `amount` is what `shares` are worth now, those that leave left out."""

    shares: Wei
    amount: Wei
    leaving: ExitInfo


class LendInfo(Message, frozen=True):
    """Tokens lent; `withdrawable` is what can be taken out now, because it is idle."""

    shares: Wei
    amount: Wei
    withdrawable: Wei


class LiquidityInfo(Message, frozen=True):
    """The exchange pool FLW-ETH: its reserves, and one's part of it. `there`: whether the network has the pool."""

    there: bool
    token: Wei
    coin: Wei
    shares: Wei
    all_shares: Wei
    own_token: Wei
    own_coin: Wei


class DutyInfo(Message, frozen=True):
    """Jury duty: the deposit that votes are bonded from. `state` is off (no deposit), empty (less than one vote), idle or ready.

    Idle: it cannot get a seat, because it has no bond, no device key, or a bond younger than a day; `since` is when the
    bond last grew.
    """

    deposit: Wei
    most: Wei
    vote_bond: Wei
    state: str
    since: int


class PositionsInfo(Message, frozen=True):
    """All of one address: `token` and `coin` are what it has freely."""

    address: str
    token: Wei
    coin: Wei
    bond: BondInfo
    escrow: EscrowInfo
    loan: LoanInfo
    delegations: list[DelegationInfo]
    pool: PoolInfo
    lend: LendInfo
    liquidity: LiquidityInfo
    duty: DutyInfo


class StakeReply(Message, frozen=True, tag=True):
    """The page as of block `block`, whose time is `time`."""

    network: str
    block: int
    time: int
    figures: FiguresInfo
    positions: PositionsInfo


class GetStake(Request[StakeReply], frozen=True, tag=True):
    """Ask for the network's figures and all positions of an address."""

    address: str


class ProviderInfo(Message, frozen=True):
    """A provider to delegate to. `own` and `lent` make its bond; `delegated` and `backed` stand behind it besides.

    `cut`: what it takes of payments before delegators share. `paid`: gross wei of its redeemed vouchers, ever; `payments`:
    how many. `audits` and `passed`: this device's own checks of its work. `disputes`: decided about it; `slashes` and
    `slashed`: how often and how much it lost. `healthy`: no dispute is open, its key is registered and its loan is small
    enough. `mine`: what the asking address has delegated.
    """

    address: str
    own: Wei
    lent: Wei
    delegated: Wei
    backed: Wei
    cut: float
    units: int
    paid: Wei
    payments: int
    audits: int
    passed: int
    disputes: int
    slashes: int
    slashed: Wei
    healthy: bool
    mine: Wei


class ProvidersReply(Message, frozen=True, tag=True):
    """All who ever registered and have a key, largest stake first, at most 500 of `count`."""

    block: int
    time: int
    count: int
    providers: list[ProviderInfo]


class GetProviders(Request[ProvidersReply], frozen=True, tag=True):
    """Ask for the table of providers, with what `address` has delegated."""

    address: str


class StakePoint(Message, frozen=True):
    """A value at the end of an epoch, or now."""

    time: int
    value: Wei


class StakeSeries(Message, frozen=True):
    """`name` is stake (all of it), price, used (millionths of the capacity), or rewards
    (what was paid to the address itself as a provider so far, vouchers and work rewards, net).
    """

    name: str
    points: list[StakePoint]


class YieldInfo(Message, frozen=True):
    """What a role has in fact earned from `begin` to `end`: `earned` on a mean of `capital`, by slashes less.

    `role` is delegate, pool or lend; lend is
    measured since somebody first lent. `yearly` is the same reckoned for a year without compounding, for comparing;
    None when less than an epoch was measured, or nobody had that role. It says nothing about the future.
    """

    role: str
    begin: int
    end: int
    earned: Wei
    capital: Wei
    yearly: float | None


class LossInfo(Message, frozen=True):
    """What a dispute took from the address itself: `role` is bond, delegate (behind `provider`), pool or lend (into its bond).

    `dispute` is its id, 0x and 64 digits; empty where none was decided with it.
    """

    role: str
    provider: str
    time: int
    amount: Wei
    dispute: str


class StakeHistoryReply(Message, frozen=True, tag=True):
    """Histories from the chain's events, losses newest first. `complete` is false while older blocks are still being read."""

    complete: bool
    series: list[StakeSeries]
    yields: list[YieldInfo]
    losses: list[LossInfo] = msgspec.field(default_factory=list)


class GetStakeHistory(Request[StakeHistoryReply], frozen=True, tag=True):
    """Ask for the charts of the last `epochs` epochs."""

    address: str
    epochs: int = 90


class WatchStake(Request[Ok], frozen=True, tag=True):
    """Follow the contracts' events for this front end from now on (true), or no longer: each change comes as StakeEvent to who
    said Watch.
    """

    watching: bool
