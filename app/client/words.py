"""The process with a window of its own in which a wallet's words are made, typed or shown: they never come to this process.

Order of events: started with the end of the signer's pipe as its output -> the person is done -> it writes the words there
and ends with 0 -> the caller sends the password after them. Closing its window ends it with 3, and nothing was written.
"""

import asyncio
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from app.client.signer import Writer
from app.domain.errors import Unavailable
from app.runtime.processes import command, spawn_child

DONE, LEFT = 0, 3  # 1 is what a fault of its own would end it with


def writer(mode: str, looks: Sequence[str]) -> Writer:
    """Return what Signer.restore_by wants: `mode` is make or restore, `looks` the options of the window's looks."""

    async def write(number: int, pipe: IO[bytes]) -> bool:
        return await _run((mode, "--ask", str(number), *looks), pipe)

    return write


async def show(vault: Path, looks: Sequence[str]) -> bool:
    """Show the words of a vault, which the process opens itself; true when they were seen.

    Raises:
        Unavailable: the window does not open.
    """
    return await _run(("show", "--vault", str(vault), *looks), subprocess.DEVNULL)


async def _run(arguments: Sequence[str], output: int | IO[bytes]) -> bool:
    # No error output: a traceback may hold what must not be seen.
    process = spawn_child(command("words", *arguments, isolated=True), stdout=output, stderr=subprocess.DEVNULL)
    try:
        code = await asyncio.get_running_loop().run_in_executor(None, process.wait)
    finally:
        process.kill()
        process.wait()
    if code not in (DONE, LEFT):
        raise Unavailable("The window for the words did not open", "Try again; `fallow doctor` looks for the cause")
    return code == DONE
