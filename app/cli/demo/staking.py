"""The demo's scenario of stakes: everybody joins, work is paid, a cheat is convicted, everybody leaves; and every wei is found again.

Order of events: wallets with play money -> provider and two more jurors bond and put up their duty deposits; a borrower
bonds a little, a lender lends it stake, a delegator and a pool staker stand behind it -> jobs done by the provider, paid and
redeemed -> a day later the epoch has closed -> the borrower, whose worker makes its answers up, serves a job; the
requester's audit proves it -> dispute; the jurors' front ends are gone, their agents vote -> what the verdict took, by whose
it was -> a week later everybody leaves -> balances beside those of the beginning, and both sums beside the supply.
"""

import asyncio
import os
import random
import secrets
import signal
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.cli.demo.cheat import argv
from app.cli.demo.play import COIN, IDLE, MAX_PRICE, TEXTS_A_JOB, finished, leave_alone, redeem
from app.cli.demo.texts import sentences
from app.cli.output import Output
from app.client.stage import Party, Stage
from app.domain.disputes import APPEAL, COMMIT, DISPUTE_BOND, REVEAL
from app.domain.errors import Refused
from app.domain.models import MINILM
from app.domain.staking import COOLDOWN, DAY
from app.wire import api

JUROR_BOND, DUTY, ESCROW = 200 * COIN, 20 * COIN, 100 * COIN
# Small beside what stands behind it: a tenth of the whole is more than its own bond and the lender's together.
OWN, LENT, DELEGATED, POOLED, OFFERED = 25 * COIN, 75 * COIN, 2000 * COIN, 2000 * COIN, 500 * COIN
FAULTS = ("kill-juror",)
SEED_BLOCKS = 6
_WHOSE = {"own": "borrower", "lender": "lender", "pooled": "delegator", "shared": "pool_staker"}
WAIT_SECONDS = 120.0
LOOK_SECONDS = 0.5


@dataclass(frozen=True)
class Company:
    """Who plays."""

    requester: Party
    provider: Party
    jurors: tuple[Party, ...]
    borrower: Party
    delegator: Party
    pooler: Party
    lender: Party

    def by_name(self) -> dict[str, Party]:
        named = {"requester": self.requester, "provider": self.provider, "borrower": self.borrower}
        named |= {f"juror_{number}": juror for number, juror in enumerate(self.jurors, 1)}
        return named | {"delegator": self.delegator, "pool_staker": self.pooler, "lender": self.lender}

    @property
    def court(self) -> tuple[Party, ...]:
        """Return all who vote."""
        return (self.provider, *self.jurors)


async def play_staking(jobs: int, seed: int, fault: str, output: Output) -> dict[str, Any]:
    """Play and return the report; `fault` is empty or one of FAULTS.

    Raises:
        AppError: something did not work; the home and its processes are gone all the same.
    """
    started, rng = time.monotonic(), random.Random(seed)  # noqa: S311 - chooses sentences, no secrets
    texts = iter(sentences((jobs + 2) * TEXTS_A_JOB, rng))
    async with Stage() as stage:
        output.note("Starting a local network, a relay, five agents and eight wallets")
        who = await _gather(stage)
        before = await who.requester.client.call(api.GetHolders())
        await _join(who)
        output.note("Everybody has joined: bonds, stake lent and borrowed, delegated, pooled, duty deposits")
        paid, epoch = await _work(who, jobs, texts, output)
        job = await _cheat(who, texts, output)
        for juror in who.court:
            await stage.step_out(juror)
        output.note("The jurors' front ends are gone; the requester disputes")
        await who.requester.dispute(job, DISPUTE_BOND)
        await _commit(who, output)
        killed = await _kill(stage, who.jurors[0], output) if fault else None
        dispute = await _decide(who, output)
        for juror in who.court:
            await stage.step_in(juror)
        await _leave(who)
        output.note("Everybody has left")
        after = await who.requester.client.call(api.GetHolders())
        report = {"scenario": "staking", "jobs_done": paid, "jobs_verified": paid, "epoch": epoch, "dispute": dispute}
        report |= {name: dispute.pop(name) for name in ("stakes_wei", "losses_wei")}
        report |= {"fault": {"fault": fault, **killed}} if killed else {}
        report |= _balances(who, before, after)
        return report | {"seconds": round(time.monotonic() - started, 2)}


