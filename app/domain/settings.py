"""Every setting, declared once: type, default, bounds, and the words people read. Forms, CLI and documentation derive from it.

On disk and on the wire a setting is text; `parse` and `render` of its declaration are the two ways across.
"""

import dataclasses
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from app.domain.endpoints import (
    ENDPOINTS_HINT,
    HOSTS_HINT,
    NETWORKS_HINT,
    NONE,
    parse_endpoints,
    parse_hosts,
    parse_networks,
)
from app.domain.errors import BadInput
from app.domain.schedule import HINT, parse_week

_INTEGER = re.compile(r"-?[0-9]{1,78}")
_SETTING = "setting"
# Kinds that are lists: how each is read, and what may be put in.
_LISTS = {
    "networks": (parse_networks, NETWORKS_HINT),
    "hosts": (parse_hosts, HOSTS_HINT),
    "endpoints": (parse_endpoints, ENDPOINTS_HINT),
}


@dataclass(frozen=True)
class Setting:
    """How one setting is shown and checked. `kind` is switch, number, choice, week or one of the lists; bounds are inclusive.

    `group` names the form it belongs to; empty: it has a control of its own (the share switch, snooze).
    """

    key: str
    kind: str
    default: Any
    group: str
    title: str
    sentence: str
    unit: str = ""
    low: int = 0
    high: int = 0
    choices: tuple[str, ...] = ()

    @property
    def valid(self) -> str:
        """What may be put in, as a hint."""
        hint = HINT
        match self.kind:
            case "switch":
                hint = "Use on or off"
            case "number":
                hint = f"Use a whole number from {self.low} to {self.high}" + (f" ({self.unit})" if self.unit else "")
            case "choice":
                hint = f"Use one of: {', '.join(self.choices)}"
            case "networks" | "hosts" | "endpoints":
                hint = _LISTS[self.kind][1]
        return hint

    def parse(self, text: str) -> Any:
        """Return the value a text means. Raises BadInput, with the valid range as its hint."""
        plain = text.strip()
        match self.kind:
            case "switch" if plain.lower() in ("on", "off"):
                return plain.lower() == "on"
            case "number" if _INTEGER.fullmatch(plain) and self.low <= int(plain) <= self.high:
                return int(plain)
            case "choice" if plain in self.choices:
                return plain
            case "week":
                return parse_week(plain).text
            case "networks" | "hosts" | "endpoints":
                with suppress(ValueError):
                    return _LISTS[self.kind][0](plain)
        raise BadInput(f"'{text[:40]}' does not fit {self.title.lower()} ({self.key})", self.valid)

    def render(self, value: Any) -> str:
        """Return a value as the text that `parse` takes."""
        if isinstance(value, bool):
            return "on" if value else "off"
        return str(value)


def _declare(**words: Any) -> Any:
    """Return a dataclass field that carries its declaration."""
    return dataclasses.field(default=words["default"], metadata={_SETTING: words})


