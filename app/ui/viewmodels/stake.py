"""The acts of the stake page, from an open form to what was sent; what the page reads is in stake_network.

Order of events of an act: the person opens its form -> what is entered is prepared by the agent, a moment after the last key:
what can be lost, when one can leave, what it costs, or why it cannot be -> the vault shows each step as the signer reads it,
with the agent's answers about that step -> signed, sent, mined -> `acted` tells who shows it.
"""

import asyncio
import dataclasses
from collections.abc import Awaitable
from typing import Protocol

from PySide6.QtCore import Signal

from app.domain.errors import Locked
from app.ui.texts import translate
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

LOCAL = "local"
PAUSE_SECONDS = 0.3


class Acting(Protocol):
    """Who has transactions signed: the vault."""

    def perform(
        self, request: api.PrepareAct | api.PrepareDispute, loss: str = ""
    ) -> Awaitable[list[api.OutcomeReply]]: ...


@dataclasses.dataclass(frozen=True)
class Exit:
    """Money on its way out: nothing, waiting, open or over. Wei; Unix seconds on this device's clock, `until` 0: no end."""

    phase: str
    amount: int
    opens: float
    until: float


@dataclasses.dataclass(frozen=True)
class Terms:
    """What the agent says of an act's next step; `nothing`: nothing is left to do, as `title` says, and there are no `answers`.

    `more`: another signature follows, whose answers come with it.
    """

    title: str
    note: str
    answers: api.TermsInfo | None
    more: bool

    @property
    def nothing(self) -> bool:
        return self.answers is None


@dataclasses.dataclass(frozen=True)
class StakeState:
    """`terms` belong to the form that is open."""

    terms: Part[Terms] = dataclasses.field(default_factory=lambda: Part("empty"))


class StakeViewModel(ViewModel[StakeState]):
    """Acts for the first account; they go through the vault. What is read is in stake_network."""

    acted = Signal()  # an act has ended, done or not

    def __init__(self, client: Client, notices: Notices, vault: Acting) -> None:
        super().__init__(client, notices, StakeState())
        self._vault = vault
        self._asking: asyncio.Task[None] | None = None

    # ------------------------------------------------------------------ intents

    def consider(self, act: str, amount: int, /, **parameters: str) -> None:
        """Ask what an act would mean, a moment after the last call."""
        if self._asking is not None:
            self._asking.cancel()
        self.update(terms=Part("loading"))
        self._asking = self._keep(self._consider(act, amount, parameters))

    def forget_terms(self) -> None:
        """The form was closed, or is not filled in."""
        if self._asking is not None:
            self._asking.cancel()
        self.update(terms=Part("empty"))

    def act(self, act: str, amount: int = 0, /, **parameters: str) -> None:
        """Carry out an act of app.wire.api.stake_acts: `amount` in wei, in units for register."""
        self.run(self._act(act, amount, parameters), act, lambda: self.act(act, amount, **parameters))

    def dispute(self, job: bytes) -> None:
        """Open a dispute about a job that this device has proven wrong."""
        self.run(self._dispute(job), "dispute", lambda: self.dispute(job))

    def let_time_pass(self, seconds: int) -> None:
        """Let the local network's clock jump forward."""
        self.run(self._advance(seconds), "time")

    # ------------------------------------------------------------------ work

    async def _consider(self, act: str, amount: int, parameters: dict[str, str]) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        await self.load("terms", self._ask_terms(act, amount, parameters), lambda _: False)

    async def _ask_terms(self, act: str, amount: int, parameters: dict[str, str]) -> Terms:
        request = api.PrepareAct(await self._sender(), act, str(amount), parameters)
        prepared = await self.client.call(request, seconds=15.0)
        return Terms(prepared.title, prepared.note, prepared.terms if prepared.raw else None, prepared.more)

    async def _act(self, act: str, amount: int, parameters: dict[str, str]) -> None:
        try:
            await self._vault.perform(api.PrepareAct(await self._sender(), act, str(amount), parameters))
        finally:
            self.acted.emit()

    async def _dispute(self, job: bytes) -> None:
        try:
            await self._vault.perform(api.PrepareDispute(await self._sender(), job))
        finally:
            self.acted.emit()

    async def _sender(self) -> str:
        """Return the account that stakes and pays. Raises Locked: there is none."""
        accounts = await self.client.call(api.GetAccounts(), seconds=15.0)
        if not accounts.accounts:
            raise no_wallet()
        return accounts.accounts[0].address

    async def _advance(self, seconds: int) -> None:
        await self.client.call(api.AdvanceTime(seconds), repeat=False)
        self.acted.emit()


def no_wallet() -> Locked:
    return Locked(
        translate("stake", "There is no wallet here yet"),
        translate("stake", "Stake and escrow belong to a wallet: make one on the wallet page."),
    )
