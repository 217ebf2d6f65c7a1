"""Verbs about networks: devnet, relay."""

import argparse

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.wallet import first_address
from app.domain.errors import WrongUsage
from app.wire import api
from app.wire.relay import read_url

LONGEST_JUMP = 366 * 24 * 3600


async def devnet(options: argparse.Namespace, output: Output) -> int:
    """Show where the local network is, ask its faucet, or let its clock jump."""
    async with await connect(options) as client:
        if options.act == "drip":
            address = options.argument or await first_address(client)
            await client.call(api.Drip(address))
            output.result({"address": address}, f"{address} has play money now: fallow wallet list")
            return 0
        if options.act == "advance":
            seconds = int(options.argument) if (options.argument or "").isdecimal() else 0
            if not 0 < seconds <= LONGEST_JUMP:
                raise WrongUsage(f"advance takes seconds, 1 to {LONGEST_JUMP}", "A week is 604800")
            await client.call(api.AdvanceTime(seconds))
            output.result({"seconds": seconds}, f"The local network's clock is {seconds} s further")
            return 0
        said = await client.call(api.GetDeployment())
    addresses = {"token": said.token, "staking": said.staking, "market": said.market}
    table = [("rpc", said.rpc), ("chain id", str(said.chain_id)), *addresses.items()]
    output.result({"rpc": said.rpc, "chain_id": said.chain_id, "addresses": addresses}, rows(table))
    return 0


async def relay(options: argparse.Namespace, output: Output) -> int:
    """Show where this machine's relay is."""
    async with await connect(options) as client:
        said = await client.call(api.GetStatus())
        url = read_url(client.home) or ""
    pid = said.processes.get("relay", 0)
    output.result({"url": url, "pid": pid}, rows([("url", url or "not up yet"), ("pid", str(pid))]))
    return 0
