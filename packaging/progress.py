"""Runs a command of the set-up: quiet when quick, a line every two seconds when not, its last words when it fails."""

import collections
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence

from environment import Failed

EVERY = 2.0
_LAST = 25
_TELLING = re.compile(
    r"\s*(Collecting|Downloading|Using cached|Installing|Building|Preparing|Get:\d+|Unpacking|Setting up)\b.*"
)


def say(text: str) -> None:
    """Print to standard error, under the program's name."""
    print(f"fallow: {text}", file=sys.stderr, flush=True)


def run(
    doing: str,
    argv: Sequence[str],
    *,
    hint: str = "",
    variables: Mapping[str, str] | None = None,
    folder: str | None = None,
    keep: Sequence[int] = (),
    every: float = EVERY,
) -> None:
    """Run `argv` to its end; descriptors in `keep` stay open in it.

    Raises:
        Failed: it ended with another code than 0; the text holds its last lines and `hint`.
    """
    started = time.monotonic()
    last: collections.deque[str] = collections.deque(maxlen=_LAST)
    with subprocess.Popen(
        list(argv),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        cwd=folder,
        env={**os.environ, **(variables or {})},
        pass_fds=tuple(keep),
    ) as process:
        assert process.stdout is not None
        reader = threading.Thread(target=last.extend, args=(process.stdout,), daemon=True)
        reader.start()
        while True:
            try:
                code = process.wait(every)
                break
            except subprocess.TimeoutExpired:
                say(f"{doing}, {time.monotonic() - started:.0f} s{_detail(last)}")
        reader.join(5)  # a grandchild may hold the pipe open
    if code != 0:
        words = "".join(f"  | {line.rstrip()}\n" for line in last)
        raise Failed(f"{doing} failed with code {code}\n{words}{hint}".rstrip())
    if time.monotonic() - started > every:
        say(f"{doing}: done in {time.monotonic() - started:.0f} s")


def _detail(lines: "collections.deque[str]") -> str:
    """Return the last telling line, cut to a terminal's width."""
    for line in reversed(list(lines)):
        if _TELLING.match(line):
            text = " ".join(line.split())
            return f" ({text[:70]}{'...' if len(text) > 70 else ''})"
    return ""
