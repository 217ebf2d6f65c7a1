"""How long the window's loop keeps a person waiting while the driven test plays: worst and usual gap, and what ran in them.

The goal is on the clock, for a quiet machine. Beside it stands what the window took itself: where that holds and the clock
does not, others had the processor.
"""

import json
import os
import subprocess
import sys

from tests.bench._rows import Row, arguments, report, say
from tests.e2e.window_watch import BEAT_MS, LONG_MS, START
from tests.house.rules import ROOT

SECONDS = 300.0


def main() -> int:
    options = arguments(__doc__.splitlines()[0]).parse_args()
    say("the window from first start to lock, about a minute")
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    argv = [sys.executable, "-c", START, "story"]
    run = subprocess.run(
        argv, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True, text=True, timeout=SECONDS
    )
    loop = json.loads(run.stdout)["loop"]
    for gap in loop["heavy"]:
        say(f"{gap['wall']:.0f} ms ({gap['own']:.0f} of its own, {gap['cpu']:.0f} computed) while: {gap['step']}")
        for stack, seen in gap["stacks"].items():
            say(f"    {seen} x {stack}")
    rows = [
        Row("window's loop, longest gap", loop["worst"], "ms", LONG_MS + BEAT_MS),
        Row("the same less waits for a processor", loop["worst_own"], "ms", LONG_MS),
        Row("window's loop, most computed in one", loop["worst_cpu"], "ms", LONG_MS),
        Row("window's loop, 99 of 100 gaps within", loop["p99"], "ms"),
        Row(f"gaps above {LONG_MS:.0f} ms", len(loop["long"]), f"of {loop['beats']}", 0),
    ]
    return report(rows, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
