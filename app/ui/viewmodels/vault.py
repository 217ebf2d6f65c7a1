"""The wallet's lock, held by the window: a signer of its own while unlocked, and consent to whatever it signs.

Order of events: start -> unlock (the person's password, or the play wallet's own) -> the agent hears that this window holds
a signer -> acts and other front ends' requests, each decoded by the signer and consented to -> lock: by the person, by the
agent's LockEvent, or by the signer itself after idle minutes. Locked means that the process with the keys is gone.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from app.client import acts, hardware
from app.client.signer import Signer, Writer
from app.client.sites import network_key
from app.domain.errors import AppError, Locked, Refused
from app.ui.texts import amount, said, translate
from app.ui.viewmodels.base import Client, ViewModel
from app.ui.viewmodels.device_notice import looking_at
from app.ui.viewmodels.notices import Notices
from app.ui.viewmodels.proposals import Approval, Person, Proposal
from app.ui.viewmodels.throwaway import Throwaway
from app.wire import api
from app.wire.signer import Summary, wipe

Asked = acts.Act
T = TypeVar("T")
_TELL_SECONDS = 5.0
_WORDS_SECONDS = 3600.0  # writing words on paper takes its time, and a signer without a wallet holds no key


class Start(Protocol):
    """Starts a signer: Signer.start in the program."""

    def __call__(
        self,
        vault: Path,
        *,
        strength: Literal["normal", "floor"] = "normal",
        idle_seconds: float = 600.0,
        hardware: Sequence[str] = (),
    ) -> Awaitable[Signer]: ...


@dataclass(frozen=True)
class VaultState:
    """`status` is missing (no wallet yet), locked or unlocked; `throwaway`: a play wallet, for the local network only."""

    status: str = "missing"
    throwaway: bool = False
    addresses: tuple[str, ...] = ()


class Vault(ViewModel[VaultState]):
    """One for the window, as `desk.vault`. `perform` carries out an act with consent; `person` is set by the window."""

    def __init__(self, client: Client, notices: Notices, folder: Path, start: Start = Signer.start) -> None:
        super().__init__(client, notices, VaultState())
        self.path = folder / "vault"
        self.play = Throwaway(self.path)
        self.play.recover()
        self.person: Person | None = None
        self.start_signer = start
        self._signer: Signer | None = None
        self._opening = asyncio.Lock()
        self._asking = asyncio.Lock()
        self.look()

    def start(self) -> None:
        """Hear the agent from now on: it locks, and passes on what other front ends want signed."""
        self._keep(self._serve())
        self._keep(self._greet())

    def look(self) -> None:
        """Look at the disk again: another front end may have made a wallet."""
        there = "locked" if self.path.exists() else "missing"
        unlocked = self._signer is not None
        self.update(status="unlocked" if unlocked else there, throwaway=self.play.exists())

    def lock(self) -> None:
        """End the signer."""
        self.run(self.lock_now(), "lock")

    def open(self) -> None:
        """Unlock, asking for the password."""
        self.run(self._open_if_wanted(), "unlock", self.open)

    async def perform(self, request: Asked, loss: str = "") -> list[api.OutcomeReply]:
        """Carry out a whole act: unlock if need be, show each transaction, sign, send, wait; tell the outcome.

        Returns the mined transactions: none when the person said no, or when there was nothing to do.

        Raises:
            AppError: as app.client.acts.perform.
        """
        outcomes, title = await self._carry_out(request, self._ask_person, loss)
        if title is not None:
            self._tell(title, outcomes)
        return outcomes

    async def perform_as(self, request: Asked, approve: Approval) -> list[api.OutcomeReply]:
        """Carry out an act as `perform` does, with `approve` in the person's place: one consent to several transactions."""
        return (await self._carry_out(request, approve, ""))[0]

    async def unlocked(self) -> Signer | None:
        """Return the unlocked signer, asking for the password if it is locked; None when the person does not give it.

        Raises:
            Locked: there is no wallet.
            AppError: the signer does not start, or the vault is damaged.
        """
        async with self._opening:
            if self._signer is None:
                await self._unlock()
            return self._signer

    async def adopt(self, signer: Signer, addresses: list[str]) -> None:
        """Hold a signer that is unlocked, and tell the agent: whose accounts these are, and that requests can come here."""
        self._signer = signer
        self._keep(self._watch_end(signer))
        self.look()
        self.update(addresses=tuple(addresses))
        await self.client.call(api.SetAccounts(addresses))
        await self.client.call(api.HoldSigner(True))

    async def look_around(self) -> str:
        """Make a play wallet with a random password, or take the one that is there; return its unlocked address.

        Raises:
            AppError: as the signer says.
        """
        if not self.play.exists():
            await self._make_play()
        elif await self.unlocked() is None:  # it asks nobody
            raise Locked(translate("vault", "The wallet is locked"))
        return self.state.addresses[0]

    async def take_words(self, writer: Writer, password: bytearray) -> bool:
        """Make the wallet of words that `writer` brings; false when the person left. A play wallet gives way. Wipes `password`.

        The vault is opened by a signer of its own afterwards, as it will be from then on.

        Raises:
            AppError: as the signer says.
        """
        return await self._remake(lambda signer: signer.restore_by(writer, bytearray(password)), password)

    async def take_backup(self, path: Path, password: bytearray) -> None:
        """Make the wallet of a backup again, under the backup's own password. A play wallet gives way. Wipes `password`.

        Raises:
            WrongPassword: the backup does not open by it.
            AppError: as the signer says.
        """
        await self._remake(lambda signer: signer.restore_backup(path, bytearray(password)), password)

    async def _remake(self, make: Callable[[Signer], Awaitable[list[str] | None]], password: bytearray) -> bool:
        await self.lock_now()
        try:
            with self.play.aside():
                signer = await self.start_signer(self.path, idle_seconds=_WORDS_SECONDS)
                try:
                    made = await make(signer)
                finally:
                    await signer.lock()
            if made is not None:
                await self._unlock_by(password)
            return made is not None
        finally:
            wipe(password)
            self.look()

    async def add_account(self) -> None:
        """Add the wallet's next account, unlocking if need be."""
        signer = await self.unlocked()
        if signer is not None:
            addresses = await signer.add_account()
            self.update(addresses=tuple(addresses))
            await self.client.call(api.SetAccounts(addresses))

    def take_accounts(self, addresses: tuple[str, ...]) -> None:
        """Hear that the signer's accounts are others now."""
        self.update(addresses=addresses)

    async def lock_now(self) -> None:
        """End the signer, and tell the agent once it is gone."""
        signer, self._signer = self._signer, None
        if signer is not None:
            await signer.lock()
        self.look()
        with suppress(AppError):
            await self.client.call(api.HoldSigner(False), seconds=_TELL_SECONDS)

    async def end(self) -> None:
        """End the signer with the window; the agent sees the line close."""
        self.close()
        if self._signer is not None:
            await self._signer.lock()

    async def _carry_out(
        self, request: Asked, approve: Approval, loss: str
    ) -> tuple[list[api.OutcomeReply], str | None]:
        """Return the mined transactions and the title of the last; None in its place: the person said no."""
        device = hardware.kind_of(self.path.parent, request.sender)
        if device:
            with looking_at(self.notices, device) as look:
                async with hardware.connected(self.path.parent, device, start=self.start_signer) as signer:
                    return await self._sign_all(signer, request, approve, loss, look)
        unlocked = await self.unlocked()
        return ([], None) if unlocked is None else await self._sign_all(unlocked, request, approve, loss)

    async def _sign_all(
        self, signer: Signer, request: Asked, approve: Approval, loss: str, agreed: Callable[[], None] = lambda: None
    ) -> tuple[list[api.OutcomeReply], str | None]:
        declined, titles = False, [""]

        async def consent(summary: Summary, prepared: api.PreparedReply) -> bool:
            nonlocal declined
            network = await self._network(summary)
            titles.append(prepared.title)
            proposal = Proposal(
                summary,
                network,
                prepared.title,
                prepared.note,
                loss,
                follows=prepared.more,
                terms=prepared.terms,
                cautions=tuple(prepared.cautions),
                effects=prepared.effects,
            )
            declined = not await _unless_ended(signer, approve(proposal))
            if not declined:
                agreed()
            return not declined

        try:
            return await acts.perform(self.client, signer, request, consent), titles[-1]
        except Refused:
            if declined:
                return [], None
            raise

    async def _make_play(self) -> None:
        signer = await self.start_signer(self.path, strength="floor")
        try:
            addresses = await signer.create(self.play.make())
        except BaseException:
            await signer.lock()
            self.play.forget()
            raise
        await self.adopt(signer, addresses)

    async def _open_if_wanted(self) -> None:
        await self.unlocked()

    async def _unlock_by(self, password: bytearray) -> None:
        signer = await self.start_signer(self.path)
        try:
            addresses = await signer.unlock(password)
        except BaseException:
            await signer.lock()
            raise
        await self.adopt(signer, addresses)

    async def _unlock(self) -> None:
        if not self.path.exists():
            raise Locked(translate("vault", "There is no wallet here yet"), translate("vault", "Make one first"))
        if (kept := self.play.password()) is not None:
            await self._unlock_by(kept)
            return
        signer = await self.start_signer(self.path)
        addresses: list[str] = []

        async def attempt(password: bytearray) -> None:
            addresses.extend(await signer.unlock(password))  # it wipes the password

        try:
            if self.person is None or not await self.person.unlock(attempt):
                await signer.lock()
                return
        except BaseException:
            await signer.lock()
            raise
        await self.adopt(signer, addresses)

    @property
    def signer(self) -> Signer | None:
        """The signer while it is unlocked."""
        return self._signer

    async def ask(self, asking: Callable[[Person], Awaitable[T]], no: T) -> T:
        """Ask the person, one thing at a time; `no` when there is nobody to ask. Raises Locked when it is locked meanwhile."""
        async with self._asking:
            if self.person is None or self._signer is None:
                return no
            return await _unless_ended(self._signer, asking(self.person))

    def check_play(self, chain_id: int) -> None:
        """See that a play wallet signs for the local network alone. Raises Refused."""
        if self.state.throwaway:
            self.play.check(network_key(chain_id), chain_id)

    async def _ask_person(self, proposal: Proposal) -> bool:
        """Show one proposal at a time."""
        async with self._asking:
            return self.person is not None and await self.person.consents(proposal)

    async def _network(self, summary: Summary) -> str:
        """Return the network's key; a play wallet signs on the local one only. Raises Refused."""
        network = await self.client.call(api.GetDeployment(acts.key_of(summary.chain_id)))
        if self.state.throwaway:
            self.play.check(network.network, summary.chain_id)
        return network.network

    def _tell(self, title: str, outcomes: list[api.OutcomeReply]) -> None:
        if not outcomes:
            self.notices.tell("good", translate("vault", "There was nothing to do"))
            return
        fee = amount(sum(int(one.fee) for one in outcomes))
        hint = translate("vault", "{0}. In block {1}; the fee was {2} ETH.").format(
            said(title), outcomes[-1].block, fee
        )
        self.notices.tell("good", translate("vault", "Done"), hint)

    async def _watch_end(self, signer: Signer) -> None:
        """See the signer end by itself: it does so after idle minutes."""
        await signer.ended.wait()
        if self._signer is signer:
            await self.lock_now()

    async def _greet(self) -> None:
        await self.client.until_connected(True)
        with suppress(AppError):
            await self.client.on_connect(self._say_holding)

    async def _say_holding(self, client: Client) -> None:
        """Say again what an agent that died has forgotten."""
        if self._signer is not None:
            await client.call(api.HoldSigner(True))

    async def _serve(self) -> None:
        with self.client.events() as events:
            async for event in events:
                if isinstance(event, api.LockEvent):
                    await self.lock_now()
                elif isinstance(event, api.SignEvent):
                    self.run(self._answer(event), "answer")

    async def _answer(self, event: api.SignEvent) -> None:
        """Answer another front end's wish; no answer that was not consented to holds a signature."""
        raw = b""
        try:
            raw = await self._signed(event)
        finally:
            with suppress(AppError):
                await self.client.call(api.AnswerSignature(event.id, raw), seconds=_TELL_SECONDS)

    async def _signed(self, event: api.SignEvent) -> bytes:
        signer = self._signer
        if signer is None:
            return b""
        summary = await acts.reviewed(self.client, signer, event, (await signer.accounts())[0])
        network_key, cautions = await self._network(summary), tuple(event.cautions)
        proposal = Proposal(
            summary,
            network_key,
            event.title,
            event.note,
            foreign=True,
            cautions=cautions,
            effects=event.effects,
        )
        return await signer.sign(summary) if await _unless_ended(signer, self._ask_person(proposal)) else b""


async def _unless_ended(signer: Signer, asking: Awaitable[T]) -> T:
    """Wait for the answer, or take the question away when the signer ends. Raises Locked."""
    answer, ended = asyncio.ensure_future(asking), asyncio.ensure_future(signer.ended.wait())
    try:
        await asyncio.wait({answer, ended}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise Locked(
                translate("vault", "The wallet was locked meanwhile"), translate("vault", "Nothing was signed")
            )
        return answer.result()
    finally:
        answer.cancel()
        ended.cancel()
