"""A provider process: `provider_process.py HOME`; offers, accepts jobs, never finishes one; tells its device's address."""

import asyncio
import sys
from pathlib import Path

from app.adapters.clock import SystemClock
from app.adapters.network.client import NatsNetwork
from app.runtime.home import Home
from app.wire.relay import read_url
from tests.adapters.network.parties import Provider, never, offer_of
from tests.fakes.keys import new_keys


async def main(root: str) -> None:
    """Serve until killed."""
    home, keys = Home.at(Path(root), moved=True), new_keys()
    network = NatsNetwork(keys, lambda: read_url(home), SystemClock())
    await network.start()
    provider = Provider(network, keys.device.address, never)
    await network.announce(offer_of(network, keys.device.address))
    sys.stdout.write(f"{keys.device.address}\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().create_future()
    await provider.stop()


asyncio.run(main(sys.argv[1]))
