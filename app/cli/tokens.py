"""Tokens that are none of Fallow's: which there are, and how a verb's words name one; sending and swapping them."""

import argparse
from collections.abc import Sequence
from typing import Any

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.sent_verbs import OWN
from app.cli.signing import carry_out, caution_lines, caution_values, effect_lines, effect_values
from app.client.acts import TokenAct, forget
from app.client.agent import AgentClient
from app.domain.amounts import grouped, in_words, parse
from app.domain.chains import LOCAL, coin_of
from app.domain.errors import WrongUsage
from app.domain.sector import SECTOR
from app.wire import api


async def tokens(options: argparse.Namespace, output: Output) -> int:
    """List the accounts' tokens on a network, by what is known of them and not by what they call themselves alone."""
    async with await connect(options) as client:
        said = await client.call(api.GetTokens(options.network), seconds=120.0)
    lines: list[tuple[str, str]] = []
    for one in said.tokens:
        total = sum(int(amount) for amount in one.amounts.values())
        about = f"{one.name}\n  {one.address}" if one.highlighted else f"calls itself {one.name}\n  {one.address}"
        lines.append((f"{grouped(total, one.decimals)} {one.symbol}", "\n".join([about, *caution_lines(one.cautions)])))
    text = rows(lines) if lines else "No tokens but Fallow's came to these accounts"
    output.result({"network": said.network, "coin": said.coin, "tokens": [_value(one) for one in said.tokens]}, text)
    return 0


def is_own(options: argparse.Namespace, named: str | None) -> bool:
    """Tell whether what is named is the local network's own: FLW, or its coin."""
    return options.network == LOCAL and named in (None, *OWN)


async def send(
    options: argparse.Namespace, output: Output, client: AgentClient, sender: str, to: str, named: str
) -> int:
    """Send a token, or a public network's coin."""
    token, decimals = await _chosen(client, options.network, named)
    if options.amount is None:
        raise WrongUsage("Nothing says how much to send", "Give an amount, such as 1.5")
    amount = str(parse(options.amount, decimals))
    return await _act(
        options, output, client, api.PrepareTokenSend(sender, options.network, token, to, amount, options.fee)
    )


async def swap(options: argparse.Namespace, output: Output, client: AgentClient, sender: str) -> int:
    """Swap a token into FLW, or say what it would give."""
    token, decimals = await _chosen(client, options.network, options.give)
    if not token:
        raise WrongUsage("A public network's coin is not swapped here", "Swap a token, or FLW and ETH on the local one")
    amount = str(parse(options.amount, decimals))
    if options.quote:
        quote = await client.call(api.GetTokenQuote(options.network, token, amount))
        output.result(
            {"gives_wei": quote.gives, "path": quote.path},
            f"{options.amount} give about {in_words(int(quote.gives), 'FLW')}",
        )
        return 0
    slippage = parse(options.slippage, 2) if options.slippage else 50
    return await _act(options, output, client, api.PrepareTokenSwap(sender, options.network, token, amount, slippage))


async def _chosen(client: AgentClient, network: str, named: str) -> tuple[str, int]:
    """Return a token's address (empty: the network's coin) and its decimals.

    Raises:
        WrongUsage: no token of that name is known on the network.
    """
    if named.startswith("0x"):
        return named, (await client.call(api.GetToken(network, named))).token.decimals
    facts = await client.call(api.GetDeployment(network))
    if named == "FLW" and facts.token:
        return facts.token, 18
    if named == coin_of(facts.chain_id):
        return "", 18
    known = next((one for one in SECTOR if (one.chain_id, one.symbol) == (facts.chain_id, named)), None)
    if known is None:
        raise WrongUsage(
            f"No {named} is known on this network", "Name the network with --network, or the token by its address"
        )
    return known.address, known.decimals


async def _act(options: argparse.Namespace, output: Output, client: AgentClient, request: TokenAct) -> int:
    """Carry out an act, or with --dry-run show what its first transaction would be."""
    if options.dry_run:
        prepared = await client.call(request)
        await forget(client, request)
        preview = {"title": prepared.title, "note": prepared.note, "more": prepared.more}
        lines = [
            f"{prepared.title}. {prepared.note}",
            *effect_lines(prepared.effects),
            *caution_lines(prepared.cautions),
            "Not sent (dry run)",
        ]
        value = {
            "hash": None,
            "preview": {
                **preview,
                "cautions": caution_values(prepared.cautions),
                "effects": effect_values(prepared.effects),
            },
        }
        output.result(value, "\n".join(lines))
        return 0
    coin = coin_of((await client.call(api.GetDeployment(request.network))).chain_id)
    return _done(await carry_out(options, output, client, request), coin, output)


def _done(outcomes: Sequence[api.OutcomeReply], coin: str, output: Output) -> int:
    last, fee = outcomes[-1], sum(int(one.fee) for one in outcomes)
    value = {"hash": last.hash, "status": last.status, "fee_wei": str(fee), "transactions": len(outcomes)}
    output.result(value, f"Done in block {last.block}; gas cost {in_words(fee, coin)}")
    return 0


def _value(one: api.TokenInfo) -> dict[str, Any]:
    return {
        "address": one.address,
        "symbol": one.symbol,
        "name": one.name,
        "decimals": one.decimals,
        "amounts": one.amounts,
        "highlighted": one.highlighted,
        "cautions": caution_values(one.cautions),
    }
