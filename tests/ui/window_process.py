"""The window as a process of its own over a small agent: `window_process.py HOME ACT`; says what it sees on standard output."""

import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SignalInstance

from app.client import agent as agent_client
from app.runtime.home import Home
from app.ui import ending, run
from app.ui.views.front import Front

HEAVY = (
    "web3",
    "eth_account",
    "onnxruntime",
    "numpy",
    "nats",
    "keyring",
    "aiohttp",
    "tokenizers",
    "coincurve",
    "cryptography",
    "app.domain.calls",
)
AGENT = str(Path(__file__).with_name("agent_process.py"))


def say(**facts: object) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


async def until(holds: Callable[[], bool], changed: SignalInstance) -> None:
    """Wait for a state that a view model tells of."""
    reached = asyncio.Event()

    def look() -> None:
        if holds():
            reached.set()

    changed.connect(look)
    look()
    async with asyncio.timeout(20):
        await reached.wait()
    changed.disconnect(look)


async def connected(front: Front) -> None:
    """Wait until the frame shows the agent's word."""
    shell = front.desk.shell
    await until(lambda: shell.state.link == "connected" and bool(shell.state.state), shell.changed)


async def pages(front: Front) -> int:
    """Open every page, then tell what is loaded and how large the process is."""
    await connected(front)
    first = resident()
    for key in ("share", "wallet", "stake", "monitor", "models", "use", "settings"):
        front.window.open_page(key)
        await asyncio.sleep(0.1)
    say(heavy=[name for name in HEAVY if name in sys.modules], first=first, all=resident())
    return 0


def resident() -> int:
    """Return the memory this process holds, in MiB."""
    return int(Path("/proc/self/status").read_text().partition("VmRSS:")[2].split()[0]) // 1024


async def kill(front: Front) -> int:
    """Kill the agent twenty times; each time the frame says so and is usable again."""
    shell = front.desk.shell
    for _ in range(20):
        await connected(front)
        front.window.open_page("settings" if front.window.key != "settings" else "share")
        pid = front.desk.client.pid  # type: ignore[attr-defined]
        os.kill(pid, signal.SIGKILL)
        await until(lambda: shell.state.link == "reconnecting", shell.changed)
    await connected(front)
    say(agents=20, notices=[item.title for item in front.desk.notices.items])
    return 0


async def hide(front: Front) -> int:
    """Hide the window and wait until somebody has it shown again."""
    raised = asyncio.Event()

    def show() -> None:
        Front.show(front)
        raised.set()

    front.show = show  # type: ignore[method-assign]
    front.window.hide()
    say(hidden=True)
    await raised.wait()
    say(shown=front.window.isVisible())
    return 0


async def leave(front: Front) -> int:
    """Go at once, in the middle of connecting."""
    say(link=front.desk.shell.state.link)
    await asyncio.sleep(0)
    return 0


async def stay(front: Front) -> int:
    """Stay until quit, as the program does."""
    say(pid=os.getpid(), shown=front.window.isVisible(), link=front.desk.shell.state.link)
    return await front.until_quit()


async def work(front: Front) -> int:
    """Do something that takes long, as whoever takes pictures does."""
    say(pid=os.getpid())
    try:
        await asyncio.Event().wait()
    finally:
        say(left=front.window.isVisible())
    return 0


async def stall(_: Front) -> int:
    """Hold the loop up for good."""
    say(pid=os.getpid())
    threading.Event().wait()
    return 0


async def stall_soon(front: Front) -> int:
    """Hold the loop up for good, with little patience for that."""
    ending.PATIENCE = 0.1
    return await stall(front)


def main(root: str, act: str) -> int:
    """Run the window with one of the acts above."""
    agent_client.command = lambda _, *arguments: [sys.executable, AGENT, root, arguments[-1]]  # type: ignore[attr-defined]
    acts: dict[str, run.Act] = {"pages": pages, "kill": kill, "hide": hide, "leave": leave, "stay": stay}
    acts |= {"work": work, "stall": stall, "stall_soon": stall_soon}
    return run.run(Home.at(Path(root), moved=True), "test", acts[act])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
