"""Rows of the two books: what a provider has done and is owed, what a requester has asked for and owes."""

from dataclasses import dataclass

from app.domain.jobs import Done, Job, ProviderState, RequesterState


@dataclass(frozen=True)
class ProviderJob:
    """A job in the provider's book; `price` in wei; `done` is there from state done on, until it is purged."""

    id: bytes
    payer: str
    sender: str
    state: ProviderState
    price: int
    done: Done | None


@dataclass(frozen=True)
class RequesterJob:
    """A job in the requester's book. `job` is None until it was quoted; `audit` says that it is to be recomputed."""

    id: bytes
    model: str
    texts: tuple[str, ...]
    max_price: int
    audit: bool
    state: RequesterState
    job: Job | None
    provider: str
    price: int
    done: Done | None
    recomputed: bool
    error: str


@dataclass(frozen=True)
class Debt:
    """What a requester owes one provider in all: `total` for checked jobs, `signed` the last voucher, `acknowledged` what the provider has stored."""

    provider: str
    total: int
    signed: int
    signature: bytes
    acknowledged: int


@dataclass(frozen=True)
class Credit:
    """One payer in the provider's book, in wei: `earned` for jobs done, `vouched` by the latest stored voucher, `redeemed` on chain.

    `under_way` is the price of the jobs that are accepted or running.
    """

    payer: str
    earned: int
    vouched: int
    signature: bytes
    redeemed: int
    jobs_paid: int
    under_way: int = 0

    @property
    def unpaid(self) -> int:
        """What the payer would owe beyond its voucher once all is done; negative when it paid ahead."""
        return self.earned + self.under_way - self.vouched


@dataclass(frozen=True)
class Redeemed:
    """One Redeemed event of the chain."""

    payer: str
    provider: str
    amount: int
    block: int
    transaction: str
    index: int


@dataclass(frozen=True)
class RequesterSums:
    expected: int
    acknowledged: int


@dataclass(frozen=True)
class ProviderSums:
    earned: int
    vouched: int
    redeemed: int
    jobs_done: int
