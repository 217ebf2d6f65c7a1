"""Verbs about the wallet: new, restore, words, unlock, lock, list; send."""

import argparse
import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from app.cli import terminal, tokens
from app.cli.agent import connect
from app.cli.output import Output, rows
from app.cli.signing import (
    DESPITE,
    SIGN,
    carry_out,
    caution_lines,
    caution_values,
    effect_lines,
    effect_values,
    is_dangerous,
    show,
    unlocked,
    vault_of,
)
from app.cli.site_consent import TerminalPerson
from app.client import links, sites
from app.client.acts import forget, reviewed
from app.client.agent import AgentClient
from app.client.keys import Keys
from app.client.signer import Signer
from app.domain import contacts
from app.domain.amounts import in_words, parse
from app.domain.contacts import Contact
from app.domain.errors import AppError, Refused, WrongUsage
from app.domain.names import is_name
from app.wire import api

PATH = "m/44'/60'/0'/0/0"


async def new(options: argparse.Namespace, output: Output) -> int:
    """Make a wallet; the signer itself writes the words to the terminal."""

    async def make(signer: Signer, password: bytearray) -> None:
        await signer.create(bytearray(password), options.words, options.language)
        if not options.json:
            await _show_words(signer, password, output)

    return await _make(options, output, make)


async def restore(options: argparse.Namespace, output: Output) -> int:
    """Make the wallet again of its words, or of a backup."""

    async def make(signer: Signer, password: bytearray) -> None:
        if options.backup is not None:
            await signer.restore_backup(Path(options.backup), password)
            return
        words = terminal.password(options.words_file, "Your 12 to 24 words, on one line: ")
        protected = options.passphrase or options.passphrase_file is not None
        beside = terminal.password(options.passphrase_file, "Their passphrase: ") if protected else None
        await signer.restore(words, password, beside)

    return await _make(options, output, make, fresh=options.backup is None)


async def _make(
    options: argparse.Namespace,
    output: Output,
    make: Callable[[Signer, bytearray], Awaitable[None]],
    *,
    fresh: bool = True,
) -> int:
    """Make the wallet under a password; `fresh`: a new one, to be typed twice."""
    async with await connect(options) as client:
        words = "A password for this wallet: " if fresh else "The backup's password: "
        password = terminal.password(options.password_file, words)
        signer = await Signer.start(vault_of(client))
        try:
            if fresh and options.password_file is None:
                _repeat(password)
            await make(signer, password)
            accounts = await Keys(client, signer).tell()
        finally:
            terminal.wipe(password)
            await signer.lock()
    address = accounts[0].address if accounts else ""
    text = f"Wallet made. Your address is {address}" if address else "Wallet made, without an account so far"
    output.result({"address": address, "path": PATH}, text)
    return 0


def _repeat(password: bytearray) -> None:
    again = terminal.password(None, "The same again: ")
    same = again == password
    terminal.wipe(again)
    if not same:
        raise Refused("The two passwords differ", "Nothing was made; try again")


async def _show_words(signer: Signer, password: bytearray, output: Output) -> None:
    if not terminal.is_terminal():
        output.note("There is no terminal to show the words on. Show them later, on one: fallow wallet words")
        return
    await signer.show_words(password)
    output.note(
        "Write these words down, in order. Whoever has them has the wallet; without them it cannot be restored."
    )


async def words(options: argparse.Namespace, output: Output) -> int:
    """Show the words again: the signer writes them to the terminal itself."""
    async with await connect(options) as client:
        password = terminal.password(options.password_file)
        signer = await Signer.start(vault_of(client))
        try:
            await signer.show_words(password)
        finally:
            terminal.wipe(password)
            await signer.lock()
    output.result({"shown": True}, "")
    return 0


async def accounts(options: argparse.Namespace, output: Output) -> int:
    """List accounts with their balances."""
    async with await connect(options) as client:
        said = await client.call(api.GetAccounts())
    found = [
        {
            "address": one.address,
            "eth_wei": one.eth,
            "token_wei": one.token,
            "as_of": one.as_of,
            "watched": one.watched,
        }
        for one in said.accounts
    ]
    lines = [
        (
            one.address,
            f"{in_words(int(one.token), 'FLW')}   {in_words(int(one.eth), 'ETH')}   {_age(one.as_of)}"
            + ("   watched: its key is elsewhere" if one.watched else ""),
        )
        for one in said.accounts
    ]
    text = rows(lines) if lines else "No wallet yet. Make one: fallow wallet new"
    output.result({"accounts": found, "network": said.network}, text)
    return 0


def _age(as_of: float) -> str:
    return f"as of {time.strftime('%H:%M:%S', time.localtime(as_of))}" if as_of else "balance not known yet"


async def unlock(options: argparse.Namespace, output: Output) -> int:
    """Hold the signer unlocked and serve what other front ends ask, until it is locked."""
    async with await connect(options) as client, unlocked(client, options.password_file) as signer:
        addresses = await signer.accounts()
        await Keys(client, signer).tell()

        async def hold(line: AgentClient) -> None:
            await line.call(api.Watch())
            await line.call(api.HoldSigner(True))

        with client.events() as events, suppress(asyncio.CancelledError):  # Ctrl-C is one of the ways to lock
            await client.on_connect(hold)
            output.result({"address": addresses[0]}, f"Unlocked: {addresses[0]}")
            await _serve(client, signer, addresses[0], events, output)
        await signer.lock()
        with suppress(AppError):
            await client.call(api.HoldSigner(False), seconds=5)
    output.note("Locked")
    return 0


