"""When this computer works for others: pure rules over one reading, the settings and a little memory.

The rules are asked in the order of RULES: what lasts longest and what a person decided comes first, so that the one reason
shown is the one that counts. A reading that is missing never permits what a rule forbids: without an idle source the
user counts as active, without a power reading the computer counts as unplugged, and a pause for heat, charge or other
programs' work ends only on a reading that says so.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.resources import Sample
from app.domain.schedule import parse_week
from app.domain.settings import Settings

CPU_PAUSE_SECONDS = 4.0  # other programs' use counts once it lasts: a short burst is no reason to stop
CPU_RESUME_SECONDS = 10.0
CPU_MARGIN = 0.05


class State(enum.StrEnum):
    """Off by the switch; running; waiting for the user to go; paused by another rule."""

    OFF = "off"
    RUNNING = "running"
    WAITING = "waiting"
    PAUSED = "paused"


@dataclass(frozen=True)
class Decision:
    """What holds, by which rule, why in one sentence, which setting is behind it, and until when (Unix seconds) if known.

    `reason` is `template` with `figures` in words, for readers of other languages; without figures both are the same.
    """

    state: State
    rule: str
    reason: str
    setting: str
    until: float | None = None
    template: str = field(default="", compare=False)
    figures: Mapping[str, float] = field(default_factory=dict, compare=False)


OFF = Decision(State.OFF, "switch", "Sharing is off", "share")


@dataclass(frozen=True)
class Memory:
    """What the rules remember: which of them hold a pause, and since when (monotonic) the processor has said otherwise."""

    battery: bool = False
    temperature: bool = False
    cpu: bool = False
    cpu_turned: float | None = None


@dataclass(frozen=True)
class Look:
    """All that a rule may look at; `now` is local time with its zone."""

    sample: Sample
    settings: Settings
    memory: Memory
    now: datetime


def decide(sample: Sample, settings: Settings, memory: Memory, now: datetime) -> tuple[Decision, Memory]:
    """Return the decision and what to remember for the next one; `now` is local time with its zone."""
    memory = remember(sample, settings, memory)
    look = Look(sample, settings, memory, now)
    for rule in RULES:
        decision = rule(look)
        if decision is not None:
            return decision, memory
    return Decision(State.RUNNING, "", "Sharing: nobody is using this computer", "share"), memory


def remember(sample: Sample, settings: Settings, memory: Memory) -> Memory:
    """Return the memory after one more reading."""
    memory = _remember_cpu(sample, settings, memory)
    battery, temperature = memory.battery, memory.temperature
    if sample.on_battery is False:
        battery = False
    elif sample.battery is not None:
        battery = sample.battery * 100 < (_battery_goal(settings) if battery else settings.battery_floor)
    if sample.temperature is not None:
        bound = settings.temperature_resume if temperature else settings.temperature_pause
        temperature = sample.temperature > bound
    return replace(memory, battery=battery, temperature=temperature)


def _remember_cpu(sample: Sample, settings: Settings, memory: Memory) -> Memory:
    limit = settings.cpu_others_limit / 100
    if settings.cpu_others_limit == 100:
        return replace(memory, cpu=False, cpu_turned=None)
    over = sample.cpu_others > (max(limit - CPU_MARGIN, limit / 2) if memory.cpu else limit)
    if over == memory.cpu:
        return replace(memory, cpu_turned=None)
    turned = sample.at if memory.cpu_turned is None else memory.cpu_turned
    if sample.at - turned < (CPU_RESUME_SECONDS if memory.cpu else CPU_PAUSE_SECONDS):
        return replace(memory, cpu_turned=turned)
    return replace(memory, cpu=over, cpu_turned=None)


def _switch(look: Look) -> Decision | None:
    return None if look.settings.share else OFF


def _snooze(look: Look) -> Decision | None:
    until = look.settings.snooze_until
    if until <= look.now.timestamp():
        return None
    return _say(look, State.PAUSED, "snooze", "snooze_until", "Paused by you until {until}", until=until)


def _schedule(look: Look) -> Decision | None:
    opens = parse_week(look.settings.schedule).opens(look.now)
    if opens is None:
        return Decision(State.PAUSED, "schedule", "Paused: the schedule has no open hour", "schedule")
    if opens <= look.now:
        return None
    template = "Paused by the schedule until {until}"
    return _say(look, State.PAUSED, "schedule", "schedule", template, until=opens.timestamp())


def _battery(look: Look) -> Decision | None:
    if look.sample.on_battery is False:
        return None
    if not look.settings.allow_on_battery:
        reason = (
            "Paused while this computer runs on battery"
            if look.sample.on_battery
            else "Paused: this computer does not tell whether it is plugged in"
        )
        return Decision(State.PAUSED, "battery", reason, "allow_on_battery")
    charge, goal = look.sample.battery, _battery_goal(look.settings)
    if charge is None:
        reason = "Paused: this computer does not tell its battery's charge"
        held = look.settings.battery_floor > 0
        return Decision(State.PAUSED, "battery", reason, "battery_floor") if held else None
    if not look.memory.battery:
        return None
    template = "Paused until the battery is at {goal} % or plugged in (now {now} %)"
    return _say(look, State.PAUSED, "battery", "battery_floor", template, goal=goal, now=round(charge * 100))


def _battery_goal(settings: Settings) -> int:
    """Return the charge, in per cent, at which a pause for the battery ends."""
    return min(settings.battery_floor + settings.battery_margin, 100)


def _temperature(look: Look) -> Decision | None:
    if not look.memory.temperature:
        return None
    goal, now = look.settings.temperature_resume, look.sample.temperature
    if now is None:
        template = "Paused for heat until the processor is at {goal} °C (now unknown)"
        return _say(look, State.PAUSED, "temperature", "temperature_pause", template, goal=goal)
    template = "Paused for heat until the processor is at {goal} °C (now {now} °C)"
    return _say(look, State.PAUSED, "temperature", "temperature_pause", template, goal=goal, now=now)


def _cpu(look: Look) -> Decision | None:
    if not look.memory.cpu:
        return None
    template = "Paused while other programs need the processor (now {now} %, limit {limit} %)"
    use, limit = round(look.sample.cpu_others * 100), look.settings.cpu_others_limit
    return _say(look, State.PAUSED, "cpu", "cpu_others_limit", template, now=use, limit=limit)


def _user(look: Look) -> Decision | None:
    if look.sample.idle_seconds is None:
        reason = "Waiting: nothing here tells whether somebody uses this computer"
        return Decision(State.WAITING, "user", reason, "idle_source")
    needed = look.settings.idle_seconds
    left = needed - look.sample.idle_seconds
    if left <= 0:
        return None
    template = "Waiting until nobody has used this computer for {needed} (needs {left} more)"
    said = _say(look, State.WAITING, "user", "idle_seconds", template, needed=needed, left=left)
    return replace(said, until=look.now.timestamp() + left)


def _say(look: Look, state: State, rule: str, setting: str, template: str, **figures: float) -> Decision:
    """Return a decision whose reason is `template` with the figures in words: `until` a moment, `needed` and `left` spans."""
    words = {}
    for name, value in figures.items():
        if name == "until":
            words[name] = _moment(datetime.fromtimestamp(value, look.now.tzinfo), look.now)
        else:
            words[name] = span(value) if name in ("needed", "left") else f"{value:.0f}"
    return Decision(state, rule, template.format(**words), setting, figures.get("until"), template, figures)


RULES = (_switch, _snooze, _schedule, _battery, _temperature, _cpu, _user)


def span(seconds: float) -> str:
    """Return a length of time as people say it: 2 min 10 s; rounded up, so that it never says 0 s."""
    whole = max(1, -int(-seconds // 1))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    parts = [f"{count} {unit}" for count, unit in ((hours, "h"), (minutes, "min"), (rest, "s")) if count]
    return " ".join(parts)


def _moment(then: datetime, now: datetime) -> str:
    """Return a moment as people say it, as short as it is clear."""
    if then.date() == now.date():
        return f"{then:%H:%M}"
    return f"{then:%A %H:%M}" if (then.date() - now.date()).days < 7 else f"{then:%Y-%m-%d %H:%M}"
