"""Writes a wallet's words to the terminal itself: they pass through no other process."""

import os
from collections.abc import Sequence

from app.domain.errors import Refused

_IN_A_ROW = 4
_DEVICE = "CONOUT$" if os.name == "nt" else "/dev/tty"


def show(words: Sequence[str]) -> None:
    """Write the words, numbered, to the terminal this process belongs to.

    Raises:
        Refused: there is none.
    """
    cells = [f"{number:>4}. {word:<10}" for number, word in enumerate(words, 1)]
    rows = ["".join(cells[at : at + _IN_A_ROW]).rstrip() for at in range(0, len(cells), _IN_A_ROW)]
    text = "\n".join(["", "Write these words down, in this order. Whoever has them has the money.", *rows, "", ""])
    try:
        # O_NOCTTY: without a terminal of its own this process must not gain one by opening it.
        handle = os.open(_DEVICE, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
    except OSError:
        raise Refused("There is no terminal to show the words on", "Run this command in a terminal, not in a script")
    with os.fdopen(handle, "wb") as terminal:
        terminal.write(text.encode())
