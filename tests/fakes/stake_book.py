"""What the staking contracts hold in the fake chain's world."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from app.domain.hashing import checksum, keccak
from app.domain.stake_math import WAD, YEAR

NOBODY = "0x" + 40 * "0"
PAIR, FACTORY, WETH = (checksum(keccak(name)[12:]) for name in (b"pair", b"factory", b"weth"))
FIRST_RATE = WAD // 25 // YEAR


class Revert(Exception):
    """A contract's custom error by its name."""


@dataclass
class Shares:
    """Somebody's shares, with those asked to leave."""

    owned: int = 0
    leaving: int = 0
    leave_at: int = 0


@dataclass
class FakeClaim:
    author: str
    question: int
    model: bytes
    score: int
    staked: int = 0
    leaving: int = 0
    challenged: bool = False


def _shares() -> defaultdict[Any, Shares]:
    return defaultdict(Shares)


def _sums() -> defaultdict[str, int]:
    return defaultdict(int)


@dataclass
class StakeBook:
    """What the staking contracts hold; shares by owner."""

    pools: defaultdict[str, Shares] = field(
        default_factory=_shares
    )  # of a provider: owned is tokens, leaving is shares
    delegations: defaultdict[Any, Shares] = field(default_factory=_shares)
    debts: defaultdict[str, int] = field(default_factory=_sums)
    lend_shares: defaultdict[str, int] = field(default_factory=_sums)
    pooled: int = 0
    pool: defaultdict[str, Shares] = field(default_factory=_shares)
    duty: defaultdict[str, int] = field(default_factory=_sums)
    models: dict[bytes, list[Any]] = field(default_factory=dict)
    questions: list[list[Any]] = field(default_factory=list)
    claims: list[FakeClaim] = field(default_factory=list)
    stakes: defaultdict[Any, Shares] = field(default_factory=_shares)
    reserves: list[int] = field(default_factory=lambda: [0, 0])
    liquidity: defaultdict[str, int] = field(default_factory=_sums)
    pair_allowed: defaultdict[str, int] = field(default_factory=_sums)


@dataclass
class Provider:
    bond: int = 0
    leaving: int = 0
    leave_at: int = 0
    device: str = ""
    units: int = 0
    cut: int = 0
    bonded_at: int = 0
    locks: int = 0


@dataclass
class Payer:
    balance: int = 0
    signer: str = ""
    unlocking: int = 0
    unlock_at: int = 0
