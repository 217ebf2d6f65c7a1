"""How fast the worker stops when the user returns: from a key pressed under a real X server to the agent's word for it.

The provider computes strangers' jobs while the key is pressed. The agent tells `waiting` once the worker has answered
that it stopped, so the figure is an upper bound; it holds the way of the event to this process too.
"""

import asyncio
import os
import random
import secrets
import sys
import time
from collections.abc import AsyncIterator

from app.client.stage import Party, Stage
from app.domain.models import MINILM
from app.wire import api
from tests.adapters.machine.screen import Screen
from tests.bench._rows import Row, arguments, report, say, spread

COIN = 10**18
ROUNDS = 12
JOBS, TEXTS = 8, 64  # of a round: seconds of work
ROUND_SECONDS = 60.0
GOAL_MS, LONGEST_MS = 100, 1000
# Our own measurement of Debian's client, told to compute only while nobody uses the computer: median of 8 tries.
PEER, PEER_MS = "BOINC client 7.20.5, pointer moved under Xvfb, our measurement", 530
CALM = {
    "neighbours": "off",
    "idle_seconds": "2",
    "cpu_others_limit": "100",
    "temperature_pause": "110",
    "allow_on_battery": "on",
    "battery_floor": "0",
}
TEXT = "a field that is left fallow bears more in the year after " * 8


async def measure() -> list[float]:
    """Return the milliseconds of each return."""
    rng = random.Random(1)
    screen = Screen()
    os.environ["DISPLAY"] = screen.name
    for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        os.environ.pop(name, None)
    try:
        async with Stage() as stage:
            provider, requester = await asyncio.gather(stage.enter("provider"), stage.enter("requester"))
            await _prepare(provider, requester)
            with provider.client.events() as events:
                await provider.client.call(api.Watch())
                await provider.client.call(api.SetSharing(True))
                took = []
                for number in range(ROUNDS):
                    jobs = [api.NewJob(secrets.token_bytes(16), [f"{one} {TEXT}"] * TEXTS) for one in range(JOBS)]
                    await requester.client.call(api.Submit(MINILM.name, jobs, str(COIN), audit=0))
                    await _until(events, "accepted")
                    await asyncio.sleep(rng.uniform(0.05, 0.25))  # the worker is in the middle of it
                    before = time.perf_counter()
                    screen.press()
                    await _until(events, "waiting")
                    took.append((time.perf_counter() - before) * 1000)
                    say(f"return {number + 1} of {ROUNDS}: {took[-1]:.1f} ms")
            return took
    finally:
        screen.close()


async def _prepare(provider: Party, requester: Party) -> None:
    await provider.act("register", 0, ["register"])
    await provider.act("bond", 200 * COIN, ["approve", "bond"])
    await provider.act("register", 2, ["register"])
    await requester.act("deposit", 1000 * COIN, ["setSigner", "approve", "deposit"])
    for key, value in CALM.items():
        await provider.client.call(api.SetSetting(key, value))
    source = (await provider.client.call(api.GetStatus())).idle_source
    assert source == "xsync", source


async def _until(events: AsyncIterator[api.Event], state: str) -> None:
    """Wait until the agent tells that a job, or sharing, is in this state."""
    async with asyncio.timeout(ROUND_SECONDS):
        async for event in events:
            if getattr(event, "state", "") == state:
                return


def main() -> int:
    options = arguments(__doc__.splitlines()[0]).parse_args()
    median, longest = spread(asyncio.run(measure()))
    rows = [
        Row("user returns, worker stopped, median", median, "ms", GOAL_MS, peer=PEER, peer_value=PEER_MS),
        Row("user returns, worker stopped, longest", longest, "ms", LONGEST_MS),
    ]
    return report(rows, as_json=options.json)


if __name__ == "__main__":
    sys.exit(main())
