"""A provider that cheats, for the demo alone: the agent as it is shipped, with a worker that makes up what it should compute.

Started as `python -m app.cli.demo.cheat agent --profile NAME`. Whatever it answers is signed by its device key like any
other answer: receipts that are really signed, and wrong. Nothing of the app's own ways leads here.
"""

import hashlib
import runpy
import sys
from array import array
from collections.abc import Sequence
from typing import Any

from app.domain.errors import Refused
from app.runtime import processes

_MODULE = "app.cli.demo.cheat"


def argv(profile: str) -> list[str]:
    """Return how to start the cheating agent of a profile.

    Raises:
        Refused: this is a bundle, which holds no other programs than its own.
    """
    if getattr(sys, "frozen", False):
        raise Refused("The bundle holds no provider that cheats", "Play this scenario from a checkout")
    return [sys.executable, "-m", _MODULE, "agent", "--profile", profile]


def made_up(inputs: Sequence[Sequence[int]], width: int) -> bytes:
    """Return what looks like an answer and took no work: float32 rows drawn from a digest of the question."""
    rows = [hashlib.shake_256(repr(list(ids)).encode()).digest(width) for ids in inputs]
    values = array("f", [(byte - 127.5) / 1024 for row in rows for byte in row])
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def _be_agent(arguments: Sequence[str]) -> None:
    """Be the shipped agent, but for which program it starts as its worker."""
    honest = processes.command

    def command(role: str, *rest: str, isolated: bool = False) -> list[str]:
        if role == "worker":
            return [sys.executable, *(["-I"] if isolated else []), "-m", _MODULE, "worker"]
        return honest(role, *rest, isolated=isolated)

    processes.command = command
    sys.argv[1:] = arguments
    runpy.run_module("app.agent", run_name="__main__", alter_sys=True)


def _be_worker() -> int:
    """Be the shipped worker, sandbox and all, but for the answers."""
    from app.domain.models import CATALOGUE
    from app.wire.worker import Compute, Computed
    from app.worker import models, process

    class Liar(process.Worker):
        def _answer(self, request: Any) -> Any:
            if not isinstance(request, Compute):
                return super()._answer(request)
            model = CATALOGUE[request.model]
            return Computed(
                id=request.id,
                data=made_up(request.inputs, model.width),
                shape=(len(request.inputs), model.width),
                execution_class=models.execution_class(model),
                engine=models.engine_name(),
                parameters=models.parameters(self._begin.threads),
                units=sum(map(len, request.inputs)),
                seconds=0.001,
            )

    process.Worker = Liar  # type: ignore[misc]
    return process.main()


if __name__ == "__main__":
    if sys.argv[1] == "worker":
        sys.exit(_be_worker())
    _be_agent(sys.argv[2:])
