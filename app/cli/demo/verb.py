"""The verb `demo`."""

import argparse

from app.cli.demo.faults import FAULTS
from app.cli.demo.play import Options, holds, play
from app.cli.demo.staking import FAULTS as STAKING_FAULTS, play_staking, staking_holds
from app.cli.output import Output, rows
from app.domain.errors import WrongUsage


async def demo(options: argparse.Namespace, output: Output) -> int:
    """Play the demo; 0 only when every job was verified and every sum agrees."""
    if not 1 <= options.jobs <= 10_000:
        raise WrongUsage("--jobs is 1 to 10000", "Try --jobs 20")
    faults = STAKING_FAULTS if options.scenario == "staking" else FAULTS
    if options.fault and options.fault not in faults:
        raise WrongUsage(f"There is no fault '{options.fault}'", f"One of: {', '.join(faults)}")
    if options.scenario == "staking":
        return await _staking(options, output)
    report = await play(Options(options.jobs, options.minutes, options.fault, options.seed), output)
    agrees = holds(report, options.jobs)
    text = rows([(name.replace("_", " "), str(value)) for name, value in report.items()])
    output.result(report, text)
    if not agrees:
        output.note("fallow: the sums do not agree")
    return 0 if agrees else 1


async def _staking(options: argparse.Namespace, output: Output) -> int:
    if options.minutes:
        raise WrongUsage("The scenario staking takes no --minutes", "Leave it out")
    report = await play_staking(options.jobs, options.seed, options.fault, output)
    agrees = staking_holds(report)
    shown = ("jobs_done", "epoch", "stakes_wei", "losses_wei", "sum_wei", "supply_wei", "seconds")
    balances = [(name, " -> ".join(report["balances_wei"][name])) for name in report["parties"]]
    output.result(report, rows([*balances, *((name.replace("_", " "), str(report[name])) for name in shown)]))
    if not agrees:
        output.note("fallow: the sums do not agree")
    return 0 if agrees else 1
