"""What starting costs: the window to its first pixels beside Electrum's, `--version`, dev.py's second start; then the window's keep.

Whatever is compared is measured in turns, so that a busy moment of the machine meets both. The window's figures need Xvfb,
the comparison Debian's electrum (`apt install xvfb electrum`).
"""

import asyncio
import json
import os
import secrets
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from app.client.signer import Signer
from app.client.stage import TemporaryHome
from tests.bench._rows import Row, arguments, report, say
from tests.bench.screen import Screen
from tests.house.rules import ROOT

TIMES, WINDOWS = 15, 9
VERSION_MS, SECOND_START_MS = 80, 300
PAINTED_MS, OF_ELECTRUM = 500, 0.45
RSS_MIB, WAKEUPS = 90, 5
COLOURS = 8  # a blank screen with its pointer has fewer: more, and something has been painted
POLL_SECONDS, PATIENCE = 0.002, 30.0
PROFILE = "default"
# As the command `fallow` does: before anything brings asyncio.
DRIVER = "from app.__main__ import leave_out; leave_out(); from tests.bench.window_driver import main; main()"


def main() -> int:
    options = arguments(__doc__.splitlines()[0]).parse_args()
    missing = [name for name in ("Xvfb", "electrum") if shutil.which(name) is None]
    if missing:
        say(f"{' and '.join(missing)} not found; on Debian: apt install xvfb electrum")
        return 2
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # takes the screen and the windows away on its way
    with tempfile.TemporaryDirectory(prefix="fallow-bench-") as folder, Screen() as screen:
        rows = [*_windows(screen, Path(folder)), *_keep(screen), *_starts()]
    return report(rows, as_json=options.json)


def once(argv: Sequence[str]) -> float:
    """Return how many milliseconds a command takes."""
    before = time.perf_counter()
    subprocess.run(argv, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - before) * 1000


def beyond(more: Sequence[str], less: Sequence[str]) -> float:
    """Return how much longer one command takes than another, in milliseconds: the difference of the medians."""
    pairs = [(once(more), once(less)) for _ in range(TIMES + 1)][1:]  # the first fills the caches
    return statistics.median(one for one, _ in pairs) - statistics.median(other for _, other in pairs)


def painted(
    screen: Screen, argv: Sequence[str], end: signal.Signals, seen: Callable[[], object] = lambda: None
) -> float:
    """Start a program and return the milliseconds until it has painted something; `seen` is called, then it is ended."""
    before = time.perf_counter()
    process = subprocess.Popen(
        argv, cwd=ROOT, env=_on(screen), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while screen.colours() <= COLOURS:
            if time.perf_counter() - before > PATIENCE or process.poll() is not None:
                raise SystemExit(f"{argv} painted nothing")
            time.sleep(POLL_SECONDS)
        after = time.perf_counter()
        seen()
        return (after - before) * 1000
    finally:
        os.killpg(process.pid, end)
        process.wait()
        while screen.colours() > COLOURS:
            time.sleep(POLL_SECONDS)


def _windows(screen: Screen, folder: Path) -> list[Row]:
    """Start our window and Electrum's in turns, each with one wallet that is there."""
    _make_electrum_wallet(folder)
    profile = _make_profile(folder / "profile")
    pairs, early = [], 0
    for number in range(WINDOWS + 1):
        say(f"windows, round {number} of {WINDOWS}")
        ours, answered = _ours(screen, profile)
        theirs = painted(screen, _electrum(folder), signal.SIGKILL)
        if number:  # the first fills the caches
            pairs.append((ours, theirs))
            early += answered
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    peer = "Electrum of Debian, offline, one wallet"
    return [
        Row("window, exec to first pixels", ours, "ms", PAINTED_MS, True, peer, theirs),
        Row("the same as a share of Electrum's", ours / theirs, "of its time", OF_ELECTRUM),
        Row(f"starts of {WINDOWS} in which the agent listened before the window was painted", early, "", 0),
    ]


def _ours(screen: Screen, profile: Path) -> tuple[float, bool]:
    """Start our window in a home of its own, so that no agent runs yet; return its time and whether one listened by then."""
    with TemporaryHome() as home:
        shutil.copytree(profile, home.profile(PROFILE), dirs_exist_ok=True)
        listened: list[bool] = []
        argv = [sys.executable, "-m", "app"]
        socket = home.socket(f"agent-{PROFILE}")
        return painted(screen, argv, signal.SIGTERM, lambda: listened.append(socket.exists())), listened[0]


def _keep(screen: Screen) -> list[Row]:
    """Have a window at work tell what it keeps and what it does when hidden."""
    say("the window at work, about a minute")
    argv = [sys.executable, "-c", DRIVER]
    run = subprocess.run(argv, cwd=ROOT, env=_on(screen), stdout=subprocess.PIPE, check=True, text=True)
    told = json.loads(run.stdout.splitlines()[-1])
    if told["foreign"]:
        say(f"in the window's process: {', '.join(told['foreign'])}")
    return [
        Row("window, resident, first page at work", told["first"]["Rss"], "MiB", RSS_MIB),
        Row("window, proportional, first page at work", told["first"]["Pss"], "MiB"),
        Row("window, resident, all six pages opened", told["all"]["Rss"], "MiB", RSS_MIB),
        Row("window, proportional, all six pages opened", told["all"]["Pss"], "MiB"),
        Row("window, resident, settings opened too", told["settings"]["Rss"], "MiB"),
        Row("modules in it that belong to other processes", len(told["foreign"]), "", 0),
        Row("hidden: wake-ups a second", told["wakeups"], "/s", WAKEUPS),
        Row("hidden: repaints", told["repaints"], "", 0),
    ]


def _starts() -> list[Row]:
    say("starts without a window")
    python = sys.executable
    version = [python, "-m", "app", "--version"]
    isolated = [python, "-I", "-m", "app", "--version"]
    second = [python, "packaging/dev.py", "run", "--version"]
    return [
        Row("fallow --version beyond python -c pass", beyond(version, [python, "-c", "pass"]), "ms", VERSION_MS),
        Row("dev.py run, second start, beyond the app", beyond(second, isolated), "ms", SECOND_START_MS),
    ]


def _on(screen: Screen) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}


def _electrum(folder: Path) -> list[str]:
    return ["electrum", "--testnet", "--offline", "-D", str(folder / "electrum")]


def _make_electrum_wallet(folder: Path) -> None:
    argv = ["electrum", "create", "--testnet", "--offline", "-D", str(folder / "electrum"), "--password", ""]
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def _make_profile(folder: Path) -> Path:
    """Make a profile with a wallet, as somebody has who opens the window again."""

    async def make() -> None:
        signer = await Signer.start(folder / "vault", strength="floor")
        await signer.create(bytearray(secrets.token_hex(16).encode()))
        await signer.lock()

    asyncio.run(make())
    return folder


if __name__ == "__main__":
    sys.exit(main())