async def _gather(stage: Stage) -> Company:
    """Bring everybody to the stage. Whoever votes or works has an agent; the others use the requester's."""
    requester = await stage.enter("requester")
    provider, *jurors = await asyncio.gather(*(stage.enter(name) for name in ("provider", "juror-1", "juror-2")))
    borrower = await stage.enter("borrower", argv("borrower"))
    guests = [await stage.join(name, requester) for name in ("delegator", "pool-staker", "lender")]
    return Company(requester, provider, tuple(jurors), borrower, *guests)


async def _join(who: Company) -> None:
    await asyncio.gather(*(_sit(juror) for juror in who.court))
    await who.lender.act("lend", OFFERED, ["approve", "deposit"])
    await who.borrower.act("register", 0, ["register"])
    await who.borrower.act("bond", OWN, ["approve", "bond"])
    await who.borrower.act("borrow", LENT, ["borrow"])
    await who.delegator.act("delegate", DELEGATED, ["approve", "delegate"], provider=who.borrower.address)
    await who.pooler.act("pool", POOLED, ["approve", "deposit"])
    await who.requester.act("deposit", ESCROW, ["setSigner", "approve", "deposit"])


async def _sit(juror: Party) -> None:
    """Register, bond, put up a duty deposit; share, which keeps the agent there, though somebody uses the machine."""
    await juror.act("register", 0, ["register"])
    await juror.act("bond", JUROR_BOND, ["approve", "bond"])
    await juror.act("duty", DUTY, ["approve", "depositDuty"])
    await _share(juror, idle=0.0)


async def _share(party: Party, idle: float) -> None:
    """Turn sharing on as on a machine that nobody has touched for `idle` seconds: 0 waits and does no work."""
    for setting, value in (("neighbours", "off"), ("idle_source", "simulated"), ("cpu_others_limit", "100")):
        await party.client.call(api.SetSetting(setting, value))
    await party.client.on_connect(leave_alone(idle))
    await party.client.call(api.SetSharing(True))


async def _work(who: Company, jobs: int, texts: Any, output: Output) -> tuple[int, dict[str, Any]]:
    """Have jobs done and paid, let a day pass, have one more paid: its redemption closes the first day's epoch."""
    await _share(who.provider, IDLE)
    await _have_done(who.requester, jobs, texts, output)
    await redeem(who.provider)
    first = await who.requester.client.call(api.GetChainPaid(who.provider.address))
    output.note(f"{jobs} jobs paid and redeemed; a day passes")
    await _pass(who, DAY)
    await _have_done(who.requester, 1, texts, output)
    await redeem(who.provider)
    second = await who.requester.client.call(api.GetChainPaid(who.provider.address))
    await who.provider.act("claim", 0, ["claim"])
    epoch = {"closed": int(second.fees) < int(first.fees), "fees_wei": first.fees, "paid_wei": second.paid}
    return jobs + 1, epoch


async def _have_done(requester: Party, count: int, texts: Any, output: Output) -> None:
    jobs = [api.NewJob(secrets.token_bytes(16), [next(texts) for _ in range(TEXTS_A_JOB)]) for _ in range(count)]
    await requester.client.call(api.Submit(MINILM.name, jobs, str(MAX_PRICE), audit=100))
    await finished(requester, [job.id for job in jobs], output)


