"""Verbs about hardware wallets: add an account of one, and sign by it."""

import argparse
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from app.cli.agent import connect
from app.cli.output import Output, rows
from app.client import hardware
from app.client.agent import AgentClient
from app.client.signer import Signer
from app.domain.hardware import NAMES, HardwareAccount
from app.runtime.home import Home


async def add(options: argparse.Namespace, output: Output) -> int:
    """Add an account of the device that is connected; its key stays in the device."""
    async with await connect(options) as client:
        profile = client.home.profile(client.profile)
        _tell(await hardware.add(client, profile, options.device, options.number, options.paths), output)
    return 0


async def forget(options: argparse.Namespace, output: Output) -> bool:
    """Forget an account of a hardware wallet; tell whether the address is one."""
    home = Home.find().open()
    profile = home.profile(options.profile)
    if not hardware.kind_of(profile, options.address):
        return False
    async with await connect(options) as client:
        _tell(await hardware.remove(client, profile, options.address), output)
    return True


def _tell(found: Sequence[HardwareAccount], output: Output) -> None:
    values = [{"address": one.address, "device": one.kind, "path": one.path} for one in found]
    text = rows([(one.address, f"{NAMES[one.kind]}, {one.path}") for one in found])
    output.result({"accounts": values}, text or "No account of a hardware wallet is left")


@asynccontextmanager
async def signing(client: AgentClient, sender: str, output: Output) -> AsyncIterator[Signer | None]:
    """Yield the signer of the hardware wallet that holds the sender's key; None when the vault holds it."""
    profile = client.home.profile(client.profile)
    kind = hardware.kind_of(profile, sender)
    if not kind:
        yield None
        return
    output.note(f"{sender} is an account of your {NAMES[kind]}: connect it, and confirm on it as well")
    async with hardware.connected(profile, kind) as signer:
        yield signer
