"""What is asked of contracts that are none of Fallow's: tokens, Multicall3, Chainlink's feeds, Uniswap v3's pools.

Sources: ERC-20; mds1/multicall3 Multicall3.sol; smartcontractkit AggregatorV3Interface.sol; Uniswap/v3-core
IUniswapV3PoolDerivedState.sol.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.bindings import Function

BALANCE_OF = Function("ERC-20", "balanceOf", (("account", "address"),), ("uint256",))
ALLOWANCE = Function("ERC-20", "allowance", (("owner", "address"), ("spender", "address")), ("uint256",))
AGGREGATE = Function(
    "Multicall3", "aggregate3", (("calls", "(address,bool,bytes)[]"),), ("(bool,bytes)[]",), payable=True
)
COIN_OF = Function("Multicall3", "getEthBalance", (("addr", "address"),), ("uint256",))
CHAIN_ID = Function("Multicall3", "getChainId", (), ("uint256",))
BLOCK_NUMBER = Function("Multicall3", "getBlockNumber", (), ("uint256",))
BLOCK_TIME = Function("Multicall3", "getCurrentBlockTimestamp", (), ("uint256",))
DESCRIPTION = Function("Chainlink feed", "description", (), ("string",))
DECIMALS = Function("Chainlink feed", "decimals", (), ("uint8",))
LATEST_ROUND = Function("Chainlink feed", "latestRoundData", (), ("uint80", "int256", "uint256", "uint256", "uint80"))
OBSERVE = Function("Uniswap v3 pool", "observe", (("secondsAgos", "uint32[]"),), ("int56[]", "uint160[]"))


@dataclass(frozen=True)
class Question:
    """A call of a view, to be asked together with others."""

    to: str
    data: bytes


def aggregate(questions: Sequence[Question]) -> bytes:
    """Return the call data of Multicall3 that asks all of them, each of which may fail alone."""
    return AGGREGATE.data([(one.to, True, one.data) for one in questions])


def aggregated(answer: bytes, count: int) -> list[bytes | None]:
    """Return what each question was answered, None where it failed. Raises ValueError when this is no such answer."""
    (found,) = AGGREGATE.read(answer)
    if len(found) != count:
        raise ValueError(f"{count} answers are expected, not {len(found)}")
    return [data if good else None for good, data in found]


def number(answer: bytes | None) -> int | None:
    """Return the one word of an answer; None when there is none or it is something else."""
    return int.from_bytes(answer, "big") if answer is not None and len(answer) == 32 else None
