"""What the contracts make of people: simulations on the shipped bytecode, and the figures of contracts/ECONOMICS.md.

Every figure is the same in every run. The page's text is written by people; what stands between its marks is written
here, and `--check` only compares.
"""

import importlib.util
import json
import re
import sys
from pathlib import Path

from tests.bench._economics import page
from tests.bench._rows import arguments, say

FOLDER = Path(__file__).resolve().parents[2] / "contracts"
PAGE = FOLDER / "ECONOMICS.md"
PLOTS = FOLDER / "economics"
_MARKED = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(text: str, tables: dict[str, str]) -> str:
    """Return the page with each table between its marks; every table must have its place, and every place its table."""
    places = [found[2] for found in _MARKED.finditer(text)]
    assert sorted(places) == sorted(tables), f"the page has places for {places}, the run has {sorted(tables)}"
    return _MARKED.sub(lambda found: f"{found[1]}{tables[found[2]]}\n{found[3]}", text)


def stale(files: dict[Path, str]) -> list[str]:
    """Return the names of the files that hold something else."""
    return [path.name for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]


def produced() -> dict[Path, str]:
    """Run every simulation; return the page and its plots as they have to be."""
    files = {PAGE: filled(PAGE.read_text("utf-8"), page.tables())}
    return files | {PLOTS / name: drawn for name, drawn in page.plots().items()}


def main() -> int:
    parser = arguments("Simulate the contracts' economics and write the figures into contracts/ECONOMICS.md.")
    parser.add_argument("--check", action="store_true", help="compare with what is there instead of writing")
    options = parser.parse_args()
    if importlib.util.find_spec("pyrevm") is None:
        say(
            "fallow: the simulations' EVM has no wheel for this Python and system: use Python 3.11 or 3.12 on x64 or a Mac"
        )
        return 2
    say("fallow: simulating; about half a minute")
    files = produced()
    changed = stale(files)
    if not options.check:
        PLOTS.mkdir(exist_ok=True)
        for path, text in files.items():
            path.write_text(text, encoding="utf-8", newline="\n")
    if options.json:
        print(json.dumps({"files": [path.name for path in files], "changed": changed}))
    else:
        print(files[PAGE])
        say("fallow: changed: " + (", ".join(changed) or "nothing"))
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
