"""Killing one process of the demo, by kill -9, while at least one job is in flight."""

import asyncio
import os
import random
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.client.stage import Party
from app.domain.errors import AppError, Refused
from app.wire import api

FAULTS = ("kill-worker", "kill-provider", "kill-relay", "kill-requester", "kill-devnet")
IN_FLIGHT = frozenset({"sent", "accepted"})
OVER = frozenset({"checked", "paid"})
BACK_SECONDS = 60.0


@dataclass
class Strike:
    """What was killed, when, and what took its place."""

    fault: str
    pid: int
    jobs: dict[str, str]
    restarted_pid: int

    def as_json(self) -> dict[str, Any]:
        return {"fault": self.fault, "pid": self.pid, "restarted_pid": self.restarted_pid, "jobs": self.jobs}


async def strike(
    fault: str, pid: int, rng: random.Random, requester: Party, provider: Party, ids: Sequence[bytes]
) -> Strike:
    """Wait for a moment that the seed chose, kill `pid`, and wait until a new process stands in its place.

    Raises:
        Refused: no job was in flight at any time, or nothing came back.
    """
    # Not among the last jobs: these may be over before anybody has looked.
    jobs = await _moment(requester, ids, rng.randrange(max(1, len(ids) // 2)))
    os.kill(pid, signal.SIGKILL)
    return Strike(fault, pid, jobs, await victim(fault, requester, provider, but=pid))


async def _moment(requester: Party, ids: Sequence[bytes], after: int) -> dict[str, str]:
    """Return the jobs' states as soon as `after` jobs are over and at least one is in flight."""
    with requester.client.events() as events:
        await requester.client.call(api.Watch())
        while True:
            known = (await requester.client.call(api.GetJobs(list(ids)))).jobs
            states = {job.id.hex(): job.state for job in known}
            if sum(state in OVER for state in states.values()) >= after and IN_FLIGHT & set(states.values()):
                return states
            if len(known) == len(ids) and all(state in OVER for state in states.values()):
                raise Refused("All jobs were done before the fault could strike", "Take more jobs")
            await anext(events)


async def victim(fault: str, requester: Party, provider: Party, but: int = 0) -> int:
    """Return the pid of what `fault` kills, once it is there and another than `but`.

    Raises:
        Refused: nothing is there within a minute.
    """
    end = asyncio.get_running_loop().time() + BACK_SECONDS
    while (pid := await _pid(fault, requester, provider)) in (0, but):
        if asyncio.get_running_loop().time() > end:
            raise Refused(f"Nothing is there for {fault}", "The logs in the demo's home say why")
        await asyncio.sleep(0.25)
    return pid


async def _pid(fault: str, requester: Party, provider: Party) -> int:
    """Return the pid of what `fault` kills, 0 while it is not there."""
    name = fault.removeprefix("kill-")
    party = requester if name == "requester" else provider
    if name in ("requester", "provider"):
        return party.client.pid if party.client.connected else 0
    try:
        return (await party.client.call(api.GetStatus(), seconds=10)).processes.get(name, 0)
    except AppError:
        return 0
