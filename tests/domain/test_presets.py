"""The presets: each a whole policy that the settings take."""

import pytest

from app.domain.errors import BadInput
from app.domain.presets import PRESETS, preset
from app.domain.settings import Settings


def test_presets__each_on_any_settings__holds_alone() -> None:
    for start in PRESETS:
        for one in PRESETS:
            after = Settings().with_texts(start.settings).with_texts(one.settings)
            assert [other.name for other in PRESETS if other.holds(after)] == [one.name]


def test_presets__defaults__are_balanced() -> None:
    assert preset("balanced").holds(Settings())
    assert not preset("balanced").holds(Settings().with_text("idle_seconds", "181"))
    assert preset("balanced").holds(Settings().with_text("unit_price", "5"))


def test_presets__all__set_the_same_keys_and_touch_neither_switch_nor_price() -> None:
    assert len({frozenset(one.settings) for one in PRESETS}) == 1
    assert not {"share", "snooze_until", "unit_price", "neighbours"} & set(PRESETS[0].settings)
    assert all(one.title and one.sentence for one in PRESETS)


def test_preset__unknown__named_with_those_there_are() -> None:
    with pytest.raises(BadInput) as caught:
        preset("loud")
    assert caught.value.hint == "Presets: quiet, balanced, everything"
