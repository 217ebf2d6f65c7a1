"""A stage to play on: a temporary home that belongs to this process, and the parties that play in it.

Everything that is started here ends with this process, however it ends: the home is owned (app.runtime.ownership).
"""

import asyncio
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.client.acts import is_meant, perform
from app.client.agent import AgentClient
from app.client.signer import Signer
from app.domain.errors import AppError, Refused
from app.runtime.home import Home
from app.runtime.locks import FileLock, is_held
from app.runtime.ownership import own
from app.wire import api
from app.wire.signer import Summary

STOP_SECONDS = 15.0


@dataclass
class Party:
    """One profile: its agent's line, its signer, its account."""

    profile: str
    client: AgentClient
    signer: Signer
    address: str
    password: str = field(repr=False)
    signed: list[str] = field(default_factory=list)

    async def act(self, name: str, amount: int, allowed: Sequence[str], **parameters: str) -> None:
        """Carry out an act, consenting only to calls named in `allowed` and to no amount above `amount`."""
        await self._perform(api.PrepareAct(self.address, name, str(amount), parameters), amount, allowed)

    async def dispute(self, job: bytes, bond: int) -> None:
        """Dispute a job that this party's audit has found wrong, for a bond of at most `bond` wei."""
        await self._perform(api.PrepareDispute(self.address, job), bond, ["approve", "open"])

    async def _perform(self, request: api.PrepareAct | api.PrepareDispute, most: int, allowed: Sequence[str]) -> None:
        async def consent(summary: Summary, _: api.PreparedReply) -> bool:
            return is_meant(summary, self.address, most, allowed)

        for outcome in await perform(self.client, self.signer, request, consent):
            self.signed.append(outcome.hash)


class TemporaryHome:
    """A home of this process alone; a context that leaves nothing behind, neither files nor processes."""

    def __init__(self) -> None:
        self.home = Home.at(Path(tempfile.mkdtemp(prefix="fallow-demo-")), moved=True)
        self._owner: FileLock | None = None

    def __enter__(self) -> Home:
        os.environ["FALLOW_HOME"] = str(self.home.root)  # of this process and what it starts: never the caller's home
        self._owner = own(self.home)
        return self.home

    def __exit__(self, *_: object) -> None:
        assert self._owner is not None
        self._owner.release()
        self._wait_until_empty()
        shutil.rmtree(self.home.root, ignore_errors=True)
        shutil.rmtree(self.home.runtime, ignore_errors=True)

    def _wait_until_empty(self) -> None:
        """Wait until nothing of this home lives: each process ends when it sees that its owner has gone."""
        end = time.monotonic() + STOP_SECONDS
        while any(is_held(lock) for lock in self.home.runtime.glob("*.lock")):
            if time.monotonic() > end:
                raise Refused("Something of this home does not end", f"Look for processes with {self.home.root}")
            time.sleep(0.25)


class Stage:
    """A temporary home with parties; an async context."""

    def __init__(self) -> None:
        self._place = TemporaryHome()
        self.home = self._place.home
        self.parties: list[Party] = []
        self.guests: list[Party] = []

    async def __aenter__(self) -> "Stage":
        self._place.__enter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await asyncio.gather(*(guest.signer.lock() for guest in self.guests))
            await asyncio.gather(*(self._leave(party) for party in self.parties))
        finally:
            self._place.__exit__()

    async def enter(self, profile: str, argv: Sequence[str] = ()) -> Party:
        """Start an agent with a fresh wallet under a random password, and give it play money; `argv`: another agent's."""
        party = await self._make(profile, await AgentClient(self.home, profile, argv).open())
        self.parties.append(party)
        await party.client.call(api.SetAccounts([party.address]))
        await party.client.call(api.Drip(party.address))
        return party

    async def join(self, profile: str, host: Party) -> Party:
        """Make a wallet of its own that speaks to the chain through another party's agent, and give it play money."""
        party = await self._make(profile, host.client)
        self.guests.append(party)
        await party.client.call(api.Drip(party.address))
        return party

    async def step_out(self, party: Party) -> None:
        """Let a party's front end end, and its signer with it; its agent stays for as long as it has something to do."""
        await party.signer.lock()
        await party.client.close()

    async def step_in(self, party: Party) -> None:
        """Open a front end again."""
        party.client = await AgentClient(self.home, party.profile).open()
        party.signer = await self._signer(party.profile)
        await party.signer.unlock(bytearray(party.password.encode()))

    async def _make(self, profile: str, client: AgentClient) -> Party:
        signer, password = await self._signer(profile), secrets.token_hex(16)
        addresses = await signer.create(bytearray(password.encode()))
        return Party(profile, client, signer, addresses[0], password)

    async def _signer(self, profile: str) -> Signer:
        return await Signer.start(self.home.profile(profile) / "vault", strength="floor")

    async def _leave(self, party: Party) -> None:
        await party.signer.lock()
        with suppress(AppError, TimeoutError):
            async with asyncio.timeout(STOP_SECONDS):
                await party.client.stop_agent()
        await party.client.close()
