"""Verbs about public networks: the AI sector's tokens with their prices, and the hosts that are asked."""

import argparse
import time
from typing import Any

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.domain.amounts import grouped, in_words
from app.domain.errors import WrongUsage
from app.wire import api
from app.wire.frames import as_dict

_SECONDS = 30.0
_OFF = "No public network is on, and nobody was asked. Turn some on: fallow settings networks ethereum,bnb"


async def sector(options: argparse.Namespace, output: Output) -> int:
    """Show balances and prices of the networks that are on; with --confirm as most endpoints say."""
    async with await connect(options) as client:
        said = await client.call(api.GetSector(_SECONDS))
        if options.confirm:
            for network in said.networks:
                if network.on:
                    await client.call(api.ConfirmBalances(network.key))
            said = await client.call(api.GetSector(0.0))
    networks = {one.key: one for one in said.networks if one.on}
    lines = [(f"{one.symbol} on {networks[one.network].name}", _line(one, networks[one.network])) for one in said.lines]
    troubles = [f"{one.title}. {one.hint}" for one in networks.values() if one.title]
    output.result(_value(said), "\n".join([rows(lines), *troubles]) if lines else _OFF)
    return 0


async def hosts(options: argparse.Namespace, output: Output) -> int:
    """Show every host that any process of Fallow would contact or has contacted, or turn one."""
    if options.host and not options.act:
        raise WrongUsage("A host is turned on or off", f"Try: fallow hosts {options.host} off")
    async with await connect(options) as client:
        if options.host:
            said = await client.call(api.SetHost(options.host, options.act == "on"))
        else:
            said = await client.call(api.GetHosts())
    table = [(one.host, _host(one)) for one in said.hosts]
    output.result({"hosts": [as_dict(one) for one in said.hosts]}, rows(table))
    return 0


def _value(said: api.SectorReply) -> dict[str, Any]:
    lines = [{**as_dict(one), "price": one.price and as_dict(one.price)} for one in said.lines]
    return {"accounts": said.accounts, "networks": [as_dict(one) for one in said.networks], "lines": lines}


def _line(line: api.SectorLine, network: api.NetworkInfo) -> str:
    held = "not read yet" if line.total is None else f"{grouped(int(line.total), line.decimals)} {line.symbol}"
    price, worth = "no price", ""
    if line.price is not None:
        price = f"{in_words(int(line.price.value), '$')} ({line.price.source}, {_at(line.price.time)})"
    if line.worth is not None:
        worth = f"worth {in_words(int(line.worth), '$')}   "
    return f"{held}   {price}   {worth}{_state(line, network)}"


def _state(line: api.SectorLine, network: api.NetworkInfo) -> str:
    if network.title and network.as_of:
        return f"stale since {_at(network.as_of)}"
    return line.checked or (f"read {_at(network.as_of)}" if network.as_of else "")


def _host(host: api.HostInfo) -> str:
    if host.here:
        return f"own     on this computer  ({', '.join(host.networks)})"
    state = "off" if not host.on else "used" if host.wanted else "unused"
    asked = f"asked {_at(host.asked_at)}" if host.asked_at else "not contacted"
    trouble = f"; {host.trouble}" if host.trouble else ""
    return f"{state:<6}  {asked}{trouble}  ({', '.join(host.networks)})"


def _at(unix: float) -> str:
    return time.strftime("%H:%M", time.localtime(unix))
