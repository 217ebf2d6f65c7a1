"""A standing process that does nothing: `standing.py HOME NAME LINGER BUILD`, its starts noted in HOME/starts."""

import asyncio
import os
import sys
from pathlib import Path
from unittest import mock

from app.runtime.home import Home
from app.wire import lease, sockets


async def main(root: str, name: str, linger: str, build: str) -> None:
    """Live as the agent, devnet and relay do."""
    if build:
        mock.patch.object(lease, "build_id", return_value=build).start()
    home = Home.at(Path(root), moved=True).open()
    standing = lease.Standing(home, name, float(linger))
    standing.facts = {"fact": "one"}
    taken = standing.take()
    with (home.root / "starts").open("a") as starts:
        starts.write(f"{os.getpid()} {'alive' if taken else 'too late'}\n")
    if taken:
        server = await sockets.listen(home, name, standing.serve_leases)
        await standing.until_unneeded()
        server.close()
        standing.release()


asyncio.run(main(*sys.argv[1:]))
