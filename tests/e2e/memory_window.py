"""The real window, whose hands are led through its standard input: what is typed comes a character at a time and is not kept.

Each line is an order, answered by a line once it is done: `click NAME`, `see WORDS`, `lock` (Ctrl+L), `type FIELD`, after
which all up to the end of the next line is typed, or `end`. The words' process gets hands of its own (tests.ui.words_driver).
"""

import asyncio
import os
import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.client import words
from app.runtime.home import Home
from app.ui.run import run
from app.ui.views.front import Front
from tests.e2e.window_hands import Hands, move
from tests.e2e.window_story import signers


async def _character() -> str:
    """Return the next character that is told: no buffer of this process ever holds two of them."""
    return (await asyncio.get_running_loop().run_in_executor(None, os.read, 0, 1)).decode()


async def _line() -> str:
    line = ""
    while (character := await _character()) not in ("\n", ""):
        line += character
    return line


async def _type(hands: Hands, field: str) -> None:
    await hands.write(field, "")
    widget = hands.field(field)
    assert isinstance(widget, QLineEdit)
    while (character := await _character()) not in ("\n", ""):
        await move(lambda key=character: QTest.keyClick(widget, key))  # type: ignore[misc]


async def _obey(front: Front) -> int:
    hands = Hands(front)
    while (order := (await _line()).partition(" "))[0] not in ("end", ""):
        match order[0], order[2]:
            case "click", name:
                await hands.click(name)
            case "see", sentence:
                await hands.see(sentence)
            case "type", name:
                await _type(hands, name)
            case "lock", _:
                await hands.press(Qt.Key.Key_L)
            case "signers", count:
                await hands.until(lambda wanted=int(count): len(signers()) == wanted, "the signers")  # type: ignore[misc]
        print("done", flush=True)
    return 0


def main(profile: str, deed: str, paper: str) -> int:
    """Open the window; in the words' window do `deed` with the file `paper`."""

    def drive(_: str, *arguments: str, **__: bool) -> list[str]:
        return [sys.executable, "-m", "tests.ui.words_driver", deed, paper, "--", *arguments]

    setattr(words, "command", drive)  # noqa: B010 - its type is that of the program's own
    return run(Home.find(), profile, act=_obey)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
