"""Verbs about sites that use the wallet, batches of calls, and accounts that run a contract's code."""

import argparse
import json
from pathlib import Path

from app.cli import terminal
from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import DESPITE, SIGN, caution_lines, caution_values, consent_of, is_dangerous, unlocked
from app.cli.wallet import first_address
from app.client import files
from app.client.agent import AgentClient
from app.client.calls import CodeChange, change_code, perform_batch
from app.client.sites import network_key
from app.domain import batches
from app.domain.addresses import ZERO, parse
from app.domain.amounts import in_words
from app.domain.chains import BY_KEY, coin_of
from app.domain.errors import BadInput, Refused, WrongUsage
from app.domain.sites import PROGRAM
from app.wire import api

_ON = {"on": "on", "off": "off"}


async def sites(options: argparse.Namespace, output: Output) -> int:
    """Show or change the list of sites, or show the address to give them."""
    if bool(options.site) != (options.act in ("allow", "remove")):
        raise WrongUsage(
            "allow and remove take a site, the other acts none", "fallow sites allow https://app.example.org"
        )
    async with await connect(options) as client:
        if options.act in ("address", "renew"):
            return await _address(client, options.act == "renew", output)
        if options.act in _ON:
            await client.call(api.SetSetting("sites", _ON[options.act]))
        match options.act:
            case "allow":
                said = await client.call(api.AllowSite(options.site))
            case "remove":
                said = await client.call(api.RemoveSite(options.site))
            case _:
                said = await client.call(api.GetSites())
    value = {
        "on": said.on,
        "port": said.port or None,
        "trouble": said.trouble or None,
        "sites": [{"origin": one.origin, "accounts": one.accounts, "network": one.network} for one in said.sites],
        "waiting": said.knocked,
    }
    output.result(value, _told(said))
    return 0


async def _address(client: AgentClient, renew: bool, output: Output) -> int:
    said = await client.call(api.GetSiteAddress(renew))
    output.note("Whoever has this address can ask for things in your wallet: give it to sites and programs you trust")
    output.result({"address": said.address}, said.address)
    return 0


def _told(said: api.SitesReply) -> str:
    state = f"Sites reach the wallet at port {said.port}" if said.port else said.trouble or "Off: fallow sites on"
    lines = [(_name(one.origin), _seen(one)) for one in said.sites]
    told = [state, rows(lines) if lines else "No site is on the list: fallow sites allow https://app.example.org"]
    if said.knocked:
        told.append("Not on the list, and wants in: " + ", ".join(said.knocked))
    return "\n".join(told)


def _seen(one: api.SiteInfo) -> str:
    return f"sees {', '.join(one.accounts)} on {one.network}" if one.accounts else "sees no account"


def _name(origin: str) -> str:
    return "programs of this computer" if origin == PROGRAM else origin


async def batch(options: argparse.Namespace, output: Output) -> int:
    """Sign and send the calls of a file, one after the other."""
    try:
        wanted = batches.parse(json.loads(files.read_text(Path(options.file))))
    except (ValueError, RecursionError) as error:
        raise BadInput(
            f"{options.file} holds no batch of calls: {error}", "It is JSON as wallet_sendCalls takes it (EIP-5792)"
        )
    async with await connect(options) as client:
        sender = wanted.sender or await first_address(client)
        if options.dry_run:
            return await _try(client, sender, wanted, output)
        async with unlocked(client, options.password_file) as signer:
            outcomes = await perform_batch(client, signer, sender, wanted, consent_of(options, output))
    fee = sum(int(one.fee) for one in outcomes)
    value = {"hashes": [one.hash for one in outcomes], "fee_wei": str(fee), "calls": len(outcomes)}
    output.result(value, f"{len(outcomes)} calls done; gas cost {in_words(fee, 'ETH')}")
    return 0


