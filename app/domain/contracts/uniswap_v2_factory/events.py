"""The events of UniswapV2Factory.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Factory.json: not by hand.
"""

from dataclasses import dataclass

from app.domain.bindings import Event


@dataclass(frozen=True)
class PairCreated(Event, kinds=("address indexed", "address indexed", "address", "uint256")):
    """Event of UniswapV2Factory."""

    token0: str
    token1: str
    pair: str
    value3: int
