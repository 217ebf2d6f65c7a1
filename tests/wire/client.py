"""A client process: `client.py HOME NAME`; opens a lease, tells the standing process's pid, ends with its input."""

import asyncio
import sys
from pathlib import Path

from app.runtime.home import Home
from app.wire.lease import lease


async def main(root: str, name: str) -> None:
    """Hold a lease."""
    argv = [sys.executable, str(Path(__file__).with_name("standing.py")), root, name, "1", ""]
    channel, welcome = await lease(Home.at(Path(root), moved=True).open(), name, argv, "launch")
    sys.stdout.write(f"{welcome.pid}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await channel.close()


asyncio.run(main(*sys.argv[1:]))