@dataclass(frozen=True)
class Settings:
    """The values in force. Raises BadInput when two of them contradict each other."""

    share: bool = _declare(
        kind="switch",
        default=False,
        group="",
        title="Share compute",
        sentence="Let others rent this computer's spare time.",
    )
    snooze_until: int = _declare(
        kind="number",
        default=0,
        high=4_102_444_800,
        unit="Unix seconds",
        group="",
        title="Paused until",
        sentence="Sharing pauses until then, by your own wish; 0 ends the pause.",
    )
    idle_seconds: int = _declare(
        kind="number",
        default=180,
        low=2,
        high=86_400,
        unit="s",
        group="When",
        title="Idle time",
        sentence="Share once nobody has touched keyboard or mouse for so long.",
    )
    idle_source: str = _declare(
        kind="choice",
        default="auto",
        choices=("auto", "simulated", "none"),
        group="When",
        title="Idle source",
        sentence="Who tells that nobody uses this computer: the system, a simulation, or nobody (then it counts as used).",
    )
    schedule: str = _declare(
        kind="week",
        default="always",
        group="When",
        title="Schedule",
        sentence="The hours of the week in which this computer may share.",
    )
    cpu_others_limit: int = _declare(
        kind="number",
        default=25,
        low=1,
        high=100,
        unit="%",
        group="When",
        title="Other programs' processor use",
        sentence="Pause while other programs use more of the processor than this; 100 never pauses.",
    )
    allow_on_battery: bool = _declare(
        kind="switch",
        default=False,
        group="Power",
        title="Share on battery",
        sentence="Go on when the computer is unplugged, down to the battery floor.",
    )
    battery_floor: int = _declare(
        kind="number",
        default=50,
        high=100,
        unit="%",
        group="Power",
        title="Battery floor",
        sentence="On battery, pause below this charge.",
    )
    battery_margin: int = _declare(
        kind="number",
        default=5,
        low=1,
        high=50,
        unit="%",
        group="Power",
        title="Battery margin",
        sentence="On battery, go on once the charge is so much above the floor again.",
    )
    temperature_pause: int = _declare(
        kind="number",
        default=85,
        low=40,
        high=110,
        unit="°C",
        group="Power",
        title="Pause above",
        sentence="Pause when the processor is hotter than this.",
    )
    temperature_resume: int = _declare(
        kind="number",
        default=75,
        low=30,
        high=109,
        unit="°C",
        group="Power",
        title="Go on below",
        sentence="After a pause for heat, go on once the processor is this cool.",
    )
    unit_price: int = _declare(
        kind="number",
        default=1_000_000_000_000,
        high=10**30,
        unit="wei",
        group="Price",
        title="Price",
        sentence="What you ask for one compute unit (one token of text).",
    )
    electricity_tariff: int = _declare(
        kind="number",
        default=0,
        high=100_000,
        unit="hundredths of your currency a kWh",
        group="Price",
        title="Electricity tariff",
        sentence="What a kilowatt-hour costs you; 0 leaves electricity out of what you earn.",
    )
    electricity_watts: int = _declare(
        kind="number",
        default=0,
        high=2_000,
        unit="W",
        group="Price",
        title="Power while working",
        sentence="What this computer draws more while it works for others; 0 leaves electricity out of what you earn.",
    )
    neighbours: bool = _declare(
        kind="switch",
        default=True,
        group="Local network",
        title="Simulated neighbours",
        sentence="On the local network, let simulated requesters send real jobs for play money while you share.",
    )
    sites: bool = _declare(
        kind="switch",
        default=False,
        group="Sites",
        title="Let sites use the wallet",
        sentence="Listen on this computer for sites and programs on your list; whatever they want signed is shown to you first.",
    )
    sites_port: int = _declare(
        kind="number",
        default=1248,
        low=1024,
        high=65_535,
        group="Sites",
        title="Port for sites",
        sentence="Where on this computer sites reach the wallet.",
    )
    networks: str = _declare(
        kind="networks",
        default=NONE,
        group="",
        title="Public networks",
        sentence="The public networks whose balances and prices are read; while there are none, nobody is contacted.",
    )
    hosts_off: str = _declare(
        kind="hosts",
        default=NONE,
        group="",
        title="Hosts turned off",
        sentence="Hosts of public networks that are never contacted.",
    )
    endpoints: str = _declare(
        kind="endpoints",
        default=NONE,
        group="",
        title="Own endpoints",
        sentence="Endpoints of your own for public networks, asked before the public ones.",
    )

    def __post_init__(self) -> None:
        if self.temperature_resume >= self.temperature_pause:
            raise BadInput(
                f"Going on at {self.temperature_resume} °C needs a pause above that, not at {self.temperature_pause} °C",
                "Keep temperature_resume below temperature_pause",
            )

    def with_text(self, key: str, text: str) -> "Settings":
        """Return these settings with one changed. Raises BadInput: no such key, a value out of range, a contradiction."""
        return self.with_texts({key: text})

    def with_texts(self, texts: Mapping[str, str]) -> "Settings":
        """Return these settings with some changed. Raises BadInput as `with_text`."""
        return dataclasses.replace(self, **{key: declaration(key).parse(text) for key, text in texts.items()})

    def text(self, key: str) -> str:
        """Return one value as text. Raises BadInput for an unknown key."""
        return declaration(key).render(getattr(self, declaration(key).key))


SETTINGS: Mapping[str, Setting] = {
    field.name: Setting(key=field.name, **field.metadata[_SETTING]) for field in dataclasses.fields(Settings)
}


def declaration(key: str) -> Setting:
    """Return a setting's declaration. Raises BadInput for an unknown key."""
    if key not in SETTINGS:
        raise BadInput(f"There is no setting '{key}'", f"Settings: {', '.join(SETTINGS)}")
    return SETTINGS[key]


def from_texts(values: Mapping[str, str]) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings that stored texts mean, and the keys whose text was damaged and is left at its default.

    Pairs that depend on each other may come in any order; keys that are no settings are passed over.
    """
    known = {key: text for key, text in values.items() if key in SETTINGS}
    good: dict[str, Any] = {}
    damaged = []
    for key, text in known.items():
        try:
            good[key] = SETTINGS[key].parse(text)
        except BadInput:
            damaged.append(key)
    try:
        return Settings(**good), tuple(damaged)
    except BadInput:
        pair = ("temperature_pause", "temperature_resume")
        return Settings(**{key: value for key, value in good.items() if key not in pair}), (*damaged, *pair)
