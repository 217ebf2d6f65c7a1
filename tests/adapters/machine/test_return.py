"""From a key pressed under a real X server to the engine's pause: idle source, probe, rules and switch, all real."""

import asyncio
import time

import pytest

from app.adapters.clock import SystemClock
from app.adapters.machine.idle import SelectedIdle
from app.adapters.machine.probe import MachineProbe
from app.services.bus import Bus
from app.services.settings import Settings
from app.services.sharing import Sharing
from tests.adapters.machine.screen import Screen
from tests.fakes.settings import FakeSettings

CALM = {"share": "on", "idle_seconds": "2", "cpu_others_limit": "100", "allow_on_battery": "on", "battery_floor": "0"}


class Engine:
    """Tells when it was paused."""

    def __init__(self) -> None:
        self.paused = asyncio.Event()
        self.at = 0.0

    async def pause(self) -> None:
        self.at = time.perf_counter()
        self.paused.set()

    async def resume(self) -> None:
        self.paused.clear()


async def test_return__key_pressed_while_sharing__engine_paused_in_a_fraction_of_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    screen = Screen()
    monkeypatch.setenv("DISPLAY", screen.name)
    settings, idle, engine = (
        Settings(FakeSettings({**CALM, "temperature_pause": "110"})),
        SelectedIdle("auto"),
        Engine(),
    )
    await settings.load()
    opened, closed = asyncio.Event(), asyncio.Event()

    async def on_open() -> None:
        opened.set()

    async def on_close() -> None:
        closed.set()

    sharing = Sharing(
        probe=MachineProbe(idle, list),
        idle=idle,
        engine=engine,  # type: ignore[arg-type]
        settings=settings,
        clock=SystemClock(),
        bus=Bus(),
        on_open=on_open,
        on_close=on_close,
    )
    await sharing.start()
    assert sharing.status.rule == "user"
    await asyncio.wait_for(opened.wait(), 20)
    assert sharing.open_for_work()
    pressed = time.perf_counter()
    screen.press()
    await asyncio.wait_for(engine.paused.wait(), 5)
    await asyncio.wait_for(closed.wait(), 5)
    assert engine.at - pressed < 0.5
    assert (sharing.status.state, sharing.status.rule) == ("waiting", "user")
    await sharing.stop()
    idle.close()
    screen.close()