async def _cheat(who: Company, texts: Any, output: Output) -> bytes:
    """Let the borrower alone serve a job; return its id when the requester's audit has found it wrong."""
    await who.provider.client.call(api.SimulateIdle(0.0))
    await _offers(who, but=who.provider.address)
    await _share(who.borrower, IDLE)
    job = api.NewJob(secrets.token_bytes(16), [next(texts) for _ in range(TEXTS_A_JOB)])
    await who.requester.client.call(api.Submit(MINILM.name, [job], str(MAX_PRICE), audit=100))
    await who.requester.client.call(api.AwaitJobs([job.id], WAIT_SECONDS), seconds=WAIT_SECONDS + 10)
    (row,) = (await who.requester.client.call(api.GetJobs([job.id]))).jobs
    if row.state != "failed":
        raise Refused(f"The cheat's job is {row.state}, not refused", "The agents' logs say why")
    output.note(f"The cheat was found out: {row.error}")
    await who.borrower.client.call(api.SetSharing(False))
    return job.id


async def _offers(who: Company, but: str) -> None:
    """Wait until `but` offers nothing any more."""

    async def gone() -> bool:
        offers = (await who.requester.client.call(api.GetOffers())).offers
        return all(offer.provider != but for offer in offers)

    await _until(gone, "The provider's offer does not go")


async def _commit(who: Company, output: Output) -> None:
    """Let some blocks come, from one of which the seats follow, and wait until all have committed to a vote."""
    for _ in range(SEED_BLOCKS):
        await _pass(who, 1)
    count = len(who.court)
    await _until(lambda: _stands(who, lambda one: one.commits == count), "The jurors do not commit")
    output.note(f"{count} jurors have committed")


async def _kill(stage: Stage, juror: Party, output: Output) -> dict[str, int]:
    """Kill a juror's agent by SIGKILL, and let a front end start the next one and go."""
    pid = juror.client.pid
    os.kill(pid, signal.SIGKILL)
    await stage.step_in(juror)
    restarted = juror.client.pid
    await stage.step_out(juror)
    output.note("A juror's agent was killed between its vote and showing it; another one stands in its place")
    return {"pid": pid, "restarted_pid": restarted}


async def _decide(who: Company, output: Output) -> dict[str, Any]:
    """Let the chain's clock run; everything else is done by agents. Return what came of it."""
    count = len(who.court)
    await _pass(who, COMMIT)
    await _until(lambda: _stands(who, lambda one: one.guilty + one.innocent == count), "The jurors do not reveal")
    stakes = await _stakes(who)
    await _pass(who, REVEAL + APPEAL)
    await _until(lambda: _stands(who, lambda one: one.state == "over"), "Nobody resolves the dispute")
    found = await _only(who)
    await _until(lambda: _all_paid(who, found.case), "The jurors are not paid")
    told = await who.requester.client.call(api.GetDispute(found.case))
    output.note(f"The verdict: {found.verdict}")
    return {
        "case": "0x" + found.case.hex(),
        "verdict": found.verdict,
        "round": found.round,
        "acts": [_act(who, act) for act in told.acts],
        "stakes_wei": stakes,
        "losses_wei": {_WHOSE[part]: taken for part, taken in (told.loss or {}).items()},
    }


async def _stakes(who: Company) -> dict[str, str]:
    """Return what stands behind the accused, by whose it is."""
    found = (await who.requester.client.call(api.GetStake(who.borrower.address))).positions.bond
    return {
        "borrower": found.own,
        "lender": found.lent,
        "delegator": found.delegated,
        "pool_staker": found.backed,
    }


def _act(who: Company, act: api.ActInfo) -> dict[str, str]:
    """Return an act with the name of whom it is about."""
    names = {party.address: name for name, party in who.by_name().items()}
    return {"act": act.name, "party": names.get(act.account, ""), "sender": act.sender, "transaction": act.hash}


async def _only(who: Company) -> api.DisputeInfo:
    """Return how the one dispute stands."""
    disputes = (await who.requester.client.call(api.GetJury())).disputes
    return next(one for one in disputes if one.mine)


async def _stands(who: Company, condition: Any) -> bool:
    return bool(condition(await _only(who)))


async def _all_paid(who: Company, case: bytes) -> bool:
    acts = (await who.requester.client.call(api.GetDispute(case))).acts
    return sum(act.name == "collected" for act in acts) == len(who.court)


