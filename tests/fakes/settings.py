"""A settings store in memory."""

from collections.abc import Mapping


class FakeSettings:
    """Implements ports.SettingsStore; `broken` makes the disk fail."""

    def __init__(self, kept: Mapping[str, str] | None = None) -> None:
        self.kept = dict(kept or {})
        self.broken = False

    async def values(self) -> dict[str, str]:
        return dict(self.kept)

    async def put(self, key: str, value: str) -> None:
        if self.broken:
            raise OSError("the disk is full")
        self.kept[key] = value
