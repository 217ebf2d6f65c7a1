"""How much one site may ask: a bucket that fills again with time."""

from collections.abc import Callable
from dataclasses import dataclass, field

MOST_BUCKETS = 256


@dataclass
class _Bucket:
    left: float
    at: float


@dataclass
class Limits:
    """Buckets by name, each of `size` that gains `rate` a second; `now` is a monotonic clock."""

    size: float
    rate: float
    now: Callable[[], float]
    _buckets: dict[str, _Bucket] = field(default_factory=dict)

    def take(self, name: str, count: int = 1) -> bool:
        """Take `count` from a bucket; false, and nothing taken, when there is not as much in it."""
        now = self.now()
        bucket = self._buckets.pop(name, None) or _Bucket(self.size, now)
        bucket.left = min(self.size, bucket.left + (now - bucket.at) * self.rate)
        bucket.at = now
        self._buckets[name] = bucket
        while len(self._buckets) > MOST_BUCKETS:
            del self._buckets[next(iter(self._buckets))]  # the one that was used longest ago
        if bucket.left < count:
            return False
        bucket.left -= count
        return True
