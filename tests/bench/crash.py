"""Kills a wallet's signer, agent and front end at moments that a seed chooses, while it is made, saved, migrated and sent from."""

import random
import sys
from collections.abc import Sequence

from tests.bench._rows import Row, arguments, report, say
from tests.e2e.crash_play import ACTS, TARGETS, crashes


def main(argv: Sequence[str]) -> int:
    parser = arguments((__doc__ or "").splitlines()[0])
    parser.add_argument("--points", type=int, default=200, help="how many blows each of the three gets (default: 200)")
    parser.add_argument("--seed", type=int, default=0, help="0 chooses one, and says it")
    options = parser.parse_args(argv)
    seed = options.seed or random.SystemRandom().randrange(1, 1 << 32)
    say(f"seed {seed}")
    rows = []
    for target in TARGETS:
        with crashes(seed) as played:
            rounds = [played.play(target, ACTS[number % len(ACTS)]) for number in range(options.points)]
        for one in rounds:
            if one.wrong:
                say(f"{target} killed {one.after:.3f} s into {one.act}: {one.wrong}")
        good = sum(not one.wrong for one in rounds)
        rows.append(Row(f"{target} killed, nothing lost", good, f"of {options.points}", options.points, at_most=False))
        cut = sum(not one.ended for one in rounds)
        rows.append(Row(f"{target} killed before the act was done", cut, f"of {options.points}"))
    return report(rows, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
