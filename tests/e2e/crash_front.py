"""A front end that is killed, or whose signer or agent is: `crash_front.py ACT` does one act and says what is done, line by line.

It stands before the real signer and the real agent and uses what all front ends use. A fact is said once it is certain:
`begin SIGNER AGENT` (their pids), `made N`, `saved N` (N accounts), `draft NAME`, `signed NAME`, `sent HASH`, `mined HASH`.
"""

import asyncio
import os
import sys

from app.client import acts
from app.client.agent import AgentClient
from app.client.signer import Signer
from app.domain.errors import AppError
from app.runtime.home import Home
from app.wire import api
from app.wire.signer import Summary

PASSWORD = "correct horse battery"  # of the wallets of every version too (tests/signer/test_versions.py)
FRIEND = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"


def say(*words: object) -> None:
    """Say a fact; a write of a line to a pipe is all there or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


async def create(signer: Signer, client: AgentClient) -> None:
    """Make a wallet and tell the agent."""
    addresses = await signer.create(_password())
    say("made", len(addresses))
    await client.call(api.SetAccounts(addresses))


async def save(signer: Signer, client: AgentClient) -> None:
    """Add three accounts, one after the other."""
    say("saved", len(await signer.unlock(_password())))
    for _ in range(3):
        addresses = await signer.add_account()
        say("saved", len(addresses))
    await client.call(api.SetAccounts(addresses))


async def migrate(signer: Signer, client: AgentClient) -> None:
    """Open a vault of the first version, which writes it anew."""
    addresses = await signer.unlock(_password())
    say("saved", len(addresses))
    await client.call(api.SetAccounts(addresses))


async def send(signer: Signer, client: AgentClient) -> None:
    """Send three amounts, one after the other."""
    addresses = await signer.unlock(_password())
    for _ in range(3):
        wish = api.PrepareSend(addresses[0], FRIEND, "ETH", str(1 + int.from_bytes(os.urandom(6), "big")))

        async def consent(_: Summary, __: api.PreparedReply, name: str = api.draft_name(wish)) -> bool:
            say("draft", name)
            return True

        for outcome in await acts.perform(client, signer, wish, consent):
            say("mined", outcome.hash)


def _password() -> bytearray:
    return bytearray(PASSWORD.encode())


async def main(act: str, profile: str) -> int:
    """Do one of the acts above."""
    home = Home.find()
    async with await AgentClient(home, profile).open() as client:
        signer = await Signer.start(home.profile(profile) / "vault", strength="floor")
        try:
            await client.call(api.GetDeployment())
            say("begin", signer.pid, client.pid)
            await {"create": create, "save": save, "migrate": migrate, "send": send}[act](signer, client)
        except AppError as error:
            say("error", error.code)
            return 1
        finally:
            await signer.lock()
    say("end")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(*sys.argv[1:])))
