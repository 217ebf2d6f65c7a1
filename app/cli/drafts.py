"""The verb about drafts: what was begun and neither sent nor declined, such as when the computer went off meanwhile."""

import argparse
import time

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import carry_out
from app.client.agent import AgentClient
from app.domain.errors import WrongUsage
from app.wire import api


async def drafts(options: argparse.Namespace, output: Output) -> int:
    """List drafts, go on with one, or forget one."""
    async with await connect(options) as client:
        if options.forget is not None:
            draft = await _draft(client, options.forget)
            await client.call(api.ForgetDraft(draft.name))
            output.result({"forgotten": draft.name}, f"Forgotten: {draft.title}")
        elif options.resume is not None:
            draft = await _draft(client, options.resume)
            outcomes = await carry_out(options, output, client, draft.wish)
            hashes = [one.hash for one in outcomes]
            output.result({"transactions": hashes}, f"Done: {draft.title}" if hashes else "There was nothing to do")
        else:
            _show((await client.call(api.GetDrafts())).drafts, output)
    return 0


def _show(found: list[api.DraftInfo], output: Output) -> None:
    values = [{"name": one.name, "title": one.title, "time": one.time, "signed": one.signed} for one in found]
    lines = [(one.name, f"{_when(one.time)}   {one.title}{' (signed)' if one.signed else ''}") for one in found]
    output.result({"drafts": values}, rows(lines) if lines else "Nothing was left unfinished")


async def _draft(client: AgentClient, name: str) -> api.DraftInfo:
    """Return a draft by its name, or the beginning of it. Raises WrongUsage when not exactly one has it."""
    found = [one for one in (await client.call(api.GetDrafts())).drafts if one.name.startswith(name)]
    if len(found) != 1:
        raise WrongUsage(f"There is no draft '{name}'", "Choose one that `fallow wallet drafts` lists")
    return found[0]


def _when(moment: float) -> str:
    return time.strftime("%d %b %H:%M", time.localtime(moment))
