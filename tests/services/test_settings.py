"""Settings in force: on disk before they count, followed by whoever cares, and sound whatever the disk holds."""

import pytest

from app.domain.errors import BadInput
from app.domain.settings import SETTINGS
from app.services.settings import Settings
from tests.fakes.settings import FakeSettings


async def test_set__valid__kept_then_in_force_then_told() -> None:
    store = FakeSettings()
    settings = Settings(store)
    told: list[int] = []

    async def follower() -> None:
        told.append(settings.current.idle_seconds)

    settings.follow(follower)
    await settings.set("idle_seconds", " 60 ")
    assert store.kept == {"idle_seconds": "60"}
    assert told == [60]


@pytest.mark.parametrize(("key", "text"), [("idle_seconds", "0"), ("colour", "red"), ("temperature_resume", "90")])
async def test_set__invalid__nothing_kept_nor_told(key: str, text: str) -> None:
    store = FakeSettings()
    settings = Settings(store)

    async def follower() -> None:
        pytest.fail("nothing changed")

    settings.follow(follower)
    with pytest.raises(BadInput):
        await settings.set(key, text)
    assert store.kept == {}


async def test_set__store_fails__not_in_force() -> None:
    store = FakeSettings()
    store.broken = True
    settings = Settings(store)
    with pytest.raises(OSError, match="disk"):
        await settings.set("share", "on")
    assert settings.current.share is False


async def test_load__stored_earlier__in_force_again() -> None:
    store = FakeSettings()
    await Settings(store).set("share", "on")
    again = Settings(store)
    assert await again.load() == ()
    assert again.current.share is True


async def test_load__damaged_and_foreign_keys__defaults_and_only_the_damaged_named() -> None:
    settings = Settings(FakeSettings({"battery_floor": "a lot", "accounts": "0x0", "share": "on"}))
    assert await settings.load() == ("battery_floor",)
    assert settings.current.share is True
    assert settings.current.battery_floor == SETTINGS["battery_floor"].default


async def test_listed__one_changed__all_with_their_text() -> None:
    settings = Settings(FakeSettings())
    await settings.set("allow_on_battery", "on")
    listed = {setting.key: text for setting, text in settings.listed()}
    assert list(listed) == list(SETTINGS)
    assert (listed["allow_on_battery"], listed["schedule"]) == ("on", "always")


async def test_set_all__a_pair_that_depends_on_each_other__moves_at_once_and_is_told_once() -> None:
    store = FakeSettings()
    settings = Settings(store)
    told: list[tuple[int, int]] = []

    async def follower() -> None:
        told.append((settings.current.temperature_pause, settings.current.temperature_resume))

    settings.follow(follower)
    await settings.set_all({"temperature_pause": "70", "temperature_resume": "60"})
    assert store.kept == {"temperature_pause": "70", "temperature_resume": "60"}
    assert told == [(70, 60)]


async def test_set_all__one_of_them_bad__none_is_kept() -> None:
    store = FakeSettings()
    settings = Settings(store)
    with pytest.raises(BadInput):
        await settings.set_all({"idle_seconds": "60", "temperature_pause": "1"})
    assert store.kept == {}
    assert settings.current.idle_seconds == SETTINGS["idle_seconds"].default
