"""The arithmetic of staking as the contracts do it: worth of shares, health of a loan, its rate, the exchange's prices.

Money and shares are integers, rounded as the contracts round; rates and parts of a whole are only shown and may be floats.
Source: contracts/src/Staking.sol, LendVault.sol, PoolVault.sol, and Uniswap v2's library as published.
"""

import math
from dataclasses import dataclass

from app.domain.staking import DAY, STAKE_CAP

WAD = 10**18
VIRTUAL = 1000  # shares that nobody owns, in a provider's pool and in both vaults
BORROW_BELOW, RECALL_ABOVE = 0.75, 0.875
YEAR = 365 * DAY
_TARGET = 9 * WAD // 10
_SPEED = 50.0  # a year, by which the rate at the target moves when the use is fully off it
_MOST_RATE = 0.5  # a year, at the target
_LONGEST = 10 * YEAR
BASIS = 10_000
_FEE_LEFT, _FEE_WHOLE = 997, 1000  # what the exchange swaps of what comes in


def shares_for(amount: int, assets: int, shares: int) -> int:
    """Return the shares that `amount` wei buy of a pool with `assets` wei and `shares`; the same in a vault."""
    return amount * (shares + VIRTUAL) // (assets + 1)


def worth(owned: int, assets: int, shares: int) -> int:
    """Return the wei that `owned` shares of a pool are worth; the same in a vault."""
    return owned * (assets + 1) // (shares + VIRTUAL)


def shares_worth(amount: int, assets: int, shares: int) -> int:
    """Return the fewest shares that are worth at least `amount` wei."""
    return -(-amount * (shares + VIRTUAL) // (assets + 1))


def shares_covered(amount: int, assets: int, shares: int) -> int:
    """Return the most shares that `amount` wei pay for: what a vault lets go while so much is idle."""
    return amount * (shares + VIRTUAL) // (assets + 1)


def less(amount: int, slippage: int) -> int:
    """Return `amount` less `slippage` parts of ten thousand."""
    return amount * (BASIS - slippage) // BASIS


# ---------------------------------------------------------------------- leaving


@dataclass(frozen=True)
class Leaving:
    """A request to leave; `phase` is nothing, waiting, open or over. `amount` in wei or shares, moments in Unix seconds."""

    amount: int
    leave_at: int
    until: int
    phase: str


def leaving(amount: int, leave_at: int, now: int, window: int) -> Leaving:
    """Return where a request stands at `now`; `window` 0: it may be fetched at any later time."""
    if not leave_at or not amount:
        return Leaving(0, 0, 0, "nothing")
    until = leave_at + window if window else 0
    phase = "waiting" if now < leave_at else "over" if until and now > until else "open"
    return Leaving(amount, leave_at, until, phase)


# ---------------------------------------------------------------------- loans


def is_unhealthy(debt: int, bond: int) -> bool:
    """Tell whether anyone may recall the loan."""
    return debt * 8 > bond * 7


def most_loan(debt: int, bond: int) -> int:
    """Return how much can be borrowed on top: what is borrowed adds to the bond, of which three quarters may be lent."""
    return max(3 * bond - 4 * debt, 0)


def rate_now(rate_at_target: int, debt: int, idle: int) -> float:
    """Return the yearly rate that borrowers pay now; `rate_at_target` in 1e-18 a second, as LendVault has it."""
    if debt == 0:
        return rate_at_target * YEAR / WAD / 4
    used = debt * WAD // (debt + idle)
    off = (used - _TARGET) / ((WAD - _TARGET) if used > _TARGET else _TARGET)
    return rate_at_target * YEAR / WAD * (1 + off * (0.75 if off < 0 else 3.0))


def recall_in(debt: int, bond: int, rate: float) -> int | None:
    """Return the seconds until interest at `rate` a year makes a loan recallable; None: not within ten years."""
    if debt == 0 or rate <= 0 or is_unhealthy(debt, bond):
        return None if debt == 0 or rate <= 0 else 0
    seconds = int((bond * 7 / (debt * 8) - 1) / rate * YEAR)
    return seconds if seconds <= _LONGEST else None


def stake_room(held: int, capped_until: int, now: int) -> int | None:
    """Return how many wei may still be put at stake; None: there is no limit."""
    return max(STAKE_CAP - held, 0) if now < capped_until else None


# ---------------------------------------------------------------------- the exchange


def swap_gives(amount: int, reserve_in: int, reserve_out: int) -> int:
    """Return what the exchange gives for `amount`, its fee taken; 0 when it is empty."""
    if not reserve_in or not reserve_out:
        return 0
    taken = amount * _FEE_LEFT
    return taken * reserve_out // (reserve_in * _FEE_WHOLE + taken)


def swap_fee(amount: int) -> int:
    """Return what the exchange's pool keeps of `amount`."""
    return amount * (_FEE_WHOLE - _FEE_LEFT) // _FEE_WHOLE


def impact(amount: int, gives: int, reserve_in: int, reserve_out: int) -> float:
    """Return how much worse than the present price a swap is, its fee aside: 0 to 1."""
    fair = (amount - swap_fee(amount)) * reserve_out
    return 0.0 if fair <= 0 else min(max(1 - gives * reserve_in / fair, 0.0), 1.0)


def goes_with(amount: int, reserve: int, other: int) -> int:
    """Return how much of the other goes with `amount` of one into the exchange's pool."""
    return amount * other // reserve


def liquidity_for(token: int, coin: int, reserves: tuple[int, int], shares: int) -> int:
    """Return the shares that are given for a pair of amounts; the first thousand of a pool are for nobody."""
    if shares == 0:
        return max(math.isqrt(token * coin) - 1000, 0)
    return min(token * shares // reserves[0], coin * shares // reserves[1])