async def _try(client: AgentClient, sender: str, wanted: batches.Batch, output: Output) -> int:
    """Show what the first call would be; what the others do may rest on it."""
    call = wanted.calls[0]
    prepared = await client.call(api.PrepareCall(sender, call.to or "", str(call.value), call.data))
    value = {"title": prepared.title, "note": prepared.note, "cautions": caution_values(prepared.cautions)}
    lines = [f"First of {len(wanted.calls)} calls: to {call.to}. {prepared.note}", *caution_lines(prepared.cautions)]
    output.result({"hashes": [], "preview": value}, "\n".join([*lines, "Not sent (dry run)"]))
    return 0


async def delegation(options: argparse.Namespace, output: Output) -> int:
    """Show which accounts run a contract's code, take that back, or have one do so."""
    if (options.contract is None) != (options.act != "set"):
        raise WrongUsage("set takes an account and a contract, revoke an account", "fallow delegation revoke 0x…")
    network = options.network
    async with await connect(options) as client:
        if options.act == "list":
            return await _list(client, output)
        account = await _account(client, options.account)
        contract = ZERO if options.act == "revoke" else _address_of(options.contract)
        if options.act == "revoke" and not await _runs_code(client, account, network):
            raise Refused(f"{account} runs no contract's code there", "`fallow delegation` shows who does, and where")
        if options.dry_run:
            prepared = await client.call(api.PrepareAccountCode(account, contract, network))
            preview = {"title": prepared.title, "note": prepared.note, "cautions": caution_values(prepared.cautions)}
            output.result({"hash": None, "preview": preview}, f"{prepared.title}. {prepared.note}\nNot sent (dry run)")
            return 0
        async with unlocked(client, options.password_file) as signer:
            outcome = await change_code(
                client, signer, account, contract, lambda one: _agrees(options, output, one), network
            )
    coin = BY_KEY[network].coin if network in BY_KEY else "ETH"
    value = {"hash": outcome.hash, "status": outcome.status, "fee_wei": outcome.fee}
    output.result(value, f"Done in block {outcome.block}; gas cost {in_words(int(outcome.fee), coin)}")
    return 0


async def _list(client: AgentClient, output: Output) -> int:
    said = await client.call(api.GetAccountCodes())
    found = [
        {"account": one.account, "network": one.network, "chain_id": one.chain_id, "contract": one.address}
        for one in said.codes
    ]
    lines = [(one.account, f"runs the code of {one.address} on {one.network}") for one in said.codes]
    text = rows(lines) if lines else "No account runs another contract's code"
    if said.away:
        text += f"\nNot answering: {', '.join(said.away)}"
    output.result({"delegations": found, "away": said.away}, text)
    return 0


async def _agrees(options: argparse.Namespace, output: Output, change: CodeChange) -> bool:
    """Ask, with everything in sight; a danger needs a word of its own."""
    statement, prepared = change.statement, change.prepared
    told = [f"  {line}" for line in (*statement.sentences, *statement.warnings)]
    output.note("\n".join([*told, f"  The fee is at most {in_words(change.fee, coin_of(statement.chain_id))}."]))
    if prepared.cautions:
        output.note("\n".join(caution_lines(prepared.cautions)))
    danger = is_dangerous(prepared.cautions) and not options.despite_danger
    if danger and options.yes:
        raise Refused(
            "Not signed: it hands the account over, which --yes does not cover",
            "If you are certain, add --despite-danger",
        )
    if not (options.yes or terminal.confirm(SIGN)):
        return False
    return not danger or terminal.confirm(DESPITE)


async def _account(client: AgentClient, written: str | None) -> str:
    if written is None:
        return await first_address(client)
    account = _address_of(written)
    if account not in [one.address for one in (await client.call(api.GetAccounts())).accounts]:
        raise BadInput(f"{account} is no account of this wallet", "`fallow wallet list` names them")
    return account


async def _runs_code(client: AgentClient, account: str, network: str) -> bool:
    said = await client.call(api.GetAccountCodes())
    return any((one.account, network_key(one.chain_id)) == (account, network) for one in said.codes)


def _address_of(written: str) -> str:
    try:
        return parse(written.strip())
    except ValueError as error:
        raise BadInput(f"'{written[:60]}' is no address: {error}", "Copy it again")
