"""Networks and where Fallow's contracts are on them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.addresses import created_by_hash
from app.domain.hashing import keccak

# A contract's name in Solidity -> the field of a deployment that says where it is.
FIELDS = {
    "Token": "token",
    "Staking": "staking",
    "Market": "market",
    "LendVault": "lend_vault",
    "PoolVault": "pool_vault",
    "Jury": "jury",
    "Models": "models",
    "TimelockController": "treasury",
    "UniswapV2Factory": "factory",
    "UniswapV2Router02": "router",
    "UniswapV2Pair": "pair",
}
# keccak-256 of the bytecode that creates a pair. Source: Uniswap/v2-periphery, UniswapV2Library.sol.
_PAIR_CODE = bytes.fromhex("96e8ac4277198ff8b6f785478aa9a39f403cb768dd02cbee326c3e7da348845f")


@dataclass(frozen=True)
class Deployment:
    """Fallow's contracts on one chain; `block` is the first that can hold an event of theirs.

    The exchange's `factory`, `router` and `pair` are empty where none is known; `pair` is where the pool of the token and the
    chain's coin is, whether or not somebody has opened it. The others are empty only where nobody has said.
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
    treasury: str = ""
    factory: str = ""
    router: str = ""
    pair: str = ""

    @classmethod
    def of(cls, chain_id: int, block: int, places: Mapping[str, str]) -> "Deployment":
        """Return a deployment by its contracts' names in Solidity; others than those of FIELDS are left out."""
        found = {field: places[name] for name, field in FIELDS.items() if name in places}
        return cls(chain_id=chain_id, block=block, **found)

    def at(self, contract: str) -> str:
        """Return the address of a contract by its name in Solidity; empty when it is not known."""
        return str(getattr(self, FIELDS[contract]))

    def name_at(self, address: str) -> str:
        """Return what the contract at an address is called in Solidity; empty when it is none of Fallow's or the exchange's."""
        return next((name for name in FIELDS if address and self.at(name) == address), "")

    def owns(self, address: str) -> bool:
        """Tell whether a contract of Fallow's, or of the exchange's with it, is at an address."""
        return bool(self.name_at(address))


def pair_of(factory: str, one: str, other: str) -> str:
    """Return where Uniswap v2's pool of two tokens is, whether or not it was made."""
    first, second = sorted(bytes.fromhex(token.removeprefix("0x")) for token in (one, other))
    return created_by_hash(factory, keccak(first + second), _PAIR_CODE)
