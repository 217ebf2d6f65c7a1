"""The events of UniswapV2Pair.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class Approval(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of UniswapV2Pair."""

    owner: str
    spender: str
    value: int


@dataclass(frozen=True)
class Burn(Event, kinds=("address indexed", "uint256", "uint256", "address indexed")):
    """Event of UniswapV2Pair."""

    sender: str
    amount0: int
    amount1: int
    to: str


@dataclass(frozen=True)
class Mint(Event, kinds=("address indexed", "uint256", "uint256")):
    """Event of UniswapV2Pair."""

    sender: str
    amount0: int
    amount1: int


@dataclass(frozen=True)
class Swap(Event, kinds=("address indexed", "uint256", "uint256", "uint256", "uint256", "address indexed")):
    """Event of UniswapV2Pair."""

    sender: str
    amount0_in: int
    amount1_in: int
    amount0_out: int
    amount1_out: int
    to: str


@dataclass(frozen=True)
class Sync(Event, kinds=("uint112", "uint112")):
    """Event of UniswapV2Pair."""

    reserve0: int
    reserve1: int


@dataclass(frozen=True)
class Transfer(Event, kinds=("address indexed", "address indexed", "uint256")):
    """Event of UniswapV2Pair."""

    from_: str
    to: str
    value: int
