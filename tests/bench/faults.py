"""Kills every process of the demo at moments that seeds choose: nothing may be lost, nothing paid twice."""

import json
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from app.cli.demo.faults import FAULTS
from tests.bench._rows import Row, arguments, report, say
from tests.e2e.reports import disagreement
from tests.house.rules import ROOT

SECONDS = 300.0


def play(fault: str, seed: int, jobs: int) -> tuple[str, float]:
    """Play the demo once; return what was wrong, empty if nothing, and how many seconds it took."""
    argv = [sys.executable, "-m", "app", "demo", "--json", "--jobs", str(jobs), "--fault", fault, "--seed", str(seed)]
    before = time.monotonic()
    try:
        done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
        wrong = disagreement(json.loads(done.stdout), jobs, [fault])
        wrong = wrong or ("" if done.returncode == 0 else f"exit code {done.returncode}")
    except subprocess.TimeoutExpired:
        wrong = f"no end within {SECONDS:.0f} s"
    except ValueError:
        wrong = done.stderr.strip()[-500:]
    took = time.monotonic() - before
    say(f"{fault} seed {seed}: {wrong or 'all sums agree'} ({took:.1f} s)")
    return wrong, took


def main() -> int:
    parser = arguments(__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=20, help="how many seeds of each fault (default: 20)")
    parser.add_argument("--jobs", type=int, default=10, help="jobs in each demo (default: 10)")
    parser.add_argument("--at-once", type=int, default=2, help="demos that run side by side (default: 2)")
    options = parser.parse_args()
    rows = []
    with ThreadPoolExecutor(options.at_once) as pool:
        for fault in FAULTS:
            plays = [pool.submit(play, fault, seed, options.jobs) for seed in range(options.seeds)]
            found = [one.result() for one in plays]
            green = sum(not wrong for wrong, _ in found)
            rows.append(Row(fault, green, f"of {options.seeds} seeds green", options.seeds, at_most=False))
            rows.append(Row(f"{fault}, whole demo", statistics.median(took for _, took in found), "s, median"))
    return report(rows, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
