"""The rules of sharing as a form: what the agent has in force, changed one at a time."""

import dataclasses

from app.domain.settings import SETTINGS, Setting
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api


@dataclasses.dataclass(frozen=True)
class SettingsState:
    """Each setting's value as text, by its key."""

    values: Part[dict[str, str]] = dataclasses.field(default_factory=Part)


class SettingsViewModel(ViewModel[SettingsState]):
    """Reads all settings, sets one."""

    PERIOD = 10.0

    def __init__(self, client: Client, notices: Notices) -> None:
        super().__init__(client, notices, SettingsState())

    @staticmethod
    def declared() -> tuple[Setting, ...]:
        """Return what the form shows, in its order; what has a control of its own elsewhere is left out."""
        return tuple(setting for setting in SETTINGS.values() if setting.group)

    async def refresh(self) -> None:
        await self.load("values", self._read())

    def set(self, key: str, text: str) -> None:
        """Change one setting; a refusal goes to the notices, and the form shows what is in force."""
        self.run(self._set(key, text), key)

    async def _read(self) -> dict[str, str]:
        found = await self.client.call(api.GetSettings(), seconds=5.0)
        return {one.key: one.value for one in found.settings}

    async def _set(self, key: str, text: str) -> None:
        try:
            await self.client.call(api.SetSetting(key, text))
        finally:
            await self.refresh()
