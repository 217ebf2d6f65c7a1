"""What starting costs: `fallow --version` beyond Python itself, and dev.py's second start beyond the app.

Each pair is measured in turns, so that a busy moment of the machine meets both.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

from tests.bench._rows import Row, arguments, report
from tests.house.rules import ROOT

TIMES = 15
VERSION_MS, SECOND_START_MS = 80, 300


def once(argv: Sequence[str]) -> float:
    """Return how many milliseconds a command takes."""
    before = time.perf_counter()
    subprocess.run(argv, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - before) * 1000


def beyond(more: Sequence[str], less: Sequence[str]) -> float:
    """Return how much longer one command takes than another, in milliseconds: the difference of the medians."""
    pairs = [(once(more), once(less)) for _ in range(TIMES + 1)][1:]  # the first fills the caches
    return statistics.median(one for one, _ in pairs) - statistics.median(other for _, other in pairs)


def main() -> int:
    options = arguments(__doc__.splitlines()[0]).parse_args()
    python = sys.executable
    version = [python, "-m", "app", "--version"]
    isolated = [python, "-I", "-m", "app", "--version"]
    second = [sys.executable, "packaging/dev.py", "run", "--version"]
    rows = [
        Row("fallow --version beyond python -c pass", beyond(version, [python, "-c", "pass"]), "ms", VERSION_MS),
        Row("dev.py run, second start, beyond the app", beyond(second, isolated), "ms", SECOND_START_MS),
    ]
    return report(rows, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
