"""Verbs about transactions on their way, and about permissions: pending, speed-up, cancel; approvals, revoke."""

import argparse
import time

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import carry_out, caution_lines, caution_values, effect_lines, effect_values
from app.client.acts import Act
from app.client.agent import AgentClient
from app.domain.amounts import in_words
from app.domain.errors import BadInput, Refused
from app.wire import api

_LEAST_DIGITS = 4  # of a hash's beginning that may stand for it


async def pending(options: argparse.Namespace, output: Output) -> int:
    """List what was sent and is not mined, in the order it will be."""
    async with await connect(options) as client:
        found = (await client.call(api.GetPending())).entries
    lines = [(str(one.nonce), _line(one)) for one in found]
    text = rows(lines) if lines else "Nothing is under way"
    output.result({"pending": [_value(one) for one in found]}, text)
    return 0


def _line(one: api.PendingInfo) -> str:
    money = f" {in_words(int(one.amount), one.asset)}" if one.asset else ""
    age = time.strftime("%H:%M:%S", time.localtime(one.time))
    return f"{one.title}{money}, sent {age}: {why(one)}\n  {one.hash}"


def why(one: api.PendingInfo) -> str:
    """Say what a transaction waits for."""
    if one.missing >= 0:
        return f"waits for number {one.missing}, which was not sent from here"
    if one.ahead:
        return f"waits for {one.ahead} before it"
    return one.error or "next"


def _value(one: api.PendingInfo) -> dict[str, object]:
    return {
        "hash": one.hash,
        "account": one.account,
        "nonce": one.nonce,
        "kind": one.kind,
        "to": one.other,
        "asset": one.asset,
        "amount_wei": one.amount,
        "max_cost_wei": one.max_cost,
        "state": one.state,
        "ahead": one.ahead,
        "missing": one.missing if one.missing >= 0 else None,
        "replaces": one.replaces or None,
    }


async def speed_up(options: argparse.Namespace, output: Output) -> int:
    """Send a pending transaction again for more gas."""
    return await _replace(options, output, cancel=False)


async def cancel(options: argparse.Namespace, output: Output) -> int:
    """Send nothing in the place of a pending transaction."""
    return await _replace(options, output, cancel=True)


async def _replace(options: argparse.Namespace, output: Output, *, cancel: bool) -> int:
    async with await connect(options) as client:
        chosen = await _chosen(client, options.hash.strip().lower())
        request = api.PrepareReplacement(chosen.account, chosen.hash, cancel, options.fee)
        return await carry_through(options, output, client, request)


async def _chosen(client: AgentClient, start: str) -> api.PendingInfo:
    """Return the pending transaction of that hash, its first digits, or its number.

    Raises:
        BadInput: none is, or several are.
    """
    entries = (await client.call(api.GetPending())).entries
    if start.isdecimal() and len(start) < 10:
        found = [one for one in entries if one.nonce == int(start)][:1]  # those of one number: the last sent is first
    else:
        long_enough = len(start) >= 2 + _LEAST_DIGITS
        found = [one for one in entries if long_enough and one.hash.startswith(start)]
    if len(found) != 1:
        raise BadInput(
            f"'{start[:70]}' names no transaction that waits, or several",
            "It may be mined already. `fallow pending` lists what waits, with numbers and hashes",
        )
    return found[0]


async def approvals(options: argparse.Namespace, output: Output) -> int:
    """List who may take tokens of this wallet's accounts."""
    async with await connect(options) as client:
        said = await client.call(api.GetApprovals())
    lines = [
        (how_much(one), f"{one.name or one.spender} may take it\n  spender {one.spender}, token {one.token}")
        for one in said.approvals
    ]
    text = rows(lines) if lines else "Nobody may take anything"
    if not said.complete:
        text += "\nOlder blocks are still being read; ask again"
    value = {"approvals": [_approval(one) for one in said.approvals], "complete": said.complete, "as_of": said.as_of}
    output.result(value, text)
    return 0


def how_much(one: api.ApprovalInfo) -> str:
    """Return what may be taken; of an unknown token nobody can say more than that it is something."""
    if one.unlimited:
        return f"UNLIMITED {one.symbol}".strip()
    return in_words(int(one.amount), one.symbol) if one.symbol else f"{int(one.amount):,} smallest units"


def _approval(one: api.ApprovalInfo) -> dict[str, object]:
    return {
        "owner": one.owner,
        "token": one.token,
        "symbol": one.symbol or None,
        "spender": one.spender,
        "spender_name": one.name or None,
        "amount": one.amount,
        "unlimited": one.unlimited,
        "block": one.block,
    }


async def revoke(options: argparse.Namespace, output: Output) -> int:
    """Take a permission back."""
    async with await connect(options) as client:
        wanted, token = options.spender.strip().lower(), (options.token or "").strip().lower()
        found = [
            one
            for one in (await client.call(api.GetApprovals())).approvals
            if wanted in (one.spender.lower(), one.name.lower())
            and token in ("", one.token.lower(), one.symbol.lower())
        ]
        if not found:
            raise Refused("This address may take nothing", "`fallow approvals` lists who may take what")
        if len(found) > 1:
            raise BadInput("It may take several tokens, or from several accounts", "Name one with --token")
        (one,) = found
        request = api.PrepareRevoke(one.owner, one.token, one.spender)
        return await carry_through(options, output, client, request)


async def carry_through(options: argparse.Namespace, output: Output, client: AgentClient, request: Act) -> int:
    """Carry out an act of one transaction, or with --dry-run show what it would be."""
    if options.dry_run:
        prepared = await client.call(request)
        preview = {
            "title": prepared.title,
            "note": prepared.note,
            "cautions": caution_values(prepared.cautions),
            "effects": effect_values(prepared.effects),
        }
        lines = [
            f"{prepared.title}. {prepared.note}",
            *effect_lines(prepared.effects),
            *caution_lines(prepared.cautions),
            "Not sent (dry run)",
        ]
        output.result({"hash": None, "preview": preview}, "\n".join(lines))
        return 0
    outcome = (await carry_out(options, output, client, request))[-1]
    value = {"hash": outcome.hash, "status": outcome.status, "fee_wei": outcome.fee}
    output.result(value, f"Done in block {outcome.block}; gas cost {in_words(int(outcome.fee), 'ETH')}")
    return 0
