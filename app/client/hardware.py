"""Hardware wallets from a front end: a signer process of their own for each act, and their accounts, told to the agent."""

from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from app.client.acts import Agent
from app.client.signer import Signer
from app.domain.hardware import HardwareAccount
from app.runtime import hardware as file
from app.wire import api, signer as wire

VAULT = "vault"  # the name of a profile's vault; a hardware wallet's signer never opens it


class Start(Protocol):
    """Starts a signer: Signer.start in the program."""

    def __call__(self, vault: Path, *, hardware: Sequence[str] = ()) -> Awaitable[Signer]: ...


def accounts(profile: Path) -> tuple[HardwareAccount, ...]:
    """Return the accounts of a profile whose keys are in hardware wallets."""
    return file.accounts(profile)


def kind_of(profile: Path, address: str) -> str:
    """Return which hardware wallet holds an address's key; empty: none."""
    return next((one.kind for one in accounts(profile) if one.address == address), "")


@asynccontextmanager
async def connected(
    profile: Path, kind: str, scheme: str = "standard", start: Start = Signer.start
) -> AsyncIterator[Signer]:
    """Yield a signer that asks a hardware wallet; its process ends with the context. Raises Unavailable when it does not start."""
    signer = await start(profile / VAULT, hardware=("--device", kind, "--paths", scheme))
    try:
        yield signer
    finally:
        await signer.lock()


async def add(
    agent: Agent, profile: Path, kind: str, number: int = 0, scheme: str = "standard", start: Start = Signer.start
) -> tuple[HardwareAccount, ...]:
    """Ask the device for an account by its number, and keep it.

    Raises:
        Unavailable: no device is connected, or it does not answer.
        Locked, Refused: what has to be done at the device.
        BadInput: there is no such number.
    """
    async with connected(profile, kind, scheme, start) as signer:
        await signer.ask(wire.Adopt([number]), wire.AccountsReply)
    return await tell(agent, profile)


async def remove(agent: Agent, profile: Path, address: str, start: Start = Signer.start) -> tuple[HardwareAccount, ...]:
    """Forget an account; the device keeps its key. Raises Refused when it is none of a hardware wallet."""
    async with connected(profile, kind_of(profile, address) or "ledger", start=start) as signer:
        await signer.ask(wire.Release(address), wire.AccountsReply)
    return await tell(agent, profile)


async def tell(agent: Agent, profile: Path) -> tuple[HardwareAccount, ...]:
    """Tell the agent of all hardware accounts, and return them."""
    found = accounts(profile)
    await agent.call(api.SetHardware([one.address for one in found]))
    return found
