"""The accounts' activity in memory."""

from collections.abc import Sequence

from app.domain.activity import ActivityState, Entry


class MemoryActivity:
    """Implements ports.ActivityStore, for one chain."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, str], Entry] = {}
        self._read: dict[str, int] = {}

    async def put(self, entry: Entry) -> None:
        self._kept[entry.hash, entry.position, entry.account] = entry

    async def entries(self, limit: int) -> list[Entry]:
        return sorted(self._kept.values(), key=lambda one: (-one.time, -one.block, one.position))[:limit]

    async def entry(self, transaction: str) -> Entry | None:
        own = (entry for entry in self._kept.values() if (entry.hash, entry.position) == (transaction, -1))
        return next(own, None)

    async def unsettled(self) -> list[Entry]:
        states = (ActivityState.PENDING, ActivityState.UNKNOWN)
        found = [entry for entry in self._kept.values() if entry.position == -1 and entry.state in states]
        return sorted(found, key=lambda one: one.time)

    async def rivals(self, account: str, nonce: int) -> list[Entry]:
        own = [one for one in self._kept.values() if (one.account, one.nonce, one.position) == (account, nonce, -1)]
        return sorted(own, key=lambda one: one.time)

    async def paid(self, account: str) -> set[str]:
        return {
            one.act.other
            for one in self._kept.values()
            if (one.account, one.direction, one.state) == (account, "out", ActivityState.DONE)
            and one.act.kind in ("transfer", "coin")
            and one.act.amount
        }

    async def tokens(self) -> set[str]:
        return {one.act.token for one in self._kept.values() if one.direction == "in" and one.act.token}

    async def read_to(self, account: str) -> int:
        return self._read.get(account, 0)

    async def note_read(self, accounts: Sequence[str], block: int) -> None:
        self._read.update(dict.fromkeys(accounts, block))
