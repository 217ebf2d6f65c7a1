"""A worker that misbehaves in one way: `odd_worker.py WAY`. It begins as the real one does."""

import os
import sys
import time
from typing import Any

from app.wire.frames import Message, pack, read_frame, unpack
from app.wire.worker import Beat, Begin, Compute, Computed, Failed, Started, Tokens, ToWorker


def say(message: Message) -> None:
    os.write(1, pack(message))


def computed(request: Compute, **changes: Any) -> Computed:
    """Return a well-formed answer, with changes."""
    rows = len(request.inputs)
    fields = {
        "id": request.id,
        "data": bytes(4 * 384 * rows),
        "shape": (rows, 384),
        "execution_class": "class",
        "engine": "odd",
        "parameters": "",
        "units": sum(map(len, request.inputs)),
        "seconds": 0.1,
    }
    return Computed(**{**fields, **changes})


def answer(way: str, request: Any) -> None:
    """Answer one request, oddly."""
    number = request.id
    match way:
        case "garbage":
            os.write(1, b"\x00\x00\x00\x02\xc1\xc1")
        case "other kind":
            say(Tokens(number, ((101, 102),)))
        case "wrong shape":
            say(computed(request, shape=(1, 383)))
        case "short data":
            say(computed(request, data=b"1234"))
        case "more units":
            say(computed(request, units=10**6))
        case "another class":
            say(computed(request, execution_class="better"))
        case "strange error":
            say(Failed(number, "SystemExit", "Odd", ""))
        case "foreign ids":
            say(Failed(number + 1, "BadInput", "Not asked", ""))
            say(computed(request))
        case "stuck":
            while True:
                say(Beat(5))
                time.sleep(0.02)
        case "environment":
            say(Failed(number, "BadInput", " ".join(sorted(os.environ)), ""))


def main(way: str) -> None:
    """Begin, then answer."""
    begin = unpack(read_frame(sys.stdin.buffer) or b"", Begin)
    if way == "ends at once":
        return
    if way == "never ready":
        time.sleep(60)
    launch = "another" if way == "other launch" else begin.launch
    classes = {"minilm-l6-v2-int8": "class"}
    say(Started(begin.protocol, launch, os.getpid(), "odd", ("Odd",), ("limits",), classes))
    while (body := read_frame(sys.stdin.buffer)) is not None:
        answer(way, unpack(body, ToWorker))  # type: ignore[arg-type]


main(sys.argv[1])
