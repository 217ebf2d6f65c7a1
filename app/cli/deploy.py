"""The verb `deploy`: Fallow's contracts on a chain, each creation decoded, shown and signed on its own."""

import argparse

from app.cli import terminal
from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import show, unlocked
from app.client.agent import AgentClient
from app.client.signer import Signer
from app.domain.amounts import in_words
from app.domain.creations import UNAUDITED
from app.domain.errors import Refused
from app.wire import api

_MINED_SECONDS = 320.0


async def deploy(options: argparse.Namespace, output: Output) -> int:
    """Create what is not there yet, or with --dry-run say what it would take."""
    async with await connect(options) as client:
        plan = await client.call(api.GetDeployPlan(options.network, options.account))
        output.note(UNAUDITED)
        if options.dry_run:
            output.result(_value(plan, []), _table(plan) + "\nNothing was sent (dry run)")
            return 0
        output.note(_table(plan))
        async with unlocked(client, options.password_file) as signer:
            done = await _create(options, output, client, signer, plan)
    fee = sum(int(one.fee) for one in done)
    said = f"{len(done)} contracts created for {in_words(fee, 'ETH')}; where they are is written in {plan.file}"
    output.result(_value(plan, done), said)
    return 0


async def _create(
    options: argparse.Namespace, output: Output, client: AgentClient, signer: Signer, plan: api.DeployPlanReply
) -> list[api.OutcomeReply]:
    """Have each creation decoded, consented to, signed and mined, one after the other."""
    done: list[api.OutcomeReply] = []
    while True:
        prepared = await client.call(api.PrepareCreation(options.network, plan.account))
        if not prepared.raw:
            return done
        summary = await signer.review(prepared.raw, plan.account, plan.chain_id)
        show(summary, prepared.title, prepared.note, output)
        if not (options.yes or terminal.confirm("Sign this?")):
            raise Refused("Not signed: you said no", "The same command goes on with the next contract")
        raw = await signer.sign(summary)
        ask = api.SendCreation(options.network, plan.account, raw)
        done.append(await client.call(ask, seconds=_MINED_SECONDS, repeat=False))
        if not prepared.more:
            return done


def _table(plan: api.DeployPlanReply) -> str:
    table = [
        (one.contract, f"{one.address}  {'is there' if one.done else f'{one.gas:,} gas at most'}")
        for one in plan.contracts
    ]
    cost = f"{in_words(int(plan.cost), 'ETH')} at most ({plan.gas:,} gas)"
    return rows(
        [("chain id", str(plan.chain_id)), *table, ("cost", cost), ("balance", in_words(int(plan.balance), "ETH"))]
    )


def _value(plan: api.DeployPlanReply, done: list[api.OutcomeReply]) -> dict[str, object]:
    return {
        "chain_id": plan.chain_id,
        "account": plan.account,
        "audited": False,
        "contracts": {
            one.contract: {"address": one.address, "gas": one.gas, "done": one.done} for one in plan.contracts
        },
        "gas": plan.gas,
        "gas_price_wei": plan.gas_price,
        "cost_wei": plan.cost,
        "balance_wei": plan.balance,
        "file": plan.file,
        "transactions": [one.hash for one in done],
        "fee_wei": str(sum(int(one.fee) for one in done)),
    }
