"""Networks and where Fallow's contracts are on them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Deployment:
    """Fallow's contracts on one chain; `block` is the first that can hold an event of theirs.

    `router` is an exchange's, empty where none is known; the others are empty only where nobody has said.
    """

    chain_id: int
    token: str
    staking: str
    market: str
    block: int = 0
    lend_vault: str = ""
    pool_vault: str = ""
    jury: str = ""
    models: str = ""
    router: str = ""

    def at(self, contract: str) -> str:
        """Return the address of a contract by its name in Solidity; empty when it is not known."""
        places = {
            "Token": self.token,
            "Staking": self.staking,
            "Market": self.market,
            "LendVault": self.lend_vault,
            "PoolVault": self.pool_vault,
            "Jury": self.jury,
            "Models": self.models,
            "UniswapV2Router02": self.router,
        }
        return places[contract]
