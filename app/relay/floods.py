"""Who sends too much: NATS limits a message's size but not how many come, so the relay looks, throws out and bans."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Limits:
    """Per address and second, averaged between two looks (`every` seconds apart); a ban lasts `ban` seconds."""

    messages: int = 20_000
    size: int = 256 << 20
    every: float = 5.0
    ban: float = 60.0


class Floods:
    """Compares the server's counters with those of the last look. Times are monotonic seconds."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._last: dict[int, tuple[int, int]] = {}
        self._looked: float | None = None
        self._banned: dict[str, float] = {}

    def observe(self, rows: Iterable[Mapping[str, Any]], now: float, exempt: frozenset[str]) -> list[tuple[int, str]]:
        """Take in connection rows (cid, authorized_user, in_msgs, in_bytes); return those to throw out, who are banned now.

        An address's connections count together: else it would open many.
        """
        seen: dict[int, tuple[int, int]] = {}
        sent: dict[str, tuple[int, int]] = {}
        cids: dict[str, list[int]] = {}
        for row in rows:
            cid, who = int(row["cid"]), str(row.get("authorized_user", ""))
            messages, size = seen[cid] = int(row.get("in_msgs", 0)), int(row.get("in_bytes", 0))
            if who and who not in exempt:
                before, so_far = self._last.get(cid, (0, 0)), sent.get(who, (0, 0))
                sent[who] = so_far[0] + messages - before[0], so_far[1] + size - before[1]
                cids.setdefault(who, []).append(cid)
        seconds = None if self._looked is None else max(now - self._looked, 1e-3)
        self._last, self._looked = seen, now
        self._banned = {who: until for who, until in self._banned.items() if until > now}
        if seconds is None:
            return []
        loud = [who for who, counts in sent.items() if self._too_much(*counts, seconds)]
        self._banned |= dict.fromkeys(loud, now + self.limits.ban)
        return [(cid, who) for who in loud for cid in cids[who]]

    def banned(self, who: str, now: float) -> bool:
        return self._banned.get(who, now) > now

    def _too_much(self, messages: int, size: int, seconds: float) -> bool:
        return messages / seconds > self.limits.messages or size / seconds > self.limits.size
