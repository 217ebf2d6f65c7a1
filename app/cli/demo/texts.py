"""Distinct sentences for the demo's jobs: what people ask a learning assistant, put together from parts."""

import itertools
import random

_WHO = ("A student", "My neighbour", "The gardener", "A nurse", "Our teacher", "The pilot", "A farmer", "The clerk")
_DOES = ("asks how", "wants to know why", "explains when", "has noticed that", "wonders whether", "reads that")
_WHAT = (
    "rain falls on the western slope first",
    "bread rises faster in a warm kitchen",
    "the moon pulls the sea twice a day",
    "a field left fallow bears more the year after",
    "interest grows on interest over ten years",
    "bees find their way home by the sun",
    "an old engine starts badly in the cold",
    "two languages keep the mind awake",
    "the river freezes from the top down",
    "a short walk helps before an exam",
)


def sentences(count: int, rng: random.Random) -> list[str]:
    """Return `count` distinct sentences in an order that the seed chooses."""
    parts = [f"{who} {does} {what}" for who, does, what in itertools.product(_WHO, _DOES, _WHAT)]
    rng.shuffle(parts)
    rounds = -(-count // len(parts))
    found = [part if number == 0 else f"{part}, case {number}" for number in range(rounds) for part in parts]
    return [f"{text}." for text in found[:count]]
