"""Verbs of staking: stake, unbond, claim, duty, delegate, pool, lend, borrow, recall, swap, liquidity, quality; and what there is."""

import argparse
import time
from collections.abc import Sequence
from typing import Any

from app.cli import tokens
from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import carry_out, caution_lines, caution_values, effect_lines, effect_values
from app.cli.wallet import first_address
from app.client.acts import forget
from app.domain.amounts import in_words, parse
from app.domain.errors import WrongUsage
from app.wire import api
from app.wire.frames import Message, as_dict

ALL = "all"
MEASURE_SECONDS = 600.0
_ACT_OF_EXIT = {"bond": ("unbond", "withdraw"), "pool": ("pool-leave", "pool-redeem")}


async def stake(options: argparse.Namespace, output: Output) -> int:
    """Carry out an act of one's own stake or escrow."""
    amount = options.amount
    wei = int(amount) if options.act == "register" and amount.isdecimal() and amount.isascii() else parse(amount)
    return await _act(options, output, options.act, wei, cut=options.cut, provider=options.provider)


async def unbond(options: argparse.Namespace, output: Output) -> int:
    """Let a bond, a delegation or a part of the pool leave; or take what has finished leaving."""
    ask, take = _ACT_OF_EXIT.get(options.source, ("undelegate", "withdraw-delegated"))
    provider = "" if options.source in _ACT_OF_EXIT else options.source
    if options.withdraw:
        return await _act(options, output, take, 0, provider=provider)
    if not options.amount:
        raise WrongUsage("unbond needs an amount", "Try: fallow unbond 100, or fallow unbond --withdraw")
    if ask == "pool-leave" and options.amount == "0":
        return await _act(options, output, "pool-cancel", 0)
    if ask == "unbond" and options.amount == ALL:
        async with await connect(options) as client:
            position = await client.call(api.GetPosition(await first_address(client)))
        return await _act(options, output, ask, int(position.bond))
    return await _act(options, output, ask, options.amount, provider=provider)


async def claim(options: argparse.Namespace, output: Output) -> int:
    """Fetch work rewards."""
    return await _act(options, output, "claim", 0)


async def duty(options: argparse.Namespace, output: Output) -> int:
    """Fill or empty the deposit for jury duty."""
    return await _act(options, output, "duty" if options.act == "deposit" else "duty-withdraw", options.amount)


async def delegate(options: argparse.Namespace, output: Output) -> int:
    """Put tokens behind a provider."""
    given = {"provider": options.provider, "slippage": options.slippage}
    return await _act(options, output, "delegate", options.amount, **given)


async def pool(options: argparse.Namespace, output: Output) -> int:
    """Carry out an act of the shared pool."""
    return await _act(options, output, "pool" if options.act == "deposit" else f"pool-{options.act}", options.amount)


async def lend(options: argparse.Namespace, output: Output) -> int:
    """Lend, or take out."""
    return await _act(options, output, "lend" if options.act == "deposit" else "lend-withdraw", options.amount)


async def borrow(options: argparse.Namespace, output: Output) -> int:
    """Borrow, or pay back."""
    if options.provider and not options.repay:
        raise WrongUsage("--provider goes with --repay", "One borrows into one's own bond only")
    return await _act(
        options, output, "repay" if options.repay else "borrow", options.amount, provider=options.provider
    )


async def recall(options: argparse.Namespace, output: Output) -> int:
    """Recall a loan that is too large."""
    return await _act(options, output, "recall", 0, provider=options.provider)


async def swap(options: argparse.Namespace, output: Output) -> int:
    """Swap, or say what a swap would give."""
    if not tokens.is_own(options, options.give):
        async with await connect(options) as client:
            return await tokens.swap(options, output, client, await first_address(client))
    if not options.quote:
        return await _act(options, output, "swap", options.amount, give=options.give, slippage=options.slippage)
    slippage = parse(options.slippage, 2) if options.slippage else 50
    async with await connect(options) as client:
        said = await client.call(api.QuoteSwap(options.give, str(parse(options.amount)), slippage))
    text = f"{_of(said.amount, said.give)} give about {_of(said.expected, said.take)}, at least {_of(said.minimum, said.take)}"
    output.result(
        _plain(said), f"{text}; the pool keeps {_of(said.fee, said.give)}, the price moves by {said.impact:.2%}"
    )
    return 0


async def liquidity(options: argparse.Namespace, output: Output) -> int:
    """Add or remove liquidity."""
    coin = str(parse(options.coin)) if options.coin else ""
    return await _act(options, output, f"{options.act}-liquidity", options.amount, slippage=options.slippage, coin=coin)


