"""The examination: whatever goes wrong in one look is its finding, and no other look is lost."""

import asyncio
from pathlib import Path

import pytest

from app.agent import doctor
from app.agent.doctor import Check
from app.domain.errors import Unavailable
from app.runtime.home import Home


async def _fails(error: Exception) -> list[Check]:
    raise error


async def test_look__goes_well__its_findings() -> None:
    async def work() -> list[Check]:
        return [Check("x", True, False, "fine"), Check("y", False, False, "absent", "Get one")]

    assert await doctor._look("x", True, work) == await work()


async def test_look__refused__title_and_hint() -> None:
    (check,) = await doctor._look("x", True, lambda: _fails(Unavailable("None was found", "Install one")))
    assert check == Check("x", False, True, "None was found", "Install one")


async def test_look__breaks__named_and_not_raised() -> None:
    (check,) = await doctor._look("x", False, lambda: _fails(ZeroDivisionError("by zero")))
    assert (check.ok, check.required, check.detail) == (False, False, "ZeroDivisionError: by zero")
    assert check.hint


async def test_look__never_ends__given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work() -> list[Check]:
        await asyncio.Event().wait()
        return []

    monkeypatch.setattr(doctor, "SECONDS", 0.01)
    (check,) = await doctor._look("x", True, work)
    assert (check.ok, check.required) == (False, True)
    assert "no answer" in check.detail


def test_home__writable_or_still_to_be_made__fine_and_left_as_it_was(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "new" / "home"):
        (check,) = doctor._home(Home.at(place, moved=True))
        assert check.ok, check
    assert not list(tmp_path.iterdir())


def test_disk__nearly_full__told_with_a_hint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Home.at(tmp_path / "home", moved=True)
    monkeypatch.setattr(doctor, "LEAST_DISK", 0)
    assert doctor._disk(home)[0].ok
    monkeypatch.setattr(doctor, "LEAST_DISK", 1 << 62)
    (check,) = doctor._disk(home)
    assert not check.ok
    assert check.hint
