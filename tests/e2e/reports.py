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
