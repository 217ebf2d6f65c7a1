"""What gas may cost: three choices from the fees of the last blocks, and what a replacement has to offer. Integers alone.

All fees are wei a unit of gas. A choice's `max_fee` leaves room for the base fee to rise; what is paid is base fee and tip.
"""

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain import amounts
from app.domain.errors import BadInput

GWEI_DECIMALS = 9
BLOCKS = 20  # of history that the choices look at
PERCENTILES = (10, 50, 90)  # of the tips paid in a block: one for each speed
DEFAULT_TIP = 10**9  # where no block tells
TYPICAL_GAS = {"ETH": 21_000, "FLW": 55_000}  # of a transfer; a token's to somebody who had none of it
_UP, _OF = 9, 8  # an eighth more: nodes ask 10 to 12.5 % for a replacement
_LIMIT = 1 << 128


class Speed(enum.StrEnum):
    """How soon a transaction should be mined: when it is cheap, within some blocks, or in the next ones."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


_ROOM = {Speed.SLOW: (5, 4), Speed.NORMAL: (2, 1), Speed.FAST: (3, 1)}  # how many base fees the highest fee covers


@dataclass(frozen=True)
class Fees:
    """The highest fee and the tip of a transaction. Raises ValueError when the tip is above the highest fee."""

    max_fee: int
    tip: int

    def __post_init__(self) -> None:
        if not 0 <= self.tip <= self.max_fee < _LIMIT:
            raise ValueError("a tip is at most the highest fee")


@dataclass(frozen=True)
class FeeHistory:
    """The next block's base fee, and for each of the last blocks that held transactions the tips at PERCENTILES."""

    base_fee: int
    tips: tuple[tuple[int, ...], ...] = ()


def choices(history: FeeHistory) -> dict[Speed, Fees]:
    """Return the fees for each speed; a quicker one never offers less than a slower one."""
    found: dict[Speed, Fees] = {}
    least = Fees(0, 0)
    for place, speed in enumerate(Speed):
        tip = max(_median([tips[place] for tips in history.tips]), least.tip)
        times, of = _ROOM[speed]
        least = Fees(max(history.base_fee * times // of + tip, least.max_fee), tip)
        found[speed] = least
    return found


def expected(history: FeeHistory, fees: Fees) -> int:
    """Return what a unit of gas would cost in the next block."""
    return min(fees.max_fee, history.base_fee + fees.tip)


def wished(text: str, history: FeeHistory) -> Fees:
    """Return the fees for a speed's name, or for a highest fee in gwei such as `12.5`.

    Raises:
        BadInput: it is neither, or below the base fee: then it would not be mined.
    """
    offered = choices(history)
    if text in offered:
        return offered[Speed(text)]
    try:
        most = amounts.parse(text, GWEI_DECIMALS)
    except BadInput:
        raise BadInput(
            f"'{text[:40]}' is no fee", "Choose slow, normal or fast, or a highest fee in gwei, such as 12.5"
        )
    if most < history.base_fee:
        raise BadInput(
            f"A fee of {in_gwei(most)} is below what the network asks, {in_gwei(history.base_fee)}",
            "It would not be mined: offer more",
        )
    if most >= _LIMIT:
        raise BadInput(f"'{text[:40]}' is too large", "No fee is that large")
    return Fees(most, min(offered[Speed.NORMAL].tip, most - history.base_fee))


def least_to_replace(old: Fees) -> Fees:
    """Return the least that takes the place of a transaction with these fees: an eighth more of both, rounded up."""
    tip = _raised(old.tip)
    return Fees(max(_raised(old.max_fee), tip), tip)


def to_replace(old: Fees, wish: Fees) -> Fees:
    """Return the fees of a replacement: what is wished, and enough for nodes to take it."""
    least = least_to_replace(old)
    tip = max(least.tip, wish.tip)
    return Fees(max(least.max_fee, wish.max_fee, tip), tip)


def enough_to_replace(old: Fees, new: Fees) -> bool:
    """Tell whether nodes take these fees for a replacement."""
    least = least_to_replace(old)
    return new.max_fee >= least.max_fee and new.tip >= least.tip


def in_gwei(fee: int) -> str:
    """Return a fee for reading: `12.5 gwei`."""
    return f"{amounts.grouped(fee, GWEI_DECIMALS)} gwei"


def _raised(fee: int) -> int:
    return max(-(-fee * _UP // _OF), fee + 1)


def _median(tips: Sequence[int]) -> int:
    return sorted(tips)[len(tips) // 2] if tips else DEFAULT_TIP
