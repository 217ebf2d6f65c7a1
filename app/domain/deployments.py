"""How far the contracts' creation on a chain has come, and what it will take."""

from dataclasses import dataclass

from app.domain import creations
from app.domain.chains import BY_ID
from app.domain.networks import Deployment, pair_of


@dataclass(frozen=True)
class DeploymentRecord:
    """A deployment begun by `account`, whose transaction number `nonce` creates the first contract: all else follows.

    `block` is one before which none of the contracts existed; `complete` says that all are there and know each other.
    """

    chain_id: int
    account: str
    nonce: int
    block: int
    complete: bool = False

    @property
    def places(self) -> dict[str, str]:
        return creations.places(self.account, self.nonce)

    def deployment(self) -> Deployment:
        """Return where the contracts are, or will be."""
        return Deployment.of(self.chain_id, self.block, self.places | self.exchange)

    @property
    def exchange(self) -> dict[str, str]:
        """Where the chain's own Uniswap v2 is, and in it the pool of the token and the coin; empty where none is known."""
        chain = BY_ID.get(self.chain_id)
        if chain is None or not chain.v2_router:
            return {}
        found = {"UniswapV2Factory": chain.v2_factory, "UniswapV2Router02": chain.v2_router}
        if chain.wrapped:
            found["UniswapV2Pair"] = pair_of(chain.v2_factory, self.places["Token"], chain.wrapped)
        return found


@dataclass(frozen=True)
class DeploymentStep:
    """One contract: where it will be or is, and the gas that creating it takes at most (0 when it is done)."""

    contract: str
    address: str
    gas: int
    done: bool


@dataclass(frozen=True)
class DeploymentPlan:
    """All contracts on a chain in their order; `gas_price` and `balance` of the account in wei."""

    chain_id: int
    account: str
    steps: tuple[DeploymentStep, ...]
    gas_price: int
    balance: int

    @property
    def gas(self) -> int:
        return sum(step.gas for step in self.steps)

    @property
    def cost(self) -> int:
        """What is still to be done costs at most at the present price, in wei."""
        return self.gas * self.gas_price
