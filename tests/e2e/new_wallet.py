"""Makes a profile's wallet with play money in it, at the least cost of its key: `new_wallet.py PROFILE`, password on stdin.

What the verbs `wallet new` and `devnet drip` do, in one process; tells the address.
"""

import asyncio
import sys

from app.client.agent import AgentClient
from app.client.signer import Signer
from app.runtime.home import Home
from app.wire import api


async def main(profile: str, password: bytearray) -> int:
    """Make the wallet and tell its agent."""
    home = Home.find()
    async with await AgentClient(home, profile).open() as client:
        signer = await Signer.start(home.profile(profile) / "vault", strength="floor")
        try:
            addresses = await signer.create(password)
        finally:
            await signer.lock()
        await client.call(api.SetAccounts(addresses))
        await client.call(api.Drip(addresses[0]))
    print(addresses[0])
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1], bytearray(sys.stdin.buffer.readline().rstrip()))))
