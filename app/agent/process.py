"""The agent process: one a profile, started detached by the first front end, gone a minute after nobody needs it.

Order of events: lock -> home and database opened -> API answers -> devnet, relay, chain and transport come up behind
it. On the way out: jobs are handed back, the last voucher and redemption are tried, all within ten seconds.
"""

import argparse
import asyncio
import json
import logging
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

from app.domain.errors import AppError
from app.runtime.home import Home
from app.runtime.ownership import end_with_owner

_log = logging.getLogger(__name__)
STOP_SECONDS = 10.0


def main(arguments: Sequence[str]) -> int:
    """Run the agent of a profile in this home, or with `doctor` look at what works here and end."""
    parser = argparse.ArgumentParser(prog="fallow-agent")
    parser.add_argument("act", nargs="?", choices=["serve", "doctor"], default="serve")
    parser.add_argument("--profile", default="default")
    parser.add_argument("--linger", type=float, default=60.0, help="seconds to stay when nobody needs it")
    options = parser.parse_args(arguments)
    if options.act == "doctor":
        from app.agent.doctor import examine

        sys.stdout.write(json.dumps(asyncio.run(examine())) + "\n")
        return 0
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("web3").setLevel(logging.WARNING)
    try:
        return asyncio.run(serve(Home.find().open(), options.profile, options.linger))
    except AppError as error:
        _log.error("%s. %s", error.title, error.hint)
        return 1


async def serve(home: Home, profile: str, linger: float) -> int:
    """Be the agent of `profile` until nobody needs it; return at once when another process is.

    Raises:
        AppError: the profile's database or keys cannot be used.
    """
    from app.agent.bootstrap import build
    from app.wire import sockets
    from app.wire.lease import Standing

    home.profile(profile).mkdir(parents=True, exist_ok=True, mode=0o700)
    standing = Standing(home, f"agent-{profile}", linger)
    if not standing.take():
        _log.info("another agent serves profile %s", profile)
        return 0
    end_with_owner(home)
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, standing.stopping.set)
    agent = await build(home, profile, standing)
    channel = await sockets.listen(home, standing.name, agent.server.serve)
    try:
        await agent.start()
        await standing.until_unneeded(agent.busy)
    finally:
        channel.close()
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await agent.stop()
        except TimeoutError:
            _log.warning("stopped without having finished within %s s", STOP_SECONDS)
        standing.release()
    return 0
