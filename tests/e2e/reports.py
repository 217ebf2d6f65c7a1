"""What a demo's report must hold, and what may not be wrong with it."""

from collections.abc import Sequence
from typing import Any

FIELDS = {
    "jobs_done",
    "jobs_verified",
    "paid_wei",
    "expected_wei",
    "provider_balance_delta_wei",
    "fees_wei",
    "gas_used",
    "seconds",
    "model",
    "transport",
    "processes",
    "faults",
}
PROCESSES = {"requester", "provider", "requester-worker", "provider-worker", "relay", "devnet"}
STATES = {"quoted", "sent", "accepted", "checked", "paid"}
IN_FLIGHT = {"sent", "accepted"}


def disagreement(report: dict[str, Any], jobs: int, faults: Sequence[str]) -> str:
    """Return the first thing that is wrong with a report of so many jobs and these faults; empty when all is well."""
    if "error" in report:
        return f"{report['error']}. {report['hint']}"
    if report.keys() != FIELDS:
        return f"the report holds {sorted(report)}"
    if (report["jobs_done"], report["jobs_verified"]) != (jobs, jobs):
        return f"{report['jobs_done']} jobs done, {report['jobs_verified']} verified, {jobs} asked for"
    paid, fees = int(report["paid_wei"]), int(report["fees_wei"])
    received = int(report["provider_balance_delta_wei"])
    if not 0 < fees < paid or not paid == int(report["expected_wei"]) == received + fees:
        return f"{paid} wei paid, {report['expected_wei']} expected, {received} received, {fees} of fees"
    pids = report["processes"]
    if pids.keys() != PROCESSES or not all(pids.values()) or len(set(pids.values())) != len(pids):
        return f"the processes are {pids}"
    if [struck["fault"] for struck in report["faults"]] != list(faults):
        return f"the faults are {report['faults']}"
    return next((wrong for struck in report["faults"] if (wrong := _fault(struck, jobs))), "")


def _fault(struck: dict[str, Any], jobs: int) -> str:
    states = list(struck["jobs"].values())
    if not 0 < len(states) <= jobs or not STATES.issuperset(states):
        return f"the jobs were {struck['jobs']}"
    if not IN_FLIGHT & set(states):
        return "no job was in flight when the fault struck"
    if not struck["pid"] or struck["restarted_pid"] in (0, struck["pid"]):
        return f"process {struck['pid']} was replaced by {struck['restarted_pid']}"
    return ""


PARTIES = {"requester", "provider", "juror_1", "juror_2", "borrower", "delegator", "pool_staker", "lender"}
BEARERS = ("borrower", "lender", "delegator", "pool_staker")  # in the order in which a loss reaches them


def staking_disagreement(report: dict[str, Any], jobs: int) -> str:
    """Return the first thing that is wrong with a report of the scenario of stakes; empty when all is well."""
    if "error" in report:
        return f"{report['error']}. {report['hint']}"
    if {*report["parties"]} != PARTIES or report["jobs_done"] != jobs + 1 or not report["epoch"]["closed"]:
        return f"{sorted(report['parties'])}, {report['jobs_done']} jobs, epoch {report['epoch']}"
    balances = report["balances_wei"]
    for at, moment in enumerate(("before", "after")):
        held = sum(int(line[at]) for line in balances.values())
        if not held == int(report["sum_wei"][at]) == int(report["supply_wei"][at]) > 0:
            return f"{moment}: {held} wei are held, the supply is {report['supply_wei'][at]}"
    if int(balances["staking"][1]) or int(balances["jury"][1]):
        return "somebody has not left"
    return _loss(report) or _court(report)


def _loss(report: dict[str, Any]) -> str:
    """The bond first, the owner's part before the lender's; what is left of delegators and pool, pro rata to the wei."""
    had = [int(report["stakes_wei"][name]) for name in BEARERS]
    lost = [int(report["losses_wei"][name]) for name in BEARERS]
    rest, behind = sum(lost[2:]), sum(had[2:])
    ordered = sum(lost[:2]) == sum(had[:2]) and 0 < lost[0] <= had[0] and 0 < rest < behind
    if not ordered or lost[2] != rest * had[2] // behind:
        return f"of {had} were lost {lost}"
    for name, taken in zip(("lender", "delegator", "pool_staker"), lost[1:], strict=True):
        before, after = report["balances_wei"][name]
        gone = int(before) - int(after)
        if abs(gone - taken) > 10**16:  # beside the loss: interest, and the pool's part of payments
            return f"{name} lost {gone} wei in all, {taken} by the verdict"
    return ""


def _court(report: dict[str, Any]) -> str:
    """Three jurors have committed, revealed and collected, by keys that are nobody's wallet."""
    wallets = {report["addresses"][name] for name in report["parties"]}
    acts = [act for act in report["dispute"]["acts"] if act["act"] in ("committed", "revealed", "collected")]
    jurors = {(act["act"], act["party"]) for act in acts}
    if report["dispute"]["verdict"] != "guilty" or len(acts) != len(jurors) or len(jurors) != 9:
        return f"the verdict is {report['dispute']['verdict']}, the acts are {sorted(jurors)}"
    if wallets & {act["sender"] for act in acts}:
        return "a wallet acted for a juror"
    return ""
