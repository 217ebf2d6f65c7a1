"""What a person chose about the window itself; kept in the profile's folder, never asked of the agent."""

import dataclasses
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from app.runtime.files import read_json, write_json

LANGUAGES = {"": "", "en": "English", "fr": "Français"}  # each by its own name; empty: as the system has it
SCALES = (100, 125, 150, 175, 200)
_ALLOWED: dict[str, tuple[Any, ...]] = {
    "theme": ("system", "light", "dark"),
    "scale": SCALES,
    "language": tuple(LANGUAGES),
    "motion": ("system", "none"),
    "background": ("ask", "on", "off"),
    "told_privacy": (False, True),
}


@dataclasses.dataclass(frozen=True)
class Preferences:
    """`background`: whether sharing goes on once the window is closed. `told_privacy`: that a provider can read what is sent."""

    theme: Literal["system", "light", "dark"] = "system"
    scale: int = 100
    language: str = ""
    motion: str = "system"
    background: str = "ask"
    told_privacy: bool = False


class PreferencesModel(QObject):
    """Holds the preferences and writes each change to disk."""

    changed = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / "window.json"
        stored = read_json(self._path) or {}
        good = {key: value for key, value in stored.items() if value in _ALLOWED.get(key, ())}
        self.state = Preferences(**good)

    def looks(self) -> list[str]:
        """Return theme, text scale and language as options of a process with a window of its own."""
        return ["--theme", self.state.theme, "--scale", str(self.state.scale), "--language", self.state.language]

    def set(self, **changes: Any) -> None:
        """Change some; raises ValueError for a value that none may have."""
        for key, value in changes.items():
            if value not in _ALLOWED[key]:
                raise ValueError(f"{key} cannot be {value!r}")
        new = dataclasses.replace(self.state, **changes)
        if new != self.state:
            self.state = new
            write_json(self._path, dataclasses.asdict(new))
            self.changed.emit()
