"""The rules of sharing as a form: what the agent has in force, each change saved at once and taken back as easily."""

import dataclasses
from collections.abc import Mapping

from app.domain.errors import AppError, BadInput
from app.domain.settings import SETTINGS, Setting
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api


@dataclasses.dataclass(frozen=True)
class SettingsState:
    """Each setting's value as text, by its key.

    `before` holds (key, value) of what was in force before the changes made here, the last one last; `refused` why a value was not taken.
    """

    values: Part[dict[str, str]] = dataclasses.field(default_factory=Part)
    before: tuple[tuple[str, str], ...] = ()
    refused: Mapping[str, tuple[str, str]] = dataclasses.field(default_factory=dict)


class SettingsViewModel(ViewModel[SettingsState]):
    """Reads all settings, sets one, takes a change back."""

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
        """Change one setting; a value that cannot be is refused beside the setting, and what is in force stays so."""
        held = (self.state.values.value or {}).get(key)
        try:
            wanted = SETTINGS[key].render(SETTINGS[key].parse(text))
        except BadInput as error:
            self.refuse(key, error)
            return
        self._allow(key)
        if held is not None and wanted != held:
            self.run(self._set(key, wanted, held), key)

    def undo(self, key: str) -> None:
        """Take back what was changed of a setting here."""
        before = dict(self.state.before)
        if key in before:
            self.run(self._set(key, before[key], None), key)

    def undo_last(self) -> None:
        """Take back the last change that was made here."""
        if self.state.before:
            self.undo(self.state.before[-1][0])

    async def _read(self) -> dict[str, str]:
        found = await self.client.call(api.GetSettings(), seconds=5.0)
        return {one.key: one.value for one in found.settings}

    async def _set(self, key: str, text: str, held: str | None) -> None:
        """Set one; `held` is what it can be taken back to, None when this takes it back."""
        try:
            await self.client.call(api.SetSetting(key, text))
        except BadInput as error:
            self.refuse(key, error)
        except AppError:
            await self.refresh()
            raise
        else:
            self._allow(key)
            self._remember(key, text, held)
        await self.refresh()

    def _remember(self, key: str, text: str, held: str | None) -> None:
        """Keep what can be taken back after a change to `text`: the value before the first change made here."""
        first = dict(self.state.before).get(key, held)
        others = tuple(pair for pair in self.state.before if pair[0] != key)
        changed = held is not None and first is not None and first != text
        self.update(before=(*others, (key, first)) if changed else others)

    def refuse(self, key: str, error: BadInput) -> None:
        """Say beside a setting why what was entered is no value."""
        self.update(refused={**self.state.refused, key: (error.title, error.hint)})

    def _allow(self, key: str) -> None:
        self.update(refused={one: why for one, why in self.state.refused.items() if one != key})
