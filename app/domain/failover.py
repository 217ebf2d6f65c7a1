"""Which of several endpoints of a network is asked next, and what several of them agree on.

An endpoint that fails again and again is left alone for a while, longer each time; the first in the person's order is taken
again as soon as its rest is over. No rest ever stops the last one: then the one whose rest ends first is asked.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from app.domain.errors import ChainAway, Refused

T = TypeVar("T", bound=Hashable)
FAILURES = 3  # in a row until an endpoint rests
FIRST_REST, LONGEST_REST = 30.0, 1800.0


@dataclass
class Health:
    """How one endpoint has done; times are of the clock that Failover was given, in seconds."""

    url: str
    failures: int = 0
    rests: int = 0
    resting_until: float = 0.0
    answered_at: float | None = None
    took: float | None = None
    trouble: str = ""


@dataclass
class Failover:
    """Endpoints of one network in the person's order; `now` is a monotonic clock."""

    urls: Sequence[str]
    now: Callable[[], float]
    health: dict[str, Health] = field(init=False)

    def __post_init__(self) -> None:
        self.health = {url: Health(url) for url in self.urls}

    def best(self) -> str | None:
        """Return the endpoint to ask next; None when there is none at all."""
        return next(iter(self.order()), None)

    def order(self) -> list[str]:
        """Return all endpoints as they are asked until one answers: those awake, then the rest by the end of their rest."""
        now = self.now()
        rest = {url: one.resting_until for url, one in self.health.items()}
        return sorted(rest, key=lambda url: rest[url] if rest[url] > now else 0.0)

    def answered(self, url: str, seconds: float) -> None:
        """Note an answer that took so many seconds; all is forgiven."""
        if url in self.health:
            self.health[url] = Health(url, answered_at=self.now(), took=seconds)

    def failed(self, url: str, trouble: str) -> None:
        """Note that an endpoint did not answer, or not as a node does. Three in a row let it rest; after a rest one is enough."""
        one = self.health.get(url)
        if one is None:
            return
        one.failures += 1
        one.trouble = trouble
        if one.failures >= FAILURES or one.rests:
            one.resting_until = self.now() + min(FIRST_REST * 2.0**one.rests, LONGEST_REST)
            one.rests += 1
            one.failures = 0

    def distrusted(self, url: str, trouble: str) -> None:
        """Note that an endpoint was caught lying: it rests as long as any, at once."""
        one = self.health.get(url)
        if one is not None:
            one.failures, one.rests, one.trouble = 0, one.rests + 1, trouble
            one.resting_until = self.now() + LONGEST_REST


def agreed(answers: Sequence[T | None]) -> T:
    """Return what most of the asked endpoints say; None stands for one that gave no answer.

    Raises:
        ChainAway: fewer than two answered, so that nothing is confirmed.
        Refused: they answered and no value has the majority of those who did.
    """
    given = [answer for answer in answers if answer is not None]
    if len(given) < 2:
        raise ChainAway(
            f"Only {len(given)} of {len(answers)} endpoints answered",
            "Add endpoints in the settings, or try again later",
        )
    value, count = Counter(given).most_common(1)[0]
    if count * 2 <= len(given):
        raise Refused(
            f"The network's endpoints contradict each other: {len(set(given))} different answers",
            "One of them is lying or far behind: remove it in the settings, or check by another way",
        )
    return value
