"""Settings: one declaration each, text in both directions, and nothing out of range gets in."""

import dataclasses

import pytest
from hypothesis import given, strategies as st

from app.domain.errors import BadInput
from app.domain.settings import SETTINGS, Setting, Settings, declaration, from_texts

PAIR = ("temperature_pause", "temperature_resume")


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_declaration__every_setting__complete_and_its_default_valid(setting: Setting) -> None:
    assert setting.parse(setting.render(setting.default)) == setting.default
    assert setting.sentence.endswith(".")
    assert setting.title[0].isupper()
    assert setting.valid
    if setting.kind == "number":
        assert setting.low <= setting.default <= setting.high


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
@given(text=st.text(max_size=30))
def test_parse__any_text__a_valid_value_or_bad_input_that_says_what_is_valid(setting: Setting, text: str) -> None:
    try:
        value = setting.parse(text)
    except BadInput as error:
        assert error.hint
    else:
        assert setting.parse(setting.render(value)) == value


@pytest.mark.parametrize("setting", [one for one in SETTINGS.values() if one.kind == "number"], ids=lambda one: one.key)
def test_parse__numbers_at_their_bounds__in_and_one_beyond_out(setting: Setting) -> None:
    assert setting.parse(f" {setting.low} ") == setting.low
    assert setting.parse(str(setting.high)) == setting.high
    for beyond in (setting.low - 1, setting.high + 1):
        with pytest.raises(BadInput) as caught:
            setting.parse(str(beyond))
        assert str(setting.low) in caught.value.hint
        assert str(setting.high) in caught.value.hint


@pytest.mark.parametrize("text", ["", "3.5", "1e3", "0x10", "٣", "1_0", "inf"])
def test_parse__no_plain_integer__bad_input(text: str) -> None:
    with pytest.raises(BadInput):
        declaration("battery_floor").parse(text)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [("share", "On", True), ("share", "off", False), ("idle_source", "simulated", "simulated")],
)
def test_with_text__switch_or_choice__changed(key: str, text: str, value: object) -> None:
    assert getattr(Settings().with_text(key, text), key) == value


@pytest.mark.parametrize(("key", "text"), [("share", "yes"), ("idle_source", "xsync"), ("schedule", "noon")])
def test_with_text__unknown_word__bad_input(key: str, text: str) -> None:
    with pytest.raises(BadInput):
        Settings().with_text(key, text)


def test_with_text__unknown_key__bad_input_names_the_settings() -> None:
    with pytest.raises(BadInput, match="no setting 'colour'") as caught:
        Settings().with_text("colour", "red")
    assert "idle_seconds" in caught.value.hint


def test_with_text__resume_at_or_over_pause__bad_input() -> None:
    cool = Settings().with_text("temperature_resume", "50").with_text("temperature_pause", "51")
    with pytest.raises(BadInput, match="51"):
        cool.with_text("temperature_resume", "51")


def test_from_texts__stored_values__as_they_were() -> None:
    settings = Settings().with_text("idle_seconds", "60").with_text("share", "on").with_text("schedule", "mon all")
    texts = {key: settings.text(key) for key in SETTINGS}
    assert from_texts({**texts, "accounts": "0x00"}) == (settings, ())


def test_from_texts__pair_below_the_defaults__taken_in_any_order() -> None:
    settings, damaged = from_texts({"temperature_pause": "60", "temperature_resume": "55"})
    assert (settings.temperature_pause, settings.temperature_resume, damaged) == (60, 55, ())


def test_from_texts__damaged__default_and_named() -> None:
    settings, damaged = from_texts({"idle_seconds": "soon", "share": "on"})
    assert settings == Settings(share=True)
    assert damaged == ("idle_seconds",)


def test_from_texts__contradicting_pair__both_default_and_named() -> None:
    settings, damaged = from_texts({"temperature_pause": "60", "temperature_resume": "90", "share": "on"})
    assert settings == Settings(share=True)
    assert set(damaged) == set(PAIR)


def test_settings__fields__are_the_declared_keys() -> None:
    assert [field.name for field in dataclasses.fields(Settings)] == list(SETTINGS)
