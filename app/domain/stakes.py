"""What the network and one address have at stake, as services read it; money in wei, moments in Unix seconds."""

from dataclasses import dataclass

from app.domain.stake_math import Leaving


@dataclass(frozen=True)
class Answer:
    """One question before a signature: a sentence and a figure; `unit` is FLW, ETH (both in wei), seconds or empty."""

    sentence: str
    figure: int = 0
    unit: str = ""


@dataclass(frozen=True)
class Terms:
    """What can I lose, when can I leave, what does it cost beside the fee for gas."""

    lose: Answer
    leave: Answer
    cost: Answer


@dataclass(frozen=True)
class Figures:
    """The network; see app.wire.api.stake for what each means. `held` is all that lies in Staking."""

    held: int
    bonded: int
    shared: int
    units: int
    capped_until: int
    epoch: int
    volume: int
    price: int
    start: int
    fees: int
    debt: int
    rate_at_target: int
    idle: int
    lend_supply: int
    pool_supply: int
    supply: int

    @property
    def delegated(self) -> int:
        return max(self.held - self.bonded - self.shared, 0)

    @property
    def lent_assets(self) -> int:
        """All that lenders have: idle and lent."""
        return self.idle + self.debt


@dataclass(frozen=True)
class ProviderStake:
    """A provider as the chain has it; `debt` is part of `bond`."""

    address: str
    bond: int
    leaving: Leaving
    bonded_at: int
    device: str
    units: int
    cut: int
    locks: int
    pool: int
    shares: int
    debt: int

    @property
    def own(self) -> int:
        return max(self.bond - self.debt, 0)


@dataclass(frozen=True)
class Delegated:
    """One's shares of a provider's pool, and what they are worth."""

    provider: str
    shares: int
    amount: int
    leaving: Leaving  # in shares
    leaving_amount: int


@dataclass(frozen=True)
class Exchange:
    """The pool FLW-ETH: reserves, shares in all and one's own, what the router may take of them. `pair` is empty without one."""

    pair: str
    weth: str
    token: int = 0
    coin: int = 0
    supply: int = 0
    shares: int = 0
    allowed: int = 0


@dataclass(frozen=True)
class Standing:
    """All of one address beside what it delegated; vaults' shares, and requests to leave."""

    address: str
    token: int
    provider: ProviderStake
    claimable: int
    escrow: int
    signer: str
    unlocking: Leaving
    lend_shares: int
    pool_shares: int
    pool_leaving: Leaving  # in shares
    duty: int


@dataclass(frozen=True)
class StakePage:
    """Figures and standing as of one block."""

    block: int
    time: int
    figures: Figures
    standing: Standing


@dataclass(frozen=True)
class Panel:
    """All that one look at an address' stakes shows, as of one block; `coin` is what it has for gas."""

    page: StakePage
    coin: int
    old_key_until: int  # the second up to which its device key before the present one answers, 0: there was none
    delegated: list[Delegated]
    exchange: Exchange
