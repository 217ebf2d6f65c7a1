"""Three ways to share, each a bundle of settings; what a preset does not name stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import BadInput
from app.domain.settings import SETTINGS, Settings


@dataclass(frozen=True)
class Preset:
    """A named bundle: settings as text by key."""

    name: str
    title: str
    sentence: str
    settings: Mapping[str, str]

    def holds(self, current: Settings) -> bool:
        return all(current.text(key) == value for key, value in self.settings.items())


_POLICY = (
    "idle_seconds",
    "cpu_others_limit",
    "allow_on_battery",
    "battery_floor",
    "battery_margin",
    "temperature_pause",
    "temperature_resume",
)


def _bundle(**changed: str) -> dict[str, str]:
    """Return every setting of the policy: its default, or what is given."""
    return {key: changed.get(key, SETTINGS[key].render(SETTINGS[key].default)) for key in _POLICY}


PRESETS = (
    Preset(
        "quiet",
        title="Quiet",
        sentence="Only after ten minutes away, plugged in, and cool.",
        settings=_bundle(idle_seconds="600", cpu_others_limit="10", temperature_pause="70", temperature_resume="60"),
    ),
    Preset(
        "balanced",
        title="Balanced",
        sentence="Shares after three minutes away, plugged in.",
        settings=_bundle(),
    ),
    Preset(
        "everything",
        title="Everything",
        sentence="Shares after half a minute away, also on battery down to 30 %, whatever other programs do.",
        settings=_bundle(
            idle_seconds="30",
            cpu_others_limit="100",
            allow_on_battery="on",
            battery_floor="30",
            temperature_pause="95",
            temperature_resume="85",
        ),
    ),
)


def preset(name: str) -> Preset:
    """Return a preset. Raises BadInput for an unknown name."""
    found = next((one for one in PRESETS if one.name == name), None)
    if found is None:
        raise BadInput(f"There is no preset '{name[:40]}'", f"Presets: {', '.join(one.name for one in PRESETS)}")
    return found
