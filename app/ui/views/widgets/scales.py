"""Where a chart's axis ends, so that its grid lines stand at round figures."""

import math


def doubled(least: float, value: float) -> float:
    """Return the first of least, twice that, four times that… which reaches a value."""
    return least * 2.0 ** max(0, math.ceil(math.log2(value / least)))


def rounded_up(value: float) -> float:
    """Return the first of 1, 2, 5, 10, 20, 50… which reaches a value."""
    unit = 10.0 ** math.floor(math.log10(value))
    return next(step * unit for step in (1, 2, 5, 10) if value <= step * unit * (1 + 1e-9))