async def _leave(who: Company) -> None:
    """Ask for everything, wait a week, take it."""
    for juror in who.court:
        await juror.act("register", 0, ["register"])
        await juror.act("unbond", JUROR_BOND, ["unbond"])
        await juror.act("duty-withdraw", DUTY, ["withdrawDuty"], all="yes")
    await who.delegator.act("undelegate", 0, ["undelegate"], provider=who.borrower.address, all="yes")
    await who.pooler.act("pool-leave", 0, ["cooldown"], all="yes")
    await who.requester.act("unlock", await _escrow(who.requester), ["unlock"])
    await who.lender.act("lend-withdraw", 0, ["redeem"], all="yes")
    await _pass(who, COOLDOWN + 1)
    for juror in who.court:
        await juror.act("withdraw", 0, ["withdraw"])
    await who.delegator.act("withdraw-delegated", 0, ["withdrawDelegated"], provider=who.borrower.address)
    await who.pooler.act("pool-redeem", 0, ["redeem"])
    await who.requester.act("withdraw-escrow", 0, ["withdraw"])


async def _escrow(requester: Party) -> int:
    return int((await requester.client.call(api.GetPosition(requester.address))).escrow)


def _balances(who: Company, before: api.HoldersReply, after: api.HoldersReply) -> dict[str, Any]:
    """Put everybody's balances beside each other, the network's own holders too, and sum up."""
    parties = who.by_name()
    known = {party.address: name for name, party in parties.items()}
    known |= {address: name for name, address in before.contracts.items()}
    others = sorted({*before.holders, *after.holders} - set(known))
    known |= {address: f"network_{number}" for number, address in enumerate(others, 1)}
    table = {
        name: [before.holders.get(address, "0"), after.holders.get(address, "0")] for address, name in known.items()
    }
    return {
        "balances_wei": table,
        "addresses": {name: address for address, name in known.items()},
        "parties": list(parties),
        "sum_wei": [str(sum(int(line[at]) for line in table.values())) for at in (0, 1)],
        "supply_wei": [before.supply, after.supply],
    }


async def _pass(who: Company, seconds: int) -> None:
    await who.requester.client.call(api.AdvanceTime(seconds))


async def _until(condition: Any, failure: str) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while not await condition():
        if time.monotonic() > end:
            raise Refused(failure, "The agents' logs in the demo's home say why")
        await asyncio.sleep(LOOK_SECONDS)


def staking_holds(report: dict[str, Any]) -> bool:
    """Tell whether sums equal the supply, the loss fell in its order, and only device keys acted for jurors."""
    acts = [act for act in report["dispute"]["acts"] if act["act"] in ("committed", "revealed", "collected")]
    wallets = {report["addresses"][name] for name in report["parties"]}
    return (
        report["sum_wei"] == report["supply_wei"]
        and report["epoch"]["closed"]
        and report["dispute"]["verdict"] == "guilty"
        and fell_in_order(report["stakes_wei"], report["losses_wei"])
        and len(acts) == 9
        and not wallets & {act["sender"] for act in acts}
    )


def fell_in_order(stakes: Mapping[str, str], losses: Mapping[str, str]) -> bool:
    """Tell whether a loss took all of the borrower's and then all of the lender's, and the rest of the others pro rata.

    Interest that was added meanwhile moves wei from the borrower to the lender; the contract rounds the delegators' part down.
    """
    if stakes.keys() != losses.keys():
        return False
    had, lost = ({name: int(amount) for name, amount in table.items()} for table in (stakes, losses))
    whole = had["delegator"] + had["pool_staker"]
    rest = lost["delegator"] + lost["pool_staker"]
    return (
        lost["borrower"] + lost["lender"] == had["borrower"] + had["lender"] == OWN + LENT
        and 0 < lost["borrower"] <= OWN
        and 0 < rest < whole
        and lost["delegator"] == rest * had["delegator"] // whole
    )
