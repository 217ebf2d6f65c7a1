"""The values of UniswapV2Pair.

Written by packaging/bindings.py from resources/contracts/published/UniswapV2Pair.json: not by hand.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class GetReserves:
    """What getReserves answers."""

    reserve0: int
    reserve1: int
    block_timestamp_last: int
