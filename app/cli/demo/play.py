"""The demo's play: stake, share, jobs, audits, vouchers, redemption; then the sums are put beside each other.

Order of events: two agents with wallets -> provider registers its device and bonds, requester fills its escrow and names
its session key -> sharing opens -> jobs -> a fault, if asked for -> everything owed is vouched -> redeemed -> report.
"""

import asyncio
import random
import secrets
import time
from dataclasses import dataclass
from typing import Any

from app.cli.demo.faults import Strike, strike, victim
from app.cli.demo.texts import sentences
from app.cli.output import Output
from app.client.agent import AgentClient, Greeting
from app.client.stage import Party, Stage
from app.domain.errors import AppError, Refused
from app.domain.models import MINILM
from app.wire import api

COIN = 10**18
BOND, UNITS, ESCROW = 200 * COIN, 2, 1000 * COIN
MAX_PRICE = COIN
IDLE = 3600.0
TEXTS_A_JOB = 2
JOBS_SECONDS = 300.0


@dataclass(frozen=True)
class Options:
    """How the demo is played; `minutes` goes on with rounds of jobs for that long."""

    jobs: int
    minutes: int
    fault: str
    seed: int


async def play(options: Options, output: Output) -> dict[str, Any]:
    """Play and return the report.

    Raises:
        AppError: something did not work; the home and its processes are gone all the same.
    """
    started = time.monotonic()
    async with Stage() as stage:
        output.note("Starting a local network, a relay and two agents")
        provider, requester = await asyncio.gather(stage.enter("provider"), stage.enter("requester"))
        await asyncio.gather(_provide(provider), _fund(requester))
        output.note("Device registered and bonded, escrow filled; sharing is on")
        before = await _tokens(provider)
        strikes = await _jobs(options, provider, requester, output)
        report = await _report(provider, requester, before)
        report["seconds"] = round(time.monotonic() - started, 2)
        report["faults"] = [struck.as_json() for struck in strikes]
        return report


async def _provide(party: Party) -> None:
    """Register the device, bond, offer capacity, share."""
    await party.act("register", 0, ["register"])
    await party.act("bond", BOND, ["approve", "bond"])
    await party.act("register", UNITS, ["register"])
    await party.client.call(api.SetSetting("neighbours", "off"))  # only the demo's own jobs are to be counted
    await party.client.call(api.SetSetting("idle_source", "simulated"))
    await party.client.call(api.SetSetting("cpu_others_limit", "100"))  # the requester's agent works here too
    await party.client.on_connect(leave_alone(IDLE))
    await party.client.call(api.SetSharing(True))


def leave_alone(seconds: float) -> Greeting:
    """Return what tells an agent that nobody has touched the machine for so long: one that was killed has forgotten it."""

    async def tell(client: AgentClient) -> None:
        await client.call(api.SimulateIdle(seconds))

    return tell


async def _fund(party: Party) -> None:
    await party.act("deposit", ESCROW, ["setSigner", "approve", "deposit"])


async def _jobs(options: Options, provider: Party, requester: Party, output: Output) -> list[Strike]:
    """Have rounds of jobs done; the fault strikes in the first."""
    rng = random.Random(options.seed)  # noqa: S311 - chooses sentences and moments, no secrets
    end = time.monotonic() + 60 * options.minutes
    texts = iter(sentences(10_000 * TEXTS_A_JOB, rng))
    strikes: list[Strike] = []
    while True:
        jobs = [
            api.NewJob(secrets.token_bytes(16), [next(texts) for _ in range(TEXTS_A_JOB)]) for _ in range(options.jobs)
        ]
        ids = [job.id for job in jobs]
        fault = None
        if options.fault and not strikes:
            pid = await victim(options.fault, requester, provider)  # looked up now: at the moment no time is to be lost
            fault = asyncio.create_task(strike(options.fault, pid, rng, requester, provider, ids))
            await asyncio.sleep(0)
        await requester.client.call(api.Submit(MINILM.name, jobs, str(MAX_PRICE), audit=100))
        await finished(requester, ids, output)
        if fault is not None:
            strikes.append(await fault)
        if time.monotonic() >= end:
            return strikes


async def finished(requester: Party, ids: list[bytes], output: Output) -> None:
    """Wait until all jobs are paid. Raises Refused when one failed, or it takes too long."""
    end = time.monotonic() + JOBS_SECONDS
    while True:
        jobs = (await requester.client.call(api.AwaitJobs(ids, 2.0), seconds=30)).jobs
        failed = next((job for job in jobs if job.state == "failed"), None)
        if failed is not None:
            raise Refused(f"Job {failed.id.hex()} failed: {failed.error}", "The agents' logs have the details")
        paid = sum(job.state == "paid" for job in jobs)
        if paid == len(ids):
            return
        if time.monotonic() > end:
            raise Refused(f"Only {paid} of {len(ids)} jobs were paid in {JOBS_SECONDS:.0f} s", "Is the machine busy?")
        output.note(f"{paid} of {len(ids)} jobs done, checked and paid")


async def _report(provider: Party, requester: Party, before: int) -> dict[str, Any]:
    """Redeem, then read each figure where it is at home: books, chain, balances."""
    redeemed = await redeem(provider)
    jobs = (await requester.client.call(api.GetJobs([]))).jobs
    book = await requester.client.call(api.GetBook())
    chain = await requester.client.call(api.GetChainPaid(provider.address))
    status = await provider.client.call(api.GetStatus()), await requester.client.call(api.GetStatus())
    return {
        "jobs_done": sum(job.state in ("checked", "paid") for job in jobs),
        "jobs_verified": sum(job.state == "paid" and job.receipt_ok and job.recomputed for job in jobs),
        "paid_wei": chain.paid,
        "expected_wei": book.expected,
        "provider_balance_delta_wei": str(await _tokens(provider) - before),
        "fees_wei": chain.fees,
        "gas_used": redeemed.gas_used,
        "model": MINILM.name,
        "transport": status[0].network,
        "processes": {
            "requester": requester.client.pid,
            "provider": provider.client.pid,
            "requester-worker": status[1].processes.get("worker", 0),
            "provider-worker": status[0].processes.get("worker", 0),
            "relay": status[0].processes.get("relay", 0),
            "devnet": status[0].processes.get("devnet", 0),
        },
    }


async def redeem(provider: Party) -> api.RedeemReply:
    """Redeem; a network that is just coming back gets some tries."""
    for _ in range(20):
        try:
            return await provider.client.call(api.Redeem())
        except AppError:
            await asyncio.sleep(0.5)
    return await provider.client.call(api.Redeem())


async def _tokens(party: Party) -> int:
    return int((await party.client.call(api.GetPosition(party.address))).token)


def holds(report: dict[str, Any], jobs: int) -> bool:
    """Tell whether all jobs were verified and all sums agree."""
    paid = int(report["paid_wei"])
    return (
        report["jobs_done"] == report["jobs_verified"] >= jobs
        and 0 < paid == int(report["expected_wei"])
        and paid == int(report["provider_balance_delta_wei"]) + int(report["fees_wei"])
    )
