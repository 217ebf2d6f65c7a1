"""The window from first start to earnings, as a process of its own (window_watch.START story|kills); tells one JSON object.

Order of events of the story: look around -> share -> nobody at the computer -> jobs are paid -> the user returns -> stake,
unbond, time passes, withdraw -> send -> lock. Only what is no matter of the window comes by a line of its own, as from a
second front end: whether somebody sits at this computer, and settings under which a busy machine counts as calm.
"""

import asyncio
import json
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any

import psutil
from PySide6.QtCore import Qt

from app.client.agent import AgentClient
from app.client.stage import TemporaryHome
from app.ui.run import run
from app.ui.views.front import Front
from app.wire import api
from tests.e2e.window_hands import Hands
from tests.e2e.window_watch import Watch

AWAY = 3600.0
KILLS = 20
PAID = 3  # jobs seen paid before the user returns
FRIEND = "0x" + "5A" * 20
CALM = {
    "idle_source": "simulated",
    "cpu_others_limit": "100",
    "temperature_pause": "110",
    "allow_on_battery": "on",
    "battery_floor": "0",
}


class Story:
    """Plays at the window, and keeps what was seen on the way."""

    def __init__(self, front: Front, watch: Watch) -> None:
        self.hands = Hands(front)
        self.seen: dict[str, Any] = {}
        self._front = front
        self._watch = watch

    async def play(self) -> None:
        """Play it all. Raises Unseen where the window does not show what it should."""
        await self._step("look around", self._look_around())
        line = await AgentClient(self._front.desk.home, self._front.desk.profile).open()
        try:
            await self._step("share", self._share(line))
            await self._step("earn", self._earn(line))
            await self._step("return", self._return(line))
        finally:
            await line.close()
        for name in ("wallet", "stake", "monitor", "models", "use"):
            await self._step(f"open {name}", self._open(name))
        await self._step("bond", self._bond())
        await self._step("unbond", self._unbond())
        await self._step("send", self._send())
        await self._step("speak French", self._speak())
        await self._step("lock", self._lock())

    async def _step(self, name: str, doing: Awaitable[None]) -> None:
        self._watch.step = name
        await doing

    async def _look_around(self) -> None:
        await self.hands.see("How do you want to begin?")
        await self.hands.click("Just look around")
        self.seen["plan"] = await self.hands.see("at stake, as a bond for honest work")
        await self.hands.click("Sign these three")
        await self.hands.see("Earned today, net")

    async def _share(self, line: AgentClient) -> None:
        for key, value in CALM.items():
            await line.call(api.SetSetting(key, value))
        await line.call(api.SimulateIdle(0))
        await self.hands.click("Share compute")
        self.seen["waiting"] = await self.hands.see("Waiting until nobody has used this computer")

    async def _earn(self, line: AgentClient) -> None:
        await line.call(api.SimulateIdle(AWAY))
        self.seen["sharing"] = await self.hands.see("Nobody is using this computer")
        await self.hands.until(lambda: self._paid() >= PAID, f"{PAID} jobs paid")
        self.seen["paid"] = self._paid()
        self.seen["pending"] = await self.hands.see("FLW of it is not redeemed yet")

    async def _return(self, line: AgentClient) -> None:
        await line.call(api.SimulateIdle(0))
        self.seen["returned"] = await self.hands.see("Waiting until nobody has used this computer")
        self.seen["headline"] = await self.hands.see("Waiting until you are away")

    async def _open(self, name: str) -> None:
        await self.hands.click(name.capitalize())
        await self.hands.until(lambda: self._front.window.key == name, f"the page {name}")
        await asyncio.sleep(0.15)  # what it asks comes and is painted

    async def _bond(self) -> None:
        await self.hands.press(Qt.Key.Key_3)
        await self._fill_in("Put at stake", "120")
        self.seen["bond"] = await self.hands.see("320 FLW at stake behind 2 units")

    async def _unbond(self) -> None:
        await self._fill_in("Take some of the stake out", "120")
        self.seen["leaving"] = await self.hands.see("can be withdrawn in")
        self.seen["countdown"] = await self.hands.see("6 d")
        self.seen["early"] = self.hands.can("Withdraw")
        await self.hands.click("Let a week pass")
        await self.hands.see("ready")
        await self.hands.click("Withdraw")
        await self._sign()
        self.seen["withdrawn"] = await self.hands.see("200 FLW at stake behind 2 units")

    async def _send(self) -> None:
        await self.hands.press(Qt.Key.Key_2)
        await self.hands.click("Send")
        await self.hands.write("To", FRIEND)
        await self.hands.write("Amount", "12.5")
        await self.hands.click("Continue")
        self.seen["preview"] = await self.hands.see("12.5 FLW")
        await self.hands.click("Show the details")
        self.seen["to"] = any(FRIEND.lower() in word.lower().replace("\u200b", "") for word in self.hands.words())
        await self._sign()
        self.seen["sent"] = await self.hands.until(self._sent, "the row of what was sent, done")

    async def _speak(self) -> None:
        await self.hands.click("Settings")  # the page with the most on it
        for language, title in (("fr", "Réglages"), ("en", "Settings")):
            self._front.desk.preferences.set(language=language)
            await asyncio.sleep(0.15)  # what it makes anew is painted
            await self.hands.see(title)
        await self.hands.press(Qt.Key.Key_2)

    async def _lock(self) -> None:
        self.seen["signers"] = len(signers())
        await self.hands.press(Qt.Key.Key_L)
        await self.hands.until(lambda: not signers(), "the signer's end")
        await self.hands.until(lambda: "locked" in self.hands.words(), "the word that it is locked")
        self.seen["locked"] = "unlocked" not in self.hands.words()

    async def _fill_in(self, button: str, amount: str) -> None:
        await self.hands.click(button)
        await self.hands.write("Amount in FLW", amount)
        await self.hands.click("Continue")
        await self._sign()

    async def _sign(self) -> None:
        """Sign each transaction of an act as it is shown, until no more follows."""
        while True:
            await self.hands.see("What would be signed, as the signer reads it")
            follows = any("Another transaction of the same act follows" in word for word in self.hands.words())
            sheet = self.hands.place
            await self.hands.click("Sign")
            await self.hands.until(lambda sheet=sheet: self.hands.place is not sheet, "the sheet's end")  # type: ignore[misc]
            if not follows:
                return

    def _paid(self) -> int:
        return sum("paid" in row for row in self.hands.cells("Jobs"))

    def _sent(self) -> list[str] | None:
        rows = self.hands.cells("Activity")
        return next(
            (row for row in rows if "Sent" in row and "done" in row and any("12.5" in cell for cell in row)), None
        )


