"""Questions to the contracts, and the events that staking's histories are made of."""

from dataclasses import dataclass
from typing import Any

from app.domain.bindings import Event, View
from app.domain.contracts import jury, lend_vault, market, models, pool_vault, staking

STAKING, MARKET, LEND_VAULT, POOL_VAULT, JURY, MODELS = (
    "Staking",
    "Market",
    "LendVault",
    "PoolVault",
    "Jury",
    "Models",
)


@dataclass(frozen=True)
class Question:
    """A view to be read; `at` is where, when the deployment does not say so by the contract's name."""

    view: View[Any]
    at: str = ""


@dataclass(frozen=True)
class Logged:
    """An event of `contract` in a block, whose Unix time is `time`."""

    contract: str
    event: Event
    block: int
    time: int
    index: int
    transaction: str


@dataclass(frozen=True)
class Mark:
    """A block that a history was read up to: as long as its hash is the same, so is all before it."""

    number: int
    digest: bytes


# All that changes what the panel shows.
EVENTS: tuple[tuple[str, type[Event]], ...] = (
    *(
        (STAKING, kind)
        for kind in (
            staking.Registered,
            staking.Bonded,
            staking.Leaving,
            staking.Left,
            staking.Delegated,
            staking.Undelegating,
            staking.Undelegated,
            staking.Rewarded,
            staking.Slashed,
        )
    ),
    *(
        (MARKET, kind)
        for kind in (
            market.Deposited,
            market.Withdrawn,
            market.Signer,
            market.Unlocking,
            market.Redeemed,
            market.Claimed,
            market.Rolled,
        )
    ),
    *(
        (LEND_VAULT, kind)
        for kind in (
            lend_vault.Deposit,
            lend_vault.Withdraw,
            lend_vault.Borrowed,
            lend_vault.Repaid,
            lend_vault.WrittenDown,
        )
    ),
    *((POOL_VAULT, kind) for kind in (pool_vault.Deposit, pool_vault.Withdraw, pool_vault.Leaving)),
    *((JURY, kind) for kind in (jury.Opened, jury.Resolved, jury.Duty)),
    *(
        (MODELS, kind)
        for kind in (
            models.Listed,
            models.Delisted,
            models.Asked,
            models.Claimed,
            models.Backed,
            models.Leaving,
            models.Left,
            models.Opened,
            models.Challenged,
            models.Settled,
        )
    ),
)
