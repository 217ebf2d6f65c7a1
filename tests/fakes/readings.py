"""The machine's readings in memory."""

from app.domain.history import Levels, Point


class MemoryReadings:
    """Implements ports.ReadingStore."""

    def __init__(self) -> None:
        self._kept: dict[float, Levels] = {}

    async def add(self, point: Point) -> None:
        self._kept[point.time] = point.levels

    async def since(self, moment: float) -> list[tuple[float, Levels]]:
        return [(time, self._kept[time]) for time in sorted(self._kept) if time >= moment]

    async def purge(self, before: float) -> None:
        self._kept = {time: levels for time, levels in self._kept.items() if time >= before}
