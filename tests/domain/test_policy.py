"""The rules: each with its reason and its setting, in a fixed order, without flapping, and never by what is unknown."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from app.domain.policy import CPU_RESUME_SECONDS, Decision, Memory, State, decide, span
from app.domain.resources import Sample
from app.domain.settings import SETTINGS, Settings
from tests.fakes.machine import CALM

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))  # a Monday
ON = Settings(share=True)


def look(settings: Settings = ON, memory: Memory | None = None, **sample: Any) -> Decision:
    return decide(replace(CALM, **sample), settings, memory or Memory(), NOW)[0]


def follow(samples: Iterable[Sample], settings: Settings = ON) -> list[Decision]:
    memory, decisions = Memory(), []
    for sample in samples:
        decision, memory = decide(sample, settings, memory, NOW)
        decisions.append(decision)
    return decisions


def test_decide__calm_and_idle__runs() -> None:
    assert look() == Decision(State.RUNNING, "", "Sharing: nobody is using this computer", "share")


def test_decide__switch_off__off_whatever_else() -> None:
    decision = look(Settings(), idle_seconds=0.0, on_battery=True)
    assert (decision.state, decision.rule, decision.setting) == (State.OFF, "switch", "share")


def test_user__fifty_seconds_idle__waits_for_the_rest() -> None:
    assert look(idle_seconds=50.0) == Decision(
        State.WAITING,
        "user",
        "Waiting until nobody has used this computer for 3 min (needs 2 min 10 s more)",
        "idle_seconds",
        NOW.timestamp() + 130,
    )


def test_user__exactly_the_idle_time__runs() -> None:
    assert look(idle_seconds=180.0).state is State.RUNNING


def test_user__no_source__waits_and_names_the_source() -> None:
    decision = look(idle_seconds=None)
    assert (decision.state, decision.rule, decision.setting) == (State.WAITING, "user", "idle_source")


@pytest.mark.parametrize(("on_battery", "says"), [(True, "runs on battery"), (None, "does not tell")])
def test_battery__unplugged_or_unknown__paused(on_battery: bool | None, says: str) -> None:
    decision = look(on_battery=on_battery)
    assert (decision.state, decision.rule, decision.setting) == (State.PAUSED, "battery", "allow_on_battery")
    assert says in decision.reason


def test_battery__allowed__pauses_below_the_floor_and_goes_on_above_the_margin() -> None:
    settings = replace(ON, allow_on_battery=True, battery_floor=40, battery_margin=5)
    charges = (0.41, 0.40, 0.39, 0.41, 0.449, 0.45, 0.41)
    decisions = follow((replace(CALM, on_battery=True, battery=charge) for charge in charges), settings)
    assert [decision.state is State.RUNNING for decision in decisions] == [True, True, False, False, False, True, True]
    assert decisions[2].reason == "Paused until the battery is at 45 % or plugged in (now 39 %)"
    assert decisions[2].setting == "battery_floor"


def test_battery__plugged_in_while_held__runs() -> None:
    settings = replace(ON, allow_on_battery=True)
    low = replace(CALM, on_battery=True, battery=0.1)
    decisions = follow((low, replace(low, on_battery=False)), settings)
    assert [decision.rule for decision in decisions] == ["battery", ""]


def test_battery__allowed_but_charge_unknown__paused_unless_no_floor() -> None:
    settings = replace(ON, allow_on_battery=True)
    assert look(settings, on_battery=True, battery=None).rule == "battery"
    assert look(replace(settings, battery_floor=0), on_battery=True, battery=None).state is State.RUNNING


def test_temperature__over_and_between_and_under__paused_until_under() -> None:
    decisions = follow(replace(CALM, temperature=degrees) for degrees in (85.0, 85.5, 76.0, 75.0, 84.0))
    assert [decision.rule for decision in decisions] == ["", "temperature", "temperature", "", ""]
    assert decisions[1].reason == "Paused for heat until the processor is at 75 °C (now 86 °C)"
    assert decisions[1].setting == "temperature_pause"


def test_temperature__never_told__no_rule() -> None:
    assert look(temperature=None).state is State.RUNNING


def test_cpu__burst__goes_on() -> None:
    decisions = follow(replace(CALM, at=at, cpu_others=use) for at, use in ((0, 0.0), (2, 0.9), (4, 0.9), (5, 0.0)))
    assert {decision.state for decision in decisions} == {State.RUNNING}


def test_cpu__lasting_use__paused_until_it_has_been_low_for_a_while() -> None:
    uses = [(0, 0.9), (2, 0.9), (4, 0.9), (6, 0.22), (8, 0.1), (10, 0.1), (12, 0.3), (14, 0.1), (22, 0.1), (24, 0.1)]
    decisions = follow(replace(CALM, at=at, cpu_others=use) for at, use in uses)
    assert [decision.rule for decision in decisions] == ["", "", *["cpu"] * 7, ""]
    assert decisions[2].reason == "Paused while other programs need the processor (now 90 %, limit 25 %)"
    assert decisions[2].setting == "cpu_others_limit"


def test_cpu__limit_of_hundred__never_paused() -> None:
    settings = replace(ON, cpu_others_limit=100)
    decisions = follow((replace(CALM, at=at, cpu_others=1.0) for at in range(60)), settings)
    assert {decision.state for decision in decisions} == {State.RUNNING}


def test_schedule__closed__paused_until_it_opens() -> None:
    decision = look(replace(ON, schedule="mon-fri 20:00-08:00"))
    assert (decision.rule, decision.setting) == ("schedule", "schedule")
    assert decision.reason == "Paused by the schedule until 20:00"
    assert decision.until == NOW.replace(hour=20).timestamp()


def test_schedule__opens_another_day__names_it() -> None:
    assert look(replace(ON, schedule="wed 09:30-10:00")).reason == "Paused by the schedule until Wednesday 09:30"


def test_schedule__local_hours__not_those_of_utc() -> None:
    settings = replace(ON, schedule="mon 11:30-12:30")
    assert look(settings).state is State.RUNNING
    assert decide(CALM, settings, Memory(), NOW.astimezone(UTC))[0].rule == "schedule"


def test_snooze__until_later__paused_until_then() -> None:
    until = int(NOW.timestamp()) + 3600
    decision = look(replace(ON, snooze_until=until))
    assert decision == Decision(State.PAUSED, "snooze", "Paused by you until 13:00", "snooze_until", until)


def test_snooze__over__runs() -> None:
    assert look(replace(ON, snooze_until=int(NOW.timestamp()))).state is State.RUNNING


def test_rules__all_forbid__told_in_one_order() -> None:
    settings = replace(ON, snooze_until=int(NOW.timestamp()) + 60, schedule="tue all", cpu_others_limit=25)
    sample: dict[str, Any] = {"on_battery": True, "temperature": 99.0, "cpu_others": 0.9, "idle_seconds": 0.0}
    memory = Memory(cpu=True)
    seen = []
    for cure in ({"snooze_until": 0}, {"schedule": "always"}, "on_battery", "temperature", "cpu", "idle_seconds", ""):
        seen.append(look(settings, memory, **sample).rule)
        if isinstance(cure, dict):
            settings = replace(settings, **cure)
        elif cure == "cpu":
            memory, sample["cpu_others"] = Memory(), 0.0
        elif cure:
            sample[cure] = getattr(CALM, cure)
    assert seen == ["snooze", "schedule", "battery", "temperature", "cpu", "user", ""]


SHARES = st.floats(0, 1)
SAMPLES = st.builds(
    Sample,
    at=st.just(0.0),
    cpu=SHARES,
    cpu_others=SHARES,
    memory_used=st.just(0),
    memory_total=st.just(1),
    on_battery=st.sampled_from((True, False, None)),
    battery=st.none() | SHARES,
    temperature=st.none() | st.floats(0, 120),
    idle_seconds=st.none() | st.floats(0, 1000),
    network_sent=st.just(0),
    network_received=st.just(0),
)
TIMELINES = st.lists(st.tuples(st.floats(0.25, 8), SAMPLES), min_size=1, max_size=30)
POLICIES = st.builds(
    Settings,
    share=st.booleans(),
    allow_on_battery=st.booleans(),
    battery_floor=st.integers(0, 100),
    cpu_others_limit=st.integers(1, 100),
    schedule=st.sampled_from(("always", "mon all", "tue all")),
    snooze_until=st.sampled_from((0, int(NOW.timestamp()) + 60)),
)


def timed(steps: list[tuple[float, Sample]]) -> list[Sample]:
    now, samples = 0.0, []
    for pause, sample in steps:
        now += pause
        samples.append(replace(sample, at=now))
    return samples


@given(TIMELINES, POLICIES)
def test_decide__any_readings__every_answer_complete(steps: list[tuple[float, Sample]], settings: Settings) -> None:
    for decision in follow(timed(steps), settings):
        assert decision.setting in SETTINGS
        assert decision.reason
        assert (decision.state is State.RUNNING) == (decision.rule == "")
        assert (decision.state is State.OFF) == (not settings.share)
        assert decision.until is None or decision.until > NOW.timestamp()


@given(TIMELINES, POLICIES, st.sampled_from(("on_battery", "battery", "temperature", "idle_seconds")))
def test_decide__sensor_falls_silent__never_permits_what_was_forbidden(
    steps: list[tuple[float, Sample]], settings: Settings, sensor: str
) -> None:
    memory = Memory()
    for sample in timed(steps):
        decision, memory = decide(sample, settings, memory, NOW)
    assume(decision.state is not State.RUNNING)
    silent = replace(sample, **{sensor: None})  # type: ignore[arg-type]
    assert decide(silent, settings, memory, NOW)[0].state is not State.RUNNING


@given(POLICIES, SAMPLES)
def test_decide__nobody_tells_of_user_or_plug__never_runs(settings: Settings, sample: Sample) -> None:
    assert decide(replace(sample, idle_seconds=None), settings, Memory(), NOW)[0].state is not State.RUNNING
    unplugged = replace(settings, allow_on_battery=False)
    assert decide(replace(sample, on_battery=None), unplugged, Memory(), NOW)[0].state is not State.RUNNING


@given(st.lists(st.floats(75.01, 85), min_size=2, max_size=40), st.booleans())
def test_temperature__within_the_pair__never_changes(degrees: list[float], held: bool) -> None:
    memory = Memory(temperature=held)
    for value in degrees:
        decision, memory = decide(replace(CALM, temperature=value), ON, memory, NOW)
        assert (decision.rule == "temperature") is held


@given(st.lists(st.floats(0.50, 0.5499), min_size=2, max_size=40), st.booleans())
def test_battery__within_the_margin__never_changes(charges: list[float], held: bool) -> None:
    settings, memory = replace(ON, allow_on_battery=True), Memory(battery=held)
    for charge in charges:
        decision, memory = decide(replace(CALM, on_battery=True, battery=charge), settings, memory, NOW)
        assert (decision.rule == "battery") is held


@given(TIMELINES)
def test_cpu__any_load__a_pause_lasts_as_long_as_it_takes_to_calm_down(steps: list[tuple[float, Sample]]) -> None:
    paused_at = None
    memory = Memory()
    for sample in timed(steps):
        _, memory = decide(sample, ON, memory, NOW)
        if memory.cpu and paused_at is None:
            paused_at = sample.at
        if not memory.cpu and paused_at is not None:
            assert sample.at - paused_at >= CPU_RESUME_SECONDS
            paused_at = None


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "1 s"), (59.4, "1 min"), (130, "2 min 10 s"), (3600, "1 h"), (3601, "1 h 1 s"), (90061, "25 h 1 min 1 s")],
)
def test_span__seconds__as_people_say_it(seconds: float, text: str) -> None:
    assert span(seconds) == text


@pytest.mark.parametrize(
    ("settings", "values"),
    [
        ({}, {"idle_seconds": 50.0}),
        ({"snooze_until": 1_900_000_000}, {}),
        ({"schedule": "tue 03:00-04:00"}, {}),
        ({"allow_on_battery": True}, {"on_battery": True, "battery": 0.2}),
        ({}, {"temperature": 99.0}),
        ({}, {}),
    ],
)
def test_reason__in_parts__is_its_template_with_the_figures_in_words(
    settings: dict[str, Any], values: dict[str, Any]
) -> None:
    decision = look(Settings(share=True, **settings), **values)
    names = set(re.findall(r"{(\w+)}", decision.template))
    assert names == set(decision.figures)
    pattern = re.sub(r"\\{\w+\\}", ".+", re.escape(decision.template or decision.reason))
    assert re.fullmatch(pattern, decision.reason)
    assert "{" not in decision.reason
