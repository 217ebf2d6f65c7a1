"""The settings in force: read once, changed by text, kept on disk before they count."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from app.domain import settings as declared
from app.ports import SettingsStore


class Settings:
    """Reads and changes settings; whoever follows is called after each change, before it counts as done."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self._current = declared.Settings()
        self._followers: list[Callable[[], Awaitable[None]]] = []
        self._one = asyncio.Lock()

    @property
    def current(self) -> declared.Settings:
        return self._current

    async def load(self) -> tuple[str, ...]:
        """Read what is stored; return the keys whose value was damaged and now has its default."""
        self._current, damaged = declared.from_texts(await self._store.values())
        return damaged

    async def set(self, key: str, text: str) -> None:
        """Change one setting.

        Raises:
            BadInput: no such setting, a value out of range, or one that contradicts another.
        """
        await self.set_all({key: text})

    async def set_all(self, texts: Mapping[str, str]) -> None:
        """Change some settings at once, so that pairs that depend on each other may both move. Raises as `set`."""
        async with self._one:
            changed = self._current.with_texts(texts)
            for key in texts:
                await self._store.put(key, changed.text(key))
            self._current = changed
        for follower in self._followers:
            await follower()

    def follow(self, follower: Callable[[], Awaitable[None]]) -> None:
        """Call `follower` after each change, from now on."""
        self._followers.append(follower)

    def listed(self) -> list[tuple[declared.Setting, str]]:
        """Return every setting with its value as text, in the order in which they are declared."""
        return [(setting, self._current.text(key)) for key, setting in declared.SETTINGS.items()]
