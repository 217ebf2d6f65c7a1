"""The stake page: what is at stake and in escrow, what leaves and when, and the acts that change it.

Order of events of an act: the person opens its form -> what is entered is prepared by the agent, a moment after the last key:
what can be lost, when one can leave, what it costs, or why it cannot be -> the vault shows each step as the signer reads it,
with the agent's answers about that step -> signed, sent, mined -> read anew, and `acted` tells who else shows it.
Moments of a position are on the network's clock; the state holds them on this device's, so that they can be counted down.
"""

import asyncio
import dataclasses
import time
from collections.abc import Awaitable
from typing import Protocol

from PySide6.QtCore import Signal

from app.domain.errors import Locked
from app.domain.staking import PER_UNIT
from app.ui.texts import translate
from app.ui.viewmodels.base import Client, Part, ViewModel
from app.ui.viewmodels.notices import Notices
from app.wire import api

LOCAL = "local"
PAUSE_SECONDS = 0.3
_LAG_SECONDS = 120  # a network's newest block may be as old as this
# Acts by what they move: tokens of the account, of the bond, of the escrow; units; or nothing that is chosen.
FROM_ACCOUNT, FROM_BOND, FROM_ESCROW = ("bond", "deposit"), ("unbond",), ("unlock",)


class Acting(Protocol):
    """Who has transactions signed: the vault."""

    def perform(self, request: api.PrepareAct, loss: str = "") -> Awaitable[list[api.OutcomeReply]]: ...


@dataclasses.dataclass(frozen=True)
class Exit:
    """Money on its way out: nothing, waiting, open or over. Wei; Unix seconds on this device's clock, `until` 0: no end."""

    phase: str
    amount: int
    opens: float
    until: float


@dataclasses.dataclass(frozen=True)
class Position:
    """Stake and escrow of `address` in wei. `ahead`: how many seconds the network's clock is before this device's."""

    address: str
    network: str
    bond: int
    leaving: Exit
    units: int
    device: str
    escrow: int
    signer: str
    unlocking: Exit
    token: int
    coin: int
    ahead: int

    @property
    def staying(self) -> int:
        """What stays at stake when what leaves has left."""
        return self.bond - (self.leaving.amount if self.leaving.phase in ("waiting", "open") else 0)

    @property
    def possible_units(self) -> int:
        """Units of capacity that what stays can stand behind."""
        return self.staying // PER_UNIT

    def most(self, act: str) -> int:
        """Return the most that an act can move, in wei, or in units for register."""
        if act in FROM_ACCOUNT:
            return self.token
        if act in FROM_BOND:
            return self.bond
        return self.escrow if act in FROM_ESCROW else self.possible_units


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

    position: Part[Position] = dataclasses.field(default_factory=Part)
    terms: Part[Terms] = dataclasses.field(default_factory=lambda: Part("empty"))


class StakeViewModel(ViewModel[StakeState]):
    """Follows the first account's position; acts go through the vault."""

    PERIOD = 5.0
    EVENTS = (api.ActivityEvent,)
    acted = Signal()  # an act has ended, done or not

    def __init__(self, client: Client, notices: Notices, vault: Acting) -> None:
        super().__init__(client, notices, StakeState())
        self._vault = vault
        self._asking: asyncio.Task[None] | None = None

    async def refresh(self) -> None:
        await self.load("position", self._read(), lambda _: False)

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

    def let_time_pass(self, seconds: int) -> None:
        """Let the local network's clock jump forward."""
        self.run(self._advance(seconds), "time")

    # ------------------------------------------------------------------ work

    async def _read(self) -> Position:
        accounts = await self.client.call(api.GetAccounts(), seconds=15.0)
        if not accounts.accounts:
            raise no_wallet()
        address = accounts.accounts[0].address
        found = await self.client.call(api.GetPosition(address), seconds=15.0)
        return position_of(found, address, accounts.network, self._ahead(found.time))

    def _ahead(self, clock: int) -> int:
        """Return how far the network's clock is before ours; its newest block is old at times, so the largest counts."""
        if not clock:
            return 0
        now, before = clock - int(time.time()), self.state.position.value
        return max(now, before.ahead) if before is not None and now > before.ahead - _LAG_SECONDS else now

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
            await self.refresh()

    async def _sender(self) -> str:
        """Return the account that stakes and pays. Raises Locked: there is none."""
        accounts = await self.client.call(api.GetAccounts(), seconds=15.0)
        if not accounts.accounts:
            raise no_wallet()
        return accounts.accounts[0].address

    async def _advance(self, seconds: int) -> None:
        await self.client.call(api.AdvanceTime(seconds), repeat=False)
        await self.refresh()


def no_wallet() -> Locked:
    return Locked(
        translate("stake", "There is no wallet here yet"),
        translate("stake", "Stake and escrow belong to a wallet: make one on the wallet page."),
    )


def position_of(found: api.PositionReply, address: str, network: str, ahead: int) -> Position:
    """Return a position with its moments on this device's clock."""
    now = time.time() + ahead
    leaving = _exit(int(found.leaving), found.leave_at, found.until, now, ahead)
    unlocking = _exit(min(int(found.unlocking), int(found.escrow)), found.unlock_at, 0, now, ahead)
    return Position(
        address=address,
        network=network,
        bond=int(found.bond),
        leaving=leaving,
        units=found.units,
        device=found.device,
        escrow=int(found.escrow),
        signer=found.signer,
        unlocking=unlocking,
        token=int(found.token),
        coin=int(found.eth),
        ahead=ahead,
    )


def _exit(leaving: int, opens: int, until: int, now: float, ahead: int) -> Exit:
    if not opens or not leaving:
        return Exit("nothing", 0, 0.0, 0.0)
    phase = "waiting" if now < opens else "over" if until and now > until else "open"
    return Exit(phase, leaving, float(opens - ahead), float(until - ahead) if until else 0.0)
