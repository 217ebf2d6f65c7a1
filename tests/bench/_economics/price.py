"""Does the reference price find the price at which half of the capacity is used, under four shapes of demand?"""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench._economics.network import COIN, DAY, STEP, Network, address

UNITS = 1000
EPOCHS = 120
CHANGE = 20  # the epoch in which a step begins
NEAR = 0.1  # of the target use
ELASTICITIES = (0.3, 1.0, 2.0)
WIDER = round(math.log(1.25) * 10**18)
Shape = Callable[[int, random.Random], float]


@dataclass(frozen=True)
class Course:
    """Prices and used shares of capacity, an epoch each; `settled` counts epochs from the change until use stays near target."""

    prices: tuple[float, ...]
    used: tuple[float, ...]
    settled: int | None
    unmet: float  # demand beyond the capacity, as a share of all demand


# Demand at the first price, in units of capacity an epoch.
SHAPES: dict[str, Shape] = {
    "step up, x4": lambda epoch, _: 500.0 if epoch < CHANGE else 2000.0,
    "step down, /4": lambda epoch, _: 500.0 if epoch < CHANGE else 125.0,
    "wave, +-60 % in 7 epochs": lambda epoch, _: 500 * (1 + 0.6 * math.sin(math.tau * epoch / 7)),
    "growth, 3 % an epoch": lambda epoch, _: 500 * 1.03**epoch,
    "noise of 50 %, spike x10 of 3": lambda epoch, chance: (
        500 * max(0.0, chance.gauss(1, 0.5)) * (10 if CHANGE <= epoch < CHANGE + 3 else 1)
    ),
}


def play(shape: str, elasticity: float, step: int = STEP, epochs: int = EPOCHS) -> Course:
    """Let requesters buy by the reference price: demand falls with its power, and what exceeds the capacity goes unserved."""
    network = Network(step)
    provider = network.provider("provider", 100 * UNITS * COIN, UNITS)
    payer = network.person("payer", 10**7 * COIN)
    network.call(payer, "Market", "deposit", 10**7 * COIN)
    chance = random.Random(7)
    prices, used, wanted, unmet = [], [], 0.0, 0.0
    for epoch in range(epochs):
        wei = int(network.read("Market", "epoch")[2])
        asked = SHAPES[shape](epoch, chance) * (wei / COIN) ** -elasticity
        served = min(asked, float(UNITS))
        network.pay("payer", provider, int(served * 1e6) * wei // 10**6)
        prices.append(wei / COIN)
        used.append(served / UNITS)
        wanted, unmet = wanted + asked, unmet + asked - served
        network.advance(DAY)
        network.read("Market", "roll")
    assert network.read("Market", "paid", address("payer"), provider) > 0
    return Course(tuple(prices), tuple(used), _settled(used), unmet / wanted)


def _settled(used: list[float]) -> int | None:
    """Return epochs after the change until use stays within a tenth of the target, None if it does not."""
    away = [epoch for epoch, share in enumerate(used) if abs(share - 0.5) > NEAR * 0.5 and epoch >= CHANGE]
    after = (away[-1] + 1 if away else CHANGE) - CHANGE
    return after if after < len(used) - CHANGE else None


def spread(course: Course) -> float:
    """Return the standard deviation of the logarithm of the price after the change."""
    logs = [math.log(price) for price in course.prices[CHANGE:]]
    mean = sum(logs) / len(logs)
    return math.sqrt(sum((value - mean) ** 2 for value in logs) / len(logs))