async def quality(options: argparse.Namespace, output: Output) -> int:
    """Show the register, measure a score, or carry out one of its acts."""
    if options.act == "measure":
        return await _measure(options, output)
    if options.act != "show":
        given = {
            name.removeprefix("given_"): value for name, value in vars(options).items() if name.startswith("given_")
        }
        return await _act(options, output, f"model-{options.act}", options.amount, **given)
    async with await connect(options) as client:
        said = await client.call(api.GetQuality(await first_address(client)))
    table = [
        (f"question {one.number}", f"{one.metric}: best claim {one.best or 'none'}; {one.uri}")
        for one in said.questions
    ]
    table += [
        (
            f"claim {one.number}",
            f"{one.state}, score {one.score} by {one.author}, {_of(one.staked)} staked, {_of(one.own)} yours",
        )
        for one in said.claims
    ]
    table += [
        (f"model {one.id[:18]}", f"{one.state}, {one.name or one.hash[:18]}, of {one.owner}") for one in said.models
    ]
    output.result(_plain(said), rows(table) if table else "Nobody has asked a question or listed a model yet")
    return 0


async def _measure(options: argparse.Namespace, output: Output) -> int:
    if not (options.given_question.isascii() and options.given_question.isdecimal()):
        raise WrongUsage("measure needs a question's number", "Try: fallow quality measure --question 0")
    async with await connect(options) as client:
        request = api.MeasureQuality(int(options.given_question), options.given_model)
        said = await client.call(request, seconds=MEASURE_SECONDS)
    output.result(_plain(said), f"The model reaches {said.score} millionths on question {options.given_question}")
    return 0


async def positions(options: argparse.Namespace, output: Output) -> int:
    """Show all that the wallet has at stake."""
    async with await connect(options) as client:
        address = await first_address(client)
        said = await client.call(api.GetStake(address))
        old = await client.call(api.GetPosition(address))
    value = _plain(said.positions) | _flat(address, old) | {"time": said.time, "figures": _plain(said.figures)}
    output.result({"positions": value}, rows(_told(said.positions)))
    return 0


def _flat(address: str, said: api.PositionReply) -> dict[str, Any]:
    """Return one's own stake and escrow under plain names, as scripts read them."""
    return {
        "address": address,
        "token_wei": said.token,
        "eth_wei": said.eth,
        "bond_wei": said.bond,
        "leaving_wei": said.leaving,
        "leave_at": said.leave_at,
        "until": said.until,
        "units": said.units,
        "device": said.device,
        "escrow_wei": said.escrow,
        "unlocking_wei": said.unlocking,
        "unlock_at": said.unlock_at,
        "signer": said.signer,
    }


def _told(said: api.PositionsInfo) -> list[tuple[str, str]]:
    bond, loan, pool_part, lent = said.bond, said.loan, said.pool, said.lend
    table = [
        ("address", said.address),
        ("tokens", _of(said.token)),
        ("coin for gas", _of(said.coin, "ETH")),
        ("bond", f"{_of(bond.bond)}, {_of(bond.lent)} of it borrowed"),
        ("leaving", _leaving(bond.leaving)),
        ("units offered", str(bond.units)),
        (
            "device key",
            (bond.device or "not registered") + ("" if bond.this_device or not bond.device else " (another's)"),
        ),
        ("work rewards", _of(bond.claimable)),
        ("escrow", _of(said.escrow.balance)),
        ("leaving it", _leaving(said.escrow.leaving)),
        ("session key", said.escrow.signer or "none"),
        ("loan", f"{_of(loan.debt)}, {loan.health:.1%} of the bond, {loan.state}"),
        ("shared pool", f"{_of(pool_part.amount)}; leaving: {_leaving(pool_part.leaving)}"),
        ("lent", f"{_of(lent.amount)}, {_of(lent.withdrawable)} of it idle"),
        ("exchange", f"{_of(said.liquidity.own_token)} and {_of(said.liquidity.own_coin, 'ETH')}"),
        ("jury duty", f"{_of(said.duty.deposit)}, {said.duty.state}"),
    ]
    if bond.old_device:
        table.append(("replaced key", f"{bond.old_device}, answers until {time.ctime(bond.old_until)}"))
    return table + [
        ("delegated", f"{_of(one.amount)} to {one.provider}; leaving: {_leaving(one.leaving)}")
        for one in said.delegations
    ]


