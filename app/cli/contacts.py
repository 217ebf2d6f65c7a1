"""Verbs of the wallet's books: contacts, receive, history."""

import argparse
from pathlib import Path

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.wallet import first_address
from app.client import files, links
from app.client.agent import AgentClient
from app.client.history import export
from app.domain import contacts as book
from app.domain.amounts import parse
from app.domain.contacts import Contact
from app.domain.errors import BadInput, WrongUsage
from app.domain.records import read_prices
from app.wire import api

_TAKES = {"list": 0, "add": 2, "rename": 2, "remove": 1, "import": 1, "export": 1}


async def contacts(options: argparse.Namespace, output: Output) -> int:
    """List the contacts, or change them; the list that comes of it is the result."""
    given = [one for one in (options.which, options.what) if one is not None]
    if len(given) != _TAKES[options.act]:
        raise WrongUsage(
            f"contacts {options.act} takes {_TAKES[options.act]} more words",
            "contacts add NAME ADDRESS, rename NAME NEW, remove NAME, import FILE, export FILE",
        )
    async with await connect(options) as client:
        found = await _change(client, options.act, given)
    values = [{"name": one.name, "address": one.address} for one in found]
    text = rows([(one.name, one.address) for one in found]) or "No contacts yet: fallow contacts add NAME ADDRESS"
    output.result({"contacts": values}, text)
    return 0


async def _change(client: AgentClient, act: str, given: list[str]) -> list[Contact]:
    known = _contacts(await client.call(api.GetContacts()))
    match act, given:
        case "add", [name, address]:
            return await _put(client, [Contact(name, address)])
        case "rename", [which, name]:
            return await _put(client, [Contact(name, _find(known, which).address)])
        case "remove", [which]:
            return _contacts(await client.call(api.RemoveContact(_find(known, which).address)))
        case "import", [file]:
            return await _put(client, book.from_json(files.read_text(Path(file))))
        case "export", [file]:
            files.write_text(Path(file), book.to_json(known))
    return known


async def receive(options: argparse.Namespace, output: Output) -> int:
    """Print the payment link of the main account."""
    amount = None if options.amount is None else parse(options.amount)
    async with await connect(options) as client:
        address = await first_address(client)
        link = links.request(await client.call(api.GetDeployment()), address, options.asset, amount)
    output.result({"address": address, "link": link}, f"{address}\n{link}")
    return 0


async def history(options: argparse.Namespace, output: Output) -> int:
    """Write the history of all accounts to a file."""
    path = Path(options.csv or options.to_json)
    if options.to_json and path.suffix.lower() != ".json":
        raise WrongUsage("A JSON file's name ends in .json", "Name it so")
    prices = read_prices(files.read_text(Path(options.prices))) if options.prices else {}
    async with await connect(options) as client:
        count, complete = await export(client, path, prices)
    if not complete:
        output.note("The network is away: what came in since it was last read is missing")
    output.result({"file": str(path), "records": count, "complete": complete}, f"{count} records written to {path}")
    return 0


async def _put(client: AgentClient, new: list[Contact]) -> list[Contact]:
    return _contacts(await client.call(api.PutContacts([api.ContactInfo(one.name, one.address) for one in new])))


def _contacts(said: api.ContactsReply) -> list[Contact]:
    return [Contact(one.name, one.address) for one in said.contacts]


def _find(known: list[Contact], which: str) -> Contact:
    found = book.find(known, which)
    if found is None:
        raise BadInput(f"There is no contact '{which[:60]}'", "`fallow contacts` lists them")
    return found
