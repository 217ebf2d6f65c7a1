"""Verbs about results that were proven wrong: jury (how duty and disputes stand), dispute (open one)."""

import argparse
from datetime import timedelta
from typing import Any

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import carry_out
from app.cli.wallet import first_address
from app.domain.amounts import in_words
from app.domain.errors import WrongUsage
from app.wire import api

_STATES = {
    "found": "proven wrong here; can be disputed",
    "commit": "votes are being cast",
    "reveal": "votes are being shown",
    "appeal": "decided; can be appealed",
    "due": "to be resolved",
    "over": "over",
}


async def jury(options: argparse.Namespace, output: Output) -> int:
    """Show duty deposit, what makes this account a juror, disputes with seats and votes, and jobs that can be disputed."""
    async with await connect(options) as client:
        found = await client.call(api.GetJury())
    table = [
        ("duty deposit", f"{in_words(int(found.duty), 'FLW')}, enough for {found.votes_left} votes"),
        ("at stake", in_words(int(found.bond), "FLW")),
        ("juror", _readiness(found)),
    ]
    table += [(one.job.hex() or "0x" + one.case.hex()[:16], _line(one, found.now)) for one in found.disputes]
    output.result(_as_json(found), rows(table))
    return 0


async def dispute(options: argparse.Namespace, output: Output) -> int:
    """Open a dispute over a job that an audit has proven wrong."""
    try:
        job = bytes.fromhex(options.job.removeprefix("0x"))
    except ValueError:
        raise WrongUsage("JOB is a job's id in hex", "`fallow jury` lists the jobs that can be disputed")
    async with await connect(options) as client:
        request = api.PrepareDispute(await first_address(client), job)
        outcomes = await carry_out(options, output, client, request)
    hashes = [outcome.hash for outcome in outcomes]
    output.result({"job": job.hex(), "transactions": hashes}, "Disputed; jurors vote within 18 hours: `fallow jury`")
    return 0


def _readiness(found: api.JuryReply) -> str:
    """Say whether this account can vote, and if not, why."""
    if not int(found.bond):
        return "no: nothing is at stake"
    if not found.device_is_current:
        return "no: this device's key is not the registered one"
    if not found.votes_left:
        return "no: the duty deposit is too small; `fallow duty deposit 50`"
    if found.settled_at > found.now:
        return f"in disputes opened from {_span(found.settled_at - found.now)} from now on"
    return "yes"


def _line(one: api.DisputeInfo, now: int) -> str:
    parts = [_STATES[one.state]]
    if one.verdict:
        parts.append(one.verdict)
    if one.until > now:
        parts.append(f"for {_span(one.until - now)} more")
    if one.round:
        parts.append(f"round {one.round}")
    if one.seated:
        parts.append("this account has a seat")
    if one.votes:
        parts.append(f"voted {one.votes[-1]}")
    return ", ".join([*parts, f"against {one.accused}"])


def _span(seconds: int) -> str:
    """Say a span of time to the minute."""
    return str(timedelta(minutes=-(-seconds // 60)))[:-3]


def _as_json(found: api.JuryReply) -> dict[str, Any]:
    return {
        "account": found.account,
        "duty_wei": found.duty,
        "votes_left": found.votes_left,
        "bond_wei": found.bond,
        "settled_at": found.settled_at,
        "device_is_current": found.device_is_current,
        "now": found.now,
        "disputes": [
            {
                "case": "0x" + one.case.hex(),
                "job": one.job.hex(),
                "accused": one.accused,
                "state": one.state,
                "round": one.round,
                "until": one.until,
                "verdict": one.verdict,
                "commits": one.commits,
                "guilty": one.guilty,
                "innocent": one.innocent,
                "mine": one.mine,
                "seated": one.seated,
                "votes": one.votes,
            }
            for one in found.disputes
        ],
    }
