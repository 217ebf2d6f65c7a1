"""Verbs about networks: devnet, relay."""

import argparse
import asyncio
import re
import signal
from contextlib import suppress

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.wallet import first_address
from app.domain.errors import WrongUsage
from app.runtime.home import Home
from app.wire import api
from app.wire.relay import read_url

LONGEST_JUMP = 366 * 24 * 3600
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400}
_SPAN = re.compile(r"([0-9]{1,9})([smhdw]?)")


async def devnet(options: argparse.Namespace, output: Output) -> int:
    """Show where the local network is, ask its faucet, let its clock jump, have its treasury ask, or run a separate one on anvil."""
    if options.anvil:
        return await _anvil(options, output)
    async with await connect(options) as client:
        if options.act == "drip":
            address = options.argument or await first_address(client)
            await client.call(api.Drip(address))
            output.result({"address": address}, f"{address} has play money now: fallow wallet list")
            return 0
        if options.act == "advance":
            seconds = read_span(options.argument or "")
            await client.call(api.AdvanceTime(seconds), repeat=False)
            output.result({"seconds": seconds}, f"The local network's clock is {seconds} s further")
            return 0
        if options.act == "ask":
            asked = await client.call(api.AskQuestion(options.argument or ""), repeat=False)
            told = f"Question {asked.question} is asked, about {asked.name}; two days have passed: fallow quality"
            output.result({"question": asked.question, "name": asked.name}, told)
            return 0
        said = await client.call(api.GetDeployment())
    addresses = {"token": said.token, "staking": said.staking, "market": said.market}
    table = [("rpc", said.rpc), ("chain id", str(said.chain_id)), *addresses.items()]
    output.result({"rpc": said.rpc, "chain_id": said.chain_id, "addresses": addresses}, rows(table))
    return 0


def read_span(text: str) -> int:
    """Return the seconds of a span such as 90, 90s, 30m, 12h, 7d or 2w. Raises WrongUsage for anything else."""
    found = _SPAN.fullmatch(text)
    seconds = int(found[1]) * _UNITS[found[2]] if found else 0
    if not 0 < seconds <= LONGEST_JUMP:
        raise WrongUsage(
            "advance takes a span of 1 s to 366 d", "For example: fallow devnet advance 7d (or 90s, 30m, 12h, 2w)"
        )
    return seconds


async def _anvil(options: argparse.Namespace, output: Output) -> int:
    """Run a fresh anvil with Fallow's contracts until a signal or its own end; say where it is."""
    from app.devnet import anvil

    if options.act:
        raise WrongUsage("--anvil takes no act", "Anvil has calls of its own: anvil_setBalance, evm_increaseTime")
    over, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, over.set)
    network = anvil.start(anvil.find(Home.find().root / "tools"))
    try:
        table = [("rpc", network.rpc), ("chain id", str(network.chain_id)), *network.contracts.items()]
        said = {"rpc": network.rpc, "chain_id": network.chain_id, "addresses": network.contracts}
        output.result(said, rows(table))
        ended = loop.run_in_executor(None, network.process.wait)
        stopped = asyncio.ensure_future(over.wait())
        await asyncio.wait((ended, stopped), return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        return 0 if over.is_set() else 1
    finally:
        network.close()


async def relay(options: argparse.Namespace, output: Output) -> int:
    """Show where this machine's relay is."""
    async with await connect(options) as client:
        said = await client.call(api.GetStatus())
        url = read_url(client.home) or ""
    pid = said.processes.get("relay", 0)
    output.result({"url": url, "pid": pid}, rows([("url", url or "not up yet"), ("pid", str(pid))]))
    return 0
