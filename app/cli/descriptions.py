"""The verb about the files that describe calls (ERC-7730): list them, add some, remove one."""

import argparse
from pathlib import Path

from app.cli.output import Output, rows
from app.client import descriptions
from app.client.descriptions import DescribedFile
from app.domain.errors import WrongUsage
from app.runtime.home import Home
from app.wire.signer import Described

_HELP = "wallet describe, describe add FILE..., describe remove NAME"


async def describe(options: argparse.Namespace, output: Output) -> int:
    """List the files, or change them; the list that comes of it is the result. No agent is asked."""
    profile = Home.find().open().profile(options.profile)
    match options.what, options.files:
        case "list", []:
            found = descriptions.listed(profile)
        case "add", [_, *_]:
            found = descriptions.add(profile, [Path(one) for one in options.files])
        case "remove", [name]:
            found = descriptions.remove(profile, name)
        case _:
            raise WrongUsage(f"describe {options.what} takes other words", _HELP)
    values = [
        {
            "name": one.name,
            "title": one.title,
            "places": [{"chain_id": chain, "address": address} for chain, address in one.places],
            "holds_for": list(one.holds_for),
            "included_only": one.part,
            "trouble": one.trouble,
        }
        for one in found
    ]
    lines = [(one.name, _words(one)) for one in found]
    output.result({"descriptions": values}, rows(lines) or f"No files that describe calls yet: fallow {_HELP}")
    return 0


def lines_of(described: Described | None) -> list[str]:
    """Return what a file says of a call, for the preview."""
    if described is None:
        return []
    if described.trouble:
        return [f"A file you added does not fit this: {described.trouble}"]
    head = f"Described by a file you added ({described.file}; it says: {described.title or 'no name'}):"
    told = [
        "  " * (one.depth + 1) + (f"{one.label}: {one.value}" if one.value else one.label) for one in described.lines
    ]
    return [head, f"  {described.intent}", *told]


def _words(one: DescribedFile) -> str:
    if one.trouble:
        return f"cannot be used: {one.trouble}"
    if one.part:
        return "included by others"
    chains = ", ".join(str(chain) for chain in sorted({chain for chain, _ in one.places}))
    return f"{one.title or 'no name'}: {len(one.holds_for)} calls or messages, on chain {chains or 'that its domain names'}"
