"""Networks and where Fallow's contracts are on them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Deployment:
    """Fallow's contracts on one chain; `block` is the first that can hold an event of theirs."""

    chain_id: int
    token: str
    staking: str
    market: str
    block: int = 0
