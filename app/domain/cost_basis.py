"""What was given for what goes out: first in, first out, in integers that add up.

A price is dollars of one whole token times prices.SCALE, as app.domain.prices has them. A lot whose price nobody knows has no
cost, and neither has what is taken from it: an unknown is never counted as nothing.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass

DECIMALS = 18


@dataclass(frozen=True)
class Movement:
    """`amount` smallest units of an asset, above zero when they came and below when they went; None: no price is known."""

    asset: str
    amount: int
    price: int | None = None


@dataclass(frozen=True)
class Basis:
    """In dollars times SCALE. `worth` at the movement's own price; of what went, `cost` when it came and `gain` since then."""

    worth: int | None = None
    cost: int | None = None
    gain: int | None = None


@dataclass
class _Lot:
    amount: int
    cost: int | None

    def take(self, wanted: int) -> tuple[int, int | None]:
        """Take up to `wanted` units with their part of the cost; what is left keeps the rest, so that parts make the whole."""
        taken = min(wanted, self.amount)
        part = None if self.cost is None else self.cost * taken // self.amount
        self.amount -= taken
        if self.cost is not None and part is not None:
            self.cost -= part
        return taken, part


class Lots:
    """What came and has not gone yet, by asset, oldest first."""

    def __init__(self) -> None:
        self._lots: defaultdict[str, deque[_Lot]] = defaultdict(deque)

    def held(self, asset: str) -> int:
        """Return how much is there."""
        return sum(lot.amount for lot in self._lots[asset])

    def apply(self, movement: Movement) -> Basis:
        """Take a movement in, the next in time; return what it is worth and cost."""
        worth = _worth(movement)
        if movement.amount >= 0:
            if movement.amount:
                self._lots[movement.asset].append(_Lot(movement.amount, worth))
            return Basis(worth)
        cost = self._take(movement.asset, -movement.amount)
        gain = None if worth is None or cost is None else worth - cost
        return Basis(worth, cost, gain)

    def _take(self, asset: str, wanted: int) -> int | None:
        """Take from the oldest lots; the cost is unknown when a lot's is, or when more goes than ever came."""
        lots, cost = self._lots[asset], 0
        known = True
        while wanted and lots:
            taken, part = lots[0].take(wanted)
            wanted -= taken
            if part is None:
                known = False
            else:
                cost += part
            if not lots[0].amount:
                lots.popleft()
        return cost if known and not wanted else None


def fifo(movements: Iterable[Movement]) -> list[Basis]:
    """Return the basis of each movement; they come oldest first."""
    lots = Lots()
    return [lots.apply(movement) for movement in movements]


def _worth(movement: Movement) -> int | None:
    return None if movement.price is None else abs(movement.amount) * movement.price // 10**DECIMALS