def signers() -> list[psutil.Process]:
    """Return the processes of this window that hold keys."""
    found = []
    for child in psutil.Process().children():
        try:
            if "app.signer" in " ".join(child.cmdline()) and child.status() != psutil.STATUS_ZOMBIE:
                found.append(child)
        except psutil.Error:
            continue
    return found


async def story(front: Front) -> int:
    """Play the story under watch, and tell both."""
    watch = Watch()
    watch.begin()
    played = Story(front, watch)
    try:
        await played.play()
    finally:
        watch.end()
        say(seen=played.seen, loop=watch.told())
    return 0


async def kills(front: Front) -> int:
    """Kill the agent again and again under the open window: each time it says so, comes back, and shows fresh figures."""
    hands = Hands(front)
    await hands.see("How do you want to begin?")
    pages = ((Qt.Key.Key_1, "share"), (Qt.Key.Key_4, "monitor"))
    shown: list[str] = []  # a busy machine shows it for too short a time to be met by looking now and then
    front.desk.shell.changed.connect(lambda: shown.extend(one for one in hands.words() if one == "Reconnecting"))
    for number in range(KILLS):
        key, page = pages[number % 2]
        await hands.until(
            lambda: "Reconnecting" not in hands.words() and "Connecting" not in hands.words(), "the agent"
        )
        await hands.press(key)
        await hands.until(lambda page=page: front.window.key == page, "the page")  # type: ignore[misc]
        pid = agent_of(front)
        shown.clear()
        os.kill(pid, signal.SIGKILL)
        await hands.until(lambda: shown, "Reconnecting")
        await hands.until(lambda pid=pid: agent_of(front) != pid, "another agent")  # type: ignore[misc]
        await front.desk.client.call(api.GetStatus())  # it answers
    say(kills=KILLS, notices=[item.title for item in front.desk.notices.items])
    return 0


def agent_of(front: Front) -> int:
    """Return the process of the agent that this window talks with."""
    client = front.desk.client
    assert isinstance(client, AgentClient)
    return client.pid


def say(**facts: object) -> None:
    """Tell the test."""
    print(json.dumps(facts), flush=True)


def main(name: str) -> int:
    """Run the window with one of the acts above, in a home that ends with it."""
    acts: dict[str, Callable[[Front], Awaitable[int]]] = {"story": story, "kills": kills}
    with TemporaryHome() as home:
        return run(home, act=acts[name])
