"""How a verb gets a signature: from a signer of its own for that one act, or from the front end that holds one unlocked."""

import argparse
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from app.cli import hardware, terminal
from app.cli.descriptions import lines_of
from app.cli.output import Output
from app.client.acts import Act, Consent, forget, perform, wait_mined
from app.client.agent import AgentClient
from app.client.signer import Signer
from app.domain.amounts import grouped
from app.domain.errors import Locked, Refused
from app.wire import api
from app.wire.frames import as_dict
from app.wire.signer import Summary

VAULT = "vault"
SIGN, DESPITE = "Sign this?", "There is danger in it. Sign it all the same?"


def vault_of(client: AgentClient) -> Path:
    """Return where the profile's vault lies."""
    return client.home.profile(client.profile) / VAULT


@asynccontextmanager
async def unlocked(client: AgentClient, password_file: str | None) -> AsyncIterator[Signer]:
    """Yield a signer that ends with the context, and its vault unlocked."""
    password = terminal.password(password_file)
    try:
        signer = await Signer.start(vault_of(client))
        try:
            await signer.unlock(password)
            yield signer
        finally:
            await signer.lock()
    finally:
        terminal.wipe(password)


@asynccontextmanager
async def signer_of(
    client: AgentClient, sender: str, password_file: str | None, output: Output
) -> AsyncIterator[Signer]:
    """Yield what signs for an account: the hardware wallet that holds its key, else the vault's signer, unlocked."""
    async with hardware.signing(client, sender, output) as device:
        if device is not None:
            yield device
            return
        async with unlocked(client, password_file) as signer:
            yield signer


async def carry_out(
    options: argparse.Namespace, output: Output, client: AgentClient, request: Act
) -> list[api.OutcomeReply]:
    """Sign and send all transactions of an act.

    Raises:
        Refused: the person said no, or no terminal could ask and --yes was not given; or there is danger, which --yes does
            not cover.
        Locked: nobody holds the wallet unlocked, and there is no way to ask for the password here.
    """
    async with hardware.signing(client, request.sender, output) as device:
        if device is not None:
            return await perform(client, device, request, consent_of(options, output))
    if options.password_file is None and not terminal.is_terminal():
        return await _by_holder(client, request, output)
    if options.password_file is None:
        try:
            return await _by_holder(client, request, output)
        except Locked:
            output.note("The wallet is locked; unlocking it for this one act")
    async with unlocked(client, options.password_file) as signer:
        return await perform(client, signer, request, consent_of(options, output))


def consent_of(options: argparse.Namespace, output: Output) -> Consent:
    """Return the consent of who runs a verb: asked on the terminal, or given by its options."""

    async def consent(summary: Summary, prepared: api.PreparedReply) -> bool:
        show(summary, prepared.title, prepared.note, output, prepared.cautions, prepared.effects)
        danger = is_dangerous(prepared.cautions) and not options.despite_danger
        if danger and options.yes:
            raise Refused(
                "Not signed: most likely this is a loss, which --yes does not cover",
                "Read the caution; if you are certain, add --despite-danger",
            )
        if not (options.yes or terminal.confirm(SIGN)):
            return False
        return not danger or terminal.confirm(DESPITE)

    return consent


async def _by_holder(client: AgentClient, request: Act, output: Output) -> list[api.OutcomeReply]:
    """Have the front end that holds the wallet unlocked show, ask and sign."""
    outcomes: list[api.OutcomeReply] = []
    while True:
        prepared = await client.call(request)
        if not prepared.raw:
            return outcomes
        if prepared.cautions:
            output.note("\n".join(caution_lines(prepared.cautions)))
        output.note(f"{prepared.title}: waiting for consent where the wallet is unlocked")
        ask = api.AskSignature(prepared.raw, prepared.title, prepared.note, prepared.replaces, request.sender)
        try:
            sent = await client.call(ask, seconds=620, repeat=False)
        except Locked:
            raise
        except Refused:
            await forget(client, request)
            raise
        outcomes.append(await wait_mined(client, sent.hash, prepared.title))
        if not prepared.more:
            return outcomes


def is_dangerous(cautions: Sequence[api.CautionInfo]) -> bool:
    return any(one.level == "danger" for one in cautions)


def caution_lines(cautions: Sequence[api.CautionInfo]) -> list[str]:
    """Return cautions as text; an address below the one it only looks like, with their differing digits marked."""
    lines = []
    for one in cautions:
        lines += [f"  {one.level.upper()}: {one.title}", f"    {one.hint}"]
        if one.known:
            marks = "".join("^" if mine != other else " " for mine, other in zip(one.address, one.known, strict=True))
            lines += [f"    you know  {one.known}", f"    this is   {one.address}", f"              {marks}".rstrip()]
    return lines


def effect_lines(effects: api.EffectsInfo | None) -> list[str]:
    """Return what a transaction would change, as text."""
    if effects is None:
        return []
    if effects.unknown:
        return [f"  {effects.unknown}"]
    lines = [f"    {_change(one)}" for one in effects.changes]
    lines += [f"    {_spender(one)} may take {_allowed(one)}" for one in effects.permissions]
    return ["  It would change, as tried just now:", *(lines or ["    nothing but the fee"])]


def effect_values(effects: api.EffectsInfo | None) -> dict[str, Any] | None:
    """Return what a transaction would change, for --json."""
    if effects is None:
        return None
    changes, permissions = map(as_dict, effects.changes), map(as_dict, effects.permissions)
    return {"changes": list(changes), "permissions": list(permissions), "unknown": effects.unknown or None}


def _change(one: api.ChangeInfo) -> str:
    units, sign = abs(int(one.amount)), "-" if one.amount.startswith("-") else "+"
    if one.items:
        return f"{sign}{units} items of {one.symbol or one.token}"
    return f"{sign}{grouped(units, one.decimals)} {one.symbol or f'smallest units of {one.token}'}"


def _spender(one: api.PermissionInfo) -> str:
    return f"Fallow's {one.name} ({one.spender})" if one.name else one.spender


def _allowed(one: api.PermissionInfo) -> str:
    token = one.symbol or one.token
    if one.amount is None:
        return f"all your {token}, without limit"
    return f"up to {grouped(int(one.amount), one.decimals)} {token}" if int(one.amount) else f"nothing more of {token}"


def caution_values(cautions: Sequence[api.CautionInfo]) -> list[dict[str, str]]:
    """Return cautions for --json."""
    names = ("kind", "level", "title", "hint", "address", "known")
    return [{name: getattr(one, name) for name in names} for one in cautions]


def show(
    summary: Summary,
    title: str,
    note: str,
    output: Output,
    cautions: Sequence[api.CautionInfo] = (),
    effects: api.EffectsInfo | None = None,
) -> None:
    """Show what would be signed: the signer's own decoding first, then the agent's word and cautions."""
    output.note(
        "\n".join(f"  {line}" for line in (*summary.sentences, *lines_of(summary.described), *summary.warnings))
    )
    output.note(f"  {title}. {note}".rstrip())
    if effects is not None:
        output.note("\n".join(effect_lines(effects)))
    if cautions:
        output.note("\n".join(caution_lines(cautions)))
