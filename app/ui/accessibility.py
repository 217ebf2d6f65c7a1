"""What assistive technology is told of the window at work: `fallow --accessibility-tree` prints roles and names page by page.

Order of events: a stage with jobs flowing (app.ui.scene) -> each page settled -> its tree -> a fault for what has no name.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from app.domain.errors import AppError
from app.ui.scene import PAGES, Scene, play
from app.ui.views.tree import Node, tree, unnamed


def main(arguments: Sequence[str]) -> int:
    """Print the trees from the command line; return the exit code: 1 when a control has no name."""
    parser = argparse.ArgumentParser(prog="fallow", description="Prints what a screen reader is told of each page.")
    parser.add_argument("--accessibility-tree", action="store_true", required=True, help="print it")
    parser.add_argument("--page", choices=PAGES, help="this page alone")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    asked = parser.parse_args(arguments)
    pages = PAGES if asked.page is None else (asked.page,)
    try:
        return play(lambda scene: _tell(scene, pages, as_json=asked.json))
    except AppError as error:
        sys.stderr.write(f"fallow: {error.title}\n{error.hint}\n")
        return 1


async def _tell(scene: Scene, pages: Sequence[str], *, as_json: bool) -> int:
    await scene.begin()
    told, nameless = {}, 0
    for key in pages:
        await scene.settled(key)
        window = scene.front.window
        told[key] = tree(window)
        for node in unnamed(window):
            nameless += 1
            sys.stderr.write(f"fallow: {key}: a {node.role.name} has no name\n")
    sys.stdout.write(_as_json(told) if as_json else _as_text(told))
    return 1 if nameless else 0


def _as_text(told: dict[str, list[Node]]) -> str:
    return "".join(f"# {key}\n" + "".join(f"{node}\n" for node in nodes) for key, nodes in told.items())


def _as_json(told: dict[str, list[Node]]) -> str:
    return json.dumps({key: [_plain(node) for node in nodes] for key, nodes in told.items()}) + "\n"


def _plain(node: Node) -> dict[str, Any]:
    return {
        "depth": node.depth,
        "role": node.role.name,
        "name": node.name,
        "detail": node.detail,
        "focusable": node.focusable,
    }