async def providers(options: argparse.Namespace, output: Output) -> int:
    """Show the table of providers."""
    async with await connect(options) as client:
        said = await client.call(api.GetProviders(await first_address(client)))
    found = [one for one in said.providers if one.healthy or not options.healthy]
    found.sort(key=_ORDERS[options.sort])
    table = [
        (
            one.address,
            f"{_of(str(int(one.own) + int(one.lent)))} bond, {_of(one.delegated)} delegated, cut {one.cut:.2%},"
            f" {one.units} units, {_of(one.paid)} paid, {one.passed}/{one.audits} audits, {one.slashes} slashes"
            + ("" if one.healthy else ", not healthy"),
        )
        for one in found
    ]
    value = {"providers": [_plain(one) for one in found], "count": said.count}
    output.result(value, rows(table) if table else "Nobody provides yet")
    return 0


_ORDERS: dict[str, Any] = {
    "stake": lambda one: -(int(one.own) + int(one.lent) + int(one.delegated)),
    "cut": lambda one: one.cut,
    "paid": lambda one: -int(one.paid),
    "audits": lambda one: -one.passed,
    "slashes": lambda one: one.slashes,
}


async def yields(options: argparse.Namespace, output: Output) -> int:
    """Show what roles have earned."""
    async with await connect(options) as client:
        said = await client.call(api.GetStakeHistory(await first_address(client), options.epochs))
    table = [
        (
            one.role,
            f"{_of(one.earned)} on a mean of {_of(one.capital)} from {time.ctime(one.begin)} to {time.ctime(one.end)}"
            + (f", {one.yearly:.2%} a year" if one.yearly is not None else ", too short to say more"),
        )
        for one in said.yields
    ]
    output.result(_plain(said), rows(table))
    return 0


async def _act(options: argparse.Namespace, output: Output, act: str, amount: str | int, **given: str) -> int:
    """Carry out an act, or with --dry-run show its steps; empty parameters are left out."""
    parameters = {name: value for name, value in given.items() if value}
    if amount == ALL:
        parameters, amount = parameters | {"all": "yes"}, 0
    wei = parse(amount) if isinstance(amount, str) else amount
    async with await connect(options) as client:
        request = api.PrepareAct(await first_address(client), act, str(wei), parameters)
        if options.dry_run:
            prepared = await client.call(request)
            await forget(client, request)
            return _preview(prepared, output)
        return _done(await carry_out(options, output, client, request), output)


def _preview(prepared: api.PreparedReply, output: Output) -> int:
    terms = prepared.terms
    value = {"title": prepared.title, "note": prepared.note, "more": prepared.more, "terms": terms and _plain(terms)}
    value |= {"cautions": caution_values(prepared.cautions), "effects": effect_values(prepared.effects)}
    lines = [f"{prepared.title}. {prepared.note}", *effect_lines(prepared.effects), *caution_lines(prepared.cautions)]
    if terms is not None:
        for question, one in (("lose", terms.lose), ("leave", terms.leave), ("cost", terms.cost)):
            lines.append(f"  {question:<6}{one.sentence}{_figure(one)}")
    lines.append("Another step follows. Not sent (dry run)" if prepared.more else "Not sent (dry run)")
    output.result({"hash": None, "preview": value}, "\n".join(lines))
    return 0


def _figure(answer: api.AnswerInfo) -> str:
    if answer.unit == "seconds":
        return f": {int(answer.figure) // 86_400} days {int(answer.figure) % 86_400 // 3600} hours"
    return f": {_of(answer.figure, answer.unit)}" if answer.unit else ""


def _done(outcomes: Sequence[api.OutcomeReply], output: Output) -> int:
    last = outcomes[-1] if outcomes else None
    fee = sum(int(one.fee) for one in outcomes)
    value = {
        "hash": last and last.hash,
        "status": last and last.status,
        "fee_wei": str(fee),
        "transactions": len(outcomes),
    }
    done = f"Done in block {last.block}; gas cost {in_words(fee, 'ETH')}" if last else "There was nothing to do"
    output.result(value, done)
    return 0


def _of(wei: str, unit: str = "FLW") -> str:
    return in_words(int(wei), unit)


def _leaving(said: api.ExitInfo) -> str:
    if said.phase == "nothing":
        return "nothing"
    until = f" to {time.ctime(said.until)}" if said.until else ""
    return f"{_of(said.amount)} from {time.ctime(said.leave_at)}{until} ({said.phase})"


def _plain(message: Any) -> dict[str, Any]:
    """Return a message with all that is in it by name."""
    return dict(_named(message))


def _named(value: Any) -> Any:
    if isinstance(value, Message):
        return {name: _named(one) for name, one in as_dict(value).items()}
    return [_named(one) for one in value] if isinstance(value, list) else value