async def _serve(
    client: AgentClient, signer: Signer, address: str, events: AsyncIterator[api.Event], output: Output
) -> None:
    """Serve one request after the other until told to lock, which is heard while a question is open, or the signer ends."""
    requests: asyncio.Queue[api.SignEvent | api.SiteEvent] = asyncio.Queue()
    over: set[int] = set()  # questions of sites that have gone

    async def listen() -> None:
        async for event in events:
            if isinstance(event, api.LockEvent):
                return
            if isinstance(event, api.SiteOverEvent):
                over.add(event.id)
            if isinstance(event, api.SignEvent | api.SiteEvent):
                requests.put_nowait(event)

    async def answer() -> None:
        while True:
            event = await requests.get()
            if isinstance(event, api.SiteEvent):
                if event.id not in over:
                    await _answer_site(client, signer, event, output)
                continue
            raw = b""
            try:
                raw = await _answer(client, signer, address, event, output)
            except AppError as error:
                output.failure(error)
            with suppress(AppError):
                await client.call(api.AnswerSignature(event.id, raw))

    work = [asyncio.ensure_future(one) for one in (listen(), answer(), signer.ended.wait())]
    try:
        done, _ = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
        for one in done:
            one.result()
    finally:
        for one in work:
            one.cancel()


async def _answer_site(client: AgentClient, signer: Signer, event: api.SiteEvent, output: Output) -> None:
    try:
        await sites.answer(client, signer, event, TerminalPerson(output))
    except AppError as error:
        output.failure(error)


async def _answer(client: AgentClient, signer: Signer, address: str, event: api.SignEvent, output: Output) -> bytes:
    summary = await reviewed(client, signer, event, address)
    show(summary, event.title, event.note, output, event.cautions, event.effects)
    if not await terminal.confirm_meanwhile(SIGN):
        return b""
    if is_dangerous(event.cautions) and not await terminal.confirm_meanwhile(DESPITE):
        return b""
    return await signer.sign(summary)


async def lock(options: argparse.Namespace, output: Output) -> int:
    """End every unlocked signer of this profile; returns when they are gone."""
    async with await connect(options) as client:
        said = await client.call(api.LockWallet())
    output.result(
        {"signers": said.signers}, f"Locked; {said.signers} signer(s) ended" if said.signers else "Nothing was unlocked"
    )
    return 0


async def send(options: argparse.Namespace, output: Output) -> int:
    """Send an amount to an address or a contact, or what a payment link asks for."""
    async with await connect(options) as client:
        sender = options.sender or await first_address(client)
        asked = await _asked(client, options.to, options.network, output)
        if not tokens.is_own(options, options.asset):
            return await tokens.send(options, output, client, sender, asked.to, options.asset or asked.asset)
        given = None if options.amount is None else parse(options.amount)
        amount, asset = asked.amount if given is None else given, options.asset or asked.asset
        if amount is None:
            raise WrongUsage("Nothing says how much to send", "Give an amount, such as 1.5")
        if links.is_link(options.to) and (amount, asset) != (asked.amount or amount, asked.asset):
            raise WrongUsage("The payment link asks for something else", "Leave amount and asset out, or the link")
        request = api.PrepareSend(sender, asked.to, asset, str(amount), options.fee)
        return await _act(options, output, client, request)


async def _asked(client: AgentClient, written: str, network: str, output: Output) -> links.Payment:
    """Return who is meant by what is written as the recipient."""
    if links.is_link(written):
        return links.payment(written, await client.call(api.GetDeployment()))
    said = await client.call(api.GetContacts())
    found = contacts.find([Contact(one.name, one.address) for one in said.contacts], written)
    if found is None and is_name(written):
        named = await client.call(api.ResolveName(written, network), seconds=120.0)
        output.note("\n".join([f"  {named.name} is {named.address}", *caution_lines(named.cautions)]))
        return links.Payment(named.address, links.TOKEN, None)
    return links.Payment(found.address if found else written, links.TOKEN, None)


async def _act(options: argparse.Namespace, output: Output, client: AgentClient, request: api.PrepareSend) -> int:
    """Carry out an act, or with --dry-run show what its first transaction would be."""
    if options.dry_run:
        prepared = await client.call(request)
        await forget(client, request)
        preview = {"title": prepared.title, "note": prepared.note, "more": prepared.more}
        preview |= {"cautions": caution_values(prepared.cautions), "effects": effect_values(prepared.effects)}
        lines = [
            f"{prepared.title}. {prepared.note}",
            *effect_lines(prepared.effects),
            *caution_lines(prepared.cautions),
            "Not sent (dry run)",
        ]
        output.result({"hash": None, "preview": preview}, "\n".join(lines))
        return 0
    outcomes = await carry_out(options, output, client, request)
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


async def first_address(client: AgentClient) -> str:
    """Return the profile's main address. Raises Refused when there is no wallet."""
    said = await client.call(api.GetAccounts())
    signing = [one.address for one in said.accounts if not one.watched]
    if not signing:
        raise Refused("This profile has no wallet yet", "Make one: fallow wallet new")
    return signing[0]
