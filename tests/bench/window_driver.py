"""The window at work, telling about its own process: one JSON object on standard output. Run by tests.bench.start.

Order of events: a stage with jobs flowing -> the first page, left alone -> every page opened (settings last) -> the window hidden, left alone.
"""

import asyncio
import gc
import json
import re
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.ui.scene import PAGES, Scene, play
from app.ui.views.front import Front

SETTLE_SECONDS, HIDDEN_SECONDS = 5.0, 20.0
FOREIGN = ("web3", "onnxruntime", "numpy", "nats", "keyring", "eth", "eth_account", "tokenizers", "aiohttp")


class Paints(QObject):
    """Counts what is painted in the whole application."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def memory() -> dict[str, float]:
    """Return this process's resident and proportional memory in MiB."""
    text = Path("/proc/self/smaps_rollup").read_text()
    return {name: int(re.findall(rf"^{name}:\s+(\d+)", text, re.MULTILINE)[0]) / 1024 for name in ("Rss", "Pss")}


def wakeups() -> int:
    """Return how often the threads of this process have woken up."""
    count = 0
    for status in Path("/proc/self/task").glob("*/status"):
        count += int(re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", status.read_text(), re.MULTILINE)[0])
    return count


async def act(scene: Scene) -> int:
    await scene.begin()
    await scene.settled("share")
    await asyncio.sleep(SETTLE_SECONDS)
    told: dict[str, object] = {"first": memory()}
    for key in PAGES:
        if key == "settings":
            await scene.settled("share")
            await asyncio.sleep(SETTLE_SECONDS)
            told["all"] = memory()
        await scene.settled(key)
    await scene.settled("share")
    told["settings"] = memory()
    told["foreign"] = [name for name in FOREIGN if name in sys.modules]
    told |= await _hidden(scene.front)
    print(json.dumps(told), flush=True)
    return 0


async def _hidden(front: Front) -> dict[str, float]:
    application = QApplication.instance()
    assert application is not None
    front.window.hide()
    await asyncio.sleep(1)
    gc.collect()
    paints = Paints()
    application.installEventFilter(paints)
    before = wakeups()
    await asyncio.sleep(HIDDEN_SECONDS)
    found = {"wakeups": (wakeups() - before) / HIDDEN_SECONDS, "repaints": paints.count}
    application.removeEventFilter(paints)
    return found


def main() -> None:
    """Play, and end with its exit code."""
    sys.exit(play(act))
